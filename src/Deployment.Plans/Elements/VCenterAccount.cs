namespace Deployment.Plans;

/// <summary>A vCenter user account. Limited to some sites, it shows a backup server only the hosts that stand there.</summary>
/// <remarks>Source: best-practice guide, chapter "Data Flow", lines 41–44.</remarks>
public sealed class VCenterAccount : Element
{
    private readonly List<Site> _sites = [];

    internal VCenterAccount(VCenter vCenter, string name)
        : base(vCenter.Plan, vCenter, name) => VCenter = vCenter;

    /// <inheritdoc/>
    public override string Kind => "vCenter account";

    /// <summary>The vCenter it belongs to.</summary>
    public VCenter VCenter { get; }

    /// <summary>The sites whose hosts it can see; empty for an account that sees them all.</summary>
    public IReadOnlyList<Site> Sites => _sites;

    /// <summary>Whether the account sees the hosts of some sites only.</summary>
    public bool IsLimited => _sites.Count > 0;

    /// <summary>Limits the account to the hosts of these sites, in addition to those it is already limited to.</summary>
    /// <returns>The account itself.</returns>
    /// <exception cref="InvalidPlanException">No site is given, or one belongs to another plan.</exception>
    public VCenterAccount LimitedTo(params Site[] sites)
    {
        foreach (var site in Guard.NotEmpty(sites, "site"))
            _sites.Add(Guard.SamePlan(this, site, nameof(sites)));
        Plan.Growth.Added(GetType());
        return this;
    }
}
