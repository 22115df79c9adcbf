using System.Text.Json;
using System.Text.Json.Nodes;
using Deployment.Cli.Export;
using Deployment.Cli.Formats;
using Deployment.Plans;
using GoldenPlans;
using Json.Schema;

namespace Deployment.Cli.Tests.Export;

public sealed class SchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(PlanDocument.Schema);

    public static TheoryData<string> GoldenPlanNames => [.. GoldenPlanCatalog.All.Select(plan => plan.Name)];

    [Theory]
    [MemberData(nameof(GoldenPlanNames))]
    public void Golden_plans_keep_to_the_schema(string name) =>
        Assert.Null(ComplaintOf(PlanDocument.Of(GoldenPlanCatalog.All.Single(plan => plan.Name == name).Create())));

    [Fact]
    public void A_plan_with_everything_keeps_to_the_schema() => Assert.Null(ComplaintOf(PlanDocument.Of(CompletePlan.Create())));

    [Fact]
    public void An_empty_plan_keeps_to_the_schema() => Assert.Null(ComplaintOf(PlanDocument.Of(DeploymentPlan.Create("Nothing yet"))));

    [Theory]
    [InlineData("\"formatVersion\": 1", "\"formatVersion\": 2")]
    [InlineData("\"2.5 Mbit/s\"", "\"2.5 Mb\"")]
    [InlineData("\"2.5 Mbit/s\"", "2500000")]
    [InlineData("\"maxTasks\": 8", "\"maxTasks\": 0")]
    [InlineData("\"maxTasks\": 8", "\"maxTask\": 8")]
    [InlineData("\"exchange\"", "\"mail\"")]
    [InlineData("\"12.3.2.4165\"", "\"12.3\"")]
    [InlineData("\"restoresMustStayLocal\": true", "\"restoresMustStayLocal\": false")]
    [InlineData("\"because\": \"No portal yet.\"", "\"why\": \"No portal yet.\"")]
    [InlineData("\"from\": \"HQ\",", "")]
    public void A_mangled_plan_does_not(string text, string mangled)
    {
        var exported = JsonText.Of(PlanDocument.Of(CompletePlan.Create()));

        Assert.Contains(text, exported, StringComparison.Ordinal);
        Assert.NotNull(ComplaintOf(JsonNode.Parse(exported.Replace(text, mangled, StringComparison.Ordinal))!.AsObject()));
    }

    [Fact]
    public void The_schema_has_no_property_that_no_plan_has()
    {
        var schema = JsonNode.Parse(PlanDocument.Schema)!;
        var exported = PropertiesIn(PlanDocument.Of(CompletePlan.Create())).ToHashSet();

        var described = schema["$defs"]!.AsObject().Select(definition => definition.Value).Append(schema)
            .Where(definition => definition!["properties"] is not null)
            .SelectMany(definition => definition!["properties"]!.AsObject().Select(property => property.Key));
        Assert.Empty(described.Except(exported));
    }

    [Fact]
    public void The_schema_describes_each_property_and_admits_no_others()
    {
        var schema = JsonNode.Parse(PlanDocument.Schema)!;
        var objects = schema["$defs"]!.AsObject().Select(definition => definition.Value!).Append(schema).Where(definition => (string?)definition["type"] == "object").ToList();

        Assert.Equal(ElementKind.All.Count + 4, objects.Count);
        Assert.All(objects, definition => Assert.False((bool)definition["additionalProperties"]!));
        Assert.All(objects.SelectMany(definition => definition["properties"]!.AsObject()), property => Assert.NotNull(property.Value!["description"]));
    }

    private static string? ComplaintOf(JsonObject document)
    {
        using var parsed = JsonDocument.Parse(JsonText.Of(document));
        var results = Schema.Evaluate(parsed.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return results.IsValid ? null : JsonSerializer.Serialize(results);
    }

    private static IEnumerable<string> PropertiesIn(JsonNode? node) => node switch
    {
        JsonObject element => element.SelectMany(property => PropertiesIn(property.Value).Prepend(property.Key)),
        JsonArray items => items.SelectMany(PropertiesIn),
        _ => [],
    };
}
