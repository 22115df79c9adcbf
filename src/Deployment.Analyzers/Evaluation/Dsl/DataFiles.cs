using Deployment.Plans.Data;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Deployment.Analyzers.Evaluation;

/// <summary>
/// The files that the project has the compiler read beside its source, as its <c>AdditionalFiles</c>. A program's data is taken from
/// them and never from disk.
/// </summary>
internal sealed class DataFiles
{
    /// <summary>No files, for a project that has none.</summary>
    public static readonly DataFiles None = new([], null);

    private readonly ImmutableArray<AdditionalText> _files;
    private readonly string? _folder;
    private readonly Dictionary<AdditionalText, CsvTable> _tables = [];

    private DataFiles(ImmutableArray<AdditionalText> files, string? folder) => (_files, _folder) = (files, folder);

    public static DataFiles Of(AnalyzerOptions options) => new(
        options.AdditionalFiles,
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.ProjectDir", out var folder) ? folder : null);

    /// <summary>Whether both are the same files: a file that is edited becomes another.</summary>
    public bool AreSameAs(DataFiles other) => _folder == other._folder && _files.SequenceEqual(other._files);

    /// <summary>The file that a program means by a path from the folder of its project.</summary>
    public AdditionalText? Find(string path) => _folder is null ? null
        : _files.FirstOrDefault(file => WithSlashes(file.Path) == $"{WithSlashes(_folder).TrimEnd('/')}/{WithSlashes(path)}");

    public CsvTable TableIn(AdditionalText file, string text)
    {
        if (!_tables.TryGetValue(file, out var table))
            _tables.Add(file, table = CsvTable.Parse(text));
        return table;
    }

    private static string WithSlashes(string path) => path.Replace('\\', '/');
}
