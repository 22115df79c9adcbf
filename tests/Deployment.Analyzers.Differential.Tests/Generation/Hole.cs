namespace Deployment.Analyzers.Differential.Tests.Generation;

/// <summary>A place in a construct that another construct fills.</summary>
/// <param name="Type">What fills it: the name of a type, or a kind of statement.</param>
/// <param name="Brings">The variables that are in scope there and not around it.</param>
/// <param name="SeesLocals">Whether the variables around it are in scope there.</param>
/// <param name="SeesLoops">Whether a <c>break</c> may leave a loop around it.</param>
internal sealed record Hole(string Type, IReadOnlyList<Variable> Brings, bool SeesLocals, bool SeesLoops);
