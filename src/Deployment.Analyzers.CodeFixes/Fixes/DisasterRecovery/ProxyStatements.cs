using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Analyzers.Evaluation;
using Deployment.Plans;

namespace Deployment.Analyzers.CodeFixes.Fixes.DisasterRecovery;

/// <summary>Statements that give a backup server a proxy on each of some sites, to stand behind the statement of a call.</summary>
internal static class ProxyStatements
{
    /// <summary>The statements; none where a site has no name in scope.</summary>
    /// <param name="server">What the server is called where the statements are to stand.</param>
    /// <param name="owner">The server; none if it is yet to be added.</param>
    /// <param name="executions">The executions of the call.</param>
    /// <param name="sites">The sites, for each execution as many.</param>
    public static string[]? Of(string server, BackupServer? owner, Executions executions, Func<Scope, IReadOnlyList<Site>> sites)
    {
        var (names, scopes) = (executions.Names, executions.Scopes);
        var first = sites(scopes[0]);
        var statements = new string[first.Count];
        for (var i = 0; i < first.Count; i++)
        {
            if ((names.BehindStatement(scope => SpareMachineAt(SiteOf(scope), owner)) ?? NewMachineAt(SiteOf)) is not { } machine)
                return null;
            statements[i] = $"{server}.AddProxy(on: {machine});";

            Site? SiteOf(Scope scope) => sites(scope).ElementAtOrDefault(i);
        }

        return statements;

        string? NewMachineAt(Func<Scope, Site?> site)
        {
            if (names.BehindStatement(site) is not { } name)
                return null;
            var machine = scopes.Count == 1
                ? SymbolDisplay.FormatLiteral("proxy-" + ElementName.Slug(site(scopes[0])!.Name), quote: true)
                : $"$\"proxy-{{{(IsOfOneExecution(site) ? name : server)}.Name}}\"";
            return $"{name}.AddServer({machine})";
        }

        bool IsOfOneExecution(Func<Scope, Site?> site) => scopes.Select(site).Distinct().Count() == scopes.Count;
    }

    /// <summary>A machine without a backup server, and without roles of other servers: sharing one with them is advised against.</summary>
    private static Server? SpareMachineAt(Site? site, BackupServer? owner) => site?.Servers.FirstOrDefault(machine =>
        machine is not (BackupServer or EnterpriseManager)
        && site.Plan.BackupServers.All(server => ReferenceEquals(server, owner) || server.Roles.All(role => !ReferenceEquals(role.Machine, machine))));
}
