using System.Collections;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>
/// What <c>Select</c> makes of a list. Operators that need only some of its items call the author's function for no others, as the
/// BCL does: one that adds to a plan may then add less than there are items.
/// </summary>
/// <param name="unselected">The items of the list.</param>
/// <param name="select">What is made of an item.</param>
/// <param name="depth">Of how many functions that is made.</param>
internal sealed class SelectedItems(IEnumerable<Value> unselected, Func<Value, Value> select, int depth = 1) : IEnumerable<Value>
{
    /// <summary>What an operator gives that does not need all items; none for any other.</summary>
    public Value? Call(LibraryCall call)
    {
        var argument = call.Arguments.Length > 1 ? call.Arguments[1] : default;
        switch (call.Method.Name, call.Arguments.Length)
        {
            case ("Select", 2) when argument.Data is EvaluatedDelegate { Method.Parameters.Length: 1 }:
                Budget.CheckNesting(depth);
                return EnumerableMembers.Lazy(call, new SelectedItems(unselected, item => call.Invoke(argument, select(item)), depth + 1));
            case ("Skip", 2) when argument.Data is int count:
                return EnumerableMembers.Lazy(call, new SelectedItems(unselected.Skip(count), select, depth));
            case ("Take", 2) when argument.Data is int count:
                return EnumerableMembers.Lazy(call, new SelectedItems(unselected.Take(count), select, depth));
            case ("TakeLast", 2) when argument.Data is int count:
                return EnumerableMembers.Lazy(call, new SelectedItems(Deferred(() => unselected.Skip(Math.Max(0, unselected.Count() - Math.Max(0, count)))), select, depth));
            case ("SkipLast", 2) when argument.Data is int count:
                return EnumerableMembers.Lazy(call, new SelectedItems(Deferred(() => unselected.Take(Math.Max(0, unselected.Count() - Math.Max(0, count)))), select, depth));
            case ("Any", 1):
                return call.Result(unselected.Any());
            case ("Last" or "LastOrDefault", 1) when unselected.ToList() is [.., var last]:
                return select(last);
            case ("ElementAt" or "ElementAtOrDefault", 2) when EnumerableResults.At(call, unselected, argument) is { } found:
                return found.IsThere ? select(found.Item) : found.Item;
            default:
                return null;
        }
    }

    private static IEnumerable<Value> Deferred(Func<IEnumerable<Value>> items)
    {
        foreach (var item in items())
            yield return item;
    }

    public IEnumerator<Value> GetEnumerator() => unselected.Select(select).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
