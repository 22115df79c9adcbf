using System.Collections.Immutable;

namespace Deployment.Analyzers.Differential.Tests.Generation;

/// <summary>A program that makes a plan.</summary>
/// <param name="Declarations">The types that it uses.</param>
/// <param name="Statements">What it does.</param>
internal sealed record PlanProgram(ImmutableArray<Node> Declarations, ImmutableArray<Node> Statements)
{
    /// <summary>What every program begins with: a plan with something to work on, and a way to put any value in it.</summary>
    private const string Opening = """
        var plan = DeploymentPlan.Create("Generated");
        Made = plan;
        var said = 0;
        void Say(object? value) => plan.AddSite($"{++said}: {value}");
        string Named(object? value) => $"{++said}-{value}";
        var hq = plan.AddSite("HQ");
        var branch = plan.AddSite("Branch");
        plan.AddWanLink(hq, branch).WithBandwidth(10.Mbps());
        var vcenter = hq.AddVCenter("vcenter");
        var vbr = hq.AddBackupServer("vbr-hq");
        var vms = branch.AddVirtualMachines("Branch VMs", count: 10);
        var host = branch.AddHost("esx-branch").ManagedBy(vcenter);
        """;

    public IEnumerable<Node> Nodes => Declarations.Concat(Statements).SelectMany(node => node.DescendantsAndSelf());

    /// <summary>What the program does after its opening, and the types that it uses.</summary>
    public string Body
    {
        get
        {
            var (statements, declarations) = Render([]);
            return $"{statements}\n{declarations}";
        }
    }

    /// <summary>Writes the program as C#.</summary>
    /// <param name="name">The namespace that it lives in.</param>
    public string Render(string name)
    {
        var (statements, declarations) = Render([]);
        return $$"""
            #nullable enable
            using Deployment.Plans;
            namespace {{name}}
            {
            public static class Program
            {
            public static DeploymentPlan? Made;
            public static void Build()
            {
            {{Opening}}
            {{statements}}
            }
            }
            {{declarations}}
            }
            """;
    }

    /// <summary>The same with less in it. Not all of that need compile.</summary>
    public IEnumerable<PlanProgram> Shrink() =>
    [
        .. Without(Statements, Statements.Length / 2).Select(less => this with { Statements = less }),
        .. Without(Statements, 1).Select(less => this with { Statements = less }),
        .. Without(Declarations, 1).Select(less => this with { Declarations = less }),
        .. Simpler(Statements).Select(less => this with { Statements = less }),
        .. Simpler(Declarations).Select(less => this with { Declarations = less }),
    ];

    public override string ToString() => Render("Generated");

    private (string Statements, string Declarations) Render(Dictionary<int, int> numbers) =>
        (string.Join("\n", Statements.Select(node => node.Render(numbers))), string.Join("\n", Declarations.Select(node => node.Render(numbers))));

    private static IEnumerable<ImmutableArray<Node>> Without(ImmutableArray<Node> nodes, int count)
    {
        for (var start = 0; count > 0 && start + count <= nodes.Length; start += count)
            yield return nodes.RemoveRange(start, count);
    }

    private static IEnumerable<ImmutableArray<Node>> Simpler(ImmutableArray<Node> nodes) =>
        nodes.SelectMany((node, i) => node.Shrink().Select(less => nodes.SetItem(i, less)));
}
