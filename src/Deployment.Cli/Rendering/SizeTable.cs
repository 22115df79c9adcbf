using Deployment.Plans;
using Deployment.Plans.Rules.Sizing;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Deployment.Cli.Rendering;

/// <summary>Prints what the roles of each machine take as a table, one block for machines that are alike.</summary>
internal sealed class SizeTable(IAnsiConsole console, bool all)
{
    public void Print(DeploymentPlan plan)
    {
        console.Write(new IndentedText(0, [new(plan.Name, Styles.Strong)]));
        console.WriteLine();

        var machines = MachineRoles.AllOf(plan);
        if (machines.Count == 0)
        {
            console.Write(new IndentedText(0, [new("No machine has a role: there are no backup servers.")]));
            return;
        }

        var blocks = Alike<MachineRoles>.Of(machines, ShapeOf, all);
        console.Write(new PlainTable(
            [new("Machine", Wraps: true), new("Role", Wraps: true), new("Cores", IsNumeric: true), new("Memory", IsNumeric: true), new("")],
            [.. blocks.SelectMany((block, index) => index == 0 ? RowsOf(block) : [Row(), .. RowsOf(block)])],
            isSpaced: false));
        console.WriteLine();
        console.Write(new IndentedText(0, [new(Summary(machines, blocks.Count))]));
    }

    private static string Summary(IReadOnlyList<MachineRoles> machines, int blocks)
    {
        var tooSmall = machines.Count(machine => machine.Shortage().Length > 0);
        var unsized = machines.Count(machine => !(machine.Machine.Cores.IsSet || machine.Machine.Memory.IsSet));
        var known = unsized == machines.Count ? "none with a size" : $"{(tooSmall == 0 ? "none" : Wording.Number(tooSmall))} too small";
        var counted = $"{Wording.Count(machines.Count, "machine")}, {known}{(unsized > 0 && unsized < machines.Count ? $", {Wording.Number(unsized)} without a size" : "")}";
        return machines.Count == blocks ? counted : $"{counted} · alike ones shown once (--all prints each)";
    }

    /// <summary>Machines are alike that have the same and run the same.</summary>
    private static object ShapeOf(MachineRoles machine) =>
        (machine.Machine.Kind, machine.LeastCores.SumOfCores, machine.LeastMemory.SumOfMemory, $"{machine.Machine.Cores}", $"{machine.Machine.Memory}");

    private static IEnumerable<IReadOnlyList<IRenderable>> RowsOf(Alike<MachineRoles> machines)
    {
        var (machine, cores, memory) = (machines.Example.Machine, machines.Example.LeastCores, machines.Example.LeastMemory);
        var name = new Text(machines.Named(roles => roles.Machine.Path), Styles.Strong);
        for (var i = 0; i < cores.Roles.Count; i++)
            yield return Row(i == 0 ? name : null, cores.Roles[i].Role, Wording.Number(cores.Roles[i].Cores), $"{memory.Roles[i].Memory}");
        if (memory.Shared.Bytes > 0)
            yield return Row(null, "one operating system", "", $"−{memory.Shared}");
        if (cores.Roles.Count > 1)
            yield return Row(null, "needed", Wording.Number(cores.Cores), $"{memory.Memory}");
        yield return Row(null, "declared", $"{machine.Cores}", $"{machine.Memory}", machines.Example.Shortage());
    }

    private static IReadOnlyList<IRenderable> Row(Text? machine = null, string role = "", string cores = "", string memory = "", string mark = "") =>
        [machine ?? new Text(""), new Text(role), new Text(cores), new Text(memory), new Text(mark, Styles.Alarming)];
}
