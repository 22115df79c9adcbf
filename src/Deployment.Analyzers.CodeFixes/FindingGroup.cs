using Deployment.Analyzers.Evaluation;
using Deployment.Analyzers.Reporting;
using Deployment.Plans;
using Deployment.Plans.Rules;

namespace Deployment.Analyzers.CodeFixes;

/// <summary>The findings that one squiggle stands for, in all worlds.</summary>
internal sealed class FindingGroup(string ruleId, Place primary, IReadOnlyList<Finding> findings, ScopeLog scopes)
{
    public string RuleId { get; } = ruleId;

    public Place Primary { get; } = primary;

    public IReadOnlyList<Finding> Findings { get; } = findings;

    public Finding First => Findings[0];

    public bool IsReportedBy(Diagnostic diagnostic) =>
        diagnostic.Id == RuleId && diagnostic.Location.SourceTree == Primary.Tree && diagnostic.Location.SourceSpan == Primary.Span;

    /// <summary>The one call that caused all findings; none where several did.</summary>
    /// <param name="origin">Which of a finding's origins is meant.</param>
    public InvocationExpressionSyntax? CallAt(Func<Finding, Origin> origin)
    {
        var calls = Findings.Select(finding => (origin(finding).Call as CallChain)?.Call).Distinct().ToList();
        return calls is [var only] ? Editing.Chain.Call(only) : null;
    }

    /// <summary>
    /// The executions of a call, each with the finding it has caused. Where some executions have caused none, changing the call
    /// would change them too: then there is nothing to be offered, and the result is null.
    /// </summary>
    public IReadOnlyDictionary<Scope, Finding>? ExecutionsOf(InvocationExpressionSyntax call, Func<Finding, Origin> origin)
    {
        var findingOf = new Dictionary<CallChain, Finding>();
        foreach (var finding in Findings)
        {
            if (origin(finding).Call is CallChain chain)
                findingOf[chain] = finding;
        }

        var executions = new Dictionary<Scope, Finding>();
        foreach (var scope in scopes.ExecutionsOf(call))
        {
            if (!findingOf.TryGetValue(scope.Call, out var finding))
                return null;
            executions.Add(scope, finding);
        }

        return executions.Count == 0 ? null : executions;
    }

    /// <summary>The executions of any call.</summary>
    public IReadOnlyList<Scope> ExecutionsOf(SyntaxNode call) => scopes.ExecutionsOf(call);
}
