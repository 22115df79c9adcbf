using Deployment.Plans.DataFlows;
using Deployment.Plans.Tests.Support;

namespace Deployment.Plans.Tests.DataFlows;

/// <summary>The guide's own nightmare: a hundred branches, each with a server that scans the hosts of all.</summary>
public class HundredBranchesTests
{
    private const int BranchCount = 100;
    private const int HostsPerBranch = 2;

    [Fact]
    public void Each_server_is_one_flow_that_counts_the_hosts_of_all_other_branches()
    {
        var flows = Nightmare().DataFlows().HostDiscovery;
        Assert.Equal(BranchCount, flows.Count);
        Assert.All(flows, flow => Assert.Equal(new HostCount(200, 198, 99), flow.HostCount));
        Assert.Equal(118_800, flows.Sum(flow => flow.RemoteScansADay));
    }

    [Fact]
    public void Each_server_is_one_finding() => Assert.Equal(BranchCount, Nightmare().FindingsOf("DPL1001").Count);

    [Fact]
    public void With_scoped_accounts_nothing_crosses_the_WAN()
    {
        var plan = Plan((server, vCenter) => server.Manages(vCenter, vCenter.AddAccount(server.Site.Name).LimitedTo(server.Site)));
        Assert.Equal(BranchCount, plan.DataFlows().HostDiscovery.Count);
        Assert.Equal(0, plan.DataFlows().HostDiscovery.Sum(flow => flow.RemoteScansADay));
        Assert.Empty(plan.Check().Findings);
    }

    private static DeploymentPlan Nightmare() => Plan((server, vCenter) => server.Manages(vCenter));

    private static DeploymentPlan Plan(Action<BackupServer, VCenter> register)
    {
        var plan = DeploymentPlan.Create("Nightmare");
        var hq = plan.AddSite("HQ");
        var vCenter = hq.AddVCenter("vc");
        for (var number = 1; number <= BranchCount; number++)
        {
            var branch = plan.AddSite($"Branch {number}");
            plan.AddWanLink(hq, branch).WithBandwidth(10.Mbps());
            for (var host = 1; host <= HostsPerBranch; host++)
                branch.AddHost($"esx-{host}").ManagedBy(vCenter);
            register(branch.AddBackupServer("vbr"), vCenter);
        }

        return plan;
    }
}
