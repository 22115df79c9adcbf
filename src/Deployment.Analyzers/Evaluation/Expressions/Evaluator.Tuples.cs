using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>Conversions of tuples to others, item by item.</summary>
internal sealed partial class Evaluator
{
    /// <summary>A tuple as one of other types; none where it is not known how one of its items is converted.</summary>
    private Value? Converted(EvaluatedTuple tuple, ITypeSymbol from, ITypeSymbol to, ValueOrigin origin, SyntaxNode place)
    {
        var (types, others) = (EvaluatedTuple.ItemTypesOf(from), EvaluatedTuple.ItemTypesOf(to));
        if (!from.IsTupleType || types.Length != others.Length || types.Length != tuple.Items.Length || from.MentionsTypeParameter() || to.MentionsTypeParameter())
            return null;
        var items = new Value[types.Length];
        for (var i = 0; i < items.Length; i++)
        {
            if (ConvertedItem(tuple.Items[i], types[i], others[i], place) is not { } item)
                return null;
            items[i] = item;
        }

        return new(new EvaluatedTuple(items, to), origin);
    }

    private Value? ConvertedItem(Value item, ITypeSymbol from, ITypeSymbol to, SyntaxNode place)
    {
        if (AreSame(from, to))
            return item;
        if (item.Data is EvaluatedTuple inner && NotNull(from) is { IsTupleType: true } given && NotNull(to) is { IsTupleType: true } asked)
            return Converted(inner, given, asked, item.Origin, place);
        if (Program.Compilation.ClassifyCommonConversion(from, to) is not { IsImplicit: true, IsUserDefined: false })
            return null;
        return item.Data switch
        {
            null => item,
            Unknown unknown => from.IsReferenceType && to.IsReferenceType ? item : unknown.Derive(place),
            var number when Numbers.IsNumber(number) && to.IsReferenceType => EnumTypeOf(from) is { } enumeration ? new(new EvaluatedEnum(enumeration, number), item.Origin) : item,
            var number when Numbers.IsNumber(number) && EnumTypeOf(to) is null => Numbers.ConvertTo(NotNull(to)!.SpecialType, number, isChecked: false) is { } converted ? new Value(converted, item.Origin) : null,
            _ => Converted(item, to),
        };
    }
}
