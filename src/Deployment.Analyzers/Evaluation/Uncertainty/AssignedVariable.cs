using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>A variable or field that is assigned while code runs of which it is not known how often, or how far, it does.</summary>
/// <param name="name">What the author calls it.</param>
/// <param name="read">Gives what it holds.</param>
/// <param name="write">Makes it hold something.</param>
internal sealed class AssignedVariable(string name, Func<Value> read, Action<Value> write)
{
    private readonly HashSet<object> _held = [];
    private readonly Value _before = read();
    private object? _constant;
    private bool _isAssigned;
    private bool _getsOthers;

    /// <summary>What stands for it since it is not known; none as long as it is.</summary>
    public Unknown? Forgotten { get; private set; }

    /// <summary>Whether it is a flag: assigned, it only ever gets one constant.</summary>
    public bool IsFlag => Forgotten?.OnlyBecomes is not null;

    /// <summary>What it holds is about to be replaced.</summary>
    public void See()
    {
        var value = read();
        if (Evaluated.MayBeShared(value.Data))
            _held.Add(value.Data!);
        if (_isAssigned && !ReferenceEquals(value.Data, Forgotten))
            SeeAssigned(value.Data is Unknown { OnlyBecomes: { } only } ? only : value.Data);
        _isAssigned = true;
    }

    /// <summary>What it holds is not known from here on. Of a flag it is where it has got its constant before, or has just got it.</summary>
    /// <param name="reason">Why it is not known how often, or how far, the code runs.</param>
    /// <param name="hasRun">Whether the code has run as it does in this world.</param>
    public void Forget(Unknown reason, bool hasRun)
    {
        See();
        var only = _getsOthers ? null : _constant;
        if (only is not null && (only.Equals(_before.Data) || only.Equals((_before.Data as Unknown)?.OnlyBecomes)))
        {
            if (!hasRun)
                write(_before);
            return;
        }

        var changed = reason.Changed(reason.Cause, name, _held.Select(data => new Value(data)));
        Forgotten = (Unknown)changed.Data!;
        Forgotten.OnlyBecomes = only;
        write(changed);
    }

    /// <summary>Makes a flag hold what it has held before, if it has not been assigned since it was forgotten.</summary>
    /// <returns>Whether it has not.</returns>
    public bool TryReset()
    {
        if (!ReferenceEquals(read().Data, Forgotten))
            return false;
        write(_before);
        return true;
    }

    private void SeeAssigned(object? data)
    {
        _getsOthers |= !(data is string or bool || Numbers.IsNumber(data)) || (_constant is not null && !_constant.Equals(data));
        _constant ??= data;
    }
}
