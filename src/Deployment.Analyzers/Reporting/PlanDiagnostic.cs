namespace Deployment.Analyzers.Reporting;

/// <summary>What is to be reported, as pure data that outlives the compilation it was found in.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Primary">Where the author can act.</param>
/// <param name="Related">The calls that led to it.</param>
/// <param name="Message">The message.</param>
internal sealed record PlanDiagnostic(DiagnosticDescriptor Rule, Place Primary, ImmutableArray<Place> Related, string Message)
{
    public string Id => Rule.Id;

    /// <summary>The severity where the author sets none. A severity that is set for the rule counts for whatever is reported of it.</summary>
    public DiagnosticSeverity Severity { get; init; } = Rule.DefaultSeverity;

    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Rule, Primary.Location, Severity, Related.Select(place => place.Location), properties: null, Message);
}
