namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>An object that evaluated code can change, and that may have been changed by code that could not be followed.</summary>
internal abstract class Evaluated
{
    /// <summary>When it was created, to tell what a loop with an unknown number of turns has found and what it has made.</summary>
    public long Stamp { get; protected init; }

    /// <summary>How often it may have been changed.</summary>
    public int Changes { get; private set; }

    /// <summary>Why the content is no longer known; none while it is.</summary>
    public Unknown? Taint { get; private set; }

    /// <summary>The last call that may have changed it.</summary>
    public SyntaxNode? LastChange { get; set; }

    public void CountChange() => Changes++;

    public void MarkTainted(Unknown reason) => Taint ??= reason;
}
