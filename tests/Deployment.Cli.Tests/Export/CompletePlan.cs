using Deployment.Plans;
using Deployment.Plans.Rules;

namespace Deployment.Cli.Tests.Export;

/// <summary>A plan that makes every call of the DSL, with values that differ.</summary>
internal static class CompletePlan
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Everything → é & \"all\"").AddRules(new CompanyRule()).Accept("DPL4003", because: "No portal yet.");
        var (hq, oslo, annex) = (plan.AddSite("HQ"), plan.AddSite("Oslo"), plan.AddSite("Annex"));
        plan.AddWanLink(hq, oslo).WithBandwidth(2.5.Mbps()).WithLatency(40.Milliseconds()).Accept("DPL0005", because: "Measured.");
        plan.AddLanLink(hq, annex).WithBandwidth(10.Gbps());

        var vCenter = hq.AddVCenter("vcenter");
        var account = vCenter.AddAccount("svc-oslo").LimitedTo(oslo, annex);
        var datastore = oslo.AddDatastore("san");
        var member = oslo.AddHost("esx-1").MemberOf(vCenter.AddCluster("Oslo cluster")).Uses(datastore, oslo.AddDatastore("local"));
        var managed = hq.AddHost("esx-hq").ManagedBy(vCenter);
        var standalone = annex.AddHost("esx-annex");
        var vms = oslo.AddVirtualMachines("Oslo VMs", 40).WithSize(4.TB()).WithDailyChange(2.5.Percent()).MustRestoreLocally().RunOn(member);

        var hardware = oslo.AddServer("srv").OnPhysicalMachine().WithCores(16).WithMemory(128.GB());
        var sameName = hq.AddServer("srv");
        var vbrHq = hq.AddBackupServer("vbr-hq").WithVersion("12.3.2.4165").OnVirtualMachine().WithCores(8).WithMemory(64.GB());
        var vbr = oslo.AddBackupServer("vbr-oslo").WithVersion("12.3.2.4165").Manages(vCenter, account).Manages(standalone);
        vbrHq.Manages(vCenter);
        AddRolesAndJobs(vbr, vbrHq, vms, hardware, sameName, managed);

        vbr.OffersRestore(vms, RestoreKind.GuestFiles).OffersRestore(vms, RestoreKind.EntireVm, RestoreKind.GuestFiles);
        hq.AddEnterpriseManager("em").WithVersion("12.3.2.4165").OnVirtualMachine().WithCores(4).WithMemory(16.GB())
            .Manages(vbrHq, vbr).OffersSelfServiceRestore(vms, RestoreKind.SqlServer, RestoreKind.Exchange);
        return plan;
    }

    private static void AddRolesAndJobs(BackupServer vbr, BackupServer vbrHq, VirtualMachines vms, Server hardware, Server sameName, EsxiHost target)
    {
        vbr.AddProxy(hardware).WithMaxTasks(8);
        vbr.AddProxy(sameName);
        var local = vbr.AddRepository("Local", hardware).WithCapacity(20.TB()).WithMaxTasks(4).WithMountServer(vbr);
        var copies = vbrHq.AddRepository("Copies", vbrHq);
        var source = vbr.AddWanAccelerator(vbr).WithCache(100.GB());

        var backup = vbr.AddBackupJob("Nightly").Protects(vms).Protects(vbrHq).To(local).Every(24.Hours());
        vbr.AddBackupCopyJob("To HQ").Copies(backup).To(copies).Via(source, vbrHq.AddWanAccelerator(vbrHq)).Every(7.Days());
        vbrHq.AddReplicationJob("Replicas").Protects(vms).Protects(vbrHq).ToHost(target).WithRestorePoints(7).WithMetadataRepository(local).Every(90.Minutes());
    }

    private sealed class CompanyRule : DesignRule
    {
        public override string Id => "CON0001";

        public override string Title => "Never finds anything";

        public override RuleCategory Category => RuleCategory.Consistency;

        public override RuleSeverity Severity => RuleSeverity.Warning;

        protected internal override IEnumerable<Finding> Check(RuleContext context) => [];
    }
}
