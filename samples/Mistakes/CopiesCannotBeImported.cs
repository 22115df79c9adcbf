using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL3005. The copies outlive a fire in Bergen, in a vault without a backup server. With the one in Bergen lost, nobody is
/// left to import them. The guide has a backup server where the copies are.
/// </summary>
internal static class CopiesCannotBeImported
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: copies that nobody can import");
        var bergen = plan.AddSite("Bergen");
        var vault = plan.AddSite("Vault");
        plan.AddWanLink(bergen, vault).WithBandwidth(200.Mbps());

        var virtualMachines = bergen.AddVirtualMachines("Bergen VMs", count: 20);
        var vbr = bergen.AddBackupServer("vbr-bergen");
        var local = vbr.AddRepository("Bergen local", on: vbr);
        var copies = vbr.AddRepository("Vault copies", on: vault.AddServer("store-vault"));
        var nightly = vbr.AddBackupJob("Bergen nightly").Protects(virtualMachines).To(local);
        vbr.AddBackupCopyJob("Bergen to vault").Copies(nightly).To(copies);

        return plan;
    }
}
