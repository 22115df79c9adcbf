using System.Xml.Linq;
using Deployment.Cli.Drawing;
using Deployment.Cli.Rendering;
using Deployment.Plans;
using Deployment.Plans.Rules.Sizing;

namespace Deployment.Cli.Html;

/// <summary>The machines, those that are alike on one line, with what they have and what their roles take.</summary>
internal static class MachineTable
{
    public static XElement Of(DeploymentPlan plan, PlanDrawing drawing)
    {
        var rolesOf = MachineRoles.AllOf(plan).ToDictionary(roles => roles.Machine);
        return Table.Of(
            ["Machine", "Cores", "Cores its roles take", "Memory", "Memory its roles take", "Shortage"],
            plan.Sites.SelectMany(site => site.Servers).GroupBy(drawing.RowOf).Select(alike => Row([.. alike], rolesOf)));
    }

    private static XElement Row(IReadOnlyList<Server> machines, Dictionary<Server, MachineRoles> rolesOf)
    {
        var first = machines[0];
        var demands = machines.Where(rolesOf.ContainsKey).Select(machine => rolesOf[machine]).ToList();
        return new(
            "tr",
            new XElement("td", machines.Count == 1 ? first.Path : $"{Wording.Count(machines.Count, first.Kind, first.KindPlural)} like {first.Path}"),
            Cell(RangeText.Of(machines.Select(machine => machine.Cores))),
            Cell(demands.Count == 0 ? "" : Most(demands, roles => roles.LeastCores.Cores).LeastCores.SumOfCores),
            Cell(RangeText.Of(machines.Select(machine => machine.Memory))),
            Cell(demands.Count == 0 ? "" : Most(demands, roles => roles.LeastMemory.Memory).LeastMemory.SumOfMemory),
            Cell(string.Join(" or ", demands.Select(roles => roles.Shortage()).Where(shortage => shortage.Length > 0).Distinct())));
    }

    /// <summary>Of machines that are alike, one whose roles take most.</summary>
    private static MachineRoles Most<T>(List<MachineRoles> demands, Func<MachineRoles, T> ofWhat) => demands.OrderByDescending(ofWhat).First();

    private static XElement Cell(string text) => new("td", text.Length == 0 ? "–" : text);
}
