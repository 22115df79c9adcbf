using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>Collections and queries ask the author's <c>Equals</c> and <c>GetHashCode</c> which values are equal.</summary>
public class OwnEqualityTests
{
    private const string Declarations = """
        public class K(int n, string tag = "")
        {
            public int N => n;
            public string Tag => tag;
            public override bool Equals(object? o) => o is K k && k.N == n;
            public override int GetHashCode() => n;
        }
        public sealed class Named(string name, string site) : IEquatable<Named>
        {
            public string Name { get; } = name;
            public string Site { get; } = site;
            public bool Equals(Named? other) => other is not null && string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase) && Site == other.Site;
            public override bool Equals(object? obj) => Equals(obj as Named);
            public override int GetHashCode() => HashCode.Combine(Name.ToUpperInvariant(), Site);
        }
        public class Host(string name) { public string Name => name; public override bool Equals(object? obj) => obj?.GetType() == GetType() && ((Host)obj).Name == Name; public override int GetHashCode() => Name.GetHashCode(); }
        public class BigHost(string name, int cores) : Host(name) { public int Cores => cores; public override bool Equals(object? obj) => base.Equals(obj) && ((BigHost)obj!).Cores == cores; public override int GetHashCode() => base.GetHashCode() * 31 + cores; }
        public readonly struct Link(string a, string b) : IEquatable<Link>
        {
            public string A { get; } = a;
            public string B { get; } = b;
            public bool Equals(Link other) => (A, B) == (other.A, other.B) || (A, B) == (other.B, other.A);
            public override bool Equals(object? obj) => obj is Link other && Equals(other);
            public override int GetHashCode() => A.GetHashCode() ^ B.GetHashCode();
        }
        public record Wrapped(K Key, string Text);
        public record Ignoring(string Name, int Hosts) { public virtual bool Equals(Ignoring? o) => o is not null && Name.ToUpperInvariant() == o.Name.ToUpperInvariant(); public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Name); }
        public record Deeper(string Name, int Hosts, int Level) : Ignoring(Name, Hosts);
        public struct Plain { public K Key; public int N; }
        """;

    [Theory]
    [InlineData("var l = new List<K> { new(1), new(2, \"b\"), new(2, \"c\") }; Say(l.Contains(new K(1))); Say(l.Contains(new K(9))); Say(l.IndexOf(new K(2))); Say(l.LastIndexOf(new K(2))); Say(l.Remove(new K(2))); Say(l[1].Tag); Say(l.Count);")]
    [InlineData("var l = new List<Named> { new(\"a\", \"x\"), new(\"b\", \"x\") }; Say(l.Contains(new(\"A\", \"x\"))); Say(l.IndexOf(new(\"B\", \"x\"))); Say(l.Contains(new(\"a\", \"y\"))); Say(Array.IndexOf(l.ToArray(), new(\"B\", \"x\"))); Say(l.AsEnumerable().Contains(new(\"A\", \"x\")));")]
    [InlineData("var l = new List<Host> { new(\"a\"), new BigHost(\"a\", 2) }; Say(l.IndexOf(new BigHost(\"a\", 2))); Say(l.IndexOf(new Host(\"a\"))); Say(l.Contains(new BigHost(\"a\", 3))); Say(l.Distinct().Count());")]
    [InlineData("var l = new LinkedList<K>([new K(1), new K(2)]); Say(l.Contains(new K(2))); Say(l.Remove(new K(1))); var q = new Queue<K>(l); Say(q.Contains(new K(2))); var a = System.Collections.Immutable.ImmutableArray.Create(new K(1)); Say(a.Contains(new K(1))); Say(a.Remove(new K(1)).Length);")]
    [InlineData("var l = new List<object?> { null, 1, \"a\", new K(3) }; Say(l.IndexOf(new K(3))); Say(l.IndexOf(\"a\")); Say(l.IndexOf(null));")]
    public void Lists(string statements) => Differential.AssertSame(statements, Declarations);

    [Theory]
    [InlineData("var h = new HashSet<K> { new(1, \"a\"), new(1, \"b\"), new(2) }; Say(h.Count); Say(h.Contains(new K(1))); Say(h.TryGetValue(new K(1), out var kept)); Say(kept!.Tag); Say(h.Add(new K(2))); Say(h.Remove(new K(2))); Say(h.Count); h.UnionWith([new K(1), new K(5)]); Say(h.Count); Say(h.SetEquals([new K(5), new K(1)])); h.ExceptWith([new K(5)]); Say(h.Count); HashSet<K> made = [new(1), new(1)]; Say(made.Count);")]
    [InlineData("var d = new Dictionary<K, int> { [new K(1)] = 4 }; d[new K(1)] = 5; Say(d[new K(1)]); Say(d.ContainsKey(new K(2))); Say(d.TryAdd(new K(1), 6)); Say(d.Count); Say(d.TryGetValue(new K(1), out var n)); Say(n); Say(d.Remove(new K(1))); Say(d.Count); try { d.Add(new K(3), 1); d.Add(new K(3), 1); } catch (ArgumentException) { Say(\"twice\"); } try { Say(d[new K(7)]); } catch (KeyNotFoundException) { Say(\"none\"); } var v = new Dictionary<string, K> { [\"a\"] = new(1) }; Say(v.ContainsValue(new K(1)));")]
    [InlineData("var d = new Dictionary<Named, int>(); foreach (var (n, s) in new[] { (\"a\", \"x\"), (\"A\", \"x\"), (\"a\", \"y\") }) d[new(n, s)] = d.GetValueOrDefault(new(n, s)) + 1; foreach (var (k, n) in d) Say(k.Name + k.Site + n);")]
    [InlineData("var h = new HashSet<Link> { new(\"a\", \"b\"), new(\"b\", \"a\"), new(\"a\", \"c\") }; Say(h.Count); Say(h.Contains(new(\"c\", \"a\"))); Say(new[] { new Link(\"a\", \"b\"), new Link(\"b\", \"a\") }.Distinct().Count());")]
    [InlineData("var h = new HashSet<Host> { new(\"a\"), new BigHost(\"a\", 2), new BigHost(\"a\", 2) }; Say(h.Count); Say(h.Contains(new Host(\"a\")));")]
    [InlineData("var h = new HashSet<(K, int)> { (new K(1), 1), (new K(1), 1), (new K(1), 2) }; Say(h.Count); var w = new HashSet<Wrapped> { new(new K(1), \"a\"), new(new K(1), \"a\"), new(new K(2), \"a\") }; Say(w.Count); Say(new[] { 1, 1, 2 }.GroupBy(n => new { Key = new K(n) }).Count()); Say(new HashSet<Plain> { new() { Key = new K(1) }, new() { Key = new K(1) } }.Count);")]
    [InlineData("var h = new HashSet<Ignoring> { new(\"a\", 1), new(\"A\", 2), new(\"b\", 1) }; Say(h.Count);")]
    public void Keys(string statements) => Differential.AssertSame(statements, Declarations);

    [Theory]
    [InlineData("Say(new[] { new K(1, \"a\"), new K(1, \"b\"), new K(2) }.Distinct().Select(k => k.Tag).First()); foreach (var g in new[] { 1, 2, 1 }.GroupBy(n => new K(n))) Say(g.Key.N * 10 + g.Count()); Say(new[] { new K(1) }.ToDictionary(k => k)[new K(1)].N); Say(new[] { 1, 1, 2 }.ToLookup(n => new K(n))[new K(1)].Count()); Say(new[] { 1, 1 }.DistinctBy(n => new K(n)).Count());")]
    [InlineData("K[] a = [new(1), new(2)], b = [new(2), new(3)]; Say(a.Union(b).Count()); Say(a.Except(b).Single().N); Say(a.Intersect(b).Single().N); Say(a.SequenceEqual([new(1), new(2)])); Say(a.SequenceEqual(b)); Say(a.Contains(new K(2))); Say(a.ToHashSet().Contains(new K(1)));")]
    [InlineData("Say(string.Join(\",\", new[] { 1, 2 }.Join([2, 2, 3], n => new K(n), n => new K(n), (x, y) => x + y))); Say(new[] { 1, 2 }.GroupJoin([2, 2], n => new K(n), n => new K(n), (x, ys) => ys.Count()).Sum()); Say(new[] { 1, 1 }.CountBy(n => new K(n)).Single().Value);")]
    public void Queries(string statements) => Differential.AssertSame(statements, Declarations);

    [Theory]
    [InlineData("IEnumerable<string> s = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { \"A\" }; Say(s.Contains(\"a\")); Say(s.Contains(\"a\", StringComparer.Ordinal)); Say(s.Contains(\"b\")); IEnumerable<K> k = new HashSet<K> { new(1) }; Say(k.Contains(new K(1))); Say(s.Select(t => t).Contains(\"a\"));")]
    public void A_set_is_asked_in_its_own_way(string statements) => Differential.AssertSame(statements, Declarations);

    [Theory]
    [InlineData("Say(new Wrapped(new K(1), \"a\") == new Wrapped(new K(1), \"a\")); Say(new Wrapped(new K(1), \"a\").Equals(new Wrapped(new K(2), \"a\"))); Say(new Wrapped(new K(1), \"a\") != new Wrapped(new K(1), \"b\")); Say((new K(1), 2).Equals((new K(1), 2)));")]
    [InlineData("Say(new Ignoring(\"a\", 1) == new Ignoring(\"A\", 2)); Say(new Deeper(\"a\", 1, 2) == new Deeper(\"A\", 3, 2)); Say(new Deeper(\"a\", 1, 2) == new Deeper(\"a\", 1, 3)); Say(new Ignoring(\"a\", 1).Equals((object)new Deeper(\"A\", 2, 0))); Say(new Deeper(\"A\", 2, 0).Equals((object)new Ignoring(\"a\", 1))); Say(new List<Ignoring> { new(\"b\", 1) }.Contains(new(\"B\", 5)));")]
    [InlineData("Say(object.Equals(new K(1), new K(1))); Say(Equals(new K(1), \"a\")); Say(EqualityComparer<K>.Default.Equals(new K(1), new K(1))); Say(EqualityComparer<K>.Default.Equals(null, new K(1))); Say(new Plain { Key = new K(1) }.Equals(new Plain { Key = new K(1) }));")]
    public void Comparisons(string statements) => Differential.AssertSame(statements, Declarations);

    [Theory]
    [InlineData("Say(new List<One> { new(1) }.Contains(new One(1))); Say(new HashSet<One> { new(1), new(1) }.Count);", "public class One(int n) : IEquatable<One> { public int N => n; public bool Equals(One? other) => other!.N == n; }")]
    [InlineData("Say(new HashSet<One> { new(1), new(1) }.Count);", "public class One(int n) { public int N => n; public override bool Equals(object? other) => other is One one && one.N == n; }")]
    [InlineData("Say(new List<object> { new One(1) }.Contains(new Two(1)));", "public class One(int n) { public int N => n; public override bool Equals(object? other) => other is Two two && two.N == n; public override int GetHashCode() => n; } public class Two(int n) { public int N => n; }")]
    [InlineData("Say(new HashSet<One> { new(\"a\"), new(\"A\") }.Count);", "public record One(string Name) { public virtual bool Equals(One? other) => other is not null && other.Name.ToUpperInvariant() == Name.ToUpperInvariant(); }")]
    [InlineData("Say(new HashSet<(One, int)> { (new(\"a\"), 1), (new(\"b\"), 1) }.Count);", "public record One(string Name) { public virtual bool Equals(One? other) => true; public override int GetHashCode() => Environment.ProcessorCount; }")]
    [InlineData("var l = new List<One> { new(1), new(2) }; Say(l.Contains(new(1)));", "public class One(int n) { public int N => n + Environment.TickCount; public override bool Equals(object? other) => other is One one && one.N == N; public override int GetHashCode() => 0; }")]
    [InlineData("IEnumerable<object> s = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { \"A\" }; Say(s.Contains(\"a\"));", "")]
    [InlineData("Say(new One(1).GetHashCode()); Say(HashCode.Combine(1, 2)); Say(new One(1).Text);", "public class One(int n) { public string Text => $\"{GetHashCode()}\"; public override int GetHashCode() => HashCode.Combine(n, \"a\"); }")]
    [InlineData("var l = new List<One> { new() }; l.Contains(new()); Say(One.Count); var h = new HashSet<One> { new() }; Say(h.First().Asked);", "public class One { public static int Count; public int Asked; public override bool Equals(object? other) { Count++; return false; } public override int GetHashCode() { Asked++; return 0; } }")]
    public void What_the_author_leaves_open_is_not_guessed(string statements, string declarations) => Differential.AssertNotKnown(statements, declarations);
}
