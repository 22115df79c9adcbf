namespace Deployment.AcceptanceTests.Samples;

/// <summary>A stretch of a file, in lines and columns as editors count them.</summary>
internal readonly record struct SourceSpan(string File, int StartLine, int StartColumn, int EndLine, int EndColumn);
