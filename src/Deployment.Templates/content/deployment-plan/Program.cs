#if (Central)
// The jobs of all branches are managed at headquarters. Backups stay in the branches for fast restore, and copies of them
// go to headquarters.
#else
// Every branch has a backup server that owns its jobs, and backs up and restores while the WAN is down. Copies of the backups
// go to headquarters.
#endif
#if (DrSite)
// What runs at headquarters itself is replicated to a second site that can take over.
#endif
//
// Start with your branches in branches.csv. Then set the build of your backup servers below, and adapt what stands at each site.
// The editor and `dotnet build` show what the best-practice guide advises against. `dotnet run` prints it, and
// `dotnet run -- --help` tells the rest.

using Deployment.Plans;

const string Version = "12.3.2.4165"; // backup servers that work together need the same build
const int BranchesPerCopyStore = 4; // as many as one WAN accelerator serves; 10 where no link has more than 10 Mbit/s

var plan = DeploymentPlan.Create("BackupPlan.1");

var hq = plan.AddSite("HQ");
var vCenter = hq.AddVCenter("vcenter-hq");
#if (Central)
var vbrHq = hq.AddBackupServer("vbr-hq")
    .WithVersion(Version)
    .WithCores(16)
    .WithMemory(64.GB())
    .Manages(vCenter)
    .Accept("DPL5003", because: "Jobs are managed in one place. A night without a branch's link can be missed.");
#else
var vbrHq = hq.AddBackupServer("vbr-hq").WithVersion(Version).WithCores(16).WithMemory(64.GB());
var portal = hq.AddEnterpriseManager("em-hq").WithVersion(Version).Manages(vbrHq);
#endif

var copyStores = 0;
foreach (var branches in PlanData.ReadCsv<Branch>("branches.csv").Chunk(BranchesPerCopyStore))
{
    // One machine at headquarters receives the copies of these branches.
    var machine = hq.AddServer($"store-hq-{++copyStores}").WithCores(12).WithMemory(64.GB());
    var copies = vbrHq.AddRepository($"Branch copies {copyStores}", on: machine).WithMaxTasks(10);
    var accelerator = vbrHq.AddWanAccelerator(on: machine).WithCache(100.GB());
    foreach (var branch in branches)
        AddBranch(branch, copies, accelerator);
}
#if (DrSite)

AddRecoverySite(AddProduction());
#endif

return plan.Run(args);

void AddBranch(Branch branch, Repository copies, WanAccelerator acceleratorHq)
{
    var site = plan.AddSite(branch.Town);
    plan.AddWanLink(hq, site).WithBandwidth(branch.Uplink).WithLatency(branch.Latency);

    var virtualMachines = site.AddVirtualMachines($"{branch.Town} VMs", count: branch.VirtualMachines)
        .WithSize(branch.Data)
        .WithDailyChange(branch.DailyChange)
        .MustRestoreLocally();

#if (Central)
    for (var i = 1; i <= branch.Hosts; i++)
        site.AddHost($"esx-{branch.Town}-{i}").ManagedBy(vCenter);

    // One machine carries all that headquarters runs here: it is sized for the sum, and mounts what is restored.
    var machine = site.AddServer($"backup-{branch.Town}").WithCores(8).WithMemory(32.GB());
    vbrHq.AddProxy(on: machine).WithMaxTasks(4);
    var local = vbrHq.AddRepository($"{branch.Town} local", on: machine).WithMaxTasks(4).WithMountServer(machine);
    var accelerator = vbrHq.AddWanAccelerator(on: machine);

    var job = vbrHq.AddBackupJob($"{branch.Town} nightly").Protects(virtualMachines).To(local).Every(24.Hours());
    vbrHq.AddBackupCopyJob($"{branch.Town} to HQ").Copies(job).To(copies).Via(accelerator, acceleratorHq).Every(24.Hours());
    vbrHq.OffersRestore(virtualMachines, RestoreKind.GuestFiles, RestoreKind.ActiveDirectory);
#else
    // One machine carries all roles of the branch: it is sized for the sum.
    var vbr = site.AddBackupServer($"vbr-{branch.Town}").WithVersion(Version).WithCores(16).WithMemory(32.GB());
    for (var i = 1; i <= branch.Hosts; i++)
        vbr.Manages(site.AddHost($"esx-{branch.Town}-{i}").ManagedBy(vCenter));

    var local = vbr.AddRepository($"{branch.Town} local", on: vbr).WithMaxTasks(4);
    var accelerator = vbr.AddWanAccelerator(on: vbr);

    var job = vbr.AddBackupJob($"{branch.Town} nightly").Protects(virtualMachines).To(local).Every(24.Hours());
    vbr.AddBackupCopyJob($"{branch.Town} to HQ").Copies(job).To(copies).Via(accelerator, acceleratorHq).Every(24.Hours());

    portal.Manages(vbr);
    portal.OffersSelfServiceRestore(virtualMachines, RestoreKind.GuestFiles, RestoreKind.Exchange);
#endif
}
#if (DrSite)

VirtualMachines AddProduction()
{
    var cluster = vCenter.AddCluster("production");
    for (var i = 1; i <= 4; i++)
        hq.AddHost($"esx-hq-{i}").MemberOf(cluster);

#if (!Central)
    // vCenter knows the hosts of the branches too: the account keeps them out of sight.
    vbrHq.Manages(vCenter, vCenter.AddAccount("svc-vbr-hq").LimitedTo(hq));
#endif
    var virtualMachines = hq.AddVirtualMachines("Production VMs", count: 60).WithSize(12.TB()).WithDailyChange(3.Percent());
    var local = vbrHq.AddRepository("Production local", on: vbrHq).WithMaxTasks(8);
    vbrHq.AddBackupJob("Production nightly").Protects(virtualMachines).To(local).Every(24.Hours());
    return virtualMachines;
}

void AddRecoverySite(VirtualMachines production)
{
    var site = plan.AddSite("Recovery");
    plan.AddWanLink(hq, site).WithBandwidth(200.Mbps()).WithLatency(8.Milliseconds());

    var vCenterRecovery = site.AddVCenter("vcenter-recovery");
    var standby = site.AddHost("esx-recovery-1").ManagedBy(vCenterRecovery);

    // This server owns the replication job, so that the failover needs nothing of headquarters.
    var vbr = site.AddBackupServer("vbr-recovery").WithVersion(Version).WithCores(12).WithMemory(32.GB());
    vbr.Manages(vCenterRecovery);
    vbr.Manages(vCenter, vCenter.AddAccount("svc-vbr-recovery").LimitedTo(hq));
#if (!Central)
    portal.Manages(vbr);
#endif

    // A proxy at the source reads; the default proxy of vbr-recovery writes. The metadata belongs beside the source.
    var source = hq.AddServer("proxy-hq").WithCores(8).WithMemory(32.GB());
    vbr.AddProxy(on: source).WithMaxTasks(4);
    vbr.AddReplicationJob("Production to recovery")
        .Protects(production)
        .ToHost(standby)
        .WithMetadataRepository(vbr.AddRepository("Replica metadata", on: source))
        .WithRestorePoints(14)
        .Every(4.Hours());
}
#endif

// A parameter for each column of branches.csv.
record Branch(string Town, int Hosts, int VirtualMachines, DataSize Data, Percentage DailyChange, Bandwidth Uplink, TimeSpan Latency);
