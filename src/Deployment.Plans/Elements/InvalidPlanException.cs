namespace Deployment.Plans;

/// <summary>A plan contradicts itself, or states what is out of range: the message says what is wrong and how to mend it. In the editor it is rule DPL0001.</summary>
public sealed class InvalidPlanException : ArgumentException
{
    internal InvalidPlanException(string message, string parameter)
        : base(message, parameter) => Message = message;

    /// <summary>What is wrong and how to mend it.</summary>
    public override string Message { get; }
}
