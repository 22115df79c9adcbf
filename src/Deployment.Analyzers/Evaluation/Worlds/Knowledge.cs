using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>What the answers given so far say of the values that they are about, and so of other conditions.</summary>
internal sealed class Knowledge
{
    private readonly Dictionary<string, (Unknown Value, KnownRange Range)> _ranges = [];

    /// <summary>Whether the condition holds that a decision is about; none where it may or may not.</summary>
    public bool? Implies(Decision decision)
    {
        var holds = (bool?)decision.IsComparison;
        foreach (var comparison in decision.Required)
        {
            var implied = Implies(comparison);
            if (implied == false)
                return false;
            if (implied is null || holds == false)
                holds = null;
        }

        return decision.Required.IsEmpty || holds == false ? null : holds;
    }

    /// <summary>Whether a value is null, and only that.</summary>
    public bool IsNothing(Unknown value) => value.Name is not null && Implies(new Comparison(value, BinaryOperatorKind.Equals, Comparison.Nothing, IsTotal: true)) == true;

    public void Learn(Decision decision)
    {
        if (!decision.Answer && !decision.IsComparison)
            return;
        foreach (var comparison in decision.Required)
            Learn(comparison, decision.Answer);
    }

    /// <summary>A condition holds, or does not, unless it is known to be otherwise.</summary>
    /// <returns>Whether that says something new.</returns>
    public bool Presume(Comparison comparison, bool holds)
    {
        if (Implies(comparison) is not null)
            return false;
        Learn(comparison, holds);
        return true;
    }

    /// <summary>Where a value is null only if another one is, that is what is asked.</summary>
    private static Comparison Reduced(Comparison comparison) => comparison.Constant == Comparison.Nothing && comparison.Compared.Derivation is { IsNullWithIt: true, Of: var other }
        ? Reduced(comparison with { Compared = other })
        : comparison;

    private void Learn(Comparison comparison, bool holds)
    {
        comparison = Reduced(comparison);
        var value = comparison.Compared;
        if (!_ranges.TryGetValue(value.Name!, out var known))
            _ranges.Add(value.Name!, known = (value, new KnownRange(value.Least, value.Greatest)));
        known.Range.Learn(comparison, holds);
        if (value.Derivation is { } derivation && Apply(derivation, Comparison.Nothing) is { } ofNothing && IsAllowed(comparison, ofNothing) == !holds)
            Learn(new(derivation.Of, BinaryOperatorKind.Equals, Comparison.Nothing, IsTotal: true), holds: false);
        if (value.Slot is var (count, least) && comparison.Relation == BinaryOperatorKind.Equals && (holds || comparison.Constant == Comparison.Nothing))
            Learn(new(count, BinaryOperatorKind.GreaterThan, least, IsTotal: true), holds != (comparison.Constant == Comparison.Nothing));
        foreach (var (variable, constant) in holds ? [] : value.Left)
            Learn(new(variable, BinaryOperatorKind.Equals, constant, IsTotal: true), holds: true);
    }

    private bool? Implies(Comparison comparison)
    {
        comparison = Reduced(comparison);
        var value = comparison.Compared;
        if (value.Slot is var (count, least) && Implies(new Comparison(count, BinaryOperatorKind.LessThanOrEqual, least, IsTotal: true)) is { } isMissing)
        {
            if (isMissing)
                return IsAllowed(comparison, Comparison.Nothing);
            if (comparison.Constant == Comparison.Nothing)
                return false;
        }

        if (RangeOf(value).Implies(comparison) is { } implied)
            return implied;
        if (ConstantOf(value) is { } constant && IsAllowed(comparison, constant) is { } isAllowed)
            return isAllowed;
        if (AmongConstants(comparison) is { } ofAll)
            return ofAll;
        if (IsContradicted(comparison))
            return false;
        return value.Left.Any(left => Implies(new Comparison(left.Variable, BinaryOperatorKind.Equals, left.Constant, IsTotal: true)) == false) ? true : null;
    }

    private KnownRange RangeOf(Unknown value) => _ranges.TryGetValue(value.Name!, out var known) ? known.Range : new KnownRange(value.Least, value.Greatest);

    /// <summary>What a value is known to be; none where it may be several.</summary>
    private object? ConstantOf(Unknown value) => RangeOf(value).Constant
        ?? (value.Slot is var (count, least) && Implies(new Comparison(count, BinaryOperatorKind.LessThanOrEqual, least, IsTotal: true)) == true ? Comparison.Nothing : null)
        ?? (value.LeftBy is var (attempt, left) && ConstantOf(attempt) is false ? left : null)
        ?? (value.Derivation is { } derivation && ConstantOf(derivation.Of) is { } constant ? Apply(derivation, constant) : null);

    /// <summary>Whether a value cannot be a constant, for then something else would be what it is known not to be.</summary>
    private bool IsContradicted(Comparison comparison) => comparison.Relation == BinaryOperatorKind.Equals && _ranges.Values.Any(known =>
        known.Value.Name != comparison.Compared.Name && Given(known.Value, comparison) is { } constant && !known.Range.Allows(constant));

    /// <summary>What a value is where another one that it follows from equals a constant.</summary>
    public static object? Given(Unknown value, Comparison equality) => value.Name == equality.Compared.Name ? equality.Constant
        : value.Derivation is { } derivation && Given(derivation.Of, equality) is { } constant ? Apply(derivation, constant)
        : null;

    private static object? Apply(Derivation derivation, object constant)
    {
        var result = derivation.Apply(constant == Comparison.Nothing ? null : constant) ?? Comparison.Nothing;
        return result is Unknown ? null : result;
    }

    /// <summary>What holds for all constants that a value may still be; none where it may be something else.</summary>
    private bool? AmongConstants(Comparison comparison)
    {
        var range = RangeOf(comparison.Compared);
        List<bool?> answers = [.. comparison.Compared.Constants.Where(range.Allows).Select(constant => IsAllowed(comparison, constant)).Distinct()];
        return answers is [var only] ? only : null;
    }

    public static bool? IsAllowed(Comparison comparison, object constant)
    {
        var range = new KnownRange();
        range.Learn(comparison with { Relation = BinaryOperatorKind.Equals, Constant = constant }, holds: true);
        return range.Implies(comparison);
    }
}
