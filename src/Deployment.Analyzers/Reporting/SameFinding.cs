using Deployment.Plans;

namespace Deployment.Analyzers.Reporting;

/// <summary>Two worlds have the same finding if it says the same of elements with the same names, at the same place.</summary>
internal sealed class SameFinding : IEqualityComparer<WorldFinding>
{
    public static readonly SameFinding Instance = new();

    /// <summary>The messages come last: most findings differ in something else, and then are not put into words.</summary>
    public bool Equals(WorldFinding? x, WorldFinding? y) =>
        ReferenceEquals(x, y) || (x is not null && y is not null && SameFault.Instance.Equals(x, y) && x.Message == y.Message);

    public int GetHashCode(WorldFinding finding)
    {
        var hash = finding.Primary.GetHashCode();
        for (var element = finding.Source?.Subject; element is not null and not DeploymentPlan; element = element.Parent)
            hash = (hash * 31) + StringComparer.Ordinal.GetHashCode(element.Name);
        return hash;
    }

    public static bool AreNamedAlike(Element? one, Element? other)
    {
        while (one is not (null or DeploymentPlan) && other is not (null or DeploymentPlan) && !ReferenceEquals(one, other))
        {
            if (one.Name != other.Name)
                return false;
            (one, other) = (one.Parent, other.Parent);
        }

        return one is null == other is null;
    }
}
