using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Members of <see cref="Lazy{T}"/>.</summary>
internal static class LazyMembers
{
    /// <summary>The value, which is made when it is first asked for.</summary>
    public static Value Made(Evaluator evaluator, EvaluatedLazy lazy, SyntaxNode place, Frame frame)
    {
        if (lazy.Failure is { } failure)
            throw failure.Again();
        if (lazy.Made is { } known)
        {
            evaluator.AskFor(lazy.Doubtful);
            return known;
        }

        // Code that is only tried makes nothing that is there later.
        if (!evaluator.Effects.IsTrial)
            evaluator.Effects.Changing(lazy);
        var (made, doubtful) = (Value.Null, default(TryBody?));
        try
        {
            if (lazy.KeepsFailure)
                evaluator.AskFor(doubtful = evaluator.Keep(place, Make));
            else
                Make();

            if (!evaluator.Effects.IsTrial)
                (lazy.Made, lazy.Doubtful) = (made, doubtful);
            return made;
        }
        catch (AuthorException exception) when (lazy.KeepsFailure && !exception.IsExit)
        {
            if (!evaluator.Effects.IsTrial)
                lazy.Failure = exception;
            throw;
        }

        void Make() => made = evaluator.Copied(lazy.Type is { } type ? evaluator.NewOf(type, place, frame) : evaluator.Invoke(lazy.Make, [], place, frame));
    }
}
