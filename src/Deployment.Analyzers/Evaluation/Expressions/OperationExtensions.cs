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
    public static bool IsLeft(this IOperation code)
    {
        return code.Descendants().Any(operation => operation switch
        {
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
