using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>Code that goes on while other code does. When it does what it does is not known, unless the other code waits for it at once.</summary>
internal sealed partial class Evaluator
{
    /// <summary>A function waits for what may not have ended yet.</summary>
    /// <exception cref="SuspendedException">Its caller, or one of theirs, goes on meanwhile.</exception>
    private void Suspend(CallChain? calls)
    {
        if (!Effects.IsTrial && StartedBy(calls) is { } started)
            throw new SuspendedException(started);
    }

    /// <summary>The call, of those that led to a function, whose caller does not wait for it; none where all of them do.</summary>
    private CallChain? StartedBy(CallChain? calls)
    {
        for (var call = calls; call is not null; call = call.Caller)
        {
            switch (Program.OperationOf(call.Call) is { } operation && IsOwnCall(operation) ? WaitingFor(operation) : Waiting.No)
            {
                case Waiting.No:
                    return call;
                case Waiting.Blocking:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Whether a function that a call leads to is the one that the call calls, and not one that is called back.</summary>
    private bool IsOwnCall(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: var method } =>
            callees.Of(method) is { Body: not null } or { IsDelegateInvoke: true } || method.IsAbstract || method is { Name: "Run", IsStatic: true } && IsTask(method.ContainingType),
        IPropertyReferenceOperation => true,
        _ => false,
    };

    private Waiting WaitingFor(IOperation started)
    {
        var task = started;
        while (task.Parent is IConversionOperation or IParenthesizedOperation || IsSameTask(task.Parent))
            task = task.Parent!;
        return task.Parent switch
        {
            IAwaitOperation or IForEachLoopOperation { IsAsynchronous: true } => Waiting.Awaiting,
            IInvocationOperation { TargetMethod: { Name: "Wait" or "GetResult", Parameters.IsEmpty: true, ContainingType: var type } } when IsTask(type) => Waiting.Blocking,
            IPropertyReferenceOperation { Property: { Name: "Result", ContainingType: var type } } when IsTask(type) => Waiting.Blocking,

            // Whoever is handed the task waits for it or not.
            IReturnOperation { Kind: OperationKind.Return } => Program.FunctionAt(started.Syntax) is { IsAsync: false } ? Waiting.Awaiting : Waiting.No,
            _ => Waiting.No,
        };
    }

    private static bool IsSameTask(IOperation? operation) => operation switch
    {
        IInvocationOperation { TargetMethod: { Name: "ConfigureAwait" or "WithCancellation", ContainingType: var type } } when IsOfAwaitedItems(type) => true,
        IInvocationOperation { TargetMethod: { Name: "ConfigureAwait" or "AsTask" or "Preserve" or "GetAwaiter", IsStatic: false, ContainingType: var type } } => IsTask(type),
        IArgumentOperation { Parent: var call } => IsSameTask(call),
        _ => false,
    };

    /// <summary>Runs a function on another thread.</summary>
    private Value RunElsewhere(IMethodSymbol method, Value function, SyntaxNode place, Frame caller)
    {
        var call = new CallChain(place, caller.Calls);
        var started = Effects.IsTrial ? null : StartedBy(call);
        if (started is not null && started != call)
            throw new SuspendedException(started);
        if (started is not null)
            return RunMeanwhile(() => Invoke(function, [], place, caller), place);
        try
        {
            var result = Invoke(function, [], place, caller);
            var returned = ((INamedTypeSymbol)method.OriginalDefinition.Parameters[0].Type).DelegateInvokeMethod?.ReturnType;
            return IsTask(returned) ? result : EvaluatedTask.Completed(result, place);
        }
        catch (AuthorException exception) when (!exception.IsExit)
        {
            return EvaluatedTask.Failed(exception, place);
        }
    }

    /// <summary>Runs code that goes on while other code does: nothing is known of what it changes, nor of what it adds.</summary>
    private Value RunMeanwhile(Func<Value> code, SyntaxNode place)
    {
        NotFollowed[place] = "for it goes on while other code runs";
        var reason = new Unknown(place);
        var given = new List<Value>();
        if (InDoubt(() => Unsettle(reason, () => given.Add(code())).Adds))
            Effects.AnythingMayBeAdded(place);
        return reason.DeriveAmong(given, place);
    }
}
