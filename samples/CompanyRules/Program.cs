using Contoso.DeploymentRules;
using Deployment.Plans;

// Two branches under the rules of the guide and those of Contoso. One of them has too small a repository.
var plan = DeploymentPlan.Create("Branches under company rules")
    .AddRules(ContosoRules.All)
    .Accept("DPL5007", because: "tapes are taken to another town every Friday");

AddBranch("Oslo", capacity: 4.TB());
AddBranch("Bergen", capacity: 2.TB());

return plan.Run(args);

void AddBranch(string name, DataSize capacity)
{
    var site = plan.AddSite(name);
    var server = site.AddBackupServer($"vbr-{name}").WithVersion("12.3.2.4165").Manages(site.AddHost($"esx-{name}"));
    var virtualMachines = site.AddVirtualMachines($"{name} VMs", count: 20).WithSize(2.TB());
    var repository = server.AddRepository($"{name} local", on: server).WithCapacity(capacity);
    server.AddBackupJob($"{name} nightly").Protects(virtualMachines).To(repository).Every(24.Hours());
}
