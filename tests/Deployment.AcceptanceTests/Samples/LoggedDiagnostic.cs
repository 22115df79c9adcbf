namespace Deployment.AcceptanceTests.Samples;

/// <summary>A diagnostic as the compiler has logged it.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Level">Its severity in this build: <c>error</c>, <c>warning</c> or <c>note</c>.</param>
/// <param name="Message">The message.</param>
/// <param name="Span">What is underlined, if it is about a place.</param>
internal sealed record LoggedDiagnostic(string Id, string Level, string Message, SourceSpan? Span)
{
    public bool IsOurs => Id.StartsWith("DPL", StringComparison.Ordinal);
}
