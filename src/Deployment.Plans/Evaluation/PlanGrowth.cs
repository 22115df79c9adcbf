namespace Deployment.Plans.Evaluation;

/// <summary>
/// Where code that could not be followed may add more to a plan than is known, and of what kinds: a loop with an unknown
/// number of turns adds more of what one turn adds; an unknown call may add anything.
/// </summary>
internal sealed class PlanGrowth
{
    private static readonly HashSet<Type> Anything = [];
    private static readonly HashSet<Type> Relations = [typeof(HostRegistration), typeof(VCenterRegistration), typeof(RestoreOffer)];

    private readonly Dictionary<object, HashSet<Type>> _kinds = [];
    private readonly Stack<HashSet<Type>> _open = new();

    /// <summary>Whether anything may still be added by code that could not be followed.</summary>
    public bool IsPossible => _kinds.Count > 0 || _open.Count > 0;

    /// <summary>Whether there is code that may still add anything.</summary>
    public bool MayAddAnything { get; private set; }

    /// <summary>Something may be added by the code that <paramref name="place"/> stands for.</summary>
    public void AnythingAt(object place)
    {
        _kinds[place] = Anything;
        MayAddAnything = true;
    }

    /// <summary>What is added from here to <see cref="EndRepeat"/> may be added more often.</summary>
    public void BeginRepeat() => _open.Push([]);

    /// <param name="place">The code that may run more often.</param>
    /// <returns>The kinds of what was added since <see cref="BeginRepeat"/>.</returns>
    public IReadOnlyCollection<Type> EndRepeat(object place)
    {
        var kinds = _open.Pop();
        KindsAt(place, kinds);
        return kinds;
    }

    /// <summary>Elements and relations of these kinds may be added by the code that <paramref name="place"/> stands for.</summary>
    public void KindsAt(object place, IEnumerable<Type> kinds)
    {
        if (!_kinds.TryGetValue(place, out var known))
            _kinds.Add(place, [.. kinds]);
        else if (known != Anything)
            known.UnionWith(kinds);
    }

    public void Added(Type kind)
    {
        foreach (var kinds in _open)
            kinds.Add(kind);
    }

    /// <summary>The places at which anything may still be added.</summary>
    public IEnumerable<object> PlacesThatAddAnything => from place in _kinds where place.Value == Anything select place.Key;

    /// <summary>Whether plans are made of what is of this kind.</summary>
    public static bool IsKind(Type type) => typeof(Element).IsAssignableFrom(type) || Relations.Contains(type);

    /// <summary>The places at which an element or relation of this kind, or of one that derives from it, but not anything, may still be added.</summary>
    public IEnumerable<object> PlacesThatAdd(Type kind) => from place in _kinds where place.Value.Any(kind.IsAssignableFrom) select place.Key;
}
