using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Analyzers.Evaluation;
using Deployment.Plans;
using Deployment.Plans.Rules;

namespace Deployment.Analyzers.CodeFixes.Fixes.Transfer;

/// <summary>How the WAN accelerators at the two ends of some copies are written: those that stand there, or new ones beside the repositories.</summary>
/// <param name="Arguments">The two, source first.</param>
/// <param name="Declarations">What adds those that are missing.</param>
internal sealed record AcceleratorPair(string Arguments, IReadOnlyList<SourceEdit> Declarations)
{
    /// <param name="group">
    /// The findings: their second subject is the source repository, the third the target repository, and only that of a job to be split
    /// has more of them.
    /// </param>
    /// <param name="use">The call that names the pair.</param>
    /// <param name="executions">The executions of the call that names the pair.</param>
    /// <returns>The pair; none where one would not do, or there is no way to write one of the two.</returns>
    public static AcceleratorPair? Of(FindingGroup group, InvocationExpressionSyntax use, Executions executions)
    {
        if (group.Findings.Any(finding => finding.Subjects.OfType<Repository>().Skip(2).Any()))
            return null;
        var names = executions.Names;
        var standing = group.Findings.Select(finding => finding.Subject.Plan).Distinct()
            .SelectMany(plan => plan.BackupServers)
            .SelectMany(server => server.WanAccelerators)
            .GroupBy(accelerator => accelerator.Site)
            .ToDictionary(ofSite => ofSite.Key, IReadOnlyList<WanAccelerator> (ofSite) => [.. ofSite]);
        var declarations = new List<SourceEdit>();
        return End(1, "source") is { } source && End(2, "target") is { } target ? new($"{source}, {target}", declarations) : null;

        string? End(int subject, string end)
        {
            Repository RepositoryOf(Finding finding) => (Repository)finding.Subjects[subject];
            IReadOnlyList<WanAccelerator> At(Finding finding) => standing.TryGetValue(RepositoryOf(finding).Site, out var there) ? there : [];
            if (use.ArgumentList.Arguments.FirstOrDefault(argument => executions.Findings.All(finding => At(finding).Any(one => IsMadeIn(argument, one)))) is { } written)
                return written.Expression.ToString();
            if (names.OfFirst(scope => At(executions[scope])) is { } found)
                return found.Name;
            if (At(group.First).Count > 0 || NewBeside(group, RepositoryOf, end, use) is not { } added)
                return null;
            declarations.Add(added.Declaration);
            return added.Name;
        }
    }

    private static bool IsMadeIn(ArgumentSyntax argument, WanAccelerator accelerator) =>
        Chain.Call((accelerator.Origin.Call as CallChain)?.Call) is { } creation && Chain.BeginsWith(argument.Expression, creation);

    /// <summary>An accelerator on the machine of a repository, declared after that, or before the call that names both.</summary>
    private static (string Name, SourceEdit Declaration)? NewBeside(FindingGroup group, Func<Finding, Repository> repository, string end, InvocationExpressionSyntax use)
    {
        if (group.CallAt(finding => repository(finding).Origin) is not { } creation
            || group.ExecutionsOf(creation, finding => repository(finding).Origin) is null
            || Statements.Containing(creation) is not { } statement
            || Statements.BlockOf(statement) is null)
        {
            return null;
        }

        var variable = Statements.DeclaredBy(statement, creation);
        var machine = Chain.MachineOf(creation);
        if (variable is null && !(creation.Receiver().IsName() && machine.IsName()))
            return null;
        var server = creation.Receiver().IsName() ? creation.Receiver().ToString() : $"{variable}.RegisteredBy";
        var on = machine.IsName() ? machine.ToString() : $"{variable}.Machine";
        var name = group.Variables.At(statement, $"{variable ?? end}Accelerator");
        var declaration = $"var {name} = {server}.AddWanAccelerator(on: {on});";
        return (name, statement.Span.Contains(use.Span) ? Statements.InsertBefore(statement, declaration) : Statements.InsertAfter(statement, declaration));
    }
}
