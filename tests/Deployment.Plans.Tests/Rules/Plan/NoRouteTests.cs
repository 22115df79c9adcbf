using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.Plan;

public class NoRouteTests
{
    private const string Rule = "DPL0004";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _hq;
    private readonly Site _oslo;
    private readonly BackupServer _hqServer;
    private readonly BackupServer _osloServer;
    private readonly Repository _copies;

    /// <summary>Two sites without a link, each with a backup server.</summary>
    public NoRouteTests()
    {
        (_hq, _oslo) = (_plan.AddSite("HQ"), _plan.AddSite("Oslo"));
        (_hqServer, _osloServer) = (_hq.AddBackupServer("vbr-hq"), _oslo.AddBackupServer("vbr-oslo"));
        _copies = _hqServer.AddRepository("copies", _hqServer);
    }

    [Fact]
    public Task Messages()
    {
        AddCopy();
        var bergen = _plan.AddSite("Bergen");
        bergen.AddBackupServer("vbr-bergen").Manages(_hq.AddVCenter("vcenter"));
        return Verifier.Verify(string.Join("\n", _plan.FindingsOf(Rule).Select(finding => finding.Message)));
    }

    [Fact]
    public void A_copy_to_a_site_that_is_not_linked_is_reported_with_both_sites()
    {
        var copy = AddCopy();
        Assert.Equal([copy, _hq, _oslo], Assert.Single(_plan.FindingsOf(Rule)).Subjects);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_link_of_either_kind_is_a_way(bool isWan)
    {
        AddCopy();
        _ = isWan ? (Link)_plan.AddWanLink(_hq, _oslo) : _plan.AddLanLink(_oslo, _hq);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_chain_of_links_is_a_way_and_half_of_one_is_none()
    {
        AddCopy();
        var middle = _plan.AddSite("Middle");
        _plan.AddWanLink(_oslo, middle);
        Assert.Single(_plan.FindingsOf(Rule));
        _plan.AddWanLink(middle, _hq);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Sites_that_nothing_goes_between_need_no_link()
    {
        _osloServer.AddBackupJob("nightly").Protects(_oslo.AddVirtualMachines("vms", 1)).To(_osloServer.AddRepository("local", _osloServer));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("replica")]
    [InlineData("restore")]
    [InlineData("registered host")]
    [InlineData("registered vCenter")]
    [InlineData("host of a registered vCenter")]
    public void Whatever_data_goes_needs_a_way(string what)
    {
        var virtualMachines = _oslo.AddVirtualMachines("vms", 1);
        switch (what)
        {
            case "backup":
                _hqServer.AddBackupJob("j").Protects(virtualMachines).To(_copies);
                break;
            case "replica":
                _hqServer.AddReplicationJob("j").Protects(virtualMachines).ToHost(_hq.AddHost("esx"));
                break;
            case "restore":
                _hqServer.AddBackupJob("j").Protects(virtualMachines).To(_osloServer.AddRepository("local", _osloServer));
                _hqServer.OffersRestore(virtualMachines, RestoreKind.GuestFiles);
                break;
            case "registered host":
                _hqServer.Manages(_oslo.AddHost("esx"));
                break;
            case "registered vCenter":
                _hqServer.Manages(_oslo.AddVCenter("vc"));
                break;
            default:
                var vCenter = _hq.AddVCenter("vc");
                _oslo.AddHost("esx").ManagedBy(vCenter);
                Assert.Empty(_plan.FindingsOf(Rule));
                _hqServer.Manages(vCenter);
                break;
        }

        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Theory]
    [InlineData("backed-up VMs")]
    [InlineData("replicated VMs")]
    [InlineData("replica host")]
    [InlineData("proxy")]
    [InlineData("repository")]
    [InlineData("WAN accelerator")]
    [InlineData("managed server")]
    public void Whatever_a_server_commands_needs_a_way(string what)
    {
        _ = what switch
        {
            "backed-up VMs" => (Element)_hqServer.AddBackupJob("j").Protects(_oslo.AddVirtualMachines("vms", 1)),
            "replicated VMs" => _hqServer.AddReplicationJob("j").Protects(_oslo.AddVirtualMachines("vms", 1)),
            "replica host" => _hqServer.AddReplicationJob("j").ToHost(_oslo.AddHost("esx")),
            "proxy" => _hqServer.AddProxy(_osloServer),
            "repository" => _hqServer.AddRepository("Oslo local", _osloServer),
            "WAN accelerator" => _hqServer.AddWanAccelerator(_osloServer),
            _ => _hq.AddEnterpriseManager("em").Manages(_osloServer),
        };
        Assert.Equal([_hq, _oslo], Assert.Single(_plan.FindingsOf(Rule)).Subjects.Skip(1));
        _plan.AddWanLink(_hq, _oslo);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public Task Messages_for_what_a_server_commands()
    {
        _hqServer.AddBackupJob("nightly").Protects(_oslo.AddVirtualMachines("vms", 1)).To(_osloServer.AddRepository("local", _osloServer));
        var bergen = _plan.AddSite("Bergen");
        _hqServer.AddProxy(bergen.AddServer("proxy-bergen"));
        _plan.AddSite("Alta").AddEnterpriseManager("em").Manages(_hqServer);
        return Verifier.Verify(string.Join("\n", _plan.FindingsOf(Rule).Select(finding => finding.Message)));
    }

    [Fact]
    public void However_much_goes_between_two_sites_is_one_finding()
    {
        AddCopy();
        _osloServer.Manages(_hq.AddVCenter("vcenter"));
        _hqServer.Manages(_oslo.AddHost("esx"));
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Each_pair_of_sites_is_a_finding()
    {
        foreach (var name in new[] { "Bergen", "Alta" })
            _plan.AddSite(name).AddBackupServer($"vbr-{name}").Manages(_oslo.AddVCenter($"vc-{name}"));
        Assert.Equal(["Bergen", "Alta"], _plan.FindingsOf(Rule).Select(finding => finding.Subjects[2].Name));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_link_that_may_be_added_leaves_it_undecided(bool isWan)
    {
        AddCopy();
        AtRunTime.Repeated(_plan, "loop", () =>
        {
            var site = _plan.AddSite("More");
            _ = isWan ? (Link)_plan.AddWanLink(_hq, site) : _plan.AddLanLink(_hq, site);
        });
        _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void The_risk_is_accepted_for_what_has_no_way_or_for_a_site()
    {
        AddCopy().Accept(Rule, because: "By courier.");
        _plan.AddSite("Bergen").Accept(Rule, because: "Opens in May.").AddBackupServer("vbr-bergen").Manages(_hq.AddVCenter("vcenter"));
        Assert.Empty(_plan.FindingsOf(Rule));
        Assert.Equal(2, _plan.Check().Accepted.Count);
    }

    private BackupCopyJob AddCopy()
    {
        var job = _osloServer.AddBackupJob("nightly").Protects(_oslo.AddVirtualMachines("vms", 1)).To(_osloServer.AddRepository("local", _osloServer));
        return _osloServer.AddBackupCopyJob("Oslo to HQ").Copies(job).To(_copies);
    }
}
