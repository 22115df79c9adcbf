using Deployment.AcceptanceTests.Samples;

namespace Deployment.AcceptanceTests.Packaging;

/// <summary>The templates of <c>dotnet new</c>, where nobody else has installed any.</summary>
internal sealed class TemplateHive
{
    private readonly PackageFeed _feed;
    private readonly string _directory;

    private TemplateHive(PackageFeed feed) => (_feed, _directory) = (feed, feed.AddDirectory());

    public string PackagePath => Path.Combine(_feed.Feed, $"Deployment.Templates.{PackageFeed.Version}.nupkg");

    /// <summary>Packs the templates beside the library, and installs them from there.</summary>
    public static async Task<TemplateHive> InstallAsync(string repository, PackageFeed feed)
    {
        var pack = await DotNet.RunAsync(repository, "pack", "src/Deployment.Templates", "--output", feed.Feed, $"-p:Version={PackageFeed.Version}", "-p:RunAnalyzers=false");
        pack.AssertExitCode(0);
        var hive = new TemplateHive(feed);
        (await hive.NewAsync(hive.AddDirectory(), "install", $"Deployment.Templates@{PackageFeed.Version}")).AssertExitCode(0);
        return hive;
    }

    /// <summary>Makes a folder for new plans.</summary>
    public string AddDirectory() => _feed.AddDirectory();

    /// <summary>Runs <c>dotnet new</c> in a folder.</summary>
    public async Task<CommandResult> NewAsync(string directory, params string[] arguments) =>
        await DotNet.RunAsync(directory, ["new", .. arguments, "--debug:custom-hive", _directory]);

    /// <summary>Makes a new plan, in a folder where every warning is an error.</summary>
    public async Task<Sample> NewPlanAsync(string name, params string[] options)
    {
        var directory = AddDirectory();
        await File.WriteAllTextAsync(Path.Combine(directory, "Directory.Build.props"), """
            <Project>
              <PropertyGroup>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <MSBuildTreatWarningsAsErrors>true</MSBuildTreatWarningsAsErrors>
              </PropertyGroup>
            </Project>
            """);
        (await NewAsync(directory, ["deployment-plan", "--name", name, .. options])).AssertExitCode(0);
        return new(Path.Combine(directory, name));
    }
}
