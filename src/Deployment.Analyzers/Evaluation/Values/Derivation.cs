namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>How an unknown value follows from another one, so that it is known where that is.</summary>
/// <param name="Of">The other value.</param>
/// <param name="Apply">Gives the value for a text, a number or null that the other may be; an <see cref="Unknown"/> where it cannot tell.</param>
/// <param name="IsNullWithIt">Whether the value is null where the other one is, as it stands after <c>?.</c> then, and only there.</param>
/// <param name="Constants">The texts and numbers that it is made with, of the type that the other value is of.</param>
internal sealed record Derivation(Unknown Of, Func<object?, object?> Apply, bool IsNullWithIt, ImmutableArray<object> Constants)
{
    /// <summary>How many values it goes through to one that follows from no other.</summary>
    public int Depth { get; } = Of.Derivation is { } further ? further.Depth + 1 : 1;
}
