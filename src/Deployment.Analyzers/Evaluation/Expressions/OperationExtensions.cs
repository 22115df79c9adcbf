using Microsoft.CodeAnalysis.CSharp;

namespace Deployment.Analyzers.Evaluation;

internal static class OperationExtensions
{
    /// <summary>Whether a conversion leaves a reference what it is, whatever that is.</summary>
    public static bool CannotFail(this IConversionOperation operation)
    {
        var conversion = operation.GetConversion();
        return conversion.IsIdentity || conversion.IsImplicit;
    }

    /// <summary>Whether a statement in the code leads out of it.</summary>
    /// <param name="code">The code.</param>
    /// <param name="goingOnWith">The loop whose next turn does not count as anything else.</param>
    public static bool IsLeft(this IOperation code, ILoopOperation? goingOnWith = null)
    {
        return code.DescendantsAndSelf().Any(operation => operation switch
        {
            IBranchOperation { BranchKind: BranchKind.Continue } next when goingOnWith is not null && next.GetCorrespondingOperation() == goingOnWith => false,
            IReturnOperation => operation.Kind is OperationKind.Return or OperationKind.YieldBreak && !IsOfFunctionWithin(operation),
            IBranchOperation branch => branch.GetCorrespondingOperation() is not { } left || !code.Syntax.Span.Contains(left.Syntax.Span),
            _ => false,
        });

        bool IsOfFunctionWithin(IOperation operation)
        {
            for (var outer = operation; outer != code; outer = outer!.Parent)
            {
                if (outer is IAnonymousFunctionOperation or ILocalFunctionOperation)
                    return true;
            }

            return false;
        }
    }
}
