using System.Globalization;
using System.Runtime.CompilerServices;
using Deployment.AcceptanceTests.Packaging;

namespace Deployment.AcceptanceTests.Samples;

/// <summary>
/// A copy of the repository in a temporary folder, with the libraries and the analyzer built there once: the repository itself may be
/// in the middle of a build.
/// </summary>
public sealed class WorkingCopy : IAsyncLifetime
{
    private static readonly string[] BuildOutput = ["bin", "obj"];
    private static readonly string[] Projects = ["src/Deployment.Cli", "src/Deployment.Analyzers.CodeFixes"];
    private static readonly string[] Folders = ["assets", "docs", "samples", "src"];

    private readonly string _root = Directory.CreateTempSubdirectory("deployment-acceptance-").FullName;
    private PackageFeed? _feed;
    private TemplateHive? _templates;
    private int _samples;

    /// <summary>The samples that are made of one project.</summary>
    public static IEnumerable<string> SampleNames => new DirectoryInfo(Path.Combine(RepositoryRoot(), "samples"))
        .EnumerateDirectories()
        .Where(directory => directory.EnumerateFiles("*.csproj", SearchOption.AllDirectories).Count() == 1)
        .Select(directory => directory.Name)
        .Order(StringComparer.Ordinal);

    public async Task InitializeAsync()
    {
        var repository = new DirectoryInfo(RepositoryRoot());
        foreach (var file in repository.EnumerateFiles().Where(SteersBuild))
            file.CopyTo(Path.Combine(_root, file.Name));
        foreach (var folder in Folders)
            Copy(Path.Combine(repository.FullName, folder), Path.Combine(_root, folder));

        // A package source, according to nuget.config.
        Directory.CreateDirectory(Path.Combine(_root, "artifacts", "packages"));

        // Whether the libraries are well written is asked when the repository is built.
        foreach (var project in Projects)
            (await DotNet.RunAsync(_root, "build", project, "-p:RunAnalyzers=false")).AssertExitCode(0);
    }

    public Task DisposeAsync()
    {
        _feed?.Dispose();
        Directory.Delete(_root, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Makes a copy of a sample. It stands one folder deeper, where the samples' build files still apply.</summary>
    internal Sample CopyOf(string sample)
    {
        var number = (++_samples).ToString(CultureInfo.InvariantCulture);
        var target = Path.Combine(_root, "samples", number, sample);
        Copy(Path.Combine(_root, "samples", sample), target);
        return new(target);
    }

    /// <summary>A text of the repository.</summary>
    internal static string Read(string path) => File.ReadAllText(Path.Combine(RepositoryRoot(), path));

    /// <summary>The package, made when it is first asked for.</summary>
    internal async Task<PackageFeed> PackAsync() => _feed ??= await PackageFeed.CreateAsync(_root);

    /// <summary>The templates, packed and installed when they are first asked for.</summary>
    internal async Task<TemplateHive> InstallTemplatesAsync() => _templates ??= await TemplateHive.InstallAsync(_root, await PackAsync());

    private static bool SteersBuild(FileInfo file) =>
        file.Extension is ".props" or ".targets" || file.Name is "global.json" or "nuget.config" or ".editorconfig";

    private static void Copy(string source, string target)
    {
        var directory = Directory.CreateDirectory(target);
        foreach (var entry in new DirectoryInfo(source).EnumerateFileSystemInfos())
        {
            if (entry is FileInfo file)
                file.CopyTo(Path.Combine(directory.FullName, file.Name));
            else if (!BuildOutput.Contains(entry.Name))
                Copy(entry.FullName, Path.Combine(directory.FullName, entry.Name));
        }
    }

    private static string RepositoryRoot([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", ".."));
}
