using Deployment.Analyzers.CodeFixes.Editing;
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
        var (value, names) = (group.First.Origins[0], group.Findings.Select(finding => finding.Subject.Name).Distinct().ToList());
        var whom = names is [var only] ? $"'{only}'" : $"{names.Count} WAN accelerators";
        var (cores, memory, cache) = (SizingFigures.WanAccelerator.Cores, SizingFigures.WanAccelerator.Memory, WanAcceleratorUndersized.LeastCache);
        if (WrittenAmount.Replace(value.Value, group.Findings.Select(finding => ((WanAccelerator)finding.Subject).Machine.Cores), cores) is { } raisedCores)
            yield return new($"Give {whom} {cores} cores", Kind, [raisedCores]);
        else if (value == ((WanAccelerator)group.First.Subject).Cache.Origin && WrittenAmount.Replace(value.Value, cache) is { } raisedCache)
            yield return new($"Give {whom} a cache of {cache}", Kind, [raisedCache]);
        else if (WrittenAmount.Replace(value.Value, memory) is { } raisedMemory)
            yield return new($"Give {whom} {memory} of memory", Kind, [raisedMemory]);
    }
}
