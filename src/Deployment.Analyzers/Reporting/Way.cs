using Deployment.Analyzers.Evaluation;

namespace Deployment.Analyzers.Reporting;

/// <summary>What the program may be given, and what comes of it.</summary>
internal sealed class Way
{
    private readonly HashSet<Decision> _answers;

    /// <param name="worlds">The worlds that what the program is given cannot tell apart.</param>
    /// <param name="others">All the conditions that were asked for in any world; the answers of these may imply some of them.</param>
    public Way(IReadOnlyList<World> worlds, IEnumerable<Decision> others)
    {
        (Worlds, Inputs) = (worlds, [.. worlds[0].Inputs]);
        _answers = [.. Inputs];
        var known = new Knowledge();
        foreach (var input in Inputs)
            known.Learn(input);
        foreach (var other in others)
        {
            if (!_answers.Contains(other) && known.Implies(other) is { } implied)
                _answers.Add(implied ? other : other.Reversed());
        }
    }

    public IReadOnlyList<World> Worlds { get; }

    /// <summary>Whether there may be no such way, as its answers may exclude each other.</summary>
    public bool IsDoubtful => Worlds.All(world => world.IsDoubtful);

    /// <summary>The answers that were asked for.</summary>
    public IReadOnlyList<Decision> Inputs { get; }

    public bool Includes(Decision answer) => _answers.Contains(answer);

    public bool Excludes(Decision answer) => _answers.Contains(answer.Reversed());
}
