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
        AskForSecondRegistrations(context);
        var accelerators = servers.SelectMany(server => server.WanAccelerators)
            .GroupBy(accelerator => accelerator.Machine)
            .Where(component => component.Count() > 1);
        var repositories = servers.SelectMany(server => server.Repositories)
            .Where(repository => repository.IsNameKnown)
            .GroupBy(repository => (repository.Machine, repository.Name.ToUpperInvariant()))
            .Where(component => component.Count() > 1);
        foreach (var component in ((IEnumerable<IEnumerable<Role>>)accelerators).Concat(repositories))
        {
            var roles = component.ToList();

            // What is only a warning until the versions are known may be an error then.
            var owners = roles.ConvertAll(role => role.RegisteredBy);
            var knowsVersions = owners.Count(server => context.Knows(server.Version)) == owners.Count;
            var product = knowsVersions && SharedProduct.NewestOf(owners) is { } newest && newest.ForbidsSharing() ? newest : (ProductVersion?)null;

            // The guide leaves the component to the other server, and the one of the machine itself without. Where a backup server may
            // carry nothing for another, it is the other way round.
            var kept = roles.Find(role => IsOfItsOwn(role) == product is not null) ?? roles[0];
            foreach (var surplus in roles)
            {
                if (surplus != kept)
                    yield return Report(surplus, kept, product);
            }
        }
    }

    /// <summary>A further server may register what another has registered on a machine that is not its own.</summary>
    private static void AskForSecondRegistrations(RuleContext context)
    {
        var servers = context.Plan.BackupServers;
        var away = servers.SelectMany(server => server.Roles).Where(role => !IsOfItsOwn(role));
        var (accelerators, repositories) = (away.Any(role => role is WanAccelerator), away.Any(role => role is Repository { IsNameKnown: true }));
        if (!(accelerators || repositories) || (servers.Count == 1 && context.KnowsAll(typeof(BackupServer))))
            return;
        if (accelerators)
            context.KnowsAll(typeof(WanAccelerator));
        if (repositories)
            context.KnowsAll(typeof(Repository));
    }

    private static bool IsOfItsOwn(Role role) => ReferenceEquals(role.RegisteredBy, role.Machine);

    private Finding Report(Role surplus, Role kept, ProductVersion? forbidding)
    {
        var (one, other) = (surplus.RegisteredBy, kept.RegisteredBy);
        var component = surplus is Repository ? $"Repository '{surplus.Name}' on '{surplus.Machine.Name}'" : $"The WAN accelerator of '{surplus.Machine.Name}'";
        var cost = surplus is Repository ? "which may corrupt the backups in it" : "which compete for its cache and its link";
        var support = forbidding is not { Major: var product } ? ""
            : surplus.Machine is BackupServer ? $"; product {product} does not support a backup server as the managed server of another"
            : $"; product {product} does not support that on Linux, and advises against it on Windows";
        var message =
            $"{component} is registered by two backup servers, '{other.Name}' and '{one.Name}', {cost}{support}. "
            + $"Leave it to '{other.Name}', and drop the registration of '{one.Name}'.";
        var finding = FindingOfAct(message, [surplus, kept, one], surplus.Origin, kept.Origin);
        return forbidding is not null ? finding.WithSeverity(RuleSeverity.Error) : finding;
    }
}
