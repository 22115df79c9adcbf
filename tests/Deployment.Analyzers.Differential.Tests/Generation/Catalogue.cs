using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Deployment.Analyzers.Differential.Tests.Generation;

/// <summary>The constructs that programs are made of.</summary>
internal static class Catalogue
{
    private static readonly ILookup<string, Construct> ByType = Constructs().Concat(Inputs.All).ToLookup(construct => construct.Type);

    private static readonly ConcurrentDictionary<(string Type, int Declarations), IReadOnlyList<Construct>> Usable = new();

    /// <summary>All of them, but for declarations and inputs.</summary>
    public static IReadOnlyList<Construct> All { get; } = [.. Constructs()];

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

    /// <summary>A statement that declares a variable of that type.</summary>
    public static Construct DeclarationOf(string type) => ByType["statement"].First(construct => construct.Declares.Any(variable => variable.Type == type));

    public static Node BlockOf(ImmutableArray<Node> statements) =>
        new(new Construct("block", "body", string.Concat(statements.Select(_ => "\n#statement"))), 0, statements);

    /// <summary>The node itself if it is a statement, and else one that puts its value into the plan.</summary>
    public static Node StatementOf(Node node)
    {
        var say = node.Type switch
        {
            "statement" => null,
            "ints" or "strings" or "list" or "dict" or "seq" => $"Say(string.Join(\",\", #{node.Type}));",
            "func" => "Say(#func(3));",
            "grid" => "Say(#grid[0, 1]);",
            "town" => "Say(#town switch { var (n, h) and { Tag: var t } => n + h + t });",
            "level" => "Say((int)#level);",
            "money" => "Say(#money.Amount);",
            _ => $"Say(#{node.Type});",
        };
        return say is null ? node : new(new Construct("value of any type", "statement", say), 0, [node]);
    }

    private static IEnumerable<Construct> Constructs() => [.. Expressions.All, .. LibraryExpressions.All, .. Statements.All, .. PlanStatements.All];
}
