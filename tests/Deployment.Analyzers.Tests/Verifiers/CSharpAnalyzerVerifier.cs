using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Deployment.Analyzers.Tests.Verifiers;

/// <summary>Analyses marked-up plans with an analyzer, against the framework the tests run on and the DSL.</summary>
public static class CSharpAnalyzerVerifier<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public static DiagnosticResult Diagnostic(string id) => CSharpAnalyzerVerifier<TAnalyzer, DefaultVerifier>.Diagnostic(id);

    public static Task VerifyAnalyzerAsync(string source, params DiagnosticResult[] expected) => VerifyAnalyzerAsync([source], expected);

    /// <summary>Looks at what one design rule finds, or those whose ids begin so, whatever else there is to be said of the plan.</summary>
    public static async Task VerifyRuleAsync(string ruleId, string source, params DiagnosticResult[] expected)
    {
        var test = new Test { TestCode = source };
        test.DisabledDiagnostics.AddRange(DesignRules.Others(new TAnalyzer().SupportedDiagnostics, ruleId));
        test.ExpectedDiagnostics.AddRange(expected);
        await test.RunAsync();
    }

    public static async Task VerifyAnalyzerAsync(string[] sources, params DiagnosticResult[] expected)
    {
        var test = new Test();
        foreach (var source in sources)
            test.TestState.Sources.Add(source);
        test.ExpectedDiagnostics.AddRange(expected);
        await test.RunAsync();
    }

    public sealed class Test : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    {
        public Test()
        {
            ReferenceAssemblies = PlanCompilation.Framework;
            TestState.OutputKind = OutputKind.ConsoleApplication;
            TestState.AdditionalReferences.AddRange(PlanCompilation.DslReferences);
        }

        protected override ParseOptions CreateParseOptions() => PlanCompilation.ParseOptions;
    }
}
