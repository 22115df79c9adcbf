using Microsoft.CodeAnalysis.CSharp;

namespace Deployment.Analyzers.Evaluation;

internal static class OperationExtensions
{
    /// <summary>Whether a conversion cannot fail and leaves a reference what it is.</summary>
    public static bool GetConversionIsIdentityOrImplicit(this IConversionOperation operation)
    {
        var conversion = operation.GetConversion();
        return conversion.IsIdentity || conversion.IsImplicit;
    }
}
