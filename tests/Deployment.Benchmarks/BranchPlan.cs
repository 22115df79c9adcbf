using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Deployment.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Deployment.Benchmarks;

/// <summary>The plan of samples/IndependentSites with any number of branches, made in a loop or written out row by row.</summary>
internal static class BranchPlan
{
    private const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.Linq;";

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(DeploymentPlan).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(DeploymentPlanExtensions).Assembly.Location),
    ];

    public static CSharpCompilation Looped(int branches) => CompileWith(string.Create(CultureInfo.InvariantCulture, $$"""
        internal static class Branches
        {
            public static readonly Branch[] All = Make();

            private static Branch[] Make()
            {
                var branches = new Branch[{{branches}}];
                for (var i = 0; i < branches.Length; i++)
                    branches[i] = new($"Branch{i}", "12.3.2.4165", 1 + (i % 4), (2 + (2 * (i % 5))).Mbps());
                return branches;
            }
        }
        """));

    public static CSharpCompilation Unrolled(int branches) => CompileWith(
        "internal static class Branches { public static readonly Branch[] All = [\n"
        + string.Concat(Enumerable.Range(0, branches).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"    new(\"Branch{i}\", \"12.3.2.4165\", {1 + (i % 4)}, {2 + (2 * (i % 5))}.Mbps()),\n")))
        + "]; }");

    /// <summary>The unrolled plan, and the server of its first branch is older than the others.</summary>
    public static CSharpCompilation WithOlderServer(int branches)
    {
        var plan = Unrolled(branches);
        var table = plan.SyntaxTrees.Single(tree => tree.FilePath == "Branches.cs");
        var text = table.GetText();
        var first = text.ToString().IndexOf("12.3.2.4165", StringComparison.Ordinal);
        return plan.ReplaceSyntaxTree(table, table.WithChangedText(text.Replace(first, "12.3.2.4165".Length, "12.3.1.1139")));
    }

    /// <summary>The same with a comment more in one of its files, as an editor has it after a keystroke.</summary>
    public static CSharpCompilation Edited(CSharpCompilation compilation, string file)
    {
        var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == file);
        return compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(tree.GetText() + "\n// edited", Options, file));
    }

    /// <summary>Compiles the plan and gives its entry point, which really builds and prints it.</summary>
    public static MethodInfo Emit(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        return compilation.Emit(image).Success
            ? Assembly.Load(image.ToArray()).EntryPoint!
            : throw new InvalidOperationException("The plan does not compile.");
    }

    public static CSharpCompilation Compile(params IEnumerable<(string Source, string Path)> files) => CSharpCompilation.Create(
        "Plan",
        [.. files.Append((ImplicitUsings, "Usings.cs")).Select(file => CSharpSyntaxTree.ParseText(file.Item1, Options, file.Item2))],
        References,
        new CSharpCompilationOptions(OutputKind.ConsoleApplication, optimizationLevel: OptimizationLevel.Release));

    private static CSharpCompilation CompileWith(string table) => Compile(
        (Resource("Program.cs"), "Program.cs"),
        (Resource("Branch.cs"), "Branch.cs"),
        ("using Deployment.Plans;\nnamespace IndependentSites;\n" + table, "Branches.cs"));

    public static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(BranchPlan).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
