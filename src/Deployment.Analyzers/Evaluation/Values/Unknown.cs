namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A value that only a run of the program can tell, or that the evaluator cannot work out.</summary>
/// <param name="cause">The first expression that could not be evaluated and that the value depends on.</param>
/// <param name="text">The value as the author would write it, to name elements by.</param>
/// <param name="isInput">Whether the program is given it when it runs, so that it may truly be one or another.</param>
internal sealed class Unknown(SyntaxNode cause, string text, bool isInput = false)
{
    private const int LongestText = 40;

    private Dictionary<string, Unknown>? _derived;

    public SyntaxNode Cause { get; } = cause;

    public string Text { get; } = text;

    public bool IsInput { get; } = isInput;

    /// <summary>The unknown condition that this one is the opposite of.</summary>
    public Unknown? Negated { get; private init; }

    /// <summary>The unknown value that this condition compares with a constant.</summary>
    public Unknown? Compared { get; private init; }

    public object? Constant { get; private init; }

    /// <summary>What is to be said of <see cref="Text"/> where this condition holds, and where it does not.</summary>
    public (string Holds, string Fails) Words { get; private init; } = ("is true", "is false");

    public static Value At(SyntaxNode cause, bool isInput = false) => new(new Unknown(cause, Abbreviate(cause), isInput), cause);

    /// <summary>A value that depends on an unknown one.</summary>
    public Value Derive(SyntaxNode place) => Derive(place, Abbreviate(place));

    public Value Derive(SyntaxNode place, string text) => new(new Unknown(Cause, text, IsInput), place);

    /// <summary>The opposite of an unknown condition.</summary>
    public Value Negate(SyntaxNode place) => new(new Unknown(Cause, Abbreviate(place), IsInput) { Negated = this }, place);

    /// <summary>
    /// What a pure operation makes of this value. The same operation, asked for again, gives the same unknown, so that one
    /// condition written twice is decided once.
    /// </summary>
    public Value DerivePure(string operation, SyntaxNode place) => Once(operation, place, () => new Unknown(Cause, Abbreviate(place), IsInput));

    /// <summary>Whether the value is this constant: it cannot be another one then.</summary>
    public Value EqualTo(object constant, SyntaxNode place, bool isPattern) => Once($"== {constant}", place, () => isPattern
        ? new Unknown(Cause, Text, IsInput) { Compared = this, Constant = constant, Words = ($"is {Abbreviate(place)}", $"is not {Abbreviate(place)}") }
        : new Unknown(Cause, Abbreviate(place), IsInput) { Compared = this, Constant = constant });

    /// <summary>Whether something is so of the value: that it is null, or of a type.</summary>
    public Value Is(string what, SyntaxNode place) =>
        Once("is " + what, place, () => new Unknown(Cause, Text, IsInput) { Words = ($"is {what}", $"is not {what}") });

    public override string ToString() => Text;

    public static string Abbreviate(SyntaxNode node)
    {
        var text = node.ToString();
        if (text.IndexOf('\n') >= 0)
            text = string.Join(" ", text.Split((char[])['\r', '\n', ' '], StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= LongestText ? text : text.Substring(0, LongestText - 1) + "…";
    }

    private Value Once(string operation, SyntaxNode place, Func<Unknown> make)
    {
        _derived ??= [];
        if (!_derived.TryGetValue(operation, out var derived))
            _derived.Add(operation, derived = make());
        return new(derived, place);
    }
}
