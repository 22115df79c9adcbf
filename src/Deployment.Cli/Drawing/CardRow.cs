using Deployment.Cli.Rendering;
using Deployment.Plans;

namespace Deployment.Cli.Drawing;

/// <summary>An element on the card of its site, or several that are alike.</summary>
/// <param name="id">What identifies the row within the drawing.</param>
/// <param name="elements">The elements; the first stands for all.</param>
/// <param name="sites">How many sites they stand on.</param>
internal sealed class CardRow(string id, IReadOnlyList<Element> elements, int sites)
{
    public string Id { get; } = id;

    public IReadOnlyList<Element> Elements { get; } = elements;

    /// <summary>Where the first of them stands.</summary>
    public Site Site => Elements[0] is Role role ? role.Site : (Site)Elements[0].Parent!;

    /// <summary>Whether it is a role on the machine of the row above.</summary>
    public bool IsRole => Elements[0] is Role;

    /// <summary>What to call them.</summary>
    public string Name => (Elements[0], Elements.Count == sites) switch
    {
        (EsxiHost, _) => CountOnSite("host", "hosts"),
        (Role role, true) => Wording.Capitalize(role.Kind),
        (var only, true) => only.Name,
        (Role role, false) => CountOnSite(role.Kind, role.KindPlural),
        var (first, _) => $"{CountOnSite(first.Kind, first.KindPlural)} like {first.Name}",
    };

    /// <summary>What they are, and their most telling figures; empty where the name says it.</summary>
    public string Detail => Elements[0] switch
    {
        EsxiHost => "",
        VirtualMachines => DetailOf([.. Elements.Cast<VirtualMachines>()]),
        BackupServer => "backup server" + VersionIn(Elements.Select(server => ((BackupServer)server).Version)),
        EnterpriseManager => "Enterprise Manager" + VersionIn(Elements.Select(manager => ((EnterpriseManager)manager).Version)),
        Role role => role.Name == role.Machine.Name ? "" : Elements.Count == sites ? role.Name : $"like {role.Name}",
        var other => Elements.Count == sites ? other.Kind : "",
    };

    /// <summary>Name and detail on lines of their own, for drawings that do not show which machine a role is on.</summary>
    public string Label
    {
        get
        {
            var machine = Elements[0] is Role role ? $"on {role.Machine.Name}" : "";
            return string.Join("\n", new[] { Name, Detail, machine }.Where(line => line.Length > 0));
        }
    }

    /// <summary>How many there are on a site, such as <c>3 hosts</c> or <c>2–5 hosts</c>.</summary>
    private string CountOnSite(string kind, string kindPlural)
    {
        var counts = Elements.GroupBy(element => element is Role role ? role.Site : element.Parent).Select(ofSite => ofSite.Count()).ToList();
        return counts.Max() == 1 ? $"1 {kind}" : Wording.Range($"{counts.Min()} {kindPlural}", $"{counts.Max()} {kindPlural}", "–");
    }

    private static string DetailOf(IReadOnlyList<VirtualMachines> groups)
    {
        var count = RangeText.Of(groups.Select(group => group.Count), " VMs");
        var size = RangeText.Of(groups.Select(group => group.Size));
        return size.Length == 0 ? count : $"{count}, {size}";
    }

    private static string VersionIn(IEnumerable<Setting<ProductVersion>> versions)
    {
        var known = versions.Where(version => version.IsKnown).Select(version => version.Value).Distinct().ToList();
        return known.Count switch
        {
            0 => "",
            1 => $" {known[0]}",
            _ => $" {known.Min()} – {known.Max()}",
        };
    }
}
