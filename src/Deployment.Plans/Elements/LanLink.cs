namespace Deployment.Plans;

/// <summary>A local connection, such as between two buildings on one campus: neither site is remote from the other.</summary>
public sealed class LanLink : Link
{
    internal LanLink(DeploymentPlan plan, Site from, Site to)
        : base(plan, from, to)
    {
    }

    /// <inheritdoc/>
    public override string Kind => "LAN link";

    /// <inheritdoc/>
    public override bool IsWan => false;

    /// <summary>Sets what the link carries, such as <c>10.Gbps()</c>.</summary>
    /// <returns>The link itself.</returns>
    /// <exception cref="InvalidPlanException">The bandwidth is zero or negative.</exception>
    public LanLink WithBandwidth(Bandwidth bandwidth)
    {
        Bandwidth = Setting.From(bandwidth, Guard.Positive);
        return this;
    }
}
