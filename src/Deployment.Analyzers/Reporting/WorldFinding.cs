using Deployment.Analyzers.Evaluation;
using Deployment.Plans.Rules;

namespace Deployment.Analyzers.Reporting;

/// <summary>A finding in one of the worlds of a plan.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Subject">The name of the element at fault.</param>
/// <param name="Kind">What such elements are called, several of them.</param>
/// <param name="Message">The message.</param>
/// <param name="Primary">Where the author can act.</param>
/// <param name="Call">The call that it points at.</param>
/// <param name="Source">What the rule has found; none where a call of the DSL was rejected.</param>
internal sealed record WorldFinding(DiagnosticDescriptor Rule, string Subject, string Kind, string Message, Place Primary, CallChain Call, Finding? Source)
{
    public string RuleId => Rule.Id;

    public DiagnosticSeverity Severity => Source is null ? Rule.DefaultSeverity : Descriptors.SeverityOf(Source.Severity);

    /// <summary>Two worlds have the same finding if it says the same of the same place.</summary>
    public (string, Place, string, string) Key => (RuleId, Primary, Subject, Message);

    /// <summary>The calls that led to it.</summary>
    public IEnumerable<CallChain> Calls
    {
        get
        {
            yield return Call;
            for (var i = 1; i < Source?.Origins.Count; i++)
            {
                if (Source.Origins[i].Call is CallChain call)
                    yield return call;
            }
        }
    }
}
