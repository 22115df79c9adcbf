using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>The body of a <c>try</c> with handlers, while it runs.</summary>
/// <param name="place">The statement.</param>
/// <param name="outer">The one around it.</param>
internal sealed class TryBody(SyntaxNode place, TryBody? outer)
{
    /// <summary>Of how many expressions it is decided whether they throw.</summary>
    private const int MaxDecided = 3;

    private readonly HashSet<(SyntaxNode, Unknown?)> _passed = [];
    private readonly List<Doubt> _tried = [];
    private readonly List<Doubt> _further = [];
    private Doubt? _doubt;
    private bool _isThrownAtPlace;

    public SyntaxNode Place { get; } = place;

    public TryBody? Outer { get; } = outer;

    /// <summary>What it is not known of whether it throws: the first such expression that is run, or else the first one that is only tried.</summary>
    public Doubt? Doubt => _doubt ?? _tried.Find(doubt => !_passed.Contains(doubt.Key));

    /// <summary>Whether the body has thrown for that, where that is decided.</summary>
    public bool? IsThrown { get; set; }

    /// <summary>Whether it is not known what has been done of it.</summary>
    public bool MayBeDoneInPart => Doubt is not null && IsThrown != false && !_isThrownAtPlace;

    /// <summary>Whether it is not decided of further expressions where they stand.</summary>
    public bool IsDecidedEnough => _passed.Count == MaxDecided;

    /// <summary>All that it may have thrown for, where none of that is decided.</summary>
    public IEnumerable<Doubt> Doubts => _doubt is null ? _tried.Where(doubt => !_passed.Contains(doubt.Key)) : _further.Prepend(_doubt);

    /// <summary>An expression may throw.</summary>
    /// <returns>Whether it is the first one that is run.</returns>
    public bool ComeTo(Doubt doubt, bool isTried)
    {
        if (_passed.Contains(doubt.Key) || _doubt?.Key == doubt.Key)
            return false;

        // What is done on the way out of it, once it has thrown, may throw as well.
        if (!isTried && (_doubt is null || _isThrownAtPlace))
        {
            (_doubt, IsThrown, _isThrownAtPlace) = (doubt, null, false);
            return true;
        }

        Note(doubt, isTried ? _tried : _further);
        return false;
    }

    private static void Note(Doubt doubt, List<Doubt> doubts)
    {
        if (!doubts.Exists(other => other.Key == doubt.Key))
            doubts.Add(doubt);
    }

    /// <summary>The expression in doubt has not thrown, so another one may.</summary>
    public void Pass()
    {
        _passed.Add(_doubt!.Key);
        (_doubt, IsThrown) = (null, null);
    }

    /// <summary>What the body throws for its doubt.</summary>
    /// <param name="isAtPlace">Whether it has run just to the expression in doubt, and not further.</param>
    public AuthorException Thrown(bool isAtPlace)
    {
        _isThrownAtPlace = isAtPlace;
        return new(Doubt!.Thrown, Doubt.Place);
    }
}
