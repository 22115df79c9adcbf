namespace Deployment.Plans.Rules.Sizing;

/// <summary>The figures of the vendor's user guide for the products 12 and 13.</summary>
/// <remarks>
/// Source: user guide of product 13, system requirements and limits of tasks. Its "core for every two additional tasks" is read with its
/// limit of two tasks a core: the two cores that a proxy has at least bear four. Of a backup server of product 12 the sources give the
/// least that it takes, and no memory for each job.
/// </remarks>
internal sealed class UserGuideFigures(int serverCores, DataSize serverMemory, DataSize memoryOfJob) : SizingFigures
{
    private const int TasksPerAnyCore = 2;

    public override string BackupServerRule => memoryOfJob == default
        ? $"{serverCores} cores and {serverMemory}"
        : $"{serverCores} cores, and {serverMemory} with {memoryOfJob} more for each job";

    public override RoleDemand BackupServer(int jobs) => new("backup server", serverCores, serverMemory + (jobs * memoryOfJob));

    public override RoleDemand Proxy(int tasks) => new("proxy", Math.Max(2, CoresFor(tasks)), 2.GB() + (tasks * 1.GB()));

    public override RoleDemand Repository(int tasks) => new("repository", CoresFor(tasks), 4.GB() + (tasks * 1.GB()));

    public override DataSize SharedMemory(int roles) => (roles - 1) * 2.GB();

    public override int TasksPerCore(Role role) => TasksPerAnyCore;

    private static int CoresFor(int tasks) => (tasks / TasksPerAnyCore) + (tasks % TasksPerAnyCore);
}
