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

    /// <summary>Whether an answer may be one that cannot be given beside those before it, so that there may be no such way.</summary>
    public bool MayExclude(Decision input) =>
        Worlds.All(world => world.IsDoubtful) && Worlds.Any(world => world.Decisions.Any(decision => decision.IsDoubtful && decision.Equals(input)));

    /// <summary>The answers that were asked for.</summary>
    public IReadOnlyList<Decision> Inputs { get; }

    /// <summary>What is taken for granted on it though it cannot be followed.</summary>
    public IEnumerable<Decision> Assumptions => Worlds[0].Decisions.Where(decision => !decision.IsInput && Worlds.All(world => world.Decisions.Contains(decision)));

    public bool Includes(Decision answer) => _answers.Contains(answer);

    public bool Excludes(Decision answer) => _answers.Contains(answer.Reversed());
}
