namespace Deployment.Plans.DataFlows;

/// <summary>The links that data crosses, in order.</summary>
public sealed class Route
{
    // Routes from one site share their beginnings: a chain of sites would take the square of its length otherwise.
    private readonly Route? _start;
    private readonly Link? _last;
    private readonly int _length;
    private IReadOnlyList<Link>? _links;

    private Route()
    {
    }

    private Route(Route start, Link last)
    {
        (_start, _last, _length) = (start, last, start._length + 1);
        WanCrossings = start.WanCrossings + (last.IsWan ? 1 : 0);
        Narrowest = (last.IsWan || last.Bandwidth.IsSet) && (start.Narrowest is null || Width(last) < Width(start.Narrowest)) ? last : start.Narrowest;
    }

    /// <summary>The links, in the order they are crossed; one that is crossed twice is there twice.</summary>
    public IReadOnlyList<Link> Links => _links ??= ToLinks();

    /// <summary>How often a WAN link is crossed.</summary>
    public int WanCrossings { get; }

    /// <summary>The link that carries least, a WAN link whose bandwidth is not known being the narrowest; none on a route within a site.</summary>
    public Link? Narrowest { get; }

    /// <summary>What the narrowest link carries, where that is known.</summary>
    public Bandwidth? Bandwidth => Narrowest is { Bandwidth.IsKnown: true } link ? link.Bandwidth.Value : null;

    /// <summary>The route within one site.</summary>
    internal static Route Local { get; } = new();

    /// <summary>How long <paramref name="size"/> takes over the narrowest link, all of it being free; none where that is not known.</summary>
    public TimeSpan? TimeFor(DataSize size) => Bandwidth?.TimeFor(size);

    /// <summary>Puts the better of two routes first: it crosses fewer WAN links, is wider, or crosses fewer links.</summary>
    internal static int Compare(Route one, Route other) =>
        one.WanCrossings.CompareTo(other.WanCrossings) is not 0 and var byCrossings ? byCrossings
        : Width(other.Narrowest).CompareTo(Width(one.Narrowest)) is not 0 and var byWidth ? byWidth
        : one._length.CompareTo(other._length);

    internal Route Append(Link link) => new(this, link);

    internal Route Prepend(Link link) => Local.Append(link).Append(this);

    internal Route Append(Route next)
    {
        if (_length == 0)
            return next;
        var route = this;
        foreach (var link in next.Links)
            route = route.Append(link);
        return route;
    }

    private Link[] ToLinks()
    {
        var links = new Link[_length];
        for (var route = this; route._last is not null; route = route._start!)
            links[route._length - 1] = route._last;
        return links;
    }

    private static long Width(Link? link) => link switch
    {
        null => long.MaxValue,
        { Bandwidth.IsKnown: true } => link.Bandwidth.Value.BitsPerSecond,
        { IsWan: true } => 0,
        _ => long.MaxValue,
    };
}
