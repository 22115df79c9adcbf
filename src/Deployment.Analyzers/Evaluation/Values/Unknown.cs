using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A value that only a run of the program can tell, or that the evaluator cannot work out.</summary>
/// <param name="cause">The first expression that could not be evaluated and that the value depends on.</param>
/// <param name="text">The value as the author would write it.</param>
/// <param name="isInput">Whether the program is given it when it runs, so that it may truly be one or another.</param>
internal sealed partial class Unknown(SyntaxNode cause, string text, bool isInput = false)
{
    /// <summary>Of more, it is not looked at each whether it is possible.</summary>
    private const int MaxConstants = 100;

    /// <summary>A value that has been made of others more often is taken to follow from none.</summary>
    private const int MaxDerivations = 50;

    private readonly bool _isInput = isInput;
    private (double Least, double Greatest) _bounds = (double.NegativeInfinity, double.PositiveInfinity);
    private bool _isNamed;
    private Dictionary<object, Unknown>? _derived;
    private HashSet<object?>? _replacements;

    /// <summary>The number that this one is the sum of, with one that is known.</summary>
    private (Unknown Number, long By)? _shifted;

    /// <summary>The value of an expression that could not be evaluated.</summary>
    public Unknown(SyntaxNode cause, bool isInput = false)
        : this(cause, cause.InOneLine(), isInput)
    {
    }

    /// <summary>What the value is called in decisions: the same in all worlds.</summary>
    public string? Name { get; set; }

    public SyntaxNode Cause { get; } = cause;

    public string Text { get; private set; } = text;

    /// <summary>Whether it may truly be one or another. What the program has changed since is what the program makes of it.</summary>
    public bool IsInput => _isInput && !IsChanged;

    /// <summary>Known values, of which it may be one, or a part of one: what is done with it may be done with them.</summary>
    public ImmutableArray<Value> Among { get; private set; } = [];

    /// <summary>The values of which it is one; none where it may be something else.</summary>
    private IReadOnlyList<Value>? Alternatives { get; init; }

    /// <summary>The values of which a value is one: only itself where it is known, or may be anything.</summary>
    public static IReadOnlyList<Value> AlternativesOf(Value value) => (value.Data as Unknown)?.Alternatives ?? [value];

    /// <summary>Whether it is an element that was to be added, and could not be: none of those there are.</summary>
    public bool IsNewElement { get; private set; }

    public void MarkNewElement() => IsNewElement = true;

    /// <summary>The texts and numbers of which it is one; none where it may be something else.</summary>
    public ImmutableArray<object> Constants { get; private init; } = [];

    /// <summary>The value that this one has been made of, in whatever way; none for one that the program is given.</summary>
    public Unknown? Of
    {
        get;
        private init
        {
            field = value;
            Generation = value is null ? 0 : value.Generation + 1;
        }
    }

    /// <summary>How many values it goes through to one that the program is given.</summary>
    public int Generation { get; private init; }

    /// <summary>
    /// Whether the value is what may well be anything whatever the others of its kind are: a member of an object, an item of a
    /// collection, the number of items, whether something is among them, or of which type it is.
    /// </summary>
    public bool IsPart { get; private set; }

    /// <summary>The other unknown value that it is worked out from, beside the one that it has been made of.</summary>
    public Unknown? Other { get; private init; }

    /// <summary>Whether the value is another one, or has been made of it in whatever way.</summary>
    public bool IsMadeOf(Unknown other)
    {
        for (var current = this; current is not null; current = current.Of)
        {
            if (current == other || current.Other?.IsMadeOf(other) == true)
                return true;
        }

        return false;
    }

    /// <summary>Whether the program has put something of its own to what it was given, so that it is not just anything.</summary>
    public bool IsComposed { get; private set; }

    public void MarkComposed() => IsComposed = true;

    /// <summary>Whether the machine or the user answers with it, whatever they are asked.</summary>
    public bool IsAnswer { get; private set; }

    public void MarkAnswer() => IsAnswer = true;

    /// <summary>How the value follows from another one; none where that is not known.</summary>
    public Derivation? Derivation { get; private init; }

    /// <summary>What a condition leaves in variables, and what they are where it does not hold.</summary>
    public ImmutableArray<(Unknown Variable, object Constant)> Left { get; private set; } = [];

    /// <summary>Where the value is what an attempt leaves in a variable: the attempt, and what that leaves where it fails.</summary>
    public (Unknown Attempt, object Constant)? LeftBy { get; private set; }

    /// <summary>The value tells whether an attempt succeeds.</summary>
    /// <param name="left">What it leaves in variables, and what that is where it fails.</param>
    public void MarkAttempt(ImmutableArray<(Unknown Variable, object Constant)> left)
    {
        Left = left;
        foreach (var (variable, constant) in left)
            variable.LeftBy = (this, constant);
    }

    /// <summary>What takes the value's place where it is null, so that what is asked of it is asked of that then; null stands for what is not known before the program runs.</summary>
    public IReadOnlyCollection<object?> Replacements => _replacements ?? (IReadOnlyCollection<object?>)[];

    /// <summary>Where it is null, the code goes on with something else.</summary>
    public void MarkReplaced(IOperation replacement)
    {
        if (replacement is not IThrowOperation and not IConversionOperation { Operand: IThrowOperation })
            (_replacements ??= []).Add(replacement.ConstantValue is { HasValue: true, Value: var constant } ? constant : null);
    }

    /// <summary>The text with holes that the value is, if it is one.</summary>
    public string? WithHoles { get; private init; }

    /// <summary>Whether it is an object, or an array, that may since hold something else.</summary>
    public bool IsChanged { get; private set; }

    public static Value At(SyntaxNode cause, bool isInput = false) => new(new Unknown(cause, isInput), cause);

    /// <summary>A value that depends on an unknown one.</summary>
    public Value Derive(SyntaxNode place) => Derive(place, place.InOneLine());

    public Value Derive(SyntaxNode place, string text) => new(Next(text), place);

    /// <summary>A value that depends on an unknown one, and is one of those that are known, or a part of one.</summary>
    public Value DeriveAmong(IEnumerable<Value> known, SyntaxNode place, string? text = null) =>
        new(new Unknown(Cause, text ?? place.InOneLine(), IsInput) { Of = this, Among = With(known) }, place);

    /// <summary>A value that depends on an unknown one, and is one of those that a collection holds.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="values">What it holds, and what the value is besides where it holds nothing else.</param>
    /// <param name="place">Where it is asked for.</param>
    /// <param name="text">The value as the author would write it, where that is not what is written at the place.</param>
    public Value DeriveOneOf(Evaluated collection, IReadOnlyList<Value> values, SyntaxNode place, string? text = null)
    {
        if (values.Count > MaxConstants)
            return DeriveAmong([collection.AnyPart, values[values.Count - 1]], place, text);
        return new(
            new Unknown(Cause, text ?? place.InOneLine(), IsInput)
            {
                Of = this,
                IsNeverNull = values.All(value => value.Data is not (null or Unknown)),
                Among = With(values),
                Constants = values.All(value => value.Data is null or string or bool || Numbers.IsNumber(value.Data)) ? [.. values.Select(value => value.Data ?? Comparison.Nothing).Distinct()] : [],
            },
            place);
    }

    /// <summary>Something is put into it, which it may then hold.</summary>
    public void Hold(IEnumerable<Value> values) => Among = With(values);

    private ImmutableArray<Value> With(IEnumerable<Value> known)
    {
        var included = new HashSet<object>(Among.Select(value => value.Data!));
        return Among.AddRange(known.Where(value => Evaluated.MayBeShared(value.Data) && included.Add(value.Data!)));
    }

    private Unknown Next(string text, Func<object?, object?>? apply = null, bool isNullWithIt = false, ImmutableArray<object> constants = default) => new(Cause, text, IsInput)
    {
        Of = this,
        Among = Among,
        Derivation = apply is null || Derivation is { Depth: MaxDerivations } ? null : new(this, apply, isNullWithIt, constants.IsDefault ? [] : constants),
    };

    /// <summary>A text that this value is a part of.</summary>
    /// <param name="place">Where the text is made.</param>
    /// <param name="withHoles">The text, with a hole for each part that is not known.</param>
    /// <param name="hole">Where the hole of this value is, and whether it is a text itself; none where there are others.</param>
    public Value DeriveText(SyntaxNode place, string withHoles, (int Start, int End, bool IsText)? hole = null)
    {
        var derivation = hole is var (start, end, isText) && Derivation is not { Depth: MaxDerivations }
            ? Derivation.OfTextAround(this, withHoles.Substring(0, start), withHoles.Substring(end), isText)
            : null;
        var known = hole is var (from, to, _) ? withHoles.Length - (to - from) : 0;
        return new(
            new Unknown(Cause, place.InOneLine(), IsInput) { Of = this, IsNeverNull = true, IsComposed = derivation is null, WithHoles = withHoles, Derivation = derivation, LeastItems = known },
            place);
    }

    /// <summary>What is worked out from this value and another unknown one.</summary>
    public Value DeriveWith(Unknown other, SyntaxNode place) => new(With(other, place, IsInput), place);

    private Unknown With(Unknown other, SyntaxNode place, bool isInput) =>
        new(Cause, place.InOneLine(), isInput) { Of = this, Among = Among, Other = other, Generation = Math.Max(Generation, other.Generation) + 1 };

    /// <summary>What stands for the value in a text.</summary>
    /// <param name="format">How it is to be shown there, as the author has written it.</param>
    public string Hole(string format = "") =>
        WithHoles ?? $"{{{Abbreviation.Of(Variable is { } variable && variable.Length < Text.Length && Text.Contains('(') ? variable : Text)}{format}}}";

    /// <summary>The variable that has been declared with the value last, where it stands for no other one.</summary>
    public string? Variable { private get; set; }

    /// <summary>
    /// Something that has been changed, or made, an unknown number of times because of this value. It is what the program makes
    /// of it, and not just anything, as what the program is given may be.
    /// </summary>
    /// <param name="place">Where it is used.</param>
    /// <param name="text">The value as the author would write it.</param>
    /// <param name="held">Known values, of which it may be one, or a part of one.</param>
    public Value Changed(SyntaxNode place, string text, IEnumerable<Value> held) => new(new Unknown(Cause, text) { Among = With(held) }, place);

    public Value Changed(SyntaxNode place) => Changed(place, place.InOneLine(), []);

    /// <summary>One of several values, whichever this one leads to.</summary>
    public Value OneOf(IReadOnlyList<Value> values, SyntaxNode place)
    {
        Value[] alternatives = [.. values.SelectMany(AlternativesOf).Take(MaxConstants + 1)];
        return new(new Unknown(Cause, place.InOneLine()) { Among = With(values), Alternatives = alternatives.Length > MaxConstants ? null : alternatives }, place);
    }

    /// <summary>
    /// What a pure operation makes of this value. The same operation, asked for again, gives the same unknown, so that one
    /// condition written twice is decided once.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="place">Where it is asked for.</param>
    /// <param name="text">The result as the author would write it, where that is not what is written at the place.</param>
    /// <param name="apply">Gives the result where this value is known.</param>
    /// <param name="isNullWithIt">Whether the result is null where this value is, and only there.</param>
    /// <param name="constants">What the operation is given besides, and of the type that this value is of.</param>
    public Value DerivePure(
        string operation, SyntaxNode place, Func<string>? text = null, Func<object?, object?>? apply = null, bool isNullWithIt = false, ImmutableArray<object> constants = default) =>
        Once(operation, place, () => Next(text?.Invoke() ?? place.InOneLine(), apply, isNullWithIt, constants));

    /// <summary>A member of the value, which a pattern names without the value.</summary>
    public Value Member(ISymbol member, SyntaxNode place)
    {
        Func<string>? text = place.IsInPattern() ? () => $"{Text}.{member.Name}" : null;
        if (!member.TellsNumberOfItems())
        {
            var part = Part(DerivePure("." + member.Name, place, text));
            if (member.BoundsInTime() is var (least, greatest))
                ((Unknown)part.Data!).MarkWithin(least, greatest);
            return part;
        }

        var number = Number(place, text);
        if (place.IsInPattern() && place is not PatternSyntax && !IsNeverNull)
            ((Unknown)number.Data!).OrNothing ??= $"{Text}?.{member.Name}";
        return number;
    }

    private static Value Part(Value part)
    {
        ((Unknown)part.Data!).IsPart = true;
        return part;
    }

    public void MarkChanged() => IsChanged = true;

    /// <summary>The flag that this is the value of; none where it is not one of a flag, or has been copied from another one.</summary>
    public Flag? Flag { get; set; }

    /// <summary>Whether the value is of a type without null, whatever it is taken for later.</summary>
    public bool IsNeverNull
    {
        get => field || (Of is { HoldsNoNulls: true } && (IsAnyItem || (Position is not null && Slot is null)));
        private set;
    }

    public void MarkNeverNull() => IsNeverNull = true;

    /// <summary>The text or number that the value is in this world, where a condition holds that says so.</summary>
    public object? Settled { get; private set; }

    public void Settle(object constant)
    {
        // Numbers that are equal may yet be shown differently, such as 1.5 and 1.50, or 0 and -0.
        if (constant is string || (Numbers.IsNumber(constant) && constant is not (decimal or 0.0 or 0f) && !IsWidened))
            Settled = constant;
    }

    /// <summary>Whether the value is also taken for a number of a wider type, so that what it is compared with may be of that.</summary>
    private bool IsWidened { get; set; }

    public void MarkWidened() => IsWidened = true;

    /// <summary>The sum of this number and one that is known.</summary>
    public Value Shift(long number, SyntaxNode place) => _shifted is var (origin, by)
        ? origin.Shift(by + number, place)
        : Once(("+", number), place, () => new Unknown(Cause, place.InOneLine(), IsInput) { Of = this, _shifted = (this, number) });

    public override string ToString() => Text;

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
