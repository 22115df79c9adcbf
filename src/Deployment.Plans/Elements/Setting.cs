using System.Runtime.CompilerServices;
using Deployment.Plans.Evaluation;

namespace Deployment.Plans;

/// <summary>Makes settings on behalf of the current DSL call.</summary>
internal static class Setting
{
    /// <summary>A setting made by the current DSL call itself.</summary>
    public static Setting<T> Of<T>(T value) =>
        DslCall.IsDoubtful ? Setting<T>.Unknown(Origin.OfCall()) : Setting<T>.Known(value, Origin.OfCall());

    /// <summary>A setting made from an argument of the current DSL call, after <paramref name="guard"/> has passed it.</summary>
    public static Setting<T> From<TArgument, T>(
        TArgument argument,
        Func<TArgument, string, T> guard,
        [CallerArgumentExpression(nameof(argument))] string parameter = "")
    {
        if (DslCall.IsDoubtful)
            return Setting<T>.Unknown(Origin.OfCall());
        var origin = Origin.OfArgument(parameter);
        return DslCall.IsUnknown(parameter) ? Setting<T>.Unknown(origin) : Setting<T>.Known(guard(argument, parameter), origin);
    }
}
