using System.Reflection;
using Deployment.Analyzers.Evaluation;
using Deployment.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Deployment.Analyzers.Tests.Verifiers;

/// <summary>Evaluates a piece of C# and really runs it, and compares what it has planned.</summary>
internal static class Differential
{
    /// <summary>Runs statements that call <c>Say(value)</c>, which adds a site of that name to the plan.</summary>
    public static void AssertSame(string statements, string declarations = "", string usings = "")
    {
        var compilation = Compile(statements, declarations, usings);
        var run = Said(Run(compilation));
        var evaluated = Said(Assert.Single(EvaluatedPlans.Of(compilation)));

        Assert.NotEmpty(run);
        Assert.Equal(run, evaluated);
    }

    /// <summary>Runs statements that read <c>"differential.csv"</c> besides.</summary>
    public static void AssertSameOverTable(string table, string statements, string declarations)
    {
        var compilation = Compile(statements, declarations);
        var path = Path.Combine(AppContext.BaseDirectory, "differential.csv");
        File.WriteAllText(path, table);
        var run = Said(Run(compilation));
        var settings = ProjectSettings.Of(new AnalyzerOptions([new DataFile(path, table)], DataFile.OptionsIn(AppContext.BaseDirectory)));
        var evaluated = Said(Assert.Single(EvaluatedPlans.Of(compilation, settings)));

        Assert.NotEmpty(run);
        Assert.Equal(run, evaluated);
    }

    /// <summary>What statements say in a project of those settings, which they are only evaluated in.</summary>
    public static IReadOnlyList<string> SaidIn(ProjectSettings settings, string statements)
    {
        var compilation = Compile(statements, "");
        PlanCompilation.AssertCompiles(compilation);
        return Said(Assert.Single(EvaluatedPlans.Of(compilation, settings)));
    }

    /// <summary>Runs statements each of whose values must be taken for unknown, though the program does say something.</summary>
    public static void AssertNotKnown(string statements, string declarations = "", string usings = "")
    {
        var compilation = Compile(statements, declarations, usings);
        var run = Said(Run(compilation));
        var evaluated = Said(Assert.Single(EvaluatedPlans.Of(compilation)));

        Assert.NotEmpty(evaluated);
        Assert.Equal(run.Count, evaluated.Count);
        Assert.All(evaluated, said => Assert.Matches(@"^\d+: \{.*\}$", said));
    }

    /// <summary>The kinds of the operations that the statements and declarations are made of.</summary>
    public static HashSet<OperationKind> KindsIn(string statements, string declarations)
    {
        var compilation = Compile(statements, declarations);
        var tree = compilation.SyntaxTrees[0];
        var model = compilation.GetSemanticModel(tree);
        return
        [
            .. tree.GetRoot().DescendantNodes()
                .Select(node => model.GetOperation(node))
                .OfType<IOperation>()
                .SelectMany(operation => operation.DescendantsAndSelf())
                .Select(operation => operation.Kind),
        ];
    }

    private static CSharpCompilation Compile(string statements, string declarations, string usings = "") => PlanCompilation.Create(
        [
            ("Program.cs", $$"""
                {{usings}}
                using Deployment.Plans;
                public static partial class Program
                {
                    public static DeploymentPlan Create()
                    {
                        var plan = DeploymentPlan.Create("Differential");
                        var said = 0;
                        void Say(object? value) => plan.AddSite($"{++said}: {value}");
                        {{statements}}
                        return plan;
                    }
                }
                {{declarations}}
                """),
        ],
        OutputKind.DynamicallyLinkedLibrary);

    private static List<string> Said(DeploymentPlan plan) => [.. plan.Sites.Select(site => site.Name)];

    private static DeploymentPlan Run(Compilation compilation)
    {
        using var image = new MemoryStream();
        Assert.Empty(compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var create = Assembly.Load(image.ToArray()).GetType("Program")!.GetMethod("Create")!;
        return (DeploymentPlan)create.Invoke(null, null)!;
    }
}
