using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>What only the newest compiler knows of C#.</summary>
public class CSharp15Tests
{
    private const string Attributes = """
        namespace System.Runtime.CompilerServices
        {
            public class UnionAttribute : Attribute;
            public interface IUnion { object? Value { get; } }
            public class IsClosedTypeAttribute : Attribute;
            public class ClosedAttribute : Attribute;
        }
        """;

    private const string Pets = Attributes + """
        public record Cat(string Name);
        public record Dog(string Name);
        public union Pet(Cat, Dog, int) { public int Number => this is int number ? number : 0; }
        public union Day(DayOfWeek, int);
        public record None;
        public union Option<T>(T, None);
        public struct Size { public int N; }
        public union Measure(Size, Cat);
        """;

    [Theory]
    [InlineData("var n = 0; outer: for (var i = 0; i < 3; i++) { for (var j = 0; j < 3; j++) { if (j == 1) continue outer; if (i == 2) break outer; n += 10 * i + j + 1; } n += 100; } Say(n);")]
    [InlineData("""var s = ""; rows: foreach (var a in new[] { 1, 2, 3 }) { foreach (var b in new[] { 1, 2, 3 }) { if (b == 2) { if (a == 2) break rows; continue rows; } s += $"{a}{b} "; } } Say(s);""")]
    [InlineData("""var s = "a"; all: while (true) { switch (s.Length) { case > 0: s = ""; break; default: break all; } } Say("end");""")]
    [InlineData("var i = 0; outer: do { i++; while (true) { if (i < 3) continue outer; break outer; } } while (i < 9); Say(i);")]
    [InlineData("foreach (var n in All()) Say(n); IEnumerable<int> All() { outer: for (var i = 0; i < 3; i++) { for (var j = 0; j < 3; j++) { if (j == 1) continue outer; if (i == 2) break outer; yield return i * 10 + j; } } yield return 99; }")]
    [InlineData("outer: foreach (var a in new[] { 1, 2 }) { try { foreach (var b in new[] { 1, 2 }) { if (a == 1) continue outer; Say(b); } } finally { Say(\"left\"); } }")]
    public void A_loop_is_left_or_gone_on_with_by_its_name(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("List<int> l = [with(capacity: 32), 1, 2, .. new[] { 3 }]; l.Add(4); Say(string.Join(\",\", l));")]
    [InlineData("HashSet<string> h = [with(StringComparer.OrdinalIgnoreCase), \"a\", \"A\", \"b\"]; Say(h.Count); Say(h.Contains(\"B\"));")]
    [InlineData("IList<int> l = [with(5), 2]; Say(l.Count); SortedSet<int> s = [with(Comparer<int>.Default), 1, 3, 2]; Say(string.Join(\",\", s));")]
    [InlineData("List<int> l = [with(new[] { 7, 8 }), 9]; Say(string.Join(\",\", l));")]
    [InlineData("Own own = [with(\"x\"), 1, 2]; Say(own.Name + own.Count);")]
    [InlineData("var log = \"\"; int N(int n) { log += n; return n; } List<int> l = [with(N(1)), N(2), N(3)]; Say(log);")]
    [InlineData("try { List<int> l = [with(-1)]; Say(\"made\"); } catch (ArgumentOutOfRangeException) { Say(\"refused\"); }")]
    public void A_collection_is_made_with_arguments(string statements) =>
        Differential.AssertSame(statements, "class Own(string name) : List<int> { public string Name => name; }");

    [Theory]
    [InlineData("Pet p = new Cat(\"Tom\"); Say(p switch { Cat c => $\"cat {c.Name}\", Dog d => $\"dog {d.Name}\", int n => $\"number {n}\" }); Pet q = new Dog(\"Rex\"); Say(q is Dog { Name: \"Rex\" }); Say(q is Cat); Say(q.Value);")]
    [InlineData("Pet[] all = [new Cat(\"a\"), new Dog(\"b\"), 5]; Say(all.Count(x => x is Cat)); Say(all[2] is 5); Say(all[2] is > 3); Say(all[0] is > 3); Say(all[2].Number); Say(new Pet(7).Number); Say(all[0] is Cat or Dog);")]
    [InlineData("Pet none = default; Say(none is null); Say(none.Value is null); Say(none is not Cat); Say(none is { }); Pet p = new Cat(\"a\"); Say(p is { }); Say(p is var same); Say(p is { Value: Cat });")]
    [InlineData("Pet? p = null; Say(p is Cat); Say(p is null); p = new Cat(\"x\"); Say(p is Cat { Name: \"x\" }); object o = p; Say(o is Cat); Say(o is Pet);")]
    [InlineData("Pet p = new Dog(\"Rex\"); switch (p) { case Cat: Say(\"cat\"); break; case Dog d: Say(d.Name); break; case null: Say(\"null\"); break; } Say(p); Say(p.Equals(new Pet(new Dog(\"Rex\"))));")]
    [InlineData("Day day = DayOfWeek.Friday; Say(day is DayOfWeek.Friday); Say(day is DayOfWeek d ? d.ToString() : \"\"); Say(day is 5); Say(day.Value); Day five = 5; Say(five is 5); Say(five is DayOfWeek);")]
    [InlineData("Option<int> some = 3, none = new None(); Say(Show(some) + Show(none)); string Show<T>(Option<T> o) => o switch { T t => $\"some {t}\", None => \"none\" };")]
    [InlineData("Measure m = new Size { N = 4 }; if (m is Size s) { s.N = 9; Say(s.N); } Measure copy = m; Say(copy is Size { N: 4 }); Say(((Size)m.Value!).N);")]
    public void A_pattern_looks_at_what_a_union_holds(string statements) => Differential.AssertSame(statements, Pets);

    [Theory]
    [InlineData("Result r = new Result(\"bad\"), g = new Result(5), c = 6; Say(Show(r) + Show(g) + Show(c)); Say(Log.All); string Show(Result x) => x switch { string s => $\"error {s} \", int n => $\"ok {n} \", null => \"null\" };")]
    public void A_type_may_be_made_a_union(string statements) => Differential.AssertSame(statements, Attributes + """
        static class Log { public static string All = ""; }
        [System.Runtime.CompilerServices.Union]
        public class Result
        {
            private readonly object? _value;
            public Result(string s) { _value = s; Log.All += "s"; }
            public Result(int n) { _value = n; Log.All += "n"; }
            public object? Value { get { Log.All += "v"; return _value; } }
        }
        """);

    [Theory]
    [InlineData("Pet p = Environment.TickCount; Say(p.Value); Say(p is 5);")]
    public void What_a_union_may_hold_is_not_guessed(string statements) => Differential.AssertNotKnown(statements, Pets);

    [Fact]
    public void A_closed_class_is_a_class() => Differential.AssertSame(
        "Shape s = new Circle(2); Say(s switch { Circle c => $\"circle {c.R}\", Square q => $\"square {q.A}\" });",
        Attributes + "public closed record Shape; public record Circle(int R) : Shape; public record Square(int A) : Shape;");

    [Fact]
    public void An_indexer_may_be_an_extension() => Differential.AssertSame(
        "var b = new Bag(); Say(b[3]); b[\"k\"] = 5; b[\"k\"] += 2; Say(b.Sum);",
        "public class Bag { public int Sum; } public static class Ext { extension(Bag b) { public string this[int i] => $\"item {i}\"; public int this[string key] { get => b.Sum; set => b.Sum += value; } } }");
}
