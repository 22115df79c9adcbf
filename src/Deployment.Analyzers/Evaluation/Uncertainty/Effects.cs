using Deployment.Analyzers.Evaluation.Values;
using Deployment.Plans;

namespace Deployment.Analyzers.Evaluation;

/// <summary>
/// Keeps track of what becomes unknown: what a loop with an unknown number of turns changes, what code that cannot be followed
/// may change, and which plans may grow on because of either.
/// </summary>
internal sealed class Effects
{
    /// <summary>Code that cannot be followed is noted in each plan there is.</summary>
    private const int MaxPlans = 1_000;

    private readonly List<DeploymentPlan> _plans = [];
    private readonly Stack<Region> _regions = new();
    private readonly HashSet<(DeploymentPlan Plan, SyntaxNode Cause, Additions Additions)> _additions = [];
    private readonly HashSet<(SyntaxNode CreatedAt, SyntaxNode Cause)> _plansLeftOut = [];
    private readonly HashSet<DeploymentPlan> _handedOut = [];
    private readonly HashSet<DeploymentPlan> _run = [];
    private bool _isAnyHandedOut;
    private long _clock;
    private bool _isBeforeAll;
    private bool _addsInTrial;
    private int _repeats;
    private long? _idleSince;
    private long? _watchedSince;
    private bool _hasActed;

    public IReadOnlyList<DeploymentPlan> Plans => _plans;

    public bool MayAnyPlanGrow => _plans.Exists(plan => plan.Growth.IsPossible) || _additions.Count > 0;

    /// <summary>How often it has happened that plans may have grown.</summary>
    public int Growths { get; private set; }

    /// <summary>Plans may grow by more than is known, for what is named.</summary>
    public event Action<SyntaxNode>? Growing;

    /// <summary>Why plans may have grown first.</summary>
    public SyntaxNode? CauseOfGrowth { get; private set; }

    /// <summary>The time of making something new.</summary>
    public long Now() => _isBeforeAll ? 0 : ++_clock;

    /// <exception cref="BudgetExceededException">There are too many plans.</exception>
    public void Created(DeploymentPlan plan)
    {
        MakeDifference();
        if (_plans.Count == MaxPlans)
            throw new BudgetExceededException();
        _plans.Add(plan);
    }

    /// <summary>The calls that would make a plan in code that is only tried, and why it is.</summary>
    public IReadOnlyCollection<(SyntaxNode CreatedAt, SyntaxNode Cause)> PlansLeftOut => _plansLeftOut;

    /// <summary>Code that is only tried would make a plan.</summary>
    public void LeavePlanOut(SyntaxNode createdAt)
    {
        if (ReasonOfTrial is { } reason)
            _plansLeftOut.Add((createdAt, reason.Cause));
    }

    /// <summary>Something that is of a plan, or may hold what is, comes to where the evaluation does not follow it.</summary>
    public void HandOut(object? data)
    {
        if (data is Element element)
            _handedOut.Add(element.Plan);
        else
            _isAnyHandedOut = true;
    }

    /// <summary>A plan is run: what comes later is not in what that reports.</summary>
    public void Run(DeploymentPlan plan)
    {
        MakeDifference();
        if (!IsTrial)
            _run.Add(plan);
    }

    public bool IsRun(DeploymentPlan plan) => _run.Contains(plan);

    /// <summary>Whether anything may have been done with a plan that the evaluation knows nothing of.</summary>
    public bool MayBeHandedOut(DeploymentPlan plan) => IsHandedOut(plan) || plan.Growth.MayAddAnything;

    /// <summary>Whether a plan comes to where something is done with it.</summary>
    public bool IsHandedOut(DeploymentPlan plan) => _isAnyHandedOut || _handedOut.Contains(plan);

    /// <summary>Runs code that runs once, however often what needs it does: what it makes is older than any turn of a loop.</summary>
    public void RunBeforeAll(Action once)
    {
        var (isBeforeAll, tried, idleSince, watchedSince) = (_isBeforeAll, ReasonOfTrial, _idleSince, _watchedSince);
        (_isBeforeAll, ReasonOfTrial, _idleSince, _watchedSince) = (true, null, null, null);
        try
        {
            once();
        }
        finally
        {
            (_isBeforeAll, ReasonOfTrial, _idleSince, _watchedSince) = (isBeforeAll, tried, idleSince, watchedSince);
        }
    }

    /// <summary>Whether code is run only to see what it changes: it adds nothing to the plans.</summary>
    public bool IsTrial => ReasonOfTrial is not null;

    /// <summary>Tries code that may make no difference, and ends it where it is about to make one.</summary>
    /// <param name="reason">Why it is only tried.</param>
    /// <param name="code">The code, which tells whether it has come to its end.</param>
    /// <returns>Whether it has, and has changed nothing.</returns>
    public bool HasNone(Unknown reason, Func<bool> code)
    {
        (ReasonOfTrial, _idleSince) = (reason, Now());
        try
        {
            return code();
        }
        catch (EffectException)
        {
            return false;
        }
        finally
        {
            (ReasonOfTrial, _idleSince) = (null, null);
        }
    }

    /// <summary>Runs code, and tells whether it has changed a variable or an object that there was before.</summary>
    public bool HasActed(Action code)
    {
        var (watchedSince, hadActed) = (_watchedSince, _hasActed);
        (_watchedSince, _hasActed) = (Now(), false);
        try
        {
            code();
            return _hasActed;
        }
        finally
        {
            (_watchedSince, _hasActed) = (watchedSince, hadActed || _hasActed);
        }
    }

    /// <summary>Whether code is tried that may make no difference.</summary>
    public bool IsIdle => _idleSince is not null;

    /// <exception cref="EffectException">The code that makes a difference was not to.</exception>
    public void MakeDifference()
    {
        if (IsIdle)
            throw new EffectException();
    }

    /// <summary>Why code is only tried; none where it is not.</summary>
    public Unknown? ReasonOfTrial { get; private set; }

    /// <summary>Whether code runs of which it is not known how often, or whether, it does.</summary>
    public bool IsInDoubt => IsTrial || _repeats > 0;

    /// <summary>Before a variable gets another value.</summary>
    public void Assigning(Cell cell, string name)
    {
        if (cell.Stamp < _idleSince)
            MakeDifference();
        _hasActed |= cell.Stamp < _watchedSince;
        foreach (var region in _regions)
        {
            if (cell.Stamp < region.Start)
                region.Assign(cell, name);
        }
    }

    /// <summary>Before a field of an object gets another value.</summary>
    public void Assigning(EvaluatedObject changed, ISymbol field)
    {
        BeginChange(changed);
        foreach (var region in _regions)
        {
            if (changed.Stamp < region.Start)
                region.Assign(changed, field);
        }
    }

    /// <summary>Before an object gets another content.</summary>
    public void Changing(Evaluated changed)
    {
        BeginChange(changed);
        foreach (var region in _regions)
        {
            if (changed.Stamp < region.Start)
                region.Change(changed);
        }
    }

    private void BeginChange(Evaluated changed)
    {
        if (changed.Stamp < _idleSince)
            MakeDifference();
        _hasActed |= changed.Stamp < _watchedSince;
        changed.CountChange();
    }

    /// <summary>
    /// Runs code once that runs an unknown number of times. Afterwards the variables and objects that it has changed are not
    /// known, and each plan may have more of what it adds.
    /// </summary>
    /// <param name="reason">Why the number is not known.</param>
    /// <param name="additions">What the code adds in the worlds so far.</param>
    /// <param name="once">The code.</param>
    public void RepeatUnknownTimes(Unknown reason, Additions additions, Action once)
    {
        MayBeAdded(reason.Cause, additions);
        var plans = IsTrial ? [] : _plans.ToArray();
        var region = new Region(Now(), additions);
        _regions.Push(region);
        foreach (var plan in plans)
            plan.Growth.BeginRepeat();
        _repeats++;
        try
        {
            once();
        }
        finally
        {
            _repeats--;
            foreach (var plan in plans)
                additions.Kinds.UnionWith(plan.Growth.EndRepeat(reason.Cause));
            _regions.Pop();
            region.Forget(reason, hasRun: !IsTrial);
            Grow(reason.Cause);
        }
    }

    /// <summary>Runs code that may stop anywhere. If it turns out that it may have, what it has changed is not known afterwards.</summary>
    /// <param name="doubt">Tells afterwards why it may have; none if it has not.</param>
    /// <param name="once">The code.</param>
    public void RunPerhapsInPart(Func<Unknown?> doubt, Action once)
    {
        var region = new Region(Now(), new Additions());
        _regions.Push(region);
        try
        {
            once();
        }
        finally
        {
            _regions.Pop();
            if (doubt() is { } reason)
                region.Forget(reason, hasRun: false);
        }
    }

    /// <summary>Tries code that runs an unknown number of times, or at no known time, until nothing more is found that it changes. None of that is known then.</summary>
    /// <param name="reason">Why it is not known how often it runs, or when.</param>
    /// <param name="attempt">Runs the code in several ways, and is handed what makes unknown between them what has been seen to change.</param>
    public Trial Unsettle(Unknown reason, Action<Action> attempt)
    {
        var region = new Region(Now(), new Additions());
        _regions.Push(region);
        (ReasonOfTrial, _addsInTrial) = (reason, false);
        try
        {
            int found;
            do
            {
                found = region.Count;
                attempt(() => region.Forget(reason, hasRun: false));
            }
            while (region.Count > found);
        }
        finally
        {
            ReasonOfTrial = null;
            _regions.Pop();
        }

        return new(_addsInTrial, [.. region.Variables]);
    }

    /// <summary>Whether it is not known how often the code that runs does.</summary>
    public bool IsUncounted { get; private set; }

    /// <summary>Runs code that the BCL runs as often as it likes, for what it gives. What it changes is not known afterwards, and of the plan it changes nothing.</summary>
    public void RunUncounted(Unknown reason, Action once)
    {
        var isUncounted = IsUncounted;
        var region = new Region(Now(), new Additions());
        _regions.Push(region);
        IsUncounted = true;
        try
        {
            once();
        }
        finally
        {
            IsUncounted = isUncounted;
            _regions.Pop();
            region.Forget(reason, hasRun: false);
        }
    }

    /// <summary>Code that runs an unknown number of times may add to the plans what it adds in any world.</summary>
    public void MayBeAdded(SyntaxNode cause, Additions additions)
    {
        if (IsTrial)
            return;
        Grow(cause);
        foreach (var plan in _plans)
            _additions.Add((plan, cause, additions));
    }

    /// <summary>What code adds that runs an unknown number of times, and which code that is.</summary>
    public IEnumerable<(SyntaxNode Cause, Additions Additions)> AddedByTurns => _additions.Select(added => (added.Cause, added.Additions));

    /// <summary>Tells the plans what may be added to them, now that all worlds have been evaluated.</summary>
    public void Conclude()
    {
        foreach (var (plan, cause, additions) in _additions)
        {
            if (additions.MayBeAnything)
                plan.Growth.AnythingAt(cause);
            else
                plan.Growth.KindsAt(cause, additions.Kinds);
        }
    }

    /// <summary>Code that cannot be followed has run and may have added anything to any plan.</summary>
    public void AnythingMayBeAdded(SyntaxNode cause)
    {
        if (IsTrial)
        {
            AddsInTrial();
            return;
        }

        Grow(cause);
        foreach (var plan in _plans)
            plan.Growth.AnythingAt(cause);
        foreach (var region in _regions)
            region.Additions.MayBeAnything = true;
    }

    private void Grow(SyntaxNode cause)
    {
        Growing?.Invoke(cause);
        Growths++;
        CauseOfGrowth ??= cause;
    }

    /// <summary>Code that is tried would add to a plan.</summary>
    public void AddsInTrial()
    {
        MakeDifference();
        _addsInTrial = true;
    }
}
