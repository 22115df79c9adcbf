namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>Why arithmetic throws.</summary>
internal enum ArithmeticFault
{
    None,
    DivisionByZero,
    Overflow,
}
