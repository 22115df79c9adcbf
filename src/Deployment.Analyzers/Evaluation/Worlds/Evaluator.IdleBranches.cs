using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>
/// Branches, and turns of loops, that make no difference to a plan, nor to anything else that is evaluated, whether they are taken or
/// not: the program does not go different ways for those.
/// </summary>
internal sealed partial class Evaluator
{
    private Unknown? _reasonToTry;

    /// <summary>Whether a branch has been found to make no difference; then all there is to do of it is done.</summary>
    private bool IsIdle(IConditionalOperation statement, Frame frame) => MayBeIdle(statement) && IsIdle(statement, () => If(statement, frame));

    /// <summary>Whether the turns of a loop, of which it is not known if there are any, have been found to make no difference.</summary>
    private bool IsIdle(IForEachLoopOperation loop, Func<Completion> turn) => MayBeIdle(loop) && IsIdle((IOperation)loop, () => LeaveLoop(turn()));

    private bool MayBeIdle(IOperation code) => !Effects.IsTrial && decisions.Guesses is null && _handlers == 0 && callees.Idle.MayInclude(code);

    private bool IsIdle(IOperation code, Func<Completion> run)
    {
        var (rejected, decided) = (RejectedCalls.Count, decisions.Count);
        var isCertain = false;
        var isIdle = Effects.HasNone(_reasonToTry ??= new(code.Syntax), () => TryAll(Pass));
        RejectedCalls.RemoveRange(rejected, RejectedCalls.Count - rejected);
        callees.Idle.Learn(code, isIdle);
        return isIdle;

        // Code that asks for nothing does the same each time.
        bool Pass(Guesses guesses)
        {
            if (isCertain)
                return true;
            var isPassed = false;
            try
            {
                Guess(guesses, () => isPassed = run() == Completion.Normal);
            }
            catch (AuthorException)
            {
                // To throw makes a difference.
            }

            isCertain = decisions.Count == decided;
            return isPassed;
        }
    }
}
