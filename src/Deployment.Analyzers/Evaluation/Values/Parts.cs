namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>Whatever something is known to hold, or to have held by the time it is asked, without that itself.</summary>
internal sealed class Parts(Evaluated whole)
{
    public Evaluated Whole { get; } = whole;
}
