namespace Deployment.Plans;

/// <summary>A backup repository: the place backup files are stored in.</summary>
public sealed class Repository : Role
{
    internal Repository(BackupServer registeredBy, Server machine, string name)
        : base(registeredBy, machine, name)
    {
    }

    /// <inheritdoc/>
    public override string Kind => "repository";

    /// <inheritdoc/>
    public override string KindPlural => "repositories";

    /// <summary>How many tasks it serves at a time.</summary>
    public Setting<int> MaxTasks { get; private set; }

    /// <summary>How much it can hold, in bytes.</summary>
    public Setting<DataSize> Capacity { get; private set; }

    /// <summary>The server that mounts backups of this repository for restores of files and items, where one is set.</summary>
    public Server? MountServer { get; private set; }

    /// <summary>Where <see cref="WithMountServer"/> was called.</summary>
    public Origin MountServerOrigin { get; private set; }

    /// <summary>Sets how many tasks it serves at a time.</summary>
    /// <returns>The repository itself.</returns>
    /// <exception cref="InvalidPlanException">There are fewer than 1.</exception>
    public Repository WithMaxTasks(int maxTasks)
    {
        MaxTasks = Setting.From(maxTasks, Guard.Positive);
        return this;
    }

    /// <summary>Sets how much it can hold, such as <c>4.TB()</c>.</summary>
    /// <returns>The repository itself.</returns>
    /// <exception cref="InvalidPlanException">The size is zero or negative.</exception>
    public Repository WithCapacity(DataSize capacity)
    {
        Capacity = Setting.From(capacity, Guard.Positive);
        return this;
    }

    /// <summary>Sets the server that mounts backups of this repository for restores of files and items; product 9.0 and later.</summary>
    /// <returns>The repository itself.</returns>
    /// <exception cref="InvalidPlanException">The server belongs to another plan.</exception>
    public Repository WithMountServer(Server server)
    {
        MountServer = Guard.SamePlan(this, server);
        MountServerOrigin = Origin.OfCall();
        Plan.Growth.Added(GetType());
        return this;
    }
}
