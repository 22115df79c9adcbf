using System.Text.RegularExpressions;
using Deployment.Analyzers.Evaluation.Library;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>Makes arrays and other collections, and takes their elements.</summary>
internal sealed partial class Evaluator
{
    private Value NewArray(IArrayCreationOperation creation, Frame frame)
    {
        if (creation.DimensionSizes.Length > 1)
            return NewGrid(creation, frame);
        if (creation.Initializer is { } initializer)
            return NewArray(creation, ItemsOf(initializer, frame), frame);
        if (creation.DimensionSizes is not [var size] || creation.Type is not IArrayTypeSymbol { ElementType: var elementType })
            return EvaluateParts(creation, frame);
        var length = Evaluate(size, frame);
        if (length.Data is Unknown unknown)
        {
            MayThrow(unknown, creation.Syntax);
            return unknown.Derive(creation.Syntax);
        }

        if (Numbers.ConvertTo(SpecialType.System_Int64, length.Data!, isChecked: true) is not (long and >= 0 and var count))
            throw Throws<OverflowException>(creation.Syntax);
        Budget.Reserve(count);
        var zero = NewDefault(Substitute(elementType, frame)!, creation.Syntax);
        return NewArray(creation, [.. Enumerable.Repeat(zero, (int)count).Select(Copied)], frame);
    }

    private Value NewArray(IArrayCreationOperation creation, List<Value> items, Frame frame) =>
        new(new EvaluatedList(Effects.Now(), items, ListKind.Array) { MadeAs = Substitute(creation.Type, frame) }, creation.Syntax);

    private List<Value> ItemsOf(IArrayInitializerOperation initializer, Frame frame)
    {
        var items = new List<Value>(initializer.ElementValues.Length);
        foreach (var element in initializer.ElementValues)
        {
            items.Add(element is IArrayInitializerOperation nested
                ? new(new EvaluatedList(Effects.Now(), ItemsOf(nested, frame), ListKind.Array), nested.Syntax)
                : Copied(Evaluate(element, frame)));
        }

        return items;
    }

    private Value Collection(ICollectionExpressionOperation collection, Frame frame)
    {
        var place = collection.Syntax;
        var made = collection.ConstructMethod is { } construct && Program.DefinedHere(construct.ContainingType) ? construct : null;
        var arguments = ArgumentsOf(collection);
        if ((made is not null || arguments.Count > 0) && collection.ConstructMethod is { MethodKind: MethodKind.Constructor } constructor)
            return FilledCollection(collection, constructor, arguments, frame);
        if (arguments.Count > 0)
            return EvaluateParts(collection, frame);
        var items = new List<Value>(collection.Elements.Length);
        if (AddAll(collection, items.Add, frame) is { } taint)
            return items.Count == 0 ? taint.Derive(place) : taint.Changed(place, place.InOneLine(), items);
        if (made is not null)
            return Call(MethodIn(frame, made), default, [new(new EvaluatedList(Effects.Now(), items, ListKind.Span), place)], place, frame);
        var type = Substitute(collection.Type, frame);
        if (Constructors.CollectionOf(this, type, items, place, frame) is not { } known)
            return Unknown.At(place);
        known.MadeAs = type is { TypeKind: TypeKind.Interface } ? null : type;
        return new(known, place);
    }

    /// <summary>Adds the elements of a collection expression one after the other.</summary>
    /// <returns>Why not all of them are known; none if they are.</returns>
    private Unknown? AddAll(ICollectionExpressionOperation collection, Action<Value> add, Frame frame)
    {
        var type = Substitute(collection.Type, frame);
        var itemType = type is IArrayTypeSymbol array ? array.ElementType : (type as INamedTypeSymbol)?.TypeArguments.FirstOrDefault();
        Unknown? taint = null;
        foreach (var element in collection.Elements)
        {
            if (element is not ISpreadOperation spread)
            {
                add(Copied(Evaluate(element, frame)));
                continue;
            }

            var spreadValue = AsSequence(Evaluate(spread.Operand, frame), spread.Syntax, frame);
            if (spreadValue.Data is null && spread.Operand.Type is IArrayTypeSymbol)
                throw Throws<NullReferenceException>(spread.Syntax);
            if (ItemsOf(spreadValue) is { } spreadItems)
            {
                foreach (var item in spreadItems)
                {
                    Budget.Spend();
                    add(Copied(ConvertedBy(spread.ElementConversion, item, spread.ElementType, itemType, spread.Syntax, frame)));
                }
            }
            else
            {
                taint ??= ReasonOf(spreadValue, spread.Syntax);
                MayThrow(taint, spread.Syntax);
            }
        }

        return taint;
    }

    /// <summary>A collection of a type of the author's, or one that is made with arguments: its items are added to it one by one.</summary>
    private Value FilledCollection(ICollectionExpressionOperation collection, IMethodSymbol constructor, List<IArgumentOperation> given, Frame frame)
    {
        var place = collection.Syntax;
        var type = (INamedTypeSymbol)Substitute(constructor.ContainingType, frame)!;
        var arguments = new Value[constructor.Parameters.Length];
        foreach (var argument in given)
            arguments[argument.Parameter!.Ordinal] = Copied(Evaluate(argument.Value, frame));
        var value = Program.DefinedHere(type) ? new(Construct(type, constructor, arguments, place, frame), place)
            : Constructors.Create(this, type, constructor, WithSequences(arguments, constructor, place, frame), place, frame) ?? Unknown.At(place);
        var add = AddOf(type);
        if (AddAll(collection, Add, frame) is { } taint)
            return taint.Changed(place, place.InOneLine(), [value]);
        return add is null && !collection.Elements.IsEmpty ? new Unknown(place).DeriveAmong([value], place) : value;

        void Add(Value item)
        {
            if (add is not null)
                Call(add, value, [Converted(item, add.Parameters[0].Type)], place, frame);
        }
    }

    /// <summary>What <c>with(…)</c> hands to whatever makes the collection: parts that come before the elements. Where it is not written, they are the compiler's.</summary>
    private static List<IArgumentOperation> ArgumentsOf(ICollectionExpressionOperation collection)
    {
        if (collection.ChildOperations.Count == collection.Elements.Length)
            return [];
        var arguments = collection.ChildOperations.OfType<IArgumentOperation>().ToList();
        return arguments.Exists(argument => !argument.IsImplicit) ? arguments : [];
    }

    /// <summary>What a type adds an item with; none where it has more than one such method, as it is not known then which of them the compiler has chosen.</summary>
    private static IMethodSymbol? AddOf(INamedTypeSymbol type)
    {
        var candidates = type.AncestorsAndSelf().SelectMany(ancestor => ancestor.GetMembers("Add")).OfType<IMethodSymbol>().Where(method => method is { IsStatic: false, Parameters.Length: 1 }).ToList();
        return candidates.Select(method => method.Parameters[0].Type).Distinct<ITypeSymbol>(SymbolEqualityComparer.Default).Count() == 1 ? candidates[0] : null;
    }

    private Value ArrayElement(IArrayElementReferenceOperation reference, Frame frame)
    {
        var array = Evaluate(reference.ArrayReference, frame);
        if (reference.Indices is not [var indexOperation])
            return ElementAt(array, [.. reference.Indices.Select(index => Evaluate(index, frame))], reference.Syntax);
        var index = Evaluate(indexOperation, frame);
        if (array.Data is not EvaluatedList { Taint: null } list || index.Data is not Unknown unknown || !IsNumber(indexOperation.Type))
            return ItemAt(array, index, reference.Syntax);
        MayThrow(unknown, reference.Syntax);
        return unknown.DeriveOneOf(list, list.Items, reference.Syntax);
    }

    /// <summary>One element, or a slice of them.</summary>
    public Value ElementAt(Value collection, Value index, SyntaxNode place)
    {
        if (index.Data is Unknown { IndexIn: { } counted } turn && ReferenceEquals(counted, collection.Data))
            return counted.AnyItem(turn, place);
        if ((collection.Data as Unknown ?? index.Data as Unknown) is { } doubt)
            MayThrow(doubt, place);
        if (collection.Data is Unknown unknown)
            return unknown.ItemWith(place);
        switch (collection.Data)
        {
            case EvaluatedDictionary { Taint: null } or EvaluatedLookup { Taint: null }:
            case EvaluatedSequence { IsView: true } when index.Data is not Unknown:
                return ElementWith(collection, index, place);
            case Evaluated evaluated when (evaluated.Taint ?? index.Data as Unknown) is { } reason:
                return evaluated.PartOf(reason, place);
            case not null when index.Data is Unknown reason:
                return reason.Derive(place);
            case null:
                throw Throws<NullReferenceException>(place);
            case EvaluatedList list when index.Data is IndexRange range:
                var (start, length) = range.In(list.Items.Count) ?? throw Throws<ArgumentOutOfRangeException>(place);
                Budget.Reserve(length);
                return new(new EvaluatedList(Effects.Now(), [.. list.Items.GetRange(start, length).Select(Copied)], list.Kind), place);
            case EvaluatedList list:
                return IndexIn(list.Items.Count, index) is { } position ? list.Items[position] : throw OutOfRange(list, index, place);
            case string text when index.Data is IndexRange range:
                var (from, count) = range.In(text.Length) ?? throw Throws<ArgumentOutOfRangeException>(place);
                Budget.Reserve(count);
                return new(text.Substring(from, count), ValueOrigin.OfPart(collection, [index], place));
            case string text:
                return IndexIn(text.Length, index) is { } at ? new(text[at], place) : throw Throws<IndexOutOfRangeException>(place);
            case GroupCollection groups when index.Data is int or string:
                return new(index.Data is int number ? groups[number] : groups[(string)index.Data], place);
            case EvaluatedStringBuilder { Text: var builder }:
                return IndexIn(builder.Length, index) is { } inBuilder ? new(builder[inBuilder], place) : throw Throws<IndexOutOfRangeException>(place);
            default:
                return Unknown.At(place);
        }
    }

    private Value ElementWith(Value collection, Value key, SyntaxNode place)
    {
        if (collection.Data is EvaluatedDictionary entries)
            key = DecidedKey(entries, key, place);
        try
        {
            return collection.Data switch
            {
                EvaluatedLookup lookup => lookup.Equality.UnknownIn(key.Data) is { } reason ? lookup.PartOf(reason, place)
                    : lookup.Find(key) ?? new(new EvaluatedList(Effects.Now(), []), place),
                EvaluatedSequence view => view.ToList() is var all && IndexIn(all.Count, key) is { } position ? all[position] : throw Throws<ArgumentOutOfRangeException>(place),
                EvaluatedDictionary when key.Data is null => throw Throws<ArgumentNullException>(place),
                EvaluatedDictionary dictionary => dictionary.Equality.UnknownIn(key.Data) is { } reason ? reason.DeriveOneOf(dictionary, [.. dictionary.Items.Values], place)
                    : dictionary.Items.TryGetValue(key, out var item) ? item : throw ThrowsForMissing(key, place),
                _ => Unknown.At(place),
            };
        }
        catch (UncertainItemsException exception)
        {
            return exception.ResultAt(place);
        }
    }

    private AuthorException ThrowsForMissing(Value key, SyntaxNode place) =>
        Throws(typeof(KeyNotFoundException).FullName, place, key.Data is string text ? $"there is nothing for \"{Abbreviation.Of(text)}\" in {Abbreviation.Of(place)}." : null);

    /// <summary>The items of a collection; none where they are not all known.</summary>
    public static IEnumerable<Value>? ItemsOf(Value collection) => collection.Data switch
    {
        EvaluatedList { Taint: null } list => Enumerate(list.Items),
        EvaluatedSequence sequence => sequence,
        EvaluatedDictionary { Taint: null } dictionary => dictionary,
        EvaluatedLookup lookup => lookup,
        EvaluatedSet { Taint: null } set => set,
        EvaluatedGrid { Taint: null } grid => grid,
        GroupCollection groups => groups.Cast<Group>().Select(group => new Value(group, collection.Origin)),
        string text => text.Select(character => new Value(character, collection.Origin)),
        _ => null,
    };

    /// <summary>A list may grow while it is gone through, where the program would throw: it is gone through as far as it was.</summary>
    public static IEnumerable<Value> Enumerate(List<Value> items)
    {
        for (int i = 0, count = items.Count; i < count && i < items.Count; i++)
            yield return items[i];
    }
}
