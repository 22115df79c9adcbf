namespace Deployment.Plans;

/// <summary>A restore that the plan provides for, by users themselves or by administrators.</summary>
public sealed class RestoreOffer
{
    internal RestoreOffer(VirtualMachines virtualMachines, IReadOnlyList<RestoreKind> kinds) =>
        (VirtualMachines, Kinds, Origin) = (virtualMachines, [.. kinds], Origin.OfCall());

    /// <summary>Whose backups are restored from.</summary>
    public VirtualMachines VirtualMachines { get; }

    /// <summary>What is restored.</summary>
    public IReadOnlyList<RestoreKind> Kinds { get; }

    /// <summary>The call that provides for it.</summary>
    public Origin Origin { get; }

    /// <summary>The kinds that mount a backup to read files or application items out of it.</summary>
    public IEnumerable<RestoreKind> MountingKinds => Kinds.Where(kind => kind.MountsBackup());

    /// <summary>Whether anything of what is restored is read out of a mounted backup.</summary>
    internal bool MountsBackups => Kinds.Any(kind => kind.MountsBackup());
}
