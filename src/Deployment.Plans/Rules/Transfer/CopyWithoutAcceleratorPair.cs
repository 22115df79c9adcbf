using Deployment.Plans.DataFlows;

namespace Deployment.Plans.Rules.Transfer;

/// <summary>A copy across a WAN uses a WAN accelerator, but not a pair of them with one at each end.</summary>
internal sealed class CopyWithoutAcceleratorPair : DesignRule
{
    public override string Id => "DPL5001";

    public override string Title => "An accelerated copy has no WAN accelerator pair at its ends";

    public override RuleCategory Category => RuleCategory.Transfer;

    public override RuleSeverity Severity => RuleSeverity.Error;

    public override string GuideLines => "92–93, 144";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var ofJob in context.Flows.CopiesByJob)
        {
            var lacking = ofJob.Where(flow => flow is { IsDirect: false, IsAccelerated: false, CrossesWan: true }).ToList();
            if (lacking.Count > 0 && context.KnowsAll(typeof(LanLink)) && (IsComplete(ofJob.Key) || context.KnowsAll(typeof(WanAccelerator))))
                yield return Report(new(lacking, ofJob, context.Topology), context.Topology);
        }
    }

    private static bool IsComplete(BackupCopyJob job) => job is { SourceAccelerator: not null, TargetAccelerator: not null };

    private Finding Report(CopiesWithoutPair copies, Topology topology)
    {
        var first = copies.Flows[0];
        var (job, source, target) = (first.CopyJob, first.Source, first.Target);
        string?[] faults =
        [
            FaultOf("source", job.SourceAccelerator, source, topology),
            FaultOf("target", job.TargetAccelerator, target, topology),
        ];
        var message =
            $"Backup copy job '{job.Name}' crosses the WAN from '{source.Site.Name}' to '{target.Site.Name}', but {string.Join(", and ", faults.OfType<string>())}: "
            + "WAN accelerators thin out only what passes between the two of a pair, so on this WAN the copies are compressed only. "
            + (copies.Split ?? $"Use a pair with one at '{source.Site.Name}' and one at '{target.Site.Name}'.");
        return FindingOfAct(message, copies.Subjects, job.AcceleratorsOrigin, job.Origin);
    }

    private static string? FaultOf(string end, WanAccelerator? accelerator, Repository repository, Topology topology)
    {
        if (accelerator is null)
            return $"names no {end} accelerator";
        return topology.AreRemote(accelerator.Site, repository.Site)
            ? $"its {end} accelerator '{accelerator.Name}' stands at '{accelerator.Site.Name}', away from repository '{repository.Name}'"
            : null;
    }
}
