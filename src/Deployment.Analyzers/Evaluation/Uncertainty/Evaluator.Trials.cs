using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>Code that runs an unknown number of times, and the trials that find out what it may change.</summary>
internal sealed partial class Evaluator
{
    /// <summary>How many conditions get the other answer in a trial of their own.</summary>
    private const int MaxFlips = 8;

    /// <summary>What the trials of one piece of code may take before its loops are no longer gone through turn by turn: a two-hundredth of what a plan may.</summary>
    private const int MaxOperationsOfTrials = 25_000;

    private int _endOfTrials;

    /// <summary>How often one of the ways that code may go has ended by an exception.</summary>
    private int _waysEnded;

    /// <summary>Whether code that is tried may go on for ever: from here on its loops have an unknown number of turns.</summary>
    private bool IsTriedTooLong => Effects.IsTrial && !Effects.IsIdle && Budget.Spent > _endOfTrials;

    /// <summary>
    /// Runs code that the place stands for, and that runs an unknown number of times. It may be any of these times, so what the
    /// code changes is not known even before: what that is, trials find out.
    /// </summary>
    private Completion RepeatUnknownTimes(Unknown reason, SyntaxNode place, Func<Completion> once, Action? test = null)
    {
        var variables = Effects.IsTrial ? [] : Unsettle(reason, () => once(), test).Variables;
        var (guessed, changes) = (decisions.Guessed, _changesOfPlans);
        var completion = Completion.Normal;
        RunOneTurn(reason, place, () => completion = once());
        var isPlain = completion is Completion.Normal or Completion.Continue or Completion.Break && (decisions.Guessed, _changesOfPlans) == (guessed, changes);
        EndTurns(reason, variables, isPlain);
        return completion;
    }

    /// <summary>
    /// Of all turns, the one that has run may be taken for one that sets the first of the flags that any turn sets, if it does nothing else that
    /// lasts. So those before that one have not been set, and where it has set none, none has. What it has asked for may be otherwise after later turns.
    /// </summary>
    private void EndTurns(Unknown reason, IEnumerable<AssignedVariable> variables, bool isPlain)
    {
        var mayReset = isPlain;
        foreach (var variable in variables)
        {
            var isAsked = variable.Forgotten is { } forgotten && decisions.RestOn(forgotten);
            if (isAsked)
                variable.Renew(reason);
            if (variable.IsFlag)
                mayReset = mayReset && !isAsked && variable.TryReset();
        }
    }

    /// <summary>Tries code that runs an unknown number of times; what it changes is not known from here on.</summary>
    /// <returns>Whether it may add to a plan. In a trial, who has begun that learns of it.</returns>
    private bool AddsWhenTried(Unknown reason, SyntaxNode place, Action once)
    {
        if (!Effects.IsTrial)
            return Unsettle(reason, once).Adds;
        RunOneTurn(reason, place, once);
        return false;
    }

    /// <summary>Tries code until nothing more is found that it changes. None of that is known then.</summary>
    private Trial Unsettle(Unknown reason, Action once, Action? test = null)
    {
        var outer = _endOfTrials;
        _endOfTrials = Budget.Spent + MaxOperationsOfTrials;
        try
        {
            return Effects.Unsettle(reason, forget => Try(once, test, forget));
        }
        finally
        {
            _endOfTrials = outer;
        }
    }

    /// <summary>Runs code once that runs an unknown number of times.</summary>
    private void RunOneTurn(Unknown reason, SyntaxNode place, Action once)
    {
        try
        {
            Effects.RepeatUnknownTimes(reason, decisions.AddedByTurnsAt(place), once);
        }
        catch (AuthorException exception) when (exception.IsCaughtNotByUncertain())
        {
            throw;
        }
    }

    /// <summary>Runs code to see what it changes, with either answer to the conditions that are not known, and with the other one to each of the first.</summary>
    private void Try(Action once, Action? test, Action forget)
    {
        var rejected = RejectedCalls.Count;
        TryAll(Try);
        RejectedCalls.RemoveRange(rejected, RejectedCalls.Count - rejected);

        bool Try(Guesses guesses)
        {
            try
            {
                Guess(guesses, () =>
                {
                    once();
                    test?.Invoke();
                });
            }
            catch (AuthorException)
            {
                // This turn ends here.
                _waysEnded++;
            }

            // What one way of going changes, another one may come upon.
            forget();
            return true;
        }
    }

    /// <summary>Guesses at conditions in several ways, as long as that is worth going on with.</summary>
    private static bool TryAll(Func<Guesses, bool> attempt)
    {
        foreach (var answer in (bool[])[true, false])
        {
            var guesses = new Guesses(answer);
            if (!attempt(guesses))
                return false;
            for (var i = 0; guesses.Count > 1 && i < Math.Min(guesses.Count, MaxFlips); i++)
            {
                if (!attempt(new(answer, flipped: i)))
                    return false;
            }
        }

        return true;
    }

    /// <summary>Runs code with guesses at all conditions that are still open.</summary>
    private void Guess(Guesses guesses, Action once)
    {
        var outer = decisions.Guesses;
        decisions.Guesses = guesses;
        try
        {
            once();
        }
        finally
        {
            decisions.Guesses = outer;
        }
    }

    /// <summary>Whether what is decided may as well be otherwise: in a trial, or where it is left open which way code goes.</summary>
    private bool IsOpen<T>(IOperation code, Func<T> decide, out T decision)
    {
        if (IsLeftOpen(code))
            return IsUndecided(decide, out decision);
        var (decided, guessed) = (decisions.Count, decisions.Guesses?.Count);
        decision = decide();
        return IsOpenSince(decided, guessed);
    }

    /// <summary>Whether a condition may as well have the other outcome: in a trial, or where it is left open which way code goes.</summary>
    private bool IsOpen(IOperation code, Value condition, out bool holds)
    {
        if (condition.IsUnknown && IsLeftOpen(code))
            return IsUndecided(condition, out holds);
        var (decided, guessed) = (decisions.Count, decisions.Guesses?.Count);
        holds = Holds(condition);
        return IsOpenSince(decided, guessed);
    }

    private bool IsOpenSince(int decided, int? guessed)
    {
        if (!Effects.IsTrial || decisions.Count == decided)
            return false;
        decisions.Guesses!.Count = guessed!.Value;
        return true;
    }

    /// <summary>Why it is not known which way code goes that is tried.</summary>
    private Unknown ReasonOfDoubt(SyntaxNode place) => Effects.ReasonOfTrial ?? decisions.LastAsked ?? new Unknown(place);

    /// <summary>Code may go any of several ways. What those change is not known afterwards.</summary>
    private Completion AnyOf(IEnumerable<Func<Completion>> ways, Unknown reason)
    {
        if (!Effects.IsTrial)
        {
            LeaveOpen(reason, () => AnyOf(ways, reason));
            return Completion.Normal;
        }

        // None comes upon what another one changes, but for what it may change in turns before.
        var completion = Completion.Return;
        foreach (var way in ways)
        {
            try
            {
                Effects.RunPerhapsInPart(() => reason, () =>
                {
                    if (way() is var end && completion != Completion.Normal)
                        completion = end;
                });
            }
            catch (AuthorException) when (!Effects.IsIdle)
            {
                // The turns that go this way end in it.
                _waysEnded++;
            }
        }

        return completion;
    }

    /// <summary>An expression may have any of several values.</summary>
    private Value AnyValueOf(IEnumerable<IOperation> expressions, Frame frame, SyntaxNode place)
    {
        var values = new List<Value>();
        var reason = ReasonOfDoubt(place);
        AnyOf(
            expressions.Select(expression => (Func<Completion>)(() =>
            {
                values.Add(Evaluate(expression, frame));
                return Completion.Normal;
            })),
            reason);
        return reason.OneOf(values, place);
    }

    /// <summary>Whether an evaluation before has come to doubt a call when it had been made.</summary>
    public bool IsKnownDoubt(SyntaxNode place) => decisions.KnownDoubts.Contains(place);

    /// <summary>What a call gives that must not be made where it does more than to give something.</summary>
    /// <exception cref="LateDoubtException">It has done more.</exception>
    public Value? WithoutActing(SyntaxNode place, Func<Value?> call)
    {
        var result = default(Value?);
        var changes = _changesOfPlans;
        return Effects.HasActed(() => result = call()) || _changesOfPlans > changes ? throw new LateDoubtException(place) : result;
    }
}
