using Deployment.Plans.DataFlows;
using Deployment.Plans.Tests.Support;

namespace Deployment.Plans.Tests.DataFlows;

public class JobFlowTests
{
    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _hq;
    private readonly Site _oslo;
    private readonly BackupServer _server;
    private readonly VirtualMachines _virtualMachines;
    private readonly Repository _local;

    public JobFlowTests()
    {
        (_hq, _oslo) = (_plan.AddSite("HQ"), _plan.AddSite("Oslo"));
        _plan.AddWanLink(_hq, _oslo).WithBandwidth(10.Mbps());
        _server = _oslo.AddBackupServer("vbr");
        _virtualMachines = _oslo.AddVirtualMachines("vms", 20);
        _local = _server.AddRepository("local", _server);
    }

    [Fact]
    public void A_backup_flows_from_each_group_to_the_repository()
    {
        var remote = _hq.AddVirtualMachines("hq-vms", 1);
        var job = _server.AddBackupJob("nightly").Protects(_virtualMachines, remote).To(_local).Every(24.Hours());
        var flows = _plan.DataFlows().Jobs;
        Assert.Equal(
            ["VM group 'vms' at 'Oslo' → repository 'local' at 'Oslo'", "VM group 'hq-vms' at 'HQ' → repository 'local' at 'Oslo'"],
            flows.Select(flow => flow.ToString()));
        Assert.All(flows, flow => Assert.Equal((FlowKind.Backup, job, job, 24.Hours()), (flow.Kind, flow.Job, flow.Cause, flow.Interval)));
        Assert.Equal([0, 1], flows.Select(flow => flow.Route!.WanCrossings));
    }

    [Fact]
    public void A_copy_flows_once_from_each_repository_of_its_jobs()
    {
        var target = _server.AddRepository("hq", _hq.AddServer("repo"));
        var jobs = new[] { "a", "b" }.Select(name => _server.AddBackupJob(name).Protects(_virtualMachines).To(_local)).ToArray();
        var second = _server.AddRepository("local-2", _server);
        var third = _server.AddBackupJob("c").Protects(_virtualMachines).To(second);
        _server.AddBackupCopyJob("copy").Copies(jobs).Copies(third).To(target);
        Assert.Equal(
            ["repository 'local' at 'Oslo' → repository 'hq' at 'HQ'", "repository 'local-2' at 'Oslo' → repository 'hq' at 'HQ'"],
            FlowsOf(FlowKind.BackupCopy).Select(flow => flow.ToString()));
    }

    [Fact]
    public void A_copy_goes_by_way_of_its_accelerators()
    {
        var job = _server.AddBackupJob("nightly").Protects(_virtualMachines).To(_local);
        var (source, target) = (_server.AddWanAccelerator(_server), _server.AddWanAccelerator(_hq.AddServer("wan-hq")));
        _server.AddBackupCopyJob("copy").Copies(job).To(_server.AddRepository("hq", _hq.AddServer("repo"))).Via(source, target);
        var flow = Assert.Single(FlowsOf(FlowKind.BackupCopy));
        Assert.Equal(
            "repository 'local' at 'Oslo' → WAN accelerator 'vbr' at 'Oslo' → WAN accelerator 'wan-hq' at 'HQ' → repository 'hq' at 'HQ'",
            flow.ToString());
        Assert.Equal(1, flow.Route!.WanCrossings);
    }

    [Fact]
    public void A_replica_flows_to_its_host()
    {
        _server.AddReplicationJob("dr").Protects(_virtualMachines).Protects(_server).ToHost(_hq.AddHost("esx"));
        Assert.Equal(
            ["VM group 'vms' at 'Oslo' → host 'esx' at 'HQ'", "backup server 'vbr' at 'Oslo' → host 'esx' at 'HQ'"],
            FlowsOf(FlowKind.Replication).Select(flow => flow.ToString()));
    }

    [Fact]
    public void A_job_without_a_target_moves_nothing()
    {
        var backup = _server.AddBackupJob("a").Protects(_virtualMachines);
        _server.AddReplicationJob("b").Protects(_virtualMachines);
        _server.AddBackupCopyJob("c").Copies(backup);
        _server.AddBackupCopyJob("d").Copies(backup).To(_local);
        Assert.Empty(_plan.DataFlows().Jobs);
    }

    [Fact]
    public void An_interval_that_is_not_set_or_not_known_is_none()
    {
        var job = _server.AddBackupJob("nightly").Protects(_virtualMachines).To(_local);
        Assert.Null(Assert.Single(_plan.DataFlows().Jobs).Interval);
        AtRunTime.Unknown("interval", "place", () => job.Every(0.Hours()));
        Assert.Null(Assert.Single(_plan.DataFlows().Jobs).Interval);
    }

    [Fact]
    public void Between_sites_that_are_not_connected_there_is_no_route()
    {
        _server.AddBackupJob("nightly").Protects(_plan.AddSite("Nowhere").AddVirtualMachines("lost", 1)).To(_local);
        Assert.Null(Assert.Single(_plan.DataFlows().Jobs).Route);
    }

    private IEnumerable<JobFlow> FlowsOf(FlowKind kind) => _plan.DataFlows().Jobs.Where(flow => flow.Kind == kind);
}
