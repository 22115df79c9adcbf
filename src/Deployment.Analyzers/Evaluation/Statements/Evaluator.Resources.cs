using Deployment.Analyzers.Evaluation.Library;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

internal sealed partial class Evaluator
{
    private Completion Using(IUsingOperation statement, Frame frame) =>
        Disposing(Acquire(statement, frame), () => Execute(statement.Body, frame), statement.Syntax, frame);

    private List<Value> Acquire(IUsingOperation statement, Frame frame)
    {
        if (statement.Resources is not IVariableDeclarationGroupOperation declared)
            return [Copied(Evaluate(statement.Resources, frame))];
        Execute(declared, frame);
        return DeclaredBy(declared, frame);
    }

    /// <summary>Runs code, and then disposes of resources, the last one first, however the code has ended.</summary>
    private Completion Disposing(List<Value> resources, Func<Completion> code, SyntaxNode place, Frame frame) =>
        Finally(code, () => Dispose(resources, place, frame));

    private void Dispose(List<Value> resources, SyntaxNode place, Frame frame)
    {
        for (var i = resources.Count - 1; i >= 0; i--)
        {
            if (resources[i].Data is EvaluatedObject { Type: var type } && DisposeOf(type) is { } dispose)
                Awaited(Call(dispose, resources[i], [], place, frame));
            else if (resources[i].Data is Unknown { Among.Length: > 0 } any)
                DisposeAny(any, place, frame);
            else if (resources[i].Data is EvaluatedEnumerator enumerator)
                enumerator.Dispose();
            else if (resources[i].Data is EvaluatedStringReader reader)
                ReaderMembers.Close(reader);
        }
    }

    /// <summary>An object that is not known is disposed of: it may be any of these.</summary>
    private void DisposeAny(Unknown any, SyntaxNode place, Frame frame)
    {
        foreach (var possible in Within(any.Among).OfType<EvaluatedObject>().ToList())
        {
            if (DisposeOf(possible.Type) is { } dispose)
                RunPerhaps(any, place, () => [Awaited(Call(dispose, new(possible), [], place, frame))]);
        }
    }

    private static List<Value> DeclaredBy(IVariableDeclarationGroupOperation resources, Frame frame) =>
    [
        .. resources.Declarations.SelectMany(declaration => declaration.Declarators).Select(declarator => frame.Find(declarator.Symbol)!.Value),
    ];

    /// <summary>The author's way to dispose of an object: that of the interface, or that which a <c>ref struct</c> has without one.</summary>
    private static IMethodSymbol? DisposeOf(INamedTypeSymbol type) =>
        type.AllInterfaces.FirstOrDefault(contract => contract.Name is "IDisposable" or "IAsyncDisposable" && contract.ContainingNamespace.Name == "System") is { } disposable
            ? Implementation((IMethodSymbol)disposable.GetMembers().Single(member => member is IMethodSymbol), type)
            : MemberNamed<IMethodSymbol>(type, "Dispose") ?? MemberNamed<IMethodSymbol>(type, "DisposeAsync");
}
