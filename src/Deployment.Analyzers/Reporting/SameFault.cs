namespace Deployment.Analyzers.Reporting;

/// <summary>Two findings are of one fault if a rule finds it at the same place in elements with the same names, in whatever words.</summary>
internal sealed class SameFault : IEqualityComparer<WorldFinding>
{
    public static readonly SameFault Instance = new();

    public bool Equals(WorldFinding? x, WorldFinding? y) =>
        ReferenceEquals(x, y) || (x is not null && y is not null && x.Rule.Equals(y.Rule) && x.Primary == y.Primary && SameFinding.AreNamedAlike(x.Source?.Subject, y.Source?.Subject));

    public int GetHashCode(WorldFinding finding) => SameFinding.Instance.GetHashCode(finding);
}
