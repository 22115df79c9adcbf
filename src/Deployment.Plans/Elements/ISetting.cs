namespace Deployment.Plans;

/// <summary>A setting whose value an evaluator need not know the type of.</summary>
internal interface ISetting
{
    bool IsSet { get; }

    bool IsUnknown { get; }
}
