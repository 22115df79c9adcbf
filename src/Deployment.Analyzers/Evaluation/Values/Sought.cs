namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>What is looked for among the items of a collection.</summary>
/// <param name="Constant">The item itself; none where it is any that meets a condition.</param>
/// <param name="IsMetBy">Whether a text or number is what is looked for; none where that is not known.</param>
internal sealed record Sought(object? Constant, Func<object, bool?> IsMetBy)
{
    /// <summary>The index from which on it is looked for.</summary>
    public int From { get; init; }

    public static Sought Item(object constant) => new(constant, item => ValueComparer.Instance.AreEqual(item, constant));
}
