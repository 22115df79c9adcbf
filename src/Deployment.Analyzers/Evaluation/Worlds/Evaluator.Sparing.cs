using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>Where a program may go too many ways, not all code is followed on each of them: what it works out, and what it may add, is not known.</summary>
internal sealed partial class Evaluator
{
    private bool IsSpared(IOperation code) => decisions.SparesPlainCode && callees.Plain.Includes(code);

    private Completion SpareBranching(IOperation statement, Frame frame) => Spare(() => Branching(statement, frame), _ => Completion.Normal);

    private Value SpareChoice(IOperation expression, Frame frame) => Spare(() => Choice(expression, frame), reason => reason.Changed(expression.Syntax));

    /// <summary>Runs plain code. If that depends on conditions that have not been decided, all that it may change is not known afterwards.</summary>
    /// <param name="run">Runs the code.</param>
    /// <param name="open">What comes of it then.</param>
    private T Spare<T>(Func<T> run, Func<Unknown, T> open)
    {
        if (!IsUndecided(run, out var result))
            return result;
        var reason = decisions.LastAsked!;
        LeaveOpen(reason, () => run());
        return open(reason);
    }

    /// <summary>Whether it is left open which way code goes, if that is not known: the program goes on behind it on any.</summary>
    private bool IsLeftOpen(IOperation code) => decisions.IsSplitEnough && callees.Plain.ComesOut(code);

    private bool IsUndecided(Value condition, out bool holds) => IsUndecided(() => Holds(condition), out holds);

    /// <summary>Decides something, and tells whether a condition that has not been decided was guessed for that.</summary>
    private bool IsUndecided<T>(Func<T> decide, out T decision)
    {
        var decided = decisions.Count;
        var guess = default(T)!;
        try
        {
            Effects.RunPerhapsInPart(() => decisions.Count > decided ? decisions.LastAsked : null, () => Guess(new(answer: true), () => guess = decide()));
        }
        catch (AuthorException) when (decisions.Count > decided)
        {
            // That is one of the ways, on which the program ends.
        }

        decision = guess;
        return decisions.Count > decided;
    }

    /// <summary>Goes on behind code that may go any of several ways: what it may change is not known.</summary>
    /// <param name="reason">Why it is not known which way it goes.</param>
    /// <param name="code">Goes any of them.</param>
    private void LeaveOpen(Unknown reason, Action code)
    {
        var ended = _waysEnded;
        if (InDoubt(() => Unsettle(reason, code).Adds))
            Effects.AnythingMayBeAdded(reason.Cause);
        if (_waysEnded > ended)
            MayThrow(reason, reason.Cause);
    }
}
