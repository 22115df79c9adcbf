namespace Deployment.Analyzers.Reporting;

/// <summary>What is to be reported, as pure data that outlives the compilation it was found in.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Primary">Where the author can act.</param>
/// <param name="Related">The calls that led to it.</param>
/// <param name="Message">The message.</param>
internal sealed record PlanDiagnostic(string Id, Place Primary, ImmutableArray<Place> Related, string Message)
{
    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Descriptors.Of(Id), Primary.Location, Related.Select(place => place.Location), Message);
}
