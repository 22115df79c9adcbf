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
}
