namespace Deployment.Analyzers.Evaluation;

/// <summary>What the answers given so far say of the values that they are about, and so of other conditions.</summary>
internal sealed class Knowledge
{
    private readonly Dictionary<string, KnownRange> _ranges = [];

    /// <summary>Whether the condition holds that a decision is about; none where it may or may not.</summary>
    public bool? Implies(Decision decision)
    {
        var holds = (bool?)decision.IsComparison;
        foreach (var (subject, comparison) in decision.Required)
        {
            var implied = (_ranges.TryGetValue(subject, out var range) ? range : new KnownRange(comparison.Compared.IsCount)).Implies(comparison);
            if (implied == false)
                return false;
            if (implied is null || holds == false)
                holds = null;
        }

        return decision.Required.IsEmpty || holds == false ? null : holds;
    }

    public void Learn(Decision decision)
    {
        if (!decision.Answer && !decision.IsComparison)
            return;
        foreach (var (subject, comparison) in decision.Required)
        {
            if (!_ranges.TryGetValue(subject, out var range))
                _ranges.Add(subject, range = new KnownRange(comparison.Compared.IsCount));
            range.Learn(comparison, decision.Answer);
        }
    }
}
