namespace Deployment.Plans.Rules.Discovery;

/// <summary>Hosts are registered one by one though they share storage: they use one datastore, or are in one cluster.</summary>
internal sealed class IndividualHostsWithSharedStorage : DesignRule
{
    public override string Id => "DPL1002";

    public override string Title => "Hosts with shared storage are registered one by one";

    public override RuleCategory Category => RuleCategory.Discovery;

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override string GuideLines => "50–51";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        var replicaHosts = new HashSet<EsxiHost>(context.Plan.ReplicationJobs.Select(job => job.TargetHost).OfType<EsxiHost>());

        // What one host uses so far is shared once another does.
        if (context.Plan.BackupServers.Any(server => server.Hosts.Any(registration => registration.Host.UsesStorageOfItsOwn)))
            context.KnowsAll(typeof(Datastore));
        foreach (var server in context.Plan.BackupServers.Where(server => server.Hosts.Any(registration => registration.Host.SharesStorage)))
        {
            // A replica's host is registered by itself on purpose: failover must work without its vCenter. With the vCenter beside it, the host is merely registered twice.
            var sharing = server.Hosts
                .Where(registration => !replicaHosts.Contains(registration.Host) && !server.VCenters.Any(other => context.Flows.Shows(other, registration.Host)))
                .SelectMany(registration => registration.Host.SharedStorage, (registration, storage) => (registration, storage))
                .GroupBy(pair => pair.storage, pair => pair.registration);
            foreach (var group in sharing)
            {
                if (context.KnowsAll(typeof(ReplicationJob), typeof(VCenterRegistration)))
                    yield return Report(server, group.Key, [.. group], context);
            }
        }
    }

    private Finding Report(BackupServer server, Element storage, IReadOnlyList<HostRegistration> registrations, RuleContext context)
    {
        var hosts = registrations.Select(registration => registration.Host).ToList();
        var registered = hosts is [var only]
            ? $"host '{only.Name}' by itself though it {(storage is Cluster ? "is in" : "uses shared")} {storage.Title}"
            : $"{Wording.Count(hosts.Count, "host")}{context.OrMore(typeof(HostRegistration), typeof(Datastore), typeof(Cluster))} {(storage is Cluster ? "in" : "using shared")} {storage.Title} one by one "
                + $"({Wording.Names([.. hosts.Select(host => host.Name)])})";
        var sites = Wording.And([.. hosts.Select(host => $"'{host.Site.Name}'").Distinct()]);
        var remedy = hosts.Select(host => host.VCenter).FirstOrDefault(vCenter => vCenter is not null) is { } vCenter
            ? $"Register vCenter '{vCenter.Name}' instead, with an account limited to {sites}."
            : $"Register a vCenter for {(hosts.Count == 1 ? "it" : "them")} instead, with an account limited to {sites}.";
        var message =
            $"Backup server '{server.Name}' registers {registered}: "
            + $"a VM that moves between hosts with shared storage may be lost to its job, which only their vCenter lets follow. {remedy}";
        return FindingOfAct(
            message,
            [server, storage, .. hosts],
            registrations[0].Origin,
            [.. registrations.Skip(1).Select(registration => registration.Origin), storage.Origin]);
    }
}
