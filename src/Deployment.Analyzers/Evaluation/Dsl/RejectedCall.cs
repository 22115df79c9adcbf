using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>A DSL call that would throw when the program runs.</summary>
/// <param name="Message">The words of the exception.</param>
/// <param name="Value">Where the rejected value was written, if it is a value that is written.</param>
/// <param name="Call">The call.</param>
internal sealed record RejectedCall(string Message, ValueOrigin Value, CallChain Call);
