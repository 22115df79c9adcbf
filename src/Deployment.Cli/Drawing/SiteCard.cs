using Deployment.Plans;

namespace Deployment.Cli.Drawing;

/// <summary>A site in a drawing, or many that are alike.</summary>
/// <param name="id">What identifies the card within the drawing.</param>
/// <param name="sites">The sites; the first stands for all.</param>
/// <param name="rows">What stands there.</param>
internal sealed class SiteCard(string id, IReadOnlyList<Site> sites, IReadOnlyList<CardRow> rows)
{
    public string Id { get; } = id;

    public IReadOnlyList<Site> Sites { get; } = sites;

    public IReadOnlyList<CardRow> Rows { get; } = rows;

    /// <summary>Such as <c>HQ</c>, or <c>48 sites like Oslo</c>.</summary>
    public string Title => Sites.Count == 1 ? Sites[0].Name : $"{Wording.Count(Sites.Count, "site")} like {Sites[0].Name}";
}
