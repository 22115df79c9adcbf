using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>Where a program may go too many ways, plain code is not followed on each of them: what it works out is not known.</summary>
internal sealed partial class Evaluator
{
    private bool IsSpared(IOperation code) => decisions is { IsSparing: true, Guesses: null } && callees.Plain.Includes(code);

    private Completion SpareBranching(IOperation statement, Frame frame) => Spare(() => Branching(statement, frame), _ => Completion.Normal);

    private Value SpareChoice(IOperation expression, Frame frame) => Spare(() => Choice(expression, frame), reason => reason.Changed(expression.Syntax));

    /// <summary>Runs plain code. If that depends on conditions that have not been decided, all that it may change is not known afterwards.</summary>
    /// <param name="run">Runs the code.</param>
    /// <param name="open">What comes of it then.</param>
    private T Spare<T>(Func<T> run, Func<Unknown, T> open)
    {
        var decided = decisions.Count;
        var result = default(T)!;
        try
        {
            Effects.RunPerhapsInPart(() => decisions.Count > decided ? decisions.LastAsked : null, () => Guess(new(answer: true), () => result = run()));
        }
        catch (AuthorException) when (decisions.Count > decided)
        {
            // That is one of the ways, on which the program ends.
        }

        if (decisions.Count == decided)
            return result;
        var reason = decisions.LastAsked!;
        MayThrow(reason, reason.Cause);
        if (Unsettle(reason, () => run()))
            Effects.AnythingMayBeAdded(reason.Cause);
        return open(reason);
    }
}
