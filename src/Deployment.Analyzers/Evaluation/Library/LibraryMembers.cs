using System.Globalization;
using System.Text.RegularExpressions;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>
/// The members of the BCL that the evaluator knows: a closed list, each pure or confined to an evaluated collection, each bounded.
/// Everything else is foreign code.
/// </summary>
internal static class LibraryMembers
{
    /// <summary>What the call gives; none for a member that is not known.</summary>
    public static Value? Call(Evaluator evaluator, IMethodSymbol method, Value receiver, Value[] arguments, SyntaxNode place, Frame caller)
    {
        var call = new LibraryCall(evaluator, method, receiver, arguments, place, caller);
        if (Array.Exists(arguments, argument => argument.Data is null) && method.Parameters.Zip(arguments, IsRefused).Any(isRefused => isRefused))
            throw call.Throws<ArgumentNullException>();
        try
        {
            return Call(call, evaluator.Program.NameOf(method.ContainingType));
        }
        catch (UncertainItemsException exception)
        {
            if (exception.MayThrow || NeedsItem(method.Name))
                evaluator.MayThrow(exception.Reason, place);
            return call.Uncertain(exception);
        }
    }

    /// <summary>Whether a member throws where what it goes through has no items, or not those that it asks for.</summary>
    private static bool NeedsItem(string member) =>
        member is "First" or "Last" or "Single" or "SingleOrDefault" or "ElementAt" or "Max" or "Min" or "MaxBy" or "MinBy" or "Average" or "Aggregate";

    /// <summary>Whether a parameter is a function or sequence that must not be missing, and is.</summary>
    private static bool IsRefused(IParameterSymbol parameter, Value argument) =>
        argument.Data is null && parameter is { NullableAnnotation: NullableAnnotation.NotAnnotated, Type: { TypeKind: TypeKind.Delegate } or { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } };

    private static Value? Call(LibraryCall call, string type)
    {
        if (IsPure(type) || SpanMembers.IsSpan(type))
            call = call.OfItsSource();
        var (evaluator, method, receiver, arguments) = (call.Evaluator, call.Method, call.Receiver, call.Arguments);
        if (evaluator.IsHashing && HashMembers.Call(call, type) is { } hash)
            return hash;
        if (SpanMembers.IsSpan(type) && SpanMembers.Call(call) is { } ofSpan)
            return ofSpan;
        if (type is "System.Linq.Enumerable" or "System.Linq.ImmutableArrayExtensions" || (type == "System.MemoryExtensions" && method.Name is "Contains" or "SequenceEqual"))
            return Sequence(call);
        if (type == "System.Threading.Interlocked")
            return InterlockedMembers.Call(call);
        if (receiver.Data is EvaluatedSequence { IsView: true } view)
            return CollectionMembers.Call(new(evaluator, method, call.NewList(view, ListKind.Sequence), arguments, call.Place, call.Caller));
        if (receiver.Data is EvaluatedObject)
            return ObjectMember(call);
        if (type == "System.IO.Path")
            return PathMembers.Call(call);
        if (type == "System.Text.RegularExpressions.Regex")
            return RegexMembers.Call(call);
        if (receiver.Data is Match match)
            return RegexMembers.Call(call, match);
        if (receiver.Data is TextInfo letters)
            return StringMembers.InCase(call, letters);
        if (receiver.Data is EvaluatedStringReader reader)
            return ReaderMembers.Call(call, reader);
        if (receiver.Data is EvaluatedStringBuilder builder)
            return StringBuilderMembers.Call(call, builder);
        if (type is "System.Collections.Generic.CollectionExtensions" or "System.Collections.Immutable.ImmutableDictionary" && method.Name != "ToImmutableDictionary" && arguments is [{ Data: EvaluatedDictionary { Taint: null } } extended, ..])
            return CollectionMembers.Call(new(evaluator, method, extended, [.. arguments.Skip(1)], call.Place, call.Caller));
        if (type is "System.Collections.Immutable.ImmutableArray" or "System.Collections.Immutable.ImmutableList")
            return ImmutableMembers.Create(call, type.EndsWith("List", StringComparison.Ordinal) ? ListKind.ImmutableList : ListKind.ImmutableArray);
        if (FixedCollections.Create(call, type) is { } made)
            return made;
        if (type is "System.StringComparer" or "System.Collections.Generic.Comparer`1" or "System.Collections.Generic.EqualityComparer`1"
            or "System.Collections.Generic.IComparer`1" or "System.Collections.Generic.IEqualityComparer`1")
        {
            return Comparers.Call(call);
        }

        if (type.EndsWith("Exception", StringComparison.Ordinal) && ArgumentChecks.Call(call, type) is { } passed)
            return passed;
        if (receiver.Data is EvaluatedDelegate function && method.Name == "GetInvocationList")
            return call.NewList(function.Calls.Select(part => call.Result(part)), ListKind.Array);
        if (type is "System.Tuple" or "System.ValueTuple" or "System.Collections.Generic.KeyValuePair" && method.Name == "Create")
            return call.Result(new EvaluatedTuple([.. arguments], method.ReturnType, isPair: type.EndsWith("Pair", StringComparison.Ordinal)));
        if (type == "System.String" && method.Name == "Equals" && StringMembers.EqualsUnknown(call) is { } areEqual)
            return areEqual;
        if (IsCollection(type) || receiver.Data is Evaluated)
            return receiver.Data is Unknown collection ? OfUnknown(call, collection) : CollectionMembers.Call(call);
        if (method.Name is "ToString" or "Equals" or "GetHashCode" or "CompareTo" && ObjectMember(call) is { } common)
            return common;
        if (type == "System.Object" && method is { IsStatic: true, Name: "Equals" or "ReferenceEquals" })
            return StaticEquals(call);
        if (!IsPure(type))
            return null;
        if (Evaluator.FirstUnknown(receiver, arguments) is { } unknown)
            return (IsFormat(method) ? CompositeText.Format(call, arguments) : null) ?? GiveUpOrDerive(call, unknown);
        return type switch
        {
            "System.String" => StringMembers.Call(call),
            "System.Array" => Comparers.Applied(call) is { } applied ? ArrayMembers.Call(applied) : CollectionMembers.GiveUp(call),
            "System.Enum" => Enumerations.Call(call),
            _ => NumberMembers.Call(call, type),
        };
    }

    /// <summary>The value of a property; none for one that is not known.</summary>
    public static Value? Property(Evaluator evaluator, IPropertySymbol property, Value receiver, SyntaxNode place, Frame frame) => (receiver.Data, property.Name) switch
    {
        (CultureInfo culture, "TextInfo") => new(culture.TextInfo, place),
        (Capture or GroupCollection, var name) => RegexMembers.Property(receiver.Data, name) is { } part ? new(part, place) : null,
        (string text, "Length") => new(text.Length, place),
        (string text, "IsEmpty") => new(text.Length == 0, place),
        (Evaluated { Taint: { } taint } tainted, _) => tainted.PartOf(taint, place),
        (EvaluatedList list, "Count" or "Length") => new(list.Items.Count, place),
        (EvaluatedList { Key: { } key }, "Key") => key,
        (EvaluatedList list, "IsEmpty") => new(list.Items.Count == 0, place),
        (EvaluatedList { Kind: ListKind.ImmutableArray }, "IsDefault") => new(false, place),
        (EvaluatedList { Kind: ListKind.ImmutableArray } list, "IsDefaultOrEmpty") => new(list.Items.Count == 0, place),
        (EvaluatedList { IsArray: true }, "Rank") => new(1, place),
        (EvaluatedLookup lookup, "Count") => new(lookup.Count, place),
        (EvaluatedSet { Order: not null } set, "Min") when set.Items.Count > 0 => set.First(),
        (EvaluatedSet { Order: not null } set, "Max") when set.Items.Count > 0 => set.Last(),
        (EvaluatedDictionary dictionary, "IsEmpty") => new(dictionary.Items.Count == 0, place),
        (EvaluatedDictionary dictionary, "Count") => new(dictionary.Items.Count, place),
        (EvaluatedDictionary { Disorder: { } disorder, Items.Count: > 1 } dictionary, "Keys" or "Values") => dictionary.PartOf(disorder, place),
        (EvaluatedDictionary { Kind: KeyedKind.Concurrent } dictionary, "Keys" or "Values") =>
            new(new EvaluatedList(evaluator.Effects.Now(), [.. property.Name == "Keys" ? dictionary.Items.Keys : (IEnumerable<Value>)dictionary.Items.Values], ListKind.ReadOnly), place),
        (EvaluatedDictionary, "Keys") => View(receiver, item => item.Key, place),
        (EvaluatedDictionary, "Values") => View(receiver, item => item.Value, place),
        (EvaluatedSequence { IsView: true, TakenFrom.Data: EvaluatedDictionary { Taint: null } viewed }, "Count") => new(viewed.Items.Count, place),
        (EvaluatedSet { Order: not null }, "Min" or "Max") => Evaluator.DefaultOf(property.Type, place),
        (EvaluatedSet set, "Count") => new(set.Items.Count, place),
        (EvaluatedSet set, "IsEmpty") => new(set.Items.Count == 0, place),
        (EvaluatedTuple { IsPair: true } pair, "Key") => pair.Items[0],
        (EvaluatedTuple { IsPair: true } pair, "Value") => pair.Items[1],
        (EvaluatedTuple { Items: var items }, ['I', 't', 'e', 'm', >= '1' and <= '7' and var digit]) when digit - '1' < items.Length => items[digit - '1'],
        (EvaluatedLazy lazy, "IsValueCreated") => new(lazy.Made is not null, place),
        (EvaluatedLazy lazy, "Value") => LazyMembers.Made(evaluator, lazy, place, frame),
        (EvaluatedStringBuilder builder, "Length") => new(builder.Text.Length, place),
        (TimeSpan or DateTime or Version or ValueType, _) when PureMembers.IsValue(receiver.Data) =>
            PureMembers.Property(property, evaluator.Program.NameOf(property.ContainingType), receiver.Data, place),
        (var value, "Value") when Numbers.IsNumber(value) || value is bool => receiver,
        (null, "HasValue") => new(false, place),
        (null, "Value") when evaluator.Program.NameOf(property.ContainingType) == "System.Nullable`1" => throw evaluator.Throws<InvalidOperationException>(place),
        (_, "HasValue") when evaluator.Program.NameOf(property.ContainingType) == "System.Nullable`1" => new(true, place),
        (_, "Value") when evaluator.Program.NameOf(property.ContainingType) == "System.Nullable`1" && receiver.Data is not null => receiver,
        _ => null,
    };

    /// <summary>The keys or the values of a dictionary, which are always those that it has by then.</summary>
    private static Value View(Value owner, Func<KeyValuePair<Value, Value>, Value> part, SyntaxNode place)
    {
        return new(new EvaluatedSequence(Items()) { TakenFrom = owner, IsView = true }, place);

        IEnumerable<Value> Items()
        {
            var dictionary = (EvaluatedDictionary)owner.Data!;
            if (dictionary.Taint is { } taint)
                throw new UncertainItemsException((Unknown)dictionary.PartOf(taint, place).Data!, hasMore: null);
            foreach (var item in dictionary.InOrder())
                yield return part(item);
        }
    }

    private static bool IsCollection(string type) => type is
        "System.Collections.Generic.LinkedList`1" or "System.Collections.Generic.IReadOnlyList`1" or "System.Collections.Generic.Queue`1" or "System.Collections.Generic.Stack`1" or "System.Collections.Generic.SortedSet`1"
        or "System.Collections.Generic.SortedDictionary`2" or "System.Collections.Generic.SortedList`2" or "System.Collections.Generic.OrderedDictionary`2" or
        "System.Collections.Generic.List`1" or "System.Collections.ObjectModel.Collection`1" or "System.Collections.Generic.Dictionary`2" or "System.Collections.Concurrent.ConcurrentDictionary`2" or "System.Collections.Generic.HashSet`1"
        or "System.Collections.Generic.IList`1" or "System.Collections.Generic.ICollection`1" or "System.Collections.Generic.IDictionary`2"
        or "System.Collections.Generic.IReadOnlyDictionary`2" or "System.Collections.Generic.ISet`1";

    /// <summary>Whether a text is made whose parts need not all be known.</summary>
    private static bool IsFormat(IMethodSymbol method) => method is { Name: nameof(string.Format), ContainingType.SpecialType: SpecialType.System_String };

    private static bool IsPure(string type) => PureMembers.IsListed(type) || type is "System.Array" or "System.Nullable`1" or "System.Enum";

    /// <summary>Members that every value has, or everyone that has an order.</summary>
    private static Value? ObjectMember(LibraryCall call) => (call.Method.Name, call.Receiver.Data, call.Arguments) switch
    {
        ("ToString", Unknown unknown, []) => unknown.DerivePure("ToString", call.Place),
        ("ToString", EvaluatedObject self, []) => call.Evaluator.TextOf(self, call.Method, call.Place, call.Caller),
        ("PrintMembers", EvaluatedObject self, [{ Data: EvaluatedStringBuilder text }]) => call.Evaluator.PrintMembers(self, call.Method.ContainingType, text, call.Place, call.Caller),
        ("ToString", not null, []) => call.Evaluator.TextOf(call.Receiver, null, call.Place, call.Caller).At(call.Origin),
        ("ToString", null, []) when call.Method.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T => call.Result(""),
        ("GetValueOrDefault", EvaluatedObject, _) => call.Receiver,
        ("MemberwiseClone", EvaluatedObject { Base: null } self, []) => call.Result(self.Copy(call.Evaluator.Effects.Now(), call.Evaluator.Copied)),
        ("Equals", EvaluatedObject self, [var other]) => Asked(call, call.Method, self, other),
        ("Equals", { } data, [{ Data: { } other }]) when Numbers.IsNumber(data) && Numbers.IsNumber(other) => call.Result(data.Equals(other)),
        ("Equals", EvaluatedEnum, [{ Data: { } other }]) when Numbers.IsNumber(other) => call.Result(false),
        ("Equals", { } data, [{ Data: EvaluatedEnum }]) when Numbers.IsNumber(data) => call.Result(false),
        ("Equals", not null, [var other]) => call.Equality.Compare(call.Receiver, other, call.Place),
        ("CompareTo", EvaluatedTuple, [{ Data: EvaluatedTuple } other]) when call.Order.UnknownIn([call.Receiver, other], call.Place) is null =>
            call.Result(call.Order.Compare(call.Receiver, other)),
        ("CompareTo", { } data, [{ Data: null }]) when Numbers.IsNumber(data) || data is bool => call.Result(1),
        ("CompareTo", string text, [{ Data: null or string } other]) => call.Result(call.Evaluator.Program.Settings.Texts.Comparer.Compare(text, (string?)other.Data)),
        ("CompareTo", EvaluatedEnum one, [{ Data: EvaluatedEnum other }]) when SymbolEqualityComparer.Default.Equals(one.Type, other.Type) =>
            call.Result(((IComparable)one.Number).CompareTo(other.Number)),
        ("CompareTo", { } data, [var other]) when data is not string && data is IComparable comparable && other.Data?.GetType() == data.GetType() =>
            call.Result(comparable.CompareTo(other.Data)),
        _ => null,
    };

    private static Value Asked(LibraryCall call, IMethodSymbol equals, EvaluatedObject self, Value other) =>
        new DefaultEquality(call.Evaluator, call.Place, call.Caller).Says(equals, self, other);

    /// <summary>Whether two objects are equal, or the same: of boxed values only their owner knows whether they are that.</summary>
    private static Value? StaticEquals(LibraryCall call) => call.Arguments switch
    {
        [var one, var other] when call.Method.Name == "ReferenceEquals" => call.Evaluator.CompareReferences(BinaryOperatorKind.Equals, one, other, call.Place),
        [{ Data: null }, { Data: null }] => call.Result(true),
        [{ Data: null }, { Data: not Unknown }] or [{ Data: not Unknown }, { Data: null }] => call.Result(false),
        [{ Data: EvaluatedObject self }, var other] => ReferenceEquals(self, other.Data) ? call.Result(true) : Asked(call, DefaultEquality.MemberOf(self.Type, "Equals"), self, other),
        [{ Data: { } one }, { Data: { } other }] when Numbers.IsNumber(one) && Numbers.IsNumber(other) => call.Result(one.Equals(other)),
        [{ Data: { } one }, { Data: { } other }] when IsPlain(one) && IsPlain(other) && one.GetType() != other.GetType() => call.Result(false),
        [{ Data: { } one }, { Data: { } other }] when one is Unknown || other is Unknown || one.GetType() == other.GetType() => call.Equality.Compare(new(one), new(other), call.Place),
        _ => null,
    };

    private static bool IsPlain(object data) => data is string or bool or EvaluatedEnum || Numbers.IsNumber(data);

    /// <summary>A pure member of an unknown value, or with an unknown argument, gives an unknown one.</summary>
    private static Value GiveUpOrDerive(LibraryCall call, Unknown unknown)
    {
        if (UnknownCollections.Call(call) is { } answer)
            return answer;
        if (!NeverThrows(call.Method.Name))
            call.Evaluator.MayThrow(unknown, call.Place, call.Method);
        var result = DerivedResult(call, unknown);
        if (call.GiveUp(unknown) is { Data: Unknown { Among: var parts } } given && parts.Length > unknown.Among.Length)
            result = given;
        if (result.Data is Unknown condition && call.Method.Name.StartsWith("Try", StringComparison.Ordinal))
            Leave(call, condition);
        return result;
    }

    /// <summary>What an attempt leaves in variables is nothing, or zero, where it fails; and the same attempt leaves the same.</summary>
    private static void Leave(LibraryCall call, Unknown attempt)
    {
        int[] variables = [.. Enumerable.Range(0, call.Arguments.Length).Where(i => call.Method.Parameters[i].RefKind == RefKind.Out && call.Arguments[i].IsUnknown)];
        var constants = variables.Select(i => Evaluator.DefaultOf(call.Method.Parameters[i].Type, call.Place).Data).ToList();
        if (constants.Exists(constant => constant is Unknown))
            return;
        if (attempt.Left.IsEmpty)
            attempt.MarkAttempt([.. variables.Select((argument, i) => ((Unknown)call.Arguments[argument].Data!, constants[i] ?? Comparison.Nothing))]);
        for (var i = 0; i < variables.Length; i++)
            call.Arguments[variables[i]] = new(attempt.Left[i].Variable, call.Place);
    }

    /// <summary>A member of a collection that is not known.</summary>
    private static Value OfUnknown(LibraryCall call, Unknown collection)
    {
        var result = GiveUpOrDerive(call, collection);
        if (call.Method.ContainingType.Name is "HashSet" or "Dictionary" or "ConcurrentDictionary" or "SortedSet" or "SortedDictionary" or "SortedList" or "OrderedDictionary")
            call.Evaluator.CallBack(call.Method, call.Arguments.Where(argument => argument.Data is EvaluatedObject), collection, call.Place, call.Caller);
        if (CollectionMembers.IsChange(call.Method.Name))
            call.Evaluator.ChangeContent(collection, call.Arguments);
        return result;
    }

    /// <summary>Members that take whatever they are given; others may refuse it.</summary>
    private static bool NeverThrows(string member) => member is "Contains" or "ContainsKey" or "StartsWith" or "EndsWith" or "Equals" or "CompareTo" or "Compare" or "ToString"
        or "GetHashCode" or "IsNullOrEmpty" or "IsNullOrWhiteSpace" or "Trim" or "ToUpper" or "ToLower" or "ToUpperInvariant" or "ToLowerInvariant" or "Split" or "Join" or "Concat"
        or "IndexOf" or "LastIndexOf" || member.StartsWith("Try", StringComparison.Ordinal);

    private static Value DerivedResult(LibraryCall call, Unknown unknown)
    {
        var question = new PureQuestion(call, unknown);
        var isOfText = call is { Method.ContainingType.SpecialType: SpecialType.System_String, Receiver.IsUnknown: true };
        var result = question.Key is { } key ? unknown.DerivePure(key, call.Place, () => question.Words, ResultFor, isOfText, ConstantsBeside(call, unknown))
            : call.Arguments.Select(argument => argument.Data).OfType<Unknown>().FirstOrDefault(other => other != unknown) is { } other ? unknown.DeriveWith(other, call.Place)
            : unknown.Derive(call.Place);
        if (result.Data is Unknown made)
            UnknownCollections.Mark(call, unknown, made);
        return result;

        // What a member of nothing gives after ?. is nothing.
        object? ResultFor(object? known)
        {
            if (known is null && call.Receiver.IsUnknown)
                return null;
            try
            {
                return IsPure(call.Evaluator.Program.NameOf(call.Method.ContainingType)) && Call(call.Evaluator, call.Method, Given(call.Receiver), [.. call.Arguments.Select(Passed)], call.Place, call.Caller) is { } result
                    ? result.Data
                    : unknown;
            }
            catch (Exception exception) when (exception is AuthorException or BudgetExceededException)
            {
                return unknown;
            }

            Value Given(Value value) => ReferenceEquals(value.Data, unknown) ? new(known, value.Origin) : value;

            Value Passed(Value argument, int i) => call.Method.Parameters[i].RefKind == RefKind.Out ? Value.Null : Given(argument);
        }
    }

    /// <summary>The texts or numbers that a call is given besides a value that is one itself.</summary>
    private static ImmutableArray<object> ConstantsBeside(LibraryCall call, Unknown unknown)
    {
        var position = Array.FindIndex(call.Arguments, argument => ReferenceEquals(argument.Data, unknown));
        var type = position < 0 || ReferenceEquals(call.Receiver.Data, unknown) ? call.Method.ContainingType : call.Method.Parameters[position].Type;
        return type.SpecialType switch
        {
            SpecialType.System_String => [.. call.Arguments.Select(argument => argument.Data is char character ? character.ToString() : argument.Data).OfType<string>(), ""],
            SpecialType.System_Int32 => [.. call.Arguments.Select(argument => argument.Data).OfType<int>(), 0],
            _ => [],
        };
    }

    /// <summary>A query over a sequence that is not known calls each of its functions once, for what they do, on an item that is not known.</summary>
    private static Value? Sequence(LibraryCall call)
    {
        var source = call.Arguments.Length > 0 ? call.Arguments[0] : default;
        var unknown = source.Data as Unknown ?? (source.Data as Evaluated)?.Taint;
        if (unknown is null)
        {
            if (call is { Method.Name: "Contains", Arguments: [{ Data: EvaluatedList list }, { IsUnknown: true } sought] } && UnknownCollections.IsAmong(call, sought, list.Items, call.Equality) is { } isAmong)
                return isAmong;
            return call.Arguments.FirstOrDefault(argument => argument.IsUnknown).Data is Unknown reason
                ? reason.DeriveAmong(PartsOf(call, reason, isOfItems: false), call.Place)
                : Comparers.Applied(call) is not { } applied ? null
                : !Shortcuts.MayBeTaken(applied) ? EnumerableMembers.Call(applied)
                : call.Evaluator.IsKnownDoubt(call.Place) ? NotCounted(call)
                : call.Evaluator.WithoutActing(call.Place, () => EnumerableMembers.Call(applied));
        }

        if (UnknownCollections.Call(call) is { } answer)
            return answer;
        if (!NeverThrows(call.Method.Name))
            call.Evaluator.MayThrow(unknown, call.Place);
        var known = PartsOf(call, unknown, isOfItems: true);
        if (!known.Exists(part => Evaluated.MayBeShared(part.Data)))
            return DerivedResult(call, unknown);
        var among = unknown.DeriveAmong(known, call.Place);
        UnknownCollections.Mark(call, unknown, (Unknown)among.Data!);
        return among;
    }

    /// <summary>The end of a query whose functions do something, and of which it is not known for which items they are called.</summary>
    private static Value NotCounted(LibraryCall call)
    {
        call.Evaluator.NotFollowed[call.Place] = "for it is not known for which items the library calls the functions of the query";
        var reason = new Unknown(call.Place);
        return reason.DeriveAmong(PartsOf(call, reason, isOfItems: false), call.Place);
    }

    /// <summary>What a query that is not known may give of what it is given. Its functions are called for that, and sequences gone through, any number of times.</summary>
    /// <param name="call">The query.</param>
    /// <param name="reason">Why it is not known.</param>
    /// <param name="isOfItems">Whether that is a sequence, for whose items functions are called.</param>
    private static List<Value> PartsOf(LibraryCall call, Unknown reason, bool isOfItems)
    {
        var parts = new List<Value>();
        foreach (var argument in call.Arguments)
        {
            if (argument.Data is EvaluatedSequence)
                parts.AddRange(call.Evaluator.GoThroughUnknownTimes(argument, reason, call.Place));
            else if (argument.Data is not EvaluatedDelegate)
                parts.AddRange(argument.Data is Evaluated whole ? [argument, whole.AnyPart] : [argument]);
        }

        // A function may be handed what another one has given, or it itself.
        var functions = call.Arguments.Select(argument => argument.Data).OfType<EvaluatedDelegate>().ToList();
        foreach (var function in functions)
            parts.AddRange(call.Evaluator.GivenBy(function, AnyPart(), call.Place, call.Caller));
        foreach (var function in functions)
        {
            parts.AddRange(isOfItems
                ? call.Evaluator.InvokeForItems(function, new UncertainItemsException(reason, hasMore: null, held: parts), call.Place, call.Caller)
                : call.Evaluator.InvokeUnknownTimes(function, AnyPart(), call.Place, call.Caller));
        }

        return parts;

        Unknown AnyPart() => (Unknown)reason.DeriveAmong(parts, call.Place, reason.Text).Data!;
    }
}
