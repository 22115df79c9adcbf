using System.Collections.Immutable;

namespace Deployment.Analyzers.Differential.Tests.Generation;

/// <summary>What can be used at a place of a program.</summary>
/// <param name="Variables">The variables.</param>
/// <param name="Declarations">How many of the declarations of the catalogue there are; those below do not use those above, so that nothing recurs for ever.</param>
internal sealed record Scope(ImmutableArray<Variable> Variables, int Declarations)
{
    public bool Has(string type) => Variables.Any(variable => variable.Type == type);

    public Scope With(IEnumerable<Variable> variables, int declaration) =>
        this with { Variables = Variables.AddRange(variables.Select(variable => variable with { Declaration = declaration })) };

    /// <summary>What can be used in a hole of a construct.</summary>
    public Scope Within(Hole hole, int declaration)
    {
        var inside = hole switch
        {
            { SeesLocals: false } => this with { Variables = [] },
            { SeesLoops: false } => this with { Variables = [.. Variables.Where(variable => variable.Type != Variable.LoopType)] },
            _ => this,
        };
        return inside.With(hole.Brings, declaration);
    }
}
