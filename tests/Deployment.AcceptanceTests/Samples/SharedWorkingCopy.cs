namespace Deployment.AcceptanceTests.Samples;

/// <summary>All tests share one <see cref="WorkingCopy"/>, and so run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class SharedWorkingCopy : ICollectionFixture<WorkingCopy>
{
    public const string Name = "Working copy";
}
