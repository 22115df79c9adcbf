using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Makes immutable and frozen dictionaries and sets. But for the sorted ones, the library does not promise an order of their items.</summary>
internal static class FixedCollections
{
    /// <summary>What the members of the class make; none for any other class.</summary>
    public static Value? Create(LibraryCall given, string type)
    {
        if (KindOf(type) is not { } kind || Comparers.Applied(given) is not { Method: { Name: var name, ReturnType: INamedTypeSymbol made } } call)
            return null;
        kind = name == "CreateBuilder" ? KeyedKind.Builder : kind;
        if (IsSorted(type) && !CollectionConstructors.HasOrder(call.Order, (made.TypeArguments.IsEmpty ? made.ContainingType : made).TypeArguments[0]))
            return null;
        var order = IsSorted(type) ? call.Order : null;
        if (type.EndsWith("Set", StringComparison.Ordinal))
            return ItemsIn(call) is { } items && items.ToList() is var known && call.Equality.UnknownIn(known) is null ? call.Result(NewSet(call.Evaluator, call.Place, known, call.Equality, order, kind)) : null;
        return EntriesIn(call) is { } entries ? Dictionary(call, entries, NewDictionary(call.Evaluator, call.Place, call.Equality, order, kind)) : null;
    }

    /// <summary>The one without items that a type has; none for any other type.</summary>
    public static Value? Empty(Evaluator evaluator, INamedTypeSymbol type, SyntaxNode place, Frame frame)
    {
        var name = evaluator.Program.NameOf(type);
        if (Constructors.ImmutableKindOf(name) is { } kindOfList)
            return new(new EvaluatedList(evaluator.Effects.Now(), [], kindOfList), place);
        var order = IsSorted(name) ? evaluator.Program.Settings.Texts.Order : null;
        if (KindOf(name) is not { } kind || (order is not null && !CollectionConstructors.HasOrder(order, type.TypeArguments[0])))
            return null;
        var equality = new DefaultEquality(evaluator, place, frame);
        return new(type.Arity == 1 ? NewSet(evaluator, place, [], equality, order, kind) : NewDictionary(evaluator, place, equality, order, kind), place);
    }

    public static EvaluatedDictionary NewDictionary(Evaluator evaluator, SyntaxNode place, ValueComparer equality, ValueOrder? order, KeyedKind kind) =>
        new(evaluator.Effects.Now(), equality) { Order = order, Kind = kind, Disorder = DisorderOf(evaluator, order, place) };

    public static EvaluatedSet NewSet(Evaluator evaluator, SyntaxNode place, IEnumerable<Value> items, ValueComparer equality, ValueOrder? order, KeyedKind kind) =>
        new(evaluator.Effects.Now(), items, equality) { Order = order, Kind = kind, Disorder = DisorderOf(evaluator, order, place) };

    /// <summary>Puts an item into a dictionary. Where there is one with its key already, that is replaced, or must have the same value.</summary>
    public static void Put(LibraryCall call, EvaluatedDictionary dictionary, Value key, Value value, bool replaces)
    {
        if (dictionary.Equality.UnknownIn(key.Data) is { } unknown)
        {
            dictionary.PutSomewhere([key, value], unknown);
            return;
        }

        if (key.Data is null)
            throw call.Throws<ArgumentNullException>();
        if (!replaces && dictionary.Items.TryGetValue(key, out var present))
        {
            var isSame = new DefaultEquality(call.Evaluator, call.Place, call.Caller).Compare(present, value, call.Place);
            if (isSame.Data is Unknown doubt)
                call.Evaluator.MayThrow(doubt, call.Place);
            else if (!isSame.IsTrue)
                throw call.ThrowsForKey(key);
            return;
        }

        dictionary.Items[key] = call.Evaluator.Copied(value);
    }

    /// <summary>What a type is, or the class that makes such; none for any other.</summary>
    public static KeyedKind? KindOf(string type) => type.Split('`')[0] switch
    {
        "System.Collections.Frozen.FrozenDictionary" or "System.Collections.Frozen.FrozenSet" => KeyedKind.Frozen,
        "System.Collections.Immutable.ImmutableDictionary" or "System.Collections.Immutable.ImmutableSortedDictionary"
            or "System.Collections.Immutable.ImmutableHashSet" or "System.Collections.Immutable.ImmutableSortedSet" => KeyedKind.Immutable,
        _ => null,
    };

    private static bool IsSorted(string type) => type.Contains("Sorted");

    /// <summary>Why the order of what is made at a place is not known, where it has none.</summary>
    private static Unknown? DisorderOf(Evaluator evaluator, ValueOrder? order, SyntaxNode place)
    {
        if (order is not null)
            return null;
        evaluator.NotFollowed[place] = "for the order of its items is not known";
        return new Unknown(place);
    }

    private static IEnumerable<Value>? ItemsIn(LibraryCall call) => (call.Method.Name, call.Arguments) switch
    {
        ("Create" or "CreateBuilder", []) => [],
        ("Create", [var only]) => ImmutableMembers.Given(call, only),
        ("CreateRange" or "ToImmutableHashSet" or "ToImmutableSortedSet" or "ToFrozenSet", [var source]) => Evaluator.ItemsOf(source),
        _ => null,
    };

    private static IEnumerable<Value>? EntriesIn(LibraryCall call) => (call.Method.Name, call.Arguments) switch
    {
        ("Create" or "CreateBuilder", []) => [],
        ("CreateRange", [var source]) => Evaluator.ItemsOf(source),
        ("ToImmutableDictionary" or "ToImmutableSortedDictionary" or "ToFrozenDictionary", [_] or [_, { Data: EvaluatedDelegate }] or [_, { Data: EvaluatedDelegate }, { Data: EvaluatedDelegate }]) =>
            Evaluator.ItemsOf(call.Arguments[0]),
        _ => null,
    };

    private static Value Dictionary(LibraryCall call, IEnumerable<Value> entries, EvaluatedDictionary dictionary)
    {
        foreach (var entry in entries)
        {
            var (key, value) = EnumerableResults.Entry(call, entry);

            // Frozen ones come of others: of pairs, the last one with a key counts, and functions may not give a key twice.
            if (dictionary.Kind == KeyedKind.Frozen && call.Arguments.Length > 1 && dictionary.Equality.UnknownIn(key.Data) is null && dictionary.Items.ContainsKey(key))
                throw call.ThrowsForKey(key);
            Put(call, dictionary, key, value, replaces: dictionary.Kind == KeyedKind.Frozen);
        }

        return call.Result(dictionary);
    }
}
