namespace Deployment.Plans;

/// <summary>
/// A fact of an element: not set, known, or unknown, which is set to a value that only a run of the program can tell.
/// </summary>
/// <typeparam name="T">What the fact is measured in.</typeparam>
public readonly struct Setting<T> : ISetting
{
    private readonly T _value;
    private readonly State _state;

    private Setting(State state, T value, Origin origin) => (_state, _value, Origin) = (state, value, origin);

    private enum State : byte
    {
        NotSet,
        Known,
        Unknown,
    }

    /// <summary>Whether the plan states the fact, be its value known or not.</summary>
    public bool IsSet => _state != State.NotSet;

    /// <summary>Whether the plan states the fact and its value is known.</summary>
    public bool IsKnown => _state == State.Known;

    /// <summary>Whether the plan states the fact with a value that only a run of the program can tell.</summary>
    public bool IsUnknown => _state == State.Unknown;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The setting is not set or not known.</exception>
    public T Value => IsKnown ? _value : throw new InvalidOperationException("The setting has no known value.");

    /// <summary>Where it was set.</summary>
    public Origin Origin { get; }

    /// <summary>The value, or <paramref name="fallback"/> where it is not set or not known.</summary>
    public T Or(T fallback) => IsKnown ? _value : fallback;

    /// <summary>The value, or a word for its absence.</summary>
    public override string ToString() => _state switch
    {
        State.Known => _value?.ToString() ?? "",
        State.Unknown => "known at run time",
        _ => "not set",
    };

    internal static Setting<T> Known(T value, Origin origin) => new(State.Known, value, origin);

    internal static Setting<T> Unknown(Origin origin) => new(State.Unknown, default!, origin);
}
