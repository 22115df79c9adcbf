namespace Deployment.Plans.DataFlows;

/// <summary>The links that data crosses, in order.</summary>
public sealed class Route
{
    private Route(IReadOnlyList<Link> links)
    {
        Links = links;
        foreach (var link in links)
        {
            if (link.IsWan)
                WanCrossings++;
            if ((link.IsWan || link.Bandwidth.IsSet) && (Narrowest is null || Width(link) < Width(Narrowest)))
                Narrowest = link;
        }
    }

    /// <summary>The links, in the order they are crossed; one that is crossed twice is there twice.</summary>
    public IReadOnlyList<Link> Links { get; }

    /// <summary>How often a WAN link is crossed.</summary>
    public int WanCrossings { get; }

    /// <summary>The link that carries least, a WAN link whose bandwidth is not known being the narrowest; none on a route within a site.</summary>
    public Link? Narrowest { get; }

    /// <summary>What the narrowest link carries, where that is known.</summary>
    public Bandwidth? Bandwidth => Narrowest is { Bandwidth.IsKnown: true } link ? link.Bandwidth.Value : null;

    /// <summary>The route within one site.</summary>
    internal static Route Local { get; } = new([]);

    /// <summary>How long <paramref name="size"/> takes over the narrowest link, all of it being free; none where that is not known.</summary>
    public TimeSpan? TimeFor(DataSize size) => Bandwidth?.TimeFor(size);

    /// <summary>Puts the better of two routes first: it crosses fewer WAN links, is wider, or crosses fewer links.</summary>
    internal static int Compare(Route one, Route other) =>
        one.WanCrossings.CompareTo(other.WanCrossings) is not 0 and var byCrossings ? byCrossings
        : Width(other.Narrowest).CompareTo(Width(one.Narrowest)) is not 0 and var byWidth ? byWidth
        : one.Links.Count.CompareTo(other.Links.Count);

    internal Route Append(Link link) => new([.. Links, link]);

    internal Route Prepend(Link link) => new([link, .. Links]);

    internal Route Append(Route next) => next.Links.Count == 0 ? this : Links.Count == 0 ? next : new([.. Links, .. next.Links]);

    private static long Width(Link? link) => link switch
    {
        null => long.MaxValue,
        { Bandwidth.IsKnown: true } => link.Bandwidth.Value.BitsPerSecond,
        { IsWan: true } => 0,
        _ => long.MaxValue,
    };
}
