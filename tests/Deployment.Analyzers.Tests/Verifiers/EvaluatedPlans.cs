using Deployment.Analyzers.Evaluation;
using Deployment.Analyzers.Evaluation.Roots;
using Deployment.Plans;
using Microsoft.CodeAnalysis;

namespace Deployment.Analyzers.Tests.Verifiers;

/// <summary>The plans that the evaluator builds out of source, in the first world of each root.</summary>
internal static class EvaluatedPlans
{
    public static IReadOnlyList<DeploymentPlan> Of(Compilation compilation, ProjectSettings? settings = null)
    {
        var program = new SourceProgram(compilation, settings ?? ProjectSettings.Default, CancellationToken.None);
        var callees = new Callees(program, new DslCatalog(compilation));
        var plans = new List<DeploymentPlan>();
        foreach (var root in new PlanRoots(program, CancellationToken.None).Outermost())
        {
            Evaluator? evaluator = null;
            Decisions.Begin(Splitting.Full, decisions =>
            {
                evaluator = new Evaluator(callees, new Budget(CancellationToken.None), decisions);
                evaluator.Run(root);
            });
            plans.AddRange(evaluator!.Effects.Plans);
        }

        return plans;
    }
}
