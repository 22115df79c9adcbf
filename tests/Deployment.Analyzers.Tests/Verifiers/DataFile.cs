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

    public static AnalyzerConfigOptionsProvider OptionsIn(string projectFolder) => OptionsOf(("build_property.ProjectDir", projectFolder));

    public static AnalyzerConfigOptionsProvider OptionsOf(params (string Key, string Value)[] properties) =>
        new Provider(new(properties.ToDictionary(property => property.Key, property => property.Value)));

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    private sealed class Provider(Properties properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => properties;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Properties(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
