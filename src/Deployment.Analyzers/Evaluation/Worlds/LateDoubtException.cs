namespace Deployment.Analyzers.Evaluation;

/// <summary>
/// Code with handlers has changed a plan after something that may have thrown. Whether it has must be known before that, in an
/// evaluation that begins anew.
/// </summary>
/// <param name="place">The <c>try</c> statement.</param>
internal sealed class LateDoubtException(SyntaxNode place) : Exception
{
    public SyntaxNode Place => place;
}
