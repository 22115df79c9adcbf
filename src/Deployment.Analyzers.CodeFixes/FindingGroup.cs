using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Analyzers.Evaluation;
using Deployment.Analyzers.Reporting;
using Deployment.Plans;
using Deployment.Plans.Rules;

namespace Deployment.Analyzers.CodeFixes;

/// <summary>The findings that one squiggle stands for, in all worlds.</summary>
internal sealed class FindingGroup(string ruleId, Place primary, IReadOnlyList<Finding> findings, Func<SyntaxNode, IReadOnlyList<Scope>> executions, Compilation compilation, NewVariables variables)
{
    public string RuleId { get; } = ruleId;

    public Place Primary { get; } = primary;

    public IReadOnlyList<Finding> Findings { get; } = findings;

    /// <summary>The variables that ways out of the findings declare.</summary>
    public NewVariables Variables { get; } = variables;

    public Finding First => Findings[0];

    /// <summary>How many findings there are that are not the same in several worlds.</summary>
    public int Count => CountOf(Findings);

    public static int CountOf(IEnumerable<Finding> findings) =>
        findings.Select(finding => string.Join("\n", finding.Subjects.Select(subject => subject.Path).Prepend(finding.Subject.Plan.Name))).Distinct().Count();

    public bool IsReportedBy(Diagnostic diagnostic) =>
        diagnostic.Id == RuleId && diagnostic.Location.SourceTree == Primary.File && diagnostic.Location.SourceSpan == Primary.Span;

    /// <summary>The one call that an origin of all findings stands for; none where there are several, or one of another shape.</summary>
    public InvocationExpressionSyntax? CallAt(Func<Finding, Origin> origin) => CallsAt(finding => [origin(finding)]) is [var only] ? only : null;

    /// <summary>The calls that origins of the findings stand for; none where one is of another shape.</summary>
    public IReadOnlyList<InvocationExpressionSyntax>? CallsAt(Func<Finding, IEnumerable<Origin>> origins)
    {
        var calls = Findings.SelectMany(origins).Select(origin => Chain.Call((origin.Call as CallChain)?.Call)).Distinct().ToList();
        return calls.Contains(null) ? null : [.. calls.OfType<InvocationExpressionSyntax>()];
    }

    /// <summary>
    /// The executions of a call, each with the finding it has caused. Where some executions have caused none, changing the call
    /// would change them too: then there is nothing to be offered, and the result is null.
    /// </summary>
    public Executions? ExecutionsOf(InvocationExpressionSyntax call, Func<Finding, Origin> origin) =>
        ExecutionsOf(call, finding => [origin(finding)]);

    /// <inheritdoc cref="ExecutionsOf(InvocationExpressionSyntax, Func{Finding, Origin})"/>
    public Executions? ExecutionsOf(InvocationExpressionSyntax call, Func<Finding, IEnumerable<Origin>> origins)
    {
        var findingOf = new Dictionary<object, Finding>();
        foreach (var finding in Findings)
        {
            foreach (var origin in origins(finding))
            {
                if (origin.Call is { } execution)
                    findingOf[execution] = finding;
            }
        }

        var executions = new Dictionary<Scope, Finding>();
        foreach (var scope in AllExecutionsOf(call))
        {
            if (!findingOf.TryGetValue(scope.Call, out var finding))
                return null;
            executions.Add(scope, finding);
        }

        return executions.Count == 0 ? null : new(compilation, executions, Variables);
    }

    /// <summary>The executions of a call that a finding of the project comes from, be it one of these or not.</summary>
    public IReadOnlyList<Scope> AllExecutionsOf(InvocationExpressionSyntax call) => executions(call);
}
