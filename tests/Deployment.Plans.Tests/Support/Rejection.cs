namespace Deployment.Plans.Tests.Support;

internal static class Rejection
{
    /// <summary>What the DSL says against the call.</summary>
    public static string Of(Action call) => Assert.Throws<InvalidPlanException>(call).Message;

    /// <summary>What the DSL says against the call, and the parameter it names.</summary>
    public static (string Message, string? Parameter) WithParameterOf(Action call)
    {
        var exception = Assert.Throws<InvalidPlanException>(call);
        return (exception.Message, exception.ParamName);
    }
}
