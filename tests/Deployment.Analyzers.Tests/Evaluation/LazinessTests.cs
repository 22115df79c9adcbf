using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>Queries that go item by item call the author's functions as often as the BCL does, and in the same order: each of the calls may add to a plan.</summary>
public class LazinessTests
{
    private static readonly string[] Sources = ["new[] { 1, 2, 3 }", "Enumerable.Range(1, 3)", "Ones()", "new List<int>()"];

    private static readonly string[] Ends =
    [
        "Count()", "Any()", "First()", "FirstOrDefault()", "Any(P)", "Count(P)", "First(P)", "Last(P)", "LastOrDefault(P)", "Single()", "SingleOrDefault(P)", "All(P)", "Sum()", "Max()", "MaxBy(F)",
        "ToList().Count", "Aggregate((a, b) => a + b)", "Aggregate(1, (a, b) => a + b)", "Min()", "Average()", "Contains(2)", "ToHashSet().Count", "SequenceEqual(new[] { 1 })",
        "ToDictionary(n => n).Count", "MinBy(F)", "ToLookup(F).Count",
    ];

    [Theory]
    [InlineData("Select(F)")]
    [InlineData("Where(P)")]
    [InlineData("Where(P).Select(F)")]
    [InlineData("Select(F).Where(P)")]
    [InlineData("Select(F).Prepend(9)")]
    [InlineData("Where(P).Append(9)")]
    [InlineData("Select(F).Take(2)")]
    [InlineData("Select(F).Distinct()")]
    [InlineData("DistinctBy(F)")]
    [InlineData("TakeWhile(P)")]
    [InlineData("SkipWhile(P)")]
    [InlineData("SelectMany(n => new[] { F(n), n })")]
    [InlineData("GroupBy(F).Select(g => g.Key)")]
    [InlineData("Zip(new[] { 1, 2 }, (a, b) => F(a))")]
    [InlineData("Select((n, i) => F(n + i))")]
    public void Functions_are_called_as_often_as_by_the_library(string shape) => Differential.AssertSame($$"""
        var log = "";
        int F(int n) { log += $"F{n} "; return n; }
        bool P(int n) { log += $"P{n} "; return n != 2; }
        void Try(string query, Func<object?> run)
        {
            log = "";
            try { var result = run(); log += $"= {result}"; } catch (SystemException) { log += "!"; }
            Say($"{query}: {log}");
        }

        IEnumerable<int> Ones() { yield return 1; log += "yield "; yield return 2; yield return 3; log += "end "; }
        {{string.Join("\n", Sources.SelectMany(source => Ends.Select(end => $"Try(\"{source}.{end}\", () => {source}.{shape}.{end});")))}}
        """);

    [Theory]
    [InlineData("numbers.Select(F).TakeLast(2).Sum()")]
    [InlineData("numbers.Select(F).SkipLast(2).First()")]
    [InlineData("numbers.Select(F).Cast<int>().ElementAt(1)")]
    [InlineData("numbers.Select(F).Where(n => n > 1).First()")]
    public void Functions_are_not_called_for_what_is_left_out(string query) => Differential.AssertSame($"var log = \"\"; int F(int n) {{ log += n; return n; }} List<int> numbers = [1, 2, 3, 4]; Say({query}); Say(log);");

    [Theory]
    [InlineData("numbers.Select(F).Reverse().First()")]
    [InlineData("numbers.Select(F).Append(9).Last()")]
    [InlineData("numbers.Select(F).DefaultIfEmpty().Last()")]
    [InlineData("numbers.Where(n => F(n) > 0).Last()")]
    [InlineData("numbers.Where(n => n > 1).Select(F).Last()")]
    [InlineData("numbers.Where(n => n > 1).Select(F).ElementAt(1)")]
    [InlineData("numbers.ToHashSet().Select(F).Last()")]
    [InlineData("numbers.OrderBy(F).Count()")]
    public void What_functions_do_that_the_library_need_not_call_is_not_known(string query)
    {
        Differential.AssertNotKnown($"var log = \"\"; int F(int n) {{ log += n; return n; }} List<int> numbers = [1, 2, 3, 4]; Say({query}); Say(log);");
        Differential.AssertSame($"int F(int n) {{ var twice = n; twice += n; return twice; }} List<int> numbers = [1, 2, 3, 4]; Say({query});");
    }

    [Theory]
    [InlineData("a.Join(b, N(\"o\"), N(\"i\"), (x, y) => { log += \"r\"; return x; })")]
    [InlineData("a.GroupJoin(b, N(\"o\"), N(\"i\"), (x, y) => { log += \"r\"; return x; })")]
    [InlineData("a.LeftJoin(b, N(\"o\"), N(\"i\"), (x, y) => { log += \"r\"; return x; })")]
    [InlineData("a.RightJoin(b, N(\"o\"), N(\"i\"), (x, y) => { log += \"r\"; return x; })")]
    [InlineData("a.AggregateBy(N(\"k\"), N(\"z\"), (sum, n) => { log += $\"a{n}\"; return sum + n; })")]
    [InlineData("a.GroupBy(N(\"k\"), N(\"e\"))")]
    [InlineData("a.OrderBy(N(\"k\")).ThenBy(N(\"t\"))")]
    public void Functions_of_a_query_are_called_in_turn(string query) => Differential.AssertSame($$"""
        var log = "";
        int[] a = [1, 2, 1, 4], b = [2, 1, 3];
        Func<int, int> N(string name) => n => { log += $"{name}{n} "; return n; };
        foreach (var item in {{query}})
            log += "; ";
        Say(log);
        """);

    [Theory]
    [InlineData("Say(Ones().Where(n => { Say($\"asked {n}\"); return true; }).ElementAt(1)); Say(Ones().Where(n => { Say($\"asked {n}\"); return true; }).ElementAtOrDefault(-1)); IEnumerable<int> Ones() { yield return 1; yield return 2; Say(\"end\"); }")]
    [InlineData("var l = new List<int> { 1, 2, 3, 4 }; Say(l.Last(P)); Say(l.ToArray().LastOrDefault(P)); Say(new LinkedList<int>(l).Last(P)); Say(new HashSet<int>(l).LastOrDefault(P)); Say(l.FindLast(P)); Say(l.LastOrDefault(n => n > 9)); bool P(int n) { Say($\"asked {n}\"); return n < 4; }")]
    public void An_item_is_looked_for_no_further_than_it_is(string statements) => Differential.AssertSame(statements);
}
