using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>How far one enumeration of an iterator has come.</summary>
internal sealed class Iteration
{
    /// <summary>Runs all of it anew, up to its end; none where it always comes to that.</summary>
    public Action? RunAll { get; init; }

    /// <summary>How the statement that was run last has ended.</summary>
    public Completion Completion { get; set; }

    /// <summary>Why it is not known what is yielded from here on; none as long as it is.</summary>
    public Unknown? Uncertain { get; set; }

    /// <summary>What is known to be among that.</summary>
    public List<Value> Held { get; } = [];

    /// <summary>Whether anything is yielded from there on, in this world.</summary>
    public bool HasMore { get; set; }
}
