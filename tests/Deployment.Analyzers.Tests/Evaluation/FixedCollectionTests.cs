using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>Immutable and frozen dictionaries and sets hold here what they hold in the program; in which order, the library does not promise.</summary>
public class FixedCollectionTests
{
    private const string Usings = "using System.Collections.Frozen; using System.Collections.Immutable;";

    [Theory]
    [InlineData("var d = new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }.ToFrozenDictionary(); Say(d[\"a\"]); Say(d.Count); Say(d.ContainsKey(\"c\")); Say(d.TryGetValue(\"b\", out var b)); Say(b); Say(d.GetValueOrDefault(\"c\", 7)); try { Say(d[\"c\"]); } catch (KeyNotFoundException) { Say(\"none\"); }")]
    [InlineData("var d = new[] { \"x\", \"yy\" }.ToFrozenDictionary(s => s.Length); Say(d[2]); var e = new[] { \"x\", \"yy\" }.ToFrozenDictionary(s => s.ToUpper(), s => s.Length, StringComparer.OrdinalIgnoreCase); Say(e[\"yY\"]); Say(new[] { KeyValuePair.Create(1, \"a\"), KeyValuePair.Create(1, \"b\") }.ToFrozenDictionary()[1]); try { _ = new[] { (1, \"a\"), (1, \"a\") }.ToFrozenDictionary(p => p.Item1, p => p.Item2); } catch (ArgumentException) { Say(\"twice\"); }")]
    [InlineData("var s = new[] { \"a\", \"b\" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase); Say(s.Contains(\"A\")); Say(s.Count); Say(s.IsSubsetOf([\"a\", \"b\", \"c\"])); FrozenSet<int> t = [1, 2, 2]; Say(t.Count); Say(FrozenSet<int>.Empty.Count + FrozenDictionary<int, int>.Empty.Count);")]
    [InlineData("foreach (var (k, v) in new Dictionary<string, int> { [\"one\"] = 1 }.ToFrozenDictionary()) Say(k + v); Say(string.Join(\",\", new[] { 5 }.ToFrozenSet())); IDictionary<string, int> d = new Dictionary<string, int> { [\"a\"] = 1 }.ToFrozenDictionary(); try { d[\"a\"] = 2; } catch (NotSupportedException) { Say(\"fixed\"); } try { d.Add(\"b\", 2); } catch (NotSupportedException) { Say(\"fixed\"); } Say(d[\"a\"]);")]
    public void Frozen_ones(string statements) => Differential.AssertSame(statements, usings: Usings);

    [Theory]
    [InlineData("var d = ImmutableDictionary<string, int>.Empty.Add(\"a\", 1).SetItem(\"b\", 2); var e = d.SetItem(\"a\", 3).Remove(\"b\"); Say(d[\"a\"]); Say(e[\"a\"]); Say(d.Count + e.Count); Say(d.Add(\"a\", 1).Count); try { d.Add(\"a\", 2); } catch (ArgumentException) { Say(\"twice\"); } Say(d.TryGetValue(\"b\", out var b)); Say(b); Say(d.GetValueOrDefault(\"x\", 9)); Say(d.GetValueOrDefault(\"x\")); Say(d.Clear().IsEmpty);")]
    [InlineData("var d = new[] { \"x\", \"yy\" }.ToImmutableDictionary(s => s, s => s.Length, StringComparer.OrdinalIgnoreCase); Say(d[\"YY\"]); Say(d.AddRange([KeyValuePair.Create(\"z\", 5)])[\"Z\"]); Say(d.SetItems([KeyValuePair.Create(\"X\", 8)])[\"x\"]); Say(d.RemoveRange([\"X\", \"q\"]).Count); Say(d.ContainsKey(\"xx\"));")]
    [InlineData("var b = ImmutableDictionary.CreateBuilder<string, int>(); b[\"a\"] = 1; b.Add(\"b\", 2); b.AddRange([KeyValuePair.Create(\"c\", 3)]); var d = b.ToImmutable(); b.Remove(\"a\"); Say(d.Count); Say(b.Count); Say(d[\"c\"]); Say(b.ContainsKey(\"a\")); var c = d.ToBuilder(); c.Clear(); Say(d.Count + c.Count); try { b.Add(\"b\", 9); } catch (ArgumentException) { Say(\"twice\"); } b.Add(\"b\", 2); Say(b.GetValueOrDefault(\"b\"));")]
    [InlineData("var d = new[] { (\"b\", 1), (\"a\", 2) }.ToImmutableSortedDictionary(p => p.Item1, p => p.Item2); foreach (var (k, v) in d) Say(k + v); Say(string.Join(\",\", d.Keys)); Say(d.Add(\"0\", 0).First().Value); foreach (var v in d.Remove(\"a\").Values) Say(v); var s = ImmutableSortedSet.Create(3, 1, 2); Say(s.Min + s.Max); foreach (var n in s.Add(0).Remove(2)) Say(n);")]
    [InlineData("var s = ImmutableHashSet.Create(\"a\", \"b\").Add(\"c\"); Say(s.Contains(\"c\")); Say(s.Count); Say(s.Remove(\"a\").Count); Say(s.Union([\"x\", \"a\"]).Count); Say(s.Except([\"a\"]).Contains(\"a\")); Say(s.Intersect([\"a\", \"z\"]).Count); Say(s.SymmetricExcept([\"a\", \"z\"]).Contains(\"z\")); Say(s.SetEquals([\"c\", \"b\", \"a\"])); ImmutableHashSet<string> t = [\"q\"]; foreach (var q in t) Say(q); Say(new[] { \"A\", \"a\" }.ToImmutableHashSet(StringComparer.OrdinalIgnoreCase).Count);")]
    [InlineData("var b = ImmutableHashSet.CreateBuilder<int>(); Say(b.Add(1)); Say(b.Add(1)); b.UnionWith([2, 3]); var s = b.ToImmutable(); b.Clear(); Say(s.Count); var c = s.ToBuilder(); c.Remove(1); Say(s.Contains(1)); Say(c.Contains(1));")]
    [InlineData("Say(ImmutableArray<int>.Empty.Add(1).Length); Say(ImmutableList<string>.Empty.Add(\"x\")[0]); Say(ImmutableHashSet<int>.Empty.Add(2).Count); Say(ImmutableSortedDictionary<int, int>.Empty.Add(1, 2)[1]); Say(ImmutableSortedSet<int>.Empty.Count); Say(ImmutableDictionary.Create<string, int>(StringComparer.OrdinalIgnoreCase).Add(\"A\", 4)[\"a\"]); Say(ImmutableDictionary.CreateRange([KeyValuePair.Create(1, 2)])[1]);")]
    [InlineData("IDictionary<string, int> d = ImmutableDictionary<string, int>.Empty.Add(\"a\", 1); try { d.Add(\"b\", 2); } catch (NotSupportedException) { Say(\"fixed\"); } Say(d.Count); ICollection<int> s = ImmutableHashSet.Create(1); try { s.Add(2); } catch (NotSupportedException) { Say(\"fixed\"); } IImmutableDictionary<string, int> i = ImmutableDictionary<string, int>.Empty; i = i.Add(\"a\", 1); Say(i[\"a\"]);")]
    public void Immutable_ones(string statements) => Differential.AssertSame(statements, usings: Usings);

    [Theory]
    [InlineData("var d = new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }.ToFrozenDictionary(); var names = new List<string>(); foreach (var (k, v) in d) names.Add(k + v); Say(names[0]); Say(d.Keys.First()); Say(d.Values[0]); Say(string.Join(\",\", d.Select(p => p.Value)));")]
    [InlineData("var set = ImmutableHashSet.Create(\"a\", \"b\"); Say(set.First()); Say(string.Join(\",\", ImmutableDictionary<int, int>.Empty.Add(1, 1).Add(2, 2).Keys)); Say(new[] { 1, 2 }.ToFrozenSet().Last()); var b = ImmutableHashSet.CreateBuilder<int>(); b.Add(1); b.Add(2); Say(b.First());")]
    [InlineData("var (i, first) = (0, \"\"); foreach (var s in new[] { \"a\", \"b\" }.ToFrozenSet()) { if (i++ == 0) first = s; } Say(first);")]
    public void The_order_of_several_items_is_not_known(string statements) => Differential.AssertNotKnown(statements, usings: Usings);

    [Theory]
    [InlineData("var d = ImmutableDictionary<string, int>.Empty.Add(\"a\", 1); var e = d.Add(Environment.MachineName, 2); Say(e[\"a\"]); Say(e.Count); Say(d.SetItem(\"a\", Environment.TickCount)[\"a\"]);")]
    [InlineData("var s = ImmutableHashSet.Create(1).Add(Environment.TickCount); Say(s.Count); Say(s.Contains(7)); Say(ImmutableDictionary<int, int>.Empty.Add(1, Environment.TickCount).SetItem(2, 5)[1]);")]
    public void What_is_put_in_and_not_known_is_not_guessed(string statements) => Differential.AssertNotKnown(statements, usings: Usings);

    [Fact]
    public void What_an_unknown_change_is_made_of_stays_known() =>
        Differential.AssertSame("var d = ImmutableDictionary<string, int>.Empty.Add(\"a\", 1); var e = d.Add(Environment.MachineName, 2); Say(d[\"a\"]); Say(d.Count);", usings: Usings);
}
