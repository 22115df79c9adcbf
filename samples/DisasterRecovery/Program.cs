// Replication to a second site that can take over. The backup server there owns the replication job,
// so that failover needs nothing of the site that was lost.

using Deployment.Plans;

const string Version = "12.3.2.4165";

var plan = DeploymentPlan.Create("Contoso: failover from Rotterdam to Utrecht");

var rotterdam = plan.AddSite("Rotterdam");
var utrecht = plan.AddSite("Utrecht");
plan.AddWanLink(rotterdam, utrecht).WithBandwidth(200.Mbps()).WithLatency(8.Milliseconds());

// Production: six hosts in a cluster, backed up on site.
var vCenterRotterdam = rotterdam.AddVCenter("vcenter-rotterdam");
var cluster = vCenterRotterdam.AddCluster("production");
for (var i = 1; i <= 6; i++)
    rotterdam.AddHost($"esx-rotterdam-{i}").MemberOf(cluster);

var virtualMachines = rotterdam.AddVirtualMachines("Production VMs", count: 80).WithSize(16.TB()).WithDailyChange(3.Percent());
var vbrRotterdam = rotterdam.AddBackupServer("vbr-rotterdam").WithVersion(Version).WithCores(24).WithMemory(96.GB());
vbrRotterdam.Manages(vCenterRotterdam);
var local = vbrRotterdam.AddRepository("Rotterdam local", on: vbrRotterdam).WithMaxTasks(8);
vbrRotterdam.AddBackupJob("Production nightly").Protects(virtualMachines).To(local).Every(24.Hours());

// Recovery: hosts of its own, and the server that starts the failover.
var vCenterUtrecht = utrecht.AddVCenter("vcenter-utrecht");
var standbyCluster = vCenterUtrecht.AddCluster("standby");
var standbyHost = utrecht.AddHost("esx-utrecht-1").MemberOf(standbyCluster);
utrecht.AddHost("esx-utrecht-2").MemberOf(standbyCluster);

var vbrUtrecht = utrecht.AddBackupServer("vbr-utrecht").WithVersion(Version).WithCores(24).WithMemory(96.GB());
vbrUtrecht.Manages(vCenterUtrecht);
vbrUtrecht.Manages(vCenterRotterdam, vCenterRotterdam.AddAccount("svc-utrecht").LimitedTo(rotterdam));

// A proxy at the source reads; the default proxy of vbr-utrecht writes. The metadata belongs beside the source.
var mover = rotterdam.AddServer("proxy-rotterdam").WithCores(8).WithMemory(32.GB());
vbrUtrecht.AddProxy(on: mover).WithMaxTasks(4);
vbrUtrecht.AddReplicationJob("Production to Utrecht")
    .Protects(virtualMachines)
    .ToHost(standbyHost)
    .WithMetadataRepository(vbrUtrecht.AddRepository("Replica metadata", on: mover))
    .WithRestorePoints(14)
    .Every(4.Hours());

return plan.Run(args);
