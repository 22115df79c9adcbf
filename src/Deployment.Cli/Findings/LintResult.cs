using Deployment.Plans;
using Deployment.Plans.Rules;

namespace Deployment.Cli.Findings;

/// <summary>What checking a plan brought to light, as far as it was asked for.</summary>
internal sealed class LintResult
{
    public LintResult(PlanReport report, RuleSeverity minSeverity, Baseline? baseline)
    {
        (Plan, Failed, MinSeverity, Baseline) = (report.Plan, report.Failed, minSeverity, baseline);
        Flows = report.Plan.DataFlows().All.Count();

        // The baseline is compared with everything, as what is too light to be told is not gone.
        var findings = report.Findings.Select(finding => new LintedFinding(finding, null, baseline?.Takes(finding) == true));
        var accepted = report.Accepted.Select(accepted =>
            new LintedFinding(accepted.Finding, accepted.Acceptance, baseline?.TakesAccepted(accepted.Finding) == true));
        IReadOnlyList<LintedFinding> all = [.. findings, .. accepted];
        All = [.. all.Where(linted => linted.Finding.Severity >= minSeverity)];
        New = [.. All.Where(linted => linted is { Acceptance: null, IsKnown: false }).Select(linted => linted.Finding)];
        Accepted = [.. All.Where(linted => linted.Acceptance is not null)];
        Known = All.Count - New.Count - Accepted.Count;
    }

    public DeploymentPlan Plan { get; }

    /// <summary>The rules that have thrown.</summary>
    public IReadOnlyList<FailedRule> Failed { get; }

    /// <summary>What weighs less is left out.</summary>
    public RuleSeverity MinSeverity { get; }

    /// <summary>The findings that are known already, if a file of them was given.</summary>
    public Baseline? Baseline { get; }

    /// <summary>How many data streams the plan causes.</summary>
    public int Flows { get; }

    /// <summary>All findings, those last whose risk is accepted.</summary>
    public IReadOnlyList<LintedFinding> All { get; }

    /// <summary>The findings to act on.</summary>
    public IReadOnlyList<Finding> New { get; }

    /// <summary>The findings whose risk is accepted.</summary>
    public IReadOnlyList<LintedFinding> Accepted { get; }

    /// <summary>How many findings the baseline has.</summary>
    public int Known { get; }

    /// <summary>How many findings of the baseline there are no more; not known where a rule has failed, which may have had them.</summary>
    public int? Gone => Failed.Count > 0 ? null : Baseline?.Gone;

    public int ExitCode => Failed.Count > 0 ? Cli.ExitCode.FailedRule
        : New.Any(finding => finding.Severity >= RuleSeverity.Warning) ? Cli.ExitCode.Findings
        : Cli.ExitCode.Clean;

    /// <summary>How many findings to act on have that severity; none where it is left out.</summary>
    public int? Count(RuleSeverity severity) => severity < MinSeverity ? null : New.Count(finding => finding.Severity == severity);
}
