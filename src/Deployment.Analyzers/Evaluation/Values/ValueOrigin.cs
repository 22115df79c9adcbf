using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>Where a value was written: in the source, or in a cell of a table. None where it is worked out from others.</summary>
internal readonly struct ValueOrigin
{
    private ValueOrigin(object? token) => Token = token;

    /// <summary>The syntax or the cell, for the DSL, which passes it on without looking at it.</summary>
    public object? Token { get; }

    /// <summary>The syntax, if it was written in the source.</summary>
    public SyntaxNode? Syntax => Token as SyntaxNode;

    public static implicit operator ValueOrigin(SyntaxNode? syntax) => new(syntax);

    public static implicit operator ValueOrigin(DataCell cell) => new(cell);

    /// <summary>
    /// Where a part of a text, or what is read from one or from a number, was written: where that was, unless more than constants has
    /// a share in it. None where that cannot be pointed at, as a whole table in the source cannot.
    /// </summary>
    /// <param name="source">The text or number.</param>
    /// <param name="others">What else it depends on.</param>
    /// <param name="place">Where it is read.</param>
    public static ValueOrigin OfPart(Value source, IEnumerable<Value> others, SyntaxNode place)
    {
        if (source.Data is not (string or ValueType or Version) || !others.All(other => IsConstant(other, source, place)))
            return place;
        var origin = source.Data is not string && IsWithin(place, source.Origin) ? place : source.Origin;
        return origin.Syntax is { } syntax && !IsInOneLine(syntax) ? default : origin;
    }

    /// <summary>Whether a value stands in the source, with others, at a place.</summary>
    public static bool IsWithin(SyntaxNode place, ValueOrigin origin) =>
        origin.Syntax is { } syntax && syntax.SyntaxTree == place.SyntaxTree && place.Span.Contains(syntax.Span);

    private static bool IsConstant(Value value, Value source, SyntaxNode place) =>
        value.Data is null or System.Globalization.CultureInfo || IsWithin(place, value.Origin)
        || (value.Origin.Token is { } token && (token == source.Origin.Token || token is SyntaxNode { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } } && IsConstant(variable)));

    private static bool IsConstant(VariableDeclaratorSyntax variable) => variable.Parent?.Parent switch
    {
        LocalDeclarationStatementSyntax local => local.IsConst,
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
        _ => false,
    };

    private static bool IsInOneLine(SyntaxNode syntax)
    {
        var lines = syntax.SyntaxTree.GetLineSpan(syntax.Span);
        return lines.StartLinePosition.Line == lines.EndLinePosition.Line;
    }
}
