namespace Deployment.Plans;

/// <summary>What can be said of every element.</summary>
public static class ElementExtensions
{
    /// <summary>
    /// Accepts a risk knowingly: the rule is silent for this element, in the editor and at run time, and the report shows the reason.
    /// </summary>
    /// <param name="element">The element that a finding of the rule speaks of.</param>
    /// <param name="ruleId">The rule's id, such as <c>DPL1001</c>.</param>
    /// <param name="because">Why the risk is taken.</param>
    /// <returns>The element itself.</returns>
    /// <exception cref="InvalidPlanException">There is no such rule, it is none of the deployment but of how the plan is written, such as <c>DPL0001</c>, or the reason is empty.</exception>
    public static TElement Accept<TElement>(this TElement element, string ruleId, string because)
        where TElement : Element
    {
        Guard.NotNull(element).AcceptRisk(ruleId, because);
        return element;
    }
}
