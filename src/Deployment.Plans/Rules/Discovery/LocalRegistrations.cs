namespace Deployment.Plans.Rules.Discovery;

/// <summary>Which hosts are registered with a backup server that is not remote from them.</summary>
internal sealed class LocalRegistrations
{
    private readonly RuleContext _context;
    private readonly Dictionary<Site, BackupServer> _firstServers = [];
    private readonly HashSet<EsxiHost> _byThemselves = [];
    private readonly Dictionary<(Site Campus, VCenter VCenter), Dictionary<Element, VCenterRegistration>> _throughVCenters = [];

    public LocalRegistrations(RuleContext context)
    {
        _context = context;
        foreach (var server in context.Plan.BackupServers)
        {
            var campus = context.Topology.Campus(server.Site);
            if (!_firstServers.ContainsKey(campus))
                _firstServers.Add(campus, server);
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

    /// <summary>The backup server of the host's site, or else one that is not remote from it.</summary>
    public BackupServer? ServerBeside(EsxiHost host) => host.Site.BackupServers is [var own, ..] ? own
        : _firstServers.TryGetValue(_context.Topology.Campus(host.Site), out var near) ? near
        : null;

    public bool Contain(EsxiHost host) =>
        _byThemselves.Contains(host)
        || (host.VCenter is { } vCenter
            && _throughVCenters.TryGetValue((_context.Topology.Campus(host.Site), vCenter), out var registrations)
            && registrations.Values.Any(registration => _context.Flows.Shows(registration, host)));
}
