namespace Deployment.Plans.Rules.Sizing;

/// <summary>The roles that backup servers run on one machine, and what they take.</summary>
/// <remarks>Only the jobs that a backup server owns are its own work; jobs of others reach its machine as tasks of roles.</remarks>
internal sealed class MachineRoles
{
    /// <summary>What a role is taken to run where the plan does not say: nothing runs fewer.</summary>
    private const int FewestTasks = 1;

    /// <summary>Keeps sums of absurd limits within their types.</summary>
    private const int MostTasks = 100_000_000;

    private readonly List<Proxy> _proxies = [];
    private readonly List<Repository> _repositories = [];
    private readonly List<WanAccelerator> _wanAccelerators = [];
    private readonly List<BackupServer> _backupServers = [];

    private bool? _usesDefaultProxy;

    private MachineRoles(Server machine) => Machine = machine;

    public Server Machine { get; }

    /// <summary>How many different roles the machine carries, that of a backup server and its default proxy included.</summary>
    public int Count => Demands[0].Roles.Count;

    /// <summary>Whether the machine is a backup server whose default proxy has work to do.</summary>
    public bool UsesDefaultProxy => _usesDefaultProxy ??= Machine is BackupServer server && DefaultProxy.HasWork(server);

    /// <summary>Whether the machine is known to have fewer cores than several roles take together. A single one is left to the rules on its tasks or jobs.</summary>
    public bool HasTooFewCores => Count > 1 && Machine.Cores.IsKnown && Machine.Cores.Value < LeastCores.Cores;

    /// <summary>The same for memory.</summary>
    public bool HasTooLittleMemory => Count > 1 && Machine.Memory.IsKnown && Machine.Memory.Value < LeastMemory.Memory;

    /// <summary>What the roles take, by the figures that ask for the fewest cores.</summary>
    public MachineDemand LeastCores => Least(demand => demand.Cores);

    /// <summary>What the roles take, by the figures that ask for the least memory.</summary>
    public MachineDemand LeastMemory => Least(demand => demand.Memory);

    /// <summary>One for each set of figures that may hold for the machine.</summary>
    private IReadOnlyList<MachineDemand> Demands => field ??= [.. Figures.Select(DemandBy)];

    private IEnumerable<SizingFigures> Figures => _backupServers is [var only] ? SizingFigures.For(only) : _backupServers.SelectMany(SizingFigures.For).Distinct();

    /// <summary>The machines with roles, in the order in which they got the first.</summary>
    public static IReadOnlyList<MachineRoles> AllOf(DeploymentPlan plan)
    {
        var (all, byMachine) = (new List<MachineRoles>(), new Dictionary<Server, MachineRoles>());
        foreach (var server in plan.BackupServers)
        {
            RolesOf(server, server);
            foreach (var proxy in server.Proxies)
                RolesOf(proxy.Machine, server)._proxies.Add(proxy);
            foreach (var repository in server.Repositories)
                RolesOf(repository.Machine, server)._repositories.Add(repository);
            foreach (var accelerator in server.WanAccelerators)
                RolesOf(accelerator.Machine, server)._wanAccelerators.Add(accelerator);
        }

        return all;

        MachineRoles RolesOf(Server machine, BackupServer registering)
        {
            if (!byMachine.TryGetValue(machine, out var roles))
            {
                byMachine.Add(machine, roles = new(machine));
                all.Add(roles);
            }

            if (roles._backupServers is not [.., var last] || !ReferenceEquals(last, registering))
                roles._backupServers.Add(registering);
            return roles;
        }
    }

    /// <summary>Whether the versions and tasks that the sum rests on are known.</summary>
    public bool AreKnown(RuleContext context)
    {
        var areKnown = true;
        foreach (var server in _backupServers)
            areKnown &= context.Knows(server.Version);
        foreach (var proxy in _proxies)
            areKnown &= context.Knows(proxy.MaxTasks);
        foreach (var repository in _repositories)
            areKnown &= context.Knows(repository.MaxTasks);
        return areKnown;
    }

    private MachineDemand Least<T>(Func<MachineDemand, T> ofWhat) => Demands is [var only] ? only : Demands.OrderBy(ofWhat).First();

    private MachineDemand DemandBy(SizingFigures figures)
    {
        var roles = new List<RoleDemand>();
        if (_repositories.Count > 0)
            roles.Add(figures.Repository(Capped(_repositories.Sum(repository => Tasks(repository.MaxTasks)))));
        if (Capped(_proxies.Sum(proxy => Tasks(proxy.MaxTasks))) + (UsesDefaultProxy ? SizingFigures.DefaultProxyTasks : 0) is > 0 and var tasks)
            roles.Add(figures.Proxy(tasks));
        if (_wanAccelerators.Count > 0)
            roles.Add(SizingFigures.WanAccelerator);
        if (Machine is BackupServer server)
            roles.Add(figures.BackupServer(server.Jobs.Count));
        return new(roles, figures.SharedMemory(roles.Count));
    }

    private static long Tasks(Setting<int> limit) => limit.Or(FewestTasks);

    private static int Capped(long tasks) => (int)Math.Min(MostTasks, tasks);
}
