using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A value that only a run of the program can tell, or that the evaluator cannot work out.</summary>
/// <param name="cause">The first expression that could not be evaluated and that the value depends on.</param>
/// <param name="text">The value as the author would write it.</param>
/// <param name="isInput">Whether the program is given it when it runs, so that it may truly be one or another.</param>
internal sealed class Unknown(SyntaxNode cause, string text, bool isInput = false)
{
    private readonly bool _isInput = isInput;
    private Dictionary<object, Unknown>? _derived;

    /// <summary>The number that this one is the sum of, with one that is known.</summary>
    private (Unknown Number, long By)? _shifted;

    public SyntaxNode Cause { get; } = cause;

    public string Text { get; } = text;

    /// <summary>Whether it may truly be one or another. What the program has changed since is what the program makes of it.</summary>
    public bool IsInput => _isInput && !IsChanged;

    /// <summary>Known values, of which it may be one, or a part of one: what is done with it may be done with them.</summary>
    public ImmutableArray<Value> Among { get; private init; } = [];

    /// <summary>The text with holes that the value is, if it is one.</summary>
    public string? WithHoles { get; private init; }

    /// <summary>Whether it is an object, or an array, that may since hold something else.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>The unknown condition that this one is the opposite of.</summary>
    public Unknown? Negated { get; private init; }

    /// <summary>What must hold of values for this condition to hold.</summary>
    public ImmutableArray<Comparison> Required { get; private init; } = [];

    /// <summary>Whether that is all that must hold: the condition compares a value with a constant.</summary>
    public bool IsComparison { get; private init; }

    /// <summary>What is to be said of <see cref="Text"/> where this condition holds, and where it does not.</summary>
    public (string Holds, string Fails) Words { get; private init; } = ("is true", "is false");

    public static Value At(SyntaxNode cause, bool isInput = false) => new(new Unknown(cause, cause.InOneLine(), isInput), cause);

    /// <summary>A value that depends on an unknown one.</summary>
    public Value Derive(SyntaxNode place) => Derive(place, place.InOneLine());

    public Value Derive(SyntaxNode place, string text) => new(Next(text), place);

    /// <summary>A value that depends on an unknown one, and is one of those that are known, or a part of one.</summary>
    public Value DeriveAmong(IEnumerable<Value> known, SyntaxNode place, string? text = null) =>
        new(new Unknown(Cause, text ?? place.InOneLine(), IsInput) { Among = With(known) }, place);

    private ImmutableArray<Value> With(IEnumerable<Value> known) =>
        Among.AddRange(known.Where(value => !Among.Any(other => ReferenceEquals(other.Data, value.Data))));

    private Unknown Next(string text) => new(Cause, text, IsInput) { Among = Among };

    /// <summary>A text that this value is a part of.</summary>
    public Value DeriveText(SyntaxNode place, string withHoles) => new(new Unknown(Cause, place.InOneLine(), IsInput) { WithHoles = withHoles }, place);

    /// <summary>What stands for the value in a text.</summary>
    /// <param name="format">How it is to be shown there, as the author has written it.</param>
    public string Hole(string format = "") => WithHoles ?? $"{{{Abbreviation.Of(Text)}{format}}}";

    /// <summary>
    /// Something that has been changed, or made, an unknown number of times because of this value. It is what the program makes
    /// of it, and not just anything, as what the program is given may be.
    /// </summary>
    /// <param name="place">Where it is used.</param>
    /// <param name="text">The value as the author would write it.</param>
    /// <param name="held">Known values, of which it may be one, or a part of one.</param>
    public Value Changed(SyntaxNode place, string text, IEnumerable<Value> held) => new(new Unknown(Cause, text) { Among = With(held) }, place);

    public Value Changed(SyntaxNode place) => Changed(place, place.InOneLine(), []);

    /// <summary>The opposite of an unknown condition.</summary>
    public Value Negate(SyntaxNode place) => new(new Unknown(Cause, place.InOneLine(), IsInput) { Negated = this }, place);

    /// <summary>
    /// What a pure operation makes of this value. The same operation, asked for again, gives the same unknown, so that one
    /// condition written twice is decided once.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="place">Where it is asked for.</param>
    /// <param name="text">The result as the author would write it, where that is not what is written at the place.</param>
    public Value DerivePure(string operation, SyntaxNode place, Func<string>? text = null) =>
        Once(operation, place, () => Next(text?.Invoke() ?? place.InOneLine()));

    /// <summary>A member of the value, which a pattern names without the value.</summary>
    public Value Member(ISymbol member, SyntaxNode place) => member.TellsNumberOfItems()
        ? Number(place, place.IsInPattern() ? () => $"{Text}.{member.Name}" : null)
        : DerivePure("." + member.Name, place, place.IsInPattern() ? () => $"{Text}.{member.Name}" : null);

    /// <summary>How many items the value has, whatever its type calls that.</summary>
    public Value Number(SyntaxNode place, Func<string>? text = null)
    {
        var number = DerivePure("number of items", place, text);
        ((Unknown)number.Data!).IsCount = true;
        return number;
    }

    /// <summary>Whether the value is a number of items: not negative, and too small for sums with it to go past the end of their type.</summary>
    public bool IsCount { get; private set; }

    /// <summary>An item of an array; it is the same one each time until the array may have been changed.</summary>
    public Value Item(string index, SyntaxNode place)
    {
        return IsChanged ? Derive(place, Words()) : DerivePure($"[{index}]", place, Words);

        string Words() => place is ExpressionSyntax ? place.InOneLine() : $"{Text}[{index}]";
    }

    public void MarkChanged() => IsChanged = true;

    /// <summary>Whether the value is of a type without null, whatever it is taken for later.</summary>
    public bool IsNeverNull { get; private set; }

    public void MarkNeverNull() => IsNeverNull = true;

    /// <summary>The text or number that the value is in this world, where a condition holds that says so.</summary>
    public object? Settled { get; private set; }

    public void Settle(object constant)
    {
        if (constant is string || !IsWidened)
            Settled = constant;
    }

    /// <summary>Whether the value is also taken for a number of a wider type, so that what it is compared with may be of that.</summary>
    private bool IsWidened { get; set; }

    public void MarkWidened() => IsWidened = true;

    /// <summary>How the value compares with a constant.</summary>
    public Value Compare(BinaryOperatorKind relation, object constant, bool isTotal, SyntaxNode place) =>
        Once((relation, constant), place, () => Condition(
            place,
            [_shifted is var (number, by) && (relation == BinaryOperatorKind.Equals || number.IsCount) && constant is int compared
                ? new(number, relation, unchecked((int)(compared - by)), isTotal)
                : new(this, relation, constant, isTotal)],
            isComparison: true));

    /// <summary>The sum of this number and one that is known.</summary>
    public Value Shift(long number, SyntaxNode place) => _shifted is var (origin, by)
        ? origin.Shift(by + number, place)
        : Once(("+", number), place, () => new Unknown(Cause, place.InOneLine(), IsInput) { _shifted = (this, number) });

    /// <summary>Whether the value matches a pattern that asks for no more than something else, which is a comparison.</summary>
    public Value MatchesAs(Comparison comparison, SyntaxNode pattern) =>
        comparison.Compared.Once((comparison.Relation, comparison.Constant), pattern, () => Condition(pattern, [comparison], isComparison: true));

    /// <summary>Whether the value matches a pattern as a whole.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="required">What must hold for it to.</param>
    public Value Matches(SyntaxNode pattern, ImmutableArray<Comparison> required)
    {
        // A name in a pattern may stand for one constant here and for another one there.
        return IsChanged ? new(Condition(pattern, []), pattern)
            : Once(pattern.DescendantNodes().Any(node => node is SimpleNameSyntax) ? pattern : "is " + pattern.InOneLine(), pattern, () => Condition(pattern, required));
    }

    /// <summary>How the value compares with another unknown one.</summary>
    public Value Compare(BinaryOperatorKind relation, Unknown other, SyntaxNode place) =>
        Once((relation, other), place, () => new Unknown(Cause, place.InOneLine(), IsInput || other.IsInput) { Words = WordsOf(relation, place) });

    /// <summary>Whether the value is true, or false; null is neither.</summary>
    public Value Is(bool flag, SyntaxNode place) => Once((BinaryOperatorKind.Equals, flag), place, () => new Unknown(Cause, Text, IsInput)
    {
        Words = flag ? ("is true", "is not true") : ("is false", "is not false"),
    });

    /// <summary>What an operation has already made of this value.</summary>
    public Value? TryGet(object operation, SyntaxNode place) => _derived is not null && _derived.TryGetValue(operation, out var derived) ? new(derived, place) : null;

    /// <summary>Whether the value is null.</summary>
    public Value IsNull(SyntaxNode place) => Once("is null", place, () => new Unknown(Cause, Text, IsInput)
    {
        Required = [new(this, BinaryOperatorKind.Equals, Comparison.Nothing, IsTotal: true)],
        IsComparison = true,
        Words = ("is null", "is not null"),
    });

    /// <summary>Whether the value is of a type.</summary>
    public Value Is(string type, SyntaxNode place) =>
        Once("is " + type, place, () => new Unknown(Cause, Text, IsInput) { Words = ($"is {type}", $"is not {type}") });

    public override string ToString() => Text;

    private Unknown Condition(SyntaxNode place, ImmutableArray<Comparison> required, bool isComparison = false)
    {
        var pattern = place.Pattern()?.InOneLine();
        return new Unknown(Cause, pattern is null ? place.InOneLine() : Text, IsInput)
        {
            Required = required,
            IsComparison = isComparison,
            Words = pattern is not null ? ($"is {pattern}", $"is not {pattern}")
                : required is [{ Relation: var relation }] ? WordsOf(relation, place)
                : ("is true", "is false"),
        };
    }

    /// <summary>What is to be said of what is written where a relation holds, and where it does not: it may be written as its opposite.</summary>
    private static (string Holds, string Fails) WordsOf(BinaryOperatorKind relation, SyntaxNode place)
    {
        var isOpposite = relation switch
        {
            BinaryOperatorKind.Equals => place.IsKind(SyntaxKind.NotEqualsExpression),
            BinaryOperatorKind.LessThan => place.IsKind(SyntaxKind.GreaterThanOrEqualExpression) || place.IsKind(SyntaxKind.LessThanOrEqualExpression),
            _ => false,
        };
        return isOpposite ? ("is false", "is true") : ("is true", "is false");
    }

    private Value Once(object operation, SyntaxNode place, Func<Unknown> make)
    {
        if (IsChanged)
            return new(make(), place);
        _derived ??= [];
        if (!_derived.TryGetValue(operation, out var derived))
            _derived.Add(operation, derived = make());
        return new(derived, place);
    }
}
