namespace Deployment.Plans;

/// <summary>A vCenter as one backup server has registered it.</summary>
public sealed class VCenterRegistration
{
    internal VCenterRegistration(VCenter vCenter, VCenterAccount? account) =>
        (VCenter, Account, Origin) = (vCenter, account, Origin.OfCall());

    /// <summary>The vCenter.</summary>
    public VCenter VCenter { get; }

    /// <summary>The account used; none where the plan names no account, which then is one with full sight.</summary>
    public VCenterAccount? Account { get; }

    /// <summary>The call that registers it.</summary>
    public Origin Origin { get; }

    /// <summary>Whether the backup server sees the hosts of some sites only.</summary>
    public bool IsLimited => Account is { IsLimited: true };
}
