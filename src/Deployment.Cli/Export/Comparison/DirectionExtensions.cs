namespace Deployment.Cli.Export.Comparison;

/// <summary>How directions look.</summary>
internal static class DirectionExtensions
{
    public static char Sign(this Direction direction) => direction == Direction.Added ? '+' : '−';
}
