using System.Collections.Immutable;

namespace Deployment.Analyzers.Differential.Tests.Generation;

/// <summary>A construct with its holes filled: a node of a program's syntax.</summary>
/// <param name="Construct">The construct.</param>
/// <param name="Number">What its own names are made unique with; for a reference to a variable, the number of the node that declares that.</param>
/// <param name="Children">What fills the holes.</param>
internal sealed record Node(Construct Construct, int Number, ImmutableArray<Node> Children)
{
    public string Type => Construct.Type;

    public IEnumerable<Node> DescendantsAndSelf() => Children.SelectMany(child => child.DescendantsAndSelf()).Prepend(this);

    /// <summary>Writes the node as C#.</summary>
    /// <param name="numbers">Small numbers for the nodes that declare names.</param>
    public string Render(Dictionary<int, int> numbers) => Construct.Render(name => name[1..] + NumberIn(numbers), hole => Children[hole].Render(numbers));

    /// <summary>The same with less in it. Not all of that need compile: what declares a variable may be gone.</summary>
    public IEnumerable<Node> Shrink()
    {
        if (Construct.IsLeaf)
            return [];
        var smallest = Catalogue.SmallestOf(Type);
        IEnumerable<Node> leaves = smallest is null ? [] : [new Node(smallest, Number, [])];
        var descendants = Children.SelectMany(child => child.DescendantsAndSelf()).Where(node => node.Type == Type);
        var partly = Children.SelectMany((child, i) => child.Shrink().Select(less => this with { Children = Children.SetItem(i, less) }));
        return [.. leaves, .. descendants, .. partly];
    }

    private int NumberIn(Dictionary<int, int> numbers)
    {
        if (!numbers.TryGetValue(Number, out var number))
            numbers.Add(Number, number = numbers.Count + 1);
        return number;
    }
}
