namespace Deployment.Plans;

/// <summary>A host that one backup server has registered by itself, without a vCenter.</summary>
public sealed class HostRegistration
{
    internal HostRegistration(EsxiHost host) => (Host, Origin) = (host, Origin.OfCall());

    /// <summary>The host.</summary>
    public EsxiHost Host { get; }

    /// <summary>The call that registers it.</summary>
    public Origin Origin { get; }
}
