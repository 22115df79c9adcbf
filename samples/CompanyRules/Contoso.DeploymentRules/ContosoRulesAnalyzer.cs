using Deployment.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Contoso.DeploymentRules;

/// <summary>Shows what breaks the rules of Contoso in the editor and in the build.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContosoRulesAnalyzer() : DesignRuleAnalyzer(ContosoRules.All);
