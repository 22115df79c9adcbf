namespace Deployment.Plans.Rules.Consistency;

/// <summary>Two backup servers register one and the same component: the WAN accelerator of a machine, or a repository.</summary>
internal sealed class ComponentOwnedTwice : DesignRule
{
    public override string Id => "DPL4004";

    public override string Title => "A component is registered by two backup servers";

    public override RuleCategory Category => RuleCategory.Consistency;

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override string GuideLines => "78–80, 85–87";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        var servers = context.Plan.BackupServers;
        var accelerators = servers.SelectMany(server => server.WanAccelerators).GroupBy(accelerator => (accelerator.Machine, ""));
        var repositories = servers.SelectMany(server => server.Repositories)
            .Where(repository => repository.IsNameKnown)
            .GroupBy(repository => (repository.Machine, repository.Name.ToUpperInvariant()));
        foreach (var component in ((IEnumerable<IEnumerable<Role>>)accelerators).Concat(repositories))
        {
            var roles = component.ToList();
            if (roles.Count == 1)
                continue;

            // The guide leaves the component to the other server, and the one of the machine itself without.
            var kept = roles.Find(role => !ReferenceEquals(role.RegisteredBy, role.Machine))!;
            foreach (var surplus in roles)
            {
                if (surplus != kept)
                    yield return Report(surplus, kept, context);
            }
        }
    }

    private Finding Report(Role surplus, Role kept, RuleContext context)
    {
        var (one, other) = (surplus.RegisteredBy, kept.RegisteredBy);
        var component = surplus is Repository ? $"Repository '{surplus.Name}' on '{surplus.Machine.Name}'" : $"The WAN accelerator of '{surplus.Machine.Name}'";
        var cost = surplus is Repository ? "which may corrupt the backups in it" : "which compete for its cache and its link";

        // What is only a warning until the version is known may be an error then.
        var isForbidden = (context.Knows(one.Version) & context.Knows(other.Version)) && SharedProduct.NewestOf(one, other)?.ForbidsSharing() == true;
        var message =
            $"{component} is registered by two backup servers, '{other.Name}' and '{one.Name}', {cost}{(isForbidden ? "; from product 13 on that is ruled out" : "")}. "
            + $"Leave it to '{other.Name}', and drop the registration of '{one.Name}'.";
        var finding = FindingOfAct(message, [surplus, kept, one], surplus.Origin, kept.Origin);
        return isForbidden ? finding.WithSeverity(RuleSeverity.Error) : finding;
    }
}
