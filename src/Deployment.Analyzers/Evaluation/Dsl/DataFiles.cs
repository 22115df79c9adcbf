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

    private readonly ImmutableArray<(AdditionalText File, string? Link)> _files;
    private readonly string? _folder;
    private readonly Dictionary<AdditionalText, CsvTable> _tables = [];

    private DataFiles(ImmutableArray<(AdditionalText File, string? Link)> files, string? folder) => (_files, _folder) = (files, folder);

    public static DataFiles Of(AnalyzerOptions options)
    {
        var settings = options.AnalyzerConfigOptionsProvider;
        return new(
            [.. options.AdditionalFiles.Select(file => (file, ValueIn(settings.GetOptions(file), "build_metadata.AdditionalFiles.Link")))],
            ValueIn(settings.GlobalOptions, "build_property.ProjectDir"));
    }

    /// <summary>Whether both are the same files: a file that is edited becomes another.</summary>
    public bool AreSameAs(DataFiles other) => _folder == other._folder && _files.SequenceEqual(other._files);

    /// <summary>The file that a program means by a path from the folder of its project. One from elsewhere is where the project links it to.</summary>
    public AdditionalText? Find(string path)
    {
        if (_folder is null)
            return null;
        var fullPath = FullPath(path);
        return _files.FirstOrDefault(file => (file.Link is null ? WithSlashes(file.File.Path) : FullPath(file.Link)) == fullPath).File;
    }

    public CsvTable TableIn(AdditionalText file, string text)
    {
        if (!_tables.TryGetValue(file, out var table))
            _tables.Add(file, table = CsvTable.Parse(text));
        return table;
    }

    private string FullPath(string path) => $"{WithSlashes(_folder!).TrimEnd('/')}/{WithSlashes(path)}";

    private static string? ValueIn(AnalyzerConfigOptions options, string key) => options.TryGetValue(key, out var value) && value.Length > 0 ? value : null;

    private static string WithSlashes(string path) => path.Replace('\\', '/');
}
