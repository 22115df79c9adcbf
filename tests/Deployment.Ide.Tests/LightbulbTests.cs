using Deployment.Ide.Tests.Editing;

namespace Deployment.Ide.Tests;

/// <summary>What is offered for the mistakes of the samples, and what becomes of them when it is taken.</summary>
public class LightbulbTests
{
    /// <summary>Each action that is expected, by its document and its place in the list.</summary>
    public static TheoryData<string, int> Actions
    {
        get
        {
            var actions = new TheoryData<string, int>();
            foreach (var mistake in Mistake.All)
            {
                for (var i = 0; i < mistake.Titles.Count; i++)
                    actions.Add(mistake.Document, i);
            }

            return actions;
        }
    }

    /// <summary>The mistakes with a way out, in their order and the other way round.</summary>
    public static TheoryData<string[]> Orders
    {
        get
        {
            string[] documents = [.. Mistake.All.Where(mistake => mistake.Titles.Count > 0).Select(mistake => mistake.Document)];
            return [documents, [.. documents.Reverse()]];
        }
    }

    [Fact]
    public async Task Every_mistake_has_its_lightbulbs_wherever_the_caret_touches_the_squiggle()
    {
        foreach (var mistake in Mistake.All)
        {
            using var workbench = mistake.OpenAlone();
            var span = (await mistake.FindAsync(workbench)).Location.SourceSpan;
            foreach (var caret in new[] { span.Start, span.Start + (span.Length / 2), span.End })
                Assert.Equal(mistake.Titles, (await workbench.LightbulbsAsync(mistake.Document, caret)).Select(lightbulb => lightbulb.Action.Title));
            foreach (var caret in new[] { span.Start - 1, span.End + 1 })
                Assert.Empty(await workbench.LightbulbsAsync(mistake.Document, caret));
        }
    }

    [Fact]
    public async Task The_mistakes_are_all_that_is_found_in_the_samples()
    {
        using var workbench = Workbench.OpenSamples(Mistake.Sample);

        Assert.Equal(
            Mistake.All.Select(mistake => (mistake.Document, mistake.Id)).Order(),
            (await workbench.SquigglesAsync()).Select(squiggle => (Path.GetFileName(squiggle.Document), squiggle.Id)).Order());
    }

    [Theory]
    [MemberData(nameof(Actions))]
    public async Task An_action_mends_its_finding_and_leads_to_no_other(string document, int index)
    {
        var mistake = Mistake.All.Single(one => one.Document == document);
        using var workbench = mistake.OpenAlone();
        var finding = await mistake.FindAsync(workbench);

        await workbench.ApplyAsync((await workbench.LightbulbsAsync(document, finding.Location.SourceSpan.Start))[index].Action);

        await workbench.AssertCompilesAsync();
        Assert.Empty(await workbench.SquigglesAsync());
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task The_first_actions_leave_nothing_that_can_be_mended_in_whatever_order(string[] documents)
    {
        using var workbench = Workbench.OpenSamples(Mistake.Sample);
        foreach (var document in documents)
        {
            var finding = await Mistake.All.Single(one => one.Document == document).FindAsync(workbench);
            await workbench.ApplyAsync((await workbench.LightbulbsAsync(document, finding.Location.SourceSpan.Start))[0].Action);
        }

        await workbench.AssertCompilesAsync();
        Assert.Equal(
            Mistake.All.Where(mistake => mistake.Titles.Count == 0).Select(mistake => (mistake.Document, mistake.Id)).Order(),
            (await workbench.SquigglesAsync()).Select(squiggle => (Path.GetFileName(squiggle.Document), squiggle.Id)).Order());
    }

    [Theory]
    [InlineData("CentralJobManagement")]
    [InlineData("IndependentSites")]
    [InlineData("DisasterRecovery")]
    public async Task A_plan_without_a_mistake_has_neither_squiggle_nor_lightbulb(string sample)
    {
        using var workbench = Workbench.OpenSamples(sample);
        await workbench.AssertCompilesAsync();

        Assert.Empty(await workbench.SquigglesAsync());
        var text = await workbench.TextOfAsync("Program.cs");
        for (var caret = text.IndexOf("plan", StringComparison.Ordinal); caret >= 0; caret = text.IndexOf("plan", caret + 1, StringComparison.Ordinal))
            Assert.Empty(await workbench.LightbulbsAsync("Program.cs", caret));
    }
}
