namespace Deployment.Plans;

/// <summary>A job that copies backups from the repository they were written to into another.</summary>
public sealed class BackupCopyJob : Job
{
    private readonly List<BackupJob> _sources = [];

    internal BackupCopyJob(BackupServer owner, string name)
        : base(owner, name)
    {
    }

    /// <inheritdoc/>
    public override string Kind => "backup copy job";

    /// <summary>The jobs whose backups it copies.</summary>
    public IReadOnlyList<BackupJob> Sources => _sources;

    /// <summary>Where the copies go; none until <see cref="To"/> is called.</summary>
    public Repository? Target { get; private set; }

    /// <summary>Where <see cref="To"/> was called.</summary>
    public Origin TargetOrigin { get; private set; }

    /// <summary>The WAN accelerator on the sending side; none for a direct copy, or where it is yet to be named.</summary>
    public WanAccelerator? SourceAccelerator { get; private set; }

    /// <summary>The WAN accelerator on the receiving side; none for a direct copy, or where it is yet to be named.</summary>
    public WanAccelerator? TargetAccelerator { get; private set; }

    /// <summary>Where <see cref="Via"/> was called.</summary>
    public Origin AcceleratorsOrigin { get; private set; }

    /// <summary>Adds jobs whose backups are copied.</summary>
    /// <returns>The job itself.</returns>
    /// <exception cref="InvalidPlanException">None are given, or one belongs to another plan.</exception>
    public BackupCopyJob Copies(params BackupJob[] jobs)
    {
        foreach (var job in Guard.NotEmpty(jobs, "backup job"))
        {
            _sources.Add(Guard.SamePlan(this, job, nameof(jobs)));
            Plan.Growth.Added(GetType());
        }

        return this;
    }

    /// <summary>Sets the repository that the copies go to; it may be another backup server's.</summary>
    /// <returns>The job itself.</returns>
    /// <exception cref="InvalidPlanException">The repository belongs to another plan.</exception>
    public BackupCopyJob To(Repository repository)
    {
        Target = Guard.SamePlan(this, repository);
        TargetOrigin = Origin.OfCall();
        Plan.Growth.Added(GetType());
        return this;
    }

    /// <summary>
    /// Sends the copies through a pair of WAN accelerators. One of them may be left out while the plan is being made; DPL5001
    /// then asks for it.
    /// </summary>
    /// <remarks>Source: best-practice guide, chapter "Data Flow", lines 92–93 and 141–144.</remarks>
    /// <param name="source">The accelerator beside the source repository.</param>
    /// <param name="target">The accelerator beside the target repository; it may be another backup server's.</param>
    /// <returns>The job itself.</returns>
    /// <exception cref="InvalidPlanException">None is given, both are the same accelerator, or one belongs to another plan.</exception>
    public BackupCopyJob Via(WanAccelerator? source = null, WanAccelerator? target = null)
    {
        Guard.SamePlanIfGiven(this, source);
        Guard.SamePlanIfGiven(this, target);
        if (source is null && target is null)
        {
            throw new InvalidPlanException(
                "No WAN accelerator is given: name one at the source and one at the target, or leave the call out for a direct copy.", nameof(source));
        }

        if (ReferenceEquals(source, target))
        {
            throw new InvalidPlanException(
                $"WAN accelerator '{source!.Name}' is named for both ends: a pair needs one at the source and one at the target.", nameof(target));
        }

        (SourceAccelerator, TargetAccelerator, AcceleratorsOrigin) = (source, target, Origin.OfCall());
        Plan.Growth.Added(GetType());
        Plan.Growth.Added(typeof(WanAccelerator));
        return this;
    }
}
