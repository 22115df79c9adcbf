using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>
/// Tasks. What is awaited has always completed: a task is taken for its result, and one that has failed for its exception.
/// </summary>
internal sealed partial class Evaluator
{
    /// <summary>Whether an exception stays in the task that an asynchronous function returns, until that is awaited.</summary>
    private static bool IsKeptByTask(Callee callee) => callee is { IsAsync: true, ReturnsVoid: false };

    private Value Await(IAwaitOperation operation, Frame frame) => Awaited(Evaluate(operation.Operation, frame));

    private Value Awaited(Value task)
    {
        if (task.Data is not EvaluatedFault fault)
            return task;
        Budget.SpendOnException();
        throw fault.Exception;
    }

    private static bool IsTask(INamedTypeSymbol? type) => type?.Name switch
    {
        "Task" or "ValueTask" => type.ContainingNamespace?.ToDisplayString() == "System.Threading.Tasks",
        "TaskAwaiter" or "ValueTaskAwaiter" or "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable" or "ConfiguredTaskAwaiter" or "ConfiguredValueTaskAwaiter" =>
            type.ContainingNamespace?.ToDisplayString() == "System.Runtime.CompilerServices",
        _ => false,
    };

    /// <summary>What is called on a task, or to make one; none for anything else.</summary>
    private Value? TaskMember(IMethodSymbol method, Value receiver, Value[] arguments, SyntaxNode place)
    {
        if (receiver.Data is Unknown || !IsTask(method.ContainingType))
            return null;
        return (method.Name, arguments) switch
        {
            ("FromResult", [var result]) => result,
            ("FromException", [{ Data: not Unknown } exception]) => new(new EvaluatedFault(new AuthorException(exception, place)), place),
            ("GetAwaiter" or "AsTask" or "Preserve", []) => receiver,
            ("ConfigureAwait", [{ Data: bool }]) => receiver,
            ("GetResult", []) => Awaited(receiver),
            ("Wait", []) => Waited(receiver, place),
            _ => null,
        };
    }

    private Value? TaskProperty(IPropertySymbol property, object? task, SyntaxNode place) => !IsTask(property.ContainingType) ? null : property.Name switch
    {
        "Result" => Waited(new(task, place), place),
        "IsCompleted" => new(true, place),
        "IsFaulted" => new(task is EvaluatedFault, place),
        "IsCompletedSuccessfully" => new(task is not EvaluatedFault, place),
        _ => null,
    };

    /// <summary>Whoever waits for a task without <c>await</c> is told of its exception by another one that holds it.</summary>
    private Value Waited(Value task, SyntaxNode place)
    {
        if (task.Data is not EvaluatedFault fault)
            return task;
        Budget.SpendOnException();
        if (NewException(typeof(AggregateException).FullName) is not { } aggregate)
            throw new AuthorException(Unknown.At(place), place, fault.Exception.Rejected);
        foreach (var inner in aggregate.Type.AncestorsAndSelf().SelectMany(type => type.GetMembers(nameof(Exception.InnerException))))
            aggregate.Set(inner, fault.Exception.Thrown);
        throw new AuthorException(new(aggregate, place), place, fault.Exception.Rejected);
    }
}
