using Deployment.Plans;

namespace Deployment.Cli.Rendering;

/// <summary>Things that are alike, of which the first stands for all.</summary>
internal sealed record Alike<T>(IReadOnlyList<T> Members)
{
    /// <summary>Two are as quickly read as a count and an example.</summary>
    private const int FewestTakenTogether = 3;

    public T Example => Members[0];

    /// <summary>Takes together what has the same <paramref name="shape"/>, in the order of the examples; nothing where <paramref name="all"/> are asked for.</summary>
    public static IReadOnlyList<Alike<T>> Of<TShape>(IReadOnlyList<T> things, Func<T, TShape> shape, bool all) => all
        ? [.. things.Select(Alone)]
        : [.. things.GroupBy(shape).SelectMany(group => group.Count() < FewestTakenTogether ? group.Select(Alone) : [new([.. group])])];

    /// <summary>The example's name, or how many are like it: <c>48 like Oslo nightly</c>.</summary>
    public string Named(Func<T, string> name) => Members.Count == 1
        ? name(Example)
        : $"{Wording.Number(Members.Count)} like {name(Example)}";

    private static Alike<T> Alone(T thing) => new([thing]);
}
