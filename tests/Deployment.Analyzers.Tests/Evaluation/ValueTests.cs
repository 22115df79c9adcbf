using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>Values that are easily taken for others: null where an operator is lifted, enumerations, structs in structs, pairs.</summary>
public class ValueTests
{
    [Theory]
    [InlineData("Bandwidth? up = null; Say(up < 10.Mbps()); Say(up == null); Say(up is null); DataSize? s = null; Say(s <= 1.GB()); Say((s + 1.GB()) is null); s += 1.GB(); Say(s is null);")]
    [InlineData("DataSize? s = 1.GB(); Say(s + 1.GB()); s += 2.GB(); Say(s); Say(s > 2.GB()); int? n = null; n++; Say(n is null); Say(-n is null);")]
    public void Operators_are_lifted(string statements) => Differential.AssertSame(statements);

    [Fact]
    public void Conversions_are_lifted() => Differential.AssertSame(
        "Money? none = null; int? n = (int?)none; Say(n is null); Money? five = 5; Say((int?)five); Say((-none) is null);",
        "public record struct Money(int Amount) { public static explicit operator int(Money m) => m.Amount; public static implicit operator Money(int a) => new(a); public static Money operator -(Money m) => new(-m.Amount); }");

    [Theory]
    [InlineData("RestoreKind[] kinds = [RestoreKind.GuestFiles, RestoreKind.Exchange]; Say(string.Join(\"+\", kinds)); Say(string.Concat(kinds.Take(1))); Say(string.Join(\"-\", kinds.Select(k => k)));")]
    [InlineData("var k = RestoreKind.Exchange; Say((k, 1)); Say($\"{(k, 1)}\"); var t = (1, (k, \"a\")); Say(t); object o = t; Say($\"{o}\"); Say(\"x\" + t); Say(t.ToString());")]
    [InlineData("var k = RestoreKind.Exchange; Say($\"{k}\"); Say($\"{k:G}\"); Say($\"{k,10}|\"); Say(\"k\" + k); foreach (var p in new[] { 1 }.Zip(new[] { k })) Say(p.ToString()); Show(k); void Show<T>(T value) => Say($\"{value}\");")]
    public void Enumerations_are_shown_by_name(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("var d = new Dictionary<string, int> { [\"a\"] = 7 }; Say(d.Count(p => p is { Value: > 3 })); foreach (var p in d) { Say(p is (\"a\", 7)); Say(p is { Key: \"a\", Value: var v } ? v : 0); Say($\"{p}\"); var (key, value) = p; Say(key + value); }")]
    [InlineData("var p = new KeyValuePair<string, int>(\"a\", 7); Say(p.Key); Say(p); Say(p is { Value: 7 }); object o = p; Say(o is KeyValuePair<string, int>); object t = (1, \"a\"); Say(t is (int, string)); Say(t is string);")]
    public void Pairs_are_matched(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("var a = new Outer(); a.In.X = 1; var b = a; b.In.X = 2; Say(a.In.X); Say(b.In.X); var t = (a, 1); var u = t; u.a.In.X = 9; Say(t.a.In.X);")]
    [InlineData("var l = new List<Inner> { new() }; l[0].Inc(); Say(l[0].X); var s = new Inner(); var t = s; t.Inc(); Say(s.X); Say(t.X); Inner Get() => s; Get().Inc(); Say(s.X);")]
    [InlineData("var arr = new Inner[2]; arr[0].Inc(); Say(arr[0].X); Say(arr[1].X); var copy = arr.ToArray(); copy[0].Inc(); Say(arr[0].X); var slice = arr[..1]; slice[0].Inc(); Say(arr[0].X); Inner[] all = [.. arr]; all[0].Inc(); Say(arr[0].X);")]
    [InlineData("Inner s; s.X = 4; var t = s; t.X++; Say(s.X); Say(t.X); Inner d = default; d.Inc(); Say(d.X);")]
    public void Structs_are_copied_with_all_that_is_in_them(string statements) => Differential.AssertSame(
        statements, "public struct Inner { public int X; public void Inc() => X++; } public struct Outer { public Inner In; public Outer() { In = new Inner(); } }");

    [Theory]
    [InlineData("try { try { throw new InvalidOperationException(\"x\"); } catch (InvalidOperationException) { throw; } } catch (InvalidOperationException e) { Say(e.Message); } Say(\"after\");")]
    [InlineData("void F() { try { throw new FormatException(\"f\"); } catch (FormatException) { try { throw new ArgumentException(\"a\"); } catch (ArgumentException) { Say(1); } throw; } } try { F(); } catch (FormatException e) { Say(e.Message); }")]
    public void An_exception_is_thrown_again(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("for (var i = 1; i < 60; i++) if (Math.Ceiling(Math.Log2(Math.Pow(2, i))) != i) Say(i); Say(Math.Log2(8)); Say(Math.Log2(0.25));")]
    [InlineData("checked { var i = 5; i++; i--; --i; Say(i); byte b = 254; b++; Say(b); long l = -1; l++; Say(l); }")]
    [InlineData("(double A, double B) t = (1, 2); Say(t.A / 2); (int, int) n = (3, 4); var (x, y) = n; Say(x + y); (int, int)? m = n; Say(m.Value.Item1); Say(m.HasValue); (int P, int Q) named = n; Say(named.Q); (double, double) d = n; Say(d.Item1 / 2);")]
    [InlineData("unchecked { } var i = int.MaxValue; try { checked { i++; } Say(i); } catch (OverflowException) { Say(\"overflow\"); }")]
    [InlineData("byte b = 255; try { checked { b++; } Say(b); } catch (OverflowException) { Say(\"overflow\"); }")]
    public void Numbers_stay_exact(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("Say(Math.Log2(5));")]
    public void Numbers_that_are_not_exact_are_not_guessed(string statements) => Differential.AssertNotKnown(statements);

    [Theory]
    [InlineData("Say(b.Hosts()); Say(b.Dr); Say(b[1]); Say(b.Hosts() + 1);")]
    [InlineData("b.Dr = true; var n = 0; b.Run(() => n++); Say(n);")]
    public void What_a_derived_type_may_override_is_not_known(string statements) => Differential.AssertNotKnown(
        "Base b = (Base)Activator.CreateInstance(Type.GetType(\"Derived\") ?? typeof(Derived))!; " + statements,
        """
        public class Base { public virtual int Hosts() => 1; public virtual bool Dr { get => false; set { } } public virtual int this[int i] => i; public virtual void Run(Action action) => action(); }
        public class Derived : Base { public override int Hosts() => 5; public override bool Dr { get => true; set { } } public override int this[int i] => -i; public override void Run(Action action) { } }
        """);

    [Theory]
    [InlineData("object o = F.A; Say(o.Equals(1)); Say(o.Equals(F.A)); Say(F.A.Equals(o)); Say(F.A.Equals(1)); Say(o is F.A); Say(o is 1); object n = 1; Say(n is F.A); Say(n.Equals(o)); Say(Equals(o, F.A));")]
    [InlineData("Say(new HashSet<object> { 1, 1L, (byte)1 }.Count); Say((1, 1).Equals((1, 1L))); Say(new R(1) == new R(1L)); Say(new List<object> { 1L }.IndexOf(1)); Say(new object[] { 1, 1L, 1 }.Distinct().Count());")]
    [InlineData("Say(new { X = (object)1 }.Equals(new { X = (object)1L })); Say((1, 1L) == (1L, 1)); Say(1.Equals(1L)); Say(1L.Equals(1)); Say(1.0.Equals(1)); Say('a'.Equals(97)); Say(((object)'a').Equals(97));")]
    [InlineData("var d = new Dictionary<F, string> { [F.A] = \"a\" }; Say(d[F.A]); Say(d.ContainsKey((F)1)); Say(new HashSet<F> { F.A, (F)1 }.Count); Say(new[] { F.A, F.B, F.A }.GroupBy(x => x).Count()); Say(new[] { F.A }.Contains((F)1)); Say(Enum.GetValues<F>().Contains(F.B));")]
    [InlineData("bool Same<T>(T a, T b) => EqualityComparer<T>.Default.Equals(a, b); Say(Same(F.A, (F)1)); Say(Same<object>(F.A, (F)1)); Say(Same<object>(1, 1L)); Say(Same<object>(1, 1)); Say(Same<F?>(F.A, F.A)); Say(Same<long>(1, 1L));")]
    [InlineData("object s = F.B; Say(s switch { F.A => \"a\", F.B => \"b\", _ => \"x\" }); Say(s switch { 2 => \"two\", F.B => \"b\", _ => \"x\" }); object i = 2L; Say(i switch { 2 => \"int\", 2L => \"long\", _ => \"x\" }); Say(s is F f && f == F.B); Say(((Enum)s).HasFlag(F.B));")]
    [InlineData("(object, object) t = (F.A, 1); Say(t.Equals(((object)F.A, (object)1))); Say(t.Item1.Equals(F.A)); var dd = new Dictionary<(F, int), string> { [(F.A, 1)] = \"x\" }; Say(dd[(F.A, 1)]); Say(dd.ContainsKey(((F)1, 1)));")]
    [InlineData("Say(Equals(\"1\", F.A)); Say(Equals(F.A, 1)); Say(Equals(1, true)); Say(Equals(F.B, F.B)); Say(Equals('a', \"a\")); Say(Equals(1, 1L)); object? none = null; Say(Equals(none, F.A));")]
    [InlineData("object l = 1L, i = 1, b = (byte)1; try { Say((F)l); } catch (InvalidCastException) { Say(\"long\"); } try { Say((F)b); } catch (InvalidCastException) { Say(\"byte\"); } Say((F)i);")]
    public void What_is_boxed_equals_only_what_is_of_its_type(string statements) => Differential.AssertSame(statements, "record R(object X); enum F { A = 1, B }");

    [Theory]
    [InlineData("object[] a = new string[1]; var text = \"stored\"; try { a[0] = 1; } catch (ArrayTypeMismatchException) { text = \"mismatch\"; } Say(text);")]
    [InlineData("object[] a = new string[] { \"x\", \"y\" }; a[0] = a[1]; Say(a[0]); IComparable[] b = new string[1]; b[0] = \"z\"; Say(b[0]); object?[] c = new string[1]; c[0] = null; Say(c[0] is null);")]
    public void An_array_takes_only_what_is_of_its_own_type(string statements) => Differential.AssertSame(statements);
}
