using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>An expression of which it is not known whether it throws.</summary>
/// <param name="Reason">Why it is not known.</param>
/// <param name="Place">The expression.</param>
/// <param name="Types">The full names of the types of which the exception may be; none where it may be of any.</param>
/// <param name="Where">Where it throws, as far as that can be told.</param>
/// <param name="ChangesBefore">How often plans had been changed when it was come to.</param>
internal sealed record Doubt(Unknown Reason, SyntaxNode Place, ImmutableArray<string> Types, Comparison? Where, int ChangesBefore)
{
    /// <summary>Whether it throws.</summary>
    public Unknown Throws => field ??= (Unknown)Reason.Throws(Place, Where).Data!;

    /// <summary>What it throws.</summary>
    public Value Thrown => Throws.Thrown(Types, Place);
}
