using Verify = Deployment.Analyzers.Tests.Verifiers.CSharpAnalyzerVerifier<Deployment.Analyzers.DeploymentPlanAnalyzer>;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>Code that does not end, or grows without end, is given up on and said so once.</summary>
public class BudgetTests
{
    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("void Again() => Again(); Again();")]
    [InlineData("foreach (var i in Enumerable.Range(0, int.MaxValue)) { }")]
    [InlineData("var n = Enumerable.Range(0, int.MaxValue).Count();")]
    [InlineData("var s = \"x\"; for (var i = 0; i < 100; i++) s += s;")]
    [InlineData("var s = new string('x', 2_000_000_000);")]
    [InlineData("var s = \"x\".PadLeft(2_000_000_000);")]
    [InlineData("var l = new List<int>(); while (true) l.Add(1);")]
    [InlineData("var a = new int[2_000_000_000];")]
    [InlineData("for (var i = 0; i < 10; i++) if (args.Contains(i.ToString())) plan.AddSite(i.ToString());")]
    public Task Evaluation_ends_within_its_budget(string statements) => Verify.VerifyAnalyzerAsync(
        $$"""
        using System.Collections.Generic;
        using System.Linq;
        using Deployment.Plans;

        var plan = DeploymentPlan.{|DPL0003:Create("Hostile")|};
        {{statements}}
        plan.AddSite("");
        plan.Run(args);
        """.Replace("plan.AddSite(\"\");", "", StringComparison.Ordinal));
}
