using Deployment.Plans.Evaluation;

namespace Deployment.Plans;

/// <summary>
/// Where a fact was stated: the call that stated it and where its value was written. Known only while source code
/// is evaluated; in a running program it is empty, and findings name elements by their path.
/// </summary>
public readonly record struct Origin
{
    private Origin(object? call, object? value) => (Call, Value) = (call, value);

    /// <summary>The evaluator's token for the call.</summary>
    internal object? Call { get; }

    /// <summary>The evaluator's token for the place where the value was written, for a fact that has a value.</summary>
    internal object? Value { get; }

    /// <summary>Whether there is nothing to point at.</summary>
    public bool IsEmpty => Call is null && Value is null;

    /// <summary>The origin of an act: only the call.</summary>
    internal static Origin OfCall() => new(DslCall.Current?.Site, null);

    /// <summary>The origin of a value passed to the current call.</summary>
    internal static Origin OfArgument(string parameter) =>
        DslCall.Current is { } call ? new(call.Site, call.ValueOf(parameter)) : default;
}
