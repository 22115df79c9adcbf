namespace Deployment.Analyzers.Evaluation.Roots;

/// <summary>Code to evaluate, because it makes a plan, itself or through what it calls.</summary>
/// <param name="Body">The statements of a function; none where it is only a constructor that runs.</param>
/// <param name="Method">The function.</param>
/// <param name="PlanCreatedAt">The call that makes a plan, by which the code was found.</param>
/// <param name="IsOpen">Whether the plan may go on to callers that are not followed.</param>
internal sealed record PlanRoot(IBlockOperation? Body, IMethodSymbol? Method, SyntaxNode PlanCreatedAt, bool IsOpen)
{
    /// <summary>What runs before the function: the constructor of the object that it is called on, or the static one of its type. None where neither makes the plan.</summary>
    public IMethodSymbol? Constructor { get; init; }
}
