using System.Text.Json;
using Deployment.AcceptanceTests.Samples;

namespace Deployment.AcceptanceTests.Packaging;

/// <summary>A project that somebody makes with the package.</summary>
internal sealed class ConsumerProject
{
    private readonly string _directory;

    private ConsumerProject(string directory) => (_directory, Sources) = (directory, new(directory));

    /// <summary>Its sources, to be written, built and run.</summary>
    public Sample Sources { get; }

    public static ConsumerProject Create(string directory, string framework)
    {
        var project = new ConsumerProject(directory);
        project.Sources.Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">

              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>{framework}</TargetFramework>
                <LangVersion>latest</LangVersion>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <RollForward>Major</RollForward>
              </PropertyGroup>

              <ItemGroup>
                <PackageReference Include="Deployment.Plans" Version="{PackageFeed.Version}" />
              </ItemGroup>

            </Project>
            """);
        return project;
    }

    /// <summary>Copies the sources of a sample, and none of what builds it in the repository.</summary>
    public ConsumerProject WithSourcesOf(Sample sample)
    {
        foreach (var file in sample.Sources)
            Sources.Write(file, sample.Read(file));
        return this;
    }

    /// <summary>All packages that it was restored with.</summary>
    public IReadOnlyList<string> Packages()
    {
        using var assets = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_directory, "obj", "project.assets.json")));
        return [.. assets.RootElement.GetProperty("libraries").EnumerateObject().Select(library => library.Name.Split('/')[0])];
    }

    /// <summary>The assemblies of the package that the compiler is told to load.</summary>
    public async Task<IReadOnlyList<string>> AnalyzersAsync(params string[] properties)
    {
        var build = await DotNet.RunAsync(_directory, ["build", "-t:ResolveLockFileAnalyzers", "-getItem:Analyzer", .. properties]);
        build.AssertExitCode(0);
        using var items = JsonDocument.Parse(build.Output);
        return
        [
            .. items.RootElement.GetProperty("Items").GetProperty("Analyzer").EnumerateArray()
                .Where(analyzer => analyzer.TryGetProperty("NuGetPackageId", out var package) && package.GetString() == "Deployment.Plans")
                .Select(analyzer => analyzer.GetProperty("Identity").GetString()!),
        ];
    }
}
