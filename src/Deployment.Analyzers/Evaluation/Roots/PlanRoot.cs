namespace Deployment.Analyzers.Evaluation.Roots;

/// <summary>A function to evaluate, because it makes a plan, itself or through what it calls.</summary>
/// <param name="Body">Its statements.</param>
/// <param name="Method">The function.</param>
/// <param name="PlanCreatedAt">The call that makes a plan, by which the function was found.</param>
/// <param name="IsOpen">Whether the plan may go on to callers that are not followed.</param>
internal sealed record PlanRoot(IBlockOperation Body, IMethodSymbol? Method, SyntaxNode PlanCreatedAt, bool IsOpen);
