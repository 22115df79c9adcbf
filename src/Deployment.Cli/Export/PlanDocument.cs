using System.Text.Json.Nodes;
using Deployment.Plans;

namespace Deployment.Cli.Export;

/// <summary>A plan as JSON: each element within its parent and in the order of names, so that two versions can be compared line by line.</summary>
internal static class PlanDocument
{
    public const string SchemaId = "https://github.com/deployment-analyzers/Deployment.Analyzers/blob/main/docs/plan.schema.json";

    public const int FormatVersion = 1;

    /// <summary>The JSON schema that every exported plan keeps to.</summary>
    public static string Schema => Resource.Text("plan.schema.json");

    public static JsonObject Of(DeploymentPlan plan)
    {
        var children = plan.Elements.ToLookup(element => element.Parent ?? plan);
        var document = new JsonObject { ["$schema"] = SchemaId, ["formatVersion"] = FormatVersion };
        Describe(plan, document, children);
        return document;
    }

    private static void Describe(Element element, JsonObject node, ILookup<Element, Element> children)
    {
        node.Add("name", ElementReference.NameOf(element));
        node.WithFactsOf(element).WithAcceptedRisksOf(element);
        var byType = children[element].ToLookup(child => child.GetType());
        foreach (var kind in ElementKind.All.Where(kind => byType.Contains(kind.Type)))
            node.Add(kind.Collection, new JsonArray([.. byType[kind.Type].InOrder(ElementReference.NameOf).Select(Described)]));

        JsonNode Described(Element child)
        {
            var described = new JsonObject();
            Describe(child, described, children);
            return described;
        }
    }
}
