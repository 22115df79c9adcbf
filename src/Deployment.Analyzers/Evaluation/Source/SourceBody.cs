namespace Deployment.Analyzers.Evaluation;

/// <summary>The body of a function in source.</summary>
/// <param name="Block">Its statements; an expression body is a block with one statement.</param>
/// <param name="ConstructorInitializer">The call of another constructor that comes first, for a constructor.</param>
/// <param name="IsIterator">Whether it yields its result item by item.</param>
internal sealed record SourceBody(IBlockOperation Block, IOperation? ConstructorInitializer, bool IsIterator);
