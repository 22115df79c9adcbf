using Deployment.Plans.Rules;

namespace Deployment.Analyzers;

/// <summary>The diagnostics of the product: one for each design rule, and those about the plan itself.</summary>
internal static class Descriptors
{
    public static readonly DiagnosticDescriptor InvalidPlan = Create(
        RuleCatalog.InvalidPlan, "The plan cannot be", RuleCategory.Plan, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor DecidedAtRunTime = Create(
        RuleCatalog.DecidedAtRunTime, "Rules are decided at run time", RuleCategory.Plan, DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor PlanTooLargeToEvaluate = Create(
        RuleCatalog.PlanTooLargeToEvaluate, "The plan is too large to evaluate", RuleCategory.Plan, DiagnosticSeverity.Warning);

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = RuleCatalog.Rules
        .Select(rule => Create(rule.Id, rule.Title, rule.Category, SeverityOf(rule.Severity)))
        .Concat([InvalidPlan, DecidedAtRunTime, PlanTooLargeToEvaluate])
        .ToImmutableDictionary(descriptor => descriptor.Id);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [.. ById.Values.OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];

    public static DiagnosticDescriptor Of(string id) => ById[id];

    public static DiagnosticSeverity SeverityOf(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    private static DiagnosticDescriptor Create(string id, string title, RuleCategory category, DiagnosticSeverity severity) =>
        new(id, title, "{0}", category.ToString(), severity, isEnabledByDefault: true, helpLinkUri: RuleCatalog.HelpPageOf(id));
}
