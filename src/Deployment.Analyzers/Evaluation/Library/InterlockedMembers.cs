using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Members of <see cref="Interlocked"/>, which change a variable.</summary>
internal static class InterlockedMembers
{
    /// <summary>What a member gives, having left in its first argument what the variable becomes; none for one that is not known.</summary>
    public static Value? Call(LibraryCall call)
    {
        var before = call.Arguments.Length > 0 ? call.Arguments[0] : default;
        switch (call.Method.Name, call.Arguments)
        {
            case ("Increment", [{ Data: int or long }]):
                return Become(call, BinaryOperatorKind.Add, 1);
            case ("Decrement", [{ Data: int or long }]):
                return Become(call, BinaryOperatorKind.Subtract, 1);
            case ("Add", [{ Data: int or long }, { Data: int or long } added]):
                return Become(call, BinaryOperatorKind.Add, added.Data);
            case ("Exchange", [{ Data: not Unknown }, var other]):
                call.Arguments[0] = other;
                return before;
            case ("CompareExchange", [{ Data: int or long }, var other, { Data: int or long } expected]):
                if (Numbers.AreEqual(before.Data!, expected.Data!))
                    call.Arguments[0] = other;
                return before;
            case ("Read", [{ Data: long }]):
                return before;
            default:
                return null;
        }
    }

    private static Value Become(LibraryCall call, BinaryOperatorKind kind, object other)
    {
        var before = call.Arguments[0].Data!;
        return call.Arguments[0] = call.Result(Numbers.Calculate(kind, before, before is long ? Convert.ToInt64(other, System.Globalization.CultureInfo.InvariantCulture) : other, isChecked: false));
    }
}
