namespace Deployment.Plans.Rules.Sizing;

/// <summary>A proxy or repository may run more tasks at a time than the cores of its machine bear.</summary>
internal sealed class TooManyTasksForCores : DesignRule
{
    public override string Id => "DPL6003";

    public override string Title => "A role runs more tasks than the cores of its machine bear";

    public override RuleCategory Category => RuleCategory.Sizing;

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override string GuideLines => "89–90";

    /// <summary>The most tasks that the cores of a role's machine, which are known, bear.</summary>
    internal static int MostTasks(Role role) => (int)Math.Min(int.MaxValue, (long)role.Machine.Cores.Value * TasksPerCore(role));

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var server in context.Plan.BackupServers)
        {
            foreach (var proxy in server.Proxies)
            {
                if (Exceeds(proxy, proxy.MaxTasks, context))
                    yield return Report(proxy, proxy.MaxTasks);
            }

            foreach (var repository in server.Repositories)
            {
                if (Exceeds(repository, repository.MaxTasks, context))
                    yield return Report(repository, repository.MaxTasks);
            }
        }
    }

    private static bool Exceeds(Role role, Setting<int> tasks, RuleContext context)
    {
        var machine = role.Machine;
        return tasks.IsSet && machine.Cores.IsSet
            && context.Knows(tasks) && context.Knows(machine.Cores) && context.Knows(role.RegisteredBy.Version)
            && tasks.Value > MostTasks(role);
    }

    private static int TasksPerCore(Role role) => SizingFigures.For(role.RegisteredBy).Max(figures => figures.TasksPerCore(role));

    private Finding Report(Role role, Setting<int> tasks)
    {
        var (machine, perCore) = (role.Machine, TasksPerCore(role));
        var coresNeeded = (tasks.Value / perCore) + (tasks.Value % perCore);
        var message =
            $"{Wording.Capitalize(role.Title)} may run {Wording.Count(tasks.Value, "task")} at a time, but '{machine.Name}' bears {MostTasks(role)}: "
            + $"{Wording.Count(machine.Cores.Value, "core")} × {Wording.Count(perCore, "task")}. With more, all of them take longer and hold their snapshots longer. "
            + $"Lower the limit to {MostTasks(role)}, or give '{machine.Name}' {Wording.Count(coresNeeded, "core")}.";
        return FindingOfValue(message, [role, machine], tasks.Origin, role.Origin, machine.Cores.Origin);
    }
}
