using System.Text.Json;

namespace Deployment.AcceptanceTests.Samples;

/// <summary>What the compiler has logged, in SARIF 2.1.</summary>
/// <param name="Diagnostics">Every diagnostic of ours, and everybody else's from warnings up: their suggestions are none of our business.</param>
/// <param name="Suppressed">The diagnostics of ours that the author has suppressed in the source.</param>
/// <param name="AnalyzerRan">Whether our analyzer was there. Without this, the absence of a diagnostic proves nothing.</param>
internal sealed record ErrorLog(IReadOnlyList<LoggedDiagnostic> Diagnostics, IReadOnlyList<LoggedDiagnostic> Suppressed, bool AnalyzerRan)
{
    public static ErrorLog Read(string path)
    {
        using var log = JsonDocument.Parse(File.ReadAllBytes(path));
        var run = log.RootElement.GetProperty("runs")[0];
        var results = run.GetProperty("results").EnumerateArray().ToLookup(IsSuppressed, DiagnosticOf);
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray();
        return new(
            [.. results[false].Where(diagnostic => diagnostic.IsOurs || diagnostic.Level != "note")],
            [.. results[true].Where(diagnostic => diagnostic.IsOurs)],
            rules.Any(rule => rule.GetProperty("id").GetString() == "DPL0001"));
    }

    private static bool IsSuppressed(JsonElement result) => result.TryGetProperty("suppressions", out var suppressions) && suppressions.GetArrayLength() > 0;

    private static LoggedDiagnostic DiagnosticOf(JsonElement result) => new(
        result.GetProperty("ruleId").GetString()!,
        result.GetProperty("level").GetString()!,
        result.GetProperty("message").GetProperty("text").GetString()!,
        result.TryGetProperty("locations", out var locations) ? SpanOf(locations[0].GetProperty("physicalLocation")) : null);

    private static SourceSpan SpanOf(JsonElement location)
    {
        var file = new Uri(location.GetProperty("artifactLocation").GetProperty("uri").GetString()!);
        var region = location.GetProperty("region");
        return new(
            Path.GetFileName(file.LocalPath),
            region.GetProperty("startLine").GetInt32(),
            region.GetProperty("startColumn").GetInt32(),
            region.GetProperty("endLine").GetInt32(),
            region.GetProperty("endColumn").GetInt32());
    }
}
