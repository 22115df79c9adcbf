namespace Deployment.Plans.Rules.Sizing;

/// <summary>A backup server owns more jobs than one server runs well, or than its cores and memory bear.</summary>
internal sealed class TooManyJobs : DesignRule
{
    /// <summary>How many jobs one server runs at a time.</summary>
    /// <remarks>Source: best-practice guide, chapter on sizing a backup proxy.</remarks>
    private const int MostJobs = 100;

    private static readonly Type[] AllJobs = [typeof(Job)];

    public override string Id => "DPL6004";

    public override string Title => "A backup server has too many jobs, or is too small for them";

    public override RuleCategory Category => RuleCategory.Sizing;

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override string GuideLines => "89–90";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var server in context.Plan.BackupServers)
        {
            var (jobs, cores, memory) = (server.Jobs.Count, server.Cores, server.Memory);
            if (jobs == 0)
                continue;
            var orMore = context.OrMore(AllJobs);
            if (jobs > MostJobs)
                yield return ReportJobs(server, orMore);
            if (!(cores.IsSet || memory.IsSet) || !context.Knows(server.Version))
                continue;

            var figures = SizingFigures.Least(server, figures => figures.BackupServer(jobs).Cores);
            if (context.Knows(cores) && cores.IsSet && figures.BackupServer(jobs).Cores is var coresNeeded && cores.Value < coresNeeded)
                yield return ReportSize(server, $"{coresNeeded} cores", $"{cores.Value}", orMore, figures, cores.Origin, coresNeeded > figures.BackupServer(1).Cores);

            figures = SizingFigures.Least(server, figures => figures.BackupServer(jobs).Memory);
            if (context.Knows(memory) && memory.IsSet && figures.BackupServer(jobs).Memory is var memoryNeeded && memory.Value < memoryNeeded)
                yield return ReportSize(server, $"{memoryNeeded}", $"{memory.Value}", orMore, figures, memory.Origin, memoryNeeded > figures.BackupServer(1).Memory);
        }
    }

    private Finding ReportJobs(BackupServer server, string orMore)
    {
        var message =
            $"Backup server '{server.Name}' owns {Wording.Count(server.Jobs.Count, "job")}{orMore}, but one server should not run more than {MostJobs} at a time: "
            + "the others wait, and their backups come late. Protect more VMs with each job, or give some of the jobs to another backup server.";
        return FindingOfAct(message, [server], server.Jobs[MostJobs].Origin, server.Origin);
    }

    private Finding ReportSize(BackupServer server, string needed, string declared, string orMore, SizingFigures figures, Origin value, bool fewerJobsTakeLess)
    {
        var message =
            $"Backup server '{server.Name}' takes {needed}{orMore} for {Wording.Count(server.Jobs.Count, "job")}{orMore} ({figures.BackupServerRule}), declared {declared}: "
            + $"its jobs wait for one another and overrun. Give it {needed} at least{(fewerJobsTakeLess ? ", or give some of the jobs to another backup server" : "")}.";
        return FindingOfValue(message, [server], value, server.Origin);
    }
}
