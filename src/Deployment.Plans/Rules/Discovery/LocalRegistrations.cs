namespace Deployment.Plans.Rules.Discovery;

/// <summary>Which hosts are registered with a backup server that is not remote from them.</summary>
internal sealed class LocalRegistrations
{
    private readonly RuleContext _context;
    private readonly HashSet<EsxiHost> _byThemselves = [];
    private readonly Dictionary<(Site Campus, VCenter VCenter), Dictionary<Element, VCenterRegistration>> _throughVCenters = [];

    public LocalRegistrations(RuleContext context)
    {
        _context = context;
        foreach (var server in context.Plan.BackupServers)
        {
            var campus = context.Topology.Campus(server.Site);
            _byThemselves.UnionWith(server.Hosts.Select(registration => registration.Host).Where(host => !context.Topology.AreRemote(host.Site, server.Site)));
            foreach (var registration in server.VCenters)
            {
                if (!_throughVCenters.TryGetValue((campus, registration.VCenter), out var registrations))
                    _throughVCenters.Add((campus, registration.VCenter), registrations = []);

                // What servers see with one account is the same.
                registrations[registration.IsLimited ? registration.Account! : registration.VCenter] = registration;
            }
        }
    }

    public bool Contain(EsxiHost host) =>
        _byThemselves.Contains(host)
        || (host.VCenter is { } vCenter
            && _throughVCenters.TryGetValue((_context.Topology.Campus(host.Site), vCenter), out var registrations)
            && registrations.Values.Any(registration => _context.Flows.Shows(registration, host)));
}
