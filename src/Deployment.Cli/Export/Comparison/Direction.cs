namespace Deployment.Cli.Export.Comparison;

/// <summary>Whether something has come or gone.</summary>
internal enum Direction
{
    Added,
    Removed,
}
