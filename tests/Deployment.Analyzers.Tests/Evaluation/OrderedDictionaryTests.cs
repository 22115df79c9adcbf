using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>A dictionary keeps its items in the order in which they are put.</summary>
public class OrderedDictionaryTests
{
    [Theory]
    [InlineData("""var d = new OrderedDictionary<string, int> { ["b"] = 2, ["a"] = 1, ["c"] = 3 }; Say(d.Remove("a")); Say(d.Remove("a")); d["d"] = 4; d["b"] = 5; Say(string.Join(",", d)); Say(string.Join(",", d.Keys)); Say(string.Join(",", d.Values)); Say(d.Count);""")]
    [InlineData("""var d = new OrderedDictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["b"] = 2, ["a"] = 1 }; Say(d.IndexOf("A")); Say(d.IndexOf("x")); Say(d.GetAt(0).Key + d.GetAt(0).Value); d.Insert(0, "c", 3); d.RemoveAt(1); d.SetAt(1, 9); Say(string.Join(",", d)); Say(d.Remove("C", out var gone)); Say(gone); Say(d.Remove("C", out gone)); Say(gone);""")]
    [InlineData("""var d = new OrderedDictionary<string, List<int>>(); Say(d.TryAdd("a", [1])); Say(d.TryAdd("a", [2])); Say(d.TryGetValue("a", out var l)); l!.Add(7); Say(d["a"].Count); Say(d.ContainsKey("b")); try { d.Add("a", []); } catch (ArgumentException) { Say("twice"); } try { Say(d["b"]); } catch (KeyNotFoundException) { Say("none"); }""")]
    [InlineData("""var d = new OrderedDictionary<string, int>(); foreach (var act in new Action[] { () => d.GetAt(0), () => d.RemoveAt(-1), () => d.SetAt(1, 2), () => d.Insert(1, "a", 1) }) { try { act(); } catch (ArgumentOutOfRangeException) { Say("range"); } } d.Add("a", 1); try { d.Insert(0, "a", 1); } catch (ArgumentException) { Say("twice"); } d.Clear(); Say(d.Count);""")]
    [InlineData("""var d = new OrderedDictionary<int, string>(Enumerable.Range(1, 5).Select(n => KeyValuePair.Create(n, $"n{n}"))); for (var i = 1; i <= 5; i += 2) d.Remove(i); d[1] = "again"; foreach (var (k, v) in d) Say(k + v); IDictionary<int, string> i2 = d; i2.Remove(2); Say(d.First().Key);""")]
    public void What_is_in_it_and_where_is_known(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("""OrderedDictionary<string, int> d = []; d["a"] = 1; SortedDictionary<string, int> s = []; s["b"] = 1; s["a"] = 2; System.Collections.Concurrent.ConcurrentDictionary<string, int> c = []; c["a"] = 3; SortedSet<int> t = []; t.Add(3); t.Add(1); Say(d.GetAt(0).Key + s.First().Key + c["a"] + t.First());""")]
    public void Nothing_in_brackets_makes_any_collection(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("""var d = new OrderedDictionary<string, int> { ["a"] = 1 }; d.Insert(0, Environment.MachineName, 2); Say(d.GetAt(0).Key); Say(d["a"]);""")]
    [InlineData("""var d = new OrderedDictionary<string, int> { ["a"] = 1, ["b"] = 2 }; d.RemoveAt(Environment.ProcessorCount % 2); Say(d.GetAt(0).Key);""")]
    [InlineData("""var d = new OrderedDictionary<string, int> { ["a"] = 1, ["b"] = 2 }; d.SetAt(0, "c", 3); Say(d.GetAt(0).Key);""")]
    public void What_is_changed_somewhere_is_not(string statements) => Differential.AssertNotKnown(statements);
}
