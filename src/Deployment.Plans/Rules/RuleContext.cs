using Deployment.Plans.DataFlows;
using Deployment.Plans.Evaluation;

namespace Deployment.Plans.Rules;

/// <summary>
/// What a rule sees: the plan and its flows. A rule that needs a fact which only a run of the program can tell asks here,
/// gets no for an answer, and stays silent; the answer is remembered, so that the author learns what was left undecided.
/// </summary>
public sealed class RuleContext
{
    private readonly Dictionary<Type, bool> _areComplete = [];
    private readonly HashSet<object> _undecidedPlaces;

    internal RuleContext(DeploymentPlan plan, FlowMap flows)
    {
        (Plan, Flows) = (plan, flows);

        // Code that may add anything may break any rule.
        _undecidedPlaces = [.. plan.Growth.PlacesThatAddAnything];
    }

    /// <summary>The plan.</summary>
    public DeploymentPlan Plan { get; }

    /// <summary>The data streams that the plan will cause.</summary>
    public FlowMap Flows { get; }

    /// <summary>The sites' links, and the routes over them.</summary>
    public Topology Topology => Flows.Topology;

    /// <summary>The evaluator's tokens for the values and code that left the rule undecided.</summary>
    internal IReadOnlyCollection<object> UndecidedPlaces => _undecidedPlaces;

    /// <summary>Whether the value of a setting is known, or at least that there is none. If it is not, the rule is undecided for that subject.</summary>
    public bool Knows<T>(Setting<T> setting)
    {
        if (!setting.IsUnknown)
            return true;
        LeaveUndecided(setting.Origin);
        return false;
    }

    /// <summary>Notes what leaves the rule undecided.</summary>
    internal void LeaveUndecided(Origin unknown)
    {
        if ((unknown.Value ?? unknown.Call) is { } place)
            _undecidedPlaces.Add(place);
    }

    /// <summary>
    /// Whether everything of these kinds is there: no code that could not be followed may add more. A finding that rests on
    /// an absence asks this first.
    /// </summary>
    /// <param name="kinds">The types of elements, such as <see cref="BackupJob"/> or <see cref="Job"/>, and of relations, such as <see cref="VCenterRegistration"/>.</param>
    /// <exception cref="ArgumentException">A type is that of something else.</exception>
    public bool KnowsAll(params Type[] kinds)
    {
        var complete = !Plan.Growth.MayAddAnything;
        foreach (var kind in kinds)
            complete &= KnowsAll(kind);
        return complete;
    }

    /// <summary>What a figure that more of these kinds would make larger is followed by: nothing where all of them are there.</summary>
    internal string OrMore(params Type[] kinds) => KnowsAll(kinds) ? "" : " or more";

    /// <summary>Whether no code that could not be followed may add a link that makes another route the better one.</summary>
    internal bool KnowsRoute(Route route) => KnowsAll(typeof(LanLink)) && (route.WanCrossings == 1 || KnowsAll(typeof(WanLink)));

    private bool KnowsAll(Type kind)
    {
        if (!_areComplete.TryGetValue(kind, out var isComplete))
        {
            if (!PlanGrowth.IsKind(kind))
                throw new ArgumentException($"'{kind.Name}' is no kind of element or relation of a plan: name one, such as BackupJob or VCenterRegistration.");
            var places = Plan.Growth.PlacesThatAdd(kind).ToList();
            _undecidedPlaces.UnionWith(places);
            _areComplete.Add(kind, isComplete = places.Count == 0);
        }

        return isComplete;
    }
}
