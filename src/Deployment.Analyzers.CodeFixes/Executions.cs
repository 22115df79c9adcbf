using Deployment.Analyzers.Evaluation;
using Deployment.Plans.Rules;

namespace Deployment.Analyzers.CodeFixes;

/// <summary>The executions of a call in all worlds, each with the finding that it has caused.</summary>
internal sealed class Executions(IReadOnlyDictionary<Scope, Finding> findings)
{
    public IReadOnlyList<Scope> Scopes { get; } = [.. findings.Keys];

    /// <summary>How elements can be called where the call stands, each time.</summary>
    public NamesInScope Names => field ??= new NamesInScope(Scopes);

    /// <summary>How many findings they have caused that are not the same in several worlds.</summary>
    public int Count { get; } = FindingGroup.CountOf(findings.Values);

    public IEnumerable<Finding> Findings => findings.Values;

    public Finding this[Scope execution] => findings[execution];
}
