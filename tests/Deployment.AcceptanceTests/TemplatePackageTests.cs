using System.IO.Compression;
using System.Xml.Linq;
using Deployment.AcceptanceTests.Packaging;
using Deployment.AcceptanceTests.Samples;

namespace Deployment.AcceptanceTests;

/// <summary>What is in the package of templates.</summary>
[Collection(SharedWorkingCopy.Name)]
public sealed class TemplatePackageTests(WorkingCopy copy) : IAsyncLifetime
{
    private ZipArchive _package = null!;

    public async Task InitializeAsync() => _package = ZipFile.OpenRead((await copy.InstallTemplatesAsync()).PackagePath);

    public Task DisposeAsync()
    {
        _package.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void It_has_the_template_and_no_assembly()
    {
        string[] expected =
        [
            "Deployment.Templates.nuspec",
            "README.md",
            "[Content_Types].xml",
            "_rels/.rels",
            "content/deployment-plan/.template.config/dotnetcli.host.json",
            "content/deployment-plan/.template.config/ide.host.json",
            "content/deployment-plan/.template.config/template.json",
            "content/deployment-plan/BackupPlan.1.csproj",
            "content/deployment-plan/Program.cs",
            "content/deployment-plan/branches.csv",
            "icon.png",
        ];

        Assert.Equal(expected, _package.Entries
            .Select(entry => entry.FullName)
            .Where(name => Path.GetExtension(name) != ".psmdcp")
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_says_what_it_is_and_depends_on_nothing()
    {
        using var stream = _package.GetEntry("Deployment.Templates.nuspec")!.Open();
        var elements = XDocument.Load(stream).Descendants().ToLookup(element => element.Name.LocalName);

        Assert.Equal("Deployment.Templates", Assert.Single(elements["id"]).Value);
        Assert.Equal(PackageFeed.Version, Assert.Single(elements["version"]).Value);
        Assert.Equal("Template", Assert.Single(elements["packageType"]).Attribute("name")?.Value);
        Assert.Equal("MIT", Assert.Single(elements["license"]).Value);
        Assert.Equal(PackageFeed.Commit, Assert.Single(elements["repository"]).Attribute("commit")?.Value);
        Assert.Empty(elements["dependency"]);
    }
}
