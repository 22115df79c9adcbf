using Deployment.Analyzers.Differential.Tests.Generation;

namespace Deployment.Analyzers.Differential.Tests.Comparison;

/// <summary>Counts what the programs of a run were like, so that it cannot be empty unnoticed.</summary>
internal sealed class Distribution
{
    private const int LargePlan = 20;

    private readonly Dictionary<string, int> _constructs = Catalogue.Names.ToDictionary(name => name, _ => 0);
    private int _programs;
    private int _withFindings;
    private int _withFailures;
    private int _large;

    public void Add(PlanProgram program, Outcome run)
    {
        _programs++;
        _withFindings += run.Findings.Length > 0 ? 1 : 0;
        _withFailures += run.Failure is not null ? 1 : 0;
        _large += run.Elements >= LargePlan ? 1 : 0;
        foreach (var name in program.Nodes.Select(node => node.Construct.Name).Distinct())
        {
            if (_constructs.TryGetValue(name, out var count))
                _constructs[name] = count + 1;
        }
    }

    /// <summary>Every construct occurs in one program of a thousand at least, one plan of forty has findings, as many are large, and most programs end well.</summary>
    public void AssertWide()
    {
        Assert.Empty(_constructs.Where(construct => construct.Value < _programs / 1_000).Select(construct => $"{construct.Key}: {construct.Value} programs"));
        Assert.InRange(_withFindings, _programs / 40, _programs);
        Assert.InRange(_large, _programs / 40, _programs);
        Assert.InRange(_withFailures, 1, _programs / 2);
    }

    public override string ToString() => $"""
        {_programs} programs: {_withFindings} with findings, {_withFailures} that end with an exception, {_large} with {LargePlan} elements or more
        {string.Join("\n", _constructs.OrderBy(construct => construct.Value).Select(construct => $"{construct.Value,6} {construct.Key}"))}
        """;
}
