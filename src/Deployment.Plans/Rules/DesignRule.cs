namespace Deployment.Plans.Rules;

/// <summary>
/// A rule of the best-practice guide or of a company, checked against a plan and the data flows it causes. It is written once; the
/// editor, the build and the running program all use it.
/// </summary>
/// <remarks>A rule is deterministic, depends on no other rule, and takes time in proportion to the size of the plan.</remarks>
public abstract class DesignRule
{
    /// <summary>The id, such as <c>DPL1001</c>. It never changes its meaning. Those of a company's own rules begin with other letters.</summary>
    public abstract string Id { get; }

    /// <summary>The name, such as <c>CentralVCenterOverWan</c>.</summary>
    public string Name => GetType().Name;

    /// <summary>What is wrong, in a few words.</summary>
    public abstract string Title { get; }

    /// <summary>What the rule looks after.</summary>
    public abstract RuleCategory Category { get; }

    /// <summary>How much a finding weighs unless the author decides otherwise, or the finding has a severity of its own.</summary>
    public abstract RuleSeverity Severity { get; }

    /// <summary>The lines of the guide's chapter "Data Flow" that the rule rests on, such as <c>33–39</c>; empty for a rule that rests on something else.</summary>
    public virtual string GuideLines => "";

    /// <summary>The address of the page that explains the rule; empty if there is none.</summary>
    public virtual string HelpPage => RuleCatalog.HelpPageOf(Id);

    /// <summary>Finds what breaks the rule.</summary>
    /// <param name="context">The plan and its flows, and the questions that a rule may ask of facts known only at run time.</param>
    protected internal abstract IEnumerable<Finding> Check(RuleContext context);

    /// <summary>A finding of this rule.</summary>
    /// <param name="message">What is wrong with the first subject, what it costs, and what to do.</param>
    /// <param name="subjects">The elements concerned, the one that is at fault first. Accepting the risk for any of them silences the finding.</param>
    /// <param name="act">The call to change.</param>
    /// <param name="related">Further calls that led to it.</param>
    protected Finding FindingOfAct(string message, IReadOnlyList<Element> subjects, Origin act, params Origin[] related) =>
        new(this, message, subjects, pointsAtValue: false, Joined(act, related));

    /// <summary>
    /// A finding of a rule that may have one for every machine of a plan: where only the first of them is told in full, the others are never
    /// put into words. What the words rest on must not change.
    /// </summary>
    private protected Finding FindingOfAct(Func<Finding, string> message, IReadOnlyList<Element> subjects, Origin act, params Origin[] related) =>
        new(this, message, subjects, Joined(act, related));

    /// <summary>A finding of this rule about a value, which is pointed at where it was written.</summary>
    /// <param name="message">What is wrong with the first subject, what it costs, and what to do.</param>
    /// <param name="subjects">The elements concerned, the one that is at fault first. Accepting the risk for any of them silences the finding.</param>
    /// <param name="value">The setting to change.</param>
    /// <param name="related">Further calls that led to it.</param>
    protected Finding FindingOfValue(string message, IReadOnlyList<Element> subjects, Origin value, params Origin[] related) =>
        new(this, message, subjects, pointsAtValue: true, Joined(value, related));

    private static Origin[] Joined(Origin first, Origin[] others) => [first, .. others];
}
