namespace Deployment.Plans;

/// <summary>A WAN accelerator: one end of a pair that thins out what backup copies send over a WAN.</summary>
public sealed class WanAccelerator : Role
{
    internal WanAccelerator(BackupServer registeredBy, Server machine)
        : base(registeredBy, machine, machine.Name, machine)
    {
    }

    /// <inheritdoc/>
    public override string Kind => "WAN accelerator";

    /// <summary>The size of its global cache, for each source that it serves.</summary>
    public Setting<DataSize> Cache { get; private set; }

    /// <summary>It bears its machine's name, and machines of one name may stand on several sites.</summary>
    internal override string? NameScope => null;

    /// <summary>Sets the size of its global cache for each source that sends to it, such as <c>100.GB()</c>.</summary>
    /// <returns>The accelerator itself.</returns>
    /// <exception cref="InvalidPlanException">The size is zero or negative.</exception>
    public WanAccelerator WithCache(DataSize cache)
    {
        Cache = Setting.From(cache, Guard.Positive);
        return this;
    }
}
