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
            if (!_answers.Contains(other) && Implied(known, other) is { } implied)
                _answers.Add(implied ? other : other.Reversed());
        }
    }

    /// <summary>Whether a condition holds, by its words: of a value that is null, they tell of what takes its place then.</summary>
    private static bool? Implied(Knowledge known, Decision condition)
    {
        foreach (var required in condition.Required)
        {
            for (var value = required.Compared; value is not null; value = value.Derivation?.Of)
            {
                if (value.Replacements.Count > 0 && known.IsNothing(value))
                    return value.Replacements.Select(constant => constant is null ? null : Possibility.HoldsFor(condition, value, constant)).Distinct().ToList() is [var only] ? only : null;
            }
        }

        return known.Implies(condition);
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
