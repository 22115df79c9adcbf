using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>The author's own collections are gone through as the program does.</summary>
public class EnumerationTests
{
    [Theory]
    [InlineData("foreach (int v in Enum.GetValues(typeof(Tier))) Say(v); foreach (int v in Enum.GetValues<Tier>()) Say(v);")]
    [InlineData("foreach (int v in new[] { DayOfWeek.Friday }) Say(v); foreach (long v in new List<Tier> { Tier.Silver }) Say(v);")]
    [InlineData("foreach (int v in new Dictionary<Tier, string> { [Tier.Gold] = \"a\" }.Keys) Say(v);")]
    [InlineData("foreach (Tier t in new List<int> { 1, 2, 3 }) Say(t);")]
    [InlineData("foreach (Tier t in new[] { DayOfWeek.Monday }) Say(t);")]
    [InlineData("foreach (int? n in new Tier?[] { Tier.Gold, null }) Say(n);")]
    [InlineData("System.Collections.IEnumerable list = new List<Tier> { Tier.Gold }; foreach (Tier t in list) Say(t);")]
    [InlineData("System.Collections.IList l = new[] { Tier.Gold, Tier.Silver }; Say(l[1]); foreach (object o in l) Say(o); var e = l.GetEnumerator(); e.MoveNext(); Say(e.Current);")]
    [InlineData("System.Collections.IDictionary d = new Dictionary<Tier, Tier> { [Tier.Silver] = Tier.Gold }; Say(d[Tier.Silver]); foreach (System.Collections.DictionaryEntry e in d) Say($\"{e.Key}={e.Value}\");")]
    [InlineData("foreach (Tier t in new object[] { Tier.Gold, 2 }) Say(t); foreach (object o in new List<Tier> { Tier.Gold }) Say(o);")]
    [InlineData("try { foreach (int i in new object?[] { null }) Say(i); } catch (NullReferenceException) { Say(\"null\"); }")]
    [InlineData("try { foreach (int i in new int?[] { null }) Say(i); } catch (InvalidOperationException) { Say(\"null\"); }")]
    [InlineData("try { foreach (int i in new object[] { 1L }) Say(i); } catch (InvalidCastException) { Say(\"long\"); }")]
    [InlineData("try { foreach (Tier t in new object[] { 1L }) Say(t); } catch (InvalidCastException) { Say(\"long\"); }")]
    [InlineData("foreach (byte b in new[] { 300, 1 }) Say(b); foreach (int i in new[] { 1.9 }) Say(i); foreach (double d in new[] { 1, 2 }) Say(d / 2);")]
    public void A_loop_converts_what_it_goes_through(string statements) => Differential.AssertSame(statements, "enum Tier { Gold = 1, Silver }");

    [Theory]
    [InlineData("""
        foreach (var x in new C()) Say(x); Say(new C().Sum()); Say(string.Join(",", new C().Select(x => x * 2)));
        List<int> l = [.. new C(), 9]; Say(l.Count); Say(new C().ToList().Count);
        """,
        "class C : IEnumerable<int> { public IEnumerator<int> GetEnumerator() { yield return 1; yield return 2; } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }")]
    [InlineData("foreach (var x in new C(1, 2)) Say(x); Say(new C(3, 4).Count());", "class C(params int[] items) : IEnumerable<int> { private readonly List<int> _l = [.. items]; public IEnumerator<int> GetEnumerator() => _l.GetEnumerator(); System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }")]
    [InlineData("foreach (var x in new C(3)) Say(x);", "class C(int n) { public E GetEnumerator() => new E(n); public struct E(int n) { private int _i = 0; public int Current => _i * 10; public bool MoveNext() => ++_i <= n; } }")]
    [InlineData("foreach (var x in new C()) { Say(x); if (x == 2) break; } Say(Log.L);", """static class Log { public static string L = ""; } class C { public E GetEnumerator() => new E(); public class E : IDisposable { private int _i; public int Current => _i; public bool MoveNext() => ++_i <= 3; public void Dispose() => Log.L += "disposed"; } }""")]
    [InlineData("foreach (var x in 3) Say(x); foreach (var x in (1, 2)) Say(x);", "static class Ext { public static IEnumerator<int> GetEnumerator(this int n) { for (var i = 0; i < n; i++) yield return i; } public static IEnumerator<int> GetEnumerator(this (int A, int B) t) { yield return t.A; yield return t.B; } }")]
    [InlineData("""
        foreach (var x in Items<int>([1, 2])) Say(x); IEnumerable<T> Items<T>(T[] a) => new Bag<T>(a); Say(new Bag<string>(["x", "y"]).Count());
        Say(new Bag<string>(["x", "y"]).Where(s => s == "y").Single()); var list = new List<string>(new Bag<string>(["p"]));
        Say(list[0]); list.AddRange(new Bag<string>(["q"])); Say(list.Count); Say(string.Join("-", new Bag<string>(["a", "b"])));
        """,
        "class Bag<T>(T[] items) : IEnumerable<T> { public IEnumerator<T> GetEnumerator() { foreach (var i in items) yield return i; } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }")]
    [InlineData("IEnumerable<int> e = new C(); foreach (var x in e) Say(x); Say(e.Count());", "class C : IEnumerable<int> { IEnumerator<int> IEnumerable<int>.GetEnumerator() => new E(); System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw new NotSupportedException(); class E : IEnumerator<int> { private int _i; public int Current => _i; object System.Collections.IEnumerator.Current => _i; public bool MoveNext() => ++_i < 3; public void Reset() { } public void Dispose() { } } }")]
    public void An_own_collection_is_gone_through(string statements, string declarations) => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("var e = new C().GetEnumerator(); while (e.MoveNext()) Say(e.Current);", "class C { public IEnumerator<int> GetEnumerator() { yield return 1; yield return 2; } }")]
    [InlineData("using var e = new List<int> { 1, 2 }.GetEnumerator(); while (e.MoveNext()) Say(e.Current);")]
    public void An_enumerator_can_be_moved_by_hand(string statements, string declarations = "") => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("""object[] a = ["a", "b"]; foreach (string s in a) Say(s.Length); foreach (Celsius c in new double[] { 1, 2 }) Say(c.V);  foreach (long l in new int[] { 1 }) Say(l / 2.0);""", "struct Celsius(double v) { public double V => v; public static implicit operator Celsius(double d) => new(d); }")]
    public void The_variable_of_a_loop_has_its_own_type(string statements, string declarations) => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("""var l = new List<int> { 1, 2, 3 }; try { foreach (var i in l) if (i == 2) l.Add(9); } catch (InvalidOperationException) { Say("mod"); } Say(l.Count);""")]
    [InlineData("""var l = new LinkedList<int>([1, 2]); try { foreach (var i in l) l.AddLast(3); Say("not"); } catch (InvalidOperationException) { Say("mod"); } Say(l.Count);""")]
    [InlineData("""
        var l = new List<int> { 1, 2 }; foreach (var i in l) { l.Add(3); break; } Say(l.Count); var d = new Dictionary<int, int> { [1] = 1 };
        foreach (var k in d.Keys.ToList()) d[k] = 5; Say(d[1]);
        """)]
    public void A_list_that_grows_meanwhile_throws(string statements) => Differential.AssertSame(statements);

    /// <summary>What of it throws, and when, depends on what it is and who goes through it.</summary>
    [Theory]
    [InlineData("var n = 0; try { foreach (var x in new List<int> { 2, 1 } is var l ? l : l) { l.Sort(); n++; } } catch (InvalidOperationException) { n = 10; } Say(n);")]
    [InlineData("var l = new List<int> { 2, 1 }; var n = 0; try { foreach (var x in l) { l[0] = 5; n++; } } catch (InvalidOperationException) { n = 10; } Say(n);")]
    [InlineData("var l = new List<int> { 2, 1 }; var n = 0; try { l.ForEach(x => { n++; l.Add(x); }); } catch (InvalidOperationException) { n = 10; } Say(n);")]
    [InlineData("var l = new List<int> { 2, 1 }; var n = 0; try { foreach (var x in l.Where(x => x > 0)) { n++; l.Add(x); } } catch (InvalidOperationException) { n = 10; } Say(n);")]
    public void What_becomes_of_changing_a_list_meanwhile_is_not_guessed(string statements) => Differential.AssertNotKnown(statements);

    [Theory]
    [InlineData("""
        IEnumerable<int> F(int n) { try { for (var i = 0; i < n; i++) { Log.L += "<" + i; yield return i; } } finally { Log.L += "!"; } }
        foreach (var x in F(5)) { if (x == 1) break; } Say(Log.L); Say(F(3).First()); Say(Log.L); Say(F(2).Count());
        Say(Log.L); foreach (var x in F(9).Take(2)) Say(x); Say(Log.L); IEnumerable<int> G() { yield return 1; if (Log.L.Length > 3) yield break; yield return 2; }
        Say(G().Count()); IEnumerable<int> H() { foreach (var x in F(2)) yield return x * 10; yield return 7; }
        Say(string.Join(",", H())); var z = F(1).Zip(H()); Say(z.Count()); Say(F(4).Any()); Say(Log.L); IEnumerable<string> R(int d) { yield return "d" + d; if (d > 0) foreach (var s in R(d - 1)) yield return s; }
        Say(string.Join(" ", R(3))); IEnumerable<int> Sw(int k) { switch (k) { case 1: yield return 11; break; default: yield return 0; goto case 1; } }
        Say(Sw(3).Sum()); IEnumerable<int> W() { var i = 0; while (true) { yield return i++; } } Say(W().Skip(3).First());
        IEnumerable<int> T() { using var d = new D(); yield return 1; yield return 2; } foreach (var t in T()) { break; }
        Say(Log.L); IEnumerable<int> Lk() { lock (Log.O) { yield return 3; } } Say(Lk().Single()); IEnumerable<int> Th() { yield return 1; throw new Exception("th"); }
        try { Th().ToList(); } catch (Exception e) { Say(e.Message); }
        """,
        """static class Log { public static string L = ""; public static object O = new(); } class D : IDisposable { public void Dispose() => Log.L += "D"; }""")]
    [InlineData("""IEnumerable<int> F() { for (var i = 0; i < 3; i++) { int v; try { v = 10 / i; } catch (DivideByZeroException) { v = -1; } yield return v; } } Say(string.Join(",", F()));""")]
    public void Iterators_run_as_far_as_they_are_asked(string statements, string declarations = "") => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("var l = new List<int> { 1, 2 }; foreach (var x in l) l[1] = 5;")]
    [InlineData("var d = new SortedDictionary<int, int> { [1] = 1, [2] = 2 }; foreach (var x in d) d[1] = 5;")]
    [InlineData("var d = new SortedSet<int> { 1, 2 }; foreach (var x in d) d.Remove(x);")]
    [InlineData("var d = new SortedSet<int> { 1, 2 }; foreach (var x in d) d.RemoveWhere(y => y == x);")]
    [InlineData("var d = new HashSet<int> { 1, 2 }; foreach (var x in d) { d.Remove(x); d.Add(x + 2); }")]
    [InlineData("var d = new Dictionary<string, int> { [\"a\"] = 1 }; foreach (var x in d.Values) d.Add(\"b\", 2);")]
    [InlineData("var l = new LinkedList<int>([1, 2]); foreach (var x in l) { l.AddLast(3); l.RemoveFirst(); }")]
    [InlineData("var l = new List<int> { 1 }; var e = l.GetEnumerator(); l.Add(3); e.MoveNext();")]
    [InlineData("var l = new List<int> { 1 }; var e = l.GetEnumerator(); l.Add(3); var f = e; f.MoveNext();")]
    [InlineData("var l = new List<int> { 1, 2 }; l.Where(x => x > 0).Select(x => { l.Add(x); return x; }).ToList();")]
    [InlineData("foreach (var x in new Bag()) Bag.Items.Add(x);")]
    public void What_is_changed_while_it_is_gone_through_may_throw(string statements) => Differential.AssertNotKnown(
        $$"""Say(Tried(() => { {{statements}} })); static string Tried(Action action) { try { action(); return "no"; } catch (InvalidOperationException) { return "thrown"; } }""",
        "class Bag { public static readonly List<int> Items = [1, 2]; public List<int>.Enumerator GetEnumerator() => Items.GetEnumerator(); }");

    [Theory]
    [InlineData("var first = new List<int> { 1, 2, 3 }.GetEnumerator(); first.MoveNext(); var second = first; second.MoveNext(); Say(first.Current); Say(second.Current); void Go(List<int>.Enumerator e) { e.MoveNext(); Say(e.Current); } Go(first); Go(second); Say(first.Current);")]
    [InlineData("IEnumerator<int> first = new List<int> { 1, 2, 3 }.GetEnumerator(); first.MoveNext(); var second = first; second.MoveNext(); Say(first.Current);")]
    [InlineData("var holder = (new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }.GetEnumerator(), 1); holder.Item1.MoveNext(); var copy = holder; copy.Item1.MoveNext(); Say(holder.Item1.Current.Key); Say(copy.Item1.Current.Key);")]
    public void An_enumerator_that_is_a_struct_is_copied(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("System.Collections.IDictionary d = new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }; foreach (System.Collections.DictionaryEntry e in d) { Say(e.Key); Say((int)e.Value! + 1); } foreach (var o in d) Say(o is System.Collections.DictionaryEntry);")]
    [InlineData("System.Collections.IDictionary d = new SortedDictionary<string, int> { [\"b\"] = 1, [\"a\"] = 2 }; foreach (System.Collections.DictionaryEntry e in d) Say(e.Key); System.Collections.IEnumerable s = d; foreach (KeyValuePair<string, int> p in s) Say(p.Value);")]
    public void A_dictionary_without_types_gives_entries(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("System.Collections.IList l = new[] { DayOfWeek.Monday }; Say(l.Contains(1));")]
    [InlineData("System.Collections.IList l = new List<DayOfWeek>(); l.Add(DayOfWeek.Monday); Say(l[0]);")]
    [InlineData("System.Collections.IList l = new List<DayOfWeek> { DayOfWeek.Monday }; l[0] = DayOfWeek.Friday; Say(l[0]);")]
    public void What_takes_members_of_enumerations_as_objects_is_not_followed(string statements) => Differential.AssertNotKnown(statements);
}
