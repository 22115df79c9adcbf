using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>Objects of the author's own types are made, copied and compared as they are when the plan runs.</summary>
public class ObjectTests
{
    [Theory]
    [InlineData("Say(new Branch(\"Oslo\").Hosts);", "public abstract record Location { public int Hosts { get; init; } = 2; } public record Branch(string Name) : Location;")]
    [InlineData("Say(new Branch(\"Oslo\").Hosts);", "public class Location { public int Hosts = 3; } public class Branch(string name) : Location { public string Name => name; }")]
    [InlineData("Say(new Branch().Hosts);", "public class Location(int hosts = 4) { public int Hosts => hosts; } public class Branch : Location;")]
    [InlineData("Say(new Branch(1).Hosts);", "public class Location(int hosts = 4) { public int Hosts => hosts; } public class Branch : Location { public Branch(int n) { } }")]
    [InlineData("Say(new Branch().Hosts);", "public class Location { public int Hosts; public Location(params int[] hosts) => Hosts = hosts.Length + 7; } public class Branch : Location;")]
    [InlineData("Say(new Branch().Hosts);", "public class Location { public int Hosts; private Location(string s = \"\") => Hosts = 1; protected Location(int n = 5) => Hosts = n; } public class Branch : Location;")]
    [InlineData("Say(new Branch().Kind);", "public enum Kind { A, B } public class Location { public string Kind; public Location(Kind k = global::Kind.B, string? s = null) => Kind = $\"{k}{s}\"; } public class Branch : Location;")]
    [InlineData("""var fleet = new Fleet<int>(); Say(Made.Count + fleet.N);""", """static class Made { public static int Count; public static int Next() => ++Count; } class Fleet<T> { public int N = Made.Next(); public Fleet() : this(1) { } Fleet(int n) => N += n; }""")]
    public void The_constructor_of_the_base_runs_without_being_called(string statements, string declarations) => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("var c = new Counter(5); c.Add(); Say(c.Now); c.Lambda(); Say(c.Now);",
        "public class Counter(int start) { public Action Lambda { get; } = () => start++; public void Add() => start++; public int Now => start; }")]
    [InlineData("Say(new Size(2).Twice); Say(new Size(2).X);", "public record Size(int X) { public int X { get; init; } = X * 10; public int Twice { get; } = X * 2; }")]
    [InlineData("Say(new Inner(2).X);", "public record Outer(int X); public record Inner(int X) : Outer(X + 1);")]
    public void A_parameter_of_a_primary_constructor_lives_on(string statements, string declarations) => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("Say(plan.GetType().Name); Say(\"a\".GetType().Name); Say(2.TB().GetType().Name); Say(new ProductVersion().GetType() == typeof(ProductVersion));")]
    [InlineData("Element[] all = [plan.AddSite(\"A\"), plan.AddSite(\"B\").AddBackupServer(\"v\")]; foreach (var one in all) Say(one.GetType().Name); Say(all[0].GetType() == all[1].GetType()); Say(all[1].GetType() == typeof(BackupServer));")]
    public void Elements_of_a_plan_and_texts_know_their_type(string statements) => Differential.AssertSame(statements);

    [Fact]
    public void The_name_that_the_compiler_gives_an_anonymous_type_is_not_guessed() => Differential.AssertNotKnown("Say(new { A = 1 }.GetType().Name.Length > 3);");

    [Fact]
    public void A_copy_of_an_object_holds_what_the_object_held() => Differential.AssertSame(
        "var c = new D { N = 1, L = [1] }; var k = c.Copy(); k.N = 5; k.L.Add(2); Say($\"{c.N} {k.N} {c.L.Count} {k is D}\");",
        "class C { public int N; public List<int> L = []; public C Copy() => (C)MemberwiseClone(); } class D : C;");

    [Theory]
    [InlineData("var a = new Box[2]; Array.ForEach(a, b => b.N = 5); Say(a[0].N); List<Box> l = [new()]; l.ForEach(b => b.N = 5); Say(l[0].N); Say(a.Select(b => { b.N = 7; return b.N; }).Sum()); Say(a[0].N);")]
    [InlineData("var x = new Box { N = 1 }; var a = new Box[2]; Array.Fill(a, x); a[0].N = 9; Say(a[1].N); Say(x.N);")]
    [InlineData("Box[] x = [new() { N = 1 }]; var (a, b) = (new Box[1], new Box[1]); Array.Copy(x, a, 1); x.CopyTo(b, 0); a[0].N = 9; b[0].N = 8; Say(x[0].N);")]
    [InlineData("Box[] x = [new() { N = 1 }]; var l = new List<Box>(); l.AddRange(x); l.InsertRange(0, x); x[0].N = 9; Say(l[0].N); Say(l[1].N);")]
    [InlineData("IEnumerable<int> Counted(Box b) { b.N++; yield return b.N; } var counted = Counted(new Box()); Say(counted.First()); Say(counted.First());")]
    [InlineData("var s = new Box(); var d = new Dictionary<Box, int>(); foreach (var n in new[] { 1, 2 }) { s.N = n; d[s] = n; } foreach (var x in d.Keys) Say(x.N);")]
    [InlineData("var s = new Box { N = 1 }; var d = new Dictionary<Box, int> { [s] = 5 }; d[s]++; s.N = 2; d[s] = 7; foreach (var (k, v) in d) Say($\"{k.N} {v}\");")]
    [InlineData("var s = new Box { N = 1 }; var d = new Dictionary<Box, int>(); int F() { s.N = 9; return 1; } d[s] = F(); foreach (var x in d.Keys) Say(x.N);")]
    [InlineData("var s = new Box { N = 1 }; int F() { s.N = 9; return 1; } Say(s + F()); Say(s.N);")]
    [InlineData("var s = new Box { N = 1 }; Box F() { s.N = 9; return s; } Say(s == F()); Say((s + 1) + (F() + 1));")]
    [InlineData("var s = new Box { N = 1 }; Box F() { try { return s; } finally { s.N = 9; } } Say(F().N); Say(s.N);")]
    [InlineData("var d = new Dictionary<int, Box>(); var x = d.GetValueOrDefault(1); x.N = 5; Say(d.GetValueOrDefault(1).N); Say(d.TryGetValue(2, out var y)); y.N = 3; Say(y.N);")]
    [InlineData("var x = new List<Box>().FirstOrDefault(); x.N = 5; Say(new List<Box>().FirstOrDefault().N); Say(new Box[0].SingleOrDefault(b => b.N > 1).N); Say(new Queue<Box>().TryDequeue(out var q)); Say(q.N);")]
    [InlineData("var s = new Held { N = 1 }; using (s) { s.N = 5; } Say(Held.Log);")]
    public void Structs_are_copied_wherever_they_are_handed_over(string statements) => Differential.AssertSame(statements, """
        struct Box
        {
            public int N;
            public static int operator +(Box a, int b) => a.N * 10 + b;
            public static bool operator ==(Box a, Box b) => a.N == b.N;
            public static bool operator !=(Box a, Box b) => a.N != b.N;
        }
        struct Held : IDisposable { public static string Log = ""; public int N; public void Dispose() => Log += N; }
        """);

    [Theory]
    [InlineData("var q = new P { X = 1 }; P? n = q; n?.Inc(); Say(n.Value.X); Say(n?.Get()); Say(q.X);")]
    [InlineData("var (a, b) = (new P(), new P()); (a.X == 0 ? a : b).Inc(); (b = a).Inc(); Say(a.X); Say(b.X); Inner o = new(); o.Kept.Part.Inc(); Say(o.Kept.Part.X);")]
    [InlineData("P[] a = [new()]; ref readonly var r = ref a[0]; r.Inc(); new Holder().Seen.Inc(); Say(a[0].X); ReadOnlySpan<P> s = a; s[0].Inc(); Say(a[0].X);")]
    [InlineData("var p = new P { X = 1 }; var kept = new { p }; var lazy = new Lazy<P>(() => p); Say(lazy.Value.X); p.X = 9; Say(kept.p.X); Say(lazy.Value.X);")]
    [InlineData("var p = new P { X = 1 }; P[] a = [p]; var t = Tuple.Create(p, 1); var u = new Tuple<P, int>(p, 1); var k = new KeyValuePair<int, P>(1, p); var l = new List<P>(a); List<P> c = [p, .. a]; var v = (p, a[0]); var lazy = new Lazy<P>(() => a[0]); Say(lazy.Value.X); p.X = 5; a[0].X = 6; Say(t.Item1.X); Say(u.Item1.X); Say(k.Value.X); Say(l[0].X); Say(c[0].X); Say(c[1].X); Say(v.Item1.X); Say(v.Item2.X); Say(lazy.Value.X);")]
    [InlineData("var h = new Holder(); var t = h.Later(); h.P.X = 7; Say(t.Result.X); async Task<int> Twice() { var p = await h.Later(); p.X = 1; return h.P.X; } Say(Twice().Result);", "using System.Threading.Tasks;")]
    [InlineData("var p = new P { X = 1 }; Func<int> get = p.Get; Action inc = p.Inc; inc(); inc(); p.X += 10; Say(get()); Say(p.X); Func<int> both = p.IncAndGet; both(); Say(both()); Say(p.X);")]
    [InlineData("var p = new P(); var counted = p.Counted(); p.X = 5; Say(counted.First()); Say(counted.First()); Say(p.X);")]
    public void Structs_are_copied_where_they_are_only_looked_at(string statements, string usings = "") => Differential.AssertSame(statements, Structs, usings);

    [Theory]
    [InlineData("var a = new P[2]; Span<P> s = a; s[0].X = 5; s[1].Inc(); var c = s[1]; c.Inc(); Say(a[0].X); Say(a[1].X); Say(c.X);")]
    [InlineData("var h = new Holder(); h.Q().X = 4; h[0].X += 1; h[0].Inc(); var c = h.Q(); c.X = 9; var d = h[0]; d.Inc(); h.Q() = new P { X = h.Q().X + 10 }; Say(h.P.X);")]
    [InlineData("using (var d = new D()) { d.Go(); Say(d.N); } foreach (var x in new[] { new D() }) { x.Go(); Say(x.N); } using (D d = new(), e = new()) { d.Go(); e.Go(); e.Go(); } Say(D.Total);")]
    [InlineData("void Used() { using var d = new D(); d.Go(); } Used(); IEnumerable<int> Each() { using var d = new D(); d.Go(); yield return d.N; } foreach (var n in Each()) Say(n); Say(D.Total);")]
    public void Structs_are_changed_where_they_are_kept(string statements) => Differential.AssertSame(statements, Structs);

    [Theory]
    [InlineData("IInc i = new S(); Inc(i); ((IInc)(object)i).Inc(); foreach (var z in new List<IInc> { i }) z.Inc(); Say(i.N); static void Inc<T>(T t) where T : IInc => t.Inc();")]
    [InlineData("var s = new S(); IInc i = s; i.Inc(); s.Inc(); s.Inc(); Say(i.N); Say(s.N); var t = (S)i; t.Inc(); Say(i.N); Say(t.N); i.Self().Inc(); Say(i.N);")]
    [InlineData("IInc i = new S(); if (i is S s) { s.Inc(); Say(s.N); } var n = i as S?; n?.Inc(); switch (i) { case S { N: 0 } other: other.Inc(); break; } Say(i.N);")]
    [InlineData("var a = new[] { new S() }; foreach (IInc i in a) { i.Inc(); Say(i.N); } IInc[] b = [a[0], new S()]; foreach (S s in b) s.Inc(); foreach (var i in b) i.Inc(); Say(a[0].N); Say(b[0].N); var c = b.Cast<S>().ToList(); c[0].Inc(); var d = b.OfType<S>().ToArray(); d[0].Inc(); Say(c[0].N); Say(d[0].N); Say(b[0].N);")]
    [InlineData("Twice(new S()); IInc b = new S(); Twice(b); Say(b.N); void Twice<T>(T t) where T : IInc { var u = t; u.Inc(); t.Inc(); IInc i = t; i.Inc(); object o = t; ((IInc)o).Inc(); Say(t.N); Say(i.N); Say(((T)o).N); }")]
    [InlineData("var o = (object)new S(); var (x, y) = (o, o); ((IInc)x).Inc(); Say(((S)y).N); var d = new Dictionary<string, object> { [\"a\"] = o }; ((IInc)d[\"a\"]).Inc(); Say(((IInc)o).N); P? p = new P { X = 1 }; object q = p; Say(((P)q).X);")]
    [InlineData("IInc i = new S(); Action inc = i.Inc; inc(); inc(); Say(i.N); var h = new { i }; h.i.Inc(); Say(i.N); Func<IInc> make = () => new S(); var m = make(); m.Inc(); Say(m.N);")]
    [InlineData("var a = new[] { new S() }; IInc[] b = [.. a]; List<IInc> c = [.. b]; foreach (var i in c) i.Inc(); Say(a[0].N); Say(b[0].N); Say(c[0].N);")]
    [InlineData("IInc i = new S(); IInc[] all = [i, i]; foreach (var x in all.Where(x => x.N < 5).Distinct()) x.Inc(); all.ToList().ForEach(x => x.Inc()); var t = (i, 1); t.i.Inc(); Say(i.N); Say(all[1].N); object o = i; Say(o.Equals(i)); Say(i switch { S { N: > 2 } s => s.N, _ => -1 });")]
    public void A_boxed_struct_is_an_object_of_its_own(string statements) => Differential.AssertSame(statements, Structs);

    private const string Structs = """
        struct P { public int X; public void Inc() => X++; public int Get() => X; public int IncAndGet() => ++X; public IEnumerable<int> Counted() { yield return ++X; } }
        class Holder { public P P; public readonly P Kept; public ref P Q() => ref P; public ref P this[int i] => ref P; public ref readonly P Seen => ref P; public async System.Threading.Tasks.Task<P> Later() => P; }
        struct Outer { public P Part; }
        class Inner { public readonly Outer Kept; }
        struct D : IDisposable { public static int Total; public int N; public void Go() => N++; public void Dispose() => Total += N; }
        interface IInc { void Inc(); int N { get; } IInc Self(); }
        struct S : IInc { public int N { get; private set; } public void Inc() => N++; public IInc Self() { var copy = this; copy.Inc(); return this; } }
        """;

    [Fact]
    public void A_parameter_that_a_loop_may_have_changed_is_not_known() => Differential.AssertNotKnown(
        "var c = new Counter(5); foreach (var variable in Environment.GetEnvironmentVariables().Keys) c.Add(); Say(c.Now);",
        "public class Counter(int start) { public void Add() => start++; public int Now => start; }");

    [Theory]
    [InlineData("Say((new R(1) with { X = 2 }) == new R(2)); Say(new[] { new R(1) with { X = 2 }, new R(2) }.Distinct().Count());", "public record R(int X);")]
    [InlineData("R t = new S(Environment.ProcessId); Say(t == R.Default); Say(new List<R> { R.Default }.Contains(t)); Say(t.Equals(R.Default));", "public abstract record R(int X) { public static R Default { get; } = new T(); } public record T() : R(2); public record S(int N) : R(N);")]
    [InlineData("Say(new R() == new R { X = 0 }); Say(new R { X = 1 } == new R { Y = 1 }); Say(new R { T = null }.Equals(new R()));", "public record R { public int X { get; set; } public int Y { get; set; } public string? T { get; set; } }")]
    [InlineData("var d = new Dictionary<R, int> { [new R { X = 1 }] = 5 }; Say(d[new R { X = 1, Y = 0 }]); Say(d.ContainsKey(new R { X = 1, Y = 2 }));", "public record R { public int X { get; set; } public int Y { get; set; } }")]
    [InlineData("Say(new A(1).Equals(new B(1))); Say(new B(1) == new B(1)); Say(new Box<int>(1).Equals(new Box<long>(1)));", "public record A(int X); public record B(int X) : A(X); public record Box<T>(T V);")]
    [InlineData("Say(new { A = 1 }.Equals(new { A = 1 })); Say(new { A = 1 } == new { A = 1 }); Say(new[] { 1, 1 }.Select(x => new { x }).Distinct().Count());")]
    [InlineData("Say(new[] { (\"eu\", 1), (\"eu\", 1), (\"us\", 2) }.GroupBy(x => new { x.Item1, x.Item2 }).Count());")]
    [InlineData("Say(new P(1) { X = 5 }.Equals(new P(5))); Say(new List<P> { new(1) }.Contains(new P(1)));", "public struct P(int x) { public int X = x; }")]
    [InlineData("var a = new C(); var b = a; Say(a == b); Say(a == new C()); Say(a.Equals(b)); Say(new[] { a, new C() }.Distinct().Count());", "public class C { public int X; }")]
    [InlineData("var a = new K(1); object b = a; Say(a == b); Say(a != new K(1)); Say(a == null);", "public class K(int n) { public override bool Equals(object? o) => o is K k && k.N == n; public int N => n; public override int GetHashCode() => n; }")]
    [InlineData("Say(new K(1) == new K(1)); Say(new K(1).Equals(new K(1))); Say(new K(1).Equals((object)new K(2)));",
        "public class K(int n) { public int N => n; public static bool operator ==(K a, K b) => a.N == b.N; public static bool operator !=(K a, K b) => a.N != b.N; public override bool Equals(object? o) => o is K k && k.N == n; public override int GetHashCode() => n; }")]
    [InlineData("Say(new[] { 2.Mbps(), 1.Gbps(), 1.Mbps() }.Max()); Say(new[] { 2.TB(), 1.GB() }.Order().First()); Say(new[] { \"b\", \"a\" }.OrderBy(n => n.Length).ThenBy(n => n).First());")]
    [InlineData("Say(new[] { new K(2), new K(1) }.Order().First().N); Say(new[] { 2, 1 }.OrderBy(n => new K(n)).First()); Say(new[] { new K(1), new K(2) }.Max()!.N); Say(new[] { 1, 2 }.MaxBy(n => new K(n)));",
        "public class K(int n) : IComparable<K>, IComparable { public int N => n; public int CompareTo(K? other) => other!.N - n; public int CompareTo(object? other) => CompareTo((K)other!); }")]
    public void Equality_and_order_are_those_of_the_type(string statements, string declarations = "") => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("Say((new R(new K(1)), 1) == (new R(new K(1)), 1));")]
    [InlineData("Say(new[] { new E(1) }.Contains(new E(1)));")]
    [InlineData("Say(new P(1, 2) { X = 5 }.Equals(new P(5, 2)));")]
    [InlineData("object a = 1, b = 1; Say(a == b); Say((a, 1) == (b, 1)); Say((new { A = 1 }, 2) == (new { A = 1 }, 2));")]
    [InlineData("Say((new Copied(1) with { Y = 2 }).X);")]
    public void Equality_and_copying_that_the_author_defines_are_not_guessed(string statements) => Differential.AssertNotKnown(statements, """
        public class K(int n)
        {
            public int N => n;
            public override bool Equals(object? o) => o is K k && k.N == n;
            public override int GetHashCode() => n;
        }
        public record R(K Key);
        public class E(int n) : IEquatable<E> { public int N => n; bool IEquatable<E>.Equals(E? other) => other!.N == n; }
        public struct P(int x, int y) { public int X = x; public int Sum() => X + y + x; }
        public record Copied(int X) { public int Y { get; init; } protected Copied(Copied other) => X = 9; }
        """);

    [Theory]
    [InlineData("var a = new K(1); object b = a; Say(ReferenceEquals(a, b)); Say(object.ReferenceEquals(a, new K(1))); Say((object)a == b); Say((object)a != new K(1)); Say(ReferenceEquals(null, a)); Say(ReferenceEquals(null, null)); Say(ReferenceEquals(a, \"x\")); Say(a.Equals(b));")]
    [InlineData("var hq = plan.AddSite(\"HQ\"); var dr = plan.AddSite(\"DR\"); Say(ReferenceEquals(hq, plan.Sites[0])); Say((object)hq == dr); Say(hq == plan.Sites.First()); Say(hq.Equals(dr)); Say(new[] { hq, dr }.Single(s => ReferenceEquals(s, dr)).Name); Say(ReferenceEquals(hq.Plan, plan));")]
    [InlineData("var l = new List<int>(); var m = l; Say(ReferenceEquals(l, m)); Say(l == new List<int>()); int[] a = [1], b = [1]; Say(a == b); Say(ReferenceEquals(a, a)); var d = new Dictionary<int, int>(); Say(d == new Dictionary<int, int>()); var r = new R(1); Say(ReferenceEquals(r, r with { })); Say((object)r == r); Say(Same(r, r)); bool Same<T>(T x, T y) where T : class => x == y;")]
    public void Objects_are_the_same_or_not(string statements) => Differential.AssertSame(statements, "class K(int n) { public int N => n; public override bool Equals(object? o) => true; public override int GetHashCode() => 0; } record R(int N);");

    [Theory]
    [InlineData("int[] a = [], b = []; Say(a == b); Say(ReferenceEquals(new S(), new S())); object s = new S(); Say(ReferenceEquals(s, s) || true ? ReferenceEquals(s, new S()) : false); Say(ReferenceEquals(\"a\", \"a\")); Say(ReferenceEquals(new[] { 1 }.Skip(1).ToArray(), Array.Empty<int>())); Say(ReferenceEquals(1, 1));")]
    public void What_the_library_may_hand_out_twice_is_not_told_apart(string statements) => Differential.AssertNotKnown(statements, "struct S;");

    [Fact]
    public void A_constructor_that_throws_is_left() => Differential.AssertSame(
        "for (var i = 0; i < 300; i++) { try { new Failing(i); } catch (InvalidOperationException) { if (i == 299) Say(i); } }",
        "public class Base { public Base(int n) { throw new InvalidOperationException(); } } public class Failing(int n) : Base(n);");

    [Fact]
    public void A_struct_that_may_be_missing_has_a_default() => Differential.AssertSame(
        "P? p = new P { X = 1 }; P? none = null; Say(p.GetValueOrDefault().X); Say(none.GetValueOrDefault().X); Say(none.GetValueOrDefault(new P { X = 4 }).X); Say(p.GetValueOrDefault(new P { X = 4 }).X); var q = p.GetValueOrDefault(); q.X = 9; Say(p.Value.X);",
        "struct P { public int X; }");

    [Theory]
    [InlineData("Say(new S().A); Say(new S(3).A); S s = new(); Say(s.A); Say(new T().A);", "struct S { public int A = 7; public S(int a) { A += a; } } struct T { public int A = 7; public T() { } }")]
    public void A_struct_without_a_constructor_of_its_own_that_takes_nothing_begins_with_nothing(string statements, string declarations = "") => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("Say((new D(1, 2) with { Y = 5 }).X);", "record B(int X) { protected B(B o) => X = o.X + 1; } record D(int X, int Y) : B(X);")]
    public void What_a_base_declares_to_copy_records_by_is_not_followed(string statements, string declarations) => Differential.AssertNotKnown(statements, declarations);
}
