using Deployment.Ide.Tests.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Deployment.Ide.Tests;

/// <summary>Samples typed anew. The editor itself checks after each step that nothing fails.</summary>
public class TypingTests
{
    /// <summary>Without its link, this plan has another mistake.</summary>
    private const string NotOfOneStatement = "LinkWithoutBandwidth.cs";

    public static TheoryData<string> Documents => [.. Mistake.All.Select(mistake => mistake.Document).Where(document => document != NotOfOneStatement)];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_squiggle_comes_with_the_mistake_and_goes_with_it(string document)
    {
        var mistake = Mistake.All.Single(one => one.Document == document);
        using var workbench = mistake.OpenAlone();
        var editor = await workbench.OpenAsync(document);
        var start = editor.Text.IndexOf(mistake.Underlined, StringComparison.Ordinal);
        var statement = TextSpan.FromBounds(start, editor.Text.IndexOf(';', start) + 1);
        var typed = editor.Text.Substring(statement.Start, statement.Length);

        await editor.CutAsync(statement);
        AssertNothingOfIt();

        await editor.TypeWordsAsync(typed);
        Assert.Equal((mistake.Id, mistake.Underlined), Assert.Single(Found(editor)));
        Assert.Equal(mistake.Titles, (await workbench.LightbulbsAsync(document, start)).Select(lightbulb => lightbulb.Action.Title));

        await editor.TakeBackWordsAsync(typed);
        AssertNothingOfIt();

        // What is missing without the statement may be a finding of another rule.
        void AssertNothingOfIt() =>
            Assert.DoesNotContain(editor.Diagnostics, diagnostic => diagnostic.Id == mistake.Id || diagnostic.Id.StartsWith("DPL0", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("CentralVCenterOverWan.cs")]
    [InlineData("MismatchedVersions.cs")]
    public async Task While_a_plan_is_typed_nothing_is_said_but_of_what_is_being_typed(string document)
    {
        const string Last = "return plan;";

        var mistake = Mistake.All.Single(one => one.Document == document);
        using var workbench = mistake.OpenAlone();
        var finding = Squiggle.Of(await mistake.FindAsync(workbench));
        var editor = await workbench.OpenAsync(document);
        var body = TextSpan.FromBounds(editor.Text.IndexOf("var plan", StringComparison.Ordinal), editor.Text.IndexOf(Last, StringComparison.Ordinal) + Last.Length);
        var typed = editor.Text.Substring(body.Start, body.Length);

        await editor.CutAsync(body);
        await editor.TypeAsync(typed, () => Assert.All(
            editor.Diagnostics.Where(diagnostic => diagnostic.GetMessage(null) != finding.Message),
            diagnostic => Assert.True(IsOfWhatIsTyped(diagnostic, editor), $"{diagnostic} while '{editor.Line}' is typed")));

        Assert.Equal(finding, Squiggle.Of(Assert.Single(editor.Diagnostics)));
    }

    /// <summary>A finding that the caret is still at, of what is written there so far.</summary>
    private static bool IsOfWhatIsTyped(Diagnostic diagnostic, Editor editor) =>
        diagnostic.Id != "DPL0003" && editor.IsAtCaret(diagnostic.Location.SourceSpan);

    private static IEnumerable<(string Id, string Text)> Found(Editor editor) =>
        editor.Diagnostics.Select(Squiggle.Of).Select(squiggle => (squiggle.Id, squiggle.Text));
}
