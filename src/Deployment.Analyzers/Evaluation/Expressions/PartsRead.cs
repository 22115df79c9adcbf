namespace Deployment.Analyzers.Evaluation;

/// <summary>The parts of values that patterns have read: however many patterns ask for a part, it is read once.</summary>
internal sealed class PartsRead
{
    private Dictionary<(object Owner, object Part), object?>? _read;

    /// <param name="owner">The value.</param>
    /// <param name="part">The member or index, or the method that takes the value apart.</param>
    /// <param name="read">Reads the part.</param>
    public T Once<T>(object owner, object part, Func<T> read)
    {
        if (_read is not null && _read.TryGetValue((owner, part), out var known))
            return (T)known!;
        var value = read();
        (_read ??= [])[(owner, part)] = value;
        return value;
    }
}
