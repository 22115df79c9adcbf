using Deployment.Plans.Tests.Support;

namespace Deployment.Plans.Tests.Elements;

public class RoleTests
{
    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _oslo;
    private readonly BackupServer _server;
    private readonly Server _branchServer;

    public RoleTests()
    {
        _oslo = _plan.AddSite("Oslo");
        _server = _plan.AddSite("HQ").AddBackupServer("vbr-hq");
        _branchServer = _oslo.AddBackupServer("vbr-oslo");
    }

    [Fact]
    public void A_role_belongs_to_one_server_and_stands_where_its_machine_stands()
    {
        Role[] roles = [_server.AddProxy(_branchServer), _server.AddRepository("r", _branchServer), _server.AddWanAccelerator(_branchServer)];
        Assert.All(roles, role => Assert.Equal((_server, _branchServer, _oslo), (role.RegisteredBy, role.Machine, role.Site)));
    }

    [Fact]
    public void A_machine_carries_one_proxy_and_one_WAN_accelerator_of_a_server()
    {
        _server.AddProxy(_branchServer);
        _server.AddWanAccelerator(_branchServer);
        Assert.Equal(
            ("Backup server 'vbr-hq' already has a proxy on 'vbr-oslo': a machine carries one.", "on"),
            Rejection.WithParameterOf(() => _server.AddProxy(_branchServer)));
        Assert.Equal(
            ("Backup server 'vbr-hq' already has a WAN accelerator on 'vbr-oslo': a machine carries one.", "on"),
            Rejection.WithParameterOf(() => _server.AddWanAccelerator(_branchServer)));
        Assert.Single(_server.Proxies);
        Assert.Single(_server.WanAccelerators);
    }

    [Fact]
    public void A_machine_carries_several_repositories()
    {
        _server.AddRepository("a", _branchServer);
        _server.AddRepository("b", _branchServer);
        Assert.Equal(["a", "b"], _server.Repositories.Select(repository => repository.Name));
    }

    [Fact]
    public void A_mount_server_is_remembered()
    {
        var repository = _server.AddRepository("r", _branchServer);
        Assert.Null(repository.MountServer);
        Assert.Same(repository, repository.WithMountServer(_branchServer));
        Assert.Same(_branchServer, repository.MountServer);
    }

    [Fact]
    public void Plurals_are_as_one_says_them()
    {
        Assert.Equal("proxies", _server.AddProxy(_branchServer).KindPlural);
        Assert.Equal("repositories", _server.AddRepository("r", _branchServer).KindPlural);
        Assert.Equal("backup servers", _server.KindPlural);
    }
}
