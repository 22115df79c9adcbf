using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Plans;
using Deployment.Plans.Rules;

namespace Deployment.Analyzers.CodeFixes.Fixes.Discovery;

/// <summary>DPL1005: registers the hosts with the backup server beside them; where they share storage, their vCenter.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class BranchHostNotRegisteredLocallyCodeFixProvider() : PlanCodeFixProvider("DPL1005")
{
    private const string Kind = "RegisterHosts";

    internal override IEnumerable<PlanFix> FixesOf(FindingGroup group)
    {
        if (BesideServer(group) is { } beside)
            yield return beside;
        else if (BesideVirtualMachines(group) is { } behind)
            yield return behind;
    }

    /// <summary>Behind the declaration of the server, where the hosts have names there.</summary>
    private static PlanFix? BesideServer(FindingGroup group)
    {
        if (group.CallAt(finding => finding.Origins[0]) is not { } creation
            || group.ExecutionsOf(creation, finding => finding.Origins[0]) is not { } executions
            || Statements.Containing(creation) is not { } statement
            || Statements.DeclaredBy(statement, creation) is not { } server
            || Registered(group, executions, allOfSite: false) is not { } registered)
        {
            return null;
        }

        return new(TitleOf(group), Kind, [Statements.InsertAfter(statement, $"{server}.Manages({registered});")]);
    }

    /// <summary>Behind the declaration of the VMs, where hosts and server are all declared.</summary>
    private static PlanFix? BesideVirtualMachines(FindingGroup group)
    {
        if (group.CallAt(finding => finding.Origins[1]) is not { } creation
            || group.ExecutionsOf(creation, finding => finding.Origins[1]) is not { } executions
            || Statements.Containing(creation) is not { } statement
            || Statements.BlockOf(statement) is null
            || executions.Names.Of(scope => executions[scope].Subject) is not { } server
            || Registered(group, executions, allOfSite: true) is not { } registered)
        {
            return null;
        }

        return new(TitleOf(group), Kind, [Statements.InsertAfter(statement, $"{server}.Manages({registered});")]);
    }

    /// <summary>What is to be registered, as the arguments of the call.</summary>
    private static string? Registered(FindingGroup group, Executions executions, bool allOfSite)
    {
        var names = executions.Names;
        if (group.Findings.Any(SharesStorage))
        {
            var siteName = group.Count == 1 && !executions.Scopes.Any(scope => Statements.MayRunAgain(scope.Call.Call)) ? SiteOf(group.First).Name : null;
            return names.Of(scope => HostsOf(executions[scope]).First().VCenter) is { } vCenter && names.Of(scope => SiteOf(executions[scope])) is { } site
                ? LimitedAccount.ArgumentsFor(vCenter, site, siteName)
                : null;
        }

        if (names.OfAll(scope => HostsOf(executions[scope])) is { } hosts)
            return string.Join(", ", hosts);
        return allOfSite && executions.Findings.All(AreAllOfSite) && names.Of(scope => SiteOf(executions[scope])) is { } all
            ? HostCollection.Of([$"{all}.Hosts"], executions.Scopes[0].Call.Call)
            : null;
    }

    private static string TitleOf(FindingGroup group)
    {
        var hosts = group.Findings.SelectMany(HostsOf).ToList();
        var what = group.Findings.Any(SharesStorage) && hosts[0].VCenter is { } vCenter ? $"vCenter '{vCenter.Name}'"
            : hosts is [var only] ? $"'{only.Name}'"
            : $"{hosts.Count} hosts";
        return $"Register {what} with {(group.Count == 1 ? $"'{group.First.Subject.Name}'" : "the backup servers beside them")}";
    }

    private static bool SharesStorage(Finding finding) =>
        HostsOf(finding).Any(host => host.Cluster is not null || host.Datastores.Any(datastore => datastore.IsShared));

    private static bool AreAllOfSite(Finding finding) => HostsOf(finding).SequenceEqual(SiteOf(finding).Hosts);

    private static Site SiteOf(Finding finding) => HostsOf(finding).First().Site;

    private static IEnumerable<EsxiHost> HostsOf(Finding finding) => finding.Subjects.OfType<EsxiHost>();
}
