using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>What <c>Cast</c> and <c>OfType</c> make of the items of a sequence.</summary>
/// <param name="call">The call.</param>
internal sealed class ItemConversion(LibraryCall call)
{
    private readonly ITypeSymbol _type = call.Method.TypeArguments[0];

    private readonly ITypeSymbol? _declared = ItemTypeOf(call.Arguments[0]);

    /// <summary>The items that are of the type.</summary>
    public IEnumerable<Value> OfType(IEnumerable<Value> items) => IsArrayOfIt(call.Arguments[0])
        ? items
        : items.Select(Boxed).Where(IsOf).Select(item => call.Evaluator.Converted(Unboxed(item), _type));

    public IEnumerable<Value> Cast(IEnumerable<Value> items) => items.Select(item => Cast(Boxed(item)));

    /// <summary>The type that the items of a sequence are declared to have; none where that is not known.</summary>
    private static ITypeSymbol? ItemTypeOf(Value source)
    {
        var type = source.Data switch
        {
            EvaluatedSequence sequence => sequence.ItemType,
            Evaluated { MadeAs: IArrayTypeSymbol array } => array.ElementType,
            Evaluated { MadeAs: INamedTypeSymbol { TypeArguments: [var item] } } => item,
            _ => null,
        };
        return type is null || type.MentionsTypeParameter() ? null : Evaluator.NotNull(type);
    }

    private bool IsArrayOfIt(Value source) => _type.IsValueType && source.Data is EvaluatedList { MadeAs: IArrayTypeSymbol { ElementType: var element } }
        && SymbolEqualityComparer.Default.Equals(element, _type);

    /// <summary>An item as an object: one that tells whether it is a number or a member of an enumeration, where that is known.</summary>
    private Value Boxed(Value item) => _declared is INamedTypeSymbol { TypeKind: TypeKind.Enum } members && Numbers.IsNumber(item.Data)
        ? new(new EvaluatedEnum(members, item.Data!), item.Origin)
        : item;

    private Value Unboxed(Value item) => _type.IsValueType && item.Data is EvaluatedEnum member ? new(member.Number, item.Origin) : item;

    private bool IsOf(Value item)
    {
        // A number may be a member of an enumeration, but neither is an object of a class.
        var isClass = _type.TypeKind == TypeKind.Class && _type.SpecialType != SpecialType.System_Enum;
        var isOpen = !isClass && (MayPassForOther() || (_declared is null && Numbers.IsNumber(item.Data)));
        var isInstance = isOpen ? call.Unknown() : call.Evaluator.IsInstance(item, _type, input: null, call.Place);
        return isInstance.Data is Unknown unknown ? throw new UncertainItemsException(unknown, hasMore: null) : isInstance.IsTrue;
    }

    /// <summary>Whether the sequence may be taken for one of the type as a whole, as an array of numbers is for one of other numbers of that size.</summary>
    private bool MayPassForOther() => _type.IsValueType && _declared is { IsValueType: true } && call.Arguments[0].Data is EvaluatedList { IsArray: true };

    private Value Cast(Value item)
    {
        if (item.Data is null)
            return _type.IsValueType && ReferenceEquals(Evaluator.NotNull(_type), _type) ? throw call.Throws<NullReferenceException>() : item;
        if (item.Data is Unknown)
            return MayBe(item, (Unknown)item.Data);
        var number = item.Data is EvaluatedEnum { Number: var value } ? value : item.Data;
        if (_type.IsValueType && Numbers.IsNumber(number) && NumberOf(_type) is { } special && Numbers.ConvertTo(special, number, isChecked: false)?.GetType() == number.GetType())
            return new(number, item.Origin);
        if (Numbers.IsNumber(item.Data) && (_declared is null || MayPassForOther()))
            throw new UncertainItemsException(new Unknown(call.Place), hasMore: null) { MayThrow = true };
        var isInstance = call.Evaluator.IsInstance(item, _type, input: null, call.Place);
        return isInstance.Data is Unknown doubt ? MayBe(item, doubt)
            : isInstance.IsTrue ? call.Evaluator.Converted(item, _type)
            : throw call.Throws<InvalidCastException>();
    }

    private Value MayBe(Value item, Unknown doubt)
    {
        call.Evaluator.MayThrow(doubt, call.Place);
        return call.Evaluator.Converted(item, _type);
    }

    private static SpecialType? NumberOf(ITypeSymbol type) => Evaluator.NotNull(type) switch
    {
        INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType.SpecialType: var underlying } => underlying,
        { SpecialType: >= SpecialType.System_Char and <= SpecialType.System_Double } number => number.SpecialType,
        _ => null,
    };
}
