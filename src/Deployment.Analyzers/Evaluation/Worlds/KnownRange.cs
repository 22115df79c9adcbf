using System.Globalization;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>What the conditions decided so far in one world leave open of a value.</summary>
/// <param name="least">The least number that it can be.</param>
/// <param name="greatest">The greatest number that it can be; where there is one, it is never null.</param>
internal sealed class KnownRange(double least = double.NegativeInfinity, double greatest = double.PositiveInfinity)
{
    /// <summary>Beyond it, not every whole number is a double.</summary>
    private const double LargestExact = 1L << 53;

    private readonly List<object> _excluded = [];
    private bool _isPresent = !double.IsPositiveInfinity(greatest);
    private (double Number, bool IsExcluded) _least = (least, false);
    private (double Number, bool IsExcluded) _greatest = (greatest, false);

    /// <summary>What the value is; none where it may be several.</summary>
    public object? Constant { get; private set; }

    /// <summary>Whether the value may be that.</summary>
    public bool Allows(object constant) => Constant is not null ? ValueComparer.Instance.AreEqual(Constant, constant)
        : constant == Comparison.Nothing ? !_isPresent
        : _excluded.Exists(excluded => ValueComparer.Instance.AreEqual(excluded, constant)) ? false
        : NumberOf(constant) is not { } number || (IsLess(number) != true && IsLessOrEqual(number) != false);

    /// <summary>Whether the comparison holds; none where it may or may not.</summary>
    public bool? Implies(Comparison comparison)
    {
        if (comparison.Relation == BinaryOperatorKind.Equals)
            return !Allows(comparison.Constant) ? false : Constant is not null || IsOnly(comparison.Constant) ? true : null;
        if (Constant == Comparison.Nothing)
            return false;
        if (NumberOf(comparison.Constant) is not { } number)
            return null;
        return comparison.Relation switch
        {
            BinaryOperatorKind.LessThan => IsLess(number),
            BinaryOperatorKind.LessThanOrEqual => IsLessOrEqual(number),
            BinaryOperatorKind.GreaterThan => !IsLessOrEqual(number),
            _ => !IsLess(number),
        };
    }

    /// <summary>The comparison has been decided.</summary>
    public void Learn(Comparison comparison, bool holds)
    {
        if (comparison.Relation == BinaryOperatorKind.Equals)
        {
            if (!holds)
            {
                Exclude(comparison);
                return;
            }

            Constant = comparison.Constant;
            _isPresent = Constant != Comparison.Nothing;
            if (NumberOf(comparison.Constant) is { } number)
                _least = _greatest = (number, false);
        }
        else if ((holds || comparison.IsTotal) && NumberOf(comparison.Constant) is { } bound)
        {
            _isPresent = true;
            Restrict(holds ? comparison.Relation : Comparison.Opposite(comparison.Relation), bound, comparison.Constant is not (double or float));
        }
    }

    /// <summary>The value is not a constant. If that is a whole number at either end of the range, this is narrower by one.</summary>
    private void Exclude(Comparison comparison)
    {
        if (comparison.Constant == Comparison.Nothing)
            _isPresent = true;
        _excluded.Add(comparison.Constant);
        if (comparison is { Constant: bool flag, IsTotal: true })
            Constant = !flag;
        if (comparison.Constant is double or float)
            return;
        while (IsExcluded(_least))
            _least = (_least.Number + 1, false);
        while (IsExcluded(_greatest))
            _greatest = (_greatest.Number - 1, false);
    }

    private bool IsExcluded((double Number, bool IsExcluded) end) => !end.IsExcluded && _excluded.Exists(excluded => excluded is not (double or float) && NumberOf(excluded) == end.Number);

    /// <summary>Whether nothing else is left in the range.</summary>
    private bool IsOnly(object constant) => _isPresent && NumberOf(constant) is { } number && _least == (number, false) && _greatest == (number, false);

    private bool? IsLess(double number) => _greatest.Number < number || (_greatest.Number == number && _greatest.IsExcluded) ? true
        : _least.Number >= number ? false
        : null;

    private bool? IsLessOrEqual(double number) => _greatest.Number <= number ? true
        : _least.Number > number || (_least.Number == number && _least.IsExcluded) ? false
        : null;

    private void Restrict(BinaryOperatorKind relation, double bound, bool isWhole)
    {
        switch (relation)
        {
            case BinaryOperatorKind.LessThan when isWhole && bound - 1 < _greatest.Number:
                _greatest = (bound - 1, false);
                break;
            case BinaryOperatorKind.LessThan when !isWhole && bound <= _greatest.Number:
                _greatest = (bound, true);
                break;
            case BinaryOperatorKind.LessThanOrEqual when bound < _greatest.Number:
                _greatest = (bound, false);
                break;
            case BinaryOperatorKind.GreaterThan when isWhole && bound + 1 > _least.Number:
                _least = (bound + 1, false);
                break;
            case BinaryOperatorKind.GreaterThan when !isWhole && bound >= _least.Number:
                _least = (bound, true);
                break;
            case BinaryOperatorKind.GreaterThanOrEqual when bound > _least.Number:
                _least = (bound, false);
                break;
        }
    }

    /// <summary>The constant as a number that compares as it does; none for anything else.</summary>
    private static double? NumberOf(object constant) => constant switch
    {
        char character => character,
        decimal => null,
        _ when Numbers.IsNumber(constant) && Convert.ToDouble(constant, CultureInfo.InvariantCulture) is var number && Math.Abs(number) <= LargestExact => number,
        _ => null,
    };
}
