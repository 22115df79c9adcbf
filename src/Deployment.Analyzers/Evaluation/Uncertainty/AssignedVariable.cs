using Deployment.Analyzers.Evaluation.Library;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>A variable or field, or a member of what it holds, that is assigned while code runs of which it is not known how often, or how far, it does.</summary>
/// <param name="key">Tells it from all others.</param>
/// <param name="name">What the author calls it.</param>
/// <param name="before">What it has held before.</param>
/// <param name="read">Gives what it holds.</param>
/// <param name="write">Makes it hold something.</param>
internal sealed class AssignedVariable(object key, string name, Value before, Func<Value> read, Action<Value> write)
{
    private readonly HashSet<object> _held = [];
    private object? _constant;
    private bool _isAssigned;
    private bool _getsOthers;

    /// <summary>The members that get other values, where it only ever gets such as differ from the one before in members; none where it gets others.</summary>
    private Dictionary<int, AssignedVariable>? _members = Composite.Is(before) ? [] : null;

    /// <summary>What stands for it since it is not known; none as long as it is.</summary>
    public Unknown? Forgotten { get; private set; }

    /// <summary>Whether it is a flag: assigned, it only ever gets one constant.</summary>
    public bool IsFlag => Forgotten?.Flag is not null;

    /// <summary>The variable, and the members that are assigned with it.</summary>
    public IEnumerable<AssignedVariable> Parts => _members is null ? [this] : [this, .. _members.Values.SelectMany(member => member.Parts)];

    /// <summary>What it holds is about to be replaced.</summary>
    public void See()
    {
        foreach (var value in Unknown.AlternativesOf(read()))
            See(value);
        _isAssigned = true;
    }

    private void See(Value value)
    {
        if (Evaluated.MayBeShared(value.Data))
            _held.Add(value.Data!);
        if (!_isAssigned)
            return;
        var isSame = ReferenceEquals(value.Data, Forgotten is null ? before.Data : Forgotten);
        if (_members is not null && Composite.AreAlike(before, value))
        {
            _getsOthers |= !isSame;
            SeeMembers(value);
        }
        else if (!isSame)
        {
            _members = null;
            SeeAssigned(FlagIn(value)?.Constant ?? ConstantIn(value));
        }
    }

    private void SeeMembers(Value value)
    {
        for (var i = 0; i < Composite.CountOf(value); i++)
        {
            var (index, was, item) = (i, Composite.ItemOf(before, i), Composite.ItemOf(value, i));
            if (!_members!.TryGetValue(i, out var member))
            {
                if (ReferenceEquals(item.Data, was.Data))
                    continue;
                member = new((key, i), Composite.NameOf(value, i), was, () => Composite.ItemOf(read(), index), changed => write(Composite.With(read(), index, changed))) { _isAssigned = true };
                _members.Add(i, member);
            }

            member.See(item);
        }
    }

    /// <summary>What it holds is not known from here on. A flag is, that has got its constant before, or has just got it.</summary>
    /// <param name="reason">Why it is not known how often, or how far, the code runs.</param>
    /// <param name="hasRun">Whether the code has run as it does in this world.</param>
    public void Forget(Unknown reason, bool hasRun)
    {
        See();
        ForgetSeen(reason, hasRun);
    }

    private void ForgetSeen(Unknown reason, bool hasRun)
    {
        if (_members is not null)
        {
            var isOne = Composite.AreAlike(before, read());
            if (!isOne)
                write(before);
            foreach (var member in _members.Values)
                member.ForgetSeen(reason, hasRun && isOne);
            return;
        }

        var only = _getsOthers ? null : _constant;
        if (only is null ? !_getsOthers : only.Equals(ConstantIn(before)))
            write(before);
        else if (only is null || !hasRun || !only.Equals(FlagIn(before)?.Constant))
            Lose(reason, only);
    }

    private void Lose(Unknown reason, object? only)
    {
        var changed = reason.Changed(reason.Cause, name, _held.Select(data => new Value(data)));
        Forgotten = (Unknown)changed.Data!;
        Forgotten.Flag = only is null ? null : new(key, only);
        write(changed);
    }

    /// <summary>Makes it unknown anew, if it has not been assigned since it was forgotten: it may have been by now.</summary>
    public void Renew(Unknown reason)
    {
        if (ReferenceEquals(read().Data, Forgotten))
            Lose(reason, Forgotten!.Flag?.Constant);
    }

    /// <summary>Makes a flag hold what it has held before, if it has not been assigned since it was forgotten.</summary>
    /// <returns>Whether it has not.</returns>
    public bool TryReset()
    {
        if (!ReferenceEquals(read().Data, Forgotten))
            return false;
        write(before);
        return true;
    }

    private void SeeAssigned(object? constant)
    {
        _getsOthers |= constant is null || !(_constant ?? constant).Equals(constant);
        _constant ??= constant;
    }

    /// <summary>The flag that the variable is, where it holds what stands for that. What stands for another one may be either of its values.</summary>
    private Flag? FlagIn(Value value) => value.Data is Unknown { Flag: { } flag } && flag.Variable.Equals(key) ? flag : null;

    /// <summary>Fractions that are equal may yet be shown differently, such as 1.5 and 1.50, or 0 and -0.</summary>
    private static object? ConstantIn(Value value) => value.Data switch
    {
        decimal or double or float => null,
        null => Comparison.Nothing,
        string or bool => value.Data,
        var data => Numbers.IsNumber(data) || PureMembers.IsValue(data) ? data : null,
    };
}
