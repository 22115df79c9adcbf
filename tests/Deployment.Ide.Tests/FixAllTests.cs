using Deployment.Ide.Tests.Editing;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Deployment.Ide.Tests;

/// <summary>One application of Fix All leaves nothing of its kind in its scope, and what lies outside as it is.</summary>
public class FixAllTests
{
    [Theory]
    [InlineData(MismatchedPlans.ChainDocument)]
    [InlineData(MismatchedPlans.Table)]
    [InlineData(MismatchedPlans.Constants)]
    public async Task In_a_document(string document)
    {
        using var workbench = MismatchedPlans.Open();
        Assert.NotEmpty(await Workbench.DiagnosticsAsync(workbench.DocumentNamed(document)));

        await AssertMendsAsync(workbench, document, FixAllScope.Document, [document]);
    }

    [Fact]
    public async Task In_a_project()
    {
        using var workbench = MismatchedPlans.Open();

        await AssertMendsAsync(workbench, MismatchedPlans.ChainDocument, FixAllScope.Project, [MismatchedPlans.ChainDocument, MismatchedPlans.Table, MismatchedPlans.Constants]);
    }

    [Fact]
    public async Task In_a_solution()
    {
        using var workbench = MismatchedPlans.Open();

        await AssertMendsAsync(
            workbench,
            MismatchedPlans.Table,
            FixAllScope.Solution,
            [MismatchedPlans.ChainDocument, MismatchedPlans.Table, MismatchedPlans.Constants, MismatchedPlans.SouthDocument]);
        Assert.Empty(await workbench.SquigglesAsync());
    }

    private static async Task AssertMendsAsync(Workbench workbench, string document, FixAllScope scope, string[] changed)
    {
        var before = (Squiggles: await workbench.SquigglesAsync(), workbench.Solution);
        Assert.Equal(
            [MismatchedPlans.ChainDocument, MismatchedPlans.Table, MismatchedPlans.Constants, MismatchedPlans.SouthDocument],
            workbench.Documents.Select(one => one.Name).Where(name => before.Squiggles.Any(squiggle => Path.GetFileName(squiggle.Document) == name)).ToHashSet());
        var finding = (await Workbench.DiagnosticsAsync(workbench.DocumentNamed(document)))[0];
        var lightbulb = (await workbench.LightbulbsAsync(document, finding.Location.SourceSpan.Start))[0];

        await workbench.ApplyToAllAsync(lightbulb, document, scope);

        await workbench.AssertCompilesAsync();
        before.Squiggles.RemoveWhere(squiggle => changed.Contains(Path.GetFileName(squiggle.Document)));
        Assert.Equal(before.Squiggles, await workbench.SquigglesAsync());
        Assert.Equal(changed.Order(), workbench.ChangedSince(before.Solution).Order());
    }
}
