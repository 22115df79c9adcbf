using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>Patterns match what they match when the plan runs.</summary>
public class PatternTests
{
    [Theory]
    [InlineData("""
        object o = new P(1, "ab"); Say(o is P { X: > 0 and < 5, S.Length: 2 }); Say(o is P(1, var s) { X: 1 } p && s == p.S);
        Say(o is P(_, "zz") or P(1, _)); Say(o switch { P(2, _) => "2", P { S: "ab" or "cd" } q when q.X > 5 => "big", P { X: var x } when x == 1 => "x" + x, _ => "?" });
        int[] a = [1, 2, 3, 4]; Say(a is [1, .., 4]); Say(a is [var f, .. var mid, _] ? f + mid.Length : -1);
        Say(a is [_, >= 2, .. [3, 4]]); Say(a is []); Say(a is [.., > 3]); Say("abc" is ['a', .. var rest] ? rest : "");
        Say("abc" is [_, _, _]); List<int> l = [5, 6]; Say(l is [5, 6]); Say(l is [var h, ..] && h == 5); Say(o is not null and P);
        Say(3.5 is > 3 and not 4); Say('x' is >= 'a' and <= 'z'); Say(a is { Length: 4 }); Say((1, "x") is (1, _));
        Say((1, (2, 3)) is (_, (2, var z)) ? z : 0); Say(o is { }); Say(null is string); string? n = null; Say(n is { Length: 0 } or null);
        Say(o is P { X: 1 } and { S: [.., 'b'] }); Say(a is [.. { Length: 4 }]); Say(o is IFormattable); var (q1, q2) = (1, 2);
        Say((q1, q2) switch { (1, > 1) => "yes", _ => "no" }); Say(o is var any && any == o); long big = 5; Say(big is 5);
        object bo = 5L; Say(bo is 5); Say(bo is 5L); Say(bo is long and > 4);
        """,
        "record P(int X, string S);")]
    [InlineData("""Say(new C() is [1, .., 3]); Say(new C() is [_, var m, _] ? m : 0); Say(new D() is [1, .. var r] ? r : "");""", """class C { public int Count => 3; public int this[int i] => i + 1; } class D { public int Length => 3; public int this[int i] => i + 1; public string Slice(int s, int l) => $"{s},{l}"; }""")]
    [InlineData("""
        int Sum(ReadOnlySpan<int> s) => s is [var h, .. var t] ? h + Sum(t) : 0; Say(Sum([1, 2, 3])); string Rev(string s) => s is [var c, .. var r] ? Rev(r) + c : "";
        Say(Rev("abc"));
        """)]
    [InlineData("""
        foreach (var n in new[] { 0, 1, 2, 3, 4, 10 }) { switch (n) { case 0: goto case 2; case 1: Say("one"); goto default; case 2: Say("two"); break; case 3 when n > 5: Say("never"); break; case > 5 and < 20: Say("big"); break; default: Say("def " + n); break; } }
        string s = "b"; switch (s) { case "a" or "b": Say("ab"); break; case null: Say("null"); break; } switch ((object)5) { case int i when i > 6: Say(1); break; case int and < 6: Say(2); break; case string: Say(3); break; }
        switch (s, 3) { case ("b", var k): Say(k); break; } object? nn = null; switch (nn) { case null: Say("nul"); break; case var other: Say(other); break; }
        for (var i = 0; i < 3; i++) { switch (i) { case 1: continue; default: Say(i); break; } Say("after" + i); }
        """)]
    public void Patterns_of_all_forms(string statements, string declarations = "") => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("""
        var (a, b) = new P(1, 2); Say(a + b); (int x, int y, int z) = new P(3, 4); Say(x + y + z); var (q, (r, s)) = ("k", new P(5, 6));
        Say(q + r + s); var (l, h) = "hello"; Say(l); Say(h); foreach (var (k, v) in new Dictionary<string, int> { ["a"] = 1 }) Say(k + v);
        int m; (m, var o) = new P(7, 8); Say(m + o); (_, var only) = new P(1, 9); Say(only); var (u, w) = new KeyValuePair<int, int>(1, 2);
        Say(u + w); foreach (var (f, g) in new[] { new P(1, 2) }) Say(f * g); if (new P(1, 2) is (1, var tt)) Say(tt);
        if ("hey" is (3, var hh)) Say(hh); Say(new D(1).Item); (var aa, var bb) = new I2(); Say(aa + bb);
        """,
        """
        class P(int a, int b) { public void Deconstruct(out int x, out int y) { x = a; y = b; } public void Deconstruct(out int x, out int y, out int z) => (x, y, z) = (a, b, a * b); }
        static class E { public static void Deconstruct(this string s, out int l, out char h) { l = s.Length; h = s[0]; } public static void Deconstruct<T>(this Box<T> b, out T x, out int y) { x = b.V; y = 3; } }
        class Box<T>(T v) { public T V => v; } class D(int n) { public int Item { get { var (a, b) = new Box<int>(n); return a + b; } } }
        class I2 : P { public I2() : base(4, 5) { } }
        """)]
    public void What_is_taken_apart(string statements, string declarations) => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("object s = \"ab\"; Say(s is IEnumerable<char>); Say(s is IComparable); Say(s is IComparable<string>); Say(s is IEnumerable<object>); Say(s is IFormattable); Say(s is System.Collections.IEnumerable); Say(s is IDisposable); if (s is IEnumerable<char> letters) Say(letters.Last()); Say(s is INamed);")]
    [InlineData("object n = 5; Say(n is IComparable); Say(n is IComparable<int>); Say(n is IComparable<long>); Say(n is IFormattable); Say(n is ValueType); Say(n is IConvertible); Say(n is IEnumerable<int>); Say(n is INamed); object b = true; Say(b is IFormattable); Say(b is IComparable<bool>);")]
    [InlineData("object e = DayOfWeek.Friday; bool Is<T>(T value) => value is Enum and IComparable and not int; Say(Is(DayOfWeek.Friday)); Say(Is(5)); bool Any<T>(T value) => value is DayOfWeek d; Say(Any(DayOfWeek.Friday)); Say(Any(1)); Say(e is IComparable); Say(e is Enum); Say(e is ValueType); Say(e is IFormattable); Say(e is int); Say(e is IComparable<DayOfWeek>); var d = DayOfWeek.Monday; Say(d is IConvertible); Say(d is ValueType);")]
    [InlineData("object t = TimeSpan.FromHours(1); Say(t is IComparable); Say(t is IComparable<TimeSpan>); Say(t is IFormattable); Say(t is IComparable<DateTime>); Say(t is ValueType); object v = new Version(1, 2); Say(v is IComparable<Version>); Say(v is ICloneable); Say(v is IFormattable);")]
    [InlineData("object t = (1, \"a\"); Say(t is IComparable); Say(t is System.Runtime.CompilerServices.ITuple); Say(t is IEquatable<(int, string)>); Say(t is IEquatable<(int, int)>); Say(t is IDisposable); Say(t is ValueType);")]
    [InlineData("object h = new Hosts(); Say(h is IEnumerable<string>); Say(h is IEnumerable<object>); Say(h is IReadOnlyCollection<object>); Say(h is INamed); Say(h is IDisposable); object p = new Port(1); Say(p is IEquatable<Port>); Say(p is INamed); object s = new Size(); Say(s is INamed); Say(s is ValueType); object[] all = [new Hosts(), \"a\", 1]; Say(all.Count(x => x is IEnumerable<object>)); Say(all.Count(x => x is IComparable));")]
    [InlineData("object l = new List<int> { 1 }; Say(l is System.Collections.IEnumerable); Say(l is INamed); object a = new[] { 1 }; Say(a is System.Collections.IEnumerable); Say(a is INamed); object q = new[] { 1 }.Select(n => n); Say(q is System.Collections.IEnumerable); var list = new List<int> { 1 }; Say(list is IEnumerable<int>); Say(list is IReadOnlyCollection<int>); object f = () => 1; Say(f is INamed);")]
    [InlineData("object w = 10.Mbps(); Say(w is IComparable<Bandwidth>); Say(w is IComparable<DataSize>); Say(w is ValueType); object hq = plan.AddSite(\"HQ\"); Say(hq is IDisposable); Say(hq is Element); Say(hq is INamed);")]
    public void Interfaces_are_those_of_the_value(string statements) => Differential.AssertSame(statements, """
        interface INamed { string Name => "n"; }
        class Hosts : IReadOnlyCollection<string>, INamed { public int Count => 0; public IEnumerator<string> GetEnumerator() { yield break; } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }
        record Port(int N) : INamed;
        struct Size : INamed;
        """);

    [Theory]
    [InlineData("object o = new[] { 1, 2, 3 }; Say(o is int[] and [1, ..]); Say(o is IReadOnlyList<int>); Say(o is System.Collections.IList); object s = new string[2]; Say(s is object[]); Say(s is IEnumerable<object>); Say(s is int[]); object e = (int[])[4]; Say(e is int[] { Length: 1 }); object n = new int[][] { [1] }; Say(n is int[][]);")]
    [InlineData("object l = new List<int> { 7 }; Say(l is List<int>); Say(l is IEnumerable<int>); Say(l is IEnumerable<string>); Say(l is IDisposable); Say(l is List<int> { Count: 1 } and [7]); Say(l as List<string> is null); Say(l.GetType() == typeof(List<int>)); object c = (List<string>)[\"a\"]; Say(c is IReadOnlyList<object>); Say(c is List<object>);")]
    [InlineData("object d = new Dictionary<string, int>(); Say(d is Dictionary<string, int>); Say(d is IDictionary<string, int>); Say(d is Dictionary<string, object>); object h = new SortedSet<string>(); Say(h is ISet<string>); Say(h is HashSet<string>); object t = new[] { 1 }.ToList(); Say(t is List<int>); object a = \"a,b\".Split(','); Say(a is string[]); Say(Make<int>() is List<int>); Say(Make<int>() is List<string>); object Make<T>() => new List<T>(); object r = new List<int>().AsReadOnly(); Say(r is IList<int>); Say(r is List<int>);")]
    public void A_collection_is_of_the_type_it_is_made_as(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("object o = new[] { 1 }; Say(o is uint[]); Say(o is IList<uint>); object n = new int[][] { [1] }; Say(n is uint[][]); object q = new[] { 1 }.Select(x => x); Say(q is IList<int>);")]
    public void What_a_collection_holds_is_not_guessed(string statements) => Differential.AssertNotKnown(statements);

    [Fact]
    public void A_record_is_taken_apart_into_what_its_base_keeps() => Differential.AssertSame(
        "var (x, y) = new D(1, 2); Say(x); Say(y); object o = new D(3, 4); Say(o is D(3, var z) && z == 4); var (v, w) = new Over(5, 6); Say(v); Say(w);",
        "record Base(int A); record D(int A, int B) : Base(A); record Over(int A, int B) : D(A, B);");

    [Theory]
    [InlineData("Say(new Next() switch { { V: 5 } => \"5\", { V: 0 } => \"0\", { V: 1 } => \"1\", _ => \"x\" });")]
    [InlineData("switch (new Next()) { case { V: 5 }: Say(5); break; case { V: 2 }: Say(2); break; case { V: 1 }: Say(1); break; }")]
    [InlineData("var n = new Next(); Say(n is { V: 2 or 1 }); Say(n is { V: 1 } or { V: 2 }); Say(n.V); Say(n is { V: > 3 and < 5 });")]
    [InlineData("var n = new Next(); Say(n is (3, _) or (1, _)); Say(n.V); Say(n switch { (1, 2) => 1, (3, var b) => b, _ => 0 });")]
    [InlineData("var n = new Next(); Say(n is [_, 2, ..]); Say(n.Read); Say(n is [.., 1] or [.., 3]); Say(n.Read);")]
    public void A_part_is_read_once_however_many_patterns_ask_for_it(string statements) => Differential.AssertSame(
        statements, "class Next { int n; public int Read; public int V => ++n; public void Deconstruct(out int a, out int b) { a = ++n; b = ++n; } public int Length => 3; public int this[int i] { get { Read += 10 + i; return i + 1; } } }");

    [Theory]
    [InlineData("var a = new[] { new S { N = 1 }, new S { N = 2 } }; if (a is [_, .. var rest]) { rest[0].N = 50; Say(a[1].N); }", "interface I { void Inc(); } struct S : I { public int N; public void Inc() => N++; }")]
    public void What_a_pattern_takes_of_a_list_is_a_copy(string statements, string declarations = "") => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("var g = new G(); Say(g is [.., 7]); Say(g is [1, .., 7]); Say(g is [1, 1, 1]);", "class G { public int Count => 3; public int this[Index i] => i.IsFromEnd ? 7 : 1; }")]
    public void A_pattern_asks_from_the_end_for_what_comes_after_a_slice(string statements, string declarations = "") => Differential.AssertSame(statements, declarations);
}
