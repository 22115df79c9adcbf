using Deployment.Plans;

namespace Deployment.Browser.Tests;

/// <summary>Headquarters and any number of branches that copy there; the last one has another build, which is a finding.</summary>
internal static class BranchPlan
{
    public static DeploymentPlan Of(int branches)
    {
        var plan = DeploymentPlan.Create($"{branches} branches");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq").WithVersion("12.3.2.4165");
        var copies = vbrHq.AddRepository("Copies", on: vbrHq);
        var accelerator = vbrHq.AddWanAccelerator(on: vbrHq);
        for (var i = 1; i <= branches; i++)
        {
            var site = plan.AddSite($"Branch {i}");
            plan.AddWanLink(hq, site).WithBandwidth(10.Mbps());
            var vbr = site.AddBackupServer($"vbr-{i}").WithVersion(i == branches ? "12.1.2.172" : "12.3.2.4165");
            vbr.Manages(site.AddHost($"esx-{i}"));
            var nightly = vbr.AddBackupJob("Nightly").Protects(site.AddVirtualMachines("VMs", 20)).To(vbr.AddRepository("Local", on: vbr)).Every(24.Hours());
            vbr.AddBackupCopyJob("To HQ").Copies(nightly).To(copies).Via(vbr.AddWanAccelerator(on: vbr), accelerator).Every(24.Hours());
        }

        vbrHq.Accept("DPL5006", because: "The copies run one after the other.");
        return plan;
    }
}
