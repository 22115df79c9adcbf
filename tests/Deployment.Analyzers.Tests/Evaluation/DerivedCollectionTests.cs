using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>Classes of the author's that extend a collection of the base library have what that has.</summary>
public class DerivedCollectionTests
{
    private const string Usings = "using System.Collections.ObjectModel;";

    private const string Declarations =
        """
        record Branch(string Name, int Hosts);
        class Branches : List<Branch>
        {
            public string Region = "eu";
            public Branches() { }
            public Branches(IEnumerable<Branch> all) : base(all) { }
            public int Hosts => this.Sum(branch => branch.Hosts);
            public void Add(string name, int hosts) => Add(new Branch(name, hosts));
            public Branch Biggest() { var biggest = this[0]; foreach (var branch in this) if (branch.Hosts > biggest.Hosts) biggest = branch; return biggest; }
        }
        class Registry<T> : Dictionary<string, T> where T : new()
        {
            public Registry() : base(StringComparer.OrdinalIgnoreCase) { }
            public T Ensure(string name) => TryGetValue(name, out var found) ? found : this[name] = new T();
        }
        class Box { public int N; }
        class Names : HashSet<string> { public Names(params string[] names) : base(names) { } }
        class Sub : Branches { public Sub() => Add("Sub", 1); }
        class Plain : Collection<string> { public override string ToString() => "plain"; }
        class Loud : ObservableCollection<string> { protected override void InsertItem(int index, string item) => base.InsertItem(index, item + "!"); }
        class Noted : Collection<string>
        {
            public string Log = "";
            protected override void InsertItem(int index, string item) { Log += $"+{index}"; base.InsertItem(index, item.ToUpperInvariant()); }
            protected override void SetItem(int index, string item) { Log += $"={index}"; base.SetItem(index, item.ToUpperInvariant()); }
            protected override void RemoveItem(int index) { Log += $"-{index}"; base.RemoveItem(index); }
            protected override void ClearItems() { Log += "x"; base.ClearItems(); }
        }
        class Sorted : Collection<string> { public string First() { ((List<string>)Items).Sort(); return this[0]; } }
        class Watched : ObservableCollection<string>;
        class Given(List<string> given) : Collection<string>(given) { public int Set; protected override void SetItem(int index, string item) { Set++; base.SetItem(index, item); } }
        abstract class Named<T>(IEqualityComparer<string>? names = null) : KeyedCollection<string, T>(names) where T : class
        {
            public string Removed = "";
            protected override void RemoveItem(int index) { Removed += GetKeyForItem(this[index]); base.RemoveItem(index); }
        }
        class Numbers : KeyedCollection<string, int>
        {
            protected override string GetKeyForItem(int item) => $"{item}";
            public string RemoveTwice() { try { base.RemoveItem(0); base.RemoveItem(0); return "twice"; } catch (ArgumentOutOfRangeException) { return "once"; } }
        }
        class Towns() : Named<Branch>(StringComparer.OrdinalIgnoreCase)
        {
            protected override string GetKeyForItem(Branch item) => item.Name;
            public int Hosts() { var hosts = 0; foreach (var town in Items) hosts += town.Hosts; return hosts; }
        }
        class Upper : List<string>, IEnumerable<string>
        {
            public new void Add(string name) => base.Add(name.ToUpperInvariant());
            IEnumerator<string> IEnumerable<string>.GetEnumerator() { for (var i = Count - 1; i >= 0; i--) yield return base[i]; }
        }
        """;

    [Theory]
    [InlineData("""var all = new Branches { { "Oslo", 2 }, { "Bern", 5 } }; all.Add(new("Rome", 3)); Say(all.Count); Say(all.Hosts); Say(all.Biggest().Name); Say(all[1].Name); Say(all[^1].Name); Say(all.Region);""")]
    [InlineData("""Branches all = [new("Oslo", 2), .. new[] { new Branch("Bern", 5) }]; foreach (var branch in all) Say(branch.Name); foreach (var name in all.Where(b => b.Hosts > 2).Select(b => b.Name)) Say(name); Say(string.Join("+", all)); """)]
    [InlineData("""var all = new Branches(from i in Enumerable.Range(1, 3) select new Branch($"B{i}", i)); all.RemoveAt(0); all[0] = new("New", 9); all[^1] = all[^1] with { Hosts = 7 }; all.Reverse(); Say(string.Join(" ", all.Select(b => b.Name + b.Hosts)));""")]
    [InlineData("""var all = new Sub(); Say(all.Count); List<Branch> list = all; list.Add(new("Oslo", 1)); Say(all.Count); Say(ReferenceEquals(list, all)); Say(list is Sub { Count: 2 }); Say(all is [{ Name: "Sub" }, .. var rest] ? rest.Count : 0); IReadOnlyList<Branch> read = all; Say(read[1].Name); IEnumerable<Branch> each = all; Say(each.Count());""")]
    [InlineData("""var registry = new Registry<Box>(); registry.Ensure("a").N++; registry.Ensure("A").N += 5; registry["b"] = new Box(); Say(registry.Count); Say(registry["a"].N); foreach (var (name, box) in registry) Say(name + box.N); Say(registry.Keys.First()); Say(registry.ContainsKey("B"));""")]
    [InlineData("""var names = new Names("a", "b", "a"); Say(names.Count); Say(names.Add("b")); names.UnionWith(["c", "d"]); Say(string.Join("", names.Order())); Say(names.Contains("c"));""")]
    [InlineData("""var upper = new Upper { "a", "b" }; foreach (var name in upper) Say(name); Say(upper[0]); ((ICollection<string>)upper).Add("c"); Say(upper.Count); Say(upper[2]);""")]
    [InlineData("""var all = new Branches { { "Oslo", 2 } }; Action<Branch> add = all.Add; add(new("Bern", 1)); Say(all.Count); Say(all.ToString()); Say(all.Equals(new Branches())); var copy = new List<Branch>(all); all.Clear(); Say(copy.Count); Say(all.Any()); Say(all is { Count: 0 }); Say(all is []); Say(new Branches { Capacity = 8 }.Count);""")]
    [InlineData("""var all = new Branches { { "Oslo", 2 } }; try { Say(all[7].Name); } catch (ArgumentOutOfRangeException) { Say("out"); } Say(all.Count);""")]
    [InlineData("""var plain = new Plain { "b", "a" }; plain.Insert(0, "c"); plain.Remove("b"); var bare = new Collection<string> { "x" }; bare[0] += "y"; Say(plain.Count); Say(string.Join("", plain)); Say(bare[0]); Say(plain.IndexOf("a")); Say(plain[1]);""")]
    [InlineData("""var all = new Branches { { "Oslo", 2 } }; var view = all.AsReadOnly(); var query = all.Select(b => b.Name); all.Add("Bern", 1); Say(view.Count); Say(string.Join(" ", query)); var sorted = all.OrderBy(b => b.Name).ToList(); Say(sorted[0].Name); all.Sort((x, y) => x.Hosts - y.Hosts); Say(all[0].Name); all.ForEach(b => Say(b.Hosts));""")]
    public void They_hold_what_is_put_into_them(string statements) => Differential.AssertSame(statements, Declarations, Usings);

    [Theory]
    [InlineData("""var noted = new Noted { "a" }; noted.Add("b"); noted.Insert(0, "c"); noted[1] = "q"; noted.Remove("B"); noted.Remove("none"); noted.RemoveAt(0); Say(string.Join(",", noted)); noted.Clear(); Say(noted.Log); Say(noted.Count);""")]
    [InlineData("""var noted = new Noted(); try { noted.Insert(3, "x"); } catch (ArgumentOutOfRangeException) { Say("insert"); } try { noted[0] = "x"; } catch (ArgumentOutOfRangeException) { Say("set"); } try { noted.RemoveAt(0); } catch (ArgumentOutOfRangeException) { Say("remove"); } Say(noted.Log);""")]
    [InlineData("""var noted = new Noted { "a" }; IList<string> list = noted; list.Add("b"); list[0] = "x"; list[1] += "y"; noted[^1] = "z"; list.Insert(0, "c"); list.Remove("X"); Say(noted.Log); Say(string.Join(",", noted)); list.Clear(); Say(noted.Log);""")]
    [InlineData("""var noted = new Noted { "a" }; System.Collections.IList list = noted; Say(list.Add("b")); list[0] = "x"; list.Insert(0, "c"); list.Remove("X"); list.RemoveAt(0); Say(noted.Log); Say(noted[0]); list.Clear(); Say(noted.Count);""")]
    [InlineData("""IList<Branch> all = new Towns { new("Oslo", 1) }; all[0] = new("Bern", 2); all.Insert(0, new("Rome", 3)); Say(((Towns)all)["bern"].Hosts); Say(((Towns)all).Contains("Oslo")); Say(((Towns)all)["Rome"].Name);""")]
    [InlineData("""var towns = new Towns { new("Oslo", 1), new("Bern", 2) }; Say(towns["oslo"].Hosts); Say(towns.Contains("BERN")); Say(towns.Contains(towns[0])); Say(towns.Count); foreach (var town in towns) Say(town.Name); Say(towns.Hosts()); Say(towns.Sum(town => town.Hosts));""")]
    [InlineData("""var towns = new Towns { new("Oslo", 1), new("Bern", 2) }; Say(towns.TryGetValue("Rome", out var town)); Say(town is null); Say(towns.TryGetValue("Oslo", out town)); Say(town!.Hosts); try { Say(towns["Rome"].Hosts); } catch (KeyNotFoundException) { Say("none"); }""")]
    [InlineData("""var towns = new Towns { new("Oslo", 1), new("Bern", 2) }; Say(towns.Remove("OSLO")); Say(towns.Remove("Rome")); Say(towns.Removed); towns[0] = new("Rome", 3); Say(towns["Rome"].Hosts); Say(towns.Contains("Bern")); towns[0] = new("ROME", 4); Say(towns["Rome"].Hosts); towns.RemoveAt(0); Say(towns.Contains("Rome")); towns.Insert(0, new("Nice", 5)); Say(towns["nice"].Hosts); towns.Clear(); Say(towns.Count + (towns.Contains("Nice") ? 1 : 0));""")]
    [InlineData("""var towns = new Towns { new("Oslo", 1) }; try { towns.Add(new("OSLO", 2)); } catch (ArgumentException) { Say("twice"); } Say(towns.Count); ICollection<Branch> all = towns; all.Add(new("Bern", 2)); IReadOnlyList<Branch> read = towns; Say(read[1].Name); Say(towns["Bern"].Hosts);""")]
    [InlineData("""var numbers = new Numbers { 5, 7 }; Say(numbers["5"]); Say(numbers.Remove("5")); Say(numbers.Count); Say(numbers.Contains("7")); Say(numbers.RemoveTwice()); Say(numbers.Count);""")]
    [InlineData("""Say(new Sorted { "b", "a" }.First());""")]
    [InlineData("""var all = new ObservableCollection<string> { "b" }; all.Add("a"); all.Insert(0, "c"); Say(string.Join(",", all)); Say(all[1]); Say(all.Remove("a")); Say(all.Count);""")]
    public void What_they_override_is_called_as_by_the_base_library(string statements) => Differential.AssertSame(statements, Declarations, Usings);

    /// <summary>The base library calls what is overridden whenever it likes to.</summary>
    [Theory]
    [InlineData("""var loud = new Loud { "a" }; Say(loud[0]);""")]
    [InlineData("""var loud = new Loud(); loud.Insert(0, "a"); Say(string.Join("", loud));""")]
    [InlineData("""var changes = 0; var watched = new Watched { "a" }; watched.CollectionChanged += (_, _) => changes++; watched[0] = "b"; Say(changes); Say(watched[0]);""")]
    [InlineData("""var given = new Given(["a"]) { [0] = "b" }; Say(given.Set); Say(given[0]);""")]
    public void What_they_hold_is_not_known_where_they_override_how_it_is_kept(string statements) => Differential.AssertNotKnown(statements, Declarations, Usings);

    /// <summary>The base library asks some collections for their items in another way than others.</summary>
    [Theory]
    [InlineData("""Say(string.Join("", new Upper { "a", "b" }));""")]
    [InlineData("""Say(new Upper { "a", "b" }.First());""")]
    public void What_they_give_is_not_known_where_they_give_it_in_two_ways(string statements) => Differential.AssertNotKnown(statements, Declarations, Usings);

    [Fact]
    public void What_others_may_have_put_into_them_is_not_known() => Differential.AssertNotKnown(
        """
        var all = new Branches { { "Oslo", 2 } };
        var view = all.AsReadOnly();
        System.Runtime.InteropServices.CollectionsMarshal.SetCount(all, 0);
        Say(all.Count);
        Say(view.Count);
        Say(all.Region);
        """,
        Declarations,
        Usings);
}
