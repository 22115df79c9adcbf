using System.Text.RegularExpressions;
using Deployment.Analyzers.Evaluation;
using Deployment.Plans.Rules;

namespace Deployment.Analyzers.Reporting;

/// <summary>A finding in one of the worlds of a plan.</summary>
internal sealed class WorldFinding
{
    private readonly string? _rejection;

    /// <param name="source">What the rule has found.</param>
    /// <param name="primary">Where the author can act.</param>
    /// <param name="call">The call that it points at.</param>
    public WorldFinding(Finding source, Place primary, CallChain call) => (Rule, Source, Primary, Call) = (Descriptors.Of(source.Rule), source, primary, call);

    /// <param name="rejected">A call that the DSL rejects.</param>
    public WorldFinding(RejectedCall rejected) => (Rule, _rejection, Primary, Call) =
        (Descriptors.InvalidPlan, rejected.Message, Place.Of(rejected.Value.Token) ?? Place.OfCall(rejected.Call.Call), rejected.Call);

    public DiagnosticDescriptor Rule { get; }

    /// <summary>What the rule has found; none where a call of the DSL was rejected.</summary>
    public Finding? Source { get; }

    /// <summary>Where the author can act.</summary>
    public Place Primary { get; }

    /// <summary>The call that it points at.</summary>
    public CallChain Call { get; }

    public string Message => Source?.Message ?? _rejection!;

    /// <summary>The name of the element at fault.</summary>
    public string Subject => Source?.Subject.Name ?? "";

    /// <summary>Whether it is known what that is called.</summary>
    public bool IsOfKnownName => Source?.Subject.IsNameKnown == true;

    /// <summary>What such elements are called, several of them.</summary>
    public string Kind => Source?.Subject.KindPlural ?? "";

    public DiagnosticSeverity Severity => Source is null ? Rule.DefaultSeverity : Descriptors.SeverityOf(Source.Severity);

    /// <summary>Whether another finding tells of the same elements, so that the two differ in figures at most.</summary>
    public bool NamesTheSame(WorldFinding other) => NamesIn(Message).SequenceEqual(NamesIn(other.Message));

    private static IEnumerable<string> NamesIn(string message) => Regex.Matches(message, "'[^']*'").Cast<Match>().Select(match => match.Value);

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
