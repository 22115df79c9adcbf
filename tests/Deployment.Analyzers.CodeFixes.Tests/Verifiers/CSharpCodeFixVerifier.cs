using Deployment.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Deployment.Analyzers.CodeFixes.Tests.Verifiers;

/// <summary>Applies a fix to marked-up plans, alone and to all findings at once, and compares what is left with what is expected.</summary>
/// <remarks>Findings of other rules are not looked at: that a fix brings none it makes sure itself, before it is offered.</remarks>
public static class CSharpCodeFixVerifier<TAnalyzer, TCodeFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    /// <param name="source">The plan, with its findings marked up.</param>
    /// <param name="fixedSource">The plan as the fix leaves it, with findings that stay marked up; the same where none is to be offered.</param>
    /// <param name="title">What the fix is called.</param>
    /// <param name="index">Which of the fixes offered is applied.</param>
    /// <param name="severity">The severity of the finding, which is marked up as <c>#0</c>, where it has one of its own.</param>
    public static Task VerifyCodeFixAsync(string source, string fixedSource, string? title = null, int index = 0, DiagnosticSeverity? severity = null) =>
        VerifyCodeFixAsync([source], [fixedSource], title, index, severity);

    public static async Task VerifyCodeFixAsync(string[] sources, string[] fixedSources, string? title = null, int index = 0, DiagnosticSeverity? severity = null)
    {
        var test = new Test { CodeActionIndex = index };
        foreach (var source in sources)
            test.TestState.Sources.Add(source);
        foreach (var source in fixedSources)
            test.FixedState.Sources.Add(source);
        if (fixedSources.Any(source => source.Contains("{|", StringComparison.Ordinal)) && !sources.SequenceEqual(fixedSources))
            test.FixedState.MarkupHandling = MarkupMode.Allow;
        if (title is not null)
            test.CodeActionVerifier = (action, verifier) => verifier.Equal(title, action.Title);
        if (severity is { } own)
            test.ExpectedDiagnostics.Add(new DiagnosticResult(Assert.Single(new TCodeFix().FixableDiagnosticIds), own).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        await test.RunAsync();
    }

    /// <summary>Checks that no fix is offered for the findings that are marked up.</summary>
    public static Task VerifyNoCodeFixAsync(string source) => VerifyCodeFixAsync(source, source);

    private sealed class Test : CSharpCodeFixTest<TAnalyzer, TCodeFix, DefaultVerifier>
    {
        public Test()
        {
            ReferenceAssemblies = PlanCompilation.Framework;
            TestState.OutputKind = OutputKind.ConsoleApplication;
            TestState.AdditionalReferences.AddRange(PlanCompilation.DslReferences);
            MarkupOptions = MarkupOptions.UseFirstDescriptor;
            DisabledDiagnostics.AddRange(DesignRules.Others(new TAnalyzer().SupportedDiagnostics, Assert.Single(new TCodeFix().FixableDiagnosticIds)));
        }

        protected override ParseOptions CreateParseOptions() => PlanCompilation.ParseOptions;
    }
}
