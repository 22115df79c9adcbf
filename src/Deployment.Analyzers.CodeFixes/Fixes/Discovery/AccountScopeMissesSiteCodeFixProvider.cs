using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Plans;
using Deployment.Plans.Rules;

namespace Deployment.Analyzers.CodeFixes.Fixes.Discovery;

/// <summary>DPL1003: limits the account to the sites that the server works with, or gives the server an account of its own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AccountScopeMissesSiteCodeFixProvider() : PlanCodeFixProvider("DPL1003")
{
    internal override IEnumerable<PlanFix> FixesOf(FindingGroup group)
    {
        if (Limit(group) is { } limit)
            yield return limit;
        if (AddOwn(group) is { } own)
            yield return own;
    }

    /// <summary>Names other sites where the account is limited, if it is each server's own.</summary>
    private static PlanFix? Limit(FindingGroup group)
    {
        if (group.Findings.Select(AccountOf).Distinct().Count() < group.Findings.Count
            || group.CallAt(finding => finding.Origins[1]) is not { } creation
            || group.ExecutionsOf(creation, finding => finding.Origins[1]) is not { } executions
            || LimitAfter(creation) is not { } limit
            || NeededSites.NamesIn(executions) is not { } sites)
        {
            return null;
        }

        return new($"Limit the account to {InWords(group)}", "LimitAccount", [Chain.ReplaceArguments(limit, string.Join(", ", sites))]);
    }

    private static PlanFix? AddOwn(FindingGroup group)
    {
        if (group.CallAt(finding => finding.Origins[0]) is not { } registration
            || registration.ArgumentList.Arguments is not [{ Expression: { } vCenter }, { Expression: { } account }] || !vCenter.IsName() || !account.IsName()
            || group.ExecutionsOf(registration, finding => finding.Origins[0]) is not { } executions
            || NeededSites.NamesIn(executions) is not [var site])
        {
            return null;
        }

        var siteName = group.Count == 1 && !Statements.MayRunAgain(registration) ? NeededSites.Of(group.First).First().Name : null;
        return new(
            $"Register the vCenter with an account of its own, limited to {InWords(group)}",
            "AddAccount",
            [Chain.ReplaceArguments(registration, LimitedAccount.ArgumentsFor(vCenter.ToString(), site, siteName))]);
    }

    /// <summary>The only call that limits the account in the chain that makes it.</summary>
    private static InvocationExpressionSyntax? LimitAfter(InvocationExpressionSyntax creation)
    {
        InvocationExpressionSyntax? limit = null;
        for (var call = creation; call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access; call = next)
        {
            if (access.Name.Identifier.ValueText != nameof(VCenterAccount.LimitedTo))
                continue;
            if (limit is not null)
                return null;
            limit = next;
        }

        return limit;
    }

    private static string InWords(FindingGroup group) => group.Count == 1
        ? NeededSites.InWords(group.First)
        : "each server's own sites";

    private static VCenterAccount AccountOf(Finding finding) => (VCenterAccount)finding.Subjects[1];
}
