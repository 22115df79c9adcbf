using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL1005. The guide has a branch's hosts registered with the branch's own backup server, for fast local restore. Here only the
/// server at headquarters knows the host.
/// </summary>
internal static class BranchHostNotRegisteredLocally
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: a host that the branch's server does not know");
        var hq = plan.AddSite("HQ");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen).WithBandwidth(4.Mbps());
        var esx = bergen.AddHost("esx-bergen");

        var vbrHq = hq.AddBackupServer("vbr-hq").Manages(esx);
        var copies = vbrHq.AddRepository("Branch copies", on: vbrHq);
        var hqAccelerator = vbrHq.AddWanAccelerator(on: vbrHq);

        var vbr = bergen.AddBackupServer("vbr-bergen");
        var virtualMachines = bergen.AddVirtualMachines("Bergen VMs", count: 20).RunOn(esx);
        var local = vbr.AddRepository("Bergen local", on: vbr);
        var nightly = vbr.AddBackupJob("Bergen nightly").Protects(virtualMachines).To(local);
        vbr.AddBackupCopyJob("Bergen to HQ").Copies(nightly).Via(vbr.AddWanAccelerator(on: vbr), hqAccelerator).To(copies);

        return plan;
    }
}
