namespace Deployment.Plans.Rules.Discovery;

/// <summary>Which hosts the backup servers see, by themselves or through a vCenter.</summary>
internal sealed class RegisteredHosts
{
    private readonly RuleContext _context;
    // With each host, whether a server that is not remote from it is among those that register it.
    private readonly Dictionary<EsxiHost, bool> _byThemselves = [];
    private readonly Dictionary<VCenter, Dictionary<Element, VCenterRegistration>> _throughVCenters = [];
    private readonly Dictionary<(Site Campus, VCenter VCenter), Dictionary<Element, VCenterRegistration>> _locallyThroughVCenters = [];

    public RegisteredHosts(RuleContext context)
    {
        _context = context;
        foreach (var server in context.Plan.BackupServers)
        {
            var campus = context.Topology.Campus(server.Site);
            foreach (var registration in server.Hosts)
            {
                if (!context.Topology.AreRemote(registration.Host.Site, server.Site))
                    _byThemselves[registration.Host] = true;
                else if (!_byThemselves.ContainsKey(registration.Host))
                    _byThemselves.Add(registration.Host, false);
            }

            foreach (var registration in server.VCenters)
            {
                Add(_throughVCenters, registration.VCenter, registration);
                Add(_locallyThroughVCenters, (campus, registration.VCenter), registration);
            }
        }
    }

    /// <summary>Whether a backup server that is not remote from the host sees it.</summary>
    public bool ContainLocally(EsxiHost host) => (_byThemselves.TryGetValue(host, out var isLocal) && isLocal)
        || (host.VCenter is { } vCenter && Shows(_locallyThroughVCenters, (_context.Topology.Campus(host.Site), vCenter), host));

    /// <summary>Whether any backup server sees the host.</summary>
    public bool Contain(EsxiHost host) => _byThemselves.ContainsKey(host)
        || (host.VCenter is { } vCenter && Shows(_throughVCenters, vCenter, host));

    private static void Add<TKey>(Dictionary<TKey, Dictionary<Element, VCenterRegistration>> all, TKey key, VCenterRegistration registration)
    {
        if (!all.TryGetValue(key, out var registrations))
            all.Add(key, registrations = []);

        // What servers see with one account is the same.
        registrations[registration.IsLimited ? registration.Account! : registration.VCenter] = registration;
    }

    private bool Shows<TKey>(Dictionary<TKey, Dictionary<Element, VCenterRegistration>> all, TKey key, EsxiHost host) =>
        all.TryGetValue(key, out var registrations) && registrations.Values.Any(registration => _context.Flows.Shows(registration, host));
}
