using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Analyzers.Evaluation;
using Deployment.Plans.Rules;

namespace Deployment.Analyzers.CodeFixes;

/// <summary>The executions of a call in all worlds, each with the finding that it has caused.</summary>
/// <param name="compilation">What the call stands in.</param>
/// <param name="findings">The finding of each execution, at least one.</param>
/// <param name="variables">The variables that are declared for what has no name.</param>
internal sealed class Executions(Compilation compilation, IReadOnlyDictionary<Scope, Finding> findings, NewVariables variables)
{
    public IReadOnlyList<Scope> Scopes { get; } = [.. findings.Keys];

    /// <summary>How elements can be called where the call stands, each time.</summary>
    public NamesInScope Names => field ??= new NamesInScope(compilation, Scopes, variables);

    /// <summary>How many findings they have caused that are not the same in several worlds.</summary>
    public int Count { get; } = FindingGroup.CountOf(findings.Values);

    public IEnumerable<Finding> Findings => findings.Values;

    public Finding this[Scope execution] => findings[execution];
}
