namespace Deployment.Plans.Tests.Elements;

/// <summary>A plan with two elements of each kind that DSL calls take.</summary>
internal sealed class SamplePlan
{
    private readonly List<Element> _elements;

    public SamplePlan(string name)
    {
        var plan = DeploymentPlan.Create(name);
        var (site, secondSite) = (plan.AddSite("a"), plan.AddSite("b"));
        var (server, secondServer) = (site.AddBackupServer("vbr-a"), secondSite.AddBackupServer("vbr-b"));
        var vCenter = site.AddVCenter("vc");
        _elements =
        [
            plan,
            site,
            secondSite,
            site.AddServer("server"),
            server,
            secondServer,
            vCenter,
            vCenter.AddAccount("svc"),
            vCenter.AddCluster("c"),
            site.AddHost("esx"),
            site.AddDatastore("ds"),
            site.AddVirtualMachines("vms", 1),
            site.AddEnterpriseManager("em"),
            server.AddRepository("r", server),
            server.AddWanAccelerator(server),
            secondServer.AddWanAccelerator(secondServer),
            server.AddProxy(server),
            server.AddBackupJob("backup"),
            server.AddBackupCopyJob("copy"),
            server.AddReplicationJob("replication"),
        ];
    }

    public Element ElementOf(Type type) => _elements.Find(element => element.GetType() == type) ?? throw Missing(type);

    public Element SecondOf(Type type) => _elements.FindLast(element => element.GetType() == type) ?? throw Missing(type);

    private static NotSupportedException Missing(Type type) => new($"The sample has no {type.Name}.");
}
