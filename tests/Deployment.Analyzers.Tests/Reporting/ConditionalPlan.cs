using Deployment.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.CSharp;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>A plan with a site 'HQ', made by a program that does more by what it is given.</summary>
internal static class ConditionalPlan
{
    /// <summary>The same by a program that has asked for nothing before.</summary>
    public static CSharpCompilation CompileAlone(string statements)
    {
        var compilation = PlanCompilation.Create($$"""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Contoso");
            plan.AddSite("HQ");
            {{statements}}
            {{(statements.Contains("plan.Run(args);") ? "" : "plan.Run(args);")}}
            """);
        PlanCompilation.AssertCompiles(compilation);
        return compilation;
    }

    public static CSharpCompilation Compile(string statements)
    {
        var compilation = PlanCompilation.Create($$"""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Contoso");
            plan.AddSite("HQ");
            var (n, m, d) = (args.Length, int.Parse(Console.ReadLine()!), double.Parse(Console.ReadLine()!));
            var maybe = System.Text.Json.JsonSerializer.Deserialize<int?>(Console.ReadLine()!);
            var has = bool.Parse(Console.ReadLine()!);
            var env = Environment.GetEnvironmentVariable("E");
            var (dr, cloud) = (args.Contains("--dr"), args.Contains("--cloud"));
            var ok = int.TryParse(Console.ReadLine(), out var k);
            Func<string, bool> lambda = text => args.Contains(text);
            {{statements}}
            {{(statements.Contains("return plan.Run(args);") ? "" : "plan.Run(args);")}}

            bool Has(string text) => args.Contains(text);

            record Size(int Cores, string? Name);
            """);
        PlanCompilation.AssertCompiles(compilation);
        return compilation;
    }
}
