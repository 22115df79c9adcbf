using Deployment.Plans;

namespace Deployment.Cli.Drawing;

/// <summary>
/// Which elements of a plan are alike: those of one kind that stand in the same relations to elements that are alike in turn.
/// Names, figures and numbers make no difference, so a branch with two hosts is like one with five.
/// </summary>
internal sealed class Likeness
{
    private readonly Dictionary<Element, ulong> _classes = [];
    private readonly Dictionary<Element, List<(string Relation, Element Other)>> _relations = [];
    private readonly ILookup<Element, string> _marks;
    private readonly ILookup<Element, Element> _parts;

    /// <param name="plan">The plan.</param>
    /// <param name="marks">What sets single elements apart, and the sites that they belong to, such as the rules that they break.</param>
    public Likeness(DeploymentPlan plan, ILookup<Element, string> marks)
    {
        foreach (var site in plan.Sites)
            RelationsOf(site);
        foreach (var relation in PlanRelations.Of(plan))
        {
            RelationsOf(relation.From).Add((relation.Name, relation.To));
            RelationsOf(relation.To).Add((relation.Name + " of", relation.From));
        }

        var (count, known) = (_classes.Values.Distinct().Count(), 0);
        while (count > known)
        {
            Refine();
            (count, known) = (_classes.Values.Distinct().Count(), count);
        }

        // Only now: else whatever is related to a marked element would be set apart as well.
        _marks = marks;
        _parts = _classes.Keys.Where(element => element is not Site && marks.Contains(element)).ToLookup(SiteOf);
    }

    /// <summary>The same for elements that are alike, and marked alike.</summary>
    public ulong ClassOf(Element element) =>
        Mix([MarkedClassOf(element), .. new SortedSet<ulong>(_parts[element].Select(MarkedClassOf))]);

    private static Element SiteOf(Element element) => element is Site or DeploymentPlan ? element : SiteOf(element.Parent!);

    private ulong MarkedClassOf(Element element) => Mix([_classes[element], .. new SortedSet<ulong>(_marks[element].Select(Hash))]);

    private List<(string Relation, Element Other)> RelationsOf(Element element)
    {
        if (!_relations.TryGetValue(element, out var relations))
        {
            _relations.Add(element, relations = []);
            _classes.Add(element, Hash(element.GetType().Name));
        }

        return relations;
    }

    /// <summary>Tells elements apart by what they are related to. An element never comes to be like one that it has not been like before.</summary>
    private void Refine()
    {
        var refined = new List<(Element Element, ulong Class)>(_classes.Count);
        foreach (var relation in _relations)
        {
            var related = new SortedSet<ulong>(relation.Value.Select(other => Mix([Hash(other.Relation), _classes[other.Other]])));
            refined.Add((relation.Key, Mix([_classes[relation.Key], .. related])));
        }

        foreach (var (element, refinedClass) in refined)
            _classes[element] = refinedClass;
    }

    /// <summary>FNV-1a, which unlike the framework's own is the same in every run.</summary>
    private static ulong Hash(string text) => text.Aggregate(14695981039346656037UL, (hash, letter) => unchecked((hash ^ letter) * 1099511628211UL));

    private static ulong Mix(IEnumerable<ulong> hashes) => hashes.Aggregate(0UL, (mixed, hash) =>
    {
        unchecked
        {
            mixed = (mixed ^ hash) * 0x9E3779B97F4A7C15UL;
            return mixed ^ (mixed >> 29);
        }
    });
}
