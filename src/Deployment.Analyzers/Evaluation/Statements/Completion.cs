namespace Deployment.Analyzers.Evaluation;

/// <summary>How a statement has ended.</summary>
internal enum Completion
{
    /// <summary>The next statement follows.</summary>
    Normal,

    /// <summary>The enclosing loop or switch is left.</summary>
    Break,

    /// <summary>The enclosing loop takes its next turn.</summary>
    Continue,

    /// <summary>The function returns.</summary>
    Return,

    /// <summary>The statement with the label that the frame names is next.</summary>
    GoTo,
}
