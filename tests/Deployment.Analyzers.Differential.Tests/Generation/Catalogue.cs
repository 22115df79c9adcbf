using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Deployment.Analyzers.Differential.Tests.Generation;

/// <summary>The constructs that programs are made of.</summary>
internal static class Catalogue
{
    private static readonly Construct[] All = [.. Expressions.All, .. LibraryExpressions.All, .. Statements.All, .. PlanStatements.All];

    private static readonly ILookup<string, Construct> ByType = All.ToLookup(construct => construct.Type);

    private static readonly ConcurrentDictionary<(string Type, int Declarations), IReadOnlyList<Construct>> Usable = new();

    /// <summary>What is counted in the distribution.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Concat(Declarations.All.Select(declaration => declaration.Construct)).Select(construct => construct.Name).Distinct()];

    /// <summary>What can fill a hole, using the first so many declarations only.</summary>
    public static IReadOnlyList<Construct> Of(string type, int declarations) => Usable.GetOrAdd((type, declarations), static key =>
    [
        .. from construct in ByType[key.Type]
           where !Declarations.All.Skip(key.Declarations).Any(declaration => declaration.IsUsedBy(construct))
           select construct,
    ]);

    /// <summary>What only a variable can be.</summary>
    public static bool IsVariableOnly(string type) => type != "body" && !ByType.Contains(type);

    /// <summary>What a node of that type shrinks to.</summary>
    public static Construct? SmallestOf(string type) => ByType[type].FirstOrDefault(construct => construct.IsLeaf);

    public static Node BlockOf(ImmutableArray<Node> statements) =>
        new(new Construct("block", "body", string.Concat(statements.Select(_ => "\n#statement"))), 0, statements);
}
