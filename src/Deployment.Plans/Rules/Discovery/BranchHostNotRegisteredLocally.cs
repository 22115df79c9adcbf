namespace Deployment.Plans.Rules.Discovery;

/// <summary>Jobs protect VMs on hosts that the backup server beside them has not registered, by themselves or through a vCenter.</summary>
internal sealed class BranchHostNotRegisteredLocally : DesignRule
{
    public override string Id => "DPL1005";

    public override string Title => "Hosts are not registered with the backup server of their site";

    public override RuleCategory Category => RuleCategory.Discovery;

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override string GuideLines => "82–83, 146–147";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        var missing = Missing(context);
        if (missing.Count == 0
            || !context.KnowsAll(typeof(HostRegistration), typeof(VCenterRegistration), typeof(VCenterAccount), typeof(VCenter), typeof(LanLink)))
        {
            yield break;
        }

        foreach (var ofServer in missing.GroupBy(pair => pair.Server))
            yield return Report(ofServer.Key, [.. ofServer.Select(pair => pair.Host)], ofServer.First().VirtualMachines);
    }

    /// <summary>Each host once, with the server that should register it and the first VMs on it.</summary>
    private static List<(BackupServer Server, EsxiHost Host, VirtualMachines VirtualMachines)> Missing(RuleContext context)
    {
        var missing = new List<(BackupServer, EsxiHost, VirtualMachines)>();
        var (local, done) = (new LocalRegistrations(context), new HashSet<EsxiHost>());
        foreach (var job in context.Plan.BackupServers.SelectMany(server => server.Jobs))
        {
            foreach (var virtualMachines in ProtectedBy(job))
            {
                foreach (var host in virtualMachines.Hosts)
                {
                    if (done.Add(host) && context.Topology.BackupServerBeside(host.Site) is { } server && !local.Contain(host))
                        missing.Add((server, host, virtualMachines));
                }
            }
        }

        return missing;
    }

    private static IReadOnlyList<VirtualMachines> ProtectedBy(Job job) => job switch
    {
        BackupJob backup => backup.VirtualMachines,
        ReplicationJob replication => replication.VirtualMachines,
        _ => [],
    };

    private Finding Report(BackupServer server, IReadOnlyList<EsxiHost> hosts, VirtualMachines virtualMachines)
    {
        var (registered, them) = hosts is [var only]
            ? ($"host '{only.Name}' beside it, by itself", "it")
            : ($"{Wording.Count(hosts.Count, "host")} beside it ({Wording.Names([.. hosts.Select(host => host.Name)])}), by themselves", "them");
        var message =
            $"Backup server '{server.Name}' does not register {registered} or through a vCenter, though jobs protect VMs on {them}: "
            + $"only a server elsewhere can restore to {them}. Register {them} with '{server.Name}'.";
        return FindingOfAct(message, [server, virtualMachines, .. hosts], server.Origin, [virtualMachines.Origin, .. hosts.Select(host => host.Origin)]);
    }
}
