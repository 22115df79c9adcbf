using Deployment.Analyzers.Evaluation.Values;
using Deployment.Plans;

namespace Deployment.Analyzers.Evaluation;

/// <summary>Tasks, as far as they have ended by the time anything is asked of them.</summary>
internal sealed partial class Evaluator
{
    /// <summary>Whether an exception stays in the task that an asynchronous function returns, until that is awaited.</summary>
    private static bool IsKeptByTask(Callee callee) => callee is { IsAsync: true, ReturnsVoid: false };

    private Value Await(IAwaitOperation operation, Frame frame)
    {
        var task = Evaluate(operation.Operation, frame);
        switch (task.Data)
        {
            case EvaluatedTask ended:
                return Awaited(ended);
            case null:
                throw Throws<NullReferenceException>(operation.Syntax);
            case Unknown unknown:
                if (IsBegunBefore(operation.Operation))
                    MayThrow(unknown, operation.Syntax);
                Suspend(frame.Calls);
                return task;
            default:
                // What the author's own awaiters do, and when, is not followed.
                Suspend(frame.Calls);
                Effects.AnythingMayBeAdded(operation.Syntax);
                foreach (var element in Within([task]).OfType<Element>().ToList())
                    MayStateAnything(element, operation.Syntax, frame);
                return Unknown.At(operation.Syntax);
        }
    }

    /// <summary>Whether what is awaited has been begun by an earlier call, which may have failed since; of one that is made here, the call says whether it may.</summary>
    private static bool IsBegunBefore(IOperation? awaited) => IsSameTask(awaited) ? IsBegunBefore(((IInvocationOperation)awaited!).Instance) : awaited is not IInvocationOperation;

    private Value Awaited(EvaluatedTask task)
    {
        AskFor(task.Doubtful);
        if (task.Failure is null)
            return task.Result;
        Budget.SpendOnException();
        throw task.Failure;
    }

    /// <summary>The result of a task that is waited for, whatever is taken for a task.</summary>
    private Value Awaited(Value task) => task.Data is EvaluatedTask ended ? Awaited(ended) : task;

    public static bool IsTask(ITypeSymbol? type) => type?.Name switch
    {
        "Task" or "ValueTask" => type.ContainingNamespace?.ToDisplayString() == "System.Threading.Tasks",
        "TaskAwaiter" or "ValueTaskAwaiter" or "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable" or "ConfiguredTaskAwaiter" or "ConfiguredValueTaskAwaiter" =>
            type.ContainingNamespace?.ToDisplayString() == "System.Runtime.CompilerServices",
        _ => false,
    };

    /// <summary>Whether the members of a type say how the items of a sequence are waited for.</summary>
    private static bool IsOfAwaitedItems(ITypeSymbol? type) => type?.Name switch
    {
        "TaskAsyncEnumerableExtensions" => type.ContainingNamespace?.ToDisplayString() == "System.Threading.Tasks",
        "ConfiguredCancelableAsyncEnumerable" => type.ContainingNamespace?.ToDisplayString() == "System.Runtime.CompilerServices",
        _ => false,
    };

    /// <summary>A sequence whose items are waited for in another way: they are the same.</summary>
    private static Value? AwaitedItems(IMethodSymbol method, Value receiver, Value[] arguments) =>
        method.Name is "ConfigureAwait" or "WithCancellation" && IsOfAwaitedItems(method.ContainingType) ? method.IsStatic ? arguments[0] : receiver : null;

    /// <summary>What is called on a task, or to make one; none for anything else.</summary>
    private Value? TaskMember(IMethodSymbol method, Value receiver, Value[] arguments, SyntaxNode place, Frame caller)
    {
        if (!IsTask(method.ContainingType))
            return null;
        return (method.Name, receiver.Data, arguments) switch
        {
            ("FromResult", _, [var result]) => EvaluatedTask.Completed(result, place),
            ("FromException", _, [{ Data: not Unknown } exception]) => EvaluatedTask.Failed(new AuthorException(exception, place), place),
            ("Delay", _, [{ Data: 0 }]) => EvaluatedTask.Completed(Value.Null, place),
            ("Run", _, [{ Data: EvaluatedDelegate } function]) => RunElsewhere(method, function, place, caller),
            ("WhenAll", _, [var tasks]) => WhenAll(method, tasks, place),
            ("WhenAny", _, _) => WhenAny(arguments, place),
            ("WaitAll", _, [var tasks]) when WhenAll(method, tasks, place) is { } all => Waited(all, place),
            ("GetAwaiter" or "AsTask" or "Preserve", EvaluatedTask, []) => receiver,
            ("ConfigureAwait", EvaluatedTask, [_]) => receiver,
            ("GetResult", EvaluatedTask task, []) => Awaited(task),
            ("Wait", EvaluatedTask, []) => Waited(receiver, place),
            _ => null,
        };
    }

    private Value? TaskProperty(IPropertySymbol property, object? data, SyntaxNode place)
    {
        if (data is not EvaluatedTask task || !IsTask(property.ContainingType))
            return null;
        if (property.Name is not ("Result" or "IsCompleted"))
            AskWhetherFailed(task.Doubtful);
        return property.Name switch
        {
            "Result" => Waited(new(task, place), place),
            "IsCompleted" => new(true, place),
            "IsCompletedSuccessfully" => new(task.Failure is null, place),
            "IsFaulted" or "IsCanceled" when task.Failure is null => new(false, place),
            "IsFaulted" when IsFailureOnly(task.Failure!) => new(true, place),
            "IsCanceled" when IsFailureOnly(task.Failure!) => new(false, place),
            "Exception" when task.Failure is null => new(null, place),
            _ => null,
        };
    }

    /// <summary>Whether an exception makes a task fail, and does not cancel it.</summary>
    private static bool IsFailureOnly(AuthorException exception) => exception.Thrown.Data is EvaluatedObject { Type: var type }
        && type.AncestorsAndSelf().All(ancestor => ancestor.Name != nameof(OperationCanceledException));

    /// <summary>A task that a constructor makes of a result, or of another task; none for other constructors.</summary>
    private static Value? NewTask(IMethodSymbol constructor, Value[] arguments, SyntaxNode place) =>
        !IsTask(constructor.ContainingType) || constructor.OriginalDefinition.Parameters is not [{ Type: var made }] ? null
        : made is ITypeParameterSymbol ? EvaluatedTask.Completed(arguments[0], place)
        : arguments[0].Data is EvaluatedTask ? arguments[0]
        : null;

    /// <summary>All tasks of a collection as one; not known where one of them may not have ended yet.</summary>
    private Value? WhenAll(IMethodSymbol method, Value tasks, SyntaxNode place)
    {
        if (ItemsOf(tasks) is not { } items)
            return null;
        var all = new List<Value>();
        try
        {
            foreach (var task in items)
            {
                Budget.Spend();
                all.Add(task);
            }
        }
        catch (UncertainItemsException exception)
        {
            return exception.ResultAt(place);
        }

        if (all.Find(task => task.IsUnknown).Data is Unknown unknown)
        {
            MayThrow(unknown, place);
            return unknown.DeriveAmong(all, place);
        }

        if (!all.TrueForAll(task => task.Data is EvaluatedTask))
            return null;
        if (all.Find(task => task.Data is EvaluatedTask { Failure: not null }).Data is EvaluatedTask failed)
            return new(failed, place);
        var results = method.IsGenericMethod ? new(new EvaluatedList(Effects.Now(), [.. all.Select(task => ((EvaluatedTask)task.Data!).Result)], ListKind.Array), place) : Value.Null;
        return new(new EvaluatedTask(place, results) { Doubtful = all.Select(task => ((EvaluatedTask)task.Data!).Doubtful).FirstOrDefault(doubtful => doubtful is not null) }, place);
    }

    /// <summary>The first one of some tasks that has ended; not known where one before it may have.</summary>
    private static Value? WhenAny(Value[] arguments, SyntaxNode place)
    {
        var tasks = arguments is not [var collection] ? arguments : collection.Data is EvaluatedList { Taint: null } list ? [.. list.Items] : [];
        return tasks switch
        {
            [{ Data: EvaluatedTask } first, ..] => EvaluatedTask.Completed(first, place),
            [{ Data: Unknown unknown }, ..] => unknown.Derive(place),
            _ => null,
        };
    }

    /// <summary>Whoever waits for a task without <c>await</c> is told of its exception by another one that holds it.</summary>
    private Value Waited(Value task, SyntaxNode place)
    {
        if (task.Data is not EvaluatedTask { Failure: { } failure })
            return Awaited(task);
        Budget.SpendOnException();
        if (!IsFailureOnly(failure) || NewException(typeof(AggregateException).FullName) is not { } aggregate)
            throw new AuthorException(Unknown.At(place), place, failure.Rejected);
        foreach (var inner in aggregate.Type.AncestorsAndSelf().SelectMany(type => type.GetMembers(nameof(Exception.InnerException))))
            aggregate.Set(inner, failure.Thrown);
        throw new AuthorException(new(aggregate, place), place, failure.Rejected);
    }
}
