using System.Text.Json.Nodes;
using Deployment.Plans;

namespace Deployment.Cli.Export.Comparison;

/// <summary>Finds out how two exported plans differ. Elements are the same where parent, kind and name are.</summary>
internal static class PlanComparison
{
    private const string NotSet = "not set";

    /// <returns>The changes, those of one element one after the other; none where the plans are the same.</returns>
    public static IReadOnlyList<Change> Of(JsonObject oldPlan, JsonObject newPlan) => [.. Between(Subject.OfPlan(newPlan), oldPlan, newPlan)];

    private static IEnumerable<Change> Between(Subject subject, JsonObject old, JsonObject @new) =>
    [
        .. Facts(subject, old, @new),
        .. Relations(subject, old, @new),
        .. ElementKind.All.SelectMany(kind => Elements(subject, kind, old, @new)),
    ];

    private static IEnumerable<Change> Facts(Subject subject, JsonObject old, JsonObject @new) =>
        from property in Properties(old, @new, node => node is JsonValue)
        let change = new FactChange(subject, PropertyWords.Of(property), Value(old[property]), Value(@new[property]))
        where change.Old != change.New
        select change;

    private static IEnumerable<Change> Relations(Subject subject, JsonObject old, JsonObject @new) =>
        from property in Properties(old, @new, node => node is JsonArray && !node.IsCollection())
        let oldEntries = Entries(old[property])
        let newEntries = Entries(@new[property])
        from change in new RelationChange[]
        {
            new(subject, PropertyWords.Of(property), Direction.Removed, [.. oldEntries.Except(newEntries)]),
            new(subject, PropertyWords.Of(property), Direction.Added, [.. newEntries.Except(oldEntries)]),
        }
        where change.Entries.Count > 0
        select change;

    private static IEnumerable<Change> Elements(Subject parent, ElementKind kind, JsonObject old, JsonObject @new)
    {
        var (oldElements, newElements) = (Elements(old, kind), Elements(@new, kind));
        foreach (var name in oldElements.Keys.Union(newElements.Keys).InOrder(name => name))
        {
            var subject = parent.Child(kind, name);
            var isOld = oldElements.TryGetValue(name, out var oldElement);
            var isNew = newElements.TryGetValue(name, out var newElement);
            foreach (var change in isOld && isNew ? Between(subject, oldElement!, newElement!)
                : [new ElementChange(parent, isNew ? Direction.Added : Direction.Removed, subject, Content((isNew ? newElement : oldElement)!))])
            {
                yield return change;
            }
        }
    }

    /// <summary>What is in an element, at whatever depth.</summary>
    private static string Content(JsonObject element)
    {
        var counts = new Dictionary<ElementKind, int>();
        CountIn(element);
        return Wording.And([.. from kind in ElementKind.All where counts.ContainsKey(kind) select kind.Count(counts[kind])]);

        void CountIn(JsonObject parent)
        {
            foreach (var kind in ElementKind.All)
            {
                foreach (var child in Elements(parent, kind).Values)
                {
                    counts[kind] = counts.TryGetValue(kind, out var count) ? count + 1 : 1;
                    CountIn(child);
                }
            }
        }
    }

    private static Dictionary<string, JsonObject> Elements(JsonObject parent, ElementKind kind) => parent[kind.Collection] is JsonArray items && items.IsCollection()
        ? items.ToDictionary(item => (string)item!["name"]!, item => (JsonObject)item!)
        : [];

    private static IEnumerable<string> Properties(JsonObject old, JsonObject @new, Func<JsonNode?, bool> filter) =>
        new[] { old, @new }.SelectMany(node => node).Where(property => filter(property.Value)).Select(property => property.Key).Distinct();

    private static string Value(JsonNode? node) => node is not JsonValue value ? NotSet : value.TryGetValue<bool>(out _) ? "yes" : value.ToString();

    private static List<string> Entries(JsonNode? node) =>
        node is JsonArray items && !items.IsCollection() ? [.. items.Select(item => item is JsonObject entry ? InWords(entry) : item!.ToString())] : [];

    /// <summary>Such as <c>HQ / vcenter (account HQ / vcenter / svc-oslo)</c>.</summary>
    private static string InWords(JsonObject entry)
    {
        var details = entry.Skip(1).Select(property =>
            $"{PropertyWords.Of(property.Key)} {(property.Value is JsonArray items ? string.Join(", ", items) : property.Value)}").ToList();
        return $"{entry.FirstOrDefault().Value}{(details.Count == 0 ? "" : $" ({string.Join(", ", details)})")}";
    }
}
