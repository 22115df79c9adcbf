namespace Deployment.Analyzers.Evaluation;

/// <summary>What the evaluation of a compilation's plans may cost. It runs inside the compiler and the editor, on code that may be half written or hostile.</summary>
internal sealed class Budget(CancellationToken cancellationToken)
{
    /// <summary>About 50,000 branches with a hundred operations each; a few seconds of time.</summary>
    private const int MaxOperations = 5_000_000;

    /// <summary>What all plans of a compilation may take together; a project may have many small ones, such as those of tests.</summary>
    private const int MaxOperationsOfAll = 4 * MaxOperations;

    /// <summary>Deeper than any plan recurses, and far from the end of the compiler's stack.</summary>
    private const int MaxCallDepth = 200;

    /// <summary>How deep values and lazy sequences may be nested: a fixed depth, so that it does not depend on the machine what is given up on.</summary>
    private const int MaxNesting = 1_000;

    /// <summary>How many types one may be made of, which generic code can let grow without end; comparing two types looks at all of them.</summary>
    private const int MaxTypeSize = 100;

    /// <summary>Items that collections made by one call may hold, and characters that strings may.</summary>
    private const int MaxSize = 1_000_000;

    /// <summary>How many operations may pass before a cancellation is noticed.</summary>
    private const int CancellationInterval = 0x100;

    /// <summary>How many operations may be nested in one another before the end of the stack is looked out for.</summary>
    private const int StackInterval = 0x10;

    /// <summary>How many operations are evaluated in that time.</summary>
    private const int OperationsPerMillisecond = 2_000;

    private int _operations;
    private int _limit = MaxOperations;
    private int _depth;
    private int _nesting;

    /// <summary>How many operations have been evaluated so far.</summary>
    public int Spent => _operations;

    /// <summary>Goes on to the next plan.</summary>
    public void Renew()
    {
        _limit = Math.Min(_operations + MaxOperations, MaxOperationsOfAll);
        (_depth, _nesting) = (0, 0);
    }

    public void Spend()
    {
        if ((++_operations & (StackInterval - 1)) != 0)
            return;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (_operations > _limit)
            throw new BudgetExceededException();
        if ((_operations & (CancellationInterval - 1)) == 0)
            cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Pays for an exception, which costs the evaluator as much as this many operations.</summary>
    public void SpendOnException() => Spend(operations: 500);

    /// <summary>Pays for work whose time alone tells what it costs.</summary>
    public void SpendOnTime(TimeSpan time) => Spend((int)(time.TotalMilliseconds * OperationsPerMillisecond));

    /// <summary>Asks for room before a collection or string of that size is made.</summary>
    public void Reserve(long size)
    {
        CheckSize(size);
        Spend((int)(Math.Max(0, size) >> 4));
    }

    private void Spend(int operations)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _operations += operations;
        if (_operations > _limit)
            throw new BudgetExceededException();
    }

    /// <summary>Ends the evaluation if something grows larger than a collection or string may be.</summary>
    public static void CheckSize(long size)
    {
        if (size > MaxSize)
            throw new BudgetExceededException();
    }

    /// <summary>Asks whether a type of these type arguments may be made.</summary>
    public static void CheckTypeSize(ITypeSymbol[] arguments)
    {
        if (arguments.Sum(argument => SizeOf(argument, MaxTypeSize)) >= MaxTypeSize)
            throw new BudgetExceededException();
    }

    private static int SizeOf(ITypeSymbol type, int limit)
    {
        var size = 1;
        if (type is INamedTypeSymbol { TypeArguments: var arguments })
        {
            for (var i = 0; i < arguments.Length && size < limit; i++)
                size += SizeOf(arguments[i], limit - size);
        }
        else if (type is IArrayTypeSymbol { ElementType: var element })
        {
            size += SizeOf(element, limit - size);
        }

        return size;
    }

    public void EnterCall()
    {
        if (++_depth > MaxCallDepth)
            throw new BudgetExceededException();
    }

    public void LeaveCall() => _depth--;

    /// <summary>Goes one level into a nested value or sequence.</summary>
    public void EnterNested() => CheckNesting(++_nesting);

    public void LeaveNested() => _nesting--;

    public static void CheckNesting(int depth)
    {
        if (depth > MaxNesting)
            throw new BudgetExceededException();
        RuntimeHelpers.EnsureSufficientExecutionStack();
    }
}
