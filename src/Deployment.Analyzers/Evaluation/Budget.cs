namespace Deployment.Analyzers.Evaluation;

/// <summary>What one evaluation may cost. It runs inside the compiler and the editor, on code that may be half written or hostile.</summary>
internal sealed class Budget(CancellationToken cancellationToken)
{
    /// <summary>About 50,000 branches with a hundred operations each; a second or less of time.</summary>
    private const int MaxOperations = 5_000_000;

    /// <summary>Deeper than any plan recurses, and far from the end of the compiler's stack.</summary>
    private const int MaxCallDepth = 200;

    /// <summary>How deep values and lazy sequences may be nested: a fixed depth, so that it does not depend on the machine what is given up on.</summary>
    private const int MaxNesting = 1_000;

    /// <summary>Items that collections made by one call may hold, and characters that strings may.</summary>
    private const int MaxSize = 1_000_000;

    /// <summary>How many operations may pass before a cancellation is noticed.</summary>
    private const int CancellationInterval = 0x100;

    /// <summary>How many operations may be nested in one another before the end of the stack is looked out for.</summary>
    private const int StackInterval = 0x10;

    private int _operations;
    private int _depth;
    private int _nesting;

    [MethodImpl(HotPath.Optimized)]
    public void Spend()
    {
        if ((++_operations & (StackInterval - 1)) != 0)
            return;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (_operations > MaxOperations)
            throw new BudgetExceededException();
        if ((_operations & (CancellationInterval - 1)) == 0)
            cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Asks for room before a collection or string of that size is made.</summary>
    public void Reserve(long size)
    {
        CheckSize(size);
        cancellationToken.ThrowIfCancellationRequested();
        _operations += (int)(size >> 4);
        if (_operations > MaxOperations)
            throw new BudgetExceededException();
    }

    /// <summary>Ends the evaluation if something grows larger than a collection or string may be.</summary>
    public static void CheckSize(long size)
    {
        if (size > MaxSize)
            throw new BudgetExceededException();
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
