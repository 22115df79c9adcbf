using Deployment.Plans.Tests.Support;

namespace Deployment.Plans.Tests.Elements;

public class JobTests
{
    private readonly Site _site = DeploymentPlan.Create("Plan").AddSite("Oslo");
    private readonly BackupServer _server;
    private readonly VirtualMachines _virtualMachines;

    public JobTests() => (_server, _virtualMachines) = (_site.AddBackupServer("vbr"), _site.AddVirtualMachines("vms", 1));

    [Fact]
    public void A_backup_job_knows_what_it_protects_and_where_to()
    {
        var repository = _server.AddRepository("r", _server);
        var job = _server.AddBackupJob("nightly");
        Assert.Same(job, job.Protects(_virtualMachines));
        Assert.Same(job, job.Protects(_server));
        Assert.Same(job, job.To(repository));
        Assert.Same(job, job.Every(24.Hours()));
        Assert.Equal((_server, repository), (job.Owner, job.Target));
        Assert.Equal([job], _virtualMachines.Jobs);
        Assert.Equal([job], _server.ProtectingJobs);
        Assert.Equal([job], _server.Jobs);
    }

    [Fact]
    public void A_replication_job_knows_what_it_protects_and_where_to()
    {
        var (host, repository) = (_site.AddHost("esx"), _server.AddRepository("r", _server));
        var job = _server.AddReplicationJob("dr");
        Assert.Same(job, job.Protects(_virtualMachines));
        Assert.Same(job, job.Protects(_server));
        Assert.Same(job, job.ToHost(host));
        Assert.Same(job, job.WithMetadataRepository(repository));
        Assert.Equal((host, repository), (job.TargetHost, job.MetadataRepository));
        Assert.Equal([_site], job.SourceSites);
        Assert.Equal([job], _virtualMachines.Jobs);
        Assert.Equal([job], _server.ProtectingJobs);
        Assert.Equal([job], _server.Plan.ReplicationJobs);
    }

    [Fact]
    public void Protecting_the_same_again_changes_nothing()
    {
        var backup = _server.AddBackupJob("nightly").Protects(_virtualMachines, _virtualMachines).Protects(_server).Protects(_server);
        var replication = _server.AddReplicationJob("dr").Protects(_virtualMachines).Protects(_virtualMachines).Protects(_server).Protects(_server);
        Assert.Equal([backup, replication], _virtualMachines.Jobs);
        Assert.Equal([backup, replication], _server.ProtectingJobs);
        Assert.Equal([_virtualMachines], backup.VirtualMachines);
        Assert.Equal([_virtualMachines], replication.VirtualMachines);
    }

    [Fact]
    public void A_copy_job_knows_its_jobs_target_and_accelerators()
    {
        var repository = _server.AddRepository("r", _server);
        var (source, target) = (_server.AddWanAccelerator(_server), _server.AddWanAccelerator(_site.AddServer("wan")));
        var nightly = _server.AddBackupJob("nightly");
        var copy = _server.AddBackupCopyJob("copy");
        Assert.Same(copy, copy.Copies(nightly));
        Assert.Same(copy, copy.To(repository));
        Assert.Same(copy, copy.Via(source, target));
        Assert.Equal([nightly], copy.Sources);
        Assert.Equal((repository, source, target), (copy.Target, copy.SourceAccelerator, copy.TargetAccelerator));
    }

    [Fact]
    public void A_pair_is_made_of_two_accelerators()
    {
        var accelerator = _server.AddWanAccelerator(_server);
        Assert.Equal(
            ("WAN accelerator 'vbr' is named for both ends: a pair needs one at the source and one at the target.", "target"),
            Rejection.WithParameterOf(() => _server.AddBackupCopyJob("copy").Via(accelerator, accelerator)));
    }

    [Fact]
    public void One_of_a_pair_may_be_yet_to_be_named()
    {
        var accelerator = _server.AddWanAccelerator(_server);
        var (sending, receiving) = (_server.AddBackupCopyJob("a").Via(accelerator), _server.AddBackupCopyJob("b").Via(target: accelerator));
        Assert.Equal((accelerator, null), (sending.SourceAccelerator, sending.TargetAccelerator));
        Assert.Equal((null, accelerator), (receiving.SourceAccelerator, receiving.TargetAccelerator));
    }

    [Fact]
    public void But_not_both() => Assert.Equal(
        ("No WAN accelerator is given: name one at the source and one at the target, or leave the call out for a direct copy.", "source"),
        Rejection.WithParameterOf(() => _server.AddBackupCopyJob("copy").Via()));

    [Fact]
    public void At_least_one_source_is_named()
    {
        Assert.Equal(
            ("No VM group is given: name at least one.", "virtualMachines"),
            Rejection.WithParameterOf(() => _server.AddBackupJob("a").Protects()));
        Assert.Equal(
            ("No VM group is given: name at least one.", "virtualMachines"),
            Rejection.WithParameterOf(() => _server.AddReplicationJob("b").Protects()));
        Assert.Equal(("No backup job is given: name at least one.", "jobs"), Rejection.WithParameterOf(() => _server.AddBackupCopyJob("c").Copies()));
    }

    [Fact]
    public void A_restore_offer_names_at_least_one_kind()
    {
        var manager = _site.AddEnterpriseManager("em");
        const string message = "No kind of restore is given: name at least one.";
        Assert.Equal((message, "kinds"), Rejection.WithParameterOf(() => _server.OffersRestore(_virtualMachines)));
        Assert.Equal((message, "kinds"), Rejection.WithParameterOf(() => manager.OffersSelfServiceRestore(_virtualMachines)));
        Assert.Equal((message, "kinds"), Rejection.WithParameterOf(() => manager.OffersSelfServiceRestore(_virtualMachines, null!)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(99)]
    public void A_number_that_stands_for_no_kind_of_restore_is_refused(int number)
    {
        var manager = _site.AddEnterpriseManager("em");
        var message = $"{number} is no kind of restore: use a named one, such as RestoreKind.GuestFiles.";
        Assert.Equal((message, "kinds"), Rejection.WithParameterOf(() => _server.OffersRestore(_virtualMachines, (RestoreKind)number)));
        Assert.Equal((message, "kinds"), Rejection.WithParameterOf(() => manager.OffersSelfServiceRestore(_virtualMachines, (RestoreKind)number)));
    }

    [Fact]
    public void Every_named_kind_of_restore_is_accepted()
    {
        var kinds = Enum.GetValues<RestoreKind>();
        Assert.Same(_server, _server.OffersRestore(_virtualMachines, kinds));
        Assert.Equal(kinds, Assert.Single(_server.RestoreOffers).Kinds);
    }

    [Fact]
    public void An_offer_keeps_its_kinds_when_the_array_changes()
    {
        RestoreKind[] kinds = [RestoreKind.GuestFiles];
        var manager = _site.AddEnterpriseManager("em");
        Assert.Same(manager, manager.OffersSelfServiceRestore(_virtualMachines, kinds));
        kinds[0] = RestoreKind.EntireVm;
        Assert.Equal([RestoreKind.GuestFiles], Assert.Single(manager.SelfServiceOffers).Kinds);
    }

    [Theory]
    [InlineData(RestoreKind.EntireVm, false)]
    [InlineData(RestoreKind.InstantRecovery, false)]
    [InlineData(RestoreKind.Failover, false)]
    [InlineData(RestoreKind.GuestFiles, true)]
    [InlineData(RestoreKind.ActiveDirectory, true)]
    [InlineData(RestoreKind.Exchange, true)]
    [InlineData(RestoreKind.SharePoint, true)]
    [InlineData(RestoreKind.SqlServer, true)]
    [InlineData(RestoreKind.Oracle, true)]
    public void Files_and_items_are_read_from_a_mounted_backup(RestoreKind kind, bool mounts) => Assert.Equal(mounts, kind.MountsBackup());
}
