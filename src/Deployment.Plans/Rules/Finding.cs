namespace Deployment.Plans.Rules;

/// <summary>Something in a plan that breaks a rule.</summary>
public sealed class Finding
{
    internal Finding(DesignRule rule, string message, IReadOnlyList<Element> subjects, bool pointsAtValue, IReadOnlyList<Origin> origins) =>
        (Rule, Severity, Message, Subjects, PointsAtValue, Origins) = (rule, rule.Severity, message, subjects, pointsAtValue, origins);

    /// <summary>The rule.</summary>
    public DesignRule Rule { get; }

    /// <summary>How much it weighs unless the author decides otherwise: as much as the rule, where the rule does not say otherwise of this finding.</summary>
    public RuleSeverity Severity { get; private init; }

    /// <summary>What is wrong, what it costs, and what to do.</summary>
    public string Message { get; }

    /// <summary>The elements concerned, the one that is at fault first.</summary>
    public IReadOnlyList<Element> Subjects { get; }

    /// <summary>The element that is at fault.</summary>
    public Element Subject => Subjects[0];

    /// <summary>Where the author can act, the place to change first. Empty origins in a running program.</summary>
    public IReadOnlyList<Origin> Origins { get; }

    /// <summary>Whether the place to change is where the value was written, rather than the call.</summary>
    internal bool PointsAtValue { get; }

    /// <summary>The same finding, with a weight of its own: a product version may rule out what an older one only advises against.</summary>
    public Finding WithSeverity(RuleSeverity severity) => new(Rule, Message, Subjects, PointsAtValue, Origins) { Severity = severity };

    /// <summary>Rule, path of the subject, and message.</summary>
    public override string ToString() => $"{Rule.Id} {Subject.Path}: {Message}";
}
