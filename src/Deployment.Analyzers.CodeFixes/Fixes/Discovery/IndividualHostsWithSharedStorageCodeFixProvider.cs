using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Plans;
using Deployment.Plans.Rules;

namespace Deployment.Analyzers.CodeFixes.Fixes.Discovery;

/// <summary>DPL1002: registers the vCenter, with an account limited to the hosts' site, instead of the hosts.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class IndividualHostsWithSharedStorageCodeFixProvider() : PlanCodeFixProvider("DPL1002")
{
    internal override IEnumerable<PlanFix> FixesOf(FindingGroup group)
    {
        if (RegistrationsIn(group) is not { } calls)
            yield break;
        var (executions, names) = (calls[0].Executions, calls[0].Executions.Names);
        if (names.Of(scope => HostOf(executions[scope]).VCenter) is not { } vCenter || names.Of(scope => HostOf(executions[scope]).Site) is not { } site)
            yield break;

        var host = HostOf(group.First);
        var isOneServer = group.Findings.Select(finding => finding.Subject.Name).Distinct().Count() == 1;
        if (EditsOf(calls, LimitedAccount.ArgumentsFor(vCenter, site, isOneServer && !Statements.MayRunAgain(calls[0].Call) ? host.Site.Name : null)) is { } edits)
        {
            var title = isOneServer
                ? $"Register vCenter '{host.VCenter!.Name}', limited to '{host.Site.Name}', instead"
                : "Register the vCenter, limited to each server's site, instead";
            yield return new(title, "RegisterVCenter", edits);
        }
    }

    private static EsxiHost HostOf(Finding finding) => finding.Subjects.OfType<EsxiHost>().First();

    /// <summary>All origins of a finding but the last, which is the storage's.</summary>
    private static IEnumerable<Origin> RegistrationsOf(Finding finding) => finding.Origins.Take(finding.Origins.Count - 1);

    /// <summary>The calls that register the hosts, with what those of their hosts are called there that stay registered; none where that cannot be told.</summary>
    private static List<Registration>? RegistrationsIn(FindingGroup group)
    {
        if (group.CallsAt(RegistrationsOf) is not { } calls)
            return null;
        var registrations = new List<Registration>();
        foreach (var call in calls)
        {
            if (group.ExecutionsOf(call, RegistrationsOf) is not { } executions || DroppedRegistration.HostsThatStay(executions, Stays) is not { } staying)
                return null;
            registrations.Add(new(call, executions, staying));
        }

        return registrations;
    }

    /// <summary>Whether a host is to stay registered by itself: the vCenter does not show it with the account, or it is a host of replicas, which is found without a vCenter.</summary>
    private static bool Stays(Finding finding, EsxiHost host) =>
        host.VCenter != HostOf(finding).VCenter || host.Site != HostOf(finding).Site || host.Plan.ReplicationJobs.Any(job => job.TargetHost == host);

    /// <summary>
    /// Where each registration only names hosts, the first becomes that of the vCenter and the others go. One that is repeated in
    /// a loop goes as well, and the vCenter is registered behind the loop; a host that is made in the call is still made.
    /// </summary>
    private static List<SourceEdit>? EditsOf(List<Registration> calls, string registration)
    {
        var (first, edits) = (calls[0].Call, new List<SourceEdit>());
        var receiver = first.Receiver();
        var outermost = LoopAround(first, receiver);
        if (outermost is not null && (!receiver.IsName() || first.Parent is not ExpressionStatementSyntax || Statements.BlockOf(outermost) is null))
            return null;

        var isReplaced = outermost is null && calls[0].Staying.Count == 0;
        edits.Add(isReplaced ? Chain.ReplaceArguments(first, registration)
            : outermost is null ? Chain.Prepend(first, "Manages", registration)
            : Statements.InsertAfter(outermost, $"{receiver}.Manages({registration});"));
        foreach (var call in isReplaced ? calls.Skip(1) : calls)
        {
            if (DroppedRegistration.Of(call.Call, call.Staying) is not { } dropped)
                return null;
            edits.AddRange(dropped);
        }

        return edits;
    }

    /// <summary>The outermost loop that a call is repeated in for one and the same receiver.</summary>
    private static StatementSyntax? LoopAround(InvocationExpressionSyntax call, ExpressionSyntax receiver)
    {
        StatementSyntax? outermost = null;
        foreach (var loop in call.Ancestors().TakeWhile(node => node is not (MemberDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax)))
        {
            if (loop is not (ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax))
                continue;
            if (Declares(loop, receiver.ToString()))
                break;
            outermost = (StatementSyntax)loop;
        }

        return outermost;
    }

    private static bool Declares(SyntaxNode loop, string variable) =>
        loop.DescendantNodes().Any(node => node is VariableDeclaratorSyntax { Identifier.ValueText: var name } && name == variable)
        || (loop is ForEachStatementSyntax { Identifier.ValueText: var turn } && turn == variable);

    private sealed record Registration(InvocationExpressionSyntax Call, Executions Executions, IReadOnlyList<string> Staying);
}
