using System.Reflection;
using Deployment.Plans;

namespace Deployment.Analyzers.CodeFixes;

/// <summary>A fact that a plan states of an element, or what other elements it has: the same one before and after a change.</summary>
/// <param name="Plan">The name of the plan.</param>
/// <param name="Element">The element, by its kind and path.</param>
/// <param name="Name">What the fact is called.</param>
internal readonly record struct PlanSetting(string Plan, string Element, string Name)
{
    public static PlanSetting Of(Element element, string name) => new(element.Plan.Name, $"{element.Kind} {element.Path}", name);

    /// <summary>Everything that a plan states, in words that are the same where it is.</summary>
    public static IEnumerable<(PlanSetting Setting, string Value)> AllOf(DeploymentPlan plan) =>
        from element in plan.Elements
        from property in element.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        where IsStated(property.PropertyType)
        select (Of(element, property.Name), Text(property.GetValue(element)));

    private static bool IsStated(Type type) =>
        typeof(ISetting).IsAssignableFrom(type) || typeof(Element).IsAssignableFrom(type) || typeof(IEnumerable<Element>).IsAssignableFrom(type);

    private static string Text(object? value) => value is IEnumerable<Element> several ? string.Join("; ", several.Select(Text)) : value?.ToString() ?? "";
}
