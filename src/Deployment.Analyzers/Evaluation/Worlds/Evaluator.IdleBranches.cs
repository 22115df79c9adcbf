using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>
/// Branches that make no difference to a plan, nor to anything else that is evaluated, whether they are taken or not: the program
/// does not go different ways for those.
/// </summary>
internal sealed partial class Evaluator
{
    private Unknown? _reasonToTry;

    /// <summary>Whether a branch has been found to make no difference; then all there is to do of it is done.</summary>
    private bool IsIdle(IConditionalOperation statement, Frame frame)
    {
        if (Effects.IsTrial || decisions.Guesses is not null || _handlers > 0 || !callees.Idle.MayInclude(statement))
            return false;
        var (rejected, decided) = (RejectedCalls.Count, decisions.Count);
        var isIdle = Effects.HasNone(_reasonToTry ??= new(statement.Syntax), () => Pass(answer: true) && (decisions.Count == decided || Pass(answer: false)));
        RejectedCalls.RemoveRange(rejected, RejectedCalls.Count - rejected);
        callees.Idle.Learn(statement, isIdle);
        return isIdle;

        bool Pass(bool answer)
        {
            var isPassed = false;
            try
            {
                Guess(new(answer), () => isPassed = If(statement, frame) == Completion.Normal);
            }
            catch (AuthorException)
            {
                // To throw makes a difference.
            }

            return isPassed;
        }
    }
}
