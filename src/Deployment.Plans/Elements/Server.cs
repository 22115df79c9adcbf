namespace Deployment.Plans;

/// <summary>A machine, physical or virtual, that runs backup components.</summary>
public class Server : Element
{
    internal Server(Site site, string name)
        : base(site.Plan, site, name) => Site = site;

    /// <inheritdoc/>
    public override string Kind => "server";

    /// <summary>Where it stands.</summary>
    public Site Site { get; }

    /// <summary>How many processor cores it has.</summary>
    public Setting<int> Cores { get; internal set; }

    /// <summary>How much memory it has.</summary>
    public Setting<DataSize> Memory { get; internal set; }

    /// <summary>Whether it is a virtual or a physical machine.</summary>
    public Setting<MachineKind> Machine { get; internal set; }

    /// <summary>Servers of every kind share one scope: they are machines with names on one network.</summary>
    internal sealed override string? NameScope => "server";
}
