namespace Deployment.Plans.Evaluation;

/// <summary>
/// Marks the method that a program hands its plan to when that is complete. It changes nothing of it: the analyzer, which evaluates the plan
/// while it is being typed and cannot look into other assemblies, takes that from here. It would else have to reckon with a call that adds to
/// the plan, and leave every rule undecided that rests on an absence.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RunsPlanAttribute : Attribute;
