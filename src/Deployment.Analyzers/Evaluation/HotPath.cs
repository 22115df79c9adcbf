namespace Deployment.Analyzers.Evaluation;

/// <summary>How the methods are compiled that every operation passes through.</summary>
internal static class HotPath
{
    /// <summary>
    /// Optimized from the first call on. A compiler process lives for about a second: left to tiered compilation, the evaluator
    /// would spend that second in code that is not optimized, or that is slowed down further to be profiled. Older frameworks ignore it.
    /// </summary>
    public const MethodImplOptions Optimized = (MethodImplOptions)512;
}
