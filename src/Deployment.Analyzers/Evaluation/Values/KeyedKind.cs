namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>What a dictionary or set is to the program, as far as its members differ by it.</summary>
internal enum KeyedKind
{
    /// <summary>It can be changed.</summary>
    Changing,

    /// <summary>It can be changed, and its items stay in the order in which they are put.</summary>
    Ordered,

    /// <summary>It can be changed, by several threads at once.</summary>
    Concurrent,

    /// <summary>Each change makes another one.</summary>
    Immutable,

    /// <summary>It can be changed, and gives immutable ones.</summary>
    Builder,

    /// <summary>It cannot be changed.</summary>
    Frozen,
}
