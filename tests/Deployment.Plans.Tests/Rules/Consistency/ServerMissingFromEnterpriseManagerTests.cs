using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.Consistency;

public class ServerMissingFromEnterpriseManagerTests
{
    private const string Rule = "DPL4003";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _site;
    private readonly BackupServer _one;
    private readonly BackupServer _other;
    private readonly BackupJob _job;

    public ServerMissingFromEnterpriseManagerTests()
    {
        _site = _plan.AddSite("HQ");
        (_one, _other) = (_site.AddBackupServer("vbr-1"), _plan.AddSite("Oslo").AddBackupServer("vbr-2"));
        _job = _other.AddBackupJob("Oslo nightly").Protects(_other.Site.AddVirtualMachines("Oslo VMs", 20)).To(_other.AddRepository("Oslo local", _other));
    }

    [Fact]
    public Task Message()
    {
        _site.AddEnterpriseManager("em").Manages(_one);
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public Task Message_where_there_are_several_Enterprise_Managers()
    {
        _site.AddEnterpriseManager("em-1").Manages(_one);
        _site.AddEnterpriseManager("em-2").Manages(_one);
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public Task Message_for_an_offer_from_backups_of_another_Enterprise_Managers_server()
    {
        Offer(RestoreKind.GuestFiles);
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public Task Message_for_an_offer_from_backups_of_several_jobs()
    {
        Offer(RestoreKind.EntireVm, RestoreKind.Exchange);
        _job.Owner.AddBackupJob("weekly").Protects(_job.VirtualMachines[0]).To(_job.Target!);
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public void An_offer_is_reported_for_each_server_that_it_lacks()
    {
        var (manager, third) = (Offer(RestoreKind.GuestFiles), _site.AddBackupServer("vbr-3"));
        _plan.EnterpriseManagers[1].Manages(third);
        var second = third.AddBackupJob("second").Protects(_job.VirtualMachines[0]).To(_job.Target!);
        Assert.Equal(
            [[manager, _job.VirtualMachines[0], _other, _job], [manager, _job.VirtualMachines[0], third, second]],
            _plan.FindingsOf(Rule).Select(finding => finding.Subjects));
        manager.Manages(_other, third);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Of_a_server_that_no_Enterprise_Manager_has_only_the_server_is_reported()
    {
        _site.AddEnterpriseManager("em").Manages(_one).OffersSelfServiceRestore(_job.VirtualMachines[0], RestoreKind.GuestFiles);
        Assert.Equal([_other], _plan.FindingsOf(Rule).Select(finding => finding.Subject));
    }

    [Fact]
    public void A_failover_needs_no_backups()
    {
        Offer(RestoreKind.Failover);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_job_without_a_target_has_none()
    {
        Offer(RestoreKind.GuestFiles).Manages(_other);
        var third = _site.AddBackupServer("vbr-3");
        _plan.EnterpriseManagers[1].Manages(third);
        third.AddBackupJob("no target").Protects(_job.VirtualMachines[0]);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Servers_that_may_be_handed_over_leave_an_offer_undecided()
    {
        var manager = Offer(RestoreKind.GuestFiles);
        AtRunTime.Repeated(_plan, "loop", () => manager.Manages(_site.AddBackupServer("vbr-3")));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void A_plan_without_an_Enterprise_Manager_needs_none() => Assert.Empty(_plan.FindingsOf(Rule));

    [Fact]
    public void Each_server_that_it_leaves_out_is_reported()
    {
        var manager = _site.AddEnterpriseManager("em");
        Assert.Equal([_one, _other], _plan.FindingsOf(Rule).Select(finding => finding.Subject));
        manager.Manages(_one);
        Assert.Equal([_other], _plan.FindingsOf(Rule).Select(finding => finding.Subject));
        manager.Manages(_other);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void One_of_several_is_enough()
    {
        _site.AddEnterpriseManager("em-1").Manages(_one);
        _site.AddEnterpriseManager("em-2").Manages(_other);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Servers_that_may_be_handed_over_leave_it_undecided()
    {
        var manager = _site.AddEnterpriseManager("em");
        AtRunTime.Repeated(_plan, "loop", () => manager.Manages(_one));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void Servers_that_may_be_added_do_not_unmake_the_finding()
    {
        _site.AddEnterpriseManager("em").Manages(_one);
        AtRunTime.Repeated(_plan, "loop", () => _site.AddBackupServer("vbr-3"));
        Assert.Equal(2, _plan.FindingsOf(Rule).Count);
        Assert.Empty(_plan.UndecidedPlacesOf(Rule));
    }

    [Fact]
    public void The_risk_is_accepted_for_the_server()
    {
        _site.AddEnterpriseManager("em").Manages(_one);
        _other.Accept(Rule, because: "It is a laboratory's.");
        Assert.Empty(_plan.FindingsOf(Rule));
    }
    /// <summary>Each server has an Enterprise Manager; that of one offers what the other backs up.</summary>
    private EnterpriseManager Offer(params RestoreKind[] kinds)
    {
        var manager = _site.AddEnterpriseManager("em-1").Manages(_one);
        _site.AddEnterpriseManager("em-2").Manages(_other);
        return manager.OffersSelfServiceRestore(_job.VirtualMachines[0], kinds);
    }
}
