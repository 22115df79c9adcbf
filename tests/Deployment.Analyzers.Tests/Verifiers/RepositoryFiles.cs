using System.Runtime.CompilerServices;

namespace Deployment.Analyzers.Tests.Verifiers;

/// <summary>Files of the repository that are no sources of the tests.</summary>
internal static class RepositoryFiles
{
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root(), path));

    public static IEnumerable<string> Documents() =>
        Directory.GetFiles(Path.Combine(Root(), "docs"), "*.md", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Root(), path)).Append("README.md");

    /// <summary>The C# files of a project, those that its build makes left out.</summary>
    public static IEnumerable<string> Sources(string folder) =>
        from path in Directory.GetFiles(Path.Combine(Root(), folder), "*.cs", SearchOption.AllDirectories)
        let relative = Path.GetRelativePath(Root(), path)
        where !relative.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj")
        select relative;

    private static string Root([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Deployment.Analyzers.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException($"{here} is in no checkout of the repository.");
    }
}
