namespace Deployment.Analyzers.Evaluation;

/// <summary>An answer to a condition that is not known.</summary>
/// <param name="Words">The condition in the author's words, as the answer has it.</param>
/// <param name="Answer">The answer in this world.</param>
/// <param name="Opposite">The words for the other answer.</param>
/// <param name="IsInput">Whether what the program is given when it runs decides it, so that both answers are possible.</param>
/// <param name="Cause">What could not be evaluated, and that the condition depends on.</param>
internal sealed record Decision(string Words, bool Answer, string Opposite, bool IsInput, SyntaxNode Cause)
{
    public Decision Reversed() => new(Opposite, !Answer, Words, IsInput, Cause);

    /// <summary>The same words tell the same, whatever they depend on.</summary>
    public bool Equals(Decision? other) => other is not null && (Words, Answer, IsInput) == (other.Words, other.Answer, other.IsInput);

    public override int GetHashCode() => Words.GetHashCode();

    public override string ToString() => Words;
}
