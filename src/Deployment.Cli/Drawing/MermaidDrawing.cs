using System.Text;

namespace Deployment.Cli.Drawing;

/// <summary>A drawing in Mermaid.</summary>
internal static class MermaidDrawing
{
    public static string Of(PlanDrawing drawing)
    {
        var text = new StringBuilder("flowchart LR\n");
        foreach (var card in drawing.Cards)
        {
            text.Append($"  subgraph {Id(card.Id)}[{Quoted(card.Title)}]\n");
            foreach (var row in card.Rows)
                text.Append($"    {Id(row.Id)}[{Quoted(row.Label)}]\n");
            text.Append("  end\n");
        }

        foreach (var link in drawing.Links.Where(link => link.From != link.To))
            text.Append($"  {Id(link.From.Id)} -. {Quoted(link.Label)} .- {Id(link.To.Id)}\n");
        foreach (var leg in drawing.Legs)
            text.Append($"  {Id(leg.From.Id)} -->|{Quoted(leg.Label)}| {Id(leg.To.Id)}\n");
        return text.ToString().TrimEnd();
    }

    /// <summary>A dash is part of an arrow.</summary>
    private static string Id(string id) => id.Replace('-', '_');

    /// <summary>A label is read as HTML, in which Mermaid's own entities begin with a <c>#</c>.</summary>
    private static string Quoted(string text) =>
        '"' + text.Replace("#", "#35;").Replace("&", "#amp;").Replace("<", "#lt;").Replace(">", "#gt;").Replace("\"", "#quot;").Replace("\n", "<br/>") + '"';
}
