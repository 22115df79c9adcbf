namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A value that only a run of the program can tell.</summary>
/// <param name="cause">The first expression that could not be evaluated and that the value depends on.</param>
/// <param name="text">The value as the author would write it, to name elements by.</param>
/// <param name="negated">The unknown condition that this one is the opposite of.</param>
internal sealed class Unknown(SyntaxNode cause, string text, Unknown? negated = null)
{
    private const int LongestText = 40;

    private Dictionary<string, Unknown>? _derived;

    public SyntaxNode Cause { get; } = cause;

    public string Text { get; } = text;

    public Unknown? Negated { get; } = negated;

    public static Value At(SyntaxNode cause) => new(new Unknown(cause, Abbreviate(cause)), cause);

    /// <summary>A value that depends on an unknown one.</summary>
    public Value Derive(SyntaxNode place) => new(new Unknown(Cause, Abbreviate(place)), place);

    public Value Derive(SyntaxNode place, string text) => new(new Unknown(Cause, text), place);

    /// <summary>
    /// What a pure operation makes of this value. The same operation, asked for again, gives the same unknown, so that one
    /// condition written twice is decided once.
    /// </summary>
    public Value DerivePure(string operation, SyntaxNode place)
    {
        _derived ??= [];
        if (!_derived.TryGetValue(operation, out var derived))
            _derived.Add(operation, derived = new Unknown(Cause, Abbreviate(place)));
        return new(derived, place);
    }

    public override string ToString() => Text;

    public static string Abbreviate(SyntaxNode node)
    {
        var text = node.ToString();
        if (text.IndexOf('\n') >= 0)
            text = string.Join(" ", text.Split((char[])['\r', '\n', ' '], StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= LongestText ? text : text.Substring(0, LongestText - 1) + "…";
    }
}
