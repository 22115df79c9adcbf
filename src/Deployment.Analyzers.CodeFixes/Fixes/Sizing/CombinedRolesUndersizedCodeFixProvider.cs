using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Plans;
using Deployment.Plans.Rules.Sizing;

namespace Deployment.Analyzers.CodeFixes.Fixes.Sizing;

/// <summary>DPL6001: raises the cores or the memory to the sum of what the roles take.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CombinedRolesUndersizedCodeFixProvider() : PlanCodeFixProvider("DPL6001")
{
    internal override IEnumerable<PlanFix> FixesOf(FindingGroup group)
    {
        var machines = new HashSet<Server>(group.Findings.Select(finding => (Server)finding.Subject));
        var roles = machines.Select(machine => machine.Plan).Distinct().SelectMany(MachineRoles.AllOf).Where(roles => machines.Contains(roles.Machine)).ToList();
        var names = machines.Select(machine => machine.Name).Distinct().ToList();
        var whom = names is [var only] ? $"'{only}'" : $"{names.Count} machines";
        var written = group.First.Origins[0].Value;

        var cores = roles.Max(one => one.LeastCores.Cores);
        if (WrittenAmount.Replace(written, machines.Select(machine => machine.Cores), cores) is { } raisedCores)
            yield return new($"Give {whom} {cores} cores", "RaiseToSum", [raisedCores]);

        var memory = roles.Select(one => one.LeastMemory.Memory).Max();
        if (WrittenAmount.Replace(written, memory) is { } raisedMemory)
            yield return new($"Give {whom} {WrittenAmount.WholeGigabytes(memory)} GB of memory", "RaiseToSum", [raisedMemory]);
    }
}
