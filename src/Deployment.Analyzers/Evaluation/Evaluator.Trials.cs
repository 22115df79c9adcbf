using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>Code that runs an unknown number of times, and the trials that find out what it may change.</summary>
internal sealed partial class Evaluator
{
    /// <summary>
    /// Runs code that the place stands for, and that runs an unknown number of times. It may be any of these times, so what the
    /// code changes is not known even before: what that is, trials find out.
    /// </summary>
    private void RepeatUnknownTimes(Unknown reason, SyntaxNode place, Action once, Action? test = null)
    {
        if (!Effects.IsTrial)
            Effects.Unsettle(reason, () => Try(once, test));
        try
        {
            Effects.RepeatUnknownTimes(reason, decisions.AddedByTurnsAt(place), once);
        }
        catch (AuthorException exception) when (exception.IsCaughtNotByUncertain())
        {
            throw;
        }
    }

    /// <summary>Runs code to see what it changes, with either answer to the conditions that are not known.</summary>
    private void Try(Action once, Action? test)
    {
        var rejected = RejectedCalls.Count;
        foreach (var answer in (bool[])[true, false])
        {
            decisions.AnswerInTrial = answer;
            try
            {
                once();
                test?.Invoke();
            }
            catch (AuthorException)
            {
                // This turn ends here.
            }
            finally
            {
                decisions.AnswerInTrial = null;
            }
        }

        RejectedCalls.RemoveRange(rejected, RejectedCalls.Count - rejected);
    }

    /// <summary>Whether, in a trial, what is decided may as well be otherwise.</summary>
    private bool IsOpen<T>(Func<T> decide, out T decision)
    {
        var decided = decisions.Count;
        decision = decide();
        return Effects.IsTrial && decisions.Count > decided;
    }

    /// <summary>In a trial, a turn may go any of several ways.</summary>
    private static Completion AnyOf(IEnumerable<Func<Completion>> ways)
    {
        var completion = Completion.Return;
        foreach (var way in ways)
        {
            try
            {
                if (way() is var end && completion != Completion.Normal)
                    completion = end;
            }
            catch (AuthorException)
            {
                // The turns that go this way end in it.
            }
        }

        return completion;
    }

    /// <summary>In a trial, an expression may have any of several values.</summary>
    private Value AnyValueOf(IEnumerable<IOperation> values, Frame frame, SyntaxNode place)
    {
        AnyOf(values.Select(value => (Func<Completion>)(() =>
        {
            Evaluate(value, frame);
            return Completion.Normal;
        })));
        return Unknown.At(place);
    }
}
