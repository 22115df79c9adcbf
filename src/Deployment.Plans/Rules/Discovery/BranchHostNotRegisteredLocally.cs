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
        var registered = new RegisteredHosts(context);
        var missing = Missing(context, registered);
        if (missing.Count == 0
            || !context.KnowsAll(typeof(HostRegistration), typeof(VCenterRegistration), typeof(VCenterAccount), typeof(VCenter), typeof(LanLink)))
        {
            yield break;
        }

        foreach (var ofServer in missing.GroupBy(pair => pair.Server))
            yield return Report(ofServer.Key, [.. ofServer.Select(pair => pair.Host)], ofServer.First().VirtualMachines, registered, context);
    }

    /// <summary>Each host once, with the server that should register it and the first VMs on it.</summary>
    private static List<(BackupServer Server, EsxiHost Host, VirtualMachines VirtualMachines)> Missing(RuleContext context, RegisteredHosts registered)
    {
        var missing = new List<(BackupServer, EsxiHost, VirtualMachines)>();
        var (done, sites) = (new HashSet<EsxiHost>(), new HashSet<Site>());
        foreach (var job in context.Plan.Jobs)
        {
            var groups = ProtectedBy(job);
            for (var i = 0; i < groups.Count; i++)
                Add(groups[i]);
        }

        return missing;

        void Add(VirtualMachines virtualMachines)
        {
            foreach (var host in HostsOf(virtualMachines, registered, sites))
            {
                if (done.Add(host) && context.Topology.BackupServerBeside(host.Site) is { } server && !registered.ContainLocally(host))
                    missing.Add((server, host, virtualMachines));
            }
        }
    }

    /// <summary>
    /// The hosts that VMs run on. Where the plan does not say which, they run on some host of their site; so there is something to find
    /// only where none of those is registered.
    /// </summary>
    private static IReadOnlyList<EsxiHost> HostsOf(VirtualMachines virtualMachines, RegisteredHosts registered, HashSet<Site> sites)
    {
        if (virtualMachines.Hosts.Count > 0)
            return virtualMachines.Hosts;
        var hosts = virtualMachines.Site.Hosts;
        return sites.Add(virtualMachines.Site) && !hosts.Any(registered.ContainLocally) ? hosts : [];
    }

    private static IReadOnlyList<VirtualMachines> ProtectedBy(Job job) => job switch
    {
        BackupJob backup => backup.VirtualMachines,
        ReplicationJob replication => replication.VirtualMachines,
        _ => [],
    };

    private Finding Report(BackupServer server, IReadOnlyList<EsxiHost> hosts, VirtualMachines virtualMachines, RegisteredHosts all, RuleContext context)
    {
        var (registered, them) = hosts is [var only]
            ? ($"host '{only.Name}' beside it, by itself", "it")
            : ($"{Wording.Count(hosts.Count, "host")}{context.OrMore(typeof(EsxiHost), typeof(VirtualMachines), typeof(BackupJob), typeof(ReplicationJob))} beside it ({Wording.Names([.. hosts.Select(host => host.Name)])}), by themselves", "them");
        var place = virtualMachines.Hosts.Count > 0 ? $"on {them}" : $"at '{virtualMachines.Site.Name}'";
        var seen = hosts.Count(all.Contain);
        var cost = seen == 0 ? $"no backup server sees {them}, to back up from {them} or to restore to {them}"
            : $"{(seen == hosts.Count ? "only" : "at best")} a server elsewhere can restore to {them}";
        var message =
            $"Backup server '{server.Name}' does not register {registered} or through a vCenter, though jobs protect VMs {place}: "
            + $"{cost}. Register {them} with '{server.Name}'.";
        return FindingOfAct(message, [server, virtualMachines, .. hosts], server.Origin, [virtualMachines.Origin, .. hosts.Select(host => host.Origin)]);
    }
}
