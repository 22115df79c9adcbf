namespace Deployment.Analyzers.Reporting;

/// <summary>What was found, and where that holds.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Worlds">The worlds that have it.</param>
/// <param name="Condition">Under which condition it holds, as the end of a message: empty where there is none, null where nothing can be claimed.</param>
internal sealed record Claim(WorldFinding Finding, HashSet<World> Worlds, string? Condition)
{
    /// <summary>Those of the worlds that the condition does not tell of, as they may be impossible.</summary>
    public IReadOnlyCollection<World> Untold { get; init; } = [];

    /// <summary>Whether the two hold together in any world.</summary>
    public bool MayHoldWith(Claim other) => ReferenceEquals(Worlds, other.Worlds) || Worlds.Overlaps(other.Worlds);

    /// <summary>Whether it holds in all worlds that another one holds in.</summary>
    public bool HoldsWith(Claim other) => ReferenceEquals(Worlds, other.Worlds) || Worlds.IsSupersetOf(other.Worlds);
}
