using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.Discovery;

public class IndividualHostsWithSharedStorageTests
{
    private const string Rule = "DPL1002";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _oslo;
    private readonly BackupServer _server;
    private readonly VCenter _vCenter;
    private readonly EsxiHost[] _hosts;

    public IndividualHostsWithSharedStorageTests()
    {
        _oslo = _plan.AddSite("Oslo");
        _plan.AddSite("HQ").AddBackupServer("vbr-hq");
        (_server, _vCenter) = (_oslo.AddBackupServer("vbr-oslo"), _oslo.AddVCenter("vcenter-oslo"));
        _hosts = [.. Enumerable.Range(1, 4).Select(number => _oslo.AddHost($"esx-{number}"))];
    }

    [Fact]
    public Task Messages()
    {
        Share("san", _hosts);
        _server.Manages(_hosts);
        _hosts[0].MemberOf(_vCenter.AddCluster("cluster"));
        var other = _plan.AddSite("Bergen").AddBackupServer("vbr-bergen");
        other.Manages(_hosts[1]);
        var bergenHost = other.Site.AddHost("esx-bergen").Uses(_hosts[1].Datastores[0]);
        other.Manages(bergenHost);
        var single = _plan.AddSite("Alta").AddBackupServer("vbr-alta");
        single.Manages(_hosts[2]);
        return Verifier.Verify(string.Join("\n", _plan.FindingsOf(Rule).Select(finding => finding.Message)));
    }

    [Fact]
    public void Hosts_that_share_a_datastore_are_one_finding()
    {
        var datastore = Share("san", _hosts);
        _server.Manages(_hosts);
        var finding = Assert.Single(_plan.FindingsOf(Rule));
        Assert.Equal([_server, datastore, .. _hosts], finding.Subjects);
    }

    [Fact]
    public void Hosts_that_the_server_sees_through_their_vCenter_too_are_left_to_the_rule_on_that()
    {
        Share("san", _hosts);
        _server.Manages(_hosts[0].ManagedBy(_vCenter));
        _server.Manages(_vCenter);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void One_registered_host_of_those_that_share_is_enough()
    {
        Share("san", _hosts);
        _server.Manages(_hosts[2]);
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_member_of_a_cluster_shares_storage_even_alone()
    {
        var cluster = _vCenter.AddCluster("cluster");
        _server.Manages(_hosts[0].MemberOf(cluster));
        Assert.Equal([_server, cluster, _hosts[0]], Assert.Single(_plan.FindingsOf(Rule)).Subjects);
    }

    [Fact]
    public void Each_server_and_datastore_or_cluster_is_a_finding()
    {
        var (first, second) = (Share("san-1", _hosts[..2]), Share("san-2", _hosts[1..]));
        var cluster = _vCenter.AddCluster("cluster");
        _hosts[3].MemberOf(cluster);
        _server.Manages(_hosts);
        Assert.Equal([first, second, cluster], _plan.FindingsOf(Rule).Select(finding => finding.Subjects[1]));
    }

    [Fact]
    public void A_datastore_of_one_host_is_local_storage()
    {
        foreach (var host in _hosts)
            Share($"local {host.Name}", host);
        _server.Manages(_hosts);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Hosts_seen_through_their_vCenter_are_no_matter()
    {
        Share("san", _hosts);
        foreach (var host in _hosts)
            host.ManagedBy(_vCenter);
        _server.Manages(_vCenter);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_host_that_keeps_replicas_is_registered_by_itself_on_purpose()
    {
        Share("san", _hosts);
        _server.Manages(_hosts[0]);
        _server.AddReplicationJob("dr").ToHost(_hosts[0]);
        Assert.Empty(_plan.FindingsOf(Rule));
        _server.Manages(_hosts[1]);
        Assert.DoesNotContain(_hosts[0], Assert.Single(_plan.FindingsOf(Rule)).Subjects);
    }

    [Fact]
    public void A_replication_job_that_may_be_added_leaves_it_undecided()
    {
        Share("san", _hosts);
        _server.Manages(_hosts[0]);
        AtRunTime.Repeated(_plan, "loop", () => _server.AddReplicationJob("dr"));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void A_datastore_of_one_host_may_come_to_be_shared()
    {
        var datastore = Share("local", _hosts[0]);
        _server.Manages(_hosts[0]);
        AtRunTime.Repeated(_plan, "loop", () => _hosts[1].Uses(_oslo.AddDatastore("another")));
        _plan.AssertUndecided(Rule, "loop");
        _hosts[2].Uses(datastore);
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Hosts_that_may_be_registered_make_the_finding_larger()
    {
        Share("san", _hosts);
        _server.Manages(_hosts[..2]);
        AtRunTime.Repeated(_plan, "loop", () => _server.Manages(_hosts[2]));
        Assert.Contains("registers 3 hosts or more using shared datastore 'san' one by one (", _plan.MessageOf(Rule), StringComparison.Ordinal);
        Assert.Equal(["loop"], _plan.UndecidedPlacesOf(Rule));
    }

    [Fact]
    public void Other_things_that_may_be_added_do_not_unmake_the_finding()
    {
        Share("san", _hosts);
        _server.Manages(_hosts[0]);
        AtRunTime.Repeated(_plan, "loop", () => _oslo.AddHost("one more"));
        Assert.Single(_plan.FindingsOf(Rule));
        Assert.Empty(_plan.UndecidedPlacesOf(Rule));
    }

    [Theory]
    [InlineData("server")]
    [InlineData("datastore")]
    [InlineData("host")]
    public void The_risk_is_accepted_for_the_server_the_storage_or_a_host(string accepting)
    {
        var datastore = Share("san", _hosts);
        _server.Manages(_hosts);
        Element element = accepting switch
        {
            "server" => _server,
            "datastore" => datastore,
            _ => _hosts[3],
        };
        element.Accept(Rule, because: "Moves to the vCenter next month.");
        Assert.Empty(_plan.FindingsOf(Rule));
        Assert.Equal("Moves to the vCenter next month.", Assert.Single(_plan.Check().Accepted).Acceptance.Because);
    }

    private Datastore Share(string name, params EsxiHost[] hosts)
    {
        var datastore = _oslo.AddDatastore(name);
        foreach (var host in hosts)
            host.Uses(datastore);
        return datastore;
    }
}
