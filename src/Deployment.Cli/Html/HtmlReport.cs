using System.Xml.Linq;
using Deployment.Cli.Drawing;
using Deployment.Cli.Drawing.Svg;
using Deployment.Cli.Findings;
using Deployment.Cli.Rendering;
using Deployment.Plans;
using Deployment.Plans.Rules;

namespace Deployment.Cli.Html;

/// <summary>A plan, what was found in it, and what follows from it, as one page that needs nothing else.</summary>
internal sealed class HtmlReport
{
    /// <summary>How many findings of a rule are seen at once; a click shows the others.</summary>
    private const int ShownOfARule = 10;

    private readonly PlanReport _report;
    private readonly PlanDrawing _drawing;

    private HtmlReport(PlanReport report) => (_report, _drawing) = (report, PlanDrawing.Of(report));

    public static string Of(PlanReport report) => new HtmlReport(report).Page();

    private static string Encoded(string text) => new XText(text).ToString();

    // Put together as text, for in HTML, unlike in XML, scripts and style sheets are not encoded.
    private string Page() =>
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
        <title>{Encoded(_report.Plan.Name)}</title>
        <style>
        {Resource.Text("drawing.css")}
        {Resource.Text("report.css")}
        </style>
        </head>
        <body>
        {string.Join("\n", Body().Select(section => section.ToString()))}
        <script>
        {Resource.Text("report.js")}
        </script>
        </body>
        </html>
        """.Replace("\r\n", "\n") + "\n";

    private IEnumerable<XElement> Body()
    {
        yield return new("header", new XElement("h1", _report.Plan.Name), Summary.LinesOf(new LintResult(_report, RuleSeverity.Info, baseline: null)).Select(line => new XElement("p", line)));
        yield return new(
            "main",
            Section("drawing", "Sites and streams", new XElement("div", new XAttribute("class", "figure"), new XAttribute("tabindex", 0), new XAttribute("role", "group"), new XAttribute("aria-label", "Drawing of the plan"), SvgDrawing.Of(_drawing, _report.Plan.Name, style: null))),
            Section("findings", "Findings", _report.Findings.Count == 0 ? [new XElement("p", "Nothing was found.")] : _report.Findings.GroupBy(finding => (finding.Rule, finding.Severity)).Select(Findings)),
            _report.Accepted.Count == 0 ? null : Section("accepted", "Accepted risks", AcceptedRisks()),
            _drawing.Flows.Count == 0 ? null : Section("flows", "Streams of data", FlowTable.Of(_drawing)),
            Section("machines", "Machines", MachineTable.Of(_report.Plan, _drawing)));
    }

    private static XElement Section(string id, string title, params object?[] content) =>
        new("section", new XAttribute("id", id), new XElement("h2", title), content);

    private XElement Findings(IGrouping<(DesignRule Rule, RuleSeverity Severity), Finding> found)
    {
        var (rule, severity) = found.Key;
        var entries = found.Select(Entry).ToList();
        var rest = entries.Skip(ShownOfARule).ToList();
        return new(
            "article",
            new XElement(
                "h3",
                new XElement("span", new XAttribute("class", $"badge {severity.InWords()}"), severity.InWords()),
                " ",
                rule.HelpPage.Length == 0 ? rule.Id : new XElement("a", new XAttribute("href", rule.HelpPage), rule.Id),
                $" {rule.Title}"),
            new XElement("ul", entries.Take(ShownOfARule)),
            rest.Count == 0 ? null : new XElement("details", new XElement("summary", $"… and {Wording.Count(rest.Count, "other")}"), new XElement("ul", rest)));
    }

    private XElement Entry(Finding finding) => new("li", Lights(finding), new XElement("p", finding.Message));

    /// <summary>The element at fault, as a button that lights up in the drawing all that the finding is about.</summary>
    private XElement Lights(Finding finding) => new(
        "button",
        new XAttribute("type", "button"),
        new XAttribute("aria-pressed", "false"),
        new XAttribute("data-lights", string.Join(" ", finding.Subjects.SelectMany(_drawing.IdsOf).Distinct())),
        finding.Subject.Path);

    private XElement AcceptedRisks() => Table.Of(
        ["Rule", "Where", "Why it is accepted"],
        _report.Accepted.Select(accepted => new XElement(
            "tr",
            new XElement("td", $"{accepted.Finding.Rule.Id} {accepted.Finding.Rule.Title}"),
            new XElement("td", Lights(accepted.Finding)),
            new XElement("td", accepted.Acceptance.Because))));
}
