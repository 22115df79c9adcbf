using System.Globalization;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>
/// Tells which answers may truly be given together. Answers about values that are made of one another may exclude each other in
/// ways that <see cref="Knowledge"/> does not see: that they do not is shown by a value that leads to all of them.
/// </summary>
internal static class Possibility
{
    /// <summary>More than any condition asks for; all pairs of constants are tried.</summary>
    private const int MaxConstants = 20;

    /// <summary>Numbers that are tried in any case: most are of items, and counted.</summary>
    private const int MaxCount = 64;

    /// <summary>What has been made of more values, one after the other, is not looked at: a loop can make a text of itself without end.</summary>
    private const int MaxGeneration = 1_000;

    /// <summary>Whether an answer may truly be given beside those that have been given before it.</summary>
    public static bool Allows(Decision answer, IReadOnlyCollection<Decision> earlier)
    {
        if (earlier.Append(answer).SelectMany(decision => decision.Required).Any(required => required.Compared.Generation > MaxGeneration))
            return false;
        if (earlier.Any(other => IsOnWhatFailed(answer, other) || IsOnWhatFailed(other, answer)))
            return false;
        List<Decision> related = [.. earlier.Where(other => AreRelated(answer, other))];
        List<Decision> together = [.. related, answer];
        return PossibleItems.Allow(together)
            && (PossibleItems.IsAllOf(together)
                || (related.TrueForAll(other => AreIndependent(answer, other)) ? !IsRefuted(answer) : HasWitness(together)));
    }

    /// <summary>Whether a condition is on something that is made of what an attempt has left, and the other one says that it has failed: so it is made of nothing.</summary>
    private static bool IsOnWhatFailed(Decision condition, Decision attempt)
    {
        if (attempt is not { Answer: false, Required: [{ Compared: { Left.IsEmpty: false } failed }] })
            return false;
        foreach (var required in condition.Required)
        {
            for (var value = required.Compared.Of; value is not null; value = value.Of)
            {
                if (ReferenceEquals(value.LeftBy?.Attempt, failed))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a condition is on something that the program has worked out in a way of which it is not known what it may lead to.</summary>
    public static bool IsWorkedOut(Decision decision) => decision.Required.Any(required => required.Compared.Generation <= MaxGeneration && IsWorkedOut(required.Compared));

    private static bool IsWorkedOut(Unknown value)
    {
        for (var current = value; current is { IsAnswer: false }; current = current.Of)
        {
            if (current.IsComposed || (current is { Of: { } one, Other: { } other } && (AreConnected(one, other) || IsWorkedOut(other))))
                return true;
        }

        return false;
    }

    /// <summary>Whether two values have been made of the same one, and are not different parts of it.</summary>
    private static bool AreConnected(Unknown one, Unknown other) =>
        CommonOf(one, other) is { } common && !(PartBelow(common, one) is { IsPart: true } && PartBelow(common, other) is { IsPart: true });

    public static bool AreRelated(Decision one, Decision other) =>
        one.Required.Any(own => other.Required.Any(theirs => CommonOf(own.Compared, theirs.Compared) is not null));

    /// <summary>Whether two conditions are on different parts of one value.</summary>
    public static bool AreOfParts(Decision one, Decision other) => AreRelated(one, other)
        && !one.Required.Select(required => (required.Compared.Name, required.Constant)).SequenceEqual(other.Required.Select(required => (required.Compared.Name, required.Constant)));

    private static bool AreIndependent(Decision one, Decision other) =>
        one.Required.All(own => other.Required.All(theirs => AreIndependent(own, one, theirs, other)));

    private static bool AreIndependent(Comparison own, Decision one, Comparison theirs, Decision other)
    {
        // Of what does not match a pattern as a whole, it is not known which part of the pattern it does not match.
        if (ReferenceEquals(own.Compared, theirs.Compared))
            return !((IsUnmatched(one) && other.Answer) || (IsUnmatched(other) && one.Answer)) || own.Relation != theirs.Relation || !own.Constant.Equals(theirs.Constant);
        if (CommonOf(own.Compared, theirs.Compared) is not { } common || (own.Compared.TellsOfException && theirs.Compared.TellsOfException))
            return true;
        var (ownPart, theirPart) = (PartBelow(common, own.Compared), PartBelow(common, theirs.Compared));
        return ownPart is null ? IsOnlyExcluded(own, one)
            : theirPart is null ? IsOnlyExcluded(theirs, other)
            : (ownPart.IsPart && theirPart.IsPart) || Leaves(ownPart, theirPart) || Leaves(theirPart, ownPart);
    }

    private static bool IsUnmatched(Decision decision) => !decision.Answer && decision.Required.Length > 1;

    /// <summary>Whether all that is said of a value is which constant it is not.</summary>
    private static bool IsOnlyExcluded(Comparison comparison, Decision decision) => !decision.Answer && comparison.Relation == BinaryOperatorKind.Equals;

    /// <summary>Whether a value is what an attempt leaves, which may be anything where it does not fail.</summary>
    private static bool Leaves(Unknown attempt, Unknown value) => attempt.Left.Any(left => ReferenceEquals(left.Variable, value));

    /// <summary>The value that two values have both been made of, the last one there is; none where there is none.</summary>
    private static Unknown? CommonOf(Unknown one, Unknown other)
    {
        Unknown? current = one;
        Unknown? against = other;
        while (current is not null && against is not null && !ReferenceEquals(current, against))
        {
            if (current.Generation >= against.Generation)
                current = current.Of;
            else
                against = against.Of;
        }

        return current;
    }

    /// <summary>What has been made of a value first, on the way to another one; none where that is the value itself.</summary>
    private static Unknown? PartBelow(Unknown whole, Unknown value)
    {
        Unknown? below = null;
        for (var current = value; !ReferenceEquals(current, whole); current = current.Of!)
            below = current;
        return below;
    }

    /// <summary>Whether an answer about what is made of a text or number is given for none of those that are tried.</summary>
    private static bool IsRefuted(Decision answer)
    {
        if (answer is not { IsComparison: true, Required: [{ Compared.Derivation: not null } required] })
            return false;
        var source = required.Compared;
        while (source.Derivation is { } derivation && !source.IsPart)
            source = derivation.Of;
        List<bool?> tried = Candidates(source, [answer]).ConvertAll(candidate => HoldsFor(answer, source, candidate));
        return tried.Exists(holds => holds is not null) && !tried.Contains(answer.Answer);
    }

    private static bool HasWitness(List<Decision> answers)
    {
        if (!answers.TrueForAll(answer => answer.IsComparison))
            return false;
        var source = answers.SelectMany(answer => answer.Required).Select(required => required.Compared).Aggregate((one, other) => CommonOf(one, other) ?? one);
        return Candidates(source, answers).Exists(candidate => answers.TrueForAll(answer => HoldsFor(answer, source, candidate) == answer.Answer));
    }

    /// <summary>Whether a condition holds where a value is a constant; none where that is not known.</summary>
    public static bool? HoldsFor(Decision decision, Unknown source, object constant)
    {
        var given = new Comparison(source, BinaryOperatorKind.Equals, constant, IsTotal: true);
        return decision.Required is [var required] && Knowledge.Given(required.Compared, given) is { } value ? Knowledge.IsAllowed(required, value) : null;
    }

    /// <summary>Texts, or numbers, that a value is tried as: made of those that are spoken of. Where null is spoken of, it is tried too.</summary>
    public static List<object> Candidates(Unknown source, IReadOnlyList<Decision> decisions)
    {
        var candidates = KnownCandidates(source, decisions);
        if (!source.IsNeverNull && decisions.Any(decision => decision.Required.Any(required => required.Constant == Comparison.Nothing)))
            candidates.Add(Comparison.Nothing);
        return candidates;
    }

    private static List<object> KnownCandidates(Unknown source, IReadOnlyList<Decision> decisions)
    {
        var comparisons = decisions.SelectMany(decision => decision.Required).ToList();
        List<object> ofItself = [.. comparisons.SelectMany(comparison => ConstantsOf(source, comparison))];
        List<object> constants = [.. comparisons.Select(comparison => comparison.Constant).Concat(comparisons.SelectMany(comparison => ConstantsUpTo(source, comparison.Compared))).Distinct()];
        List<int> numbers = [.. constants.OfType<int>().Take(MaxConstants)];
        if (source.IsCount || ofItself.Exists(constant => constant is int))
            return [.. Numbers(numbers).Where(number => number >= source.Least && number <= source.Greatest).Distinct().Cast<object>()];
        return ofItself.Exists(constant => constant is string) ? [.. Texts([.. constants.OfType<string>()], numbers)] : [];
    }

    private static IEnumerable<int> Numbers(List<int> constants) => Enumerable.Range(-1, MaxCount)
        .Concat(constants.SelectMany(constant => new[] { unchecked(constant - 1), constant, unchecked(constant + 1) }))
        .Concat(from one in constants from other in constants from number in new[] { unchecked(one * other), unchecked(one + other), unchecked(one - other) } select number)
        .Concat(from one in constants from other in constants where other is not (0 or -1) select one / other);

    /// <summary>Texts, numbers as texts and texts longer than a number says, and what each two of them make.</summary>
    private static IEnumerable<string> Texts(List<string> constants, List<int> numbers)
    {
        IEnumerable<string> ofNumbers = numbers.Select(number => number.ToString(CultureInfo.InvariantCulture));
        IEnumerable<string> ofLength = numbers.Where(number => number is >= 0 and < MaxCount).SelectMany(number => new[] { new string('x', number), new string('x', number + 1) });
        List<string> remainders = [.. Remainders(constants, constants)];
        List<string> texts = [.. constants.Concat(["", "x"]).Concat(ofNumbers).Concat(ofLength).Concat(remainders).Concat(Remainders(remainders, constants)).Distinct().Take(MaxConstants)];
        return texts.Concat(from one in texts from other in texts select one + other)
            .Concat(Numbers(numbers).Select(number => number.ToString(CultureInfo.InvariantCulture)))
            .Distinct();
    }

    /// <summary>What is left of texts without another one at their beginning or their end.</summary>
    private static IEnumerable<string> Remainders(List<string> texts, List<string> parts)
    {
        foreach (var (text, part) in from text in texts.Take(MaxConstants) from part in parts where part.Length > 0 select (text, part))
        {
            if (text.StartsWith(part, StringComparison.Ordinal))
                yield return text.Substring(part.Length);
            if (text.EndsWith(part, StringComparison.Ordinal))
                yield return text.Substring(0, text.Length - part.Length);
        }
    }

    /// <summary>What a value is made with on the way from another one.</summary>
    private static IEnumerable<object> ConstantsUpTo(Unknown source, Unknown value)
    {
        for (var current = value; current.Derivation is { } derivation && !ReferenceEquals(current, source); current = derivation.Of)
        {
            foreach (var constant in derivation.Constants)
                yield return constant;
        }
    }

    /// <summary>What a value itself is compared with, or used with, which tells of which type it is.</summary>
    private static ImmutableArray<object> ConstantsOf(Unknown source, Comparison comparison)
    {
        if (ReferenceEquals(comparison.Compared, source))
            return [comparison.Constant];
        var below = CommonOf(comparison.Compared, source) == source ? PartBelow(source, comparison.Compared) : null;
        return below?.Derivation is { } derivation && ReferenceEquals(derivation.Of, source) ? derivation.Constants : [];
    }
}
