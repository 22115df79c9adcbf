using System.Globalization;
using System.Text;
using Deployment.Analyzers.Evaluation.Library;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

internal sealed partial class Evaluator
{
    private StringBuilder? _text;

    [MethodImpl(HotPath.Optimized)]
    private Value Interpolated(IInterpolatedStringOperation operation, Frame frame)
    {
        if (operation.Syntax.ContainsDiagnostics)
            return EvaluateParts(operation, frame);
        if (operation.ConstantValue.HasValue)
            return new(operation.ConstantValue.Value, operation.Syntax);
        // A text in a hole of another one has a builder of its own.
        var text = _text ?? new StringBuilder();
        _text = null;
        Unknown? unknown = null;
        foreach (var part in operation.Parts)
        {
            switch (part)
            {
                case IInterpolatedStringTextOperation literal:
                    text.Append(literal.Text.ConstantValue.Value);
                    break;
                case IInterpolationOperation hole:
                    unknown = Append(text, hole, frame) ?? unknown;
                    break;
                default:
                    unknown ??= (Unknown)Unknown.At(part.Syntax).Data!;
                    break;
            }
        }

        Budget.Reserve(text.Length);
        var result = text.ToString();
        _text = text.Clear();
        return unknown is null ? new(result, operation.Syntax) : unknown.Derive(operation.Syntax, result);
    }

    [MethodImpl(HotPath.Optimized)]
    private Unknown? Append(StringBuilder text, IInterpolationOperation hole, Frame frame)
    {
        var value = Evaluate(hole.Expression, frame);
        if (value.Data is Unknown unknown)
        {
            text.Append('{').Append(unknown.Text).Append('}');
            return unknown;
        }

        if (value.Data is string plain && hole.Alignment is null)
        {
            text.Append(plain);
            return null;
        }

        var format = hole.FormatString?.ConstantValue.Value as string;
        var isEnumeration = EnumTypeOf(Substitute(hole.Expression.Type, frame)) is not null;
        var shown = format is null || (isEnumeration && format is "G" or "g") ? TextOf(value, hole.Expression.Type, hole.Syntax, frame)
            : isEnumeration ? Unknown.At(hole.Syntax)
            : Formatted(value, format, hole.Syntax);
        if (hole.Alignment is { } alignment && shown.Data is string unaligned && Evaluate(alignment, frame).Data is int width)
        {
            Budget.Reserve(Math.Abs((long)width));
            shown = new(width < 0 ? unaligned.PadRight(-width) : unaligned.PadLeft(width));
        }

        text.Append(shown.Data is string known ? known : "{" + Unknown.Abbreviate(hole.Expression.Syntax) + "}");
        return shown.Data as Unknown;
    }

    private static Value Formatted(Value value, string format, SyntaxNode place) => value.Data is IFormattable formattable && Numbers.IsNumber(value.Data)
        ? new(formattable.ToString(format, CultureInfo.InvariantCulture), place)
        : Unknown.At(place);

    private Value Concatenate(IReadOnlyList<(Value Value, ITypeSymbol? Type)> parts, SyntaxNode place, Frame frame)
    {
        var text = new StringBuilder();
        Unknown? unknown = null;
        foreach (var (value, type) in parts)
        {
            var shown = value.Data is Unknown ? value : TextOf(value, type, place, frame);
            if (shown.Data is Unknown part)
            {
                unknown = part;
                text.Append('{').Append(part.Text).Append('}');
            }
            else
            {
                text.Append((string?)shown.Data);
            }
        }

        Budget.Reserve(text.Length);
        return unknown is null ? new(text.ToString(), place) : unknown.Derive(place, text.ToString());
    }

    /// <summary>What <c>ToString()</c> gives, in no particular culture.</summary>
    [MethodImpl(HotPath.Optimized)]
    public Value TextOf(Value value, ITypeSymbol? type, SyntaxNode place, Frame frame) => value.Data switch
    {
        null => new("", place),
        string text => new(text, place),
        Unknown unknown => unknown.Derive(place),
        bool flag => new(flag ? "True" : "False", place),
        char character => new(character.ToString(), place),
        EvaluatedEnum member => NameOfMember(member.Type, member.Number, place),
        EvaluatedTuple tuple => Listed(tuple, type, place, frame),
        var number when Numbers.IsNumber(number) => TextOfNumber(number, Substitute(type, frame), place),
        EvaluatedObject { Type: var declared } when OverrideOf(declared, "ToString") is { } toString => Call(toString, value, [], place, frame),
        EvaluatedObject { Taint: null } self => Printed(self, place, frame),
        IndexFromEnd or IndexRange => new(TextOfIndex(value.Data), place),
        Evaluated or EvaluatedSequence or EvaluatedDelegate => Unknown.At(place),
        var known => DslCatalog.TextOf(known, place) ?? Unknown.At(place),
    };

    /// <summary>A number is shown as such, unless its type is an enumeration; that of a type parameter may be one.</summary>
    private static Value TextOfNumber(object number, ITypeSymbol? type, SyntaxNode place) =>
        EnumTypeOf(type) is { } enumeration ? NameOfMember(enumeration, number, place)
        : type is ITypeParameterSymbol ? Unknown.At(place)
        : new(((IFormattable)number).ToString(null, CultureInfo.InvariantCulture), place);

    /// <summary>A tuple as it shows itself: <c>(1, a)</c>; a pair of key and value: <c>[1, a]</c>.</summary>
    private Value Listed(EvaluatedTuple tuple, ITypeSymbol? type, SyntaxNode place, Frame frame)
    {
        Budget.EnterNested();
        try
        {
            var types = EvaluatedTuple.ItemTypesOf(tuple.Type ?? type);
            var texts = tuple.Items.Select((item, i) => TextOfItem(item, i < types.Length ? types[i] : null, place, frame)).ToList();
            if (texts.Find(text => text.IsUnknown).Data is Unknown unknown)
                return unknown.Derive(place);
            var listed = string.Join(", ", texts);
            return new(tuple.IsPair ? $"[{listed}]" : $"({listed})", place);
        }
        finally
        {
            Budget.LeaveNested();
        }
    }

    /// <summary>A number whose type is not told may be a member of an enumeration.</summary>
    private Value TextOfItem(Value item, ITypeSymbol? type, SyntaxNode place, Frame frame) =>
        type is null && Numbers.IsNumber(item.Data) ? Unknown.At(place) : TextOf(item, type, place, frame);

    private static INamedTypeSymbol? EnumTypeOf(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => EnumTypeOf(nullable.TypeArguments[0]),
        INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration => enumeration,
        _ => null,
    };

    private static Value NameOfMember(INamedTypeSymbol enumeration, object number, SyntaxNode place)
    {
        foreach (var member in enumeration.GetMembers().OfType<IFieldSymbol>())
        {
            if (member.HasConstantValue && ValueComparer.AreEqual(member.ConstantValue, number))
                return new(member.Name, place);
        }

        return Unknown.At(place);
    }
}
