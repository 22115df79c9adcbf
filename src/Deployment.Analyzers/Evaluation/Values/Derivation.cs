using System.Globalization;

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

    /// <summary>How a text follows from the one value in it that is not known.</summary>
    public static Derivation OfTextAround(Unknown hole, string before, string after, bool isText)
    {
        return new(hole, Apply, IsNullWithIt: false, isText ? [before, after] : []);

        // How a number below zero looks depends on the machine.
        object Apply(object? known) => known switch
        {
            null or string => before + known + after,
            int and >= 0 => before + ((int)known).ToString(CultureInfo.InvariantCulture) + after,
            _ => hole,
        };
    }
}
