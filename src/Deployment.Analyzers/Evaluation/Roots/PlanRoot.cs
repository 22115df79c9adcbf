namespace Deployment.Analyzers.Evaluation.Roots;

/// <summary>A function to evaluate, because it makes a plan, itself or through what it calls.</summary>
/// <param name="Body">Its statements.</param>
/// <param name="Method">The function.</param>
/// <param name="PlanCreatedAt">The call that makes a plan, by which the function was found.</param>
internal sealed record PlanRoot(IBlockOperation Body, IMethodSymbol? Method, SyntaxNode PlanCreatedAt);
