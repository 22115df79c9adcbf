namespace Deployment.Plans.Rules;

/// <summary>A rule of a company's own that has thrown, so that it is not known what breaks it.</summary>
public sealed class FailedRule
{
    internal FailedRule(DesignRule rule, Exception exception) => (Rule, Exception) = (rule, exception);

    /// <summary>The rule.</summary>
    public DesignRule Rule { get; }

    /// <summary>What it has thrown.</summary>
    public Exception Exception { get; }

    /// <summary>That the rule has failed, in words.</summary>
    public string Message => $"Rule {Rule.Id} '{Rule.Title}' failed: {Exception.GetType().Name}: {Exception.Message.TrimEnd('.')}. The other rules were checked.";
}
