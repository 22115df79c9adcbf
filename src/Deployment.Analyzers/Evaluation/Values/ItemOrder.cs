namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>In which order a set or dictionary is gone through.</summary>
internal enum ItemOrder
{
    /// <summary>The order in which items are added, as far as none has been removed.</summary>
    Added,

    /// <summary>The order of the items or keys.</summary>
    Sorted,
}
