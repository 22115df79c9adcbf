// The guide's second example: 50 branches that schedule their own jobs and restore for themselves.
// Every branch has a backup server that owns its jobs, so no restore leaves the branch.
// Headquarters has one Enterprise Manager over all of them, and receives the copies.

using Deployment.Plans;
using IndependentSites;

const string HqVersion = "12.3.2.4165";
const int BranchesPerCopyStore = 10;

var plan = DeploymentPlan.Create("Contoso: 50 branches on their own");

var hq = plan.AddSite("HQ");
var vCenter = hq.AddVCenter("vcenter.contoso.example");
var vbrHq = hq.AddBackupServer("vbr-hq").WithVersion(HqVersion).WithCores(16).WithMemory(64.GB());
var portal = hq.AddEnterpriseManager("em-hq").WithVersion(HqVersion).Manages(vbrHq);

List<(Repository Repository, WanAccelerator Accelerator)> copyStores = [];
for (var i = 0; i < Branches.All.Length; i++)
{
    if (i % BranchesPerCopyStore == 0)
        copyStores.Add(AddCopyStore(copyStores.Count + 1));

    AddBranch(Branches.All[i]);
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
    plan.AddWanLink(hq, site).WithBandwidth(branch.Uplink).WithLatency(40.Milliseconds());

    var vbr = site.AddBackupServer($"vbr-{branch.Town}").WithVersion(branch.Version).WithCores(20).WithMemory(64.GB());
    for (var i = 1; i <= branch.Hosts; i++)
        vbr.Manages(site.AddHost($"esx-{branch.Town}-{i}").ManagedBy(vCenter));

    var virtualMachines = site.AddVirtualMachines($"{branch.Town} VMs", count: 8 * branch.Hosts)
        .WithSize(branch.Hosts * 1.TB())
        .WithDailyChange(3.Percent())
        .MustRestoreLocally();

    var repository = vbr.AddRepository($"{branch.Town} local", on: vbr).WithMaxTasks(4);
    var accelerator = vbr.AddWanAccelerator(on: vbr).WithCache(100.GB());
    var copyStore = copyStores[^1];
    var job = vbr.AddBackupJob($"{branch.Town} nightly").Protects(virtualMachines).To(repository).Every(24.Hours());
    vbr.AddBackupCopyJob($"{branch.Town} to HQ")
        .Copies(job)
        .To(copyStore.Repository)
        .Via(accelerator, copyStore.Accelerator)
        .Every(24.Hours());

    portal.Manages(vbr);
    portal.OffersSelfServiceRestore(virtualMachines, RestoreKind.GuestFiles, RestoreKind.Exchange, RestoreKind.SqlServer);
}
