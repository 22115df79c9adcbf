using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>Functions of all kinds.</summary>
public class FunctionTests
{
    [Theory]
    [InlineData("""
        static int Sq(int n) => n * n; T Id<T>(T t) => t; int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);
        Say(Sq(4)); Say(Id("x")); Say(Id(3)); Say(Fib(10)); bool Even(int n) => n == 0 || Odd(n - 1); bool Odd(int n) => n != 0 && Even(n - 1);
        Say(Even(10)); int c = 0; void Inc() { c++; void Inner() => c += 10; Inner(); } Inc(); Say(c); Func<int, int> Mk(int k) { int Add(int n) => n + k; return Add; }
        Say(Mk(5)(1)); var f1 = Mk(1); var f2 = Mk(2); Say(f1(0) + f2(0)); Func<int> later = Later; Say(later());
        int Later() => c; int Rec(int n) { var l = n; int Get() => l; if (n > 0) Rec(n - 1); return Get(); }
        Say(Rec(3)); int Opt(int a, int b = 4, params int[] r) => a + b + r.Length; Say(Opt(1)); Say(Opt(1, 2, 3, 4));
        Say(Opt(b: 1, a: 9));
        """)]
    [InlineData("""
        var f = (int a, int b = 3) => a + b; Say(f(1)); Say(f(1, 1)); var g = (params int[] x) => x.Sum(); Say(g(1, 2, 3));
        Say(g()); Func<int, Func<int, int>> curry = a => b => a * b; Say(curry(3)(4)); var fs = new List<Func<int>>();
        for (var i = 0; i < 3; i++) fs.Add(() => i); Say(string.Join(",", fs.Select(x => x()))); fs.Clear();
        foreach (var i in new[] { 1, 2, 3 }) fs.Add(() => i * 10); Say(string.Join(",", fs.Select(x => x())));
        fs.Clear(); for (var i = 0; i < 3; i++) { var j = i; fs.Add(() => j++); } Say(fs[0]() + fs[0]() + fs[1]());
        Func<int, int> fact = null!; fact = n => n < 2 ? 1 : n * fact(n - 1); Say(fact(5)); Action<int> act = static n => { };
        act(1); var h = object (bool b) => b ? 1 : "two"; Say(h(true)); Say(h(false)); Func<int, int, int> disc = (_, _) => 9;
        Say(disc(1, 2)); var r = (ref int x) => { x++; }; int y = 1; r(ref y); Say(y); var o = (out int z) => { z = 8; };
        o(out var zz); Say(zz); TryP tp = (string s, out int v) => int.TryParse(s, out v); Say(tp("5", out var vv));
        Say(vv); while (y < 4) { var cap = y; fs.Add(() => cap); y++; } Say(fs[^1]());  do { var q = y; fs.Add(() => q + 1); } while (y++ < 5);
        Say(fs[^1]() + fs[^2]());
        """,
        "delegate bool TryP(string s, out int v);")]
    [InlineData("""
        string F(int a, string b = "b", double c = 1.5, Kind k = Kind.B, int? n = null, P? p = default, S s = default) => $"{a}{b}{(c > 1 ? "c" : "")}{k}{n}{p}{s.N}";
        Say(F(1)); Say(F(c: 0, a: 2)); Say(F(3, k: Kind.A, n: 4)); string log = ""; int L(int n) { log += n; return n; }
        int G(int a, int b, int c) => a * 100 + b * 10 + c; Say(G(c: L(1), a: L(2), b: L(3))); Say(log); int Par(string s, params object[] o) => o.Length;
        Say(Par("a")); Say(Par("a", 1, "x")); Say(Par("a", null!, 2)); Say(Par("x", new object[] { 1, 2, 3 }));
        Say(Par(s: "q", o: [1]));
        """,
        "enum Kind { A, B } class P; struct S { public int N; }")]
    [InlineData("""
        int A(params IEnumerable<int> l) => l.Sum(); int B(params List<int> l) => l.Count; int C(params ReadOnlySpan<int> l) => l.Length;
        int D(params IReadOnlyList<string> l) => l.Count; Say(A(1, 2)); Say(B(1, 2, 3)); Say(C(1, 2)); Say(C());
        Say(D("a")); Say(B()); Say(A(new[] { 5, 6 })); int S(params ReadOnlySpan<int> l) { var s = 0; foreach (var i in l) s += i; return s + l[0]; }
        Say(S(4, 5));
        """)]
    [InlineData("""
        Say(C.Who()); Say(C.Line()); Say(C.Expr(1 + 2)); Say(new C().Prop); void Local() => Say(C.Who()); Local(); Action a = () => Say(C.Who()); a(); Say(C.Expr("x", "given")); Say(new C().M()); Say(new C().Ctor); Say(C.Multi(1, b: 2)); Say("recv".Ext()); var c = new C(); c.Set(); Say(c.Last); Say(new C()[3]); Say(C.Fld); Say(C.Ln2
           ());
        """,
        """
        class C { public static string Fld = Who(); public string Ctor; public string? Last; public C() { Ctor = Who(); } public static string Who([System.Runtime.CompilerServices.CallerMemberName] string n = "") => n; public static int Line([System.Runtime.CompilerServices.CallerLineNumber] int n = 0) => n;  public static int Ln2([System.Runtime.CompilerServices.CallerLineNumber] int n = 0) => n; public static string Expr(object o, [System.Runtime.CompilerServices.CallerArgumentExpression("o")] string e = "") => e; public static string File([System.Runtime.CompilerServices.CallerFilePath] string f = "") => f; public string Prop => Who(); public string M() => Who(); public static string Multi(int a, int b, [System.Runtime.CompilerServices.CallerArgumentExpression("b")] string e = "") => e; public int P { set => Last = Who(); } public void Set() => P = 3; public string this[int i] => Who(); }
        static class X { public static string Ext(this string s, [System.Runtime.CompilerServices.CallerArgumentExpression("s")] string e = "") => e; }
        """)]
    public void Local_functions_and_lambdas(string statements, string declarations = "") => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("""
        var xs = new[] { ("a", 3), ("b", 1), ("c", 2), ("a", 5) }; Say(string.Join(",", from x in xs where x.Item2 > 1 orderby x.Item1 descending, x.Item2 select x.Item1 + x.Item2));
        Say(string.Join(",", from x in xs let y = x.Item2 * 2 from z in new[] { 1, 2 } where y > z select y + z));
        foreach (var g in from x in xs group x.Item2 by x.Item1 into g orderby g.Key select new { g.Key, S = g.Sum() }) Say(g.Key + g.S);
        var ys = new[] { ("a", "A"), ("z", "Z") }; Say(string.Join(",", from x in xs join y in ys on x.Item1 equals y.Item1 select y.Item2 + x.Item2));
        Say(string.Join(",", from x in xs join y in ys on x.Item1 equals y.Item1 into m from q in m.DefaultIfEmpty() select x.Item1 + (q.Item2 ?? "-")));
        foreach (var g in from x in xs group x by x.Item1) Say(g.Key + g.Count()); Say(string.Join(",", from string s in new object[] { "q", "r" } select s));
        Say((from x in xs select x.Item2 into n where n > 2 select n).Sum()); Say(string.Join(",", from x in xs join y in ys on x.Item1 equals y.Item1 into m select m.Count()));
        """)]
    public void Queries(string statements) => Differential.AssertSame(statements);
}
