using System.Xml.Linq;

namespace Deployment.Cli.Html;

/// <summary>Makes tables.</summary>
internal static class Table
{
    public static XElement Of(IEnumerable<string> columns, IEnumerable<XElement> rows) => new(
        "div",
        new XAttribute("class", "table"),
        new XElement(
            "table",
            new XElement("thead", new XElement("tr", columns.Select(column => new XElement("th", new XAttribute("scope", "col"), column)))),
            new XElement("tbody", rows)));
}
