using System.Text.Json;
using System.Text.Json.Nodes;

namespace Deployment.Cli.Export;

/// <summary>What the parts of an exported plan are.</summary>
internal static class JsonNodeExtensions
{
    /// <summary>Whether it is an element: what has a name. Other objects are entries in a list of relations.</summary>
    public static bool IsElement(this JsonNode? node) => node is JsonObject item && item["name"]?.GetValueKind() == JsonValueKind.String;

    /// <summary>Whether it lists elements, which then belong to the one that has the list.</summary>
    public static bool IsCollection(this JsonNode? node) => node is JsonArray { Count: > 0 } items && items[0].IsElement();
}
