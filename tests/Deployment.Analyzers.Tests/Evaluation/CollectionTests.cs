using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>The collections of the BCL hold here what they hold in the program.</summary>
public class CollectionTests
{
    [Theory]
    [InlineData("var q = new Queue<string>(); q.Enqueue(\"a\"); q.Enqueue(\"b\"); Say(q.Peek()); Say(q.Dequeue()); Say(q.Count); Say(q.TryDequeue(out var r)); Say(r); Say(q.TryPeek(out _)); foreach (var x in new Queue<int>([1, 2])) Say(x);")]
    [InlineData("var s = new Stack<int>([1, 2]); s.Push(3); Say(s.Pop()); Say(s.Peek()); Say(s.Count); foreach (var x in s) Say(x); s.Clear(); Say(s.TryPop(out var t)); Say(t);")]
    [InlineData("try { new Queue<int>().Dequeue(); } catch (InvalidOperationException) { Say(\"empty\"); } try { new Stack<int>().Pop(); } catch (InvalidOperationException) { Say(\"empty\"); }")]
    [InlineData("var d = new SortedDictionary<string, int> { [\"b\"] = 2, [\"a\"] = 1 }; d.Add(\"0\", 0); foreach (var (k, v) in d) Say(k + v); Say(string.Join(\",\", d.Keys)); Say(d.Values.First());")]
    [InlineData("var h = new SortedSet<int>([3, 1, 2]); h.Add(0); h.Remove(2); foreach (var x in h) Say(x); Say(h.Min); Say(h.Max); var l = new SortedList<int, string> { { 2, \"b\" }, { 1, \"a\" } }; foreach (var (k, v) in l) Say(k + v);")]
    public void Queues_stacks_and_sorted_collections(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("var l = new List<int> { 5, 3, 1 }; l.Sort(); Say(l[0]); l.Sort((a, b) => b - a); Say(l[0]); l.InsertRange(1, [7, 8]); Say(string.Join(\",\", l)); l.RemoveRange(0, 2); Say(l[0]); l.Reverse(); Say(l.Count);")]
    [InlineData("List<int> l = [1, 2, 1]; Say(l.LastIndexOf(1)); Say(l.FindLast(x => x > 1)); Say(l.FindLastIndex(x => x == 1)); Say(l.Find(x => x > 9)); Say(new List<int> { 1, 3, 5 }.BinarySearch(4)); Say(l.GetRange(1, 2).Count); Say(l.FindAll(x => x == 1).Count); Say(l.Slice(1, 1)[0]);")]
    [InlineData("List<int> l = [1]; try { l.Insert(3, 1); } catch (ArgumentOutOfRangeException) { Say(1); } try { l.RemoveAt(-1); } catch (ArgumentOutOfRangeException) { Say(2); } try { l.RemoveRange(0, 5); } catch (ArgumentException) { Say(3); } Say(l.Count);")]
    [InlineData("int[] a = [3, 1, 2]; Array.Sort(a); Say(a[0]); Array.Reverse(a); Say(a[0]); var c = (int[])a.Clone(); Array.Fill(a, 3); Say(a.Sum() + c[0]); var b = new int[4]; c.CopyTo(b, 1); Say(string.Join(\",\", b)); Array.Copy(c, b, 2); Say(b[0]); Say(Array.IndexOf(c, 2)); Say(c.GetLength(0));")]
    [InlineData("int[] a = [1, 2]; Array.Resize(ref a, 4); Say(string.Join(\",\", a)); Say(Array.Find(a, x => x > 1)); Say(Array.FindIndex(a, x => x > 1)); Say(string.Join(\",\", Array.ConvertAll(a, x => x * 2))); Say(Array.TrueForAll(a, x => x >= 0)); Say(Array.BinarySearch(new[] { 1, 3 }, 3));")]
    public void Lists_and_arrays(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("var d = new Dictionary<string, int> { [\"a\"] = 1 }; Say(d.TryAdd(\"a\", 2)); Say(d.TryAdd(\"b\", 2)); Say(d.Remove(\"a\", out var v)); Say(v); Say(d.Remove(\"x\", out v)); Say(v); Say(d.GetValueOrDefault(\"b\")); Say(d.GetValueOrDefault(\"x\", 7)); Say(d.ContainsValue(2)); Say(string.Join(\",\", new Dictionary<string, int>(d).Keys));")]
    [InlineData("var h = new HashSet<int> { 1, 2, 3 }; h.ExceptWith([1]); Say(h.Count); h.UnionWith([4, 5]); h.IntersectWith([4, 5, 3]); Say(h.Count); h.SymmetricExceptWith([5, 6]); Say(h.Contains(6)); Say(h.SetEquals([3, 4, 6])); Say(h.IsSubsetOf([3, 4, 6, 7])); Say(h.Overlaps([9])); Say(h.IsSupersetOf([3])); Say(h.RemoveWhere(x => x > 3)); Say(h.Count);")]
    [InlineData("var d = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { [\"A\"] = 1 }; Say(d[\"a\"]); try { d.Add(\"a\", 2); } catch (ArgumentException) { Say(\"twice\"); } try { d.ContainsKey(null!); } catch (ArgumentNullException) { Say(\"null\"); }")]
    public void Dictionaries_and_sets(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("var a = System.Collections.Immutable.ImmutableArray.Create(1, 2, 3); Say(a.Length); Say(a[1]); foreach (var x in a.Add(9)) Say(x); Say(a.Length); Say(a.SetItem(0, 5)[0]); Say(a.RemoveAt(0).Length); Say(a.Remove(2).Length); Say(a.IsEmpty); Say(a.Insert(1, 8)[1]); Say(a.AddRange(new[] { 4, 5 }.AsEnumerable()).Length);")]
    [InlineData("System.Collections.Immutable.ImmutableList<string> l = [\"x\"]; Say(l.Add(\"y\").Count); Say(l.Count); Say(l.Contains(\"x\")); Say(l.IndexOf(\"z\"));")]
    [InlineData("var a = System.Collections.Immutable.ImmutableArray.ToImmutableArray(new[] { 1, 2 }); Say(a.Length); try { Say(a[2]); } catch (IndexOutOfRangeException) { Say(\"index\"); }")]
    public void Immutable_collections(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("int[] l = [3, 1, 2, 2]; var k = l.ToLookup(x => x); Say(k[2].Count()); Say(k[9].Count()); Say(k.Count); Say(k.Contains(3)); foreach (var g in l.ToLookup(x => x % 2, x => x * 10)) Say(g.Key + \":\" + string.Join(\",\", g));")]
    [InlineData("int[] l = [3, 1, 2, 2]; foreach (var (k, n) in l.CountBy(x => x)) Say(k * 10 + n); Say(l.DefaultIfEmpty().Count()); Say(new int[0].DefaultIfEmpty().First()); object[] o = [\"a\", new object[0], \"b\"]; Say(string.Join(\",\", o.OfType<string>()));")]
    [InlineData("int[] l = [1, 2]; Say(string.Join(\",\", l.GroupJoin([2, 2], a => a, b => b, (a, b) => a * 10 + b.Count()))); Say(string.Join(\",\", l.LeftJoin([\"2\"], a => a.ToString(), b => b, (a, b) => a + (b ?? \"-\"))));")]
    public void Queries(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("var l = new List<(int, string)> { (1, \"b\"), (1, \"a\") }; l.Sort((x, y) => x.Item1 - y.Item1); Say(l[0].Item2); Say(l[1].Item1);")]
    [InlineData("var l = new List<int> { 1, Environment.ProcessorCount }; l.Sort(); Say(l[0]); var q = new Queue<int>(new[] { Environment.TickCount }); Say(q.Dequeue());")]
    [InlineData("var s = new SortedSet<int>(); s.Add(Environment.TickCount); Say(s.Min); Say(s.Count);")]
    public void What_is_not_known_stays_so(string statements) => Differential.AssertNotKnown(statements);
}
