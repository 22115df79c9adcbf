using Deployment.Plans;
using Deployment.Plans.Rules.Sizing;

namespace Deployment.Analyzers.CodeFixes.Fixes.Sizing;

/// <summary>DPL6003: lowers the limit of tasks to what the cores bear.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class TooManyTasksForCoresCodeFixProvider() : PlanCodeFixProvider("DPL6003")
{
    internal override IEnumerable<PlanFix> FixesOf(FindingGroup group)
    {
        var tasks = group.Findings.Min(finding => TooManyTasksForCores.MostTasks((Role)finding.Subject));
        var roles = group.Findings.Select(finding => finding.Subject).ToList();
        return new SettingChange($"Lower the limit to {Wording.Count(tasks, "task")}", "LowerTasks", roles, nameof(Proxy.MaxTasks)).To(roles.Select(TasksOf), tasks);
    }

    private static Setting<int> TasksOf(Element role) => role is Proxy proxy ? proxy.MaxTasks : ((Repository)role).MaxTasks;
}
