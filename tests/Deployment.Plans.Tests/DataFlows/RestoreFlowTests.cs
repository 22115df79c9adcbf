using Deployment.Plans.DataFlows;

namespace Deployment.Plans.Tests.DataFlows;

public class RestoreFlowTests
{
    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _oslo;
    private readonly BackupServer _hqServer;
    private readonly BackupServer _osloServer;
    private readonly EnterpriseManager _manager;
    private readonly VirtualMachines _virtualMachines;
    private readonly Repository _repository;

    /// <summary>The guide's first example in small: a server at HQ owns the job whose repository stands in the branch.</summary>
    public RestoreFlowTests()
    {
        (var hq, _oslo) = (_plan.AddSite("HQ"), _plan.AddSite("Oslo"));
        _plan.AddWanLink(hq, _oslo).WithBandwidth(2.Mbps());
        _hqServer = hq.AddBackupServer("vbr-hq");
        _osloServer = _oslo.AddBackupServer("vbr-oslo");
        _manager = hq.AddEnterpriseManager("em").Manages(_hqServer, _osloServer);
        _virtualMachines = _oslo.AddVirtualMachines("vms", 20);
        _repository = _hqServer.AddRepository("local", _osloServer);
        _hqServer.AddBackupJob("nightly").Protects(_virtualMachines).To(_repository);
    }

    [Fact]
    public void Self_service_mounts_at_the_owner_of_the_job_and_so_crosses_the_WAN_twice()
    {
        _manager.OffersSelfServiceRestore(_virtualMachines, RestoreKind.GuestFiles);
        var flow = Assert.Single(_plan.DataFlows().Restores);
        Assert.Equal((FlowKind.SelfServiceRestore, _manager, _hqServer), (flow.Kind, flow.OfferedBy, flow.MountPoint));
        Assert.Equal("repository 'local' at 'Oslo' → backup server 'vbr-hq' at 'HQ' → VM group 'vms' at 'Oslo'", flow.ToString());
        Assert.Equal((2, 1), (flow.Route!.WanCrossings, flow.MountRoute!.WanCrossings));
        Assert.Equal([_plan.Links[0], _plan.Links[0]], flow.Route.Links);
        Assert.Equal(VolumeRange.OfMount, flow.Volume);
    }

    [Fact]
    public void Administrators_mount_at_the_server_they_restore_through()
    {
        _osloServer.OffersRestore(_virtualMachines, RestoreKind.GuestFiles);
        var flow = Assert.Single(_plan.DataFlows().Restores);
        Assert.Equal((FlowKind.FileLevelRestore, _osloServer, _osloServer), (flow.Kind, flow.OfferedBy, flow.MountPoint));
        Assert.Equal(0, flow.Route!.WanCrossings);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("9.0.0.902")]
    [InlineData("12.3.2.4165")]
    public void A_mount_server_mounts_instead_where_the_product_has_that_role(string? version)
    {
        if (version is not null)
            _hqServer.WithVersion(version);
        _repository.WithMountServer(_osloServer);
        _manager.OffersSelfServiceRestore(_virtualMachines, RestoreKind.GuestFiles);
        var flow = Assert.Single(_plan.DataFlows().Restores);
        Assert.Equal((_osloServer, 0), (flow.MountPoint, flow.Route!.WanCrossings));
    }

    [Fact]
    public void Before_product_9_there_are_no_mount_servers()
    {
        _hqServer.WithVersion("8.0.0.2084");
        _repository.WithMountServer(_osloServer);
        _manager.OffersSelfServiceRestore(_virtualMachines, RestoreKind.GuestFiles);
        Assert.Same(_hqServer, Assert.Single(_plan.DataFlows().Restores).MountPoint);
    }

    [Fact]
    public void What_mounts_no_backup_causes_no_restore_flow()
    {
        _manager.OffersSelfServiceRestore(_virtualMachines, RestoreKind.EntireVm, RestoreKind.InstantRecovery, RestoreKind.Failover);
        _hqServer.OffersRestore(_virtualMachines, RestoreKind.EntireVm);
        Assert.Empty(_plan.DataFlows().Restores);
    }

    [Fact]
    public void One_kind_that_mounts_is_enough()
    {
        _manager.OffersSelfServiceRestore(_virtualMachines, RestoreKind.EntireVm, RestoreKind.Oracle);
        Assert.Equal([RestoreKind.Oracle], Assert.Single(_plan.DataFlows().Restores).Offer.MountingKinds);
    }

    [Fact]
    public void Every_backup_job_of_the_machines_is_restored_from_and_no_other()
    {
        _osloServer.AddBackupJob("second").Protects(_virtualMachines).To(_osloServer.AddRepository("second", _osloServer));
        _osloServer.AddBackupJob("no target").Protects(_virtualMachines);
        _osloServer.AddReplicationJob("dr").Protects(_virtualMachines).ToHost(_oslo.AddHost("esx"));
        _osloServer.AddBackupJob("others").Protects(_oslo.AddVirtualMachines("others", 1)).To(_repository);
        _manager.OffersSelfServiceRestore(_virtualMachines, RestoreKind.GuestFiles);
        Assert.Equal(["nightly", "second"], _plan.DataFlows().Restores.Select(flow => flow.Job.Name));
    }

    [Fact]
    public void Every_flow_of_the_plan_is_among_all()
    {
        _osloServer.Manages(_oslo.AddHost("esx"));
        _manager.OffersSelfServiceRestore(_virtualMachines, RestoreKind.GuestFiles);
        Assert.Equal([FlowKind.HostDiscovery, FlowKind.Backup, FlowKind.SelfServiceRestore], _plan.DataFlows().All.Select(flow => flow.Kind));
    }
}
