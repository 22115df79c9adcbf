using Deployment.Analyzers.Evaluation;
using Deployment.Analyzers.Evaluation.Roots;
using Deployment.Analyzers.Evaluation.Values;
using Deployment.Plans;
using Deployment.Plans.Rules;

namespace Deployment.Analyzers.Reporting;

/// <summary>Evaluates one root in all its worlds and joins what they bring to light.</summary>
internal sealed class RootAnalysis(Callees callees, CancellationToken cancellationToken)
{
    /// <summary>A finding may rest on more calls than anyone would follow.</summary>
    private const int MaxRelated = 10;

    private readonly List<World> _worlds = [];

    /// <summary>The calls of <see cref="DeploymentPlan.Create"/> that the evaluation has come across.</summary>
    public IEnumerable<SyntaxNode> PlansCreatedAt => _worlds.SelectMany(world => world.PlansCreatedAt);

    public IReadOnlyList<PlanDiagnostic> Run(PlanRoot root)
    {
        var budget = new Budget(cancellationToken);
        var decisions = new Decisions();
        try
        {
            do
            {
                var evaluator = new Evaluator(callees, budget, decisions);
                evaluator.Run(root.Body, root.Method);
                _worlds.Add(new World(evaluator, decisions.Taken));
            }
            while (decisions.MoveNext());
        }
        catch (Exception exception) when (exception is BudgetExceededException or InsufficientExecutionStackException)
        {
            return [GiveUp(
                root,
                "This plan takes more steps to evaluate than the compiler can spend on it, so its rules are not checked here. Check it with 'dotnet run', "
                + "and look for a loop that does not end.")];
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A defect of the evaluator must not cost the author the build.
            return [GiveUp(
                root,
                $"This plan could not be evaluated ({exception.GetType().Name}), so its rules are not checked here. Check it with 'dotnet run', "
                + "and please report the plan.")];
        }

        return [.. Findings(), .. Undecided()];
    }

    private static PlanDiagnostic GiveUp(PlanRoot root, string message) =>
        new(RuleCatalog.PlanTooLargeToEvaluate, Place.OfCall(root.PlanCreatedAt), [], message);

    /// <summary>The findings of all worlds, each with the condition that it depends on.</summary>
    private IEnumerable<PlanDiagnostic> Findings() => Grouped(
        from world in _worlds
        from found in world.Findings
        group (world, found) by found.Finding.Key into same
        let first = same.First().found
        select first.Finding with { Message = first.Finding.Message + ConditionOf([.. same.Select(pair => pair.world)], first.PlanCreatedAt) });

    /// <summary>Findings of one rule at one place are one diagnostic.</summary>
    private static IEnumerable<PlanDiagnostic> Grouped(IEnumerable<WorldFinding> findings) => findings
        .GroupBy(finding => (finding.RuleId, finding.Primary))
        .Select(group => new PlanDiagnostic(
            group.Key.RuleId,
            group.Key.Primary,
            [.. group.SelectMany(finding => finding.Related).Distinct().Take(MaxRelated)],
            MessageOf([.. group])));

    private static string MessageOf(IReadOnlyList<WorldFinding> group)
    {
        var first = group[0];
        var subjects = group.Select(finding => finding.Subject).Distinct().ToList();
        if (subjects.Count > 1)
            return $"{Wording.Count(subjects.Count, first.Kind, first.Kind)} ({Wording.Names(subjects)}). The first: {first.Message}";
        return group.Count == 1 ? first.Message : $"{first.Message} (and {Wording.Count(group.Count - 1, "more", "more")} here)";
    }

    /// <summary>Under which condition something holds that does not hold in every world in which its plan is made.</summary>
    private string ConditionOf(HashSet<World> holding, SyntaxNode? plan)
    {
        var all = _worlds.Where(world => plan is null || world.PlansCreatedAt.Contains(plan)).ToList();
        if (holding.Count == all.Count)
            return "";
        foreach (var decision in holding.First().Decisions)
        {
            if (all.All(world => world.Decisions.Contains(decision) == holding.Contains(world)))
                return $" (when {decision})";
        }

        return $" (when {string.Join(" and ", holding.First().Decisions)})";
    }

    private IEnumerable<PlanDiagnostic> Undecided()
    {
        var rejected = new HashSet<SyntaxNode>(_worlds.SelectMany(world => world.RejectedCalls).Select(call => call.Call.Call));
        return from world in _worlds
               from undecided in world.Undecided
               where !rejected.Contains(undecided.Place)
               group undecided.RuleId by undecided.Place into rules
               select new PlanDiagnostic(
                   RuleCatalog.DecidedAtRunTime,
                   Place.Of(rules.Key),
                   [],
                   UndecidedMessage(rules.Key, [.. rules.Distinct().OrderBy(id => id, StringComparer.Ordinal)]));
    }

    private static string UndecidedMessage(SyntaxNode place, IReadOnlyList<string> rules) =>
        $"'{Unknown.Abbreviate(place)}' is known only at run time, so {Wording.And(rules)} cannot be decided here: 'dotnet run' checks "
        + $"{(rules.Count == 1 ? "it" : "them")}.";
}
