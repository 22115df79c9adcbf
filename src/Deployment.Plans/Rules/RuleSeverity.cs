namespace Deployment.Plans.Rules;

/// <summary>What a finding promises.</summary>
public enum RuleSeverity
{
    /// <summary>A trade-off that comes with the design; nothing is wrong.</summary>
    Info,

    /// <summary>Against what the guide warns of or recommends.</summary>
    Warning,

    /// <summary>Against what the guide rules out, or not a plan at all.</summary>
    Error,
}
