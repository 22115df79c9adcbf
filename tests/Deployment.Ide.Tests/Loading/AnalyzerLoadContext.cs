using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Deployment.Ide.Tests.Loading;

/// <summary>Loads the assemblies of one folder apart from all others; the compiler's own are those that the editor runs on.</summary>
internal sealed class AnalyzerLoadContext(string folder) : AssemblyLoadContext("Analyzers"), IAnalyzerAssemblyLoader
{
    public void AddDependencyLocation(string fullPath)
    {
        // All dependencies stand in the folder.
    }

    public Assembly LoadFromPath(string fullPath) => LoadFromAssemblyPath(fullPath);

    protected override Assembly? Load(AssemblyName assemblyName) =>
        Path.Combine(folder, assemblyName.Name + ".dll") is var path && File.Exists(path) ? LoadFromAssemblyPath(path) : null;
}
