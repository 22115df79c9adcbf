using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>The body of a <c>try</c> with handlers, while it runs.</summary>
/// <param name="place">The statement.</param>
internal sealed class TryBody(SyntaxNode place)
{
    public SyntaxNode Place { get; } = place;

    /// <summary>Why it is not known of something in it whether it throws.</summary>
    public Unknown? Doubt { get; private set; }

    /// <summary>The first expression that it is not known of.</summary>
    public SyntaxNode? DoubtfulPlace { get; private set; }

    /// <summary>How often plans had been changed when it came up.</summary>
    public int ChangesBefore { get; private set; }

    /// <summary>Whether the body has thrown for that, where that is decided.</summary>
    public bool? IsThrown { get; set; }

    public void ComeToDoubt(Unknown doubt, SyntaxNode place, int changesBefore) => (Doubt, DoubtfulPlace, ChangesBefore) = (doubt, place, changesBefore);
}
