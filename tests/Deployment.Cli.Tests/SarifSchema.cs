using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Deployment.Cli.Tests;

/// <summary>The JSON schema of SARIF 2.1.0.</summary>
internal static class SarifSchema
{
    private static readonly JsonSchema Schema = Read();

    /// <summary>What breaks the schema, with the place; nothing in a text that keeps to it.</summary>
    public static IReadOnlyList<string> ErrorsIn(string json)
    {
        using var document = JsonDocument.Parse(json);
        var results = Schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        return results.IsValid ? [] : [.. (results.Details ?? []).SelectMany(
            detail => (detail.Errors ?? new Dictionary<string, string>()).Select(error => $"{detail.InstanceLocation}: {error.Value}"))];
    }

    /// <summary>It is of draft 4, which differs from draft 7 in nothing that it uses but the name of its id.</summary>
    private static JsonSchema Read()
    {
        var schema = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Schemas", "sarif-2.1.0-rtm.5.json")))!.AsObject();
        schema["$schema"] = "http://json-schema.org/draft-07/schema#";
        schema.Remove("id");
        return JsonSchema.FromText(schema.ToJsonString());
    }
}
