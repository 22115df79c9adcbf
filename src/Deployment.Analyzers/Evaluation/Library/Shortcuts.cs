using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>
/// Ends of queries that the base library may come to without calling all functions of the query, in ways that differ from version to
/// version. It makes no difference as long as the functions do nothing but give a result.
/// </summary>
internal static class Shortcuts
{
    /// <summary>What <c>Take</c> with a range is told apart by.</summary>
    public const string Slice = "Take a range";

    /// <summary>Whether a call is such an end.</summary>
    public static bool MayBeTaken(LibraryCall call)
    {
        if (!IsEnd(call.Method.Name) || call.Arguments is not [{ Data: EvaluatedSequence { Operator: not null } query }, ..] || query.Source is SelectedItems)
            return false;
        var operators = OperatorsOf(query, call.Evaluator.Budget).ToList();
        var isConditional = call.Arguments.Length > 1;
        var isSorted = operators.Exists(name => name.StartsWith("Order", StringComparison.Ordinal) || name.StartsWith("Then", StringComparison.Ordinal));
        return call.Method.Name switch
        {
            "Last" or "LastOrDefault" => isConditional ? isSorted : operators.Exists(name => name is "Select" or "Where" || IsPassedBy(name)),
            "ElementAt" or "ElementAtOrDefault" => isSorted || operators.Exists(name => name == "Select" || IsPassedBy(name)),
            "First" or "FirstOrDefault" => !isConditional && operators.Contains("Reverse"),
            "Count" or "LongCount" => !isConditional && (isSorted || operators.Contains(Slice)),
            "Any" => !isConditional && isSorted,
            "Contains" => isSorted,
            _ => false,
        };
    }

    private static bool IsEnd(string name) =>
        name is "Last" or "LastOrDefault" or "ElementAt" or "ElementAtOrDefault" or "First" or "FirstOrDefault" or "Count" or "LongCount" or "Any" or "Contains";

    /// <summary>Whether the library may look for an item in what an operator was made of.</summary>
    private static bool IsPassedBy(string name) => name is "Reverse" or "Append" or "Prepend" or "Concat" or "DefaultIfEmpty" or Slice;

    private static IEnumerable<string> OperatorsOf(EvaluatedSequence query, Budget budget)
    {
        for (var current = query; current?.Operator is { } name; current = current.TakenFrom?.Data as EvaluatedSequence)
        {
            budget.Spend();
            yield return name;
        }
    }
}
