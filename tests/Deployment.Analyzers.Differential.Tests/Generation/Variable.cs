namespace Deployment.Analyzers.Differential.Tests.Generation;

/// <summary>A name in scope.</summary>
/// <param name="Type">Its type; that of a variable that can be assigned ends with an exclamation mark.</param>
/// <param name="Name">Its name; one that begins with a dollar sign is made unique with the number of the node that declares it.</param>
/// <param name="Declaration">The number of the node that declares it.</param>
internal sealed record Variable(string Type, string Name, int Declaration)
{
    /// <summary>Stands in scope for a loop that can be left.</summary>
    public const string LoopType = "loop";
}
