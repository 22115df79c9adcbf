// The guide's second example, with branches out of a spreadsheet: branches.csv has a line for each, and columns of no concern here.
// The editor and the build read it too, so that a wrong cell is underlined in the file itself.

using BranchInventory;
using Deployment.Plans;

const string HqVersion = "12.3.2.4165";

var plan = DeploymentPlan.Create("Contoso: branches of the inventory");

var hq = plan.AddSite("HQ");
var vbrHq = hq.AddBackupServer("vbr-hq").WithVersion(HqVersion).WithCores(16).WithMemory(64.GB());
var copies = vbrHq.AddRepository("Branch copies", on: hq.AddServer("store-hq").WithCores(16).WithMemory(64.GB())).WithMaxTasks(24);
var portal = hq.AddEnterpriseManager("em-hq").WithVersion(HqVersion).Manages(vbrHq);

foreach (var branch in PlanData.ReadCsv<Branch>("branches.csv"))
    AddBranch(branch);

return plan.Run(args);

void AddBranch(Branch branch)
{
    var site = plan.AddSite(branch.Town);
    plan.AddWanLink(hq, site).WithBandwidth(branch.Uplink).WithLatency(branch.Latency);

    var vbr = site.AddBackupServer($"vbr-{branch.Town}").WithVersion(branch.Version);
    for (var i = 1; i <= branch.Hosts; i++)
        vbr.Manages(site.AddHost($"esx-{branch.Town}-{i}"));

    var virtualMachines = site.AddVirtualMachines($"{branch.Town} VMs", count: branch.VirtualMachines)
        .WithSize(branch.Data)
        .WithDailyChange(branch.DailyChange)
        .MustRestoreLocally();

    var repository = vbr.AddRepository($"{branch.Town} local", on: vbr).WithMaxTasks(4);
    var job = vbr.AddBackupJob($"{branch.Town} nightly").Protects(virtualMachines).To(repository).Every(24.Hours());
    vbr.AddBackupCopyJob($"{branch.Town} to HQ").Copies(job).To(copies).Every(24.Hours());

    portal.Manages(vbr);
    if (branch.SelfService)
        portal.OffersSelfServiceRestore(virtualMachines, RestoreKind.GuestFiles, RestoreKind.Exchange);
}
