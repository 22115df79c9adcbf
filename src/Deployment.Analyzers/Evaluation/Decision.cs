namespace Deployment.Analyzers.Evaluation;

/// <summary>An answer to a condition that is not known.</summary>
/// <param name="Condition">The condition in the author's words.</param>
/// <param name="Answer">The answer in this world.</param>
/// <param name="IsLoop">Whether it is that a loop has a turn at all, rather than that something is true.</param>
internal sealed record Decision(string Condition, bool Answer, bool IsLoop = false)
{
    public override string ToString() => IsLoop
        ? $"{Condition} {(Answer ? "gives something to loop over" : "gives nothing to loop over")}"
        : $"{Condition} is {(Answer ? "true" : "false")}";
}
