using Deployment.Plans;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>Conditions on a value that is not known: what they ask of it, and how that is said.</summary>
internal sealed partial class Unknown
{
    /// <summary>The unknown condition that this one is the opposite of.</summary>
    public Unknown? Negated { get; private init; }

    /// <summary>What must hold of values for this condition to hold.</summary>
    public ImmutableArray<Comparison> Required { get; private init; } = [];

    /// <summary>Whether that is all that must hold: the condition compares a value with a constant.</summary>
    public bool IsComparison { get; private init; }

    /// <summary>The value as the author would write it where what it is a part of may be null, and the value is not what a pattern asks for then.</summary>
    public string? OrNothing { get; private set; }

    /// <summary>What is to be said of <see cref="Text"/> where this condition holds, and where it does not.</summary>
    public (string Holds, string Fails) Words { get; private init; } = ("is true", "is false");

    /// <summary>Whether the value tells whether an expression throws.</summary>
    public bool TellsOfException { get; private init; }

    /// <summary>Whether an expression throws because of the value.</summary>
    /// <param name="operation">What it does with the value: the same throws each time, or never.</param>
    /// <param name="place">The expression.</param>
    /// <param name="words">The expression as the author would write it for this value.</param>
    /// <param name="where">Where it does, as far as that can be told.</param>
    public Unknown Throws(object operation, SyntaxNode place, string words, Comparison? where) => (Unknown)Once(("throws", operation), place, () => new(Cause, words, IsInput)
    {
        Of = this,
        TellsOfException = true,
        Required = where is null ? [] : [where],
        IsComparison = where is not null,
        Words = ("causes an exception", "causes no exception"),
    }).Data!;

    /// <summary>Where the value is what an expression throws: whether that does.</summary>
    public Unknown? Throwing { get; private init; }

    /// <summary>The full names of the types of which the value is one, where it is an exception; none where it may be of any.</summary>
    public ImmutableArray<string> ThrownTypes { get; private init; } = [];

    /// <summary>What the expression throws that the value tells of.</summary>
    public Value Thrown(ImmutableArray<string> types, SyntaxNode place) =>
        Once(("thrown", string.Join(" ", types)), place, () => new(Cause, $"what {Text} throws", IsInput) { Of = this, Throwing = this, ThrownTypes = types });

    /// <summary>The opposite of an unknown condition.</summary>
    public Value Negate(SyntaxNode place) => new(new Unknown(Cause, place.InOneLine(), IsInput) { Of = this, Negated = this }, place);

    /// <summary>How the value compares with a constant.</summary>
    /// <param name="relation">The relation that is asked for.</param>
    /// <param name="constant">The constant.</param>
    /// <param name="isTotal">Whether the opposite relation holds where this one does not.</param>
    /// <param name="place">Where it is asked.</param>
    /// <param name="text">The comparison as the author would write it, where that is not what is written at the place.</param>
    public Value Compare(BinaryOperatorKind relation, object constant, bool isTotal, SyntaxNode place, Func<string>? text = null) => (relation, constant) switch
    {
        (BinaryOperatorKind.GreaterThanOrEqual, 0) or (BinaryOperatorKind.GreaterThan, -1) when Found is not null => new(Found, place),
        (BinaryOperatorKind.LessThan, 0) or (BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.Equals, -1) when Found is not null => Found.Negate(place),
        _ => Once((relation, constant), place, () => Condition(place, [With(relation, constant, isTotal)], isComparison: true, text)),
    };

    /// <summary>The comparison of the value with a constant. That of a sum is one of the number that it is the sum of.</summary>
    public Comparison With(BinaryOperatorKind relation, object constant, bool isTotal) =>
        _shifted is var (number, by) && (relation == BinaryOperatorKind.Equals || number.IsCount) && constant is int compared
            ? new(number, relation, unchecked((int)(compared - by)), isTotal)
            : new(this, relation, constant, isTotal);

    /// <summary>Whether the value is a text, without regard to case.</summary>
    public Value CompareWithoutCase(string text, SyntaxNode place, Func<string>? words = null)
    {
        var inUpperCase = (Unknown)DerivePure("in upper case", place, apply: known => (known as string)?.ToUpperInvariant(), isNullWithIt: true).Data!;
        return inUpperCase.Compare(BinaryOperatorKind.Equals, text.ToUpperInvariant(), isTotal: true, place, words);
    }

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

    /// <summary>How the value compares with another unknown one: as their difference does with nothing, so that all their comparisons agree.</summary>
    public Value Compare(BinaryOperatorKind relation, Unknown other, bool isTotal, SyntaxNode place) =>
        other._derived is not null && other._derived.TryGetValue((BinaryOperatorKind.Subtract, this), out var mirrored)
            ? mirrored.Compare(Comparison.Mirrored(relation), 0, isTotal, place)
            : ((Unknown)Once((BinaryOperatorKind.Subtract, other), place, () => With(other, place, IsInput && other.IsInput)).Data!).Compare(relation, 0, isTotal, place);

    /// <summary>Whether the value is true, or false; null is neither.</summary>
    public Value Is(bool flag, SyntaxNode place) => IsNeverNull ? flag ? new(this, place) : Negate(place) : Once((BinaryOperatorKind.Equals, flag), place, () => new Unknown(Cause, Text, IsInput)
    {
        Of = this,
        Required = [new(this, BinaryOperatorKind.Equals, flag, IsTotal: false)],
        IsComparison = true,
        Words = flag ? ("is true", "is not true") : ("is false", "is not false"),
    });

    /// <summary>Whether the value is null.</summary>
    public Value IsNull(SyntaxNode place) => Once("is null", place, () => new Unknown(Cause, Text, IsInput)
    {
        Of = this,
        Required = [new(this, BinaryOperatorKind.Equals, Comparison.Nothing, IsTotal: true)],
        IsComparison = true,
        Words = ("is null", "is not null"),
    });

    /// <summary>Whether the value is of a type.</summary>
    public Value Is(string type, SyntaxNode place) => Once("is " + type, place, () => Throwing is null
        ? new Unknown(Cause, Text, IsInput) { Of = this, IsPart = true, Words = ($"is {type}", $"is not {type}") }
        : new Unknown(Cause, Throwing.Text, IsInput)
        {
            Of = this,
            Required = [new(Throwing, BinaryOperatorKind.Equals, true, IsTotal: true)],
            Words = ($"causes {Wording.WithArticle(type)}", $"causes another exception than {type}"),
        });

    private Unknown Condition(SyntaxNode place, ImmutableArray<Comparison> required, bool isComparison = false, Func<string>? text = null)
    {
        var pattern = place.Pattern()?.InOneLine();
        return new Unknown(Cause, pattern is null ? text?.Invoke() ?? place.InOneLine() : TextBeside(place), IsInput)
        {
            Of = this,
            OrNothing = place.FirstAncestorOrSelf<SubpatternSyntax>() is null ? null : OrNothing,
            Required = required,
            IsComparison = isComparison,
            Words = pattern is not null ? ($"is {pattern}", $"is not {pattern}")
                : required is [{ Relation: var relation }] ? WordsOf(relation, place)
                : ("is true", "is false"),
        };
    }

    /// <summary>The value as the author would write it, or the variable that holds it where a message would cut that short.</summary>
    private string TextBeside(SyntaxNode pattern) => Abbreviation.Of(Text) != Text && pattern.Matched() is IdentifierNameSyntax variable ? variable.ToString() : Text;

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
}
