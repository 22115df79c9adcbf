using System.Globalization;
using Deployment.AcceptanceTests.Samples;

namespace Deployment.AcceptanceTests.Packaging;

/// <summary>The package in a folder that is its source, and projects outside of the repository that refer to it.</summary>
internal sealed class PackageFeed : IDisposable
{
    /// <summary>The commit that the package is said to be made of.</summary>
    public const string Commit = "0123456789abcdef0123456789abcdef01234567";

    /// <summary>A version that nobody else restores.</summary>
    public const string Version = "0.1.0-acceptance";

    private readonly string _root = Directory.CreateTempSubdirectory("deployment-package-").FullName;
    private int _projects;

    private PackageFeed()
    {
    }

    public string PackagePath => Path.Combine(Feed, $"Deployment.Plans.{Version}.nupkg");

    /// <summary>The folder that packages are restored from.</summary>
    public string Feed => Path.Combine(_root, "feed");

    public static async Task<PackageFeed> CreateAsync(string repository)
    {
        var feed = new PackageFeed();
        Directory.CreateDirectory(Path.Combine(repository, ".git"));
        await File.WriteAllTextAsync(Path.Combine(repository, ".git", "HEAD"), Commit);
        var pack = await DotNet.RunAsync(repository, "pack", "src/Deployment.Package", "--output", feed.Feed, $"-p:Version={Version}", "-p:RunAnalyzers=false");
        pack.AssertExitCode(0);
        await File.WriteAllTextAsync(Path.Combine(feed._root, "nuget.config"), feed.Configuration());
        return feed;
    }

    /// <summary>Makes a project that refers to the package and to nothing else.</summary>
    public ConsumerProject AddProject(string framework) => ConsumerProject.Create(AddDirectory(), framework);

    /// <summary>Makes a folder for projects that refer to the package.</summary>
    public string AddDirectory() =>
        Directory.CreateDirectory(Path.Combine(_root, "projects", (++_projects).ToString(CultureInfo.InvariantCulture))).FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    /// <summary>What is restored stays here, and what the user has restored before is used from where it is.</summary>
    private string Configuration() => $"""
        <configuration>
          <config>
            <add key="globalPackagesFolder" value="packages" />
          </config>
          <packageSources>
            <add key="Package under test" value="{Feed}" />
          </packageSources>
          <fallbackPackageFolders>
            <add key="Packages of the user" value="{PackagesOfUser()}" />
          </fallbackPackageFolders>
        </configuration>
        """;

    private static string PackagesOfUser() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
