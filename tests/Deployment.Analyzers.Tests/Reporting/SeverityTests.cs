using System.Diagnostics.CodeAnalysis;
using Deployment.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>How much a diagnostic weighs whose severity depends on the plan, here on the product's version.</summary>
public class SeverityTests
{
    private const string Rule = "DPL4005";
    private const string Warns = "12.3.2.4165";
    private const string Fails = "13.0.1.1071";

    [Theory]
    [InlineData(Warns, DiagnosticSeverity.Warning)]
    [InlineData(Fails, DiagnosticSeverity.Error)]
    public async Task It_is_what_the_finding_says(string version, DiagnosticSeverity severity)
    {
        var diagnostic = Assert.Single(await Compile(version).AnalyzeAsync());

        Assert.Equal((Rule, severity, DiagnosticSeverity.Warning), (diagnostic.Id, diagnostic.Severity, diagnostic.DefaultSeverity));
    }

    [Theory]
    [InlineData(Warns, ReportDiagnostic.Error, DiagnosticSeverity.Error)]
    [InlineData(Warns, ReportDiagnostic.Info, DiagnosticSeverity.Info)]
    [InlineData(Fails, ReportDiagnostic.Warn, DiagnosticSeverity.Warning)]
    [InlineData(Fails, ReportDiagnostic.Info, DiagnosticSeverity.Info)]
    [InlineData(Fails, ReportDiagnostic.Default, DiagnosticSeverity.Error)]
    public async Task A_severity_that_the_author_sets_counts_for_all_of_them(string version, ReportDiagnostic set, DiagnosticSeverity severity)
    {
        var byOptions = Assert.Single(await WithOptions(version, options => options.WithSpecificDiagnosticOptions([new(Rule, set)])).AnalyzeAsync());
        var byEditorConfig = Assert.Single(await WithOptions(version, options => options.WithSyntaxTreeOptionsProvider(new EditorConfig(set))).AnalyzeAsync());

        Assert.Equal((severity, severity), (byOptions.Severity, byEditorConfig.Severity));
    }

    [Theory]
    [InlineData(Warns)]
    [InlineData(Fails)]
    public async Task What_the_author_switches_off_is_silent(string version)
    {
        Assert.Empty(await WithOptions(version, options => options.WithSpecificDiagnosticOptions([new(Rule, ReportDiagnostic.Suppress)])).AnalyzeAsync());
        Assert.Empty(await WithOptions(version, options => options.WithSyntaxTreeOptionsProvider(new EditorConfig(ReportDiagnostic.Suppress))).AnalyzeAsync());
    }

    [Theory]
    [InlineData(Warns)]
    [InlineData(Fails)]
    public async Task Where_warnings_are_errors_it_is_an_error(string version) =>
        Assert.Equal(
            DiagnosticSeverity.Error,
            Assert.Single(await WithOptions(version, options => options.WithGeneralDiagnosticOption(ReportDiagnostic.Error)).AnalyzeAsync()).Severity);

    [Fact]
    public async Task Findings_at_one_place_weigh_as_much_as_the_heaviest()
    {
        var diagnostic = Assert.Single(await PlanCompilation.Create("""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Contoso");
            foreach (var version in new[] { "12.3.2.4165", "13.0.1.1071" })
            {
                var site = plan.AddSite(version);
                var one = site.AddBackupServer("one").WithVersion(version);
                site.AddBackupServer("other").WithVersion(version).AddProxy(on: one);
            }

            return plan.Run(args);
            """).AnalyzeAsync());

        Assert.Equal((Rule, DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
    }

    private static CSharpCompilation WithOptions(string version, Func<CSharpCompilationOptions, CompilationOptions> change)
    {
        var compilation = Compile(version);
        return compilation.WithOptions((CSharpCompilationOptions)change(compilation.Options));
    }

    private static CSharpCompilation Compile(string version) => PlanCompilation.Create($$"""
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Contoso");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo);
        var vbr = oslo.AddBackupServer("vbr-oslo").WithVersion("{{version}}");
        hq.AddBackupServer("vbr-hq").WithVersion("{{version}}").AddProxy(on: vbr);
        return plan.Run(args);
        """);

    /// <summary>An <c>.editorconfig</c> that sets the rule's severity for every file.</summary>
    private sealed class EditorConfig(ReportDiagnostic severity) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.NotGenerated;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, [NotNullWhen(true)] out ReportDiagnostic set)
        {
            set = severity;
            return diagnosticId == Rule;
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic set)
        {
            set = default;
            return false;
        }
    }
}
