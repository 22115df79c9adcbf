using Deployment.Plans;

namespace Deployment.Cli.Export.Comparison;

/// <summary>Entries have come to a list of an element's, or have gone from it.</summary>
/// <param name="Subject">The element.</param>
/// <param name="Relation">The list, in words.</param>
/// <param name="Direction">Whether they have come or gone.</param>
/// <param name="Entries">The entries.</param>
internal sealed record RelationChange(Subject Subject, string Relation, Direction Direction, IReadOnlyList<string> Entries) : Change(Subject)
{
    public override object Likeness => (Subject.Kind, Relation, Direction, Entries.Count);

    public override string InWords(bool all)
    {
        var list = List(Entries, all);
        return $"{Relation} {Direction.Sign()} {list}{(list.EndsWith("…", StringComparison.Ordinal) ? $" ({Wording.Count(Entries.Count, "entry", "entries")})" : "")}";
    }

    public override string InWords(IReadOnlyList<Change> alike) =>
        $"{Subject.Kind.Count(alike.Count)}: {Relation} {Direction.Sign()} {Entries.Count} each {PathsOf(alike.Select(change => change.Subject))}";
}
