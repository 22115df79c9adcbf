namespace Deployment.Plans;

/// <summary>A connection between two sites, carrying data both ways.</summary>
public abstract class Link : Element
{
    private protected Link(DeploymentPlan plan, Site from, Site to)
        : base(plan, null, $"{from.Name}–{to.Name}", from, to) => (From, To) = (from, to);

    /// <summary>The site named first.</summary>
    public Site From { get; }

    /// <summary>The site named second.</summary>
    public Site To { get; }

    /// <summary>What the link carries, each way.</summary>
    public Setting<Bandwidth> Bandwidth { get; private protected set; }

    /// <summary>Whether it is a wide area network.</summary>
    public abstract bool IsWan { get; }

    /// <summary>The site at the other end from <paramref name="site"/>, which must be one of the two.</summary>
    internal Site OtherEnd(Site site) => ReferenceEquals(site, From) ? To : From;
}
