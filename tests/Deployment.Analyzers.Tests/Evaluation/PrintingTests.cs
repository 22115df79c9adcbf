using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>Objects show themselves as they do when the plan runs.</summary>
public class PrintingTests
{
    [Theory]
    [InlineData("""Say(new R(1) { Y = 2, Z = 3 }); Say(new D(1, 5)); Say(new Plain()); Say(new St()); Say($"{new R(4)}!"); Say(new V()); Say(new Sealed1(3));""", """
        record R(int X) { public int Y { get; init; } public int Z; public static int S = 4; internal int I = 3; public int W => X + 1; }
        record D(int X, int Q) : R(X) { public int A => 9; } class Plain { } struct St { public int N; } record B0 { public virtual int P => 1; }
        record V : B0 { public override int P => 2; } record Base { public sealed override string ToString() => "sealed"; }
        record Sealed1(int N) : Base;
        """)]
    [InlineData("""Say(new R(1)); Say(new D(2)); Say(new T(1.5, 'c', true, Kind.B, (1, "z"), 2m));""", """
        record R(int N) { public override string ToString() => $"<{N}>"; } record D(int M) : R(M); record N(R Inner, int[] A, string? S);
        enum Kind { A, B } record T(double D, char C, bool B, Kind K, (int, string) P, decimal M);
        """)]
    [InlineData("Say(from x in new M<int>(5) where x > 3 select x * 2); Say((from x in new M<int>(1) from y in new M<int>(2) select x + y).V);", "record M<T>(T V) { public M<U> Select<U>(Func<T, U> f) => new(f(V)); public M<T> Where(Func<T, bool> f) => f(V) ? this : new(default(T)!); public M<W> SelectMany<U, W>(Func<T, M<U>> f, Func<T, U, W> g) => new(g(V, f(V).V)); }")]
    [InlineData("""var t = (A: 1, B: "x"); var u = t with { B = "y" }; Say(u.B); Say(t.B); Say(u);""")]
    [InlineData("""var t = new { A = 1, B = "x" }; var u = t with { B = "y" }; Say(u.B); Say(t.B); Say(u); Say(u.A);""")]
    public void A_record_shows_what_it_holds(string statements, string declarations = "") => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("Say(new D(\"a\", 2)); Say(new B(\"b\"));", "record B(string Name); record D(string Name, int N) : B(Name) { protected override bool PrintMembers(System.Text.StringBuilder b) { if (base.PrintMembers(b)) b.Append(\"; \"); b.Append($\"n {N}\"); return true; } }")]
    [InlineData("Say(new E(\"a\", 2, true)); Say(new E(\"a\", 2, false).Told());", "record B(string Name); record D(string Name, int N) : B(Name) { protected override bool PrintMembers(System.Text.StringBuilder b) { b.Append('<'); base.PrintMembers(b); b.Append('>'); return true; } } record E(string Name, int N, bool Dr) : D(Name, N) { public string Told() { var b = new System.Text.StringBuilder(\"told \"); Say(PrintMembers(b)); return b.ToString(); string Say(bool any) => any.ToString(); } }")]
    [InlineData("Say(new D(\"a\", 2)); Say(new E(1)); Say(new None());", "record B(string Name); record D(string Name, int N) : B(Name) { public override string ToString() => \"D: \" + base.ToString(); } record E(int N) { public override string ToString() => base.ToString() + N; } record None { protected virtual bool PrintMembers(System.Text.StringBuilder b) { b.Append(\"none\"); return true; } }")]
    [InlineData("Say(new C()); Say(new D()); Say(new S());", "class C { public override string ToString() => \"C of \" + base.ToString(); } class D : C { public override string ToString() => base.ToString() + \"!\"; } struct S { public override string ToString() => \"S of \" + base.ToString(); }")]
    [InlineData("var a = new C(); Say(a.Equals(a)); Say(a.Equals(new C())); var s = new S { N = 1 }; Say(s.Equals(new S { N = 1 })); Say(s.Equals(new S()));", "class C { public override bool Equals(object? o) => base.Equals(o); public override int GetHashCode() => base.GetHashCode(); } struct S { public int N; public override bool Equals(object? o) => base.Equals(o); public override int GetHashCode() => N; }")]
    [InlineData("Say(new D(\"a\", 1).SameName(new D(\"a\", 2))); Say(new D(\"a\", 1).SameName(new D(\"b\", 1))); Say(new D(\"a\", 1).Equals(new D(\"a\", 2))); var c = new C(); Say(new HashSet<C> { c, c, new() }.Count); Say(new HashSet<D> { new(\"a\", 1), new(\"a\", 2) }.Count);", "record B(string Name); record D(string Name, int N) : B(Name) { public bool SameName(D other) => base.Equals(other); public virtual bool Equals(D? other) => base.Equals(other); public override int GetHashCode() => base.GetHashCode(); } class C { public override bool Equals(object? o) => base.Equals(o); public override int GetHashCode() => base.GetHashCode(); }")]
    public void Members_of_the_base_print_and_compare(string statements, string declarations) => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("Say($\"vbr-{new V()}\"); Say($\"{new V(),3}|{new V():x}|\"); Say(\"a\" + new V()); Say((new V(), 1)); Say(new R(new V())); Say(new { V = new V() }); Say(string.Join(\",\", new V(), new V())); Say(string.Format(\"<{0}>\", new V())); Say(new V().ToString() is null); object o = new V(); Say(o.ToString() == null); Say($\"{new F(),2}{new F():g}.\");")]
    public void What_gives_no_text_shows_nothing(string statements) => Differential.AssertSame(statements, """
        class V { public override string? ToString() => null; }
        class F : IFormattable { public string ToString(string? format, IFormatProvider? provider) => null!; }
        record R(V V);
        """);
}
