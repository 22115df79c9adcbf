using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>What is handed over by reference is the variable itself.</summary>
public class ReferenceTests
{
    [Theory]
    [InlineData("var x = 1; Action inc = () => x++; void F(ref int a) { inc(); a += 10; inc(); } F(ref x); Say(x);")]
    [InlineData("var x = 1; void F(ref int a) { a = 5; Say(x); x = 7; Say(a); } F(ref x); Say(x);")]
    [InlineData("int x = 1; void F(out int a) { a = 5; Say(x); } F(out x); Say(x);")]
    [InlineData("int x = 1; void F(ref int a, ref int b) { a = 5; Say(b); b++; Say(a); } F(ref x, ref x); Say(x);")]
    [InlineData("var c = new C(); void F(ref int a) { a = 5; Say(c.N); c.N = 9; Say(a); } F(ref c.N); Say(c.N);", "class C { public int N; }")]
    [InlineData("int[] a = [1,2,3]; void F(ref int x) { x = 5; Say(a[1]); a[1] = 9; Say(x); } F(ref a[1]); Say(a[1]);")]
    [InlineData("""
        int[] a = [1,2,3]; void Swap<T>(ref T x, ref T y) { var t = x; x = y; y = t; } Swap(ref a[0], ref a[2]);
        Say(string.Join(",", a)); (a[0], a[1]) = (a[1], a[0]); Say(string.Join(",", a));
        """)]
    [InlineData("P p = new() { X = 1 }, q = new() { X = 2 }; void Swap<T>(ref T a, ref T b) => (a, b) = (b, a); Swap(ref p.X, ref q.X); Say(p.X * 10 + q.X); Swap(ref p, ref q); Say(p.X); int[] n = [1, 2]; Swap(ref n[0], ref n[1]); Say(n[0]);", "struct P { public int X; }")]
    [InlineData("(T, U) Both<T, U>(T a, U b) { (T One, U Other) both = (a, b); return (both.One, both.Other); } var (x, y) = Both(1, \"a\"); Say(x); Say(y); Say(new Pair<long>().Of(3)); (long, object) wide = Both(1, \"b\"); Say(wide.Item1); Say(wide.Item2);", "class Pair<T> { public (T, T) Of(T one) { var pair = (one, one); return (pair.Item2, pair.Item1); } }")]
    [InlineData("int F(in int n) => n + 1; int x = 4; Say(F(x)); Say(F(in x)); Say(F(5)); int G(ref readonly int n) => n * 2; Say(G(in x));")]
    [InlineData("int x = 1; void F(in int n) { x = 5; Say(n); } F(in x); F(x); void G(in long n) { x = 9; Say(n); } G(x);")]
    [InlineData("var s = new S(); s.Bump(); Say(s.N); s.Bump2(); Say(s.N);", "struct S { public int N; } static class E { public static void Bump(this ref S s) => s.N++; extension(ref S s) { public void Bump2() => s.N += 10; } }")]
    [InlineData("""
        var xs = new int[3]; for (var i = 0; i < 3; i++) { ref var x = ref xs[i]; x = i * 2; Bump(ref x); } Say(xs.Sum());
        void Bump(ref int n) => n++; int.TryParse("7", out xs[1]); Say(xs[1]); var c = new C(); int.TryParse("8", out c.N);
        Say(c.N); var d = new Dictionary<string, int>(); if (d.TryGetValue("a", out var v) || v == 0) Say(v);
        """,
        "class C { public int N; }")]
    [InlineData("B b = new D(); b.F(out var x); Say(x); b.G(ref x); Say(x); I i = new D(); i.H(out var y); Say(y); M m = b.F; m(out var z); Say(z); m += b.F; m(out z); Say(z);", """
        delegate void M(out int n); interface I { void H(out int n); } class B { public virtual void F(out int n) => n = 1; public virtual void G(ref int n) => n++; }
        class D : B, I { public override void F(out int n) { base.F(out n); n += 10; } public override void G(ref int n) { base.G(ref n); n *= 2; } public void H(out int n) => n = 4; }
        """)]
    [InlineData("""TryP tp = int.TryParse; Say(tp("5", out var v)); Say(v); foreach (object o in new[] { K.A, K.B }) Say(o);""", "delegate bool TryP(string? s, out int v); enum K { A, B }")]
    public void A_parameter_by_reference_is_the_callers_variable(string statements, string declarations = "") => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("int x = 1; ref int r = ref x; r = 5; Say(x); x = 7; Say(r); r++; Say(x); int y = 3; r = ref y; r = 9; Say(y); Say(x);")]
    [InlineData("int[] a = [1, 2]; ref var r = ref a[1]; r += 5; Say(a[1]); a[1] = 3; Say(r);")]
    [InlineData("var c = new C(); ref var r = ref c.N; r = 5; Say(c.N); c.N = 6; Say(r);", "class C { public int N; }")]
    [InlineData("int x = 1, y = 2; ref int r = ref (x > 5 ? ref x : ref y); r = 10; Say(x); Say(y); (x < y ? ref x : ref y) = 20; Say(x);")]
    public void A_local_by_reference_is_another_name(string statements, string declarations = "") => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("var c = new C(); c.At(1) = 5; Say(c.At(1)); ref var r = ref c.At(0); r = 3; Say(c.Sum); c[2] = 4; Say(c.Sum); c[2]++; Say(c[2]);", "class C { private readonly int[] _a = new int[3]; public ref int At(int i) => ref _a[i]; public ref int this[int i] => ref _a[i]; public int Sum => _a.Sum(); }")]
    [InlineData("var c = new C(); ref readonly var r = ref c.R(); Say(r); c.Set(8); Say(r);", "class C { private int _n = 4; public ref readonly int R() => ref _n; public void Set(int n) => _n = n; }")]
    public void A_function_may_return_a_variable(string statements, string declarations) => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("""
        var s = new S(); s.Inc(); Say(s.N); var t = s; t.Inc(); Say(s.N); Say(t.N); var a = new S[1]; a[0].Inc();
        Say(a[0].N); var l = new List<S> { new() }; l[0].Inc(); Say(l[0].N); var c = new C(); c.F.Inc(); c.P.Inc();
        Say(c.F.N); Say(c.P.N); c.R.Inc(); Say(c.R.N); object o = s; ((S)o).Inc(); Say(((S)o).N); I i = s; i.Inc();
        Say(s.N); Say(((S)i).N); s.Assign(); Say(s.N); (s, t) = (t, s); Say(s.N);
        """,
        """
        interface I { void Inc(); } struct S : I { public int N; public void Inc() => N++; public void Assign() => this = new S { N = 50 }; }
        class C { public S F; public S P { get; set; } public readonly S R; }
        """)]
    [InlineData("""
        var d = new Dictionary<string, S> { ["a"] = new S { N = 1 } }; var s = d["a"]; s.N = 5; Say(d["a"].N);
        var l = new List<S> { s }; s.N = 6; Say(l[0].N); var t = (S: s, 1); t.S.N = 9; Say(s.N); Say(t.S.N);
        var q = t; q.S.N = 11; Say(t.S.N); var arr = new[] { s }; arr[0].N = 33; Say(s.N); Say(arr[0].N); S F(S p) { p.N = 100; return p; }
        Say(F(s).N); Say(s.N); var c = new C { V = s }; s.N = 7; Say(c.V.N); foreach (var x in arr) { var y = x; y.N = 0; }
        Say(arr[0].N); var n = s with { N = 3 }; Say(n.N + s.N); S? nul = s; s.N = 55; Say(nul.Value.N); object o = s;
        s.N = 56; Say(((S)o).N); Func<int> cap = () => s.N; s.N = 57; Say(cap()); var w = new W { I = s }; w.I.N = 88;
        Say(w.I.N); var w2 = w; w2.I.N = 89; Say(w.I.N);
        """,
        "struct S { public int N; } class C { public S V; } struct W { public S I; }")]
    [InlineData("var t = new S { A = 1 }; var u = t with { A = 2 }; Say(u.A); Say(t.A);", "struct S { public int A; }")]
    public void A_struct_is_changed_where_it_is_and_copied_where_it_is_stored(string statements, string declarations) => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("unsafe { int x = 1; int* p = &x; *p = 5; Say(x); Say(*p); }")]
    [InlineData("unsafe { int[] a = [1, 2]; fixed (int* p = a) { p[0] = 9; } Say(a[0]); }")]
    [InlineData("int[] a = [1, 2, 3]; Span<int> s = a; var t = s[1..]; t[0] = 9; Say(a[1]);")]
    [InlineData("""
        M? m = Environment.GetEnvironmentVariables().Count > 0 ? null : null; var x = 1; try { m = (M)Delegate.CreateDelegate(typeof(M), typeof(P), "F"); m(out x); } catch (Exception) { }
        Say(x);
        """,
        "delegate void M(out int n); static class P { public static void F(out int n) => n = 4; }")]
    public void What_a_pointer_can_reach_is_not_known(string statements, string declarations = "") => Differential.AssertNotKnown(statements, declarations);

    [Theory]
    [InlineData("var d = new Dictionary<string, S> { [\"a\"] = new S { N = 1 } }; S w; d.TryGetValue(\"a\", out w); w.N = 6; Say(d[\"a\"].N); var a = new S[1]; d.TryGetValue(\"a\", out a[0]); a[0].N = 7; Say(d[\"a\"].N); Say(a[0].N);", "interface I { void Inc(); } struct S : I { public int N; public void Inc() => N++; }")]
    [InlineData("var q = new Queue<S>(); q.Enqueue(new S { N = 1 }); S z; q.TryPeek(out z); z.N = 9; Say(q.Peek().N);", "interface I { void Inc(); } struct S : I { public int N; public void Inc() => N++; }")]
    public void What_a_call_of_the_library_gives_back_is_a_copy(string statements, string declarations = "") => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("var s = new S { N = 1 }; s.Reset(); Say(s.N); s.Own() = new S { N = 4 }; Say(s.N);", "struct S { public int N; public void Reset() => Do(ref this); static void Do(ref S s) => s = new S { N = 9 }; [System.Diagnostics.CodeAnalysis.UnscopedRef] public ref S Own() => ref this; }")]
    public void A_struct_may_be_handed_on_by_itself(string statements, string declarations = "") => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("var o = new O(); ref int z = ref o.N; o = new O { N = 3 }; z = 8; Say(o.N);", "struct O { public int N; }")]
    [InlineData("var c = new C(); ref int z = ref c.O.N; c.O = new O { N = 3 }; Say(z); z = 8; Say(c.O.N);", "struct O { public int N; } class C { public O O; }")]
    [InlineData("var c = new C(); var d = c; ref int z = ref c.O.N; c = new C(); z = 8; Say(d.O.N); Say(c.O.N);", "struct O { public int N; } class C { public O O; }")]
    [InlineData("var os = new O[2]; var i = 1; ref int z = ref os[i].N; i = 0; os[1] = new O { N = 3 }; z = 8; Say(os[0].N); Say(os[1].N);", "struct O { public int N; }")]
    [InlineData("var p = new P(); ref int z = ref p.O.N; p = new P { O = new O { N = 3 } }; Say(z); z = 8; Say(p.O.N);", "struct O { public int N; } struct P { public O O; }")]
    public void A_variable_within_a_struct_is_that_of_what_the_struct_is_by_then(string statements, string declarations = "") => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("var t = new T { N = 5 }; T More() { t.N = 100; return new T { N = 1 }; } t += More(); Say(t.N);", "struct T { public int N; public static T operator +(T a, T b) => new() { N = a.N + b.N }; }")]
    public void A_struct_is_looked_at_before_what_is_added_to_it_changes_it(string statements, string declarations = "") => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("Say(new H().Go()); var s = new S(); Say(s.Next); Say(s.Next);", "class H { readonly S s; public string Go() => $\"{s.Next}{s.Next}\"; } struct S { int n; public int Next => ++n; }")]
    [InlineData("var s = new S(); string Read(in S s) => $\"{s.Next}{s[0]}{s.Next}\"; Say(Read(s)); Say(s.Next); ref readonly var r = ref s; Say(r.Next); Say(s.Next);", "struct S { int n; public int Next => ++n; public int this[int i] => ++n; }")]
    [InlineData("var s = new S(); Say(s.Go()); Say(s.N);", "struct S { public int N; public void Inc() => N++; public readonly int Go() { Inc(); return N; } }")]
    public void A_getter_changes_only_a_copy_of_what_is_read_only(string statements, string declarations = "") => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("var v = new V(); v.Inc(); Say(v.N); int x = 5; x.Up(); Say(x); Say(v.In()); Say(v.N); Say(v.Twice); Say(v.N); var a = new V[2]; var k = 0; a[k++].Set(); Say(a[0].N); Say(k);", "struct V { public int N; public int Next() => ++N; } static class E { extension(V v) { public int Inc() => ++v.N; public int Twice { get { v.N = v.N * 2 + 7; return v.N; } } } extension(ref int n) { public void Up() => n++; } extension(in V v) { public int In() => v.Next() + v.N; } extension(ref V v) { public void Set() => v = new V { N = 9 }; } }")]
    public void A_member_of_an_extension_block_is_handed_what_its_block_says(string statements, string declarations = "") => Differential.AssertSame(statements, declarations);
}
