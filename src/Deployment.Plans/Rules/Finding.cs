namespace Deployment.Plans.Rules;

/// <summary>Something in a plan that breaks a rule.</summary>
public sealed class Finding
{
    private readonly Func<Finding, string>? _words;
    private string? _message;

    internal Finding(DesignRule rule, string message, IReadOnlyList<Element> subjects, bool pointsAtValue, IReadOnlyList<Origin> origins)
        : this(rule, subjects, pointsAtValue, origins) => _message = message;

    /// <param name="rule">The rule.</param>
    /// <param name="words">Makes the message, once it is asked for. What it rests on must not change until then.</param>
    /// <param name="subjects">The elements concerned.</param>
    /// <param name="origins">Where the author can act.</param>
    internal Finding(DesignRule rule, Func<Finding, string> words, IReadOnlyList<Element> subjects, IReadOnlyList<Origin> origins)
        : this(rule, subjects, pointsAtValue: false, origins) => _words = words;

    private Finding(DesignRule rule, IReadOnlyList<Element> subjects, bool pointsAtValue, IReadOnlyList<Origin> origins) =>
        (Rule, Severity, Subjects, PointsAtValue, Origins) = (rule, rule.Severity, subjects, pointsAtValue, origins);

    /// <summary>The rule.</summary>
    public DesignRule Rule { get; }

    /// <summary>How much it weighs unless the author decides otherwise: as much as the rule, where the rule does not say otherwise of this finding.</summary>
    public RuleSeverity Severity { get; private init; }

    /// <summary>What is wrong, what it costs, and what to do.</summary>
    public string Message => _message ??= _words!(this);

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
