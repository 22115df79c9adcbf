namespace Deployment.Plans.Rules.Sizing;

/// <summary>A machine with several roles has less than the sum of what they take.</summary>
internal sealed class CombinedRolesUndersized : DesignRule
{
    private static readonly Type[] RolesOnly = [typeof(Role)];
    private static readonly Type[] RolesAndJobs = [typeof(Role), typeof(Job)];

    public override string Id => "DPL6001";

    public override string Title => "A machine is too small for the roles on it";

    public override RuleCategory Category => RuleCategory.Sizing;

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override string GuideLines => "89–90";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var roles in MachineRoles.AllOf(context.Plan))
        {
            var (cores, memory) = (roles.Machine.Cores, roles.Machine.Memory);
            if (!(cores.IsSet || memory.IsSet))
                continue;

            // Roles and jobs that are yet to be added only make the sum larger, and may be what makes it too large.
            var orMore = context.OrMore(roles.Machine is BackupServer ? RolesAndJobs : RolesOnly);
            if (roles.Count < 2 || !roles.AreKnown(context))
                continue;
            if (context.Knows(cores) && roles.HasTooFewCores && KnowsProxies(roles, context))
                yield return ReportCores(roles, orMore);
            if (context.Knows(memory) && roles.HasTooLittleMemory && KnowsProxies(roles, context))
                yield return ReportMemory(roles, orMore);
        }
    }

    /// <summary>A proxy that is yet to be registered may take the default proxy's work.</summary>
    private static bool KnowsProxies(MachineRoles roles, RuleContext context) => !roles.UsesDefaultProxy || context.KnowsAll(typeof(Proxy));

    private Finding ReportCores(MachineRoles roles, string orMore)
    {
        var (machine, demand) = (roles.Machine, roles.LeastCores);
        var message =
            $"{Wording.Capitalize(machine.Title)} has too few cores for the roles on it: {demand.SumOfCores}{orMore}, declared {machine.Cores.Value}. "
            + "When they work at the same time, each slows the others down, and jobs overrun. "
            + $"Give it {demand.Cores} cores{orMore}, or move a role to another machine.";
        return FindingOfValue(message, [machine], machine.Cores.Origin, machine.Origin);
    }

    private Finding ReportMemory(MachineRoles roles, string orMore)
    {
        var (machine, demand) = (roles.Machine, roles.LeastMemory);
        var message =
            $"{Wording.Capitalize(machine.Title)} has too little memory for the roles on it: {demand.SumOfMemory}{orMore}, declared {machine.Memory.Value}. "
            + "When they work at the same time, memory runs out, and tasks fail or crawl. "
            + $"Give it {demand.Memory}{orMore}, or move a role to another machine.";
        return FindingOfValue(message, [machine], machine.Memory.Origin, machine.Origin);
    }
}
