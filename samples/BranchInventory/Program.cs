// The guide's second example, with branches out of a spreadsheet: branches.csv has a line for each, and columns of no concern here.
// The editor and the build read it too, so that a wrong cell is underlined in the file itself.

using BranchInventory;
using Deployment.Plans;

const string HqVersion = "12.3.2.4165";
const int BranchesPerCopyStore = 4; // as many as one WAN accelerator serves

var plan = DeploymentPlan.Create("Contoso: branches of the inventory");

var hq = plan.AddSite("HQ");
var vbrHq = hq.AddBackupServer("vbr-hq").WithVersion(HqVersion).WithCores(16).WithMemory(64.GB());
var portal = hq.AddEnterpriseManager("em-hq").WithVersion(HqVersion).Manages(vbrHq);

List<(Repository Repository, WanAccelerator Accelerator)> copyStores = [];
foreach (var branch in PlanData.ReadCsv<Branch>("branches.csv"))
{
    if (plan.Sites.Count % BranchesPerCopyStore == 1)
        copyStores.Add(AddCopyStore(copyStores.Count + 1));

    AddBranch(branch);
}

return plan.Run(args);

(Repository Repository, WanAccelerator Accelerator) AddCopyStore(int number)
{
    var machine = hq.AddServer($"store-hq-{number}").WithCores(12).WithMemory(64.GB());
    return (
        vbrHq.AddRepository($"Branch copies {number}", on: machine).WithMaxTasks(10),
        vbrHq.AddWanAccelerator(on: machine).WithCache(100.GB()));
}

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
    var accelerator = vbr.AddWanAccelerator(on: vbr).WithCache(100.GB());
    var copyStore = copyStores[^1];
    vbr.AddBackupCopyJob($"{branch.Town} to HQ")
        .Copies(job)
        .To(copyStore.Repository)
        .Via(accelerator, copyStore.Accelerator)
        .Every(24.Hours());

    portal.Manages(vbr);
    if (branch.SelfService)
        portal.OffersSelfServiceRestore(virtualMachines, RestoreKind.GuestFiles, RestoreKind.Exchange);
}
