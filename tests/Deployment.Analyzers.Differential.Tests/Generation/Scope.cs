using System.Collections.Immutable;

namespace Deployment.Analyzers.Differential.Tests.Generation;

/// <summary>What can be used at a place of a program.</summary>
/// <param name="Variables">The variables.</param>
/// <param name="Declarations">How many of the declarations of the catalogue there are; those below do not use those above, so that nothing recurs for ever.</param>
internal sealed record Scope(ImmutableArray<Variable> Variables, int Declarations)
{
    public bool Has(string type) => Variables.Any(variable => variable.Type == type);

    /// <summary>Whether there are the variables that a construct cannot do without.</summary>
    public bool Allows(Construct construct) => construct.Holes.All(hole => !Catalogue.IsVariableOnly(hole.Type) || Has(hole.Type));

    /// <summary>What can be used after statements.</summary>
    public Scope After(IEnumerable<Node> statements) =>
        statements.Aggregate(this, (scope, statement) => scope.With(statement.Construct.Declares, statement.Number));

    /// <summary>What can be used in a hole of a construct.</summary>
    public Scope Within(Hole hole, int number)
    {
        var inside = hole switch
        {
            { SeesLocals: false } => this with { Variables = [] },
            { SeesLoops: false } => this with { Variables = [.. Variables.Where(variable => variable.Type != Variable.LoopType)] },
            _ => this,
        };
        return inside.With(hole.Brings, number);
    }

    private Scope With(IEnumerable<Variable> variables, int number) =>
        this with { Variables = Variables.AddRange(variables.Select(variable => variable with { Declaration = number })) };
}
