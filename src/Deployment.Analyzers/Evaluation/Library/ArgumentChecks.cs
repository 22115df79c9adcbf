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
        ("System.ArgumentOutOfRangeException", "ThrowIfZero" or "ThrowIfNegative" or "ThrowIfNegativeOrZero", [{ Data: { } number }, ..]) when Numbers.IsNumber(number) =>
            Compared(call, number, Convert.ChangeType(0, number.GetType(), CultureInfo.InvariantCulture)),
        ("System.ArgumentOutOfRangeException", _, [{ Data: { } number }, { Data: { } other }, ..]) when Numbers.IsNumber(number) => Compared(call, number, other),
        ("System.ObjectDisposedException", "ThrowIf", [{ Data: bool isDisposed }, ..]) => isDisposed ? throw call.Throws<ObjectDisposedException>() : Value.Null,
        _ => null,
    };

    private static Value? Compared(LibraryCall call, object number, object other)
    {
        BinaryOperatorKind? refused = call.Method.Name switch
        {
            "ThrowIfZero" or "ThrowIfEqual" => BinaryOperatorKind.Equals,
            "ThrowIfNotEqual" => BinaryOperatorKind.NotEquals,
            "ThrowIfNegative" or "ThrowIfLessThan" => BinaryOperatorKind.LessThan,
            "ThrowIfNegativeOrZero" or "ThrowIfLessThanOrEqual" => BinaryOperatorKind.LessThanOrEqual,
            "ThrowIfGreaterThan" => BinaryOperatorKind.GreaterThan,
            "ThrowIfGreaterThanOrEqual" => BinaryOperatorKind.GreaterThanOrEqual,
            _ => null,
        };
        return refused is { } relation && Numbers.Calculate(relation, number, other, isChecked: false) is bool isRefused ? Refuse<ArgumentOutOfRangeException>(call, isRefused) : null;
    }

    private static Value Refuse<TException>(LibraryCall call, bool isRefused)
        where TException : Exception => isRefused ? throw call.Throws<TException>() : Value.Null;
}
