namespace Deployment.Cli.Export.Comparison;

/// <summary>A fact of an element has another value, or is stated where it was not, or the other way round.</summary>
/// <param name="Subject">The element.</param>
/// <param name="Fact">The fact, in words.</param>
/// <param name="Old">Its old value.</param>
/// <param name="New">Its new value.</param>
internal sealed record FactChange(Subject Subject, string Fact, string Old, string New) : Change(Subject)
{
    public override object Likeness => (Subject.Kind, Fact, Old, New);

    public override string InWords(bool all) => $"{Fact} {Old} → {New}";

    public override string InWords(IReadOnlyList<Change> alike) =>
        $"{Subject.Kind.Count(alike.Count)}: {InWords(all: false)} {PathsOf(alike.Select(change => change.Subject))}";
}
