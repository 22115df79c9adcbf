using Deployment.Analyzers.Reporting;
using Deployment.Plans.Rules;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Deployment.Analyzers;

/// <summary>Checks deployment plans against the rules of the product, and what else there is to say of a plan.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeploymentPlanAnalyzer() : DesignRuleAnalyzer([.. RuleCatalog.Rules], Descriptors.All, Results)
{
    /// <summary>An editor may make an analyzer anew for each question.</summary>
    private static readonly ResultCache Results = new();
}
