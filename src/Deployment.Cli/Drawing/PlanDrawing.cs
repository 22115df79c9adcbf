using Deployment.Plans;
using Deployment.Plans.DataFlows;
using Deployment.Plans.Rules;

namespace Deployment.Cli.Drawing;

/// <summary>What a drawing of a plan shows: sites as cards, the links between them, and the streams of data from row to row.</summary>
internal sealed class PlanDrawing
{
    /// <summary>From how many on alike elements share a card or a row: two are still told apart by looking.</summary>
    private const int Many = 3;

    private readonly Likeness _likeness;
    private readonly ILookup<Server, Role> _rolesOn;
    private readonly Dictionary<Element, CardRow> _rowOf = [];
    private readonly Dictionary<Site, SiteCard> _cardOf = [];
    private readonly Dictionary<string, RuleSeverity> _worst = [];
    private readonly ILookup<Element, string> _shownBy;
    private int _rows;

    private PlanDrawing(PlanReport report, Likeness likeness)
    {
        var (plan, streams) = (report.Plan, report.Plan.DataFlows());
        _likeness = likeness;
        _rolesOn = plan.BackupServers.SelectMany(RolesOf).ToLookup(role => role.Machine);
        Cards = [.. InGroups(plan.Sites, isAlways: false).Select((sites, number) => CardOf($"site-{number}", sites))];
        Links =
        [
            .. plan.Links
                .GroupBy(link => (From: _cardOf[link.From], To: _cardOf[link.To], link.IsWan))
                .Select((alike, number) => new DrawnLink($"link-{number}", alike.Key.From, alike.Key.To, [.. alike])),
        ];
        Flows =
        [
            .. streams.All
                .SelectMany(flow => WaysOf(flow).Select(way => (Flow: flow, Way: way)))
                .GroupBy(flow => $"{flow.Flow.Kind} {string.Join(" ", flow.Way.Select(row => row.Id))}")
                .Select((alike, number) => new DrawnFlow($"flow-{number}", [.. alike.Select(flow => flow.Flow)], alike.First().Way)),
        ];
        Legs = [.. Flows.SelectMany(flow => LegsOf(flow, streams.Topology))];
        _shownBy = Shown().ToLookup(shown => shown.Element, shown => shown.Id);
        foreach (var finding in report.Findings)
        {
            foreach (var id in IdsOf(finding.Subject))
                _worst[id] = _worst.TryGetValue(id, out var worst) && worst > finding.Severity ? worst : finding.Severity;
        }
    }

    /// <summary>The sites.</summary>
    public IReadOnlyList<SiteCard> Cards { get; }

    /// <summary>What connects them.</summary>
    public IReadOnlyList<DrawnLink> Links { get; }

    /// <summary>What flows between their rows.</summary>
    public IReadOnlyList<DrawnFlow> Flows { get; }

    /// <summary>The streams row by row.</summary>
    public IReadOnlyList<Leg> Legs { get; }

    /// <summary>Draws a plan. An element in which something was found is not taken for one like those in which nothing was.</summary>
    public static PlanDrawing Of(PlanReport report)
    {
        var found = report.Findings.Concat(report.Accepted.Select(accepted => accepted.Finding));
        return new PlanDrawing(report, new Likeness(report.Plan, found.ToLookup(finding => finding.Subject, finding => finding.Rule.Id)));
    }

    /// <summary>The row that stands for an element; none for what has no row, such as a job.</summary>
    public CardRow? RowOf(Element element) => _rowOf.TryGetValue(element, out var row) ? row : null;

    /// <summary>The ids of what shows an element: its card, row or link, and the streams that it causes.</summary>
    public IEnumerable<string> IdsOf(Element element) => _shownBy[element];

    /// <summary>The worst that was found in what an id stands for; none where nothing was.</summary>
    public RuleSeverity? WorstIn(string id) => _worst.TryGetValue(id, out var worst) ? worst : null;

    private IEnumerable<(Element Element, string Id)> Shown() => _rowOf.Select(row => (row.Key, row.Value.Id))
        .Concat(_cardOf.Select(card => ((Element)card.Key, card.Value.Id)))
        .Concat(Links.SelectMany(link => link.Links.Select(each => ((Element)each, link.Id))))
        .Concat(Flows.SelectMany(flow => flow.Flows.Select(each => each.Cause).Distinct().Select(cause => (cause, flow.Id))));

    private static IEnumerable<Role> RolesOf(BackupServer server) => ((IEnumerable<Role>)server.Repositories).Concat(server.Proxies).Concat(server.WanAccelerators);

    private SiteCard CardOf(string id, IReadOnlyList<Site> sites)
    {
        var rows = new List<CardRow>();
        Add(sites.SelectMany(site => site.VCenters));
        if (sites.SelectMany(site => site.Hosts).ToList() is { Count: > 0 } hosts)
            AddRow(hosts);
        Add(sites.SelectMany(site => site.VirtualMachines));
        foreach (var servers in InGroups(sites.SelectMany(site => site.Servers), sites.Count > 1))
        {
            AddRow(servers);
            foreach (var roles in InGroups(servers.SelectMany(server => _rolesOn[server]), servers.Count > 1))
                AddRow(roles);
        }

        var card = new SiteCard(id, sites, rows);
        foreach (var site in sites)
            _cardOf.Add(site, card);
        return card;

        void Add(IEnumerable<Element> elements)
        {
            foreach (var alike in InGroups(elements, sites.Count > 1))
                AddRow(alike);
        }

        void AddRow(IReadOnlyList<Element> elements)
        {
            var row = new CardRow($"row-{_rows++}", elements, sites.Count);
            rows.Add(row);
            foreach (var element in elements)
                _rowOf.Add(element, row);
        }
    }

    /// <summary>Elements that are alike together: always, or only where there are many.</summary>
    private IEnumerable<IReadOnlyList<T>> InGroups<T>(IEnumerable<T> elements, bool isAlways)
        where T : Element
    {
        foreach (var alike in elements.GroupBy(_likeness.ClassOf).Select(alike => alike.ToList()))
        {
            if (isAlways || alike.Count >= Many)
            {
                yield return alike;
                continue;
            }

            foreach (var only in alike)
                yield return [only];
        }
    }

    private static IEnumerable<Leg> LegsOf(DrawnFlow flow, Topology topology)
    {
        for (var i = 1; i < flow.Way.Count; i++)
        {
            var (from, to) = (flow.Way[i - 1], flow.Way[i]);
            if (from != to)
                yield return new(flow, from, to, topology.Between(from.Site, to.Site) is { WanCrossings: > 0 });
        }
    }

    /// <summary>The rows that a stream passes. The scan of hosts that are registered one by one goes to each of their sites.</summary>
    private IEnumerable<IReadOnlyList<CardRow>> WaysOf(DataFlow flow) => flow is HostDiscoveryFlow { Registration: null, Server: var server }
        ? server.Hosts.Select(registration => _rowOf[registration.Host]).Distinct().Select(hosts => (IReadOnlyList<CardRow>)[_rowOf[server], hosts])
        : [[.. flow.Waypoints.Select(waypoint => _rowOf[waypoint.Element])]];
}
