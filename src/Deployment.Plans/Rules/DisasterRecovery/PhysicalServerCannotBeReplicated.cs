namespace Deployment.Plans.Rules.DisasterRecovery;

/// <summary>A replication job protects a backup server that runs on a physical machine, of which there can be no replica.</summary>
internal sealed class PhysicalServerCannotBeReplicated : DesignRule
{
    public override string Id => "DPL2003";

    public override string Title => "A physical backup server is to be replicated";

    public override RuleCategory Category => RuleCategory.DisasterRecovery;

    public override RuleSeverity Severity => RuleSeverity.Error;

    public override string GuideLines => "59–62";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var job in context.Plan.ReplicationJobs)
        {
            foreach (var server in job.BackupServers)
            {
                if (context.Knows(server.Machine) && server.Machine is { IsKnown: true, Value: MachineKind.Physical })
                    yield return Report(job, server);
            }
        }
    }

    private Finding Report(ReplicationJob job, BackupServer server)
    {
        var (there, where) = job.TargetHost is { Site.Name: var site } ? ($"at '{site}' ", $"at '{site}'") : ("", "on the replicas' site");
        var message =
            $"Replication job '{job.Name}' protects backup server '{server.Name}', which runs on a physical machine: only virtual machines can be "
            + $"replicated, so there will be nothing {there}to boot. Run '{server.Name}' on a virtual machine, or rely on a backup server {where} instead.";
        return FindingOfAct(message, [job, server], job.ProtectionOriginOf(server), server.Machine.Origin, job.Origin);
    }
}
