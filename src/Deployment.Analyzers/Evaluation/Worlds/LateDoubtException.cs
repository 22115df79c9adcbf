namespace Deployment.Analyzers.Evaluation;

/// <summary>
/// Code with handlers has changed a plan after something that may have thrown, or functions of a query have changed something though
/// they may not have been called. That must be known before, in an evaluation that begins anew.
/// </summary>
/// <param name="place">The <c>try</c> statement, or the call that ends the query.</param>
internal sealed class LateDoubtException(SyntaxNode place) : Exception
{
    public SyntaxNode Place => place;
}
