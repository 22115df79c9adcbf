namespace Deployment.Cli.Tests;

/// <summary>A folder for the files of one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("plan");

    public string FileNamed(string name) => Path.Combine(_folder.FullName, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(FileNamed(name), text);
        return FileNamed(name);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
