namespace Deployment.AcceptanceTests.Samples;

/// <summary>A test's own project, to change, build and run: a copy of one of the repository's samples, or one that refers to the package.</summary>
internal sealed class Sample(string directory)
{
    private string ErrorLogPath => Path.Combine(directory, "build.sarif");

    /// <summary>The libraries and the analyzer are there already, and a comma would end the property.</summary>
    private string[] Properties => ["-p:BuildProjectReferences=false", $"-p:ErrorLog={ErrorLogPath}%2cversion=2.1"];

    /// <summary>The files that an author writes.</summary>
    public IEnumerable<string> Sources => new DirectoryInfo(directory)
        .EnumerateFiles()
        .Where(file => file.Extension is ".cs" or ".csv" or ".editorconfig")
        .Select(file => file.Name)
        .Order(StringComparer.Ordinal);

    public string Read(string file) => File.ReadAllText(PathOf(file));

    public void Write(string file, string text) => File.WriteAllText(PathOf(file), text);

    /// <summary>Replaces what is written in just one place of a file.</summary>
    public void Replace(string file, string text, string replacement)
    {
        var source = Read(file);
        Write(file, source.Remove(IndexOf(text, source), text.Length).Insert(IndexOf(text, source), replacement));
    }

    /// <summary>Where a text stands that is written in just one place of a file.</summary>
    public SourceSpan SpanOf(string file, string text)
    {
        var source = Read(file);
        var before = source[..IndexOf(text, source)].Split('\n');
        return new(file, before.Length, before[^1].Length + 1, before.Length, before[^1].Length + text.Length + 1);
    }

    public async Task<SampleBuild> BuildAsync() => await CompileAsync(["build", directory, .. Properties]);

    public async Task<SampleBuild> BuildAndRunAsync() => await CompileAsync(["run", "--project", directory, .. Properties]);

    /// <summary>Runs what has been built.</summary>
    public async Task<CommandResult> RunAsync(params string[] arguments) =>
        await DotNet.RunAsync(directory, ["run", "--no-build", "--", .. arguments]);

    /// <summary>Runs what has been built, from a folder that has nothing to do with it.</summary>
    public async Task<CommandResult> RunFromElsewhereAsync(params string[] arguments) =>
        await DotNet.RunAsync(Path.GetTempPath(), ["run", "--no-build", "--project", directory, "--", .. arguments]);

    /// <summary>Publishes the program, and runs it from a folder that has nothing to do with it.</summary>
    public async Task<CommandResult> RunPublishedAsync(params string[] arguments)
    {
        var target = Path.Combine(directory, "bin", "published");
        (await DotNet.RunAsync(directory, ["publish", "--output", target, .. Properties])).AssertExitCode(0);
        var program = Path.GetFileNameWithoutExtension(Directory.GetFiles(directory, "*.csproj").Single()) + ".dll";
        return await DotNet.RunAsync(Path.GetTempPath(), [Path.Combine(target, program), .. arguments]);
    }

    /// <summary>Applies the fixes of some rules, or of all.</summary>
    public async Task<CommandResult> FixAsync(params string[] ruleIds) =>
        await DotNet.RunAsync(directory, ["format", "analyzers", "--severity", "info", .. ruleIds.SelectMany(id => new[] { "--diagnostics", id })]);

    private async Task<SampleBuild> CompileAsync(string[] command)
    {
        File.Delete(ErrorLogPath);
        var result = await DotNet.RunAsync(directory, command);
        Assert.True(File.Exists(ErrorLogPath), result.Output + result.Error);
        return new(result, ErrorLog.Read(ErrorLogPath));
    }

    private string PathOf(string file) => Path.Combine(directory, file);

    private static int IndexOf(string text, string source)
    {
        var index = source.IndexOf(text, StringComparison.Ordinal);
        Assert.True(index >= 0, $"The sample does not say '{text}'.");
        Assert.True(index == source.LastIndexOf(text, StringComparison.Ordinal), $"The sample says '{text}' more than once.");
        return index;
    }
}
