using Deployment.Plans;

namespace Deployment.Cli.Tests;

/// <summary>Plans of which it is known what is found.</summary>
internal static class Plans
{
    public static DeploymentPlan Clean()
    {
        var plan = DeploymentPlan.Create("One site");
        plan.AddSite("Oslo").AddBackupServer("vbr-oslo");
        return plan;
    }

    /// <summary>Every branch's server registers the central vCenter: one finding of DPL1001, a warning, for each.</summary>
    public static DeploymentPlan WithCentralVCenter(int branches, string siteName = "Branch")
    {
        var plan = DeploymentPlan.Create("Branches");
        var hq = plan.AddSite("HQ");
        var vCenter = hq.AddVCenter("vcenter");
        hq.AddHost("esx-hq").ManagedBy(vCenter);
        for (var i = 1; i <= branches; i++)
        {
            var site = plan.AddSite($"{siteName} {i}");
            plan.AddWanLink(hq, site).WithBandwidth(10.Mbps());
            site.AddBackupServer($"vbr-{i}").Manages(vCenter);
        }

        return plan;
    }

    /// <summary>One finding of DPL1001, a warning, and one of DPL4001, an error.</summary>
    public static DeploymentPlan WithTwoKindsOfFinding()
    {
        var plan = WithCentralVCenter(branches: 1);
        var hq = plan.Sites[0];
        hq.AddEnterpriseManager("em").Manages(
            plan.BackupServers[0],
            hq.AddBackupServer("vbr-a").WithVersion("12.3.2.4165"),
            hq.AddBackupServer("vbr-b").WithVersion("12.3.2.4165"),
            hq.AddBackupServer("vbr-c").WithVersion("12.1.2.172"));
        return plan;
    }

    /// <summary>Two findings of DPL4005: a warning on product 12, and an error on product 13.</summary>
    public static DeploymentPlan WithOneRuleAtTwoSeverities()
    {
        var plan = DeploymentPlan.Create("Two products");
        foreach (var version in new[] { "12.3.2.4165", "13.0.1.1071" })
        {
            var site = plan.AddSite(version);
            var branch = site.AddBackupServer("vbr-branch").WithVersion(version);
            site.AddBackupServer("vbr-central").WithVersion(version).AddProxy(on: branch);
        }

        return plan;
    }

    /// <summary>Two findings of DPL5002, one a warning and one a note, or the note alone.</summary>
    public static DeploymentPlan WithFindingsOfOneRule(bool isWarningAmongThem)
    {
        var plan = DeploymentPlan.Create("Copies");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var (copies, accelerator) = (vbrHq.AddRepository("HQ copies", on: vbrHq), vbrHq.AddWanAccelerator(on: vbrHq));
        var toAccelerate = AddCopy("Oslo", 1.Gbps());
        toAccelerate.Via(toAccelerate.Owner.AddWanAccelerator(on: toAccelerate.Owner), accelerator);
        if (isWarningAmongThem)
            AddCopy("Bergen", 4.Mbps());
        return plan;

        BackupCopyJob AddCopy(string town, Bandwidth bandwidth)
        {
            var site = plan.AddSite(town);
            plan.AddWanLink(hq, site).WithBandwidth(bandwidth);
            var vbr = site.AddBackupServer($"vbr-{town}");
            var nightly = vbr.AddBackupJob("Nightly").Protects(site.AddVirtualMachines("VMs", 10)).To(vbr.AddRepository("Local", on: vbr));
            return vbr.AddBackupCopyJob("To HQ").Copies(nightly).To(copies);
        }
    }

    /// <summary>Branches with jobs of their own that copy to headquarters; the last ones have another build, each a finding of DPL4001.</summary>
    public static DeploymentPlan WithBranchesThatCopy(int branches, int mismatched = 0)
    {
        var plan = DeploymentPlan.Create("Branches that copy");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq").WithVersion("12.3.2.4165");
        var copies = vbrHq.AddRepository("Copies", on: vbrHq);
        var accelerator = vbrHq.AddWanAccelerator(on: vbrHq);
        for (var i = 1; i <= branches; i++)
        {
            var site = plan.AddSite($"Branch {i}");
            plan.AddWanLink(hq, site).WithBandwidth(10.Mbps());
            var vbr = site.AddBackupServer($"vbr-{i}").WithVersion(i > branches - mismatched ? "12.1.2.172" : "12.3.2.4165").WithCores(8).WithMemory(32.GB());
            vbr.Manages(site.AddHost($"esx-{i}"));
            var nightly = vbr.AddBackupJob("Nightly").Protects(site.AddVirtualMachines("VMs", 10 * i)).To(vbr.AddRepository("Local", on: vbr)).Every(24.Hours());
            vbr.AddBackupCopyJob("To HQ").Copies(nightly).To(copies).Via(vbr.AddWanAccelerator(on: vbr), accelerator).Every(24.Hours());
        }

        return plan;
    }

    public static DeploymentPlan WithAcceptedRisk()
    {
        var plan = WithCentralVCenter(branches: 1);
        plan.BackupServers[0].Accept("DPL1001", because: "The link is dark fibre, and stays so until the branch closes in March.");
        return plan;
    }

    /// <summary>
    /// Branches that are alike but for their links: each backs up to a repository of its own, copies to headquarters, and has restores of
    /// files mounted at headquarters. Their machines are too small; that of headquarters is not.
    /// </summary>
    public static DeploymentPlan WithBranches(params string[] towns)
    {
        var plan = DeploymentPlan.Create("Branches");
        var hq = plan.AddSite("HQ");
        var vCenter = hq.AddVCenter("vcenter");
        var vbrHq = hq.AddBackupServer("vbr-hq").WithVersion("12.3.2.4165").WithCores(16).WithMemory(64.GB()).Manages(vCenter);
        var store = vbrHq.AddRepository("Copies", on: vbrHq);
        for (var i = 0; i < towns.Length; i++)
        {
            var site = plan.AddSite(towns[i]);
            plan.AddWanLink(hq, site).WithBandwidth(((i + 1) * 10).Mbps());
            site.AddHost($"esx-{towns[i]}").ManagedBy(vCenter);
            var vms = site.AddVirtualMachines("VMs", 10);
            var vbr = site.AddBackupServer($"vbr-{towns[i]}").WithVersion("12.3.2.4165").WithCores(4).WithMemory(16.GB());
            var local = vbr.AddRepository("Local", on: vbr).WithMountServer(vbrHq);
            var nightly = vbr.AddBackupJob("Nightly").Protects(vms).To(local).Every(24.Hours());
            vbr.AddBackupCopyJob("To HQ").Copies(nightly).To(store);
            vbr.OffersRestore(vms, RestoreKind.GuestFiles);
        }

        return plan;
    }

    /// <summary>A warning, an error, and two risks that are accepted.</summary>
    public static DeploymentPlan WithFindingsAndAcceptedRisks()
    {
        var plan = WithTwoKindsOfFinding();
        var hq = plan.Sites[0];
        plan.AddWanLink(hq, plan.AddSite("Bergen"));
        var vbr = plan.Sites[2].AddBackupServer("vbr-bergen").WithVersion("12.3.2.4165").Manages(hq.VCenters[0]);
        vbr.Accept("DPL1001", because: "The link is dark fibre.").Accept("DPL4003", because: "It \"stays\" as it is – for now.");
        return plan;
    }
}
