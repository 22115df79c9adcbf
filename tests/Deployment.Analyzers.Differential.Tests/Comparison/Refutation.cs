namespace Deployment.Analyzers.Differential.Tests.Comparison;

/// <summary>Holds what the analyzer reports of a program against a run of it.</summary>
internal static class Refutation
{
    /// <summary>What the run does not bear out, or brings to light though nothing says that it may; null if there is nothing.</summary>
    public static string? Of(IReadOnlyList<Claim> claims, Outcome run, IReadOnlyDictionary<string, string?> environment)
    {
        var found = run.Findings.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(finding => finding.Replace("accepted: ", "", StringComparison.Ordinal)[..7]).ToHashSet();
        var wrong = run.Failure is null
            ? claims.FirstOrDefault(claim => !claim.IsAboutRun && !found.Contains(claim.Id) && claim.HoldsIn(environment) == true)
            : null;
        if (wrong is not null)
            return $"{wrong.Id} is claimed, and not found in the run: {wrong.Message}";

        // What a program that fails comes to is not found, and what it would have found is not missed.
        var silent = run.Failure is null ? found.FirstOrDefault(id => !claims.Any(claim => claim.Id == id || claim.Leaves(id))) : null;
        return silent is null ? null : $"{silent} is found in the run, and nothing is said of it: {run.Findings}";
    }
}
