using Microsoft.CodeAnalysis.CSharp;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>What is to be said of a text that a call reads, and that is not what the call takes.</summary>
internal static class UnreadText
{
    /// <summary>Why a call throws, with the text that it is given; none where it is not for a text.</summary>
    /// <param name="call">A call that throws.</param>
    /// <param name="exception">The full name of the exception's type.</param>
    public static string? ReasonOf(LibraryCall call, string exception)
    {
        var type = call.Method.MethodKind == MethodKind.Constructor ? call.Method.ContainingType : call.Method.ReturnType;
        if (call.Arguments is not [{ Data: string text }, ..] || !Reads(call.Method) || !IsForText(exception, type))
            return null;
        var problem = exception == typeof(OverflowException).FullName ? $"is outside the range of {type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}"
            : call.Method.Name == "ParseExact" && call.Arguments is [_, { Data: string format }, ..] ? $"is not of the form {Quoted(format)}"
            : "is " + Opposite(type);
        return $"{Abbreviation.Of(call.Place)} is given {Quoted(text)}, which {problem}.";
    }

    private static bool Reads(IMethodSymbol method) => method.Name is "Parse" or "ParseExact"
        || method.ContainingType is { Name: nameof(Convert), ContainingNamespace.Name: "System" }
        || method is { MethodKind: MethodKind.Constructor, ContainingType: { Name: nameof(Version) or nameof(Guid), ContainingNamespace.Name: "System" } };

    /// <summary>Whether an exception is about the text, and not about how it is to be read.</summary>
    private static bool IsForText(string exception, ITypeSymbol type) =>
        exception == typeof(FormatException).FullName || exception == typeof(OverflowException).FullName || type is { TypeKind: TypeKind.Enum } or { Name: nameof(Version) };

    /// <summary>What a text is that is no value of a type.</summary>
    private static string Opposite(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => "neither true nor false",
        SpecialType.System_Char => "not one character",
        SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal => "no number",
        >= SpecialType.System_SByte and <= SpecialType.System_UInt64 => "no whole number",
        _ => type switch
        {
            { TypeKind: TypeKind.Enum } => $"no member of {type.Name}",
            { Name: nameof(TimeSpan) } => "no time span",
            { Name: "DateOnly" or nameof(DateTime) } => "no date",
            { Name: "TimeOnly" } => "no time of day",
            _ => $"no {type.Name}",
        },
    };

    private static string Quoted(string text) => SymbolDisplay.FormatLiteral(Abbreviation.Of(text), quote: true);
}
