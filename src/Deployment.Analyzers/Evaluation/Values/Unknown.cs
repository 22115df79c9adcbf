namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A value that only a run of the program can tell, or that the evaluator cannot work out.</summary>
/// <param name="cause">The first expression that could not be evaluated and that the value depends on.</param>
/// <param name="text">The value as the author would write it, to name elements by.</param>
/// <param name="isInput">Whether the program is given it when it runs, so that it may truly be one or another.</param>
internal sealed class Unknown(SyntaxNode cause, string text, bool isInput = false)
{
    private const int LongestText = 40;

    private Dictionary<object, Unknown>? _derived;

    public SyntaxNode Cause { get; } = cause;

    public string Text { get; } = text;

    public bool IsInput { get; } = isInput;

    /// <summary>The unknown condition that this one is the opposite of.</summary>
    public Unknown? Negated { get; private init; }

    /// <summary>What this condition compares, if it compares a value with a constant.</summary>
    public Comparison? Comparison { get; private init; }

    /// <summary>What is to be said of <see cref="Text"/> where this condition holds, and where it does not.</summary>
    public (string Holds, string Fails) Words { get; private init; } = ("is true", "is false");

    public static Value At(SyntaxNode cause, bool isInput = false) => new(new Unknown(cause, Abbreviate(cause), isInput), cause);

    /// <summary>A value that depends on an unknown one.</summary>
    public Value Derive(SyntaxNode place) => Derive(place, Abbreviate(place));

    public Value Derive(SyntaxNode place, string text) => new(new Unknown(Cause, text, IsInput), place);

    /// <summary>
    /// Something that has been changed, or made, an unknown number of times because of this value. It is what the program makes
    /// of it, and not just anything, as what the program is given may be.
    /// </summary>
    public Value Changed(SyntaxNode place, string text) => new(new Unknown(Cause, text), place);

    public Value Changed(SyntaxNode place) => Changed(place, Abbreviate(place));

    /// <summary>The opposite of an unknown condition.</summary>
    public Value Negate(SyntaxNode place) => new(new Unknown(Cause, Abbreviate(place), IsInput) { Negated = this }, place);

    /// <summary>
    /// What a pure operation makes of this value. The same operation, asked for again, gives the same unknown, so that one
    /// condition written twice is decided once.
    /// </summary>
    public Value DerivePure(string operation, SyntaxNode place) => Once(operation, place, () => new Unknown(Cause, Abbreviate(place), IsInput));

    /// <summary>How the value compares with a constant.</summary>
    public Value Compare(BinaryOperatorKind relation, object constant, bool isTotal, SyntaxNode place, bool isPattern)
    {
        var comparison = new Comparison(this, relation, constant, isTotal);
        return Once((relation, constant), place, () => isPattern
            ? new Unknown(Cause, Text, IsInput) { Comparison = comparison, Words = ($"is {Abbreviate(place)}", $"is not {Abbreviate(place)}") }
            : new Unknown(Cause, Abbreviate(place), IsInput) { Comparison = comparison });
    }

    /// <summary>How the value compares with another unknown one.</summary>
    public Value Compare(BinaryOperatorKind relation, Unknown other, SyntaxNode place) =>
        Once((relation, other), place, () => new Unknown(Cause, Abbreviate(place), IsInput || other.IsInput));

    /// <summary>What an operation has already made of this value.</summary>
    public Value? TryGet(object operation, SyntaxNode place) => _derived is not null && _derived.TryGetValue(operation, out var derived) ? new(derived, place) : null;

    /// <summary>Whether the value is null.</summary>
    public Value IsNull(SyntaxNode place) => Once("is null", place, () => new Unknown(Cause, Text, IsInput)
    {
        Comparison = new Comparison(this, BinaryOperatorKind.Equals, Comparison.Nothing, IsTotal: true),
        Words = ("is null", "is not null"),
    });

    /// <summary>Whether the value is of a type.</summary>
    public Value Is(string type, SyntaxNode place) =>
        Once("is " + type, place, () => new Unknown(Cause, Text, IsInput) { Words = ($"is {type}", $"is not {type}") });

    public override string ToString() => Text;

    public static string Abbreviate(SyntaxNode node)
    {
        var text = node.ToString();
        if (text.IndexOf('\n') >= 0)
            text = string.Join(" ", text.Split((char[])['\r', '\n', ' '], StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= LongestText ? text : text.Substring(0, LongestText - 1) + "…";
    }

    private Value Once(object operation, SyntaxNode place, Func<Unknown> make)
    {
        _derived ??= [];
        if (!_derived.TryGetValue(operation, out var derived))
            _derived.Add(operation, derived = make());
        return new(derived, place);
    }
}
