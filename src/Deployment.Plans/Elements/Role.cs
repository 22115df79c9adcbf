namespace Deployment.Plans;

/// <summary>A component that a backup server registers and that runs on a machine, its own or another.</summary>
public abstract class Role : Element
{
    private protected Role(BackupServer registeredBy, Server machine, string name, params Element[] namedAfter)
        : base(registeredBy.Plan, registeredBy, name, namedAfter) => (RegisteredBy, Machine) = (registeredBy, machine);

    /// <summary>The backup server it belongs to.</summary>
    public BackupServer RegisteredBy { get; }

    /// <summary>The machine it runs on.</summary>
    public Server Machine { get; }

    /// <summary>Where its machine stands.</summary>
    public Site Site => Machine.Site;
}
