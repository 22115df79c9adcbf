namespace Deployment.Analyzers.Differential.Tests.Generation;

/// <summary>The types that programs use, with random bodies. Those further down may use those above.</summary>
internal static class Declarations
{
    public static IReadOnlyList<Declaration> All { get; } =
    [
        new(new("enum", "declaration", "[Flags] public enum Level { None = 0, Low = 1, High = 2, Top = 4, All = Low | High | Top }"), "Level", "level"),
        new(new("exception type", "declaration", "public class Refusal(string words, int code) : InvalidOperationException(words) { public int Code { get; } = code; }"), "Refusal"),
        new(new("struct with operators", "declaration", """
            public readonly struct Money(int amount) : IEquatable<Money>
            {
                public int Amount { get; init; } = amount;
                public static Money operator +(Money a, Money b) => new(unchecked(a.Amount + b.Amount));
                public static Money operator -(Money a) => new(unchecked(-a.Amount));
                public static Money operator *(Money a, int n) => new(#int[n:int]);
                public static bool operator >(Money a, Money b) => a.Amount > b.Amount;
                public static bool operator <(Money a, Money b) => a.Amount < b.Amount;
                public static bool operator ==(Money a, Money b) => a.Amount == b.Amount;
                public static bool operator !=(Money a, Money b) => !(a == b);
                public static explicit operator int(Money a) => a.Amount;
                public static explicit operator Money(int n) => new(#int[n:int]);
                public bool Equals(Money other) => this == other;
                public override bool Equals(object? other) => other is Money money && this == money;
                public override int GetHashCode() => Amount;
            }
            """), "Money", "money"),
        new(new("statics", "declaration", """
            public static class Counter
            {
                private static int s_total = #int;
                static Counter() { Log = "log"; s_total += 1; }
                public static string Log { get; private set; }
                public static int Total => s_total;
                public static int Next(int n) { s_total = unchecked(s_total + #int[n:int]); return s_total; }
                public static void Note(string words) { if (Log.Length < 40) Log += words; }
            }
            """), "Counter"),
        new(new("generics", "declaration", """
            public sealed class Box<T>(T value)
            {
                public T Value { get; } = value;
                public Box<TResult> Map<TResult>(Func<T, TResult> map) => new(map(Value));
                public override string ToString() => $"[{Value}]";
            }
            """), "Box"),
        new(new("generics", "declaration", """
            public static class Generic
            {
                public static T First<T>(T a, T b) => a;
                public static TResult Fold<T, TResult>(IEnumerable<T> items, TResult seed, Func<TResult, T, TResult> step)
                {
                    foreach (var item in items) seed = step(seed, item);
                    return seed;
                }
                public static T Largest<T>(T a, T b) where T : IComparable<T> => a.CompareTo(b) >= 0 ? a : b;
                public static int SumOf(params int[] numbers) { var sum = 0; foreach (var n in numbers) sum = unchecked(sum + n); return sum; }
                public static int Optional(int a = 3, int b = 4) => #int[a:int b:int];
                public static bool TryHalve(int n, out int half) { half = n / 2; return n % 2 == 0; }
                public static int Half(int n) => n / 2;
                public static void Raise(ref int n, int by) { n = #int[by:int]; n++; }
                public static void Swap(ref int a, ref int b) => (a, b) = (b, a);
                public static IEnumerable<int> UpTo(int n) { for (var i = 0; i < n; i++) { if (#bool[i:int]) continue; yield return #int[i:int]; } }
            }
            """), "Generic"),
        new(new("extension method", "declaration", """
            public static class Extensions
            {
                public static int Scaled(this int n, int by) => #int[n:int by:int];
                public static string Doubled(this string s) => s + s;
            }
            """), "Scaled", "Doubled"),
        new(new("extension member", "declaration", """
            public static class ExtensionMembers
            {
                extension(int n)
                {
                    public int Tripled => unchecked(n * 3 + #int[n:int]);
                    public int Shifted(int by) => unchecked(n + by);
                }
            }
            """), "Tripled", "Shifted"),
        new(new("record", "declaration", """
            public record Town(string Name, int Hosts)
            {
                public Town(string name) : this(name, #int[name:string]) { }
                public string Tag { get; set; } = "tag";
                public Town Grown(int by) => this with { Hosts = #int[by:int Hosts:int] };
                public static Town operator +(Town town, int n) => town with { Hosts = unchecked(town.Hosts + n) };
            }
            """), "Town", "town"),
        new(new("interface", "declaration", """
            public interface IMeasured
            {
                int Measure(int n);
                int Twice => unchecked(Measure(1) * 2);
            }
            """), "IMeasured", "shape"),
        new(new("inheritance", "declaration", """
            public abstract class Shape : IMeasured
            {
                protected int seed;
                protected Shape(int seed) { this.seed = seed; }
                public abstract int Area { get; }
                public virtual string Name => "shape" + seed;
                public virtual int Size(int n) => #int[n:int seed:int];
                public void Grow(int by) { seed = unchecked(seed + by); Grown(); }
                protected virtual void Grown() { }
                public int Measure(int n) => Size(n) ^ seed;
                public override string ToString() => $"{Name}/{seed}";
            }
            """), "Shape", "shape"),
        new(new("inheritance", "declaration", """
            public class Square : Shape
            {
                private readonly int _side;
                public Square(int side) : base(#int[side:int]) => _side = side;
                public override int Area => unchecked(_side * _side);
                public override int Size(int n) => unchecked(base.Size(n) + #int[n:int _side:int]);
                protected override void Grown() => seed = #int[seed:int];
            }
            """), "Square", "shape"),
        new(new("primary constructor", "declaration", """
            public sealed class Round(int radius, string name) : Shape(radius), IMeasured
            {
                private int _calls;
                public override int Area => #int[radius:int _calls:int];
                public override string Name => name + base.Name.Length;
                int IMeasured.Measure(int n) { _calls++; return #int[n:int radius:int _calls:int!]; }
            }
            """), "Round", "shape"),
        new(new("class with indexer", "declaration", """
            public class Grid
            {
                private readonly int[] _cells = new int[4];
                public int this[int x, int y] { get => _cells[2 * x + y]; set => _cells[2 * x + y] = #int[value:int x:int y:int]; }
            }
            """), "Grid", "grid"),
        new(new("disposable", "declaration", """
            public sealed class Guarded(string words) : IDisposable { public void Dispose() => Program.Made!.AddSite($"disposed {Program.Made!.Sites.Count} {words}"); }
            """), "Guarded"),
    ];
}
