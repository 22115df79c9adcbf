using System.Reflection;
using System.Runtime.Loader;
using Deployment.Plans;
using Microsoft.CodeAnalysis;

namespace Deployment.Analyzers.Differential.Tests.Comparison;

/// <summary>Really runs programs, in an assembly that is unloaded afterwards.</summary>
internal static class RunPlans
{
    public static IReadOnlyList<Outcome> Of(Batch batch) => Of(batch, [new Dictionary<string, string?>()])[0];

    /// <summary>What becomes of programs where they are given one environment after the other.</summary>
    public static IReadOnlyList<IReadOnlyList<Outcome>> Of(Batch batch, IReadOnlyList<IReadOnlyDictionary<string, string?>> environments)
    {
        using var image = new MemoryStream();
        var result = batch.Compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(Describe)));
        image.Position = 0;

        var context = new AssemblyLoadContext(nameof(RunPlans), isCollectible: true);
        try
        {
            var assembly = context.LoadFromStream(image);
            return [.. environments.Select(environment => RunIn(environment, assembly, batch.Programs.Length))];
        }
        finally
        {
            context.Unload();
        }
    }

    private static IReadOnlyList<Outcome> RunIn(IReadOnlyDictionary<string, string?> environment, Assembly assembly, int count)
    {
        foreach (var (name, value) in environment)
            Environment.SetEnvironmentVariable(name, value);
        return [.. Enumerable.Range(0, count).Select(i => Run(assembly.GetType($"{Batch.NameOf(i)}.Program")!))];
    }

    private static string Describe(Diagnostic error) =>
        $"{error}: {error.Location.SourceTree!.GetText().Lines[error.Location.GetLineSpan().StartLinePosition.Line]}";

    /// <summary>What is at fault in a task is reported itself, and not that the task has failed.</summary>
    private static string Describe(Exception exception) => exception switch
    {
        InvalidPlanException invalid => invalid.Message,
        AggregateException { InnerException: InvalidPlanException invalid } => invalid.Message,
        _ => exception.GetType().Name,
    };

    private static Outcome Run(Type program)
    {
        string? failure = null;
        try
        {
            program.GetMethod("Build")!.Invoke(null, null);
        }
        catch (TargetInvocationException exception)
        {
            failure = Describe(exception.InnerException!);
        }

        return Outcome.Of((DeploymentPlan)program.GetField("Made")!.GetValue(null)!, failure);
    }
}
