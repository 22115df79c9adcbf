namespace Deployment.Cli.Export.Comparison;

/// <summary>An element has come or gone, with all that is in it.</summary>
/// <param name="Subject">The element that it is in.</param>
/// <param name="Direction">Whether it has come or gone.</param>
/// <param name="Element">The element itself.</param>
/// <param name="Content">What is in it, such as <c>1 backup server and 4 hosts</c>; empty for nothing.</param>
internal sealed record ElementChange(Subject Subject, Direction Direction, Subject Element, string Content) : Change(Subject)
{
    public override object Likeness => (Subject.Kind, Direction, Element.Kind, Content);

    public override string InWords(bool all) =>
        $"{Direction.Sign()} {Element.Kind.Singular} '{Element.Name}'{(Content == "" ? "" : $" with {Content}")}";

    public override string InWords(IReadOnlyList<Change> alike)
    {
        var paths = PathsOf(alike.Cast<ElementChange>().Select(change => change.Element));
        return $"{Direction.Sign()} {Element.Kind.Count(alike.Count)}{(Content == "" ? "" : $", each with {Content}")} {paths}";
    }
}
