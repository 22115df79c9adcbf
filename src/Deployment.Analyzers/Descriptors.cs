using Deployment.Plans.Rules;

namespace Deployment.Analyzers;

/// <summary>The diagnostics of the product: one for each design rule, and those about the plan itself.</summary>
internal static class Descriptors
{
    public static readonly DiagnosticDescriptor InvalidPlan = Create(
        RuleCatalog.InvalidPlan, "The plan is invalid", RuleCategory.Plan, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor DecidedAtRunTime = Create(
        RuleCatalog.DecidedAtRunTime, "Rules are decided at run time", RuleCategory.Plan, DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor PlanTooLargeToEvaluate = Create(
        RuleCatalog.PlanTooLargeToEvaluate, "The plan is too large to evaluate", RuleCategory.Plan, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor PlanNeverRun = Create(
        RuleCatalog.PlanNeverRun, "The plan is never run", RuleCategory.Plan, DiagnosticSeverity.Info);

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = RuleCatalog.Rules
        .Select(Create)
        .Concat([InvalidPlan, DecidedAtRunTime, PlanTooLargeToEvaluate, PlanNeverRun])
        .ToImmutableDictionary(descriptor => descriptor.Id);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [.. ById.Values.OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];

    public static DiagnosticDescriptor Of(DesignRule rule) => ById.TryGetValue(rule.Id, out var known) ? known : Create(rule);

    public static DiagnosticSeverity SeverityOf(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    private static DiagnosticDescriptor Create(DesignRule rule) =>
        Create(rule.Id, rule.Title, rule.Category, SeverityOf(rule.Severity), rule.HelpPage);

    private static DiagnosticDescriptor Create(string id, string title, RuleCategory category, DiagnosticSeverity severity) =>
        Create(id, title, category, severity, RuleCatalog.HelpPageOf(id));

    private static DiagnosticDescriptor Create(string id, string title, RuleCategory category, DiagnosticSeverity severity, string helpPage) =>
        new(id, title, "{0}", category.ToString(), severity, isEnabledByDefault: true, helpLinkUri: helpPage);
}
