namespace Deployment.Analyzers.Differential.Tests.Comparison;

/// <summary>Compares what running and what evaluating a program gave.</summary>
internal static class Difference
{
    private const string ThrownHere = " is thrown here and not caught";

    /// <summary>In what they differ; null if in nothing.</summary>
    public static string? Between(Outcome run, Outcome evaluated)
    {
        if (!SameFailure(run.Failure, evaluated.Failure))
            return $"Running ends with: {run.Failure ?? "nothing"}\nEvaluating ends with: {evaluated.Failure ?? "nothing"}";
        // A plan is checked on without the call that the DSL rejects, while the program ends there, with that or with what a finally throws instead.
        if (run.Failure is not null && evaluated.Failure is not null && LinesOf(evaluated.Failure) is var lines && (lines.Contains(run.Failure) || lines.Length > 1))
            return null;
        if (FirstDifference(run.Plan, evaluated.Plan) is { } difference)
            return difference;
        if (run.Failure is null)
            return FirstDifference(run.Findings, evaluated.Findings);

        // Where the program ends with an exception, nothing is found that rests on an absence, and figures may grow.
        var found = SubjectsOf(evaluated.Findings);
        return FirstDifference(string.Join("\n", SubjectsOf(run.Findings).Intersect(found)), string.Join("\n", found));
    }

    /// <summary>The rule and the element of each finding, without its words.</summary>
    private static List<string> SubjectsOf(string findings) => [.. findings.Split('\n').Select(finding => finding.Split(": ")[0]).Distinct()];

    private static bool SameFailure(string? run, string? evaluated) =>
        run == evaluated || (run is not null && evaluated is not null && LinesOf(evaluated).Any(line => Same(run, line)));

    private static bool Same(string run, string evaluated) => run == evaluated || evaluated.StartsWith(run + ThrownHere, StringComparison.Ordinal);

    private static string[] LinesOf(string failure) => failure.Split('\n');

    private static string? FirstDifference(string run, string evaluated)
    {
        if (run == evaluated)
            return null;
        var (runLines, evaluatedLines) = (run.Split('\n'), evaluated.Split('\n'));
        var line = 0;
        while (line < runLines.Length && line < evaluatedLines.Length && runLines[line] == evaluatedLines[line])
            line++;
        return $"Run:       {runLines.ElementAtOrDefault(line)}\nEvaluated: {evaluatedLines.ElementAtOrDefault(line)}";
    }
}
