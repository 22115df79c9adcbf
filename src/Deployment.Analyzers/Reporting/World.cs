using Deployment.Analyzers.Evaluation;
using Deployment.Plans;
using Deployment.Plans.Rules;

namespace Deployment.Analyzers.Reporting;

/// <summary>One way the program may go: the answers it rests on, and what the rules find in the plans it makes.</summary>
internal sealed class World
{
    private readonly Evaluator _evaluator;
    private readonly Dictionary<SyntaxNode, Place> _places = [];

    public World(Evaluator evaluator, IEnumerable<Decision> decisions)
    {
        _evaluator = evaluator;
        Decisions = [.. decisions];
        RejectedCalls = evaluator.RejectedCalls;
        Findings.AddRange(RejectedCalls.Select(rejected => ((SyntaxNode?)null, new WorldFinding(rejected))));
        if (evaluator.Uncaught is { } uncaught)
            Findings.Add((null, new(uncaught)));
        EndsAt = evaluator.Uncaught?.Call.Call;
        PlansCreatedAt = [.. evaluator.Effects.Plans.Select(CreationOf)];
    }

    /// <summary>Checks the plans. What may be added to them is known only when all worlds have been evaluated.</summary>
    /// <param name="rules">The rules to check.</param>
    public void Check(IReadOnlyList<DesignRule> rules)
    {
        _evaluator.Effects.Conclude();
        foreach (var plan in _evaluator.Effects.Plans)
        {
            if (HasInvalidCode || _evaluator.Effects.MayBeHandedOut(plan) || plan.AcceptanceOf(RuleCatalog.PlanNeverRun) is not null)
                PlansUsed.Add(CreationOf(plan));
            if (HasInvalidCode || _evaluator.Effects.IsHandedOut(plan))
                PlansRun.Add(CreationOf(plan));
            var report = plan.Check(rules, _evaluator.Budget.Spend);
            var created = CreationOf(plan);
            Findings.Capacity = Math.Max(Findings.Capacity, Findings.Count + report.Findings.Count);
            foreach (var finding in report.Findings)
                Findings.Add((created, Convert(finding)));
            Failed.AddRange(report.Failed.Select(failed => (created, failed)));
            foreach (var undecided in report.Undecided)
            {
                foreach (var place in undecided.Places.Select(token => token as SyntaxNode ?? ((CallChain)token).Call))
                    Undecided.Add((place, undecided.Rule.Id));
            }
        }
    }

    public ImmutableArray<Decision> Decisions { get; }

    /// <summary>The answers that what the program is given may truly have. Other worlds with the same ones cannot be told apart.</summary>
    public IEnumerable<Decision> Inputs => Decisions.Where(decision => decision.IsInput).Distinct();

    /// <summary>Whether what the program is given cannot tell the two apart.</summary>
    public bool HasInputsOf(World other) => Inputs.SequenceEqual(other.Inputs);

    /// <summary>Whether it is decided as in another world but for one answer, which is the other one here.</summary>
    public bool DiffersOnlyIn(Decision answer, World world)
    {
        if (Decisions.Length != world.Decisions.Length)
            return false;
        for (var i = 0; i < Decisions.Length; i++)
        {
            var (own, other) = (Decisions[i], world.Decisions[i]);
            if (!own.Equals(ReferenceEquals(other, answer) ? other.Reversed() : other))
                return false;
        }

        return true;
    }

    /// <summary>The answers that may be impossible, since what they depend on merely cannot be followed.</summary>
    public IEnumerable<Decision> Guesses => Decisions.Where(decision => !decision.IsInput || decision.IsDoubtful);

    /// <summary>Whether what the program is given may not lead here, as its answers may exclude each other.</summary>
    public bool IsDoubtful => Decisions.Any(decision => decision is { IsInput: true, IsDoubtful: true });

    /// <summary>Whether it came upon code that does not compile.</summary>
    public bool HasInvalidCode => _evaluator.InvalidCode.Count > 0;

    public IReadOnlyList<RejectedCall> RejectedCalls { get; }

    /// <summary>A call that was rejected where the program may catch it; it may have left out what would have come after it.</summary>
    public RejectedCall? CaughtCall => _evaluator.CaughtCall;

    /// <summary>Why a call has not been followed, where there is more to say of it.</summary>
    public IReadOnlyDictionary<SyntaxNode, string> NotFollowed => _evaluator.NotFollowed;

    /// <summary>What has been noted of calls that were to be watched.</summary>
    public ScopeLog? Scopes => _evaluator.Scopes;

    /// <summary>Whether the program ends itself, so that nothing is made of what it planned.</summary>
    public bool Exits => _evaluator.Exits;

    /// <summary>What throws an exception that the program may end with.</summary>
    public SyntaxNode? MayEndAt => _evaluator.EndedBy;

    /// <summary>Where the program ends with an exception that nothing catches.</summary>
    public SyntaxNode? EndsAt { get; }

    /// <summary>The plans that the program makes.</summary>
    public IEnumerable<DeploymentPlan> Plans => _evaluator.Effects.Plans;

    /// <summary>The calls that make the plans of this world.</summary>
    public HashSet<SyntaxNode> PlansCreatedAt { get; }

    /// <summary>The calls that make no plan, but may, and what decides whether they do.</summary>
    public IEnumerable<(SyntaxNode CreatedAt, SyntaxNode Cause)> PlansLeftOut => _evaluator.Effects.PlansLeftOut.Where(plan => !PlansCreatedAt.Contains(plan.CreatedAt));

    /// <summary>Whether a call makes no plan, but may.</summary>
    public bool LeavesOut(SyntaxNode plan) => PlansLeftOut.Any(left => left.CreatedAt == plan);

    /// <summary>Those whose plan the program does something with, or may, and those that nothing need be done with.</summary>
    public HashSet<SyntaxNode> PlansUsed { get; } = [];

    /// <summary>Those whose plan the program does something with, as far as that is known.</summary>
    public HashSet<SyntaxNode> PlansRun { get; } = [];

    /// <summary>Whether the program does something with a plan; one that does not may have refused what it is given.</summary>
    public bool RunsPlan => PlansRun.Count > 0;

    /// <summary>Whether a call is made that cannot be, or that the program ends at.</summary>
    public bool HasFailedCalls => RejectedCalls.Count > 0 || EndsAt is not null;

    /// <summary>What was found, with the call that makes the plan; none for a call that is rejected or an exception, whatever the plan.</summary>
    public List<(SyntaxNode? PlanCreatedAt, WorldFinding Finding)> Findings { get; } = [];

    public HashSet<(SyntaxNode Place, string RuleId)> Undecided { get; } = [];

    /// <summary>The rules of a company's own that have thrown, with the call that makes the plan.</summary>
    public List<(SyntaxNode PlanCreatedAt, FailedRule Failure)> Failed { get; } = [];

    private WorldFinding Convert(Finding finding)
    {
        var origin = finding.Origins[0];
        var call = CallOf(origin) ?? CallOf(finding.Subject.Origin) ?? CallOf(finding.Subject.Plan.Origin)!;
        var primary = (finding.PointsAtValue ? Place.Of(origin.Value) : null) ?? PlaceOf(call.Call);
        return new(finding, primary, call);
    }

    private Place PlaceOf(SyntaxNode call)
    {
        if (!_places.TryGetValue(call, out var place))
            _places.Add(call, place = Place.OfCall(call));
        return place;
    }

    private static SyntaxNode CreationOf(DeploymentPlan plan) => CallOf(plan.Origin)!.Call;

    private static CallChain? CallOf(Origin origin) => origin.Call as CallChain;
}
