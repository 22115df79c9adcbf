namespace Deployment.Plans.Rules.Consistency;

/// <summary>The machine of one backup server carries roles for another.</summary>
/// <remarks>
/// The guide's first example needs it, on product 9 (lines 85–87). The user guide of product 13 says that it is not supported; of
/// the products in between, nothing is known.
/// </remarks>
internal sealed class BackupServerAsManagedServer : DesignRule
{
    /// <summary>The first product after those that the guide's example was written for.</summary>
    private const int FirstMajorInDoubt = 10;

    public override string Id => "DPL4005";

    public override string Title => "A backup server carries roles for another one";

    public override RuleCategory Category => RuleCategory.Consistency;

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override string GuideLines => "85–87";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var carried in context.Plan.BackupServers.SelectMany(RolesOnOthers).GroupBy(carried => (Server: carried.Role.RegisteredBy, carried.Machine)))
        {
            var (server, machine) = carried.Key;
            if (!(context.Knows(server.Version) & context.Knows(machine.Version)))
                continue;
            if (SharedProduct.NewestOf(server, machine) is { Major: >= FirstMajorInDoubt } product
                && carried.Where(role => !IsMountServerAway(role.Role, machine, context)).ToList() is { Count: > 0 } roles)
            {
                yield return Report(server, machine, [.. roles.Select(role => (NameOf(role.Role, machine), role.Origin))], product, context);
            }
        }
    }

    /// <summary>A mount server that is remote from its repository is to be given up, not moved to another machine there: another rule says so.</summary>
    private static bool IsMountServerAway(Role role, BackupServer machine, RuleContext context)
    {
        if (role.Machine == machine || !context.Topology.AreRemote(role.Site, machine.Site))
            return false;

        // A local network would bring it near.
        context.KnowsAll(typeof(LanLink));
        return true;
    }

    private static IEnumerable<(BackupServer Machine, Role Role, Origin Origin)> RolesOnOthers(BackupServer server)
    {
        foreach (var role in server.Roles)
        {
            if (role.Machine is BackupServer machine && machine != server)
                yield return (machine, role, role.Origin);
        }

        foreach (var repository in server.Repositories)
        {
            if (repository.MountServer is BackupServer machine && machine != server && machine != repository.Machine)
                yield return (machine, repository, repository.MountServerOrigin);
        }
    }

    private static string NameOf(Role role, BackupServer machine) => role switch
    {
        Proxy => "a proxy",
        WanAccelerator => "a WAN accelerator",
        _ when role.Machine == machine => $"repository '{role.Name}'",
        _ => $"the mount server of '{role.Name}'",
    };

    private Finding Report(BackupServer server, BackupServer machine, IReadOnlyList<(string Name, Origin Origin)> roles, ProductVersion product, RuleContext context)
    {
        var carried = roles.Count <= 3 ? Wording.And([.. roles.Select(role => role.Name)]) : Wording.Count(roles.Count, "role") + context.OrMore(typeof(Role));
        var cost = product.ForbidsSharing()
            ? $"product {product.Major} does not support a backup server as the managed server of another"
            : $"product 13 no longer supports that, and nothing says that product {product.Major} does";
        var message =
            $"Backup server '{machine.Name}' carries {carried} for backup server '{server.Name}': {cost}. "
            + $"Put what '{server.Name}' needs at '{machine.Site.Name}' on a machine without a backup server.";
        var finding = FindingOfAct(message, [machine, server], roles[0].Origin, [.. roles.Skip(1).Select(role => role.Origin), machine.Origin]);
        return product.ForbidsSharing() ? finding.WithSeverity(RuleSeverity.Error) : finding;
    }
}
