using System.Buffers.Binary;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Deployment.AcceptanceTests.Packaging;
using Deployment.AcceptanceTests.Samples;

namespace Deployment.AcceptanceTests;

/// <summary>What is in the package.</summary>
[Collection(SharedWorkingCopy.Name)]
public sealed class PackageTests(WorkingCopy copy) : IAsyncLifetime
{
    private ZipArchive _package = null!;

    public static TheoryData<string> Assemblies =>
    [
        "analyzers/dotnet/cs/Deployment.Analyzers.CodeFixes.dll",
        "analyzers/dotnet/cs/Deployment.Analyzers.dll",
        "analyzers/dotnet/cs/Deployment.Plans.dll",
        "lib/netstandard2.0/Deployment.Cli.dll",
        "lib/netstandard2.0/Deployment.Plans.dll",
    ];

    public async Task InitializeAsync() => _package = ZipFile.OpenRead((await copy.PackAsync()).PackagePath);

    public Task DisposeAsync()
    {
        _package.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void It_has_the_libraries_the_analyzers_and_nothing_that_they_do_not_need()
    {
        string[] expected =
        [
            "Deployment.Plans.nuspec",
            "README.md",
            "[Content_Types].xml",
            "_rels/.rels",
            "analyzers/dotnet/cs/Deployment.Analyzers.CodeFixes.dll",
            "analyzers/dotnet/cs/Deployment.Analyzers.dll",
            "analyzers/dotnet/cs/Deployment.Plans.dll",
            "build/Deployment.Plans.props",
            "build/Deployment.Plans.targets",
            "buildTransitive/Deployment.Plans.props",
            "buildTransitive/Deployment.Plans.targets",
            "icon.png",
            "lib/netstandard2.0/Deployment.Cli.dll",
            "lib/netstandard2.0/Deployment.Cli.xml",
            "lib/netstandard2.0/Deployment.Plans.dll",
            "lib/netstandard2.0/Deployment.Plans.xml",
            .. Precompiled("linux-arm64"),
            .. Precompiled("linux-x64"),
            .. Precompiled("osx-arm64"),
            .. Precompiled("win-x64"),
        ];

        Assert.Equal(expected, _package.Entries
            .Select(entry => entry.FullName)
            .Where(name => Path.GetExtension(name) != ".psmdcp")
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_says_what_it_is()
    {
        var metadata = Metadata();

        string[] expected =
        [
            "id: Deployment.Plans",
            $"version: {PackageFeed.Version}",
            "authors: The Deployment.Analyzers authors",
            "license: MIT",
            "icon: icon.png",
            "readme: README.md",
            "description: Write a multi-site Veeam backup deployment as C#, and have its design checked while you type, in the build and in the run. "
                + "Contains the library, the analyzer and its fixes.",
            "tags: veeam backup replication deployment design analyzer roslyn lint",
        ];
        Assert.Equal(expected, metadata.Elements()
            .Where(element => element.Name.LocalName is not ("licenseUrl" or "repository" or "dependencies"))
            .Select(element => $"{element.Name.LocalName}: {element.Value}"));
        Assert.Equal("expression", Child(metadata, "license").Attribute("type")?.Value);
        Assert.Equal(
            [("type", "git"), ("commit", PackageFeed.Commit)],
            Child(metadata, "repository").Attributes().Select(attribute => (attribute.Name.LocalName, attribute.Value)));
    }

    [Fact]
    public void It_depends_on_what_the_libraries_need_and_not_on_what_the_analyzers_do()
    {
        var group = Assert.Single(Child(Metadata(), "dependencies").Elements());

        Assert.Equal(".NETStandard2.0", group.Attribute("targetFramework")?.Value);
        Assert.Equal(["Spectre.Console", "System.CommandLine", "System.Text.Json"], group.Elements().Select(dependency => dependency.Attribute("id")?.Value));
    }

    [Fact]
    public void The_analyzer_builds_plans_with_the_library_that_the_author_uses() =>
        Assert.Equal(Content("lib/netstandard2.0/Deployment.Plans.dll"), Content("analyzers/dotnet/cs/Deployment.Plans.dll"));

    /// <param name="platform">The platform.</param>
    /// <param name="machine">What its native code is marked with: the machine, mixed with the operating system where that is not Windows.</param>
    [Theory]
    [InlineData("linux-arm64", 0xAA64 ^ 0x7B79)]
    [InlineData("linux-x64", 0x8664 ^ 0x7B79)]
    [InlineData("osx-arm64", 0xAA64 ^ 0x4644)]
    [InlineData("win-x64", 0x8664)]
    public void What_is_compiled_in_advance_is_the_analyzer_itself_for_that_platform(string platform, int machine)
    {
        foreach (var entry in Precompiled(platform))
        {
            using var portable = new PEReader(new MemoryStream(Content("analyzers/dotnet/cs/" + Path.GetFileName(entry))));
            using var precompiled = new PEReader(new MemoryStream(Content(entry)));

            Assert.Equal(Version(portable), Version(precompiled));
            Assert.Equal(machine, (ushort)precompiled.PEHeaders.CoffHeader.Machine);
            Assert.NotEqual(0, precompiled.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size);
        }

        static Guid Version(PEReader assembly)
        {
            var metadata = assembly.GetMetadataReader();
            return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
        }
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Every_assembly_carries_its_symbols_which_do_not_tell_where_it_was_built(string assembly)
    {
        using var reader = new PEReader(new MemoryStream(Content(assembly)));
        var entry = Assert.Single(reader.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var provider = reader.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
        var symbols = provider.GetMetadataReader();

        Assert.NotEmpty(symbols.Documents);
        Assert.All(
            symbols.Documents.Select(document => symbols.GetString(symbols.GetDocument(document).Name)),
            path => Assert.StartsWith("/_/src/", path, StringComparison.Ordinal));
    }

    [Fact]
    public void Its_icon_is_a_picture_of_the_size_that_galleries_show()
    {
        var icon = Content("icon.png");

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], icon[..4]);
        Assert.Equal((128, 128), (BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(20))));
    }

    [Fact]
    public void Its_readme_links_to_nothing_that_is_not_in_it()
    {
        var readme = System.Text.Encoding.UTF8.GetString(Content("README.md"));

        Assert.StartsWith("# Deployment.Plans\n", readme, StringComparison.Ordinal);
        Assert.DoesNotContain("](", readme, StringComparison.Ordinal);
    }

    private static string[] Precompiled(string platform) =>
        [.. new[] { "Deployment.Analyzers.CodeFixes", "Deployment.Analyzers", "Deployment.Plans" }.Select(name => $"tools/precompiled/{platform}/{name}.dll")];

    private XElement Metadata()
    {
        using var stream = _package.GetEntry("Deployment.Plans.nuspec")!.Open();
        return Child(XDocument.Load(stream).Root!, "metadata");
    }

    private static XElement Child(XElement parent, string name) => Assert.Single(parent.Elements(), element => element.Name.LocalName == name);

    private byte[] Content(string entry)
    {
        using var stream = _package.GetEntry(entry)!.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
