using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL1002. Hosts may be registered one by one where each keeps its VMs on storage of its own. Where they share storage, VMs
/// move between them, and the guide advises against it: register the vCenter that knows where each VM is.
/// </summary>
internal static class IndividualHostsWithSharedStorage
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: hosts of shared storage, registered one by one");
        var hq = plan.AddSite("HQ");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen).WithBandwidth(4.Mbps());
        hq.AddBackupServer("vbr-hq");

        var vCenter = bergen.AddVCenter("vcenter-bergen");
        var shared = bergen.AddDatastore("san-bergen");
        var esx1 = bergen.AddHost("esx-bergen-1").ManagedBy(vCenter).Uses(shared);
        var esx2 = bergen.AddHost("esx-bergen-2").ManagedBy(vCenter).Uses(shared);

        var vbr = bergen.AddBackupServer("vbr-bergen");
        vbr.Manages(esx1, esx2);

        return plan;
    }
}
