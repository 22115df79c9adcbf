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

    /// <summary>What every program begins with, see <see cref="PlanProgram.Opening"/>.</summary>
    private static readonly Scope Opening = new(
        [
            new("say", "Say", 0), new("named", "Named", 0), new("site", "hq", 0), new("site", "branch", 0), new("vcenter", "vcenter", 0), new("vbr", "vbr", 0),
            new("vms", "vms", 0), new("host", "host", 0),
        ],
        Declarations.All.Count);

    /// <summary>Programs of all sorts.</summary>
    public static Gen<PlanProgram> Programs { get; } =
        from count in Gen.Choose(3, 10)
        from statements in Statements(Opening, count, MaxStatementDepth)
        from declarations in DeclarationsFor(statements, Declarations.All.Count - 1)
        select new PlanProgram(declarations, statements);

    /// <summary>Programs of all sorts that depend on variables of the environment.</summary>
    public static Gen<PlanProgram> ProgramsWithInputs { get; } =
        from count in Gen.Choose(2, 5)
        from statements in Decisions(Opening with { Variables = Opening.Variables.AddRange(Inputs.Variables) }, count)
        from declarations in DeclarationsFor(statements, Declarations.All.Count - 1)
        select new PlanProgram(declarations, statements);

    /// <summary>Programs of one construct each, with the simplest in its holes and whatever shows its outcome.</summary>
    public static Gen<PlanProgram> ProgramsOf(Construct construct) =>
        from variables in VariablesFor(construct)
        from node in Filled(construct, Opening.After(variables), 1)
        let statements = variables.Add(Catalogue.StatementOf(node))
        from declarations in DeclarationsFor(statements, Declarations.All.Count - 1)
        select new PlanProgram(declarations, statements);

    /// <summary>Statements that declare what a construct can use nothing but variables for.</summary>
    private static Gen<ImmutableArray<Node>> VariablesFor(Construct construct) => construct.Holes
        .Select(hole => hole.Type)
        .Distinct()
        .Where(type => Catalogue.IsVariableOnly(type) && !Opening.Has(type) && type != Variable.LoopType)
        .Aggregate(Gen.Constant(ImmutableArray<Node>.Empty), (before, type) =>
            from nodes in before
            from node in Filled(Catalogue.DeclarationOf(type), Opening, 1)
            select nodes.Add(node));

    private static Gen<ImmutableArray<Node>> Statements(Scope scope, int count, int depth) => count == 0
        ? Gen.Constant(ImmutableArray<Node>.Empty)
        : from first in Filling("statement", scope, depth)
          from rest in Statements(scope.After([first]), count - 1, depth)
          select rest.Insert(0, first);

    /// <summary>Statements of which every other depends on inputs.</summary>
    private static Gen<ImmutableArray<Node>> Decisions(Scope scope, int count) => count == 0
        ? Gen.Constant(ImmutableArray<Node>.Empty)
        : from any in Filling("statement", scope, MaxStatementDepth)
          from decision in Filling(Inputs.Decision, scope.After([any]), MaxStatementDepth)
          from rest in Decisions(scope.After([any, decision]), count - 1)
          select rest.Insert(0, decision).Insert(0, any);

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
        var constructs = Catalogue.Of(type, scope.Declarations).Where(scope.Allows).ToList();
        var variables = scope.Variables.Where(variable => variable.Type == type || variable.Type == type + "!").ToList();
        if (depth <= 0 && (variables.Count > 0 || constructs.Exists(construct => construct.IsLeaf)))
            constructs.RemoveAll(construct => !construct.IsLeaf);
        return OneOf(
        [
            .. constructs.Select(construct => (construct.IsLeaf ? LeafWeight : 1, (Func<Gen<Node>>)(() => Filled(construct, scope, depth)))),
            .. variables.Select(variable => (VariableWeight, (Func<Gen<Node>>)(() => Gen.Constant(new Node(Construct.Reference(variable), variable.Declaration, []))))),
        ]);
    }

    /// <summary>As <c>Gen.Frequency</c>, but makes only the generator that is chosen.</summary>
    private static Gen<Node> OneOf((int Weight, Func<Gen<Node>> Node)[] choices) =>
        from at in Gen.Choose(1, choices.Sum(choice => choice.Weight))
        from node in ChoiceAt(choices, at)()
        select node;

    private static Func<Gen<Node>> ChoiceAt((int Weight, Func<Gen<Node>> Node)[] choices, int at)
    {
        var i = 0;
        while (at > choices[i].Weight)
            at -= choices[i++].Weight;
        return choices[i].Node;
    }

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
