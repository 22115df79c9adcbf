using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>A dictionary for several threads does with one what it does in the program.</summary>
public class ConcurrentDictionaryTests
{
    private const string Usings = "using System.Collections.Concurrent;";

    [Theory]
    [InlineData("""var made = 0; var d = new ConcurrentDictionary<string, int>(); Say(d.GetOrAdd("a", k => { made++; return k.Length; })); Say(d.GetOrAdd("a", k => { made++; return 9; })); Say(made); Say(d.GetOrAdd("b", 7)); Say(d.GetOrAdd("b", 8)); Say(d.GetOrAdd("c", (k, n) => k.Length + n, 5)); Say(d.Count);""")]
    [InlineData("""var d = new ConcurrentDictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["a"] = 1 }; Say(d.AddOrUpdate("A", 5, (k, n) => n + 1)); Say(d.AddOrUpdate("b", 5, (k, n) => n + 1)); Say(d.AddOrUpdate("c", k => 3, (k, n) => n * 2)); Say(d.AddOrUpdate("c", k => 3, (k, n) => n * 2)); Say(d.AddOrUpdate("c", (k, x) => x, (k, n, x) => n + x, 10)); Say(d["c"]);""")]
    [InlineData("""var d = new ConcurrentDictionary<int, string>(); Say(d.TryAdd(1, "a")); Say(d.TryAdd(1, "b")); Say(d.TryGetValue(1, out var v)); Say(v); Say(d.TryGetValue(2, out _)); Say(d.ContainsKey(1)); Say(d.TryRemove(1, out var gone)); Say(gone); Say(d.TryRemove(1, out _)); Say(d.IsEmpty); d[3] = "x"; d[3] += "y"; Say(d[3]); try { Say(d[9]); } catch (KeyNotFoundException) { Say("none"); }""")]
    [InlineData("""var d = new ConcurrentDictionary<string, List<int>>(); d.GetOrAdd("a", _ => []).Add(1); d.GetOrAdd("a", _ => []).Add(2); Say(d["a"].Count); foreach (var (k, l) in d) Say(k + l.Count); var keys = d.Keys; d.TryRemove("a", out _); Say(keys.Count); Say(keys.Single()); Say(d.Keys.Count); Say(d.Values.Count);""")]
    [InlineData("""var d = new ConcurrentDictionary<string, int>(new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }); Say(d.Count); Say(d["b"]); Say(d.GetValueOrDefault("x", 4)); try { d.GetOrAdd(null!, 1); } catch (ArgumentNullException) { Say("null"); } var e = new ConcurrentDictionary<string, int>(2, 10); e.Clear(); Say(e.Count); try { e.GetOrAdd("a", _ => throw new InvalidOperationException()); } catch (InvalidOperationException) { Say(e.Count); }""")]
    [InlineData("""var f = new ConcurrentDictionary<string, Func<int>>(); Say(f.GetOrAdd("a", () => 3)()); Say(f.GetOrAdd("b", _ => () => 4)()); IDictionary<string, Func<int>> i = f; Say(i.ContainsKey("b"));""")]
    public void What_is_in_it_is_known(string statements) => Differential.AssertSame(statements, usings: Usings);

    [Theory]
    [InlineData("""var d = new ConcurrentDictionary<string, int> { ["a"] = 1, ["b"] = 2 }; Say(d.First().Key); Say(d.Keys.First()); Say(string.Join(",", d.Values)); Say(d.ToArray()[0].Key);""")]
    [InlineData("""var d = new ConcurrentDictionary<string, int>(); d.GetOrAdd("a", k => { d["a"] = 1; return 2; }); Say(d["a"]);""")]
    [InlineData("""var d = new ConcurrentDictionary<string, List<int>>(); var l = new List<int>(); d.GetOrAdd(Environment.MachineName, _ => l).Add(1); Say(l.Count); Say(d.Count);""")]
    public void What_only_the_platform_decides_is_not_known(string statements) => Differential.AssertNotKnown(statements, usings: Usings);

    [Theory]
    [InlineData("""var s = new SortedList<string, int> { ["b"] = 2, ["a"] = 1 }; Say(s.Keys[0]); Say(s.Values[1]); Say(s.Keys[^1]); Say(s.Keys.IndexOf("b")); s.Remove("a"); Say(s.Keys[0]); try { Say(s.Keys[1]); } catch (ArgumentOutOfRangeException) { Say("range"); }""")]
    public void A_sorted_list_has_its_keys_and_values_by_position(string statements) => Differential.AssertSame(statements);
}
