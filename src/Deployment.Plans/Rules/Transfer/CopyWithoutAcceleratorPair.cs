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
        var reported = new HashSet<BackupCopyJob>();
        foreach (var flow in context.Flows.Copies)
        {
            if (flow.IsDirect || flow.IsAccelerated || !flow.CrossesWan || reported.Contains(flow.CopyJob) || !context.KnowsAll(typeof(LanLink)))
                continue;
            if (IsComplete(flow.CopyJob) || context.KnowsAll(typeof(WanAccelerator)))
            {
                reported.Add(flow.CopyJob);
                yield return Report(flow, context.Topology);
            }
        }
    }

    private static bool IsComplete(BackupCopyJob job) => job is { SourceAccelerator: not null, TargetAccelerator: not null };

    private Finding Report(CopyFlow flow, Topology topology)
    {
        var (job, source, target) = (flow.CopyJob, flow.Source, flow.Target);
        string?[] faults =
        [
            FaultOf("source", job.SourceAccelerator, source, topology),
            FaultOf("target", job.TargetAccelerator, target, topology),
        ];
        var message =
            $"Backup copy job '{job.Name}' crosses the WAN from '{source.Site.Name}' to '{target.Site.Name}', but {string.Join(", and ", faults.OfType<string>())}: "
            + "WAN accelerators thin out only what passes between the two of a pair, so on this WAN the copies are compressed only. "
            + $"Use a pair with one at '{source.Site.Name}' and one at '{target.Site.Name}'.";
        return FindingOfAct(message, [job, source, target], job.AcceleratorsOrigin, job.Origin);
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
