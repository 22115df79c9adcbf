using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>How a program compares texts where that is left to a culture.</summary>
internal sealed class TextComparison
{
    /// <summary>In no particular culture.</summary>
    public static readonly TextComparison Cultural = new(
        StringComparison.InvariantCulture, StringComparer.InvariantCulture, StringComparison.InvariantCultureIgnoreCase, StringComparer.InvariantCultureIgnoreCase);

    /// <summary>By code units, as a program does that has no cultures at all.</summary>
    public static readonly TextComparison Ordinal = new(
        StringComparison.Ordinal, StringComparer.Ordinal, StringComparison.OrdinalIgnoreCase, StringComparer.OrdinalIgnoreCase);

    private readonly StringComparison _exactly;
    private readonly StringComparison _ignoringCase;

    private TextComparison(StringComparison exactly, StringComparer comparer, StringComparison ignoringCase, StringComparer comparerIgnoringCase) =>
        (_exactly, Comparer, _ignoringCase, ComparerIgnoringCase, Order) = (exactly, comparer, ignoringCase, comparerIgnoringCase, new(comparer));

    public StringComparer Comparer { get; }

    public StringComparer ComparerIgnoringCase { get; }

    /// <summary>The order of values that are put in no particular one.</summary>
    public ValueOrder Order { get; }

    /// <summary>What a comparison that the author chose comes down to; none if there is no such.</summary>
    public StringComparison? Of(int comparison) => (StringComparison)comparison switch
    {
        StringComparison.CurrentCulture or StringComparison.InvariantCulture => _exactly,
        StringComparison.CurrentCultureIgnoreCase or StringComparison.InvariantCultureIgnoreCase => _ignoringCase,
        StringComparison.Ordinal => StringComparison.Ordinal,
        StringComparison.OrdinalIgnoreCase => StringComparison.OrdinalIgnoreCase,
        _ => null,
    };
}
