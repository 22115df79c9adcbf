namespace Deployment.Analyzers.Evaluation;

/// <summary>What conditions that are open are taken for while code is only tried: all of them the same, but for one.</summary>
/// <param name="answer">The answer to the others.</param>
/// <param name="flipped">Which of them gets the other answer; none if it is negative.</param>
internal sealed class Guesses(bool answer, int flipped = -1)
{
    /// <summary>How many conditions have been guessed, without those of which both answers are tried at once.</summary>
    public int Count { get; set; }

    public bool Next() => (Count++ == flipped) != answer;
}
