namespace Deployment.Plans.Rules.Sizing;

/// <summary>The figures of the best-practice guide for the products 9.0 and 9.5.</summary>
/// <remarks>
/// Source: best-practice guide, chapters on sizing the backup server and the backup proxy, and on planning repositories. Roles on
/// one machine take the sum of what each takes.
/// </remarks>
internal sealed class BestPracticeFigures : SizingFigures
{
    private const int JobsPerCore = 10;

    public override string BackupServerRule => "1 core and 4 GB for every 10 jobs, and 2 cores and 8 GB at least";

    public override RoleDemand BackupServer(int jobs)
    {
        var tens = Math.Max(2, (jobs + JobsPerCore - 1) / JobsPerCore);
        return new("backup server", tens, tens * 4.GB());
    }

    public override RoleDemand Proxy(int tasks) => new("proxy", Math.Max(2, tasks), tasks * 2.GB());

    public override RoleDemand Repository(int tasks)
    {
        var cores = Math.Max(2, tasks);
        return new("repository", cores, (cores * 4.GB()) + 8.GB());
    }

    public override DataSize SharedMemory(int roles) => default;

    /// <inheritdoc/>
    /// <remarks>The guide allows a repository two tasks on a virtual core; a machine of no known kind may be virtual.</remarks>
    public override int TasksPerCore(Role role) =>
        role is Repository && role.Machine.Machine.Or(MachineKind.Virtual) == MachineKind.Virtual ? 2 : 1;
}
