namespace Deployment.Analyzers.Evaluation;

/// <summary>What code that runs an unknown number of times adds to plans, in all the worlds together.</summary>
internal sealed class Additions
{
    public HashSet<Type> Kinds { get; } = [];

    /// <summary>Whether it may be anything, for the code leads to some that cannot be followed.</summary>
    public bool MayBeAnything { get; set; }
}
