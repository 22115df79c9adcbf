using System.Runtime.CompilerServices;

namespace Deployment.Plans;

/// <summary>Takes elements of one parent and scope for the same if their names differ in case only, as names of machines do.</summary>
internal sealed class NameComparer : IEqualityComparer<Element>
{
    public static readonly NameComparer Instance = new();

    public bool Equals(Element? x, Element? y) =>
        ReferenceEquals(x?.Parent, y?.Parent) && x?.NameScope == y?.NameScope && StringComparer.OrdinalIgnoreCase.Equals(x?.Name, y?.Name);

    public int GetHashCode(Element element) =>
        (RuntimeHelpers.GetHashCode(element.Parent) * 31) + StringComparer.OrdinalIgnoreCase.GetHashCode(element.Name);
}
