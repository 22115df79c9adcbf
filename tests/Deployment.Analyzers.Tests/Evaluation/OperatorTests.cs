using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>Operators and conversions, those of the author included.</summary>
public class OperatorTests
{
    [Theory]
    [InlineData("""
        V a = new(1, 2), b = new(3, 4); Say(a + b); Say(a - b); Say(-a); Say(a * 3); Say(2 * a); Say(a == b);
        Say(a < b); Say(a >= b); a += b; Say(a); a *= 2; Say(a); a++; Say(a); Say(a++); Say(++a); Say(a--); Say(a << 1);
        Say(~a); Say(a >>> 1); Say(a[0]);
        """,
        "record struct V(int X, int Y) { public static V operator +(V a, V b) => new(a.X + b.X, a.Y + b.Y); public static V operator -(V a, V b) => new(a.X - b.X, a.Y - b.Y); public static V operator -(V a) => new(-a.X, -a.Y); public static V operator *(V a, int n) => new(a.X * n, a.Y * n); public static V operator *(int n, V a) => a * n; public static bool operator <(V a, V b) => a.X < b.X; public static bool operator >(V a, V b) => a.X > b.X; public static bool operator <=(V a, V b) => a.X <= b.X; public static bool operator >=(V a, V b) => a.X >= b.X; public static V operator ++(V a) => new(a.X + 1, a.Y); public static V operator --(V a) => new(a.X - 1, a.Y); public static V operator <<(V a, int n) => new(a.X << n, a.Y); public static V operator >>>(V a, int n) => new(a.X >>> n, a.Y); public static V operator ~(V a) => new(~a.X, a.Y); public int this[int i] => i == 0 ? X : Y; }")]
    [InlineData("""
        T a = new(1), b = new(0); if (a) Say("yes"); if (b) Say("no"); else Say("no2"); Say(a && b ? "and" : "nand");
        Say(a || b ? "or" : "nor"); Say((a & b).V); Say(Log.L); while (b) { } Say(!a ? 1 : 2);
        """,
        """static class Log { public static string L = ""; } class T(int v) { public int V => v; public static bool operator true(T t) { Log.L += "t"; return t.V != 0; } public static bool operator false(T t) { Log.L += "f"; return t.V == 0; } public static T operator &(T a, T b) { Log.L += "&"; return new(a.V & b.V); } public static T operator |(T a, T b) => new(a.V | b.V); public static T operator !(T a) => new(a.V == 0 ? 1 : 0); }""")]
    [InlineData("S a = new(int.MaxValue); Say(checked(a + a).N); Say(unchecked(a + a).N); Say(checked(-a).N); checked { Say((a + a).N); Say(((byte)a)); }", "struct S(int n) { public int N => n; public static S operator +(S a, S b) => new(1); public static S operator checked +(S a, S b) => new(2); public static S operator -(S a) => new(3); public static S operator checked -(S a) => new(4); public static explicit operator byte(S s) => 5; public static explicit operator checked byte(S s) => 6; }")]
    [InlineData("""
        Celsius c = 20.5; double d = c; Fahr f = (Fahr)c; Say(d); Say(f.V); Celsius? n = null; Fahr? g = (Fahr?)n;
        Say(g is null); n = c; Say(((Fahr?)n)!.Value.V); Say(Take(3.5)); double Take(Celsius x) => x.V; int i = (int)(Money)5m;
        Say(i);
        """,
        """
        struct Celsius(double v) { public double V => v; public static implicit operator Celsius(double d) => new(d); public static implicit operator double(Celsius c) => c.V; public static explicit operator Fahr(Celsius c) => new(c.V * 2 + 30); } struct Fahr(double v) { public double V => v; }
        class Money(decimal a) { public decimal A => a; public static explicit operator Money(decimal d) => new(d); public static explicit operator int(Money m) => (int)m.A; }
        """)]
    public void Operators_of_the_author_run(string statements, string declarations) => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("""
        int? a = 1, b = null; Say(a + b); Say(a < b); Say(a == b); Say(b == null); Say(a + 1); Say(-b); a++; Say(a);
        b++; Say(b); bool? t = true, n = null, f = false; Say(t & n); Say(f & n); Say(t | n); Say(f | n); Say(!n);
        Say(n == null); Say(n ^ t); bool? q = null; q |= true; Say(q); q &= false; Say(q);
        """)]
    [InlineData("""
        V? a = new(1), b = null; Say((a + b) is null); Say((a + a)!.Value.X); Say(a == b); Say(a < b); a += new V(4);
        Say(a!.Value.X); b += a; Say(b is null); a++; Say(a.Value.X); b++; Say(b is null); Say((-b) is null);
        """,
        "record struct V(int X) { public static V operator +(V a, V b) => new(a.X + b.X); public static bool operator <(V a, V b) => a.X < b.X; public static bool operator >(V a, V b) => a.X > b.X; public static V operator ++(V a) => new(a.X + 1); public static V operator -(V a) => new(-a.X); }")]
    [InlineData("""
        int? n = 5; Say(n.Value); Say(n.HasValue); Say(n ?? 0); n = null; Say(n?.ToString() ?? "nul"); Say(n.GetValueOrDefault(4));
        try { Say(n!.Value); } catch (InvalidOperationException) { Say("ioe"); } int? m = n ?? 7; Say(m); n ??= 3;
        Say(n); Say((n, m)); object? boxed = n; Say(boxed is int); S? s = null; Say(s?.N); s = new S { N = 4 };
        Say(s?.N); Say(s.Value.N); Say(s is { N: 4 }); Say(s.HasValue ? s.Value.N : 0);
        """,
        "struct S { public int N; }")]
    public void Operators_are_lifted_to_what_may_be_null(string statements, string declarations = "") => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("""
        int m = int.MaxValue; try { Say(checked(m + 1)); } catch (OverflowException) { Say("o"); } Say(unchecked(m + 1));
        checked { try { m *= 2; } catch (OverflowException) { Say("p"); } unchecked { Say(m * 2); } try { var b = (byte)m; } catch (OverflowException) { Say("b"); } try { m++; } catch (OverflowException) { Say("++"); } var least = decimal.MinValue; try { least--; } catch (OverflowException) { Say("--"); } least++; Say(least < 0); }
        Say((byte)m); uint u = 0; try { checked { u--; } } catch (OverflowException) { Say("u"); } u--; Say(u);
        double d = 1e20; Say(unchecked((byte)300 + m)); try { Say(checked((int)d)); } catch (OverflowException) { Say("d"); }
        short sh = short.MaxValue; sh++; Say(sh); byte by = 250; by += 10; Say(by); Say(m >> 3); Say(-17 >> 2);
        Say(-17 >>> 28); Say(1 << 33); Say(5 % -3); Say(-7 / 2); long lo = int.MaxValue; lo += 1; Say(lo); char ch = 'a';
        ch++; Say(ch); Say((int)ch); Say((char)(ch + 1)); Say('a' + 'b'); ushort us = 5; Say(-us); Say(~us);
        int mi = int.MinValue; try { Say(checked(-mi)); } catch (OverflowException) { Say("neg"); } Say(unchecked(-mi));
        try { Say(mi / -1 * 0 + mi); } catch (OverflowException) { Say("div"); }
        """)]
    [InlineData("""var x = double.NaN; Say(x == x); Say(x != x); Say((x, 1) == (x, 1)); Say(x.Equals(x)); var f = float.NaN; Say(f == f); Say((decimal)0.1f); var q = 0.3f; Say((decimal)q);""")]
    [InlineData("""sbyte s = 127; s++; ushort u = 2; u++; ++u; Say(s + u); try { _ = new int[ulong.MaxValue]; } catch (OverflowException) { Say("too long"); }""")]
    [InlineData("var d = (Small)200; d += 100; Say((byte)d); try { checked { d = (Small)200; d += 100; } } catch (OverflowException) { Say(\"checked\"); } Say((byte)d);")]
    public void Numbers_wrap_or_overflow(string statements) => Differential.AssertSame(statements, "enum Small : byte { None }");

    [Theory]
    [InlineData("object grid = new int[1, 1]; var cores = (int[,])grid; Say(cores[0, 0]);")]
    [InlineData("string[] names = [\"a\", \"b\"]; foreach (var n in (ReadOnlySpan<string>)names) Say(n); var span = (Span<string>)names; Say(span.Length);")]
    public void A_cast_to_what_it_is_succeeds(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("IEnumerable<int> lazy = new[] { 1, 2 }.Where(x => x > 0); string name; try { var list = (IList<int>)lazy; name = \"list\"; } catch (InvalidCastException) { name = \"lazy\"; } Say(name);")]
    [InlineData("IEnumerable<int> lazy = new[] { 1, 2 }.Where(x => x > 0); Say((lazy as IList<int>) is null);")]
    public void A_cast_that_may_fail_is_not_taken_to_succeed(string statements) => Differential.AssertNotKnown(statements);

    [Theory]
    [InlineData("object o = \"a\"; o += \"b\"; Say(o); o += \"c\" + 1; Say(o); object? none = null; none += \"x\"; Say(none); object n = 1; n += \"x\"; Say(n);")]
    [InlineData("object e = DayOfWeek.Friday; e += \"!\"; Say(e); IComparable c = \"a\"; c += \"b\"; Say(c);")]
    public void A_text_is_appended_to_an_object(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("(int, int) a = (1, 2); (long, long) b = a; Say(b.Item1); Say(b); object boxed = b.Item2; Say(boxed is long);")]
    [InlineData("(string, object) v = (\"a\", 1); (object, object) w = v; Say(w.Item1); Say(w); (DayOfWeek, int) d = (DayOfWeek.Friday, 1); (object, long?) f = d; Say(f.Item1); Say(f.Item2 + 1);")]
    [InlineData("(int, (byte, string)) a = (1, (2, \"x\")); (double, (int, object)) b = a; Say(b.Item1 / 2); Say(b.Item2.Item1 / 4.0); Say(b.Item2.Item2); (int, int)? n = (1, 2); (long, long)? m = n; Say(m); n = null; m = n; Say(m is null);")]
    [InlineData("var t = (1, (\"x\", 'c')); Say(t == (1, (\"x\", 'c'))); Say(t != (1, (\"y\", 'c'))); (int, int) a = (1, 2); (long, long) b = (1, 2); Say(a == b); Say((1, 2) == (1.0, 2L)); Say(a != (1, 3L));")]
    [InlineData("(int N, string S) a = (1, \"x\"); (long M, string T) b = a; Say(b.M + b.T); void F((long, object) t) => Say(t.Item1); F((3, \"a\")); F(a); IEnumerable<(int, int)> all = [(1, 2)]; foreach ((long x, long y) in all) Say(x + y);")]
    public void Tuples_are_converted_item_by_item(string statements) => Differential.AssertSame(statements);
}
