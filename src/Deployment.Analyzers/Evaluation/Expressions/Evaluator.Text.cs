using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Deployment.Analyzers.Evaluation.Library;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

internal sealed partial class Evaluator
{
    private StringBuilder? _text;

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
        (int, int, bool)? only = null;
        foreach (var part in operation.Parts)
        {
            switch (part)
            {
                case IInterpolatedStringTextOperation literal:
                    text.Append(literal.Text.ConstantValue.Value);
                    break;
                case IInterpolationOperation hole:
                    var start = text.Length;
                    if (Append(text, hole.Expression, hole.Alignment, hole.FormatString, frame) is { } shown)
                    {
                        only = unknown is null && hole is { Alignment: null, FormatString: null } ? (start, text.Length, IsText(hole.Expression.Type)) : null;
                        unknown = shown;
                    }

                    break;
                case IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation call }:
                    unknown = Append(text, call, frame) ?? unknown;
                    break;
                default:
                    unknown ??= new Unknown(part.Syntax);
                    break;
            }
        }

        Budget.Reserve(text.Length);
        var result = text.ToString();
        _text = text.Clear();
        return unknown is null ? new(result, operation.Syntax) : unknown.DeriveText(operation.Syntax, result, operation.Parts.All(part => part is IInterpolatedStringTextOperation or IInterpolationOperation) ? only : null);
    }

    private static bool IsText(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;

    private Unknown? Append(StringBuilder text, IOperation expression, IOperation? alignment, IOperation? format, Frame frame)
    {
        var value = Evaluate(expression, frame);
        if (value.Data is Unknown unknown)
        {
            text.Append(unknown.Hole(Clauses(alignment, format)));
            return unknown;
        }

        if (value.Data is string plain && alignment is null)
        {
            text.Append(plain);
            return null;
        }

        var shown = TextOf(value, expression.Type, format?.ConstantValue.Value as string, expression.Syntax, frame);
        if (alignment is not null && shown.Data is string unaligned && Evaluate(alignment, frame).Data is int width)
            shown = new(CompositeText.Aligned(unaligned, width));
        text.Append(shown.Data is string known ? known : ((Unknown)shown.Data!).Hole(Clauses(alignment, format)));
        return shown.Data as Unknown;
    }

    /// <summary>How a hole says that its value is to be shown.</summary>
    private static string Clauses(IOperation? alignment, IOperation? format) =>
        (alignment is null ? "" : "," + alignment.Syntax) + (format?.ConstantValue.Value is string shape ? ":" + shape : "");

    /// <summary>A part of a text that is handed to a method as such: what the compiler makes of a hole is a call.</summary>
    private Unknown? Append(StringBuilder text, IInvocationOperation call, Frame frame)
    {
        IOperation? Argument(string name) => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == name)?.Value;

        return Append(text, Argument("value") ?? call.Arguments[0].Value, Argument("alignment") is { ConstantValue.Value: 0 } ? null : Argument("alignment"), Argument("format"), frame);
    }

    /// <summary>A text in holes that a method takes as such, where it makes nothing else of it than the text.</summary>
    private Value Handler(IInterpolatedStringHandlerCreationOperation operation, Frame frame) =>
        operation.Type is INamedTypeSymbol { Name: "DefaultInterpolatedStringHandler" or "AppendInterpolatedStringHandler" } type && !Program.DefinedHere(type)
            && operation.Content is IInterpolatedStringOperation text
            ? Interpolated(text, frame)
            : Program.DefinedHere((INamedTypeSymbol)operation.Type!) ? OwnHandler(operation, frame)
            : EvaluateParts(operation, frame);

    /// <summary>A text that a handler of the author's gets part by part.</summary>
    private Value OwnHandler(IInterpolatedStringHandlerCreationOperation operation, Frame frame)
    {
        var outer = frame.Initialized;
        var handler = frame.Initialized = Evaluate(operation.HandlerCreation, frame);
        try
        {
            // Whether it wants the text at all is up to it.
            if (operation.HandlerCreationHasSuccessParameter || operation.HandlerAppendCallsReturnBool)
                RunPerhaps(new Unknown(operation.Syntax), operation.Syntax, () => AppendedTo(operation.Content, frame));
            else
                AppendedTo(operation.Content, frame);
        }
        finally
        {
            frame.Initialized = outer;
        }

        return handler;
    }

    private List<Value> AppendedTo(IOperation content, Frame frame) => content switch
    {
        IInterpolatedStringAdditionOperation sum => [.. AppendedTo(sum.Left, frame), .. AppendedTo(sum.Right, frame)],
        IInterpolatedStringOperation text => [.. text.Parts.OfType<IInterpolatedStringAppendOperation>().Select(part => Evaluate(part.AppendCall, frame))],
        _ => [],
    };

    private Value Concatenate(IReadOnlyList<(Value Value, ITypeSymbol? Type)> parts, SyntaxNode place, Frame frame)
    {
        var text = new StringBuilder();
        Unknown? unknown = null;
        (int, int, bool)? only = null;
        foreach (var (value, type) in parts)
        {
            var shown = value.Data is Unknown ? value : TextOf(value, type, place, frame);
            if (shown.Data is Unknown part)
            {
                var start = text.Length;
                text.Append(part.Hole());
                only = unknown is null ? (start, text.Length, IsText(type)) : null;
                unknown = part;
            }
            else
            {
                text.Append((string?)shown.Data);
            }
        }

        Budget.Reserve(text.Length);
        return unknown is null ? new(text.ToString(), place) : unknown.DeriveText(place, text.ToString(), only);
    }

    /// <summary>What <c>ToString()</c> gives, in no particular culture, as it is shown in another text.</summary>
    public Value TextOf(Value value, ITypeSymbol? type, SyntaxNode place, Frame frame) => value.Data switch
    {
        null => new("", place),
        string text => new(text, place),
        Unknown unknown => unknown.Derive(place),
        bool flag => new(flag ? "True" : "False", place),
        char character => new(character.ToString(), place),
        EvaluatedEnum member => FormattedMember(member.Type, member.Number, null, place),
        EvaluatedTuple tuple => Listed(tuple, type, place, frame),
        var number when Numbers.IsNumber(number) => TextOfNumber(number, Substitute(type, frame), place),
        EvaluatedObject { Type: var declared } => OrEmpty(Call(ToStringOf(declared), value, [], place, frame)),
        IndexFromEnd or IndexRange => new(TextOfIndex(value.Data), place),
        Capture capture => new(capture.Value, place),
        EvaluatedStringBuilder { Taint: { } taint } => taint.Derive(place),
        EvaluatedStringBuilder builder => new(builder.Text.ToString(), place),
        Evaluated or EvaluatedSequence or EvaluatedDelegate or EvaluatedTask => Unknown.At(place),
        var known => DslCatalog.TextOf(known, place) ?? Unknown.At(place),
    };

    /// <summary>What gives no text shows nothing.</summary>
    private static Value OrEmpty(Value text) => text.Data is null ? new("", text.Origin) : text;

    /// <summary>A number is shown as such, unless its type is an enumeration; that of a type parameter may be one.</summary>
    private Value TextOfNumber(object number, ITypeSymbol? type, SyntaxNode place) =>
        EnumTypeOf(type) is { } enumeration ? FormattedMember(enumeration, number, null, place)
        : type is ITypeParameterSymbol ? Unknown.At(place)
        : number is double or float or decimal ? Formatted(new(number), null, place)
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
}
