using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>Properties and indexers, read and written.</summary>
public class PropertyTests
{
    [Theory]
    [InlineData("""var c = new C { Name = "  a " }; Say(c.Name); c.Name = " b"; Say(c.Name); Say(c.N); c.N = 9; Say(c.N); Say(c.Lazy); Say(c.Lazy);""", """class C { public string Name { get; set => field = value.Trim(); } = ""; public int N { get => field * 2; set; } = 4; public string Lazy => field ??= "made"; }""")]
    [InlineData("Say(C.N); C.N = 5; Say(C.N);", "static class C { public static int N { get => field + 1; set => field = value * 2; } = 1; }")]
    [InlineData("""var r = new R("x ") { Y = 3 }; Say(r.Y); Say(r with { Y = 5 } == new R("x ") { Y = 5 }); Say((r with { Y = 6 }).Y);""", "record R(string X) { public int Y { get; init => field = value + 1; } }")]
    public void A_property_keeps_its_own_field(string statements, string declarations) => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("""_ = new C { Names = { "a", "b" } }; Say(C.Asked); _ = new C { Names = { } }; Say(C.Asked);""")]
    [InlineData("""var c = new C { In = { A = 1, B = 2, Names = { "a", "b", "c" } } }; Say(C.Asked); Say(c.In.A + c.In.B); Say(c.In.Names.Count); Say(C.Asked);""")]
    [InlineData("""var n = 0; var c = new C { [++n] = { A = 1, B = 2 }, All = { [n++] = { A = 4, B = 5 } } }; Say(n); Say(C.Asked); Say(c[1].B); Say(c.All[1].A);""")]
    public void A_nested_initializer_asks_for_what_it_fills_at_each_part(string statements) => Differential.AssertSame(statements, """
        class C
        {
            private readonly D _in = new();
            public static int Asked;
            public List<string> Names { get { Asked++; return field; } } = [];
            public D In { get { Asked += 10; return _in; } }
            public D[] All { get { Asked += 100; return field; } } = [new(), new()];
            public D this[int i] { get { Asked += i * 1000; return _in; } }
        }
        class D { public int A, B; public List<string> Names { get { C.Asked += 10000; return field; } } = []; }
        """);

    [Theory]
    [InlineData("""
        var c = new C(1, "a"); c.Inc(); Say(c.N); Say(c.S); var d = new D(3); Say(d.Total); Say(d.Base); var s = new St(4);
        s.Inc(); Say(s.X); var s2 = s; s2.Inc(); Say(s.X); Say(s2.X);
        """,
        """
        class C(int n, string s) { private readonly string _s = s + "!"; public void Inc() => n++; public int N => n; public string S => _s; public C() : this(9, "z") { } }
        class B(int x) { public int Base => x; } class D(int x) : B(x + 1) { public int Total => x + Base; }
        struct St(int x) { public void Inc() => x++; public int X => x; }
        """)]
    [InlineData("""var r = new R { Name = "a", N = 3 }; Say(r.Name); Say(r.N); var q = new Q("z"); Say(q.Name);""", "class R { public required string Name { get; init; } public required int N; } class Q { public required string Name { get; set; } [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Q(string n) => Name = n; }")]
    public void Constructors_set_what_is_required_and_captured(string statements, string declarations) => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("""
        var c = new C(); Say(c[^1]); Say(c[1..3]); c["k"] = 4; Say(c["k"]); c["k"] += 3; Say(c["k"]); c["k"]++;
        Say(c["k"]); Say(c[1, 2]); Say(c[y: 1, x: 2]); c[^2] = 9; Say(c[1]); var r = 0..2; Say(c[r]); Say(new R()[^1]);
        Say(new R()[1..]);
        """,
        """
        class C { private readonly int[] _a = [1, 2, 3]; private readonly Dictionary<string, int> _d = []; public int Length => 3; public int this[int i] { get => _a[i]; set => _a[i] = value; } public string Slice(int s, int l) => $"{s}+{l}"; public int this[string s] { get => _d.TryGetValue(s, out var v) ? v : 0; set => _d[s] = value; } public string this[int x, int y] => $"{x},{y}"; }
        class R { public string this[Index i] => i.ToString(); public string this[Range r] => $"{r.Start.Value} {r.End.IsFromEnd}"; }
        """)]
    public void An_indexer_takes_what_it_declares(string statements, string declarations) => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("""
        Index i = ^2; Say(i.Value); Say(i.IsFromEnd); Range r = 1..^1; Say(r.Start); Say(r.End.Value); Say(i.GetOffset(5));
        Say("abcdef"[r]); int[] a = [1,2,3,4]; Say(a[i]); Say(a[r].Length); Index j = 1; Say(a[j]); Say(r); Say(i);
        var list = new List<int> { 1, 2, 3 }; Say(list[^1]); list[^1] = 7; Say(list[2]);
        """)]
    public void An_index_and_a_range_are_values(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("""
        C? c = null; c?.N = Side(); Say(Log.L); c = new C(); c?.N = Side(); Say(c.N); Say(Log.L); c?.N += 4; Say(c.N);
        c?.D["a"] = 3; Say(c.D["a"]); c?.In?.N = 4; Say(c.In is null); c?.In = new C(); c?.In?.N = 4; Say(c.In!.N);
        C? e = null; e?.D["x"] = Side(); Say(Log.L); int Side() { Log.L += "s"; return 7; }
        """,
        """static class Log { public static string L = ""; } class C { public int N; public C? In; public Dictionary<string, int> D = []; }""")]
    public void Nothing_is_assigned_to_what_is_not_there(string statements, string declarations) => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("""
        var a = new int[2, 3]; a[1, 2] = 5; a[0, 0]++; Say(a[1, 2]); Say(a[0, 0]); Say(a.GetLength(0)); Say(a.GetLength(1));
        Say(a.Length); Say(a.Rank); foreach (var x in a) Say(x);
        """)]
    [InlineData("""
        int[,] a = { { 1, 2 }, { 3, 4 }, { 5, 6 } }; Say(a[2, 1]); Say(a.Length); var s = 0; for (var i = 0; i < a.GetLength(0); i++) for (var j = 0; j < a.GetLength(1); j++) s += a[i, j];
        Say(s); var b = new[,] { { "a" }, { "b" } }; Say(b[1, 0]);
        """)]
    [InlineData("""int[,] a = new int[1, 1]; try { a[1, 0] = 4; } catch (IndexOutOfRangeException) { Say("out"); }""")]
    [InlineData("""
        int[][] a = [[1], [2, 3]]; Say(a[1][1]); a[0] = [7, 8]; Say(a[0].Length); var b = new int[2][]; Say(b[0] is null);
        b[1] = new[] { 4 }; Say(b[1][0]); int[][] c = { new[] { 1 }, new[] { 2, 3 } }; Say(c.Sum(x => x.Length));
        """)]
    public void Arrays_have_dimensions(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("var b = new B { Name = \"x\" }; Say(b.Name); A a = b; a.Name += \"y\"; Say(b.Name);", "class A { public virtual string Name { get; set; } = \"d\"; } class B : A { public override string Name { get => base.Name.ToUpper(); } }")]
    [InlineData("var b = new B(); b.N = 3; Say(b.N); b.N++; Say(b.N); A a = b; a.N = 5; Say(a.N);", "class A { public virtual int N { get; set; } } class B : A { public override int N { set => base.N = value * 10; } }")]
    [InlineData("var c = new C(); c.Name = \"x\"; Say(c.Name);", "class A { public virtual string Name { get; set; } = \"d\"; } class B : A { public override string Name { get => base.Name + \"1\"; } } class C : B { public override string Name { get => base.Name + \"2\"; } }")]
    [InlineData("Say(new B(\"q\").Name); Say((new B(\"q\") with { Name = \"r\" }).Name);", "record A(string First) { public virtual string Name { get; init; } = First; } record B(string First) : A(First) { public override string Name { get => base.Name + \"!\"; } }")]
    [InlineData("INamed n = new B(); n.Name = \"x\"; Say(n.Name);", "interface INamed { string Name { get; set; } } class A : INamed { public virtual string Name { get; set; } = \"d\"; } class B : A { public override string Name { get => base.Name + \"!\"; } }")]
    [InlineData("var b = new B(); b[1] = 4; Say(b[1]);", "class A { private readonly int[] _items = new int[3]; public virtual int this[int i] { get => _items[i]; set => _items[i] = value; } } class B : A { public override int this[int i] { get => base[i] * 2; } }")]
    public void A_property_that_overrides_one_accessor_has_the_other_from_its_base(string statements, string declarations = "") => Differential.AssertSame(statements, declarations);
}
