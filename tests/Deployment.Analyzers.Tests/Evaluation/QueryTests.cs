using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>The query operators give here what they give in the program.</summary>
public class QueryTests
{
    private const string Catches = """
        catch (ArgumentOutOfRangeException) { Say("range"); } catch (ArgumentNullException) { Say("null"); } catch (ArgumentException) { Say("argument"); }
        catch (OverflowException) { Say("overflow"); } catch (InvalidCastException) { Say("cast"); } catch (InvalidOperationException) { Say("operation"); }
        """;

    private const string Declarations = """
        public record Town(string Name, int Hosts);
        public enum Kind { A, B }
        public class ByLength : IComparer<string>, IEqualityComparer<string>
        {
            public int Compare(string? x, string? y) => x!.Length - y!.Length;
            public bool Equals(string? x, string? y) => x!.Length == y!.Length;
            public int GetHashCode(string s) => s.Length;
        }
        """;

    [Theory]
    [InlineData("string.Join(\",\", words.Index().Select(p => p.Index + p.Item))")]
    [InlineData("string.Join(\",\", words.CountBy(w => w.Length).Select(p => p.Key * 10 + p.Value))")]
    [InlineData("string.Join(\",\", words.CountBy(w => w, StringComparer.OrdinalIgnoreCase))")]
    [InlineData("string.Join(\",\", numbers.AggregateBy(n => n % 2, 0, (sum, n) => sum + n))")]
    [InlineData("string.Join(\",\", numbers.AggregateBy(n => n % 2, k => k * 100, (sum, n) => sum + n).Select(p => p.Value))")]
    [InlineData("string.Join(\"|\", numbers.Chunk(2).Select(c => string.Join(\",\", c)))")]
    [InlineData("string.Join(\"|\", numbers.Zip(words, [true, false]))")]
    [InlineData("string.Join(\"|\", numbers.Zip(words).Select(p => p.First + p.Second)) + string.Join(\"|\", numbers.Zip(words, (n, w) => w + n))")]
    [InlineData("words.MinBy(w => w.Length) + words.MaxBy(w => w.Length) + words.MinBy(w => w, StringComparer.Ordinal) + words.MaxBy(w => w, new ByLength())")]
    [InlineData("string.Join(\",\", words.DistinctBy(w => w.Length)) + string.Join(\",\", words.Distinct(StringComparer.OrdinalIgnoreCase)) + string.Join(\",\", words.Distinct(new ByLength()))")]
    [InlineData("string.Join(\",\", words.UnionBy([\"zz\", \"qqqq\"], w => w.Length)) + string.Join(\",\", words.ExceptBy([1], w => w.Length)) + string.Join(\",\", words.IntersectBy([1, 2], w => w.Length))")]
    [InlineData("string.Join(\",\", words.Union([\"B\", \"x\"], StringComparer.OrdinalIgnoreCase)) + string.Join(\",\", words.Except([\"B\"], StringComparer.OrdinalIgnoreCase)) + string.Join(\",\", words.Intersect([\"A\"], StringComparer.OrdinalIgnoreCase))")]
    [InlineData("string.Join(\",\", numbers.TakeLast(2)) + string.Join(\",\", numbers.SkipLast(2)) + string.Join(\",\", numbers.Take(1..3)) + string.Join(\",\", numbers.Take(^2..)) + string.Join(\",\", numbers.Take(2..99)) + string.Join(\",\", numbers.Take(-1))")]
    [InlineData("numbers.ElementAt(^1) + numbers.ElementAt(0) * 10 + numbers.ElementAtOrDefault(99) + numbers.ElementAtOrDefault(^99) + numbers.ElementAtOrDefault(-1)")]
    [InlineData("numbers.TryGetNonEnumeratedCount(out var n) ? n : -1")]
    [InlineData("string.Join(\",\", numbers.Order()) + string.Join(\",\", numbers.OrderDescending()) + string.Join(\",\", words.Order(StringComparer.Ordinal)) + string.Join(\",\", words.OrderDescending(StringComparer.OrdinalIgnoreCase))")]
    [InlineData("string.Join(\",\", words.OrderBy(w => w, StringComparer.OrdinalIgnoreCase)) + string.Join(\",\", words.OrderBy(w => w, new ByLength())) + string.Join(\",\", words.OrderByDescending(w => w, Comparer<string>.Create((a, b) => a.Length - b.Length)))")]
    [InlineData("string.Join(\",\", words.OrderBy(w => w.Length).ThenBy(w => w, StringComparer.Ordinal)) + string.Join(\",\", words.OrderBy(w => w.Length).ThenByDescending(w => w, StringComparer.Ordinal)) + string.Join(\",\", words.OrderBy(w => w.Length, Comparer<int>.Default))")]
    [InlineData("string.Join(\",\", towns.OrderBy(t => (t.Hosts, t.Name)).Select(t => t.Name)) + string.Join(\",\", towns.OrderByDescending(t => t.Hosts).ThenBy(t => t.Name).Select(t => t.Name)) + towns.Max(t => t.Hosts)")]
    [InlineData("string.Join(\"|\", words.GroupBy(w => w.Length, w => w + \"!\").Select(g => g.Key + string.Join(\",\", g)))")]
    [InlineData("string.Join(\"|\", words.GroupBy(w => w.Length, (key, group) => key + \":\" + group.Count()))")]
    [InlineData("string.Join(\"|\", words.GroupBy(w => w.Length, w => w.ToUpper(), (key, group) => key + string.Concat(group)))")]
    [InlineData("string.Join(\"|\", words.GroupBy(w => w, StringComparer.OrdinalIgnoreCase).Select(g => g.Key + g.Count())) + string.Join(\"|\", words.GroupBy(w => w, w => 1, StringComparer.OrdinalIgnoreCase).Select(g => g.Sum()))")]
    [InlineData("string.Join(\"|\", words.Join(numbers, w => w.Length, n => n, (w, n) => w + n)) + string.Join(\"|\", words.GroupJoin(numbers, w => w.Length, n => n, (w, g) => w + g.Count()))")]
    [InlineData("string.Join(\"|\", words.LeftJoin(towns, w => w, t => t.Name, (w, t) => w + (t?.Hosts ?? -1))) + string.Join(\"|\", words.RightJoin(towns, w => w, t => t.Name, (w, t) => (w ?? \"-\") + t.Hosts)) + string.Join(\"|\", words.Join([\"A\"], w => w, a => a, (w, a) => w + a, StringComparer.OrdinalIgnoreCase))")]
    [InlineData("string.Join(\",\", words.ToDictionary(w => w, w => w.Length)) + words.Take(3).ToDictionary(w => w, StringComparer.OrdinalIgnoreCase)[\"BB\"] + new[] { (1, \"x\"), (2, \"y\") }.ToDictionary()[2] + new Dictionary<int, int> { [1] = 5 }.ToDictionary()[1]")]
    [InlineData("words.ToLookup(w => w, StringComparer.OrdinalIgnoreCase)[\"A\"].Count() + words.ToHashSet(StringComparer.OrdinalIgnoreCase).Count + words.ToHashSet().Count")]
    [InlineData("$\"{words.SequenceEqual([\"a\"])} {new[] { \"a\" }.SequenceEqual([\"A\"], StringComparer.OrdinalIgnoreCase)} {words.Contains(\"BB\", StringComparer.OrdinalIgnoreCase)} {words.Contains(\"q\")}\"")]
    [InlineData("string.Join(\",\", new object[] { \"a\", \"b\" }.Cast<string>()) + string.Join(\",\", new object[] { 1, 2 }.Cast<int>()) + string.Join(\",\", new object[] { Kind.A, Kind.B }.Cast<Kind>()) + new object[] { \"a\", 1, Kind.A, new int[0] }.OfType<string>().Count() + new[] { Kind.A }.OfType<ValueType>().Count()")]
    [InlineData("numbers.Aggregate((a, b) => a * b) + numbers.Aggregate(10, (a, b) => a + b) + numbers.Aggregate(\"\", (a, b) => a + b, r => r.Length)")]
    [InlineData("numbers.Sum() + numbers.Average() + numbers.Min() + numbers.Max() + numbers.Sum(n => n * 2L) + numbers.Average(n => n * 1.5) + (double)numbers.Average(n => (decimal)n) + numbers.Sum(n => n * 0.1f) + numbers.Average(n => n * 0.5f)")]
    [InlineData("$\"{new int?[] { 1, null, 3 }.Sum()} {new int?[] { 1, null, 4 }.Average()} {new int?[] { null }.Max()} {new int?[0].Average()} {new double?[] { 1.5, null }.Min()} {new int?[0].Sum()} {new decimal[] { 1.5m, 2 }.Sum()} {new long[] { 1, 2 }.Average()} {new float[] { 1, 2 }.Sum()}\"")]
    [InlineData("string.Join(\",\", numbers.Append(9).Prepend(0).Reverse().DefaultIfEmpty(7)) + string.Join(\",\", new int[0].DefaultIfEmpty()) + string.Join(\",\", new string[0].DefaultIfEmpty(\"none\"))")]
    [InlineData("string.Join(\",\", Enumerable.Range(3, 2).Concat(Enumerable.Repeat(7, 2)).Concat(Enumerable.Empty<int>())) + string.Join(\",\", Enumerable.Sequence(1, 10, 4)) + string.Join(\",\", Enumerable.InfiniteSequence(5, 5).Take(3))")]
    [InlineData("numbers.FirstOrDefault(n => n > 99, -1) + new int[0].FirstOrDefault(5) + numbers.LastOrDefault(n => n < 3, 0) + new int[0].SingleOrDefault(4) + numbers.Last(n => n < 3) + numbers.Single(n => n == 3) + numbers.LongCount() + numbers.LongCount(n => n > 1)")]
    [InlineData("string.Join(\",\", numbers.SelectMany((n, i) => new[] { n, i })) + string.Join(\",\", numbers.TakeWhile((n, i) => i < 2)) + string.Join(\",\", numbers.SkipWhile((n, i) => i < 2)) + string.Join(\",\", numbers.Where((n, i) => i % 2 == 0).Select((n, i) => n * i))")]
    [InlineData("string.Join(\",\", from w in words join t in towns on w equals t.Name into found from t in found.DefaultIfEmpty() orderby w.Length descending, w select w + (t == null ? 0 : t.Hosts))")]
    [InlineData("string.Join(\",\", from n in numbers let twice = n * 2 group twice by n % 2 into g select g.Key + g.Sum())")]
    [InlineData("string.Join(\",\", words.Select(w => new { w, w.Length }).Where(x => x.Length > 1))")]
    [InlineData("numbers.Index().Last() + \"\" + numbers.CountBy(n => n % 2).First() + numbers.Zip(words).First()")]
    [InlineData("new int[0].MinBy(n => n)")]
    [InlineData("new string[0].MinBy(w => w) ?? \"none\"")]
    [InlineData("numbers.Chunk(0)")]
    [InlineData("numbers.ElementAt(^9)")]
    [InlineData("Enumerable.Range(0, -1)")]
    [InlineData("Enumerable.Repeat(0, -1)")]
    [InlineData("new[] { \"a\", \"A\" }.ToDictionary(w => w, StringComparer.OrdinalIgnoreCase)")]
    [InlineData("new[] { 1, 2 }.SingleOrDefault()")]
    [InlineData("new decimal[0].Average()")]
    public void Queries(string expression) => Differential.AssertSame(
        $$"""
        int[] numbers = [1, 2, 3, 2];
        string[] words = ["b", "a", "BB", "A", "ccc"];
        Town[] towns = [new("b", 3), new("a", 1), new("x", 3)];
        try { Say({{expression}}); } {{Catches}}
        """,
        Declarations);

    [Theory]
    [InlineData("Say(new[] { 1, 2 }.Order(Comparer<int>.Create((a, b) => Environment.TickCount)).First()); Say(new[] { 1, 2 }.Shuffle().First()); Say(new object[] { Kind.A }.Select(o => o).Cast<object>().First().GetHashCode());")]
    [InlineData("Say(new object[] { \"a\", new int[0] }.Cast<string>().Count()); Say(new object[] { 1 }.Cast<long>().Count());")]
    [InlineData("Say(new[] { Kind.A }.OfType<int>().Count()); Say(new[] { 1 }.OfType<uint>().Count()); Say(new[] { 1 }.Cast<uint>().First());")]
    public void What_is_not_known_stays_so(string statements) => Differential.AssertNotKnown(statements, Declarations);

    [Theory]
    [InlineData("foreach (var (i, c) in new[] { 1, 2 }.Zip(\"ab\")) Say($\"{i}{c}\"); Say(string.Concat(new[] { 'x', 'a' }.Concat(\"ab\"))); Say(string.Concat(\"ba\".Union(\"bcd\"))); Say(string.Concat(\"abc\".Except(\"b\"))); Say(\"ab\".SequenceEqual(\"ab\")); Say(string.Concat(\"ab\".Zip(\"cd\", (x, y) => $\"{x}{y}\")));")]
    [InlineData("Say(new[] { 'a', 'b' }.SequenceEqual(\"ab\")); Say(string.Concat(new[] { 'x', 'a' }.Intersect(\"ab\"))); Say(new[] { 1, 2 }.Zip(\"ab\", \"cd\").Last().Third); Say(new[] { 1 }.Join(\"ab\", n => n, c => c - 'a', (n, c) => c).Single()); Say(new[] { \"a\" }.Contains(\"a\")); Say(new[] { 1 }.Aggregate(\"ab\", (t, n) => t + n));")]
    public void A_text_is_a_sequence_of_its_characters(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("Say(new object[] { 1, \"a\", 2 }.OfType<int>().Sum()); Say(new List<object> { Kind.B, 1, \"a\" }.OfType<int>().Count()); Say(new object[] { 1, Kind.B }.Where(o => o != null).OfType<Kind>().Single());")]
    [InlineData("Say(new object[] { 1, \"a\" }.OfType<IComparable>().Count()); Say(new List<Kind> { Kind.B }.OfType<object>().First()); Say(new List<Kind> { Kind.B }.OfType<int>().Count()); Say(new object[] { 1, 2L }.OfType<long>().Single());")]
    [InlineData("Say(string.Join(\",\", new[] { Kind.A, Kind.B }.Cast<object>())); Say(string.Join(\",\", new[] { 1 }.Cast<object>())); Say(new List<Kind> { Kind.B }.Cast<int>().First()); Say(new object?[] { null, 2 }.Cast<int?>().Count(n => n == null));")]
    public void Items_as_another_type_has_them(string statements) => Differential.AssertSame(statements, Declarations);

    [Theory]
    [InlineData("new object?[] { null, 2 }.Cast<int>().Sum()")]
    [InlineData("new object[] { 1, \"a\" }.Cast<int>().ToList()")]
    [InlineData("new object[] { 1, 2L }.Cast<long>().Last()")]
    [InlineData("new List<int> { 1 }.Cast<long>().First()")]
    [InlineData("new object[] { new Town(\"a\", 1), new ByLength() }.Cast<Town>().ToArray()")]
    [InlineData("new object[] { Kind.A, \"a\" }.Cast<Kind>().ToArray()")]
    [InlineData("new object[] { 1, \"a\" }.Max()")]
    [InlineData("new[] { new ByLength(), new ByLength() }.Min()")]
    public void What_an_item_cannot_become_throws(string expression) => Differential.AssertSame(
        $$"""try { var r = {{expression}}; Say("no"); } catch (NullReferenceException) { Say("nothing"); } {{Catches}}""", Declarations);

    [Theory]
    [InlineData("var n = 0; try { n = new object[] { 1, \"a\" }.Cast<int>().Count(); } catch (InvalidCastException) { n = 2; } Say(n);")]
    [InlineData("var n = 0; try { n = new string?[] { null }.OrderBy(x => x!.Length).Count(); } catch (NullReferenceException) { n = 2; } Say(n);")]
    [InlineData("var n = 0; try { var l = new[] { new ByLength(), new ByLength() }.Order().ToList(); n = 1; } catch (InvalidOperationException) { n = 2; } Say(n);")]
    [InlineData("var n = 0; try { var d = new SortedDictionary<ByLength, int> { [new()] = 1, [new()] = 2 }; n = 1; } catch (ArgumentException) { n = 2; } Say(n);")]
    [InlineData("var n = 0; try { var m = new[] { new ByLength(), new ByLength() }.MaxBy(b => b); n = 1; } catch (ArgumentException) { n = 2; } Say(n);")]
    public void What_may_throw_for_its_items_is_not_known_to_end(string statements) => Differential.AssertNotKnown(statements, Declarations);
}
