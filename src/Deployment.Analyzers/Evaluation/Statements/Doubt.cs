using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>An expression of which it is not known whether it throws.</summary>
/// <param name="Reason">Why it is not known.</param>
/// <param name="Place">The expression.</param>
/// <param name="Types">The full names of the types of which the exception may be; none where it may be of any.</param>
/// <param name="ChangesBefore">How often plans had been changed when it was come to.</param>
internal sealed record Doubt(Unknown Reason, SyntaxNode Place, ImmutableArray<string> Types, int ChangesBefore)
{
    /// <summary>Where it throws, as far as that can be told.</summary>
    public Comparison? Where { get; init; }

    /// <summary>The item that it asks for, as the author would write it; none where it asks for something else.</summary>
    public string? Item { get; init; }

    /// <summary>What is done with the reason where it throws or not by that alone, so that it does the same wherever that is done; none where more decides it.</summary>
    public object? Operation { get; init; }

    /// <summary>Whether it throws.</summary>
    public Unknown Throws => field ??= Reason.Throws(Operation ?? Place, Place, Item ?? Words, Where);

    /// <summary>What it throws.</summary>
    public Value Thrown => Throws.Thrown(Types, Place);

    /// <summary>What it is the same as another one by: the expression, and what that is given, where it is given something.</summary>
    public (SyntaxNode Place, Unknown? Throws) Key => (Place, IsOfValue ? Throws : null);

    private bool IsOfValue => Reason is { IsInput: true, Of: not null } || Where is not null;

    private string Words => Place.InOneLine() is var text && IsOfValue && !text.Contains(Reason.Text) ? $"{text} for {Reason.Text}" : text;
}
