namespace Deployment.Analyzers.Reporting;

/// <summary>
/// Keeps the last result of each project. An editor asks for one document at a time, each time with a copy of the compilation;
/// the trees and references of the copies are the same, and by them the result is found again.
/// </summary>
internal static class ResultCache
{
    private static readonly ConditionalWeakTable<SyntaxTree, Entry> Entries = new();

    public static ImmutableArray<PlanDiagnostic> GetOrAdd(Compilation compilation, Func<ImmutableArray<PlanDiagnostic>> analyze)
    {
        if (compilation.SyntaxTrees.FirstOrDefault() is not { } first)
            return [];
        if (Entries.TryGetValue(first, out var known) && known.IsFor(compilation))
            return known.Diagnostics;

        var entry = new Entry(compilation, analyze());
        lock (Entries)
        {
            Entries.Remove(first);
            Entries.Add(first, entry);
        }

        return entry.Diagnostics;
    }

    private sealed class Entry(Compilation compilation, ImmutableArray<PlanDiagnostic> diagnostics)
    {
        private readonly ImmutableArray<SyntaxTree> _trees = [.. compilation.SyntaxTrees];
        private readonly ImmutableArray<MetadataReference> _references = [.. compilation.References];
        private readonly CompilationOptions _options = compilation.Options;

        public ImmutableArray<PlanDiagnostic> Diagnostics { get; } = diagnostics;

        public bool IsFor(Compilation other) =>
            _options.Equals(other.Options) && _trees.SequenceEqual(other.SyntaxTrees) && _references.SequenceEqual(other.References);
    }
}
