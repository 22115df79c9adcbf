using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>Iterators run while their items are asked for, as far as they are asked for, and anew each time.</summary>
public class IteratorTests
{
    [Theory]
    [InlineData("IEnumerable<int> Numbers() { var n = 0; while (true) yield return n++; } Say(Numbers().First()); foreach (var n in Numbers().Take(3)) Say(n);")]
    [InlineData("IEnumerable<int> Numbers() { for (var n = 0; ; n++) yield return n; } foreach (var n in Numbers()) { if (n > 2) break; Say(n); }")]
    [InlineData("IEnumerable<int> It() { Say(\"start\"); yield return 1; Say(\"mid\"); yield return 2; Say(\"end\"); } var q = It(); Say(\"before\"); foreach (var n in q) Say(n); Say(q.First());")]
    [InlineData("IEnumerable<int> It() { Say(\"never\"); yield return 1; } It(); Say(\"after\");")]
    [InlineData("var n = 1; IEnumerable<int> It() { yield return n; yield return n; } foreach (var i in It()) { Say(i); n = 5; }")]
    [InlineData("IEnumerable<int> Down(int n) { while (n > 0) yield return n--; } var q = Down(2); Say(q.Count()); Say(q.Count());")]
    [InlineData("IEnumerable<int> It() { try { yield return 1; yield return 2; } finally { Say(\"finally\"); } } Say(It().First()); foreach (var n in It()) Say(n);")]
    [InlineData("IEnumerable<int> It() { using var a = new Closing(Say); yield return 1; using (var b = new Closing(Say)) { yield return 2; } yield return 3; } foreach (var n in It()) Say(n); Say(It().First());")]
    [InlineData("IEnumerable<string> It(int k) { switch (k) { case 1: yield return \"one\"; goto case 2; case 2: yield return \"two\"; break; default: yield break; } yield return \"end\"; } foreach (var k in new[] { 1, 2, 3 }) Say(string.Join(\",\", It(k)));")]
    [InlineData("IEnumerable<int> It() { var i = 0; again: yield return i; if (++i < 3) goto again; do { yield return i; } while (i-- > 2); } Say(string.Join(\",\", It()));")]
    [InlineData("IEnumerable<int> Tree(int depth) { if (depth == 0) yield break; yield return depth; foreach (var n in Tree(depth - 1)) { if (n == 2) continue; yield return n; } } Say(string.Join(\",\", Tree(4)));")]
    [InlineData("IEnumerable<int> It() { foreach (var n in new[] { 1, 2, 3 }) { if (n == 3) yield break; lock (\"x\") { yield return n; } } } int[] all = [.. It(), 9]; Say(all.Length); Say(new List<int>(It()).Count);")]
    [InlineData("IEnumerable<int> It() { yield return 1; throw new InvalidOperationException(); } try { foreach (var n in It()) Say(n); } catch (InvalidOperationException) { Say(\"caught\"); } Say(It().First());")]
    [InlineData("var c = new Counting { Step = 2 }; Say(string.Join(\",\", c.Numbers.Take(3))); var later = c.Numbers; c.Step = 3; Say(string.Join(\",\", later.Take(3)));")]
    public void Items_are_made_when_they_are_asked_for(string statements) => Differential.AssertSame(statements, """
        public sealed class Closing(Action<object> say) : IDisposable { public void Dispose() => say("closed"); }
        public sealed class Counting { public int Step; public IEnumerable<int> Numbers { get { for (var i = 0; ; i += Step) yield return i; } } }
        """);

    [Theory]
    [InlineData("OrderBy(n => -n)")]
    [InlineData("OrderBy(n => n % 2).ThenByDescending(n => n)")]
    [InlineData("Order()")]
    [InlineData("Distinct()")]
    [InlineData("DistinctBy(n => n % 2)")]
    [InlineData("GroupBy(n => n % 2).Select(g => g.Count())")]
    [InlineData("GroupBy(n => n % 2, n => n + 1, (k, g) => k + g.Sum())")]
    [InlineData("CountBy(n => n % 2).Select(p => p.Value)")]
    [InlineData("AggregateBy(n => n % 2, 0, (sum, n) => sum + n).Select(p => p.Value)")]
    [InlineData("SelectMany(n => new[] { n, n })")]
    [InlineData("SelectMany(n => It(), (n, m) => n * m)")]
    [InlineData("Take(1..2)")]
    [InlineData("Take(1..1)")]
    [InlineData("Take(1..^1)")]
    [InlineData("Take(^2..)")]
    [InlineData("SkipLast(1)")]
    [InlineData("TakeLast(1)")]
    [InlineData("Union([7])")]
    [InlineData("Except([1])")]
    [InlineData("Intersect([1])")]
    [InlineData("UnionBy([7], n => n)")]
    [InlineData("ExceptBy([1], n => n)")]
    [InlineData("IntersectBy([1], n => n)")]
    [InlineData("Join([1, 2], n => n, n => n, (n, m) => n + m)")]
    [InlineData("GroupJoin([1, 2], n => n, n => n, (n, m) => n + m.Count())")]
    [InlineData("LeftJoin([1], n => n, n => n, (n, m) => n + m)")]
    [InlineData("RightJoin([1], n => n, n => n, (n, m) => n + m)")]
    public void A_query_goes_through_its_source_when_it_is_gone_through(string query) => Differential.AssertSame($$"""
        var ends = true;
        var numbers = new List<int> { 2 };
        IEnumerable<int> It() { Say("start"); yield return 1; Say("mid"); foreach (var n in numbers) yield return n; if (ends) throw new InvalidOperationException(); }
        var q = It().{{query}};
        Say("made");
        try { Say("first " + q.First()); } catch (InvalidOperationException) { Say("thrown"); }
        ends = false;
        numbers.Add(3);
        foreach (var n in q) Say("each " + n);
        Say(string.Join(",", q));
        """);

    [Theory]
    [InlineData("var towns = new List<string> { \"Bergen\" }; var q = towns.Distinct(); var sorted = towns.OrderBy(t => t); towns.Add(\"Oslo\"); Say(q.Count()); Say(sorted.Last());")]
    [InlineData("IEnumerable<int> It() { var n = 0; while (true) yield return n++ % 5; } Say(It().Distinct().Take(3).Sum()); Say(It().SelectMany(n => new[] { n, n }).Take(3).Sum()); Say(It().Union([1]).First()); Say(It().Except([0]).First());")]
    [InlineData("var made = new List<string>(); var q = new[] { \"b\", \"a\" }.GroupBy(t => { made.Add(\"key \" + t); return t.Length; }, t => { made.Add(\"element \" + t); return t; }); Say(made.Count); foreach (var g in q) Say(g.Key); Say(string.Join(\",\", made));")]
    [InlineData("var n = 0; var q = new[] { 1, 2, 3 }.Select(x => { n++; return x; }); Say(q.Last()); Say(n); Say(q.ElementAt(1)); Say(n); Say(q.Any()); Say(n); Say(q.ElementAtOrDefault(9)); Say(n); Say(q.ElementAt(^1)); Say(n); Say(q.Count()); Say(n);")]
    [InlineData("var n = 0; var q = new List<int> { 1, 2, 3 }.Select(x => { n++; return x; }); Say(q.Skip(2).ToList().Count); Say(n); Say(q.Skip(1).Take(1).First()); Say(n); Say(q.Select(x => x + n).Last()); Say(n); Say(q.LastOrDefault()); Say(n); Say(new int[0].Select(x => ++n).LastOrDefault()); Say(n);")]
    [InlineData("var n = 0; var q = Enumerable.Range(1, 4).Select(x => { n++; return x * x; }); Say(q.Last()); Say(n); Say(q.Skip(3).Sum()); Say(n); foreach (var x in q) Say(x); Say(n);")]
    public void A_query_sees_what_has_become_of_its_source(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("IEnumerable<S> It() { var s = new S(); for (var i = 0; i < 3; i++) { s.N = i; yield return s; } } Say(string.Join(\",\", It().Reverse().Select(x => x.N))); Say(It().MaxBy(s => -s.N).N); Say(string.Join(\",\", It().OrderBy(s => -s.N).Select(s => s.N)));", "interface I { void Inc(); } struct S : I { public int N; public void Inc() => N++; }")]
    public void What_is_yielded_is_a_copy(string statements, string declarations = "") => Differential.AssertSame(statements, declarations);
}
