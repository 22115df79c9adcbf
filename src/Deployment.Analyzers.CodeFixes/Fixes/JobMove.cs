using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Plans;
using Deployment.Plans.Rules;

namespace Deployment.Analyzers.CodeFixes.Fixes;

/// <summary>Makes a backup server on a site the owner of a job.</summary>
internal static class JobMove
{
    /// <param name="group">The findings.</param>
    /// <param name="job">The job of a finding, whose creation is one of its origins.</param>
    /// <param name="site">The site of a finding.</param>
    /// <returns>The fix; none where no name leads to a backup server there.</returns>
    public static PlanFix? ToServerAt(FindingGroup group, Func<Finding, Job> job, Func<Finding, Site> site)
    {
        if (group.CallAt(finding => job(finding).Origin) is not { } creation || !creation.Receiver().IsName()
            || group.ExecutionsOf(creation, finding => job(finding).Origin) is not { } executions)
        {
            return null;
        }

        if (new NamesInScope([.. executions.Keys]).OfFirst(scope => site(executions[scope]).BackupServers) is not var (server, name))
            return null;
        var first = job(group.First);
        var title = executions.Count == 1
            ? $"Move job '{first.Name}' to '{server.Name}'"
            : $"Move job '{first.Name}' and {executions.Count - 1} more to the backup servers of their sites";
        return new(title, "MoveJob", [SourceEdit.Replace(creation.Receiver(), name)]);
    }
}
