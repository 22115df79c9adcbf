namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>
/// A value and the place where it was written. The data is a CLR primitive or string, an enum's number, an object
/// of the DSL or of a known BCL type, one of the evaluated types of this folder, or <see cref="Unknown"/>.
/// </summary>
internal readonly struct Value(object? data, ValueOrigin origin = default)
{
    public static readonly Value Null;

    public object? Data { get; } = data;

    public ValueOrigin Origin { get; } = origin;

    public bool IsUnknown => Data is Unknown;

    public bool IsTrue => Data is true;

    public Value At(ValueOrigin origin) => new(Data, origin);

    public override string ToString() => Data?.ToString() ?? "null";
}
