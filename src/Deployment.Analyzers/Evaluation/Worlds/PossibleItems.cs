using System.Globalization;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>
/// Tells whether a collection can have the items that answers speak of, each of which may well be given on its own: one of a single
/// item that is <c>"test"</c> does not contain <c>"--lab"</c>.
/// </summary>
internal static class PossibleItems
{
    /// <summary>Collections of more items than that are taken for possible.</summary>
    private const int MaxCount = 32;

    /// <summary>Whether there may be such collections.</summary>
    public static bool Allow(IReadOnlyCollection<Decision> answers)
    {
        if (Equalities(answers).Any(equality => AdmittedAs(equality.Compared) is { } admits && admits(equality.Constant) != true) || !Turns.Agree(answers))
            return false;
        if (answers.Any(answer => answer.Turn is not null) && !answers.All(answer => answer.Turn is not null || AsksForItems(answer)))
            return false;
        var collections = answers.SelectMany(CollectionsIn).Distinct().ToList();
        return collections.TrueForAll(collection => IsPossible(collection, answers));
    }

    /// <summary>What a value may be by how it has been made, or the collection that it is an item of.</summary>
    private static Func<object, bool?>? AdmittedAs(Unknown value) => value.Admits ?? (value.IsAnyItem ? value.Of!.Admits : null);

    /// <summary>Whether all answers are about which items one collection has, and how many, so that nothing else can exclude them.</summary>
    public static bool IsAllOf(IReadOnlyCollection<Decision> answers) =>
        answers.SelectMany(answer => answer.Required).Select(required => required.Compared.Of).Distinct().Take(2).Count() == 1
        && answers.All(answer => (answer.IsComparison || answer.Required.Length > 1 || answer.Sought is not null) && answer.Required.All(IsOfItems));

    private static bool IsOfItems(Comparison required) => required.Compared.Of is not null
        && (required.Compared is { IsCount: true, IsPart: true } || (required.Compared.Position is not null && required.Relation == BinaryOperatorKind.Equals && required.Constant != Comparison.Nothing));

    /// <summary>Whether an answer says which items a collection has, or how many: of others, it is not known whether a loop over the items goes on with them.</summary>
    private static bool AsksForItems(Decision answer) =>
        answer.Sought is not null || (answer.IsComparison && answer.Required.All(required => required.Compared is { IsCount: true, IsPart: true } || (answer.Answer && IsOfItems(required))));

    /// <summary>What values are said to equal.</summary>
    public static IEnumerable<Comparison> Equalities(IEnumerable<Decision> answers) =>
        from answer in answers
        where answer.Answer
        from required in answer.Required
        where required.Relation == BinaryOperatorKind.Equals && required.Constant != Comparison.Nothing
        select required;

    private static IEnumerable<Unknown> CollectionsIn(Decision answer) =>
        from required in answer.Required
        where required.Compared is { Of: not null } and ({ IsCount: true, IsPart: true } or { Position: not null })
        select required.Compared.Of;

    private static bool IsPossible(Unknown collection, IReadOnlyCollection<Decision> answers)
    {
        var count = new KnownRange(collection.LeastItems);
        foreach (var answer in answers.Where(answer => answer.Answer || answer is { IsComparison: true, Required.Length: 1 }))
        {
            foreach (var required in answer.Required.Where(required => required.Compared is { IsCount: true, IsPart: true } && ReferenceEquals(required.Compared.Of, collection)))
                count.Learn(required, answer.Answer);
        }

        var sizes = Enumerable.Range(0, MaxCount).Where(size => count.Allows(size)).ToList();
        return sizes.Count == 0 || sizes.Exists(size => Fits(collection, size, answers));
    }

    /// <summary>Whether a collection of so many items can be as the answers say.</summary>
    private static bool Fits(Unknown collection, int size, IReadOnlyCollection<Decision> answers)
    {
        var items = new object?[size];
        foreach (var item in Equalities(answers).Where(equality => IsItemOf(equality.Compared, collection)))
        {
            var position = PositionOf(item.Compared.Position!, size);
            if (position < 0 || position >= size || (items[position] is { } other && !AreEqual(other, item.Constant)))
                return false;
            items[position] = item.Constant;
        }

        var differences = Differences(answers, collection, size).ToList();
        var asked = answers.Where(answer => answer.Sought is not null && answer.Required.Any(required => ReferenceEquals(required.Compared.Of, collection))).ToList();
        var (sought, others) = (asked.Where(answer => answer.Answer).Select(answer => answer.Sought!).ToList(), asked.Where(answer => !answer.Answer).Select(answer => answer.Sought!).ToList());
        if (!sought.Where(one => one.Constant is not null).OrderByDescending(one => one.From).All(one => TryPlace(one.Constant!, one.From, items, differences)))
            return false;

        var turned = Equalities(answers).Where(equality => equality.Compared.IsAnyItem && ReferenceEquals(equality.Compared.Of, collection)).Select(equality => equality.Constant).Distinct().ToList();

        // What meets a condition, and what differs from a pattern, may be any item that nothing else is said of.
        List<int> known = [.. Enumerable.Range(0, size).Where(position => items[position] is not null)];
        var free = size - known.Count;
        if (sought.Exists(one => one.Constant is null && !known.Exists(position => position >= one.From && one.IsMetBy(items[position]!) == true)))
            free--;
        var unmatched = answers.Where(answer => answer is { Answer: false, Required.Length: > 1 } && !answer.Required.Any(IsUnmet)).ToList();
        free -= unmatched.Count;
        return free >= 0
            && (sought.TrueForAll(one => one.Constant is not null) || !answers.Any(answer => answer.Turn is not null))
            && known.TrueForAll(position => answers.All(answer => MayHaveBeenAnsweredOf(items[position]!, collection, answer)))
            && known.TrueForAll(position => collection.Admits is null || collection.Admits(items[position]!) == true)
            && known.TrueForAll(position => others.TrueForAll(other => position < other.From || other.IsMetBy(items[position]!) == false))
            && turned.Count <= size
            && turned.TrueForAll(item => others.TrueForAll(other => other.From > 0 || other.IsMetBy(item) == false))
            && !differences.Exists(different => items[different.Position] is { } item && AreEqual(item, different.Constant))
            && unmatched.TrueForAll(answer => answer.Required.Any(IsOpen));

        bool IsUnmet(Comparison required) => !ReferenceEquals(required.Compared.Of, collection)
            || (required.Compared.IsCount ? Knowledge.IsAllowed(required, size) == false : ItemOf(required) is { } item && !AreEqual(item, required.Constant));

        bool IsOpen(Comparison required) => !required.Compared.IsCount && ItemOf(required) is null;

        object? ItemOf(Comparison required) =>
            required.Compared.Position is { } index && PositionOf(index, size) is >= 0 and var position && position < size ? items[position] : null;
    }

    /// <summary>Puts what is looked for in a place where it may be, unless it is in one already. The last is of least use to others.</summary>
    private static bool TryPlace(object constant, int from, object?[] items, List<(int Position, object Constant)> differences)
    {
        var places = Enumerable.Range(0, items.Length).Skip(from).Reverse().ToList();
        if (places.Exists(position => items[position] is { } item && AreEqual(item, constant)))
            return true;
        var found = places.FindIndex(position => items[position] is null && !differences.Exists(different => different.Position == position && AreEqual(constant, different.Constant)));
        if (found >= 0)
            items[places[found]] = constant;
        return found >= 0;
    }

    /// <summary>
    /// Whether an answer may have been given of an item. One that was given in a turn of a loop over the items is taken to have been
    /// given in all turns: where it was not, the program may have ended before what comes now.
    /// </summary>
    private static bool MayHaveBeenAnsweredOf(object item, Unknown collection, Decision answer) =>
        answer.Turn is not { } turn || (ReferenceEquals(turn.Of, collection) && Possibility.HoldsFor(answer, turn, item) == answer.Answer);

    /// <summary>What items are said not to be, where there are that many.</summary>
    private static IEnumerable<(int Position, object Constant)> Differences(IEnumerable<Decision> answers, Unknown collection, int size) =>
        from answer in answers
        where answer is { Answer: false, IsComparison: true, Required.Length: 1 }
        let required = answer.Required[0]
        where required.Relation == BinaryOperatorKind.Equals && IsItemOf(required.Compared, collection)
        let position = PositionOf(required.Compared.Position!, size)
        where position >= 0 && position < size
        select (position, required.Constant);

    private static bool IsItemOf(Unknown value, Unknown collection) => value.Position is not null && ReferenceEquals(value.Of, collection);

    private static int PositionOf(string index, int size) =>
        index[0] == '^' ? size - int.Parse(index.Substring(1), CultureInfo.InvariantCulture) : int.Parse(index, CultureInfo.InvariantCulture);

    private static bool AreEqual(object one, object other) => ValueComparer.Instance.AreEqual(one, other);
}
