using System.Globalization;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>What functions ask of their arguments with <c>ArgumentNullException.ThrowIfNull</c> and the like.</summary>
internal static class ArgumentChecks
{
    /// <summary>Throws where the argument is refused.</summary>
    /// <returns>None for anything but such a check of what is known.</returns>
    public static Value? Call(LibraryCall call, string type) => (type, call.Method.Name, call.Arguments) switch
    {
        ("System.ArgumentNullException", "ThrowIfNull", [{ Data: not Unknown } value, ..]) => value.Data is null ? throw call.Throws<ArgumentNullException>() : Value.Null,
        ("System.ArgumentException", "ThrowIfNullOrEmpty" or "ThrowIfNullOrWhiteSpace", [{ Data: null }, ..]) => throw call.Throws<ArgumentNullException>(),
        ("System.ArgumentException", "ThrowIfNullOrEmpty", [{ Data: string text }, ..]) => Refuse<ArgumentException>(call, text.Length == 0),
        ("System.ArgumentException", "ThrowIfNullOrWhiteSpace", [{ Data: string text }, ..]) => Refuse<ArgumentException>(call, string.IsNullOrWhiteSpace(text)),
        ("System.ArgumentOutOfRangeException", "ThrowIfZero" or "ThrowIfNegative" or "ThrowIfNegativeOrZero", [var number, ..]) when MayCompare(call, number) =>
            Compared(call, number, call.Result(number.IsUnknown ? 0 : Convert.ChangeType(0, number.Data!.GetType(), CultureInfo.InvariantCulture))),
        ("System.ArgumentOutOfRangeException", _, [var number, var other, ..]) when MayCompare(call, number) && MayCompare(call, other) => Compared(call, number, other),
        ("System.ObjectDisposedException", "ThrowIf", [{ Data: bool isDisposed }, ..]) => isDisposed ? throw call.Throws<ObjectDisposedException>() : Value.Null,
        _ => null,
    };

    /// <summary>Whether an argument is a number, or one that is not known and of a type all of whose numbers have an order.</summary>
    private static bool MayCompare(LibraryCall call, Value argument) =>
        argument.IsUnknown ? call.Method.Parameters[0].Type.SpecialType == SpecialType.System_Int32 : Numbers.IsNumber(argument.Data);

    /// <summary>What the program is given is decided: it goes on only where that is not refused.</summary>
    private static Value? Compared(LibraryCall call, Value number, Value other)
    {
        if (RefusedBy(call.Method.Name) is not { } relation)
            return null;
        var isRefused = call.Evaluator.Calculate(relation, number, other, call.Place, isTotal: true, text: () => $"{number.Data} {SymbolOf(relation)} {other.Data}");
        return isRefused.Data is Unknown { IsInput: false } || call.Evaluator.IsLeftOpen(isRefused) ? null : Refuse<ArgumentOutOfRangeException>(call, call.Evaluator.Holds(isRefused));
    }

    /// <summary>How the arguments of a check compare where it throws; none for one that does not compare them.</summary>
    private static BinaryOperatorKind? RefusedBy(string check) => check switch
    {
        "ThrowIfZero" or "ThrowIfEqual" => BinaryOperatorKind.Equals,
        "ThrowIfNotEqual" => BinaryOperatorKind.NotEquals,
        "ThrowIfNegative" or "ThrowIfLessThan" => BinaryOperatorKind.LessThan,
        "ThrowIfNegativeOrZero" or "ThrowIfLessThanOrEqual" => BinaryOperatorKind.LessThanOrEqual,
        "ThrowIfGreaterThan" => BinaryOperatorKind.GreaterThan,
        "ThrowIfGreaterThanOrEqual" => BinaryOperatorKind.GreaterThanOrEqual,
        _ => null,
    };

    private static string SymbolOf(BinaryOperatorKind relation) => relation switch
    {
        BinaryOperatorKind.Equals => "==",
        BinaryOperatorKind.NotEquals => "!=",
        BinaryOperatorKind.LessThan => "<",
        BinaryOperatorKind.LessThanOrEqual => "<=",
        BinaryOperatorKind.GreaterThan => ">",
        _ => ">=",
    };

    private static Value Refuse<TException>(LibraryCall call, bool isRefused)
        where TException : Exception => isRefused ? throw call.Throws<TException>() : Value.Null;
}
