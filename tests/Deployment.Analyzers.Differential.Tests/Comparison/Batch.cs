using System.Collections.Immutable;
using Deployment.Analyzers.Differential.Tests.Generation;
using Deployment.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Deployment.Analyzers.Differential.Tests.Comparison;

/// <summary>Programs that are compiled together, each in its own file and namespace: compiling costs more than all the rest.</summary>
internal sealed class Batch(ImmutableArray<PlanProgram> programs)
{
    private readonly Lazy<CSharpCompilation> _compilation = new(() => PlanCompilation.Create(
        programs.Select((program, i) => ($"{NameOf(i)}.cs", program.Render(NameOf(i)))), OutputKind.DynamicallyLinkedLibrary));

    public ImmutableArray<PlanProgram> Programs => programs;

    public CSharpCompilation Compilation => _compilation.Value;

    public IEnumerable<Diagnostic> Errors => Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    public static string NameOf(int index) => $"P{index}";

    /// <summary>First each program alone; then less and less of the one that is left. What does not compile proves nothing.</summary>
    public IEnumerable<Batch> Shrink()
    {
        if (programs.Length > 1)
            return programs.Select(program => new Batch([program]));
        var smaller = programs[0].Shrink().Select(program => new Batch([program]));
        return Errors.Any() ? smaller : smaller.Where(batch => !batch.Errors.Any());
    }

    public override string ToString() =>
        programs.Length > 1 ? $"{programs.Length} programs" : $"{CSharpSyntaxTree.ParseText(programs[0].ToString()).GetRoot().NormalizeWhitespace()}";
}
