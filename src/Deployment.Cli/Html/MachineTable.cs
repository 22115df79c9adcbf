using System.Xml.Linq;
using Deployment.Cli.Drawing;
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
            ["Machine", "Cores", "Cores its roles take", "Memory", "Memory its roles take"],
            plan.Sites.SelectMany(site => site.Servers).GroupBy(drawing.RowOf).Select(alike => Row([.. alike], rolesOf)));
    }

    private static XElement Row(IReadOnlyList<Server> machines, Dictionary<Server, MachineRoles> rolesOf)
    {
        var first = machines[0];
        var demands = machines.Where(rolesOf.ContainsKey).Select(machine => rolesOf[machine]).ToList();
        return new(
            "tr",
            new XElement("td", machines.Count == 1 ? first.Path : $"{Wording.Count(machines.Count, first.Kind, first.KindPlural)} like {first.Path}"),
            new XElement("td", RangeOf(machines.Select(machine => machine.Cores))),
            new XElement("td", demands.Count == 0 ? "–" : Most(demands, roles => roles.LeastCores.Cores).LeastCores.SumOfCores),
            new XElement("td", RangeOf(machines.Select(machine => machine.Memory))),
            new XElement("td", demands.Count == 0 ? "–" : Most(demands, roles => roles.LeastMemory.Memory).LeastMemory.SumOfMemory));
    }

    /// <summary>Of machines that are alike, one whose roles take most.</summary>
    private static MachineRoles Most<T>(List<MachineRoles> demands, Func<MachineRoles, T> ofWhat) => demands.OrderByDescending(ofWhat).First();

    private static string RangeOf<T>(IEnumerable<Setting<T>> settings)
    {
        var known = settings.Where(setting => setting.IsKnown).Select(setting => setting.Value).ToList();
        return known.Count == 0 ? "–" : Wording.Range($"{known.Min()}", $"{known.Max()}", "–");
    }
}
