using Deployment.Plans.Rules;

namespace Deployment.Analyzers.Reporting;

/// <summary>What is to be reported, as pure data that outlives the compilation it was found in.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Primary">Where the author can act.</param>
/// <param name="Related">The calls that led to it.</param>
/// <param name="Message">The message.</param>
/// <param name="Severity">How much it weighs, where that is not what the rule has by default.</param>
internal sealed record PlanDiagnostic(string Id, Place Primary, ImmutableArray<Place> Related, string Message, RuleSeverity? Severity = null)
{
    /// <summary>The diagnostic. A severity that the author has configured is given to it by the compiler.</summary>
    public Diagnostic ToDiagnostic()
    {
        var descriptor = Descriptors.Of(Id);
        var severity = Severity is { } own ? Descriptors.SeverityOf(own) : descriptor.DefaultSeverity;
        return Diagnostic.Create(descriptor, Primary.Location, severity, Related.Select(place => place.Location), properties: null, Message);
    }
}
