using System.Runtime.CompilerServices;

namespace Deployment.Plans;

/// <summary>Names of one parent and scope are the same if they differ in case only, as names of machines do.</summary>
internal sealed class NameComparer : IEqualityComparer<(Element Parent, string Scope, string Name)>
{
    public static readonly NameComparer Instance = new();

    public bool Equals((Element Parent, string Scope, string Name) x, (Element Parent, string Scope, string Name) y) =>
        ReferenceEquals(x.Parent, y.Parent) && x.Scope == y.Scope && StringComparer.OrdinalIgnoreCase.Equals(x.Name, y.Name);

    public int GetHashCode((Element Parent, string Scope, string Name) name) =>
        (RuntimeHelpers.GetHashCode(name.Parent) * 31) + StringComparer.OrdinalIgnoreCase.GetHashCode(name.Name);
}
