using Microsoft.CodeAnalysis;

namespace Deployment.Analyzers.Tests.Verifiers;

internal static class DesignRules
{
    /// <summary>The design rules but one; what is said of the plan itself, DPL0001 and the like, is none of them.</summary>
    public static IEnumerable<string> Others(IEnumerable<DiagnosticDescriptor> supported, string ruleId) =>
        supported.Select(descriptor => descriptor.Id).Where(id => id != ruleId && !id.StartsWith("DPL0", StringComparison.Ordinal));
}
