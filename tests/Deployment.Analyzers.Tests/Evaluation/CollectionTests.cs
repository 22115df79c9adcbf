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
    [InlineData("int[] a = [1, 2, 1]; Say(Array.LastIndexOf(a, 1)); Say(Array.FindLastIndex(a, x => x > 1)); Say(Array.FindLast(a, x => x < 2)); Say(Array.Exists(a, x => x == 2)); Say(Array.FindAll(a, x => x == 1).Length); a[0] = 7; Say(a[0]);")]
    [InlineData("""string[] names = ["a", "b"]; for (ulong i = 0; i < 2; i++) Say(names[i]); var g = new int[2, 2]; uint one = 1; g[one, one] = 3; long j = 1; ulong k = 1; Say(g[1, 1] + g[j, k]);""")]
    [InlineData("""int[] a = [1, 2]; Array.ForEach(a, x => a[0] = 5); Say(a[0]); try { ((IList<int>)a).Add(2); Say("added"); } catch (NotSupportedException) { Say("fixed"); }""")]
    [InlineData("""try { List<int> l = [2, 1]; l.Sort((x, y) => throw new FormatException()); } catch (InvalidOperationException) { Say("invalid"); }""")]
    [InlineData("""Say(Made<int>(3)); int Made<T>(int n) { var a = new T[n]; return a.Length + (a[0] is int ? 1 : 0); }""")]
    [InlineData("""Say(new int?[0].MinBy(x => x) == null); Say(new int?[0].MaxBy(x => x) ?? 7);""")]
    public void Lists_and_arrays(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("var d = new Dictionary<string, int> { [\"a\"] = 1 }; Say(d.TryAdd(\"a\", 2)); Say(d.TryAdd(\"b\", 2)); Say(d.Remove(\"a\", out var v)); Say(v); Say(d.Remove(\"x\", out v)); Say(v); Say(d.GetValueOrDefault(\"b\")); Say(d.GetValueOrDefault(\"x\", 7)); Say(d.ContainsValue(2)); Say(string.Join(\",\", new Dictionary<string, int>(d).Keys));")]
    [InlineData("var h = new HashSet<int> { 1, 2, 3 }; h.ExceptWith([1]); Say(h.Count); h.UnionWith([4, 5]); h.IntersectWith([4, 5, 3]); Say(h.Count); h.SymmetricExceptWith([5, 6]); Say(h.Contains(6)); Say(h.SetEquals([3, 4, 6])); Say(h.IsSubsetOf([3, 4, 6, 7])); Say(h.Overlaps([9])); Say(h.IsSupersetOf([3])); Say(h.RemoveWhere(x => x > 3)); Say(h.Count);")]
    [InlineData("var d = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { [\"A\"] = 1 }; Say(d[\"a\"]); try { d.Add(\"a\", 2); } catch (ArgumentException) { Say(\"twice\"); } try { d.ContainsKey(null!); } catch (ArgumentNullException) { Say(\"null\"); }")]
    [InlineData("""var d = new Dictionary<string, int> { ["a"] = 1 }; var (keys, values) = (d.Keys, d.Values); d["b"] = 2; Say(keys.Count); Say(values.Sum()); Say(keys.Contains("b")); Say(string.Join(",", keys)); foreach (var k in keys) d[k] *= 2; Say(values.Sum());""")]
    [InlineData("""var d = new SortedDictionary<string, int> { ["b"] = 1, ["a"] = 2 }; var keys = d.Keys; d.Remove("a"); d["0"] = 3; Say(string.Join(",", keys) + keys.Count); IEnumerable<int> values = d.Values; d.Clear(); Say(values.Count());""")]
    [InlineData("""var d = new Dictionary<string, int>(); string none = null!; try { Say(d[none]); } catch (ArgumentNullException) { Say("get"); } try { d[none] = 1; } catch (ArgumentNullException) { Say("set"); } try { d = new(-1); } catch (ArgumentOutOfRangeException) { Say("size"); }""")]
    public void Dictionaries_and_sets(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("var a = System.Collections.Immutable.ImmutableArray.Create(1, 2, 3); Say(a.Length); Say(a[1]); foreach (var x in a.Add(9)) Say(x); Say(a.Length); Say(a.SetItem(0, 5)[0]); Say(a.RemoveAt(0).Length); Say(a.Remove(2).Length); Say(a.IsEmpty); Say(a.Insert(1, 8)[1]); Say(a.AddRange(new[] { 4, 5 }.AsEnumerable()).Length);")]
    [InlineData("System.Collections.Immutable.ImmutableList<string> l = [\"x\"]; Say(l.Add(\"y\").Count); Say(l.Count); Say(l.Contains(\"x\")); Say(l.IndexOf(\"z\"));")]
    [InlineData("var a = System.Collections.Immutable.ImmutableArray.ToImmutableArray(new[] { 1, 2 }); Say(a.Length); try { Say(a[2]); } catch (IndexOutOfRangeException) { Say(\"index\"); }")]
    [InlineData("System.Collections.Immutable.ImmutableArray<int> a = [3, 1, 2]; Say(a.Any()); Say(a.Any(x => x > 2)); Say(a.All(x => x > 2)); Say(string.Join(\",\", a.Select(x => x * 2).Concat(a.Where(x => x > 1)))); Say(a.First() + a.Last(x => x < 3) + a.ElementAt(1)); Say(a.SelectMany(x => new[] { x, x }).Count()); Say(a.ToDictionary(x => x, x => -x)[2]); Say(a.OrderBy(x => x).First()); Say(a.SequenceEqual(a)); Say(a.Aggregate(1, (x, y) => x * y)); foreach (var x in a.ToArray()) Say(x);")]
    [InlineData("""var l = System.Collections.Immutable.ImmutableList.Create(2, 1); l.Sort(); Say(l.Count);""")]
    public void Immutable_collections(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("int[] l = [3, 1, 2, 2]; var k = l.ToLookup(x => x); Say(k[2].Count()); Say(k[9].Count()); Say(k.Count); Say(k.Contains(3)); foreach (var g in l.ToLookup(x => x % 2, x => x * 10)) Say(g.Key + \":\" + string.Join(\",\", g));")]
    [InlineData("int[] l = [3, 1, 2, 2]; foreach (var (k, n) in l.CountBy(x => x)) Say(k * 10 + n); Say(l.DefaultIfEmpty().Count()); Say(new int[0].DefaultIfEmpty().First()); object[] o = [\"a\", new object[0], \"b\"]; Say(string.Join(\",\", o.OfType<string>()));")]
    [InlineData("int[] l = [1, 2]; Say(string.Join(\",\", l.GroupJoin([2, 2], a => a, b => b, (a, b) => a * 10 + b.Count()))); Say(string.Join(\",\", l.LeftJoin([\"2\"], a => a.ToString(), b => b, (a, b) => a + (b ?? \"-\"))));")]
    [InlineData("try { _ = Enumerable.Sequence(5, 1, 1).Count(); } catch (ArgumentOutOfRangeException) { Say(\"no way\"); } Say(Enumerable.Sequence(3, 3, 1).Count());")]
    public void Queries(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("var d = new Dictionary<string, int>(new[] { new KeyValuePair<string, int>(\"a\", 1) }, StringComparer.OrdinalIgnoreCase); Say(d[\"A\"]); var e = new Dictionary<string, int>(d, StringComparer.Ordinal); Say(e.ContainsKey(\"A\")); try { _ = new Dictionary<int, int>(new[] { KeyValuePair.Create(1, 1), KeyValuePair.Create(1, 2) }); } catch (ArgumentException) { Say(\"twice\"); } Say(KeyValuePair.Create(\"k\", 2));")]
    [InlineData("var h = new HashSet<string>([\"a\", \"A\", \"b\"], StringComparer.OrdinalIgnoreCase); Say(h.Count); Say(h.TryGetValue(\"B\", out var kept)); Say(kept); Say(h.TryGetValue(\"x\", out _)); h.EnsureCapacity(10); h.TrimExcess(); Say(h.Count);")]
    [InlineData("var s = new SortedSet<string>(StringComparer.OrdinalIgnoreCase) { \"b\", \"A\", \"B\" }; Say(string.Join(\",\", s)); Say(s.Min + s.Max); Say(string.Join(\",\", s.Reverse())); Say(new SortedSet<int>().Min); var d = new SortedDictionary<string, int>(StringComparer.Ordinal) { [\"b\"] = 1, [\"B\"] = 2 }; Say(string.Join(\",\", d.Keys)); var c = new SortedDictionary<string, int>(new Dictionary<string, int> { [\"z\"] = 1, [\"y\"] = 2 }); Say(c.First().Key);")]
    [InlineData("var l = new List<string> { \"b\", \"A\", \"c\" }; l.Sort(StringComparer.OrdinalIgnoreCase); Say(string.Join(\",\", l)); l.Sort(Comparer<string>.Create((x, y) => string.CompareOrdinal(y, x))); Say(string.Join(\",\", l)); l.Sort((x, y) => x.CompareTo(y)); Say(l.Count); Say(l.AsReadOnly().Count); Say(new List<int> { 1, 2, 1 }.IndexOf(1, 1)); int[] a = [3, 1]; Array.Sort(a, Comparer<int>.Create((x, y) => y - x)); Say(a[0]);")]
    [InlineData("var l = new LinkedList<int>([1, 2]); l.AddFirst(0); l.AddLast(3); Say(string.Join(\",\", l)); l.RemoveFirst(); l.RemoveLast(); Say(l.Count); Say(l.Remove(9)); Say(l.Remove(1)); Say(l.Contains(2)); try { new LinkedList<int>().RemoveFirst(); } catch (InvalidOperationException) { Say(\"empty\"); }")]
    [InlineData("var h = new HashSet<string>(StringComparer.InvariantCulture) { \"\\u00e9\", \"e\\u0301\" }; Say(h.Count); Say(new HashSet<string>(StringComparer.InvariantCultureIgnoreCase) { \"E\\u0301\" }.Contains(\"\\u00e9\")); Say(new HashSet<string>(StringComparer.Ordinal) { \"\\u00e9\", \"e\\u0301\" }.Count);")]
    public void Collections_with_comparers(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("var t = Tuple.Create(1, \"a\"); Say(t.Item1 + t.Item2); Say(t); Say(t.Equals(Tuple.Create(1, \"a\"))); var v = ValueTuple.Create(1, 2); Say(v.Item2); Say((1, 2).CompareTo((1, 3))); Say((1, \"a\").Equals((1, \"a\"))); Say(new Tuple<int, int>(3, 4).Item2);")]
    [InlineData("var tries = 0; var z = new Lazy<int>(() => { tries++; throw new InvalidOperationException(\"no\"); }); for (var i = 0; i < 2; i++) { try { Say(z.Value); } catch (InvalidOperationException e) { Say(e.Message); } } Say(tries); Say(z.IsValueCreated);")]
    [InlineData("var made = 0; foreach (var mode in new[] { System.Threading.LazyThreadSafetyMode.None, System.Threading.LazyThreadSafetyMode.ExecutionAndPublication, System.Threading.LazyThreadSafetyMode.PublicationOnly }) { var z = new Lazy<int>(() => ++made, mode); Say(z.Value + z.Value); } Say(made);")]
    [InlineData("foreach (var mode in new[] { System.Threading.LazyThreadSafetyMode.None, System.Threading.LazyThreadSafetyMode.ExecutionAndPublication, System.Threading.LazyThreadSafetyMode.PublicationOnly }) { var tries = 0; var z = new Lazy<int>(() => tries++ == 0 ? throw new InvalidOperationException(\"no\") : tries, mode); for (var i = 0; i < 2; i++) { try { Say(z.Value); } catch (InvalidOperationException) { Say(\"no\"); } } Say(tries); }")]
    [InlineData("var ready = new Lazy<string>(\"a\"); Say(ready.IsValueCreated); Say(ready.Value); var f = new Lazy<Func<int>>(() => () => 3); Say(f.IsValueCreated); Say(f.Value()); Func<int> four = () => 4; Say(new Lazy<Func<int>>(four).Value());")]
    [InlineData("var names = new Lazy<List<string>>(); Say(names.IsValueCreated); names.Value.Add(\"a\"); Say(names.Value.Count); Say(new Lazy<Dictionary<string, int>>(true).Value.Count); Say(new Lazy<System.Text.StringBuilder>(System.Threading.LazyThreadSafetyMode.None).Value.Append(1).ToString()); Say(new Lazy<bool>(() => true).Value);")]
    [InlineData("var made = 0; var z = new Lazy<int>(() => ++made); Say(z.IsValueCreated); Say(z.Value); Say(z.Value); Say(made); Say(z.IsValueCreated);")]
    [InlineData("Say(EqualityComparer<string>.Default.Equals(\"a\", \"a\")); Say(Comparer<int>.Default.Compare(1, 2)); Say(StringComparer.OrdinalIgnoreCase.Equals(\"a\", \"A\")); Say(StringComparer.Ordinal.Compare(\"a\", \"b\") < 0); Say(object.Equals(1, 1)); Say(object.Equals(1, 1L)); Say(Equals(null, \"a\")); var o = new object[0]; Say(ReferenceEquals(o, o)); Say(ReferenceEquals(o, null));")]
    [InlineData("Range r = 1..^1; Say(r.End.IsFromEnd); Say(r.End.Value); Say(new[] { 1, 2, 3 }[r].Length); int? n = 5; Say(n.HasValue); Say(n.Value); Say(n.GetValueOrDefault()); IReadOnlyList<int> l = [1, 2]; Say(l.Count);")]
    [InlineData("Index? i = ^2; Say(new[] { 1, 2, 3 }[i.Value]); Range? r = 1..; Say(new[] { 1, 2, 3 }[r.Value].Length); Index j = 1; Say(j.IsFromEnd);")]
    [InlineData("Say(DataSize.Parse(\"2 TB\") + 500.GB()); Say(2 * Bandwidth.Parse(\"10 Mbit/s\") + 1.Mbps()); Say(ProductVersion.Parse(\"12.3.2.4165\").Minor); try { Say(DataSize.Parse(\"2\")); } catch (FormatException) { Say(\"refused\"); }")]
    [InlineData("Say(ProductVersion.TryParse(\"12.3.2.4165\", out var v)); Say(v); Say(v.Major); Say(ProductVersion.TryParse(\"twelve\", out var w)); Say(w.Major); if (ProductVersion.TryParse(\"9.5.0.0\", out ProductVersion old)) Say(old < v);")]
    [InlineData("Say(new DataSize() + 5.GB()); Say(default(Bandwidth)); Bandwidth none = default; Say(none == new Bandwidth()); Bandwidth Of(Bandwidth link = default) => link; Say(Of()); Say(default(Percentage));")]
    public void Small_types(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("var l = new List<(int, string)> { (1, \"b\"), (1, \"a\") }; l.Sort((x, y) => x.Item1 - y.Item1); Say(l[0].Item2); Say(l[1].Item1);")]
    [InlineData("var l = new List<int> { 1, Environment.ProcessorCount }; l.Sort(); Say(l[0]); var q = new Queue<int>(new[] { Environment.TickCount }); Say(q.Dequeue());")]
    [InlineData("var s = new SortedSet<int>(); s.Add(Environment.TickCount); Say(s.Min); Say(s.Count);")]
    [InlineData("""var d = new Dictionary<int, int> { [1] = 1 }; try { foreach (var p in d) d.Add(p.Key + 1, 1); } catch (InvalidOperationException) { } Say(d.Count);""")]
    [InlineData("""var h = new HashSet<int> { 1 }; try { h.Select(n => h.Add(n + 1)).Count(); } catch (InvalidOperationException) { } Say(h.Count);""")]
    [InlineData("""var d = new SortedDictionary<int, int> { [1] = 1, [2] = 2 }; var turns = 0; try { foreach (var p in d) { d[2] = 3; turns++; } } catch (InvalidOperationException) { } Say(turns);""")]
    [InlineData("""List<int> l = [1, 2]; Say(l.FindAll(n => { if (l.Count < 4) l.Add(n); return true; }).Count);""")]
    public void What_is_not_known_stays_so(string statements) => Differential.AssertNotKnown(statements);

    [Theory]
    [InlineData("var l = new List<int> { 1 }; var r = l.AsReadOnly(); l.Add(2); Say(r[1]); Say(r.Count); Say(r.Contains(2)); Say(r is [1, 2]); Say(r.Sum()); foreach (var x in r) Say(x); Say(string.Join(\",\", r.Select(x => x * 2))); Say(r.IndexOf(2)); l[0] = 7; Say(r.First()); Say(r[^1]);")]
    [InlineData("IList<int> r = new List<int> { 1 }.AsReadOnly(); Say(Tried(() => r[0] = 2)); Say(Tried(() => r.Add(2))); Say(Tried(() => r.Clear())); Say(Tried(() => r.Remove(5))); Say(r.Count); static string Tried(Action action) { try { action(); return \"no\"; } catch (NotSupportedException) { return \"thrown\"; } }")]
    [InlineData("var l = new List<int> { 1, 2 }; var r = new System.Collections.ObjectModel.ReadOnlyCollection<int>(l); try { foreach (var x in r) l.Add(x); } catch (InvalidOperationException) { Say(r.Count); } try { Say(r[9]); } catch (ArgumentOutOfRangeException) { Say(\"out\"); }")]
    public void A_view_of_a_list_shows_it_and_cannot_change_it(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("var l = new List<int> { 1 }; var r = l.AsReadOnly(); foreach (var variable in Environment.GetEnvironmentVariables().Keys) l.Add(2); Say(r.Count); Say(r[0]);")]
    public void A_view_of_a_list_that_is_not_known_is_not_known(string statements) => Differential.AssertNotKnown(statements);

    [Theory]
    [InlineData("var s = new HashSet<int> { 1, 2 }; Say(s.Overlaps(N())); Say(s.IsSupersetOf(N())); Say(s.IsProperSupersetOf(N())); Say(s.SetEquals(N())); Say(s.IsSubsetOf(N())); Say(s.IsProperSubsetOf(N()));")]
    [InlineData("var s = new SortedSet<int> { 1, 2 }; Say(s.Overlaps(N())); Say(s.IsSupersetOf(N())); Say(s.SetEquals(N()));")]
    [InlineData("var s = new HashSet<int>(); s.IntersectWith(N()); s.ExceptWith(N()); Say(s.Count); Say(s.Overlaps(N()));")]
    public void A_sequence_is_gone_through_only_as_far_as_it_takes(string statements) => Differential.AssertSame(
        statements + " Say(Log.N);", "static class Log { public static int N; } partial class Program { static IEnumerable<int> N() { foreach (var n in new[] { 1, 5, 2, 7 }) { Log.N += n; yield return n; } } }");

    [Theory]
    [InlineData("Fleet f = [\"a\", .. new[] { \"b\", \"c\" }]; Say(string.Join(\"+\", f.Names));", "class Fleet : System.Collections.IEnumerable { public List<string> Names = new(); public void Add(string name) => Names.Insert(0, name); public System.Collections.IEnumerator GetEnumerator() => Names.GetEnumerator(); }")]
    [InlineData("Fleet f = [3, 4]; Say(f.Sum);", "[System.Runtime.CompilerServices.CollectionBuilder(typeof(Fleets), \"Create\")] class Fleet : IEnumerable<int> { public int Sum; public IEnumerator<int> GetEnumerator() => null!; System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null!; } static class Fleets { public static Fleet Create(ReadOnlySpan<int> items) { var f = new Fleet(); foreach (var i in items) f.Sum += i; return f; } }")]
    public void Collections_of_ones_own_are_made_by_expressions(string statements, string declarations) => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("var l = new List<int> { 1 }; l[^1] = Grow(); Say(string.Join(\",\", l)); int Grow() { l.Add(3); return 5; }")]
    [InlineData("var l = new List<int> { 1, 2 }; l[^1] += Grow(); Say(string.Join(\",\", l)); int Grow() { l.Add(3); return 5; }")]
    [InlineData("var l = new List<string?> { null }; l[^1] ??= Grow(); Say(string.Join(\",\", l)); string Grow() { l.Add(\"x\"); return \"y\"; }")]
    [InlineData("var l = new List<int> { 1, 2, 3 }; l[^2] = l[^1]; l[^1]++; Say(string.Join(\",\", l));")]
    public void An_index_from_the_end_counts_from_where_the_end_was(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("var o = new O(); o[^1] += 3; o[^2] = 5; Say(o[^1]); Say(o.Log);")]
    [InlineData("var o = new O(); o[^1]++; (o[^1], o[0]) = (o[0], 7); ref var log = ref o.Log; Say(log);")]
    public void An_own_collection_is_asked_once_where_its_end_is(string statements) => Differential.AssertSame(
        statements,
        "class O { public string Log = \"\"; public int Count { get { Log += \"count \"; return 2; } } public int this[int i] { get { Log += $\"get {i} \"; return 1; } set { Log += $\"set {i} \"; } } }");

    [Theory]
    [InlineData("int[] a = [1]; try { (a[5], a[0]) = (F(2), F(3)); } catch (IndexOutOfRangeException) { log += \"none\"; } Say(log); Say(a[0]);")]
    [InlineData("int[] a = [1]; try { a[5] = F(2); } catch (IndexOutOfRangeException) { log += \"none\"; } Say(log);")]
    public void An_array_is_asked_for_all_items_before_they_are_assigned_to(string statements) => Differential.AssertSame("var log = \"\"; int F(int n) { log += n; return n; }" + statements);

    [Theory]
    [InlineData("int[] a = [1, 2, 3, 0]; Array.Reverse(a, 0, 2); Say(a[0]); Array.Fill(a, 7, 1, 2); Say(string.Join(\",\", a)); Array.Sort(a, 0, 2); Say(string.Join(\",\", a)); Array.Sort(a, 1, 3); Say(string.Join(\",\", a));")]
    [InlineData("string[] a = [\"b\", \"A\", \"a\"]; Array.Sort(a, 0, 2, StringComparer.Ordinal); Say(string.Join(\",\", a)); Array.Reverse(a, 3, 0); Array.Fill(a, \"x\", 3, 0); Say(string.Join(\",\", a));")]
    [InlineData("int[] a = [1, 2]; foreach (Action f in new Action[] { () => Array.Reverse(a, 1, 2), () => Array.Sort(a, -1, 1), () => Array.Fill(a, 0, 1, 2), () => Array.Fill(a, 0, 3, 0), () => Array.Sort(a, 0, 3) }) try { f(); Say(\"no\"); } catch (ArgumentOutOfRangeException) { Say(\"range\"); } catch (ArgumentException) { Say(\"argument\"); }")]
    [InlineData("Say(System.Collections.Immutable.ImmutableArray.Create(3, 1, 2).Sort()[0]); Say(string.Join(\",\", System.Collections.Immutable.ImmutableList.Create(\"b\", \"a\").Sort())); Say(string.Join(\",\", System.Collections.Immutable.ImmutableArray.Create(3, 1, 2).Sort((x, y) => y - x))); var i = System.Collections.Immutable.ImmutableArray.Create(2, 1); i.Sort(); Say(i[0]); Say(System.Collections.Immutable.ImmutableArray.Create(\"a\", \"B\").Sort(StringComparer.Ordinal)[0]);")]
    public void Parts_of_arrays_and_immutable_ones_are_sorted(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("var l = new List<int> { 1, 2, 3, 4 }; l.Reverse(1, 2); Say(string.Join(\",\", l)); try { l.Reverse(3, 3); Say(\"done\"); } catch (ArgumentException) { Say(\"too many\"); }")]
    [InlineData("int[] s = [1, 2, 3, 4, 5]; var a = new int[5]; Array.Copy(s, 1, a, 2, 2); Say(string.Join(\",\", a)); Array.Copy(s, 0, s, 1, 4); Say(string.Join(\",\", s)); try { Array.Copy(s, 3, a, 0, 3); Say(\"done\"); } catch (ArgumentException) { Say(\"too many\"); }")]
    [InlineData("int[] a = [1, 2]; Array.Clear(a); Say(string.Join(\",\", a)); var b = new[] { \"x\", \"y\", \"z\" }; Array.Clear(b, 1, 1); Say(string.Join(\",\", b)); try { Array.Clear(b, 2, 5); Say(\"done\"); } catch (IndexOutOfRangeException) { Say(\"too many\"); }")]
    public void Parts_of_lists_and_arrays_are_turned_copied_and_cleared(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("object[] s = [\"x\"]; var a = new string[1]; Array.Copy(s, a, 1); Say(a[0]);")]
    [InlineData("int[] s = [1]; var a = new long[1]; Array.Copy(s, 0, a, 0, 1); Say(a[0]);")]
    public void What_an_array_of_another_type_takes_is_not_guessed(string statements) => Differential.AssertNotKnown(statements);

    [Theory]
    [InlineData("var (o, n) = (1..^1).GetOffsetAndLength(10); Say(o + n); Say(Range.StartAt(2)); Say(Range.EndAt(^1)); Say(Index.FromEnd(2)); Say(Index.FromStart(2)); Say(Range.All); Say(Index.Start); Say(Index.End); Say((1..3).GetOffsetAndLength(5));")]
    [InlineData("try { (1..^1).GetOffsetAndLength(1); Say(\"no\"); } catch (ArgumentOutOfRangeException) { Say(\"range\"); } try { Index.FromEnd(-1); Say(\"no\"); } catch (ArgumentOutOfRangeException) { Say(\"range\"); } Say(\"abcd\"[Range.StartAt(2)]); Say(new[] { 1, 2 }[Index.FromEnd(1)]);")]
    public void Members_of_indices_and_ranges(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("var t = new Dictionary<string, int> { [\"Oslo\"] = 3, [\"Closed\"] = 0, [\"Rome\"] = 1 }; foreach (var (n, h) in t) if (h == 0) Say(t.Remove(n)); Say(t.Count); Say(string.Join(\",\", t.Keys));")]
    [InlineData("var t = new Dictionary<int, int> { [1] = 1, [2] = 2, [3] = 3, [4] = 4 }; foreach (var k in t.Keys) { Say(k); t.Remove(k); t.Remove(k + 1); } Say(t.Count); t[5] = 5; foreach (var v in t.Values) Say(v);")]
    [InlineData("var t = new Dictionary<int, int> { [1] = 1, [2] = 2, [3] = 3, [4] = 4 }; foreach (var (k, v) in t) { Say(k * 10 + v); t[3] = 7; t.Remove(k - 1); if (k == 2) t.Remove(4); t.TryAdd(3, 0); }")]
    [InlineData("var s = new HashSet<int> { 1, 2, 3, 4 }; foreach (var n in s) { Say(n); s.Remove(n % 2 == 1 ? n + 1 : n); s.Add(1); s.Remove(9); } Say(s.Count);")]
    [InlineData("var t = new Dictionary<int, int> { [1] = 1, [2] = 2 }; foreach (var n in t.Where(p => p.Value > 0).Select(p => p.Key)) { Say(n); t.Remove(2); } Say(t.Count); foreach (var n in t) t.Remove(n.Key, out var last); Say(t.Count);")]
    public void What_a_loop_goes_through_may_lose_items(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("var t = new Dictionary<int, int> { [1] = 1, [2] = 2 }; var n = 0; try { foreach (var k in t.Keys) { t.Remove(k); t[k] = 3; } n = 1; } catch (InvalidOperationException) { n = 2; } Say(n);")]
    [InlineData("var s = new HashSet<int> { 1, 2 }; var n = 0; try { foreach (var k in s) { s.Remove(k); s.Add(k + 5); } n = 1; } catch (InvalidOperationException) { n = 2; } Say(n);")]
    [InlineData("var s = new SortedSet<int> { 1, 2 }; var n = 0; try { foreach (var k in s) s.Remove(k); n = 1; } catch (InvalidOperationException) { n = 2; } Say(n);")]
    public void What_is_added_meanwhile_may_throw(string statements) => Differential.AssertNotKnown(statements);

    [Theory]
    [InlineData("My m = []; Say(m.Tag); My n = [1, 2]; Say(n.Tag);", "[System.Runtime.CompilerServices.CollectionBuilder(typeof(Builder), \"Make\")] class My : IEnumerable<int> { public string Tag = \"none\"; public IEnumerator<int> GetEnumerator() => Enumerable.Empty<int>().GetEnumerator(); System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); } static class Builder { public static My Make(ReadOnlySpan<int> items) => new() { Tag = \"t\" + items.Length }; }")]
    [InlineData("int L(int n) { Log.All += $\"L{n} \"; return n; } Own o = [L(1), L(2), .. new[] { 3 }]; Say(Log.All); Say(o.Sum);", "static class Log { public static string All = \"\"; } class Own : IEnumerable<int> { public int Sum; public Own() => Log.All += \"c \"; public void Add(int n) { Sum += n; Log.All += $\"a{n} \"; } public IEnumerator<int> GetEnumerator() => Enumerable.Empty<int>().GetEnumerator(); System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }")]
    public void A_collection_of_ones_own_is_made_as_it_says(string statements, string declarations = "") => Differential.AssertSame(statements, declarations);
}
