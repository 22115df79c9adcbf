using System.Text.Json.Nodes;

namespace Deployment.Cli.Export.Comparison;

/// <summary>The element that a change is about.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name, which no other of its kind and parent has.</param>
/// <param name="Path">The names from the site down to it.</param>
internal sealed record Subject(ElementKind Kind, string Name, string Path)
{
    public static Subject OfPlan(JsonObject plan) => new(ElementKind.Plan, NameOf(plan), NameOf(plan));

    public bool IsPlan => Kind == ElementKind.Plan;

    public Subject Child(ElementKind kind, string name) => new(kind, name, IsPlan ? name : $"{Path} / {name}");

    private static string NameOf(JsonObject plan) => plan["name"]?.ToString() ?? "";
}
