using Deployment.Plans;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Which exceptions members throw that may not like what they are given. What they are called is all that is needed of them: the evaluator's own platform may lack some.</summary>
internal static class ThrownTypes
{
    private const string Format = "System.FormatException";
    private const string Overflow = "System.OverflowException";
    private const string Null = "System.ArgumentNullException";

    /// <summary>What a call of the DSL throws that does not like what it is given.</summary>
    public static ImmutableArray<string> OfDsl { get; } =
    [
        typeof(InvalidPlanException).FullName, "System.ArgumentException", Null, "System.ArgumentOutOfRangeException", "System.InvalidOperationException",
        Format, Overflow, "System.DivideByZeroException", "System.NullReferenceException",
    ];

    /// <summary>What an array throws of which an item is read that it does not have.</summary>
    public static ImmutableArray<string> OfItem { get; } = ["System.IndexOutOfRangeException"];

    /// <summary>What an array throws of which more items are read than it has.</summary>
    public static ImmutableArray<string> OfSlice { get; } = ["System.ArgumentOutOfRangeException"];

    /// <summary>What a calculation throws.</summary>
    public static ImmutableArray<string> OfCalculation { get; } = [Overflow, "System.DivideByZeroException"];

    /// <summary>What is thrown where there is no array at all.</summary>
    public static ImmutableArray<string> OfNothing { get; } = ["System.NullReferenceException", Null];

    /// <summary>The full names of the types of which an exception of a method is; none where it may be of any.</summary>
    public static ImmutableArray<string> Of(IMethodSymbol method) => (method.ContainingNamespace.ToDisplayString(), method.ContainingType, method.Name) switch
    {
        _ when Reads(method) => [Format, Overflow, Null],
        ("System", { SpecialType: SpecialType.System_Enum }, "Parse") => ["System.ArgumentException", Overflow],
        ("System.IO", { Name: nameof(File) }, var read) when read.StartsWith("Read", StringComparison.Ordinal) => OfFiles,
        _ => [],
    };

    /// <summary>Whether a method reads a text as a number or the like, so that it throws or not by that text.</summary>
    public static bool Reads(IMethodSymbol method) =>
        method.Parameters is [{ Type.SpecialType: SpecialType.System_String }] or [{ Type.SpecialType: SpecialType.System_String }, { Type.Name: nameof(IFormatProvider) }]
        && method is { ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } }
            and ({ ContainingType.Name: nameof(Convert) } or { Name: "Parse", ContainingType.IsValueType: true });

    private static ImmutableArray<string> OfFiles { get; } =
    [
        typeof(IOException).FullName, typeof(FileNotFoundException).FullName, typeof(DirectoryNotFoundException).FullName, typeof(PathTooLongException).FullName,
        "System.UnauthorizedAccessException", "System.Security.SecurityException", "System.NotSupportedException", "System.ArgumentException", Null,
    ];
}
