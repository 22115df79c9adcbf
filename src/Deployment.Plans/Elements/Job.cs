namespace Deployment.Plans;

/// <summary>Work that a backup server does again and again.</summary>
public abstract class Job : Element
{
    private protected Job(BackupServer owner, string name)
        : base(owner.Plan, owner, name) => Owner = owner;

    /// <summary>The backup server that the job was added to, which schedules and runs it.</summary>
    public BackupServer Owner { get; }

    /// <summary>How long from one run to the next.</summary>
    public Setting<TimeSpan> Interval { get; internal set; }

    /// <summary>Jobs of every kind share one scope: the console lists them together.</summary>
    internal sealed override string? NameScope => "job";
}
