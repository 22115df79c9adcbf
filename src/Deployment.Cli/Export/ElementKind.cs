using Deployment.Plans;

namespace Deployment.Cli.Export;

/// <summary>A kind of element as an exported plan has it.</summary>
/// <param name="Type">Its type in the DSL.</param>
/// <param name="Collection">The property of its parent that lists the elements of the kind.</param>
/// <param name="Singular">One of them, in words.</param>
/// <param name="Plural">Several of them, in words.</param>
internal sealed record ElementKind(Type Type, string Collection, string Singular, string Plural)
{
    /// <summary>The plan itself, which is in no collection.</summary>
    public static readonly ElementKind Plan = new(typeof(DeploymentPlan), "", "plan", "plans");

    /// <summary>All kinds but the plan, in the order in which they are exported.</summary>
    public static IReadOnlyList<ElementKind> All { get; } =
    [
        Of<Site>("sites", "site"),
        Of<VCenter>("vCenters", "vCenter"),
        Of<Cluster>("clusters", "cluster"),
        Of<VCenterAccount>("accounts", "vCenter account"),
        Of<Datastore>("datastores", "datastore"),
        Of<EsxiHost>("hosts", "host"),
        Of<VirtualMachines>("virtualMachines", "VM group"),
        Of<Server>("servers", "server"),
        Of<BackupServer>("backupServers", "backup server"),
        Of<EnterpriseManager>("enterpriseManagers", "Enterprise Manager"),
        Of<Proxy>("proxies", "proxy", "proxies"),
        Of<Repository>("repositories", "repository", "repositories"),
        Of<WanAccelerator>("wanAccelerators", "WAN accelerator"),
        Of<BackupJob>("backupJobs", "backup job"),
        Of<BackupCopyJob>("backupCopyJobs", "backup copy job"),
        Of<ReplicationJob>("replicationJobs", "replication job"),
        Of<WanLink>("wanLinks", "WAN link"),
        Of<LanLink>("lanLinks", "LAN link"),
    ];

    /// <summary>Such as <c>4 hosts</c>.</summary>
    public string Count(int number) => Wording.Count(number, Singular, Plural);

    private static ElementKind Of<TElement>(string collection, string singular, string? plural = null)
        where TElement : Element => new(typeof(TElement), collection, singular, plural ?? singular + "s");
}
