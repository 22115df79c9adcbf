using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Plans;
using Deployment.Plans.Rules;

namespace Deployment.Analyzers.CodeFixes.Fixes;

/// <summary>
/// Makes a backup server on a site the owner of a job, and has it register the repository that the job backs up to: a job uses what
/// is registered with its own server.
/// </summary>
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

        if (executions.Names.OfFirst(scope => site(executions[scope]).BackupServers) is not var (server, name))
            return null;
        var edits = new List<SourceEdit> { SourceEdit.Replace(creation.Receiver(), name) };
        if (group.Findings.Any(HasRepositoryOfOwner))
        {
            if (RegisterRepositories(group, job, site) is not { } registration)
                return null;
            edits.Add(registration);
        }

        var first = job(group.First);
        var title = executions.Count == 1
            ? $"Move job '{first.Name}' to '{server.Name}'"
            : $"Move job '{first.Name}' and {executions.Count - 1} more to the backup servers of their sites";
        return new(title, "MoveJob", edits);

        bool HasRepositoryOfOwner(Finding finding) => job(finding) is BackupJob { Target.RegisteredBy: var registering, Owner: var owner } && ReferenceEquals(registering, owner);
    }

    /// <summary>Has the repositories of moved jobs registered by the servers that own the jobs then; none where other jobs use them, or no name leads there.</summary>
    private static SourceEdit? RegisterRepositories(FindingGroup group, Func<Finding, Job> job, Func<Finding, Site> site)
    {
        var moved = new HashSet<Job>(group.Findings.Select(job));
        var repositories = new HashSet<Repository>(moved.OfType<BackupJob>().Select(backup => backup.Target).OfType<Repository>());
        var others = moved.Select(one => one.Plan).Distinct().SelectMany(plan => plan.BackupServers).SelectMany(server => server.Jobs).Where(other => !moved.Contains(other));
        if (others.Any(other => other is BackupJob { Target: { } target } && repositories.Contains(target)))
            return null;
        return group.CallAt(OriginOf) is { } creation && creation.Receiver().IsName()
            && group.ExecutionsOf(creation, OriginOf) is { } executions
            && executions.Names.OfFirst(scope => site(executions[scope]).BackupServers) is var (_, name)
                ? SourceEdit.Replace(creation.Receiver(), name)
                : null;

        Origin OriginOf(Finding finding) => job(finding) is BackupJob { Target: { } target } ? target.Origin : default;
    }
}
