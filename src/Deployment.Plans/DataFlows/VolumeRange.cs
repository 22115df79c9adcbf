namespace Deployment.Plans.DataFlows;

/// <summary>How much a stream moves each time, from the least to the most.</summary>
/// <param name="Least">The least.</param>
/// <param name="Most">The most.</param>
public readonly record struct VolumeRange(DataSize Least, DataSize Most)
{
    /// <summary>What mounting a backup for a restore of files or items moves before the first file opens.</summary>
    /// <remarks>Source: best-practice guide, chapter "Data Flow", lines 173–177.</remarks>
    public static VolumeRange OfMount { get; } = new(50.MB(), 400.MB());

    /// <summary>Such as <c>50–400 MB</c>.</summary>
    public override string ToString() => Wording.Range(Least.ToString(), Most.ToString(), "–");
}
