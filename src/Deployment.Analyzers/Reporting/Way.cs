using Deployment.Analyzers.Evaluation;

namespace Deployment.Analyzers.Reporting;

/// <summary>What the program may be given, and what comes of it.</summary>
internal sealed class Way
{
    private readonly HashSet<Decision> _answers;

    /// <param name="inputs">The answers that were asked for.</param>
    /// <param name="others">All the conditions that were asked for in any world; the answers may imply some of them.</param>
    /// <param name="holds">Whether something holds in all the worlds with these answers.</param>
    public Way(IReadOnlyList<Decision> inputs, IEnumerable<Decision> others, bool holds)
    {
        (Inputs, Holds) = (inputs, holds);
        _answers = [.. inputs];
        var known = new Knowledge();
        foreach (var input in inputs)
            known.Learn(input);
        foreach (var other in others)
        {
            if (!_answers.Contains(other) && known.Implies(other) is { } implied)
                _answers.Add(implied ? other : other.Reversed());
        }
    }

    public IReadOnlyList<Decision> Inputs { get; }

    public bool Holds { get; }

    public bool Includes(Decision answer) => _answers.Contains(answer);

    public bool Excludes(Decision answer) => _answers.Contains(answer.Reversed());
}
