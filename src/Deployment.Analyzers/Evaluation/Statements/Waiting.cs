namespace Deployment.Analyzers.Evaluation;

/// <summary>Whether a call that starts a task is waited for before anything else runs, as its code says.</summary>
internal enum Waiting
{
    /// <summary>What follows the call may run before the task has ended.</summary>
    No,

    /// <summary>The function that calls cannot go on, but its own caller can.</summary>
    Awaiting,

    /// <summary>Nothing goes on.</summary>
    Blocking,
}
