using Deployment.Plans;
using Deployment.Plans.Rules.Sizing;

namespace Deployment.Analyzers.CodeFixes.Fixes.Sizing;

/// <summary>DPL6002: raises the cores, the memory or the cache to the least that a WAN accelerator takes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class WanAcceleratorUndersizedCodeFixProvider() : PlanCodeFixProvider("DPL6002")
{
    private const string Kind = "RaiseToLeast";

    internal override IEnumerable<PlanFix> FixesOf(FindingGroup group)
    {
        var accelerators = group.Findings.Select(finding => (WanAccelerator)finding.Subject).ToList();
        var (value, machines, names) = (
            group.First.Origins[0],
            accelerators.Select(accelerator => accelerator.Machine).ToList(),
            accelerators.Select(accelerator => accelerator.Name).Distinct().ToList());
        var whom = names is [var only] ? $"'{only}'" : $"{names.Count} WAN accelerators";
        var (cores, memory, cache) = (SizingFigures.WanAccelerator.Cores, SizingFigures.WanAccelerator.Memory, WanAcceleratorUndersized.LeastCache);
        return value == machines[0].Cores.Origin
                ? new SettingChange($"Give {whom} {cores} cores", Kind, machines, nameof(Server.Cores)).To(machines.Select(machine => machine.Cores), cores)
            : value == machines[0].Memory.Origin
                ? new SettingChange($"Give {whom} {memory} of memory", Kind, machines, nameof(Server.Memory)).To(machines.Select(machine => machine.Memory), memory)
            : new SettingChange($"Give {whom} a cache of {cache}", Kind, accelerators, nameof(WanAccelerator.Cache))
                .To(accelerators.Select(accelerator => accelerator.Cache), cache);
    }
}
