namespace Deployment.Cli.Export.Comparison;

/// <summary>One difference between two versions of a plan.</summary>
/// <param name="Subject">The element that has changed.</param>
internal abstract record Change(Subject Subject)
{
    /// <summary>How many paths or entries tell what is meant.</summary>
    private const int Shown = 3;

    /// <summary>What the change has in common with those that are told together with it.</summary>
    public abstract object Likeness { get; }

    /// <summary>The change in words, without its subject.</summary>
    public abstract string InWords(bool all);

    /// <summary>All of several alike changes in words.</summary>
    public abstract string InWords(IReadOnlyList<Change> alike);

    protected static string PathsOf(IEnumerable<Subject> subjects) => $"({List([.. subjects.Select(subject => subject.Path)], all: false)})";

    protected static string List(IReadOnlyCollection<string> items, bool all) =>
        all || items.Count <= Shown ? string.Join(", ", items) : string.Join(", ", items.Take(Shown)) + ", …";
}
