using Deployment.Analyzers.Differential.Tests.Generation;

namespace Deployment.Analyzers.Differential.Tests.Comparison;

/// <summary>In what running and evaluating a program differ.</summary>
/// <param name="Program">The program.</param>
/// <param name="Run">What running it gives.</param>
/// <param name="Evaluated">What evaluating it gives instead.</param>
internal sealed record Difference(PlanProgram Program, string Run, string Evaluated)
{
    private const string ThrownHere = " is thrown here and not caught";

    /// <summary>Whether the evaluator says that it does not know.</summary>
    public bool IsUnknown => Evaluated.Contains('{', StringComparison.Ordinal) || Evaluated.StartsWith("DPL0002", StringComparison.Ordinal);

    /// <summary>The first difference; null if there is none.</summary>
    public static Difference? Between(PlanProgram program, Outcome run, Outcome evaluated)
    {
        if (!SameFailure(run.Failure, evaluated.Failure))
            return new(program, run.Failure ?? "ends well", evaluated.Failure ?? "ends well");
        // A plan is checked on without the call that the DSL rejects, while the program ends there.
        if (run.Failure is not null && evaluated.Failure == run.Failure)
            return null;
        // Where the program ends with an exception, nothing is found that rests on an absence.
        var findings = run.Failure is null ? run.Findings : string.Join("\n", run.Findings.Split('\n').Intersect(evaluated.Findings.Split('\n')));
        return FirstDifference(program, run.Plan, evaluated.Plan) ?? FirstDifference(program, findings, evaluated.Findings);
    }

    public override string ToString() => $"Run:       {Run}\nEvaluated: {Evaluated}\n{Program.Body}";

    private static bool SameFailure(string? run, string? evaluated) =>
        run == evaluated || (run is not null && evaluated is not null && evaluated.StartsWith(run + ThrownHere, StringComparison.Ordinal));

    private static Difference? FirstDifference(PlanProgram program, string run, string evaluated)
    {
        var (runLines, evaluatedLines) = (run.Split('\n'), evaluated.Split('\n'));
        for (var line = 0; line < Math.Max(runLines.Length, evaluatedLines.Length); line++)
        {
            var (runLine, evaluatedLine) = (runLines.ElementAtOrDefault(line) ?? "", evaluatedLines.ElementAtOrDefault(line) ?? "");
            if (runLine != evaluatedLine)
                return new(program, runLine, evaluatedLine);
        }

        return null;
    }
}
