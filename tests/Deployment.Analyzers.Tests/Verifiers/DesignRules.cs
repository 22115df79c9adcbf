using Microsoft.CodeAnalysis;

namespace Deployment.Analyzers.Tests.Verifiers;

internal static class DesignRules
{
    /// <summary>The design rules but one, or but those whose ids begin with the same digits. What is said of the evaluation itself, up to DPL0003, is none of them.</summary>
    public static IEnumerable<string> Others(IEnumerable<DiagnosticDescriptor> supported, string ruleId) =>
        supported.Select(descriptor => descriptor.Id).Where(id => !id.StartsWith(ruleId, StringComparison.Ordinal) && string.CompareOrdinal(id, "DPL0003") > 0);
}
