namespace Deployment.Plans;

/// <summary>A connection over a wide area network. What crosses it takes time and has to be planned.</summary>
/// <remarks>Source: best-practice guide, chapter "Data Flow", lines 26–31.</remarks>
public sealed class WanLink : Link
{
    internal WanLink(DeploymentPlan plan, Site from, Site to)
        : base(plan, from, to)
    {
    }

    /// <inheritdoc/>
    public override string Kind => "WAN link";

    /// <inheritdoc/>
    public override bool IsWan => true;

    /// <summary>The round-trip time.</summary>
    public Setting<TimeSpan> Latency { get; private set; }

    /// <summary>Sets what the link carries, such as <c>10.Mbps()</c>.</summary>
    /// <returns>The link itself.</returns>
    /// <exception cref="InvalidPlanException">The bandwidth is zero or negative.</exception>
    public WanLink WithBandwidth(Bandwidth bandwidth)
    {
        Bandwidth = Setting.From(bandwidth, Guard.Positive);
        return this;
    }

    /// <summary>Sets the round-trip time, such as <c>40.Milliseconds()</c>.</summary>
    /// <returns>The link itself.</returns>
    /// <exception cref="InvalidPlanException">The latency is negative.</exception>
    public WanLink WithLatency(TimeSpan latency)
    {
        Latency = Setting.From(latency, Guard.NotNegative);
        return this;
    }
}
