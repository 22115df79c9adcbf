using Deployment.Analyzers.Evaluation.Values;
using Deployment.Plans;

namespace Deployment.Analyzers.Evaluation;

/// <summary>
/// Keeps track of what becomes unknown: what a loop with an unknown number of turns changes, what code that cannot be followed
/// may change, and which plans may grow on because of either.
/// </summary>
internal sealed class Effects
{
    private readonly List<DeploymentPlan> _plans = [];
    private readonly Stack<Region> _regions = new();
    private long _clock;

    public IReadOnlyList<DeploymentPlan> Plans => _plans;

    public bool MayAnyPlanGrow => _plans.Exists(plan => plan.Growth.IsPossible);

    /// <summary>The time of making something new.</summary>
    public long Now() => ++_clock;

    public void Created(DeploymentPlan plan) => _plans.Add(plan);

    /// <summary>Before a variable gets another value.</summary>
    public void Assigning(Cell cell)
    {
        foreach (var region in _regions)
        {
            if (cell.Stamp < region.Start)
                region.Cells.Add(cell);
        }
    }

    /// <summary>Before an object gets another content.</summary>
    public void Changing(Evaluated changed)
    {
        foreach (var region in _regions)
        {
            if (changed.Stamp < region.Start)
                region.Objects.Add(changed);
        }
    }

    /// <summary>
    /// Runs code once that runs an unknown number of times. Afterwards the variables and objects that it has changed are not
    /// known, and each plan may have more of what it has added.
    /// </summary>
    /// <returns>The kinds of elements and relations that it has added.</returns>
    public HashSet<Type> RepeatUnknownTimes(Unknown reason, Action once)
    {
        var kinds = new HashSet<Type>();
        var region = new Region(Now());
        _regions.Push(region);
        var plans = _plans.ToArray();
        foreach (var plan in plans)
            plan.Growth.BeginRepeat(reason.Cause);
        try
        {
            once();
        }
        finally
        {
            foreach (var plan in plans)
                kinds.UnionWith(plan.Growth.EndRepeat());
            _regions.Pop();
            foreach (var cell in region.Cells)
                cell.Value = new Value(reason, reason.Cause);
            foreach (var changed in region.Objects)
                changed.MarkTainted(reason);
        }

        return kinds;
    }

    /// <summary>Code that runs an unknown number of times has not run here, but may add elements and relations of these kinds.</summary>
    public void MayBeAdded(SyntaxNode cause, HashSet<Type> kinds)
    {
        foreach (var plan in _plans)
            plan.Growth.KindsAt(cause, kinds);
    }

    /// <summary>Code that cannot be followed has run and may have added anything to any plan.</summary>
    public void AnythingMayBeAdded(SyntaxNode cause)
    {
        foreach (var plan in _plans)
            plan.Growth.AnythingAt(cause);
    }

    private sealed class Region(long start)
    {
        public long Start { get; } = start;

        public HashSet<Cell> Cells { get; } = [];

        public HashSet<Evaluated> Objects { get; } = [];
    }
}
