using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>Values are put in the order that their type has by its own <c>CompareTo</c>.</summary>
public class OwnOrderTests
{
    private const string Declarations = """
        record Host(string Name, int Cores) : IComparable<Host> { public int CompareTo(Host? other) => other is null ? 1 : Cores.CompareTo(other.Cores); }
        record Blade(string Name, int Cores) : Host(Name, Cores);
        readonly struct Size(int value) : IComparable<Size> { public int Value => value; public int CompareTo(Size other) => other.Value.CompareTo(Value); }
        class Old(int n) : IComparable { public int N => n; public int CompareTo(object? other) => other is Old old ? n.CompareTo(old.N) : 1; }
        class Two(int n) : IComparable<Two>, IComparable { public int N => n; public int CompareTo(Two? other) => n.CompareTo(other!.N); int IComparable.CompareTo(object? other) => -n.CompareTo(((Two)other!).N); }
        interface IShape : IComparable<IShape> { int Area { get; } }
        class Square(int side) : IShape { public int Area => side * side; int IComparable<IShape>.CompareTo(IShape? other) => Area.CompareTo(other!.Area); }
        class Odd(int n) : IComparable<Odd> { public int N => n; public int CompareTo(Odd? other) => Environment.TickCount; }
        class Failing : IComparable<Failing> { public int CompareTo(Failing? other) => throw new NotSupportedException(); }
        class Torn : IComparable<IFirst>, IComparable<ISecond>, IFirst, ISecond { int IComparable<IFirst>.CompareTo(IFirst? other) => 1; int IComparable<ISecond>.CompareTo(ISecond? other) => -1; public string Name = ""; }
        enum Level : byte { Low, High }
        interface IFirst; interface ISecond;
        """;

    [Theory]
    [InlineData("""var l = new List<Host> { new("b", 4), new("a", 2), new("c", 8) }; l.Sort(); foreach (var h in l) Say(h.Name); l.Sort(Comparer<Host>.Default); Say(l[0].Name); Say(Comparer<Host>.Default.Compare(l[0], l[1])); var a = l.ToArray(); Array.Sort(a); Say(a[2].Name);""")]
    [InlineData("""Host[] l = [new("b", 4), new("a", 2), new("c", 4)]; foreach (var h in l.Order()) Say(h.Name); foreach (var h in l.OrderDescending()) Say(h.Name); foreach (var n in l.OrderBy(h => h).ThenByDescending(h => h.Name).Select(h => h.Name)) Say(n); Say(l.Min()!.Name); Say(l.Max()!.Name); Say(l.MinBy(h => h)!.Name); Say(l.Max(h => h)!.Name);""")]
    [InlineData("""Host?[] l = [new("b", 4), null, new("a", 2)]; foreach (var h in l.Order()) Say(h?.Name ?? "none"); Say(l.Min()!.Name); var blades = new List<Blade> { new("y", 2), new("x", 1) }; blades.Sort(); Say(blades[0].Name); List<Host> mixed = [new Blade("m", 3), new("k", 1)]; Say(mixed.Min()!.Name);""")]
    [InlineData("""Size[] s = [new(1), new(3), new(2)]; foreach (var x in s.Order()) Say(x.Value); Size?[] t = [new Size(1), null, new Size(5)]; foreach (var x in t.Order()) Say(x?.Value ?? 0); Say(s.Max().Value);""")]
    [InlineData("""var l = new List<Old> { new(2), new(1) }; l.Sort(); Say(l[0].N); var two = new List<Two> { new(2), new(1) }; two.Sort(); Say(two[0].N); IShape[] shapes = [new Square(3), new Square(2)]; Say(shapes.Min()!.Area); Say(new Square[] { new(3), new(1) }.Order().First().Area);""")]
    [InlineData("""T Least<T>(IEnumerable<T> all) where T : IComparable<T> => all.Order().First(); Say(Least([new Host("b", 4), new Host("a", 2)]).Name); Say(Least([3, 1])); Say(new[] { Level.High, Level.Low }.Order().First() == Level.Low); Say(new[] { Level.High, Level.Low }.Max());""")]
    public void Values_are_put_in_the_order_of_their_type(string statements) => Differential.AssertSame(statements, Declarations);

    [Theory]
    [InlineData("""var l = new List<Odd> { new(2), new(1) }; l.Sort(); Say(l[0].N);""")]
    [InlineData("""var a = new Odd[] { new(2), new(1) }; Array.Sort(a); Say(a[0].N); Say(a.Order().First().N); Say(a.Max()!.N);""")]
    [InlineData("""var a = new Odd[] { new(2), new(1) }; Array.Sort(a, Comparer<Odd>.Create((x, y) => Environment.TickCount)); Say(a[0].N);""")]
    [InlineData("""var l = new List<Host> { new("b", 4), new("a", Environment.TickCount) }; l.Sort(); Say(l[0].Name);""")]
    [InlineData("""object[] all = [new Host("b", 4)]; Say(((Host)all.Order().First()).Name);""")]
    [InlineData("""var n = 0; var l = new List<Failing> { new(), new() }; try { l.Sort(); n = 1; } catch (InvalidOperationException) { n = 2; } Say(n);""")]
    [InlineData("""var n = 0; var l = new List<Failing> { new(), new() }; try { _ = l.Order().First(); n = 1; } catch (NotSupportedException) { n = 2; } catch (InvalidOperationException) { n = 3; } Say(n);""")]
    [InlineData("""var l = new List<Torn> { new() { Name = "a" }, new() { Name = "b" } }; try { l.Sort(); } catch (InvalidOperationException) { } Say(l[0].Name);""")]
    public void An_order_that_cannot_be_followed_is_not_known(string statements) => Differential.AssertNotKnown(statements, Declarations);
}
