// The guide's first example: 50 branches whose jobs are all managed and scheduled at headquarters.
// Backups stay in the branches for fast restore; copies of them go to headquarters through WAN accelerators.

using CentralJobManagement;
using Deployment.Plans;

const int BranchesPerCopyStore = 10;

var plan = DeploymentPlan.Create("Contoso: 50 branches, jobs managed at headquarters");

var hq = plan.AddSite("HQ");
var vCenter = hq.AddVCenter("vcenter.contoso.example");

// Sized for the 100 jobs of 50 branches.
var vbrHq = hq.AddBackupServer("vbr-hq")
    .WithVersion(Product.Build)
    .OnPhysicalMachine()
    .WithCores(24)
    .WithMemory(96.GB())
    .Manages(vCenter)
    .Accept("DPL5003", because: "Jobs are managed in one place. A night without a branch's link can be missed.");

var copyStores = new List<CopyStore>();
for (var i = 0; i < Branches.All.Length; i++)
{
    if (i % BranchesPerCopyStore == 0)
        copyStores.Add(vbrHq.AddCopyStore(hq, copyStores.Count + 1));

    plan.AddBranch(Branches.All[i], vbrHq, vCenter, copyStores[^1]);
}

return plan.Run(args);
