namespace Deployment.Plans.Evaluation;

/// <summary>A DSL call cannot be made on behalf of evaluated code, because an element it needs is known only at run time.</summary>
internal sealed class UnknownArgumentException(string parameter)
    : Exception($"The argument '{parameter}' is known only at run time.");
