using Deployment.Plans.Tests.Support;

namespace Deployment.Plans.Tests.Rules;

/// <summary>One backup server on one site with everything it manages gets no data-flow findings. What lets a plan out of that is tried here with DPL1002.</summary>
public class SingleSiteTests
{
    private const string Rule = "DPL1002";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _site;
    private readonly Site _other;
    private readonly BackupServer _server;

    public SingleSiteTests()
    {
        (_site, _other) = (_plan.AddSite("Office"), _plan.AddSite("Other"));
        var (one, two, datastore) = (_site.AddHost("esx-1"), _site.AddHost("esx-2"), _site.AddDatastore("san"));
        one.Uses(datastore);
        two.Uses(datastore);
        _server = _site.AddBackupServer("vbr").Manages(one, two);
    }

    [Fact]
    public void One_server_with_all_it_manages_on_one_site_is_silent()
    {
        _server.Manages(_site.AddVCenter("vc"));
        _server.AddProxy(_site.AddServer("proxy"));
        _server.AddWanAccelerator(_server);
        var repository = _server.AddRepository("r", _server).WithMountServer(_site.AddServer("mount"));
        _server.AddBackupJob("nightly").Protects(_site.AddVirtualMachines("vms", 1)).To(repository);
        Assert.Empty(_plan.Check().Findings);
    }

    [Fact]
    public void Sites_that_it_does_not_manage_do_not_matter()
    {
        _other.AddHost("esx");
        _other.AddVirtualMachines("vms", 1);
        _other.AddEnterpriseManager("em").Manages(_server);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_second_server_ends_the_silence_even_on_the_same_site()
    {
        _site.AddBackupServer("vbr-2");
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Theory]
    [InlineData("host")]
    [InlineData("vCenter")]
    [InlineData("host of a vCenter")]
    [InlineData("proxy")]
    [InlineData("repository")]
    [InlineData("WAN accelerator")]
    [InlineData("mount server")]
    [InlineData("VMs backed up")]
    [InlineData("VMs replicated")]
    [InlineData("replicas")]
    public void Anything_it_manages_on_another_site_ends_the_silence(string managed)
    {
        ManageElsewhere(managed);
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_server_that_may_be_added_leaves_it_undecided()
    {
        _plan.Growth.AnythingAt("call");
        _plan.AssertUndecided(Rule, "call");
    }

    [Fact]
    public void So_it_does_where_there_is_no_server_yet()
    {
        var plan = DeploymentPlan.Create("Empty");
        plan.Growth.AnythingAt("call");
        plan.AssertUndecided(Rule, "call");
    }

    [Fact]
    public void A_plan_without_servers_is_silent()
    {
        var report = DeploymentPlan.Create("Empty").Check();
        Assert.Empty(report.Findings);
        Assert.Empty(report.Undecided);
    }

    private void ManageElsewhere(string managed)
    {
        switch (managed)
        {
            case "host":
                _server.Manages(_other.AddHost("esx"));
                break;
            case "vCenter":
                _server.Manages(_other.AddVCenter("vc"));
                break;
            case "host of a vCenter":
                var vCenter = _site.AddVCenter("vc");
                _other.AddHost("esx").ManagedBy(vCenter);
                _server.Manages(vCenter);
                break;
            case "proxy":
                _server.AddProxy(_other.AddServer("s"));
                break;
            case "repository":
                _server.AddRepository("r", _other.AddServer("s"));
                break;
            case "WAN accelerator":
                _server.AddWanAccelerator(_other.AddServer("s"));
                break;
            case "mount server":
                _server.AddRepository("r", _server).WithMountServer(_other.AddServer("s"));
                break;
            case "VMs backed up":
                _server.AddBackupJob("j").Protects(_other.AddVirtualMachines("vms", 1));
                break;
            case "VMs replicated":
                _server.AddReplicationJob("j").Protects(_other.AddVirtualMachines("vms", 1));
                break;
            default:
                _server.AddReplicationJob("j").ToHost(_other.AddHost("esx"));
                break;
        }
    }
}
