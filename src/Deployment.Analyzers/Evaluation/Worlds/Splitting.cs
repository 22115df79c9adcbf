namespace Deployment.Analyzers.Evaluation;

/// <summary>How far a program is split into worlds.</summary>
/// <param name="DecidesKeys">Whether it is decided which of the keys of a dictionary one is that is not known.</param>
/// <param name="SparesPlainCode">Whether what only texts and numbers depend on is left undecided.</param>
/// <param name="MaxSplits">After how many decisions of a world the others are left undecided, but for those on where the program goes on.</param>
internal sealed record Splitting(bool DecidesKeys, bool SparesPlainCode, int MaxSplits)
{
    /// <summary>By whatever is not known.</summary>
    public static Splitting Full { get; } = new(DecidesKeys: true, SparesPlainCode: false, int.MaxValue);

    /// <summary>Each where those before it make too many worlds.</summary>
    public static ImmutableArray<Splitting> Levels { get; } =
    [
        Full,
        Full with { DecidesKeys = false },
        new(DecidesKeys: false, SparesPlainCode: true, int.MaxValue),
        new(DecidesKeys: false, SparesPlainCode: true, MaxSplits: 4),
        new(DecidesKeys: false, SparesPlainCode: true, MaxSplits: 0),
    ];
}
