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
    public static ImmutableArray<string> Of(IMethodSymbol method) => (method.ContainingType, method.Name) switch
    {
        ({ SpecialType: SpecialType.System_Enum }, "Parse") => ["System.ArgumentException", Overflow],
        ({ IsValueType: true, ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } }, "Parse") when TakesText(method) => [Format, Overflow, Null],
        ({ Name: nameof(Convert) }, _) when TakesText(method) => [Format, Overflow],
        ({ Name: nameof(File) }, var read) when read.StartsWith("Read", StringComparison.Ordinal) => OfFiles,
        _ => [],
    };

    private static ImmutableArray<string> OfFiles { get; } =
    [
        typeof(IOException).FullName, typeof(FileNotFoundException).FullName, typeof(DirectoryNotFoundException).FullName, typeof(PathTooLongException).FullName,
        "System.UnauthorizedAccessException", "System.Security.SecurityException", "System.NotSupportedException", "System.ArgumentException", Null,
    ];

    /// <summary>Whether a method takes a text and, at most, what tells of the culture that it is in.</summary>
    private static bool TakesText(IMethodSymbol method) =>
        method.Parameters is [{ Type.SpecialType: SpecialType.System_String }] or [{ Type.SpecialType: SpecialType.System_String }, { Type.Name: nameof(IFormatProvider) }];
}
