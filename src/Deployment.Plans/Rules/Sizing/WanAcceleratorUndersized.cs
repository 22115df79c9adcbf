namespace Deployment.Plans.Rules.Sizing;

/// <summary>A WAN accelerator runs on too small a machine, or the cache of one that receives copies is too small for its sources.</summary>
internal sealed class WanAcceleratorUndersized : DesignRule
{
    public override string Id => "DPL6002";

    public override string Title => "A WAN accelerator is too small";

    public override RuleCategory Category => RuleCategory.Sizing;

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override string GuideLines => "92–93, 144";

    /// <summary>What the cache holds of one type of operating system, and 20 GB more.</summary>
    /// <remarks>Source: best-practice guide, chapter on sizing for WAN acceleration.</remarks>
    internal static DataSize LeastCache => 30.GB();

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        var sources = SourcesOfTargets(context.Plan);
        var needed = SizingFigures.WanAccelerator;
        foreach (var accelerator in context.Plan.BackupServers.SelectMany(server => server.WanAccelerators))
        {
            var (cores, memory) = (accelerator.Machine.Cores, accelerator.Machine.Memory);
            if (context.Knows(cores) && cores.IsSet && cores.Value < needed.Cores)
                yield return ReportMachine(accelerator, Wording.Count(cores.Value, "core"), $"{needed.Cores} cores", cores.Origin);
            if (context.Knows(memory) && memory.IsSet && memory.Value < needed.Memory)
                yield return ReportMachine(accelerator, $"{memory.Value} of memory", needed.Memory.ToString(), memory.Origin);
            if (sources.TryGetValue(accelerator, out var senders)
                && context.Knows(accelerator.Cache) && accelerator.Cache.IsSet && accelerator.Cache.Value < LeastCache)
            {
                yield return ReportCache(accelerator, senders.Count, context.OrMore(typeof(BackupCopyJob)));
            }
        }
    }

    private static Dictionary<WanAccelerator, HashSet<WanAccelerator>> SourcesOfTargets(DeploymentPlan plan)
    {
        var sources = new Dictionary<WanAccelerator, HashSet<WanAccelerator>>();
        foreach (var job in plan.Jobs)
        {
            if (job is not BackupCopyJob { SourceAccelerator: { } source, TargetAccelerator: { } target })
                continue;
            if (!sources.TryGetValue(target, out var senders))
                sources.Add(target, senders = []);
            senders.Add(source);
        }

        return sources;
    }

    private Finding ReportMachine(WanAccelerator accelerator, string declared, string needed, Origin value)
    {
        var machine = accelerator.Machine;
        var message =
            $"WAN accelerator '{accelerator.Name}' runs on a machine with {declared}, but takes {needed} for itself alone: "
            + $"it becomes the bottleneck of the copies that it is to speed up. Give '{machine.Name}' {needed} or more, or move the accelerator.";
        return FindingOfValue(message, [accelerator, machine], value, accelerator.Origin, machine.Origin);
    }

    private Finding ReportCache(WanAccelerator accelerator, int sources, string orMore)
    {
        var message =
            $"WAN accelerator '{accelerator.Name}' has a cache of {accelerator.Cache.Value} for each of its sources, but 10 GB for every type of operating system "
            + $"and 20 GB make {LeastCache} for the first type alone: what the cache cannot hold crosses the WAN again. "
            + $"Give it {LeastCache} or more; {Wording.Count(sources, "source")}{orMore} {(sources == 1 && orMore == "" ? "takes" : "take")} {sources} × {LeastCache} = {sources * LeastCache}{orMore} of its disk.";
        return FindingOfValue(message, [accelerator], accelerator.Cache.Origin, accelerator.Origin);
    }
}
