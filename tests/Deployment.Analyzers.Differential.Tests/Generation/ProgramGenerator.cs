using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace Deployment.Analyzers.Differential.Tests.Generation;

/// <summary>Makes random programs that compile, out of the constructs of the catalogue.</summary>
internal static class ProgramGenerator
{
    /// <summary>How deep statements are nested in one another.</summary>
    private const int MaxStatementDepth = 3;

    /// <summary>How deep expressions are.</summary>
    private const int MaxExpressionDepth = 2;

    /// <summary>How much more often than another construct one without holes is chosen.</summary>
    private const int LeafWeight = 3;

    /// <summary>How much more often than another construct a variable is chosen.</summary>
    private const int VariableWeight = 6;

    /// <summary>The types of what every program begins with.</summary>
    private static readonly ImmutableArray<Variable> Opening =
    [
        new("say", "Say", 0), new("named", "Named", 0), new("site", "hq", 0), new("site", "branch", 0), new("vcenter", "vcenter", 0), new("vbr", "vbr", 0),
        new("vms", "vms", 0), new("host", "host", 0),
    ];

    public static Gen<PlanProgram> Programs { get; } =
        from count in Gen.Choose(3, 10)
        from statements in Statements(new Scope(Opening, Declarations.All.Count), count, MaxStatementDepth)
        from declarations in DeclarationsFor(statements, Declarations.All.Count - 1)
        select new PlanProgram(declarations, statements);

    private static Gen<ImmutableArray<Node>> Statements(Scope scope, int count, int depth) => count == 0
        ? Gen.Constant(ImmutableArray<Node>.Empty)
        : from first in Filling("statement", scope, depth)
          from rest in Statements(scope.With(first.Construct.Declares, first.Number), count - 1, depth)
          select rest.Insert(0, first);

    /// <summary>The declarations that nodes use, each of which may use others of a lower index.</summary>
    private static Gen<ImmutableArray<Node>> DeclarationsFor(ImmutableArray<Node> users, int index)
    {
        if (index < 0)
            return Gen.Constant(ImmutableArray<Node>.Empty);
        var declaration = Declarations.All[index];
        if (!users.SelectMany(user => user.DescendantsAndSelf()).Any(node => declaration.IsUsedBy(node.Construct)))
            return DeclarationsFor(users, index - 1);
        return from node in Filled(declaration.Construct, new Scope([], index), MaxExpressionDepth)
               from others in DeclarationsFor(users.Add(node), index - 1)
               select others.Add(node);
    }

    private static Gen<Node> Filling(string type, Scope scope, int depth)
    {
        if (type == "body")
            return Gen.Choose(1, 2).SelectMany(count => Statements(scope, count, depth)).Select(Catalogue.BlockOf);
        if (type != "statement")
            depth = Math.Min(depth, MaxExpressionDepth);
        var constructs = Catalogue.Of(type, scope.Declarations).Where(construct => IsUsable(construct, scope)).ToList();
        var variables = scope.Variables.Where(variable => variable.Type == type || variable.Type == type + "!").ToList();
        if (depth <= 0 && (variables.Count > 0 || constructs.Exists(construct => construct.IsLeaf)))
            constructs.RemoveAll(construct => !construct.IsLeaf);
        var choices = constructs.Select(construct => (construct.IsLeaf ? LeafWeight : 1, Filled(construct, scope, depth)))
            .Concat(variables.Select(variable => (VariableWeight, Gen.Constant(new Node(Construct.Reference(variable), variable.Declaration, [])))))
            .ToList();
        return choices.Count > 0 ? Gen.Frequency(choices) : throw new InvalidOperationException($"Nothing is of type '{type}'.");
    }

    private static bool IsUsable(Construct construct, Scope scope) =>
        construct.Holes.All(hole => !Catalogue.IsVariableOnly(hole.Type) || scope.Has(hole.Type));

    private static Gen<Node> Filled(Construct construct, Scope scope, int depth) =>
        from number in Gen.Choose(1, int.MaxValue - 1)
        from children in Children(construct.Holes, 0, scope, number, depth - 1)
        select new Node(construct, number, children);

    private static Gen<ImmutableArray<Node>> Children(IReadOnlyList<Hole> holes, int index, Scope scope, int number, int depth) => index == holes.Count
        ? Gen.Constant(ImmutableArray<Node>.Empty)
        : from first in Filling(holes[index].Type, scope.Within(holes[index], number), depth)
          from rest in Children(holes, index + 1, scope, number, depth)
          select rest.Insert(0, first);
}
