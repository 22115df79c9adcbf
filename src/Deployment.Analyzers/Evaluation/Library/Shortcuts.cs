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
        if (call.Arguments is not [{ Data: EvaluatedSequence { Operator: not null } query }, ..] || query.Source is SelectedItems)
            return false;
        var isConditional = call.Arguments.Length > 1;
        return call.Method.Name switch
        {
            "Last" or "LastOrDefault" => isConditional ? IsSorted() : Has(name => name is "Select" or "Where" || IsPassedBy(name)),
            "ElementAt" or "ElementAtOrDefault" => IsSorted() || Has(name => name == "Select" || IsPassedBy(name)),
            "First" or "FirstOrDefault" => !isConditional && Has(name => name == "Reverse"),
            "Count" or "LongCount" => !isConditional && (IsSorted() || Has(name => name == Slice)),
            "Any" => !isConditional && IsSorted(),
            "Contains" => IsSorted(),
            _ => false,
        };

        bool IsSorted() => Has(name => name.StartsWith("Order", StringComparison.Ordinal) || name.StartsWith("Then", StringComparison.Ordinal));

        // Only asked of ends: a query that goes on is not walked through again with each call.
        bool Has(Func<string, bool> isOne) => OperatorsOf(query, call.Evaluator.Budget).Any(isOne);
    }

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
