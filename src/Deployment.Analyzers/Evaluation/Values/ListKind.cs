namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>What a collection whose items have an order is to the program, as far as its members differ by it.</summary>
internal enum ListKind
{
    /// <summary>Anything that is only known to be gone through and counted.</summary>
    Sequence,
    Array,
    List,

    /// <summary>A view of a list that cannot be changed through it.</summary>
    ReadOnly,
    Span,
    ImmutableArray,
    ImmutableList,
    Queue,
    Stack,
    LinkedList,
}
