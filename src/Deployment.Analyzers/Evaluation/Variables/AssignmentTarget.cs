using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>What an assignment changes, with the parts of its target evaluated, which is done once and before the new value.</summary>
/// <param name="Target">The expression on the left.</param>
/// <param name="Owner">The object or collection that it is a member or element of; none for a variable.</param>
/// <param name="Indices">What the element is found by.</param>
/// <param name="Tuple">The location of the tuple whose element it is.</param>
/// <param name="Variable">The variable that a function or a conditional expression gives.</param>
internal sealed record AssignmentTarget(IOperation Target, Value Owner, Value[] Indices, AssignmentTarget? Tuple = null, Cell? Variable = null);
