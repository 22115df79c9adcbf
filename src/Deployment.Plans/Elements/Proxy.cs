namespace Deployment.Plans;

/// <summary>A VMware backup proxy: the role that reads and writes VM disks for jobs. A task is one disk.</summary>
public sealed class Proxy : Role
{
    internal Proxy(BackupServer registeredBy, Server machine)
        : base(registeredBy, machine, machine.Name, machine)
    {
    }

    /// <inheritdoc/>
    public override string Kind => "proxy";

    /// <inheritdoc/>
    public override string KindPlural => "proxies";

    /// <summary>How many tasks it runs at a time.</summary>
    public Setting<int> MaxTasks { get; private set; }

    /// <summary>It bears its machine's name, and machines of one name may stand on several sites.</summary>
    internal override string? NameScope => null;

    /// <summary>Sets how many tasks it runs at a time.</summary>
    /// <returns>The proxy itself.</returns>
    /// <exception cref="InvalidPlanException">There are fewer than 1.</exception>
    public Proxy WithMaxTasks(int maxTasks)
    {
        MaxTasks = Setting.From(maxTasks, Guard.Positive);
        return this;
    }
}
