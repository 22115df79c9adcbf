namespace Deployment.Plans.Rules.Sizing;

/// <summary>What roles take, by the figures for a product version.</summary>
internal abstract class SizingFigures
{
    /// <summary>The tasks of the proxy that every backup server brings on its own machine.</summary>
    /// <remarks>Source: best-practice guide, chapter on sizing a backup proxy.</remarks>
    public const int DefaultProxyTasks = 2;

    private static readonly IReadOnlyList<SizingFigures> OfOlderProduct = [new BestPracticeFigures()];
    private static readonly IReadOnlyList<SizingFigures> OfProduct12 = [new UserGuideFigures(serverCores: 4, 8.GB(), memoryOfJob: default)];
    private static readonly IReadOnlyList<SizingFigures> OfProduct13 = [new UserGuideFigures(serverCores: 8, 16.GB(), 500.MB())];
    private static readonly IReadOnlyList<SizingFigures> OfAnyProduct = [.. OfOlderProduct, .. OfProduct12];

    /// <summary>In words, what <see cref="BackupServer"/> is reckoned by.</summary>
    public abstract string BackupServerRule { get; }

    /// <summary>What the role takes on either end.</summary>
    /// <remarks>Source: best-practice guide, chapter on sizing for WAN acceleration; the user guide has the same memory and no number of cores.</remarks>
    public static RoleDemand WanAccelerator { get; } = new("WAN accelerator", 4, 8.GB());

    /// <summary>
    /// The figures that hold for what a backup server runs: the guide's below product 12, the user guide's from 12 on. Where its
    /// version is not set, those of both, of which the more lenient is to be taken.
    /// </summary>
    public static IReadOnlyList<SizingFigures> For(BackupServer server) => server.Version switch
    {
        { IsKnown: false } => OfAnyProduct,
        { Value.Major: < 12 } => OfOlderProduct,
        { Value.Major: < 13 } => OfProduct12,
        _ => OfProduct13,
    };

    /// <summary>Of the figures that may hold for a backup server, those that ask for least.</summary>
    public static SizingFigures Least<T>(BackupServer server, Func<SizingFigures, T> ofWhat) => For(server) is [var only] ? only : For(server).OrderBy(ofWhat).First();

    public abstract RoleDemand BackupServer(int jobs);

    public abstract RoleDemand Proxy(int tasks);

    public abstract RoleDemand Repository(int tasks);

    /// <summary>The memory that is counted for each of so many roles, though their machine needs it once.</summary>
    public abstract DataSize SharedMemory(int roles);

    /// <summary>How many tasks of a role one core of its machine bears at a time.</summary>
    public abstract int TasksPerCore(Role role);
}
