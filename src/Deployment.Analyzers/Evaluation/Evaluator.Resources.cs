using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

internal sealed partial class Evaluator
{
    private Completion Using(IUsingOperation statement, Frame frame) =>
        Disposing(Acquire(statement, frame), () => Execute(statement.Body, frame), statement.Syntax, frame);

    private List<Value> Acquire(IUsingOperation statement, Frame frame)
    {
        if (statement.Resources is not IVariableDeclarationGroupOperation declared)
            return [Evaluate(statement.Resources, frame)];
        Execute(declared, frame);
        return DeclaredBy(declared, frame);
    }

    /// <summary>Runs code, and then disposes of resources, the last one first, however the code has ended.</summary>
    private Completion Disposing(List<Value> resources, Func<Completion> code, SyntaxNode place, Frame frame)
    {
        Completion completion;
        try
        {
            completion = code();
        }
        catch (AuthorException)
        {
            Dispose(resources, place, frame);
            throw;
        }

        Dispose(resources, place, frame);
        return completion;
    }

    private void Dispose(List<Value> resources, SyntaxNode place, Frame frame)
    {
        for (var i = resources.Count - 1; i >= 0; i--)
        {
            if (resources[i].Data is EvaluatedObject { Type: var type } && DisposeOf(type) is { } dispose)
                Call(dispose, resources[i], [], place, frame);
        }
    }

    private static List<Value> DeclaredBy(IVariableDeclarationGroupOperation resources, Frame frame) =>
    [
        .. resources.Declarations.SelectMany(declaration => declaration.Declarators).Select(declarator => frame.Find(declarator.Symbol)!.Value),
    ];

    private IMethodSymbol? DisposeOf(INamedTypeSymbol type)
    {
        for (var current = type; current is not null && Program.DefinedHere(current); current = current.BaseType)
        {
            if (current.GetMembers("Dispose").OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.IsEmpty) is { } dispose)
                return dispose;
        }

        return null;
    }
}
