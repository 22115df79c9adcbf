using System.Collections.Immutable;
using System.Text;

namespace Deployment.Analyzers.Differential.Tests.Generation;

/// <summary>A program that makes a plan.</summary>
/// <param name="Declarations">The types that it uses.</param>
/// <param name="Statements">What it does.</param>
internal sealed record PlanProgram(ImmutableArray<Node> Declarations, ImmutableArray<Node> Statements)
{
    /// <summary>What every program begins with: a plan with something to work on, and a way to put any value in it.</summary>
    public const string Opening = """
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

    /// <summary>Writes the program as C#.</summary>
    /// <param name="name">The namespace that it lives in.</param>
    public string Render(string name)
    {
        var numbers = new Dictionary<int, int>();
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"#nullable enable\nusing Deployment.Plans;\nnamespace {name}\n{{\npublic static class Program\n{{");
        text.AppendLine("public static DeploymentPlan? Made;\npublic static void Create()\n{");
        text.AppendLine(Opening);
        foreach (var statement in Statements)
            text.AppendLine(statement.Render(numbers));
        text.AppendLine("}\n}");
        foreach (var declaration in Declarations)
            text.AppendLine(declaration.Render(numbers));
        return text.AppendLine("}").ToString();
    }

    public IEnumerable<PlanProgram> Shrink() =>
    [
        .. Without(Statements, Statements.Length / 2).Select(less => this with { Statements = less }),
        .. Without(Statements, 1).Select(less => this with { Statements = less }),
        .. Without(Declarations, 1).Select(less => this with { Declarations = less }),
        .. Simpler(Statements).Select(less => this with { Statements = less }),
        .. Simpler(Declarations).Select(less => this with { Declarations = less }),
    ];

    public override string ToString() => Render("Generated");

    private static IEnumerable<ImmutableArray<Node>> Without(ImmutableArray<Node> nodes, int count)
    {
        if (count == 0)
            yield break;
        for (var start = 0; start + count <= nodes.Length; start += count)
            yield return nodes.RemoveRange(start, count);
    }

    private static IEnumerable<ImmutableArray<Node>> Simpler(ImmutableArray<Node> nodes) =>
        nodes.SelectMany((node, i) => node.Shrink().Select(less => nodes.SetItem(i, less)));
}
