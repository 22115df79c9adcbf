namespace Deployment.Plans.Rules.Sizing;

/// <summary>The roles that backup servers run on one machine, and what they take.</summary>
/// <remarks>Only the jobs that a backup server owns are its own work; jobs of others reach its machine as tasks of roles.</remarks>
internal sealed class MachineRoles
{
    /// <summary>What a role is taken to run where the plan does not say: nothing runs fewer.</summary>
    private const int FewestTasks = 1;

    /// <summary>Keeps sums of absurd limits within their types.</summary>
    private const int MostTasks = 100_000_000;

    private readonly List<Role> _roles = [];
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
            foreach (var role in server.Roles)
                RolesOf(role.Machine, server)._roles.Add(role);
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
        foreach (var role in _roles)
            areKnown &= context.Knows(LimitOf(role));
        return areKnown;
    }

    private MachineDemand Least<T>(Func<MachineDemand, T> ofWhat) => Demands is [var only] ? only : Demands.OrderBy(ofWhat).First();

    private MachineDemand DemandBy(SizingFigures figures)
    {
        var roles = new List<RoleDemand>();
        if (_roles.Exists(role => role is Repository))
            roles.Add(figures.Repository(TasksOf<Repository>()));
        if (UsesDefaultProxy || _roles.Exists(role => role is Proxy))
            roles.Add(figures.Proxy(TasksOf<Proxy>() + (UsesDefaultProxy ? SizingFigures.DefaultProxyTasks : 0)));
        if (_roles.Exists(role => role is WanAccelerator))
            roles.Add(SizingFigures.WanAccelerator);
        if (Machine is BackupServer server)
            roles.Add(figures.BackupServer(server.Jobs.Count));
        return new(roles, figures.SharedMemory(roles.Count));
    }

    /// <summary>How many tasks all roles of a kind may run at a time.</summary>
    private int TasksOf<TRole>()
        where TRole : Role
    {
        var tasks = 0L;
        foreach (var role in _roles)
            tasks += role is TRole ? LimitOf(role).Or(FewestTasks) : 0;
        return (int)Math.Min(MostTasks, tasks);
    }

    private static Setting<int> LimitOf(Role role) => role switch
    {
        Proxy proxy => proxy.MaxTasks,
        Repository repository => repository.MaxTasks,
        _ => default,
    };
}
