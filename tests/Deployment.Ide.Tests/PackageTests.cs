using System.Runtime.Loader;
using Deployment.Ide.Tests.Loading;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Deployment.Ide.Tests;

/// <summary>The assemblies can be found, loaded and used as an editor does, which knows nothing of them but where they lie.</summary>
public class PackageTests
{
    [Fact]
    public void Analyzers_lie_in_a_folder_with_their_own_copy_of_the_library_and_nothing_else() => Assert.Equal(
        ["Deployment.Analyzers.CodeFixes.dll", "Deployment.Analyzers.dll", "Deployment.Plans.dll"],
        Directory.GetFiles(Package.AnalyzerFolder).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void The_analyzer_is_found_and_loaded_from_there()
    {
        var analyzer = Assert.Single(Package.Analyzers);

        Assert.DoesNotContain(Package.LoadFailures, failure => failure.ErrorCode != AnalyzerLoadFailureEventArgs.FailureErrorCode.NoAnalyzers);
        Assert.Equal(Package.AnalyzerFolder, Path.GetDirectoryName(analyzer.GetType().Assembly.Location));
        Assert.NotEqual(AssemblyLoadContext.Default, AssemblyLoadContext.GetLoadContext(analyzer.GetType().Assembly));
    }

    [Fact]
    public void There_is_a_fix_for_each_rule_whose_mistake_is_offered_one() =>
        Assert.Equal(
            Mistake.All.Where(mistake => mistake.Titles.Count > 0).Select(mistake => mistake.Id).Order(StringComparer.Ordinal),
            Package.CodeFixProviders.SelectMany(provider => provider.FixableDiagnosticIds).Order(StringComparer.Ordinal));

    [Fact]
    public void The_compiler_is_that_of_the_editor() => Assert.All(
        Package.AnalyzerReferences.SelectMany(reference => AssemblyLoadContext.GetLoadContext(reference.GetAssembly())!.Assemblies),
        assembly => Assert.NotEqual(typeof(CSharpCompilation).Assembly.GetName().Name, assembly.GetName().Name));
}
