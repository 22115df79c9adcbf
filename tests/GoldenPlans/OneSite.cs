using Deployment.Plans;

namespace GoldenPlans;

/// <summary>One server on one site with all that it manages: the guide has no data flow to warn of, though the hosts share storage.</summary>
public static class OneSite
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("One site");
        var office = plan.AddSite("Office");
        var storage = office.AddDatastore("san-1");
        var server = office.AddBackupServer("vbr").WithVersion("12.3.2.4165").WithCores(8).WithMemory(32.GB());

        string[] names = ["esx-1", "esx-2", "esx-3"];
        foreach (var name in names)
            server.Manages(office.AddHost(name).Uses(storage));

        var virtualMachines = office.AddVirtualMachines("Office VMs", count: 30).WithSize(3.TB());
        var repository = server.AddRepository("Local", on: server);
        server.AddBackupJob("Nightly").Protects(virtualMachines).To(repository).Every(24.Hours());
        server.OffersRestore(virtualMachines, RestoreKind.GuestFiles, RestoreKind.SqlServer);
        office.AddEnterpriseManager("em").WithVersion("12.3.2.4165").Manages(server)
            .OffersSelfServiceRestore(virtualMachines, RestoreKind.GuestFiles);
        return plan;
    }
}
