namespace Deployment.Plans.Evaluation;

/// <summary>
/// Where code that could not be followed may add more to a plan than is known, and of what kinds: a loop with an unknown
/// number of turns adds more of what one turn adds; an unknown call may add anything.
/// </summary>
internal sealed class PlanGrowth
{
    private readonly List<Region> _regions = [];
    private readonly Stack<Region> _open = new();

    /// <summary>Whether anything may still be added by code that could not be followed.</summary>
    public bool IsPossible => _regions.Count > 0;

    /// <summary>Something may be added by the code that <paramref name="place"/> stands for.</summary>
    public void AnythingAt(object place) => _regions.Add(new Region(place, kinds: null));

    /// <summary>What is added from here to <see cref="EndRepeat"/> may be added more often.</summary>
    public void BeginRepeat(object place)
    {
        var region = new Region(place, []);
        _regions.Add(region);
        _open.Push(region);
    }

    /// <returns>The kinds of what was added since <see cref="BeginRepeat"/>.</returns>
    public IReadOnlyCollection<Type> EndRepeat() => _open.Pop().Kinds!;

    /// <summary>Elements and relations of these kinds may be added by the code that <paramref name="place"/> stands for.</summary>
    public void KindsAt(object place, IEnumerable<Type> kinds) => _regions.Add(new Region(place, [.. kinds]));

    public void Added(Type kind)
    {
        foreach (var region in _open)
            region.Kinds?.Add(kind);
    }

    /// <summary>The places at which an element or relation of one of the kinds, or anything, may still be added.</summary>
    public IEnumerable<object> PlacesThatAdd(params Type[] kinds) =>
        from region in _regions
        where region.Kinds is null || kinds.Any(region.Kinds.Contains)
        select region.Place;

    private sealed class Region(object place, HashSet<Type>? kinds)
    {
        public object Place { get; } = place;

        public HashSet<Type>? Kinds { get; } = kinds;
    }
}
