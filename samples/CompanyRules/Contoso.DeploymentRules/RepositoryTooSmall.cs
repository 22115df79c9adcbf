using Deployment.Plans;
using Deployment.Plans.Rules;

namespace Contoso.DeploymentRules;

/// <summary>A repository that backup jobs write to holds less than one and a half times their VMs.</summary>
public sealed class RepositoryTooSmall : DesignRule
{
    /// <inheritdoc/>
    public override string Id => "CON0001";

    /// <inheritdoc/>
    public override string Title => "A repository holds less than 1.5 times its VMs";

    /// <inheritdoc/>
    public override RuleCategory Category => RuleCategory.Sizing;

    /// <inheritdoc/>
    public override RuleSeverity Severity => RuleSeverity.Warning;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var group in context.Plan.BackupServers.SelectMany(server => server.Jobs).OfType<BackupJob>().GroupBy(job => job.Target))
        {
            if (group.Key is { Capacity.IsSet: true } repository && Find(repository, group, context) is { } finding)
                yield return finding;
        }
    }

    private Finding? Find(Repository repository, IEnumerable<BackupJob> jobs, RuleContext context)
    {
        if (!context.Knows(repository.Capacity))
            return null;

        var virtualMachines = jobs.SelectMany(job => job.VirtualMachines).Distinct().Where(group => group.Size.IsSet && context.Knows(group.Size)).ToList();
        var total = DataSize.FromBytes(virtualMachines.Sum(group => group.Size.Value.Bytes));
        var needed = DataSize.FromBytes(total.Bytes / 2 * 3);
        var orMore = context.KnowsAll(typeof(BackupJob)) ? "" : " or more";
        return repository.Capacity.Value >= needed ? null : FindingOfValue(
            $"Repository '{repository.Name}' holds {repository.Capacity.Value}, less than one and a half times the {total}{orMore} of VMs that are backed up to it: "
            + $"it fills up with increments, and the jobs fail then. Give it {needed}{orMore}.",
            [repository, .. virtualMachines],
            repository.Capacity.Origin,
            [.. virtualMachines.Select(group => group.Size.Origin)]);
    }
}
