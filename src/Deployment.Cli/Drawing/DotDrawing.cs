using System.Text;

namespace Deployment.Cli.Drawing;

/// <summary>A drawing in the language of Graphviz.</summary>
internal static class DotDrawing
{
    public static string Of(PlanDrawing drawing, string title)
    {
        var text = new StringBuilder($"digraph {Quoted(title)} {{\n  rankdir=LR; compound=true; node [shape=box, fontname=\"sans-serif\"]; edge [fontname=\"sans-serif\"];\n");
        foreach (var card in drawing.Cards)
        {
            // A link ends at the card, which to Graphviz means at a node in it: this one, which is not seen.
            text.Append($"  subgraph {Quoted("cluster-" + card.Id)} {{\n    label={Quoted(card.Title)};\n    {Quoted(card.Id)} [style=invis, shape=point];\n");
            foreach (var row in card.Rows)
                text.Append($"    {Quoted(row.Id)} [label={Quoted(row.Label)}];\n");
            text.Append("  }\n");
        }

        foreach (var link in drawing.Links.Where(link => link.From != link.To))
        {
            text.Append($"  {Quoted(link.From.Id)} -> {Quoted(link.To.Id)} [dir=none, style={(link.IsWan ? "dashed" : "solid")}, label={Quoted(link.Label)}, "
                + $"ltail={Quoted("cluster-" + link.From.Id)}, lhead={Quoted("cluster-" + link.To.Id)}];\n");
        }

        foreach (var leg in drawing.Legs)
            text.Append($"  {Quoted(leg.From.Id)} -> {Quoted(leg.To.Id)} [label={Quoted(leg.Label)}];\n");
        return text.Append('}').ToString();
    }

    private static string Quoted(string text) => '"' + text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n") + '"';
}
