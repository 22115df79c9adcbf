using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Deployment.Plans;

namespace Deployment.Analyzers.Differential.Tests.Comparison;

/// <summary>
/// Writes down all that a plan says: every element that can be reached from it, with its settings and what it is related to. It goes
/// by the public properties, so that an element or setting that is new to the DSL is compared as well.
/// </summary>
internal sealed class PlanDump
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<Element, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<Element> _open = new();

    private PlanDump()
    {
    }

    /// <summary>How many elements the plan has.</summary>
    public int Elements => _numbers.Count;

    public static PlanDump Of(DeploymentPlan plan)
    {
        var dump = new PlanDump();
        dump.NumberOf(plan);
        while (dump._open.TryDequeue(out var element))
            dump.Write(element);
        return dump;
    }

    public override string ToString() => _text.ToString();

    private void Write(Element element)
    {
        _text.AppendLine(CultureInfo.InvariantCulture, $"{NumberOf(element)} {element.GetType().Name}");
        foreach (var fact in FactsOf(element))
            _text.AppendLine(CultureInfo.InvariantCulture, $"  {fact}");
    }

    private IEnumerable<string> FactsOf(object owner) =>
        from property in owner.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.PropertyType != typeof(Origin)
        orderby property.Name
        select $"{property.Name}: {Describe(property.GetValue(owner))}";

    private string Describe(object? value) => value switch
    {
        null => "none",
        string text => $"'{text}'",
        Element element => NumberOf(element),
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Describe))}]",
        { } fact when fact.GetType() is { IsClass: true, Namespace: "Deployment.Plans" } => $"{{ {string.Join(", ", FactsOf(fact))} }}",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private string NumberOf(Element element)
    {
        if (!_numbers.TryGetValue(element, out var number))
        {
            _numbers.Add(element, number = _numbers.Count);
            _open.Enqueue(element);
        }

        return $"#{number}";
    }
}
