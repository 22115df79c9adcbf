using Microsoft.CodeAnalysis.Diagnostics;

namespace Deployment.Analyzers.Evaluation;

/// <summary>What a program's values depend on besides its source.</summary>
/// <param name="Data">The files that it reads.</param>
/// <param name="Texts">How it compares texts.</param>
internal sealed record ProjectSettings(DataFiles Data, TextComparison Texts)
{
    /// <summary>Those of a project that says nothing.</summary>
    public static readonly ProjectSettings Default = new(DataFiles.None, TextComparison.Cultural);

    public static ProjectSettings Of(AnalyzerOptions options) => new(
        DataFiles.Of(options),
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.InvariantGlobalization", out var isInvariant)
            && string.Equals(isInvariant, "true", StringComparison.OrdinalIgnoreCase)
                ? TextComparison.Ordinal
                : TextComparison.Cultural);

    /// <summary>Whether a program has the same values under both.</summary>
    public bool AreSameAs(ProjectSettings other) => Texts == other.Texts && Data.AreSameAs(other.Data);
}
