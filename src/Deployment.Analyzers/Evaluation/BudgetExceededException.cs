namespace Deployment.Analyzers.Evaluation;

/// <summary>The evaluation has used up its <see cref="Budget"/>.</summary>
internal sealed class BudgetExceededException : Exception;
