using Deployment.Cli.Drawing;
using Deployment.Plans;
using Deployment.Plans.DataFlows;
using Deployment.Plans.Rules;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Deployment.Cli.Rendering;

/// <summary>Prints the data streams of a plan as a table, one row for those that are alike.</summary>
internal sealed class FlowTable(IAnsiConsole console, bool all)
{
    public void Print(DeploymentPlan plan, IReadOnlyList<DataFlow> flows)
    {
        console.Write(new IndentedText(0, [new(plan.Name, Styles.Strong)]));
        console.WriteLine();

        if (flows.Count == 0)
        {
            console.Write(new IndentedText(0, [new("The plan causes no data streams: it has no jobs, restores or registered hosts.")]));
            return;
        }

        var rows = Alike<DataFlow>.Of([.. flows.OrderBy(flow => flow.Kind)], all ? flow => flow : ShapesIn(plan), all);
        console.Write(new PlainTable(
            [new("Stream", Wraps: true), new("Way", Wraps: true), new("WAN"), new("Volume"), new("Every"), new("Takes", Wraps: true)],
            [.. rows.Select(CellsOf)],
            isSpaced: true));
        console.WriteLine();
        console.Write(new IndentedText(0, [new(Summary(flows.Count, rows.Count))]));
    }

    /// <summary>Tells which streams are alike: of one kind and with the same figures, through elements that are alike.</summary>
    private static Func<DataFlow, object> ShapesIn(DeploymentPlan plan)
    {
        var likeness = new Likeness(plan, Array.Empty<Finding>().ToLookup(finding => finding.Subject, finding => finding.Rule.Id));
        return flow => (
            flow.Kind,
            string.Join(" ", flow.Waypoints.Select(waypoint => likeness.ClassOf(waypoint.Element))),
            flow.WanCrossingsInWords(),
            flow.Interval,
            flow.Volume);
    }

    private static string Summary(int flows, int rows) => flows == rows
        ? Wording.Count(flows, "stream")
        : $"{Wording.Count(flows, "stream")} in {Wording.Count(rows, "row")} (--all prints each)";

    private static IReadOnlyList<IRenderable> CellsOf(Alike<DataFlow> flows)
    {
        var flow = flows.Example;
        return
        [
            new Text(flow.Kind.InWords()),
            Way(flows),
            new Text(flow.WanCrossingsInWords()),
            new Text(RangeText.Of(flow.Volumes())),
            new Text(flow.IntervalInWords()),
            new Text(Takes(flows)),
        ];
    }

    private static Paragraph Way(Alike<DataFlow> flows)
    {
        var way = new Paragraph(flows.Named(flow => flow.Cause.Path), Styles.Strong);
        var arrow = "";
        foreach (var waypoint in flows.Example.Waypoints)
        {
            way.Append($"\n{arrow}{waypoint.Element.Name} at {waypoint.Site.Name}");
            arrow = "→ ";
        }

        if (flows.Example is HostDiscoveryFlow)
            way.Append($"\n→ {Hosts(flows)}");
        return way.Append(LinksOf(flows));
    }

    /// <summary>The WAN links that are crossed, of alike streams the first with the number of the others.</summary>
    private static string LinksOf(Alike<DataFlow> flows)
    {
        var links = flows.Members.SelectMany(flow => flow.Route?.Links ?? []).Where(link => link.IsWan).Distinct().ToList();
        return links.Count switch
        {
            0 => "",
            1 => $"\nover {links[0].Name}",
            _ when flows.Members.Count == 1 => $"\nover {Wording.And([.. links.Select(link => link.Name)])}",
            _ => $"\nover {links[0].Name} and {Wording.Count(links.Count - 1, "more link", "more links")}",
        };
    }

    private static string Hosts(Alike<DataFlow> scans)
    {
        var counts = scans.Members.OfType<HostDiscoveryFlow>().Select(scan => scan.HostCount).ToList();
        var remote = counts.Select(count => count.RemoteHosts).ToList();
        var hosts = Range(counts.Select(count => count.Hosts).ToList()) + (counts.Max(count => count.Hosts) == 1 ? " host" : " hosts");
        return remote.Max() == 0 ? hosts
            : counts.TrueForAll(count => count.RemoteHosts == count.Hosts) ? $"{hosts}, all over the WAN"
            : $"{hosts}, {Range(remote)} over the WAN";
    }

    private static string Range(IReadOnlyCollection<int> numbers) => Wording.Range(Wording.Number(numbers.Min()), Wording.Number(numbers.Max()));

    /// <summary>The shortest and the longest time that any of them takes.</summary>
    private static string Takes(Alike<DataFlow> flows)
    {
        var times = flows.Members.SelectMany(flow => flow.Times()).ToList();
        return times.Count == 0 ? "" : Wording.Range(Wording.Duration(times.Min()), Wording.Duration(times.Max()));
    }
}
