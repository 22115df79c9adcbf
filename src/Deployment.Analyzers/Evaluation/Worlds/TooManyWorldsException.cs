namespace Deployment.Analyzers.Evaluation;

/// <summary>The program may go more ways than <see cref="Decisions.MaxWorlds"/>.</summary>
/// <param name="conditions">What it depends on.</param>
internal sealed class TooManyWorldsException(ImmutableArray<string> conditions) : Exception
{
    public ImmutableArray<string> Conditions => conditions;
}
