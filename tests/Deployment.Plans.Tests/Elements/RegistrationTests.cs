using Deployment.Plans.Tests.Support;

namespace Deployment.Plans.Tests.Elements;

public class RegistrationTests
{
    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _site;
    private readonly BackupServer _server;
    private readonly VCenter _vCenter;
    private readonly EsxiHost _host;

    public RegistrationTests()
    {
        _site = _plan.AddSite("Oslo");
        (_server, _vCenter, _host) = (_site.AddBackupServer("vbr"), _site.AddVCenter("vc"), _site.AddHost("esx"));
    }

    [Fact]
    public void A_vCenter_is_registered_with_full_sight_or_with_an_account()
    {
        var account = _vCenter.AddAccount("svc");
        var other = _site.AddVCenter("vc-2");
        Assert.Same(_server, _server.Manages(other));
        Assert.Same(_server, _server.Manages(_vCenter, account));
        Assert.Equal([(other, null), (_vCenter, account)], _server.VCenters.Select(registration => (registration.VCenter, registration.Account)));
        Assert.All(_server.VCenters, registration => Assert.False(registration.IsLimited));
        Assert.Same(account, account.LimitedTo(_site));
        Assert.True(_server.VCenters[1].IsLimited);
    }

    [Fact]
    public void A_vCenter_is_registered_once()
    {
        _server.Manages(_vCenter);
        const string message = "Backup server 'vbr' already manages vCenter 'vc': register it once.";
        Assert.Equal((message, "vCenter"), Rejection.WithParameterOf(() => _server.Manages(_vCenter)));
        Assert.Equal((message, "vCenter"), Rejection.WithParameterOf(() => _server.Manages(_vCenter, _vCenter.AddAccount("svc"))));
        _site.AddBackupServer("vbr-2").Manages(_vCenter);
        Assert.Single(_server.VCenters);
    }

    [Fact]
    public void The_account_is_one_of_the_vCenter() =>
        Assert.Equal(
            ("Account 'svc' is one of vCenter 'vc-2': register 'vc' with an account of its own.", "account"),
            Rejection.WithParameterOf(() => _server.Manages(_vCenter, _site.AddVCenter("vc-2").AddAccount("svc"))));

    [Fact]
    public void A_host_is_registered_once()
    {
        Assert.Same(_server, _server.Manages(_host));
        const string message = "Backup server 'vbr' already manages host 'esx': register it once.";
        Assert.Equal((message, "hosts"), Rejection.WithParameterOf(() => _server.Manages(_host)));
        Assert.Equal(message, Rejection.Of(() => _server.Manages(_site.AddHost("esx-2"), _host)));
        _site.AddBackupServer("vbr-2").Manages(_host);
    }

    [Fact]
    public void At_least_one_is_named()
    {
        Assert.Equal(("No host is given: name at least one.", "hosts"), Rejection.WithParameterOf(() => _server.Manages(Array.Empty<EsxiHost>())));
        Assert.Equal(("No site is given: name at least one.", "sites"), Rejection.WithParameterOf(() => _vCenter.AddAccount("svc").LimitedTo()));
        Assert.Equal(("No datastore is given: name at least one.", "datastores"), Rejection.WithParameterOf(() => _host.Uses()));
        Assert.Equal(
            ("No backup server is given: name at least one.", "backupServers"),
            Rejection.WithParameterOf(() => _site.AddEnterpriseManager("em").Manages()));
        Assert.Equal(
            ("No host is given: name at least one.", "hosts"),
            Rejection.WithParameterOf(() => _site.AddVirtualMachines("vms", 1).RunOn()));
    }

    [Fact]
    public void A_host_has_one_vCenter()
    {
        Assert.Same(_host, _host.ManagedBy(_vCenter));
        Assert.Same(_host, _host.ManagedBy(_vCenter));
        Assert.Equal([_host], _vCenter.Hosts);
        Assert.Equal(
            ("Host 'esx' is already managed by vCenter 'vc': a host has one vCenter.", "vCenter"),
            Rejection.WithParameterOf(() => _host.ManagedBy(_site.AddVCenter("vc-2"))));
    }

    [Fact]
    public void A_host_is_in_one_cluster_and_managed_by_its_vCenter()
    {
        var cluster = _vCenter.AddCluster("c");
        Assert.Same(_host, _host.MemberOf(cluster));
        Assert.Equal((cluster, _vCenter), (_host.Cluster, _host.VCenter));
        Assert.Equal([_host], cluster.Hosts);
        Assert.Equal(
            ("Host 'esx' is already in cluster 'c': a host is in one cluster.", "cluster"),
            Rejection.WithParameterOf(() => _host.MemberOf(_vCenter.AddCluster("c-2"))));
        Assert.Equal(
            "Host 'esx-2' is already managed by vCenter 'vc-2': a host has one vCenter.",
            Rejection.Of(() => _site.AddHost("esx-2").ManagedBy(_site.AddVCenter("vc-2")).MemberOf(cluster)));
        Assert.Equal([_host], cluster.Hosts);
    }

    [Fact]
    public void A_datastore_is_shared_once_two_hosts_use_it()
    {
        var datastore = _site.AddDatastore("ds");
        Assert.Same(_host, _host.Uses(datastore).Uses(datastore));
        Assert.False(datastore.IsShared);
        _site.AddHost("esx-2").Uses(datastore);
        Assert.True(datastore.IsShared);
        Assert.Equal([datastore], _host.Datastores);
    }

    [Fact]
    public void Virtual_machines_run_on_hosts_of_their_own_site()
    {
        var virtualMachines = _site.AddVirtualMachines("vms", 1);
        Assert.Same(virtualMachines, virtualMachines.RunOn(_host));
        Assert.Equal([_host], virtualMachines.Hosts);
        Assert.Equal(
            ("Host 'esx-b' stands at 'Bergen', but the VMs 'vms' run at 'Oslo': name hosts of one site.", "hosts"),
            Rejection.WithParameterOf(() => virtualMachines.RunOn(_plan.AddSite("Bergen").AddHost("esx-b"))));
    }

    [Fact]
    public void An_Enterprise_Manager_may_be_given_a_server_again()
    {
        var manager = _site.AddEnterpriseManager("em");
        Assert.Same(manager, manager.Manages(_server).Manages(_server));
        Assert.Equal([_server], manager.BackupServers);
    }
}
