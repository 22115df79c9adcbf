using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>The body of a <c>try</c> with handlers, while it runs.</summary>
/// <param name="place">The statement.</param>
internal sealed class TryBody(SyntaxNode place)
{
    /// <summary>Of how many expressions it is decided whether they throw.</summary>
    private const int MaxDecided = 3;

    private readonly HashSet<SyntaxNode> _passed = [];

    public SyntaxNode Place { get; } = place;

    /// <summary>Why it is not known of something in it whether it throws.</summary>
    public Unknown? Doubt { get; private set; }

    /// <summary>The first expression that it is not known of.</summary>
    public SyntaxNode? DoubtfulPlace { get; private set; }

    /// <summary>How often plans had been changed when it came up.</summary>
    public int ChangesBefore { get; private set; }

    /// <summary>Whether the body has thrown for that, where that is decided.</summary>
    public bool? IsThrown { get; set; }

    /// <summary>Whether it makes a difference if an expression in it may throw.</summary>
    public bool MayComeToDoubt(SyntaxNode place) => Doubt is null && !_passed.Contains(place);

    /// <summary>Whether it is not decided of further expressions where they stand.</summary>
    public bool IsDecidedEnough => _passed.Count == MaxDecided;

    /// <summary>The expression in doubt has not thrown, so another one may.</summary>
    public void Pass()
    {
        _passed.Add(DoubtfulPlace!);
        (Doubt, IsThrown) = (null, null);
    }

    public void ComeToDoubt(Unknown doubt, SyntaxNode place, int changesBefore) => (Doubt, DoubtfulPlace, ChangesBefore) = (doubt, place, changesBefore);
}
