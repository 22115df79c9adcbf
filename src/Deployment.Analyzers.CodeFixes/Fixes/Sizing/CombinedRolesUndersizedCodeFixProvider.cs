using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Plans;
using Deployment.Plans.Rules.Sizing;

namespace Deployment.Analyzers.CodeFixes.Fixes.Sizing;

/// <summary>DPL6001: raises the cores or the memory to the sum of what the roles take.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CombinedRolesUndersizedCodeFixProvider() : PlanCodeFixProvider("DPL6001")
{
    private const string Kind = "RaiseToSum";

    internal override IEnumerable<PlanFix> FixesOf(FindingGroup group)
    {
        var machines = new HashSet<Server>(group.Findings.Select(finding => (Server)finding.Subject));
        var roles = machines.Select(machine => machine.Plan).Distinct().SelectMany(MachineRoles.AllOf).Where(roles => machines.Contains(roles.Machine)).ToList();
        var names = machines.Select(machine => machine.Name).Distinct().ToList();
        var whom = names is [var only] ? $"'{only}'" : $"{names.Count} machines";
        var value = group.First.Origins[0];
        var cores = roles.Max(one => one.LeastCores.Cores);
        var memory = roles.Select(one => one.LeastMemory.Memory).Max();
        return value == ((Server)group.First.Subject).Cores.Origin
            ? new SettingChange($"Give {whom} {cores} cores", Kind, machines, nameof(Server.Cores)).To(machines.Select(machine => machine.Cores), cores)
            : new SettingChange($"Give {whom} {WrittenAmount.WholeGigabytes(memory)} GB of memory", Kind, machines, nameof(Server.Memory))
                .To(machines.Select(machine => machine.Memory), memory);
    }
}
