using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>The C# that authors write is evaluated to what it does when it runs.</summary>
public class LanguageTests
{
    [Theory]
    [InlineData("Say(1 + 2 * 3 - 4 / 2 % 3);")]
    [InlineData("Say((7 & 3) | (8 ^ 12)); Say(1 << 4); Say(-17 >> 2); Say(-17 >>> 28); Say(~5);")]
    [InlineData("Say(7.5 / 2); Say(10m / 4); Say(1.5f * 2); Say(7 / 2.0);")]
    [InlineData("byte b = 200; b += 100; Say(b); var big = 70000; short s = (short)big; Say(s); uint u = 3; u -= 5; Say(u);")]
    [InlineData("long big = int.MaxValue; big++; Say(big); Say(unchecked((int)big)); int wraps = int.MaxValue; wraps++; Say(wraps);")]
    [InlineData("var c = 'a'; c++; Say(c); Say(c + 1); Say((char)(c + 1)); Say('x' < 'y');")]
    [InlineData("Say(1 < 2 && 3 >= 3 || false); Say(!(1 == 2)); Say(true ^ true); Say(1 != 2);")]
    [InlineData("var i = 5; Say(i++ + ++i); i -= 3; i *= 2; i /= 3; i %= 3; Say(i); i <<= 3; Say(i);")]
    [InlineData("int? n = null; Say(n ?? 7); n ??= 9; Say(n); Say(n.HasValue); Say(n.Value + 1); int? m = null; Say(m + 1 is null); Say(m < 3);")]
    [InlineData("string? t = null; Say(t?.Length ?? -1); t = \"abc\"; Say(t?.Length ?? -1); Say(t?[1]);")]
    [InlineData("const int A = 4; const string B = \"b\" + \"c\"; Say(A * A + B); Say(nameof(A)); Say(default(int)); Say(sizeof(int));")]
    public void Operators(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("var a = new string[2]; var n = 0; a[n++] = $\"esx-{n}\"; a[n++] = $\"esx-{n}\"; Say(a[0]); Say(a[1]);")]
    [InlineData("var i = 0; int[] a = [0, 0, 0]; a[i++] += 5; Say(i); a[i++]++; Say(i); --a[i++]; Say(i); Say(string.Join(\",\", a));")]
    [InlineData("var i = 0; string?[] a = [null, \"b\"]; a[i++] ??= \"x\"; Say(i); a[i++] ??= \"y\"; Say(i); Say(a[0] + a[1]);")]
    [InlineData("var i = 0; int[] a = [0, 0]; (a[i++], a[i++]) = (i, i + 1); Say(a[0]); Say(a[1]); (a[0], a[1]) = (a[1], a[0]); Say(a[0]);")]
    [InlineData("var i = 0; var d = new Dictionary<string, int> { [\"0\"] = 1 }; d[$\"{i++}\"] += 4; Say(i); Say(d[\"0\"]); d[$\"{i++}\"] = i; Say(d[\"1\"]);")]
    [InlineData("var i = 0; var p = (X: 1, Y: (A: 2, B: 3)); p.Y.B += 4; p.X = p.Y.A = 9; Say(p.X); Say(p.Y.A); Say(p.Y.B); (int N, int M)[] ts = [(1, 2)]; ts[i++].N++; Say(i); Say(ts[0].N);")]
    [InlineData("int[] a = [1, 2]; int[] Get() { Say(\"get\"); return a; } int At() { Say(\"at\"); return 1; } int New() { Say(\"new\"); return 7; } Get()[At()] = New(); Get()[At()] += New(); Say(a[1]); Get()[^1]++; Say(a[1]);")]
    public void Assignments(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("var c = new C(); C Get() { Say(\"get\"); return c; } Get().X += 2; Get().X++; Get().Y ??= \"y\"; Get().Z = Get().X; Say(c.X); Say(c.Y); Say(c.Reads); Say(c.Z);",
        "public class C { private int _x; public int Reads; public string? Y; public int Z { get; set; } public int X { get { Reads++; return _x; } set => _x = value; } }")]
    [InlineData("var d = new D { X = 5 }; Say(d.X); B b = d; b.X = 7; Say(b.X);",
        "public class B { public virtual int X { get; set; } } public class D : B { public override int X { get => base.X; set => base.X = value + 1; } }")]
    public void Assignments_to_members(string statements, string declarations) => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("var x = 3; Say($\"{x}-{x + 1:00}-{x,5}|{x,-5}|{{}}\"); Say($\"{1.5}{true}{'c'}{null}\");")]
    [InlineData("Say(\"Oslo\".ToUpperInvariant() + \"BERGEN\".ToLowerInvariant() + \" x \".Trim() + \"abc\".Replace(\"b\", \"--\"));")]
    [InlineData("Say(\"abcdef\".Substring(2, 3)); Say(\"abcdef\"[^2]); Say(\"abcdef\"[1..^1]); Say(\"abc\".PadLeft(5, '*') + \"abc\".PadRight(5) + \"|\");")]
    [InlineData("foreach (var part in \"a; b;;c\".Split(';')) Say(part); foreach (var part in \"a, b,,c\".Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) Say(part);")]
    [InlineData("Say(\"abc\".Contains(\"bc\")); Say(\"abc\".StartsWith(\"ab\")); Say(\"abc\".EndsWith('c')); Say(\"abcabc\".IndexOf(\"c\")); Say(\"a\" == \"A\"); Say(\"a\".Equals(\"A\", StringComparison.OrdinalIgnoreCase));")]
    [InlineData("Say(string.Join(\", \", new[] { 1, 2, 3 })); Say(string.IsNullOrEmpty(\"\")); Say(string.Concat(\"a\", \"b\", \"c\")); Say(string.Empty.Length); Say(new string('x', 3));")]
    [InlineData("""
        Say(@"a\b"); Say(@"a
        b"); var text = "x"; text += 1; text += 'c'; text += 2.5; Say(text); Say("a" + null + 1);
        """)]
    [InlineData("Say(int.Parse(\"42\") + 1); Say(int.TryParse(\"x\", out var n)); Say(n); if (double.TryParse(\"2.5\", out var d)) Say(d); Say(42.ToString(\"000\")); Say(true.ToString());")]
    [InlineData("Say(Math.Max(3, 5) + Math.Min(2, 1)); Say(Math.Ceiling(1.2)); Say(Math.Abs(-4)); Say(Math.Clamp(12, 0, 10)); Say(Math.Round(2.5)); Say(Math.Pow(2, 10));")]
    [InlineData("Say(TimeSpan.FromHours(4).TotalMinutes); Say(24.Hours().TotalDays); Say(2.Hours() + 30.Minutes()); Say(new TimeSpan(1, 2, 3)); Say(3.Days() > 2.Days());")]
    [InlineData("Say(10.Mbps()); Say(2.TB() + 500.GB()); Say(5.Percent()); Say(2 * 100.MB()); Say(1.5.Mbps() < 2.Mbps()); Say(10.Mbps() == 10.Mbps());")]
    public void Strings_and_numbers(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("for (var i = 0; i < 5; i++) { if (i == 1) continue; if (i == 4) break; Say(i); }")]
    [InlineData("var n = 3; while (n > 0) Say(n--); do { Say(n++); } while (n < 2);")]
    [InlineData("for (int i = 0, j = 10; i < j; i += 3, j--) Say(i * j);")]
    [InlineData("foreach (var (a, b) in new[] { (1, \"x\"), (2, \"y\") }) Say(a + b); foreach (var c in \"ab\") Say(c);")]
    [InlineData("for (var i = 0; i < 4; i++) switch (i) { case 0: Say(\"zero\"); break; case 1: case 2: Say(\"few\"); break; default: Say(\"many\"); break; }")]
    [InlineData("var tries = 0; again: Say(tries); if (++tries < 3) goto again; Say(\"end\");")]
    [InlineData("for (var i = 0; i < 3; i++) for (var j = 0; j < 3; j++) { if (i + j == 3) goto done; Say(i + j); } done: Say(\"done\");")]
    [InlineData("switch (1) { case 1: Say(1); goto case 2; case 2: Say(2); goto default; default: Say(3); break; }")]
    [InlineData("object o = 5; switch (o) { case string s: Say(s); break; case int n when n > 4: Say(n + 1); break; case int: Say(\"small\"); break; }")]
    [InlineData("var k = 3; Say(k switch { < 0 => \"neg\", 0 => \"zero\", > 0 and < 5 => \"few\", _ => \"many\" }); Say(k is 3 or 4); Say(k is not 3);")]
    [InlineData("var p = (X: 1, Y: \"a\"); Say(p.X + p.Y); p.X = 9; Say(p); var (x, y) = p; Say(x); (x, y) = (2, \"b\"); Say(x + y); Say((1, 2) == (1, 2));")]
    [InlineData("int[] xs = [1, 2, 3]; Say(xs is [1, .., 3]); Say(xs is [_, var mid, _] ? mid : 0); Say(xs is { Length: > 2 }); Say(xs is [1, .. var rest] ? rest.Length : 0);")]
    [InlineData("try { Say(1); throw new InvalidOperationException(\"x\"); } catch (ArgumentException) { Say(2); } catch (InvalidOperationException) { Say(3); } finally { Say(4); }")]
    [InlineData("var first = true; foreach (var i in new[] { 1, 2 }) { Say(first ? \"first\" : \"then\"); first = false; }")]
    [InlineData("int Twice(int v) => v * 2; int Fact(int v) => v <= 1 ? 1 : v * Fact(v - 1); Say(Twice(4) + Fact(5));")]
    [InlineData("void Count(int n) { if (n == 0) return; Say(n); Count(n - 1); } Count(3);")]
    [InlineData("static IEnumerable<int> Odd(int max) { for (var i = 1; i <= max; i += 2) yield return i; } foreach (var i in Odd(5)) Say(i);")]
    public void Control_flow(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("int[] a = { 3, 1, 2 }; a[1] = 7; Say(a[1] + a[^1] + a.Length); foreach (var x in a[1..]) Say(x); var z = new int[3]; Say(z[2]);")]
    [InlineData("var l = new List<string> { \"a\", \"b\" }; l.Add(\"c\"); l.Insert(0, \"z\"); l.Remove(\"b\"); l[0] = \"y\"; Say(string.Join(\"\", l)); Say(l.Count); Say(l.Contains(\"c\")); l.AddRange([\"d\", \"e\"]); Say(l.IndexOf(\"e\"));")]
    [InlineData("var d = new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }; d[\"c\"] = 3; d.Add(\"d\", 4); foreach (var (k, v) in d) Say(k + v); Say(d.TryGetValue(\"b\", out var b) ? b : -1); Say(d.ContainsKey(\"x\")); foreach (var e in d) Say(e.Key + e.Value);")]
    [InlineData("var h = new HashSet<int> { 1, 2 }; Say(h.Add(2)); Say(h.Add(3)); Say(h.Count); int[] xs = [1, 2]; int[] ys = [0, .. xs, 3]; Say(string.Join(\",\", ys));")]
    [InlineData("Say(Enumerable.Range(1, 5).Where(x => x % 2 == 1).Select(x => x * 10).Sum()); Say(new[] { 1, 2, 3 }.Any(x => x > 2)); Say(new[] { 1, 2 }.All(x => x > 1));")]
    [InlineData("foreach (var c in new[] { \"ab\", \"c\" }.SelectMany((x, i) => Enumerable.Repeat(x + i, 2))) Say(c); foreach (var c in new[] { \"ab\", \"c\" }.SelectMany(x => x)) Say(c);")]
    [InlineData("foreach (var g in new[] { \"ab\", \"ac\", \"b\" }.GroupBy(s => s[0])) Say(g.Key + \":\" + g.Count() + string.Join(\"\", g));")]
    [InlineData("foreach (var s in new[] { \"b\", \"c\", \"a\" }.OrderBy(s => s).Reverse()) Say(s); foreach (var n in new[] { 3, 1, 2 }.OrderByDescending(n => n).ThenBy(n => n)) Say(n);")]
    [InlineData("var q = from x in new[] { 1, 2, 3 } from y in new[] { 10, 20 } where x != 2 orderby y, x descending select x + y; foreach (var v in q) Say(v);")]
    [InlineData("var d = new[] { \"a\", \"bb\" }.ToDictionary(s => s, s => s.Length); Say(d[\"bb\"]); Say(new[] { 1, 2, 3 }.Aggregate((a, b) => a * 10 + b)); Say(new[] { 1, 2, 3 }.Average());")]
    [InlineData("foreach (var (i, s) in new[] { \"x\", \"y\" }.Index()) Say(i + s); foreach (var t in new[] { 1, 2 }.Zip(new[] { \"a\", \"b\" })) Say(t.First + t.Second); foreach (var c in Enumerable.Range(0, 5).Chunk(2)) Say(c.Length);")]
    [InlineData("Say(new[] { 5, 3, 9 }.Max()); Say(new[] { \"aaa\", \"b\" }.MinBy(s => s.Length)); Say(new[] { 1, 2, 3 }.First(x => x > 1)); Say(new[] { 1, 2, 3 }.LastOrDefault()); Say(new List<int>().FirstOrDefault());")]
    [InlineData("Say(string.Join(\",\", new[] { 1, 2, 2, 3 }.Distinct().Skip(1).Take(1).Concat([7]).Append(8).Prepend(0)));")]
    [InlineData("var lazy = new List<int> { 1 }; var query = lazy.Select(x => x * 2); lazy.Add(5); Say(query.Sum()); var hits = 0; var never = lazy.Select(x => hits++); Say(hits);")]
    public void Collections(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("Func<int, int> add = x => x + 1; Say(add(1)); Action<string> say = s => Say(s); say(\"a\"); var n = 0; Action inc = () => n++; inc(); inc(); Say(n);")]
    [InlineData("var fs = new List<Func<int>>(); for (var i = 0; i < 3; i++) { var j = i; fs.Add(() => j * 10); } foreach (var f in fs) Say(f());")]
    [InlineData("var fs = new List<Func<int>>(); foreach (var i in new[] { 1, 2 }) fs.Add(() => i); foreach (var f in fs) Say(f());")]
    [InlineData("Func<string, int> len = Length; Say(len(\"abc\")); static int Length(string s) => s.Length; Say(new[] { \"a\", \"bb\" }.Select(Length).Sum());")]
    [InlineData("int Sum(params int[] xs) => xs.Sum(); Say(Sum()); Say(Sum(1, 2, 3)); int Opt(int a, int b = 5, string c = \"c\") => a * b + c.Length; Say(Opt(2)); Say(Opt(c: \"cc\", a: 1));")]
    [InlineData("void Swap(ref int a, ref int b) => (a, b) = (b, a); var x = 1; var y = 2; Swap(ref x, ref y); Say(x * 10 + y); bool Try(int v, out string s) { s = v + \"!\"; return v > 0; } if (Try(3, out var s)) Say(s);")]
    [InlineData("T Pick<T>(bool first, T a, T b) => first ? a : b; Say(Pick(true, 1, 2)); Say(Pick(false, \"a\", \"b\")); T? None<T>() => default; Say(None<int>()); Say(None<string>() is null);")]
    public void Functions(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("var b = new Branch(\"Oslo\", 2); Say(b.Name + b.Hosts); var c = b with { Hosts = 3 }; Say(c.Hosts); Say(b == c); Say(b == new Branch(\"Oslo\", 2)); var (n, h) = b; Say(n + h); Say(b.Label);",
        "public record Branch(string Name, int Hosts) { public string Label => $\"{Name}*{Hosts}\"; }")]
    [InlineData("var o = new Office { Name = \"HQ\", Size = { Floors = 3 } }; o.Add(2); Say(o.Name + o.Total + o.Size.Floors); Say(o.Kind);",
        "public class Office { public required string Name { get; set; } public Size Size { get; } = new(); public int Total { get; private set; } = 1; public string Kind { get; init; } = \"office\"; public void Add(int n) => Total += n; } public class Size { public int Floors { get; set; } }")]
    [InlineData("Say(new Child(2).Describe()); Base b = new Child(3); Say(b.Describe()); IShape s = new Child(4); Say(s.Area());",
        "public interface IShape { int Area(); } public abstract class Base(int size) { protected int Size { get; } = size; public virtual string Describe() => \"base \" + Size; } public class Child(int size) : Base(size * 10), IShape { public override string Describe() => \"child \" + base.Describe(); public int Area() => Size * Size; }")]
    [InlineData("Say(Counter.Next()); Say(Counter.Next()); Say(Counter.Prefix + Counter.Items.Count);",
        "public static class Counter { private static int s_n = 10; public static readonly string Prefix = \"p\" + s_n; public static List<int> Items { get; } = [1, 2]; public static int Next() => ++s_n; }")]
    [InlineData("Say(\"oslo\".Shout()); Say(3.Times(\"ab\"));",
        "public static class Extensions { public static string Shout(this string s) => s.ToUpperInvariant() + \"!\"; public static string Times(this int n, string s) => string.Concat(Enumerable.Repeat(s, n)); }")]
    [InlineData("var p = new Point(1, 2); var q = p; q.X = 9; Say(p.X + \"/\" + q.X); Say((p + q).X); Say(p.Equals(new Point(1, 2))); p.Move(5); Say(p.X);",
        "public struct Point(int x, int y) { public int X = x; public int Y = y; public void Move(int by) => X += by; public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y); }")]
    [InlineData("Say(Size.Large); Say((int)Size.Large); var s = (Size)1; Say(s == Size.Small); Say($\"{s}\"); Say(s switch { Size.Small => \"s\", Size.Large => \"l\", _ => \"?\" });",
        "public enum Size { None, Small, Large = 10 }")]
    [InlineData("var a = new { Name = \"x\", N = 2 }; Say(a.Name + a.N); Say(new Grid()[2, 3]); Say(new Money(5)); Say((int)new Money(7)); Money m = 8; Say(m.Amount);",
        "public class Grid { public int this[int x, int y] => x * 10 + y; } public record struct Money(int Amount) { public override string ToString() => \"$\" + Amount; public static explicit operator int(Money m) => m.Amount; public static implicit operator Money(int a) => new(a); }")]
    [InlineData("using (var c = new Closing(Say)) Say(1); void Scope() { using var a = new Closing(Say); using var b = new Closing(Say); Say(2); } Scope(); try { using var d = new Closing(Say); throw new Exception(); } catch { Say(3); }",
        "public sealed class Closing(Action<object> say) : IDisposable { private static int s_n; private readonly int _n = ++s_n; public void Dispose() => say(\"closed \" + _n); }")]
    [InlineData("Say(new Ordinary(\"a\").Full); Say(new Ordinary(\"a\", 3).Full); var c = new Chain(); c.Add(1).Add(2).Add(3); Say(c.Sum);",
        "public class Ordinary { private readonly string _name; private int _n = 5; public Ordinary(string name) => _name = name; public Ordinary(string name, int n) : this(name + \"!\") { _n = n; } public string Full => _name + _n; } public class Chain { public int Sum; public Chain Add(int n) { Sum += n; return this; } }")]
    public void Types(string statements, string declarations) => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("Dictionary<string, int> d = []; d[\"a\"] = 1; Say(d.Count); Say(d[\"a\"]); HashSet<int> s = [1, 1]; Say(s.Count); IReadOnlyList<int> l = [1, 2]; Say(l[1]);")]
    [InlineData("object o = new List<int>(); Say(o is string); Say(o is int[]); object t = 1.Hours(); Say(t is string); Say(t is TimeSpan);")]
    [InlineData("object e = RestoreKind.Exchange; Say(e is RestoreKind.Exchange); Say(e.Equals(RestoreKind.Exchange)); object five = 5; Say(five is RestoreKind); Say(RestoreKind.Exchange is RestoreKind);")]
    [InlineData("byte b = 3; object o = b; Say(o is byte); Say(o is int); Say(o is byte and > 2); ushort u = 4; o = u; Say(o is ushort);")]
    [InlineData("IReadOnlyList<int> l = [1, 2]; Say(l is { Count: > 1 }); Say(l is [1, ..]); List<int>? n = null; Say(n is { Count: 0 }); Say(n is null);")]
    public void Type_tests(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("Say(\"abc\".Twice()); Say(\"abc\".Shout); Say(string.Make(3));",
        "static class X { extension(string s) { public string Twice() => s + s; public string Shout => s.ToUpperInvariant(); } extension(string) { public static string Make(int n) => new string('m', n); } }")]
    public void Extension_members(string statements, string declarations) => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("Say(new Box<string>(\"x\").Is(3)); Say(new Box<int>(3).Is(3)); Say(new Box<int>(3).Again().Is(4)); Say(new Box<string>(\"q\").Default() is null); Say(new Box<int>(3).Default());",
        "class Box<T>(object v) { public bool Is(object o) => o is T; public Box<T> Again() => new Box<T>(v); public T? Default() => default; }")]
    [InlineData("T? Pick<T>(IEnumerable<object> items) { foreach (var i in items) if (i is T t) return t; return default; } Say(Pick<string>([1, \"a\"])); Say(Pick<int>([\"b\", 4]));")]
    [InlineData("Say(new D().Of(\"x\")); Say(new D().Of(2));", "class B<T> { public bool Of(object o) => o is T; } class D : B<int> { }")]
    public void Generics_know_their_type_arguments(string statements, string declarations = "") => Differential.AssertSame(statements, declarations);
}
