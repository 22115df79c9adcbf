using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL1003. The account was made to keep Bergen's scans off the WAN, but it shows the hosts at headquarters as well: Bergen's
/// server scans them every four hours and has no job for any of them.
/// </summary>
internal static class AccountScopeMissesSite
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: an account that shows too much");
        var hq = plan.AddSite("HQ");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen).WithBandwidth(4.Mbps());

        var vCenter = hq.AddVCenter("vcenter");
        for (var i = 1; i <= 40; i++)
            hq.AddHost($"esx-hq-{i}").ManagedBy(vCenter);
        bergen.AddHost("esx-bergen").ManagedBy(vCenter);

        var account = vCenter.AddAccount("svc-bergen").LimitedTo(hq, bergen);
        var vbr = bergen.AddBackupServer("vbr-bergen");
        vbr.Manages(vCenter, account);

        return plan;
    }
}
