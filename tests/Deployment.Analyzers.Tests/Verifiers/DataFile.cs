using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Deployment.Analyzers.Tests.Verifiers;

/// <summary>A file that a project has beside its source.</summary>
internal sealed class DataFile(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

    public override string Path { get; } = path;

    /// <summary>Of a project in the folder <c>/0/</c>.</summary>
    public static AnalyzerConfigOptionsProvider Options { get; } = OptionsIn("/0/");

    public static AnalyzerConfigOptionsProvider OptionsIn(string projectFolder) => new Provider(projectFolder);

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    private sealed class Provider(string projectFolder) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties(projectFolder);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Properties(string projectFolder) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
        {
            value = key == "build_property.ProjectDir" ? projectFolder : null;
            return value is not null;
        }
    }
}
