using Deployment.Cli.Rendering;
using Deployment.Plans;

namespace Deployment.Cli.Drawing;

/// <summary>The links between two cards.</summary>
/// <param name="Id">What identifies them within the drawing.</param>
/// <param name="From">The card at one end.</param>
/// <param name="To">The card at the other; the same card for links among sites that are alike.</param>
/// <param name="Links">The links, all of them of one kind.</param>
internal sealed record DrawnLink(string Id, SiteCard From, SiteCard To, IReadOnlyList<Link> Links)
{
    public bool IsWan => Links[0].IsWan;

    /// <summary>Such as <c>WAN 10 Mbit/s</c>, or <c>48 × WAN 4–50 Mbit/s</c>.</summary>
    public string Label
    {
        get
        {
            var bandwidth = RangeText.Of(Links.Select(link => link.Bandwidth));
            var width = bandwidth.Length > 0 ? " " + bandwidth : IsWan ? " without bandwidth" : "";
            return $"{(Links.Count == 1 ? "" : $"{Links.Count} × ")}{(IsWan ? "WAN" : "LAN")}{width}";
        }
    }
}
