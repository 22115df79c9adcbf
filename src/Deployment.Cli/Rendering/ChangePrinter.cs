using Deployment.Cli.Export.Comparison;
using Deployment.Plans;
using Spectre.Console;

namespace Deployment.Cli.Rendering;

/// <summary>Prints how two plans differ: the changes of each element, those that many have in common at once, and a line that counts.</summary>
internal sealed class ChangePrinter(IAnsiConsole console, bool all)
{
    /// <summary>How many alike changes are still told one by one: as many as would be named if they were told at once.</summary>
    private const int ToldOneByOne = 3;

    public void Print(IReadOnlyList<Change> changes)
    {
        if (changes.Count == 0)
        {
            Print(indent: 0, new Phrase("The plans are the same."));
            return;
        }

        var alike = changes.ToLookup(change => change.Likeness);
        foreach (var told in changes.GroupBy(change => !all && alike[change.Likeness].Skip(ToldOneByOne).Any() ? change.Likeness : change.Subject))
        {
            if (told.Key is Subject subject)
                PrintOf(subject, [.. told]);
            else
                Print(indent: 0, new Phrase(told.First().InWords([.. told])));
        }

        console.WriteLine();
        Print(indent: 0, new Phrase(Summary(changes)));
    }

    private static string Summary(IReadOnlyList<Change> changes)
    {
        var elements = changes.OfType<ElementChange>().ToLookup(change => change.Direction);
        var changed = changes.Where(change => change is not ElementChange).Select(change => change.Subject).Distinct().Count();
        return $"{Wording.Count(changed, "element")} changed, {Number(elements[Direction.Added])} added, {Number(elements[Direction.Removed])} removed.";

        static string Number(IEnumerable<Change> changes) => Wording.Number(changes.Count());
    }

    private void PrintOf(Subject subject, IReadOnlyList<Change> changes)
    {
        if (subject.IsPlan)
        {
            foreach (var change in changes)
                Print(indent: 0, new Phrase((change is ElementChange ? "" : "plan: ") + change.InWords(all)));
            return;
        }

        Phrase[] title = [new(subject.Kind.Singular + " "), new(subject.Path, Styles.Strong)];
        if (changes is [var only])
        {
            Print(indent: 0, [.. title, new(": " + only.InWords(all))]);
            return;
        }

        Print(indent: 0, [.. title, new(":")]);
        foreach (var change in changes)
            Print(indent: 2, new Phrase(change.InWords(all)));
    }

    private void Print(int indent, params Phrase[] phrases) => console.Write(new IndentedText(indent, phrases));
}
