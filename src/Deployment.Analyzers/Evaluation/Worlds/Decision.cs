using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>An answer to a condition that is not known.</summary>
/// <param name="Words">The condition in the author's words, as the answer has it.</param>
/// <param name="Answer">The answer in this world.</param>
/// <param name="Opposite">The words for the other answer.</param>
/// <param name="IsInput">Whether what the program is given when it runs decides it, so that both answers are possible.</param>
/// <param name="Cause">What could not be evaluated, and that the condition depends on.</param>
internal sealed record Decision(string Words, bool Answer, string Opposite, bool IsInput, SyntaxNode Cause)
{
    /// <summary>The value or the condition that the words begin with.</summary>
    public string Subject { get; init; } = "";

    /// <summary>What the words for the other answer begin with.</summary>
    public string OppositeSubject { get; init; } = "";

    /// <summary>How many conditions of the same words have been decided before it in its world.</summary>
    public int Occurrence { get; init; }

    /// <summary>Whether the answer may be one that cannot be given beside those before it, though both can be on their own.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>What must hold for the condition to hold.</summary>
    public ImmutableArray<Comparison> Required { get; init; } = [];

    /// <summary>What is looked for in a collection, where that is the condition.</summary>
    public Sought? Sought { get; init; }

    /// <summary>Whether something throws, where that is the condition.</summary>
    public Unknown? Throws { get; init; }

    /// <summary>Whether that is all that must hold.</summary>
    public bool IsComparison { get; init; }

    /// <summary>The words for the answer that the condition holds.</summary>
    public string Question => Answer ? Words : Opposite;

    /// <summary>The item that a turn of a loop is for, where the condition is on that; none where it is not.</summary>
    public Unknown? Turn
    {
        get
        {
            foreach (var required in Required)
            {
                for (var current = required.Compared; current is not null; current = current.Of)
                {
                    if (current.IsAnyItem)
                        return current;
                }
            }

            return null;
        }
    }

    /// <summary>
    /// Whether it goes without saying where another answer is told: by this one there are items, and that names one of them, such as
    /// <c>args[i]</c>; or by this one something causes an exception, and that says which.
    /// </summary>
    public bool IsPresupposedBy(Decision other) => Answer && Required switch
    {
        [{ Relation: BinaryOperatorKind.GreaterThan, Constant: 0, Compared: { IsCount: true, Of: { } counted } }] =>
            other.Turn is { } item && ReferenceEquals(item.Of, counted) && item.Text.StartsWith(counted.Text, StringComparison.Ordinal),
        _ => Throws is { } throws && other is { IsComparison: false, Required: [{ Compared: var told }] } && ReferenceEquals(told, throws),
    };

    public Decision Reversed() => this with { Words = Opposite, Answer = !Answer, Opposite = Words, Subject = OppositeSubject, OppositeSubject = Subject };

    /// <summary>The same words tell the same, whatever they depend on.</summary>
    public bool Equals(Decision? other) =>
        other is not null && (Words, Answer, IsInput, Occurrence) == (other.Words, other.Answer, other.IsInput, other.Occurrence);

    public override int GetHashCode() => Words.GetHashCode();

    public override string ToString() => Words;
}
