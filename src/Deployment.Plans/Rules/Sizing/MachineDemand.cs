namespace Deployment.Plans.Rules.Sizing;

/// <summary>What the roles of one machine take together.</summary>
/// <param name="Roles">What each takes.</param>
/// <param name="Shared">The memory that is counted for each of them, though the machine needs it once.</param>
internal sealed record MachineDemand(IReadOnlyList<RoleDemand> Roles, DataSize Shared)
{
    public int Cores { get; } = Roles.Sum(role => role.Cores);

    public DataSize Memory { get; } = DataSize.FromBytes(Roles.Sum(role => role.Memory.Bytes) - Shared.Bytes);

    /// <summary>Such as <c>4 cores repository + 4 proxy + 2 backup server = 10</c>.</summary>
    public string SumOfCores
    {
        get
        {
            var parts = Roles.Select((role, index) => $"{(index == 0 ? Wording.Count(role.Cores, "core") : $"{role.Cores}")} {role.Role}");
            return $"{string.Join(" + ", parts)} = {Cores}";
        }
    }

    /// <summary>Such as <c>24 GB repository + 8 GB proxy + 8 GB backup server = 40 GB</c>.</summary>
    public string SumOfMemory
    {
        get
        {
            var sum = string.Join(" + ", Roles.Select(role => $"{role.Memory} {role.Role}"));
            return Shared.Bytes == 0 ? $"{sum} = {Memory}" : $"{sum} − {Shared} for sharing one operating system = {Memory}";
        }
    }
}
