namespace Deployment.Analyzers.Evaluation;

/// <summary>Tells the branches, and the turns of loops, that may make no difference, as those that only write a line for the user do: of others it need not be tried.</summary>
/// <param name="callees">What code may call.</param>
internal sealed class IdleBranches(Callees callees)
{
    private readonly Dictionary<IOperation, bool> _known = [];
    private readonly HashSet<IOperation> _found = [];

    public bool MayInclude(IOperation branch)
    {
        if (!_known.TryGetValue(branch, out var mayBeIdle))
        {
            var declares = branch is IConditionalOperation { Condition: var condition } && condition.DescendantsAndSelf().Any(Declares);
            _known.Add(branch, mayBeIdle = !declares && !branch.Descendants().Any(operation => MakesDifference(operation, branch)));
        }

        return mayBeIdle;
    }

    /// <summary>Remembers how a branch turned out. One that makes a difference from the start is not tried again; one that only did not before still is, as each world is to come to the same decisions.</summary>
    public void Learn(IOperation branch, bool isIdle)
    {
        if (isIdle)
            _found.Add(branch);
        else if (!_found.Contains(branch))
            _known[branch] = false;
    }

    private static bool Declares(IOperation operation) => operation is IDeclarationExpressionOperation
        or IDeclarationPatternOperation { DeclaredSymbol: not null } or IRecursivePatternOperation { DeclaredSymbol: not null } or IListPatternOperation { DeclaredSymbol: not null };

    private bool MakesDifference(IOperation operation, IOperation branch) => operation switch
    {
        IReturnOperation => !operation.IsImplicit && !IsOfFunction(operation, branch),
        IBranchOperation jump => jump.GetCorrespondingOperation() is not { } left || !branch.Syntax.Span.Contains(left.Syntax.Span),
        IThrowOperation or IAwaitOperation => true,
        IAssignmentOperation { Target: var target } => IsOfOthers(target, branch),
        IIncrementOrDecrementOperation { Target: var target } => IsOfOthers(target, branch),
        IInvocationOperation { TargetMethod: var method } => callees.Of(method).Dsl is { ConcernsPlan: true, IsGetter: false },
        _ => false,
    };

    private static bool IsOfFunction(IOperation result, IOperation branch)
    {
        for (var outer = result.Parent; outer is not null && outer != branch; outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return true;
        }

        return false;
    }

    /// <summary>Whether what is assigned is more than a variable within the branch.</summary>
    private static bool IsOfOthers(IOperation target, IOperation branch) => target switch
    {
        ILocalReferenceOperation { Local.DeclaringSyntaxReferences: [var declaration] } => !branch.Syntax.Span.Contains(declaration.Span),
        ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation { Field.IsStatic: true } => true,
        _ => false,
    };
}
