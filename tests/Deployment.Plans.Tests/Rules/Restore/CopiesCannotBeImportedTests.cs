using Deployment.Plans.Rules;
using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.Restore;

public class CopiesCannotBeImportedTests
{
    private const string Rule = "DPL3005";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _oslo;
    private readonly Site _vault;
    private readonly BackupServer _server;
    private readonly BackupJob _nightly;
    private readonly Repository _copies;

    /// <summary>A site with backups, and a remote one for their copies.</summary>
    public CopiesCannotBeImportedTests()
    {
        (_oslo, _vault) = (_plan.AddSite("Oslo"), _plan.AddSite("Vault"));
        _plan.AddWanLink(_oslo, _vault);
        _server = _oslo.AddBackupServer("vbr-oslo");
        _nightly = _server.AddBackupJob("Oslo nightly").Protects(_oslo.AddVirtualMachines("Oslo VMs", 20)).To(_server.AddRepository("Oslo local", _server));
        _copies = _server.AddRepository("Vault copies", _vault.AddServer("store"));
    }

    [Fact]
    public Task Message() => Verifier.Verify(Copied("Oslo to vault").MessageOf(Rule));

    [Fact]
    public Task Message_for_many_copies() => Verifier.Verify(Copied("a", "b", "c", "d").MessageOf(Rule));

    [Fact]
    public void The_repository_is_reported_with_its_site()
    {
        var finding = Assert.Single(Copied("a", "b").FindingsOf(Rule));
        Assert.Equal([_copies, _vault, _server], finding.Subjects);
        Assert.Equal(RuleSeverity.Warning, finding.Rule.Severity);
    }

    [Fact]
    public void A_repository_without_copies_is_no_matter() => Assert.Empty(_plan.FindingsOf(Rule));

    [Fact]
    public void A_backup_server_there_can_import_them()
    {
        _vault.AddBackupServer("vbr-vault");
        Assert.Empty(Copied("a").FindingsOf(Rule));
    }

    [Fact]
    public void So_can_one_in_the_next_building()
    {
        var annex = _plan.AddSite("Annex");
        _plan.AddLanLink(_vault, annex);
        annex.AddBackupServer("vbr-annex");
        Assert.Empty(Copied("a").FindingsOf(Rule));
    }

    [Fact]
    public void So_can_the_owner_whose_replica_is_booted_there()
    {
        _server.OnVirtualMachine().AddReplicationJob("the server itself").Protects(_server).ToHost(_vault.AddHost("esx-vault"));
        Assert.Empty(Copied("a").FindingsOf(Rule));
        _server.OnPhysicalMachine();
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_replica_of_the_owner_that_may_be_added_leaves_it_undecided()
    {
        var host = _vault.AddHost("esx-vault");
        AtRunTime.Repeated(_plan, "loop", () => _server.AddReplicationJob("VMs").Protects(_oslo.AddVirtualMachines("more", 1)).ToHost(host));
        Copied("a").AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void A_mount_server_cannot()
    {
        _copies.WithMountServer(_copies.Machine);
        Assert.Single(Copied("a").FindingsOf(Rule));
    }

    [Fact]
    public void Copies_in_the_next_building_are_no_matter()
    {
        var annex = _plan.AddSite("Annex");
        _plan.AddLanLink(_oslo, annex);
        _server.AddBackupCopyJob("annex").Copies(_nightly).To(_server.AddRepository("annex", annex.AddServer("annex store")));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Copies_of_backups_that_are_there_already_are_no_matter()
    {
        var weekly = _server.AddBackupJob("weekly").Protects(_oslo.AddVirtualMachines("more", 1)).To(_server.AddRepository("first", _copies.Machine));
        _server.AddBackupCopyJob("within").Copies(weekly).To(_copies);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_copy_job_that_is_half_planned_is_no_matter()
    {
        _server.AddBackupCopyJob("nothing").To(_copies);
        _server.AddBackupCopyJob("nowhere").Copies(_nightly);
        _server.AddBackupCopyJob("of a job without a target").Copies(_server.AddBackupJob("open")).To(_copies);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_backup_server_that_may_be_added_leaves_it_undecided()
    {
        AtRunTime.Repeated(_plan, "loop", () => _plan.AddSite("Bergen").AddBackupServer("vbr-bergen"));
        Copied("a").AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void A_LAN_link_that_may_be_added_leaves_it_undecided()
    {
        AtRunTime.Repeated(_plan, "loop", () => _plan.AddLanLink(_oslo, _plan.AddSite("Annex")));
        Copied("a").AssertUndecided(Rule, "loop");
    }

    private DeploymentPlan Copied(params string[] names)
    {
        foreach (var name in names)
            _server.AddBackupCopyJob(name).Copies(_nightly).To(_copies);
        return _plan;
    }
}
