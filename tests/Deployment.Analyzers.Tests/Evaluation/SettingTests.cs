using Deployment.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>What a plan has stated can be read back while it is evaluated.</summary>
public class SettingTests
{
    private const string Server = "var vbr = plan.AddSite(\"HQ\").AddBackupServer(\"vbr\"); ";

    [Theory]
    [InlineData("vbr.WithCores(8); Say(vbr.Cores.IsSet); Say(vbr.Cores.IsKnown); Say(vbr.Cores.Value > 4); Say(vbr.Cores.Or(4)); Say(vbr.Cores);")]
    [InlineData("Say(vbr.Cores.IsSet); Say(vbr.Cores.IsKnown); Say(vbr.Cores.Or(4)); Say(vbr.Cores.IsUnknown); Say(vbr.Cores);")]
    [InlineData("vbr.WithMemory(8.GB()); Say(vbr.Memory.Value); Say(vbr.Memory.Or(4.GB()) + 1.GB()); Say(vbr.Cores.IsSet ? vbr.Cores.Value : 0);")]
    [InlineData("vbr.WithCores(8); Say(vbr.Cores is { IsSet: true, Value: > 4 }); var cores = vbr.Cores; Say(cores.Value + 1);")]
    [InlineData("try { Say(vbr.Cores.Value); } catch (InvalidOperationException) { Say(\"not set\"); }")]
    public void A_setting_is_read(string statements) => Differential.AssertSame(Server + statements);

    [Theory]
    [InlineData("vbr.WithCores(args.Length + 4); plan.AddSite($\"{vbr.Cores.Value}\"); plan.AddSite($\"{vbr.Cores.Or(4)}\");")]
    [InlineData("((Setup)Activator.CreateInstance(Type.GetType(args[0])!)!).Configure(vbr); plan.AddSite(vbr.Cores.IsSet ? $\"{vbr.Cores.Value}\" : \"hq\");")]
    public async Task A_setting_that_is_not_known_is_not_guessed(string statements)
    {
        var compilation = PlanCompilation.Create($$"""
            using Deployment.Plans;
            var plan = DeploymentPlan.Create("Contoso");
            {{Server}}
            {{statements}}
            plan.Run(args);

            abstract class Setup { public abstract void Configure(BackupServer server); }
            """);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        Assert.DoesNotContain(await compilation.AnalyzeAsync(), diagnostic => diagnostic.Id != "DPL0002");
    }

    [Fact]
    public async Task The_value_of_a_setting_that_is_not_set_is_refused_as_in_the_program()
    {
        var compilation = PlanCompilation.Create($$"""
            using Deployment.Plans;
            var plan = DeploymentPlan.Create("Contoso");
            {{Server}}
            plan.AddSite($"{vbr.Cores.Value}");
            plan.Run(args);
            """);

        Assert.Contains("no known value", Assert.Single(await compilation.AnalyzeAsync(), diagnostic => diagnostic.Id == "DPL0001").GetMessage(null), StringComparison.Ordinal);
    }
}
