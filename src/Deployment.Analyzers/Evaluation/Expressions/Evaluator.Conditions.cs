using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>What holds of conditions together, of which some may not be known. Each that is not is decided, unless the program has been split enough.</summary>
internal sealed partial class Evaluator
{
    /// <summary>How many expressions stand around the running code of which it is not known whether they are evaluated.</summary>
    private int _perhaps;

    /// <summary>Whether an unknown or known condition holds in this world.</summary>
    public bool Holds(Value condition) => condition.Data switch
    {
        bool known => known,
        Unknown unknown => decisions.Decide(unknown),
        _ => false,
    };

    /// <summary>What has been done without an exception tells of what it was done with. Not so where it may not have been done, or may be gone on after one.</summary>
    /// <param name="comparison">What it tells of.</param>
    /// <param name="holds">Whether that holds.</param>
    private void Presume(Comparison comparison, bool holds)
    {
        if (_handlers == 0 && _perhaps == 0 && !Effects.IsInDoubt && !Effects.IsUncounted && decisions.Guesses is null)
            decisions.Presume(comparison, holds);
    }

    /// <summary>Whether a condition is not known, and left undecided.</summary>
    public bool IsLeftOpen(Value condition) => condition.IsUnknown && decisions.IsSplitEnough;

    /// <summary>Whether a condition holds, or may where that is left open.</summary>
    private bool MayHold(Value condition) => IsLeftOpen(condition) || Holds(condition);

    /// <summary>Whether a part of a pattern holds, or may where that is left open.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="all">Whether all parts so far hold.</param>
    /// <param name="pattern">The pattern.</param>
    private bool MayHold(Value condition, ref Value all, IPatternOperation pattern)
    {
        if (!IsLeftOpen(condition))
            return Holds(condition);
        all = all.Data is Unknown others ? others.DeriveWith((Unknown)condition.Data!, pattern.Syntax) : condition;
        return true;
    }

    private Value Not(Value condition, SyntaxNode place) => IsLeftOpen(condition) ? ((Unknown)condition.Data!).Negate(place) : new(!Holds(condition));

    private Value And(Value left, Func<Value> right, SyntaxNode place) =>
        IsLeftOpen(left) ? Joined(left, right(), isDecidedBy: false, place) : Holds(left) ? right() : new(false, left.Origin);

    private Value Or(Value left, Func<Value> right, SyntaxNode place) =>
        IsLeftOpen(left) ? Joined(left, right(), isDecidedBy: true, place) : Holds(left) ? new(true) : right();

    /// <summary>What holds of a condition that is left open and another one.</summary>
    private static Value Joined(Value left, Value right, bool isDecidedBy, SyntaxNode place) => right.Data switch
    {
        Unknown other => ((Unknown)left.Data!).DeriveWith(other, place),
        bool holds when holds == isDecidedBy => right,
        _ => left,
    };
}
