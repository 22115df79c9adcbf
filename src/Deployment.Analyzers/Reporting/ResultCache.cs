using Deployment.Analyzers.Evaluation;

namespace Deployment.Analyzers.Reporting;

/// <summary>
/// Keeps the last result of each project. An editor asks for one document at a time, each time with a copy of the compilation;
/// the trees, references and settings of the copies are the same, and by them the result is found again.
/// </summary>
internal sealed class ResultCache
{
    private readonly ConditionalWeakTable<SyntaxTree, Entry> _entries = new();

    public ImmutableArray<PlanDiagnostic> GetOrAdd(Compilation compilation, ProjectSettings settings, Func<ImmutableArray<PlanDiagnostic>> analyze)
    {
        if (compilation.SyntaxTrees.FirstOrDefault() is not { } first)
            return [];
        if (_entries.TryGetValue(first, out var known) && known.IsFor(compilation, settings))
            return known.Diagnostics;

        var entry = new Entry(compilation, settings, analyze());
        lock (_entries)
        {
            _entries.Remove(first);
            _entries.Add(first, entry);
        }

        return entry.Diagnostics;
    }

    private sealed class Entry(Compilation compilation, ProjectSettings settings, ImmutableArray<PlanDiagnostic> diagnostics)
    {
        private readonly ImmutableArray<SyntaxTree> _trees = [.. compilation.SyntaxTrees];
        private readonly ImmutableArray<MetadataReference> _references = [.. compilation.References];
        private readonly CompilationOptions _options = compilation.Options;

        public ImmutableArray<PlanDiagnostic> Diagnostics { get; } = diagnostics;

        public bool IsFor(Compilation other, ProjectSettings otherSettings) =>
            _options.Equals(other.Options) && settings.AreSameAs(otherSettings) && _trees.SequenceEqual(other.SyntaxTrees) && _references.SequenceEqual(other.References);
    }
}
