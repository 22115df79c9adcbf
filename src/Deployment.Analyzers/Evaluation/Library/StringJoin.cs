using System.Text;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Joins what values show themselves as, as <see cref="string.Join(string, object[])"/> does.</summary>
internal static class StringJoin
{
    /// <summary>Joins the arguments of a call after the separator, or the items of the one that follows it.</summary>
    public static Value? Join(LibraryCall call) => call.Arguments switch
    {
        [{ Data: null or string or char } separator, { Data: EvaluatedList { Taint: null } list }, { Data: int start }, { Data: int count }] =>
            start < 0 || count < 0 || start + (long)count > list.Items.Count
                ? throw call.Throws<ArgumentOutOfRangeException>()
                : Concatenate(call, TextOf(separator), list.Items.GetRange(start, count)),
        [{ Data: null or string or char } separator, { Data: not string } items] when Evaluator.ItemsOf(items) is { } parts => Concatenate(call, TextOf(separator), parts),
        _ => null,
    };

    public static Value Concatenate(LibraryCall call, string separator, IEnumerable<Value> parts)
    {
        var type = call.Method.TypeArguments.FirstOrDefault();
        var joined = new StringBuilder();
        var isFirst = true;
        foreach (var part in parts)
        {
            var text = call.Evaluator.TextOf(part, type, call.Place, call.Caller);
            if (text.Data is not string known)
                return text;
            call.Evaluator.Budget.Spend();
            Budget.CheckSize(joined.Length + (long)separator.Length + known.Length);
            joined.Append(isFirst ? "" : separator).Append(known);
            isFirst = false;
        }

        call.Evaluator.Budget.Reserve(joined.Length);
        return call.Result(joined.ToString());
    }

    private static string TextOf(Value separator) => separator.Data?.ToString() ?? "";
}
