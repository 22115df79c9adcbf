namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>What a condition compares with what.</summary>
/// <param name="Compared">The unknown value.</param>
/// <param name="Relation">Equality, or an order.</param>
/// <param name="Constant">What it is compared with.</param>
/// <param name="IsTotal">Whether the opposite relation holds where this one does not: not so for a number that may be missing.</param>
internal sealed record Comparison(Unknown Compared, BinaryOperatorKind Relation, object Constant, bool IsTotal)
{
    /// <summary>Stands for <c>null</c> as a constant.</summary>
    public static readonly object Nothing = new();

    /// <summary>The relation of the operands in the other order.</summary>
    public static BinaryOperatorKind Mirrored(BinaryOperatorKind relation) => relation switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        _ => relation,
    };

    /// <summary>The order that holds where the other does not.</summary>
    public static BinaryOperatorKind Opposite(BinaryOperatorKind order) => order switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThanOrEqual,
        _ => BinaryOperatorKind.LessThan,
    };
}
