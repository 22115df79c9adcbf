using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Deployment.Ide.Tests.Editing;

/// <summary>An open document with a caret. After each change, the findings of the document and what is offered at the caret are asked for.</summary>
internal sealed class Editor(Workbench workbench, DocumentId id, SourceText text)
{
    private SourceText _text = text;

    public string Text => _text.ToString();

    public int Caret { get; private set; }

    /// <summary>The line that the caret is in.</summary>
    public string Line => _text.Lines.GetLineFromPosition(Caret).ToString();

    /// <summary>The findings after the last change.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; private set; } = [];

    /// <summary>Whether a stretch of the text is what the caret stands in, or behind with nothing but white space between them.</summary>
    public bool IsAtCaret(TextSpan span) => span.Start <= Caret && string.IsNullOrWhiteSpace(Text[Math.Min(span.End, Caret)..Caret]);

    /// <summary>Takes out a piece of the text at once, and leaves the caret in its place.</summary>
    public Task CutAsync(TextSpan span)
    {
        Caret = span.Start;
        return ChangeAsync(span, "");
    }

    /// <summary>Types key by key.</summary>
    /// <param name="typed">What is typed.</param>
    /// <param name="afterKeystroke">What is checked after each key.</param>
    public async Task TypeAsync(string typed, Action afterKeystroke)
    {
        foreach (var key in typed)
        {
            await InsertAsync(key.ToString());
            afterKeystroke();
        }
    }

    /// <summary>Types a piece of code word by word, as with the help of a completion list.</summary>
    public async Task TypeWordsAsync(string typed)
    {
        foreach (var word in WordsOf(typed))
            await InsertAsync(word);
    }

    /// <summary>Takes a piece of code that ends at the caret out again, word by word.</summary>
    public async Task TakeBackWordsAsync(string typed)
    {
        foreach (var word in WordsOf(typed).Reverse())
        {
            Caret -= word.Length;
            await ChangeAsync(new TextSpan(Caret, word.Length), "");
        }
    }

    private static IEnumerable<string> WordsOf(string code) => Regex.Matches(code, @"\s*(\w+|\W)").Select(match => match.Value);

    private Task InsertAsync(string text)
    {
        Caret += text.Length;
        return ChangeAsync(new TextSpan(Caret - text.Length, 0), text);
    }

    private async Task ChangeAsync(TextSpan span, string newText)
    {
        _text = _text.WithChanges(new TextChange(span, newText));
        workbench.Apply(workbench.Solution.WithDocumentText(id, _text));
        var document = workbench.Solution.GetDocument(id)!;
        Diagnostics = await Workbench.DiagnosticsAsync(document);

        // An editor may ask for the lines on the screen only, and must be told the same of them.
        var line = _text.Lines.GetLineFromPosition(Caret).Span;
        Assert.Equal(Diagnostics.Where(diagnostic => diagnostic.Location.SourceSpan.IntersectsWith(line)), await Workbench.DiagnosticsAsync(document, line));

        await Workbench.LightbulbsAsync(document, Diagnostics.Where(diagnostic => diagnostic.Location.SourceSpan.IntersectsWith(Caret)));
    }
}
