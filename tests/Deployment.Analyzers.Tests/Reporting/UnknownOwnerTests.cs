using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>What is done with something that is not known may have been done with anything that it may be: that is not known either then.</summary>
public class UnknownOwnerTests
{
    [Theory]
    [InlineData("Box[] l = [new(), new()]; l[args.Length].N = 5;", "l[0].N == 0")]
    [InlineData("""var d = new Dictionary<string, Box> { ["a"] = new(), ["b"] = new() }; d[Guid.NewGuid().ToString()].N = 5;""", """d["a"].N == 0""")]
    [InlineData("""var d = new Dictionary<string, Box> { ["a"] = new() }; if (d.TryGetValue(args[0], out var box)) { box.N = 5; if (d["a"].N == 0) plan.AddSite("hq"); }""", "false")]
    [InlineData("""var d = new Dictionary<string, List<string>> { ["eu"] = [], ["us"] = [] }; d[args[0]].Add("x");""", "d.Values.Sum(v => v.Count) == 0")]
    [InlineData("var l = new List<List<int>> { new(), new() }; l[int.Parse(args[0])].Add(5);", "l[0].Count == 0")]
    [InlineData("var l = new List<Box> { new(), new() }; l.ElementAt(int.Parse(args[0])).N = 3;", "l[0].N == 0")]
    [InlineData("var l = new List<Box> { new(), new() }; foreach (var b in l.Skip(int.Parse(args[0]))) { b.N = 3; if (l[1].N == 0) plan.AddSite(\"hq\"); }", "false")]
    [InlineData("var l = new[] { new Box(), new Box() }; foreach (var b in l[int.Parse(args[0])..]) { b.N = 3; if (l[0].N == 0) plan.AddSite(\"hq\"); }", "false")]
    [InlineData("var l = new Point[2]; l[int.Parse(args[0])].X = 5;", "l[0].X == 0")]
    [InlineData("var j = new int[2][]; j[0] = [1]; j[1] = [2]; j[int.Parse(args[0])][0] = 5;", "j[0][0] == 1")]
    [InlineData("var l = new List<Box> { new() { Key = 3 }, new() { Key = int.Parse(args[0]) } }; l.MaxBy(b => b.Key)!.N = 9;", "l[0].N == 0")]
    [InlineData("var l = new List<Box> { new() { Key = 3 }, new() { Key = int.Parse(args[0]) } }; l.OrderBy(b => b.Key).First().N = 9;", "l[0].N == 0")]
    [InlineData("var l = new List<Box> { new() { Key = 3 }, new() { Key = int.Parse(args[0]) } }; foreach (var b in l.OrderBy(b => b.Key)) b.N = 9;", "l[0].N == 0")]
    [InlineData("var l = new List<Box> { new() { Name = args[0] } }; foreach (var g in l.GroupBy(b => b.Name == args[1])) foreach (var b in g) b.N = 9;", "l[0].N == 0")]
    [InlineData("var l = new List<Box> { new() }; foreach (var b in l.ToLookup(b => b.Key)[args.Length]) { b.N = 9; if (l[0].N == 0) plan.AddSite(\"hq\"); }", "false")]
    [InlineData("var b = new Box(); var l = new List<Box> { new() }; l.Insert(args.Length, b); l[0].N = 4;", "b.N == 0")]
    [InlineData("var b = new Box(); var d = System.Collections.Immutable.ImmutableDictionary<string, Box>.Empty.Add(args[0], new()).Add(\"b\", b); d[\"b\"].N = 4;", "b.N == 0")]
    [InlineData("var b = new Box(); var d = System.Collections.Immutable.ImmutableDictionary<string, Box>.Empty.Add(args[0], b); d[\"b\"].N = 4;", "b.N == 0")]
    [InlineData("var b = new Box(); foreach (var v in System.Collections.Frozen.FrozenSet.ToFrozenSet([new Box(), b])) v.N = 4;", "b.N == 0")]
    [InlineData("var b = new Box(); var d = new Dictionary<string, Box> { [\"a\"] = b }; d.Remove(args[0]); foreach (var v in d.Values) v.N = 4;", "b.N == 0")]
    [InlineData("Box[] l = [new(), new()]; Change(l[args.Length]);", "l[0].N == 0")]
    [InlineData("Box[] l = [new(), new()]; l[args.Length].Change();", "l[0].N == 0")]
    [InlineData("Box[] l = [new(), new()]; l[args.Length].N++;", "l[0].N == 0")]
    [InlineData("Box[] l = [new() { Inner = new() }, new() { Inner = new() }]; l[args.Length].Inner!.N = 4;", "l[0].Inner!.N == 0")]
    [InlineData("var a = new Box(); var b = new Box(); var best = a; foreach (var arg in args) best = b; best.N = 4;", "a.N == 0")]
    [InlineData("var a = new Box(); var b = new Box(); var best = a; foreach (var arg in args) { best = b; } best.N = 4;", "args.Length > 0 && b.N == 0")]
    [InlineData("""var n = 0; var d = new Dictionary<string, Action> { ["a"] = () => n = 1, ["b"] = () => { } }; d[Guid.NewGuid().ToString()]();""", "n == 0")]
    [InlineData("var n = 0; Action[] l = [() => n = 1, () => { }]; l[args.Length]();", "n == 0")]
    [InlineData("var b = new Box(); typeof(Box).GetProperty(\"N\")!.SetValue(b, 4);", "b.N == 0")]
    [InlineData("var a = new List<string>(); var b = new List<string>(); foreach (var arg in args) (arg == \"a\" ? a : b).Add(arg);", "args.Length > 0 && a.Count == 0")]
    [InlineData("var a = new Box(); var b = new Box(); foreach (var arg in args) { var box = arg switch { \"a\" => a, _ => b }; box.N++; }", "args.Length > 0 && a.N == 0")]
    [InlineData("var a = new Box(); var b = new Box(); foreach (var arg in args) { var box = a; if (arg == \"b\") box = b; box.N++; }", "args.Length > 0 && a.N == 0")]
    [InlineData("var a = new Box(); var b = new Box(); foreach (var arg in args) { var box = a; if (arg == \"b\") box = b; box.N++; }", "args.Length > 0 && b.N == 0")]
    [InlineData("var a = new Box(); var b = new Box(); foreach (var arg in args) { var box = a; switch (arg) { case \"b\": box = b; break; case \"c\": box = new(); break; } box.N++; }", "args.Length > 0 && a.N == 0")]
    [InlineData("var a = new Box(); var b = new Box(); foreach (var arg in args) { var box = a; try { box.Key = int.Parse(arg); } catch { box = b; } box.N++; }", "args.Length > 0 && a.N == 0")]
    [InlineData("var a = new Box(); var b = new Box(); foreach (var arg in args) { var box = a; _ = arg == \"b\" && (box = b) is not null; box.N++; }", "args.Length > 0 && a.N == 0")]
    [InlineData("var a = new Box(); var b = new Box(); foreach (var arg in args) { Box? box = arg == \"b\" ? b : null; (box ?? a).N++; }", "args.Length > 0 && a.N == 0")]
    [InlineData("var a = new Box(); var b = new Box(); foreach (var arg in args) { Box? box = arg == \"b\" ? b : null; box ??= a; box.N++; }", "args.Length > 0 && a.N == 0")]
    [InlineData("var a = new Box(); foreach (var arg in args) { Box? box = arg == \"b\" ? a : null; if (box is not null) box.N++; }", "args.Length > 0 && a.N == 0")]
    [InlineData("var a = new Box(); var b = new Box(); foreach (var arg in args) { Pick(arg).N++; Box Pick(string arg) { if (arg == \"b\") return b; return a; } }", "args.Length > 0 && a.N == 0")]
    [InlineData("var a = new Box(); var b = new Box(); foreach (var arg in args) { Pick(arg).N++; Box Pick(string arg) { if (arg == \"b\") return b; return a; } }", "args.Length > 0 && b.N == 0")]
    [InlineData("var a = new Box(); var b = new Box(); foreach (var arg in args) { Pick(arg, out var box); box.N++; void Pick(string arg, out Box box) { box = arg == \"b\" ? b : a; } }", "args.Length > 0 && a.N == 0")]
    [InlineData("var a = new Box(); foreach (var arg in args) { Box? box = arg == \"b\" ? null : a; box?.Grow(); }", "args.Length > 0 && a.N == 0")]
    [InlineData("var a = new Box(); var b = new Box(); foreach (var arg in args) { foreach (var box in new[] { a, b }) { if (arg == \"b\") continue; box.N++; } }", "args.Length > 0 && b.N == 0")]
    [InlineData("var a = new Box(); var b = new Box(); foreach (var arg in args) { foreach (var box in new[] { a, b }.Where(box => box.Name == arg)) box.N++; }", "args.Length > 0 && b.N == 0")]
    [InlineData("var a = new Box(); var b = new Box(); foreach (var arg in args) { new[] { a, b }.First(box => box.Name == arg).N++; }", "args.Length > 0 && b.N == 0")]
    [InlineData("var a = new Box(); var b = new Box(); foreach (var arg in args) { Pick(arg).N++; Box Pick(string arg) { foreach (var box in new[] { a, b }) { if (box.Name == arg) return box; } throw new InvalidOperationException(); } }", "args.Length > 0 && b.N == 0")]
    [InlineData("var a = new Box(); var b = new Box(); foreach (var arg in args) { Pick(arg).N++; Box Pick(string arg) => arg == \"a\" ? a : arg == \"b\" ? b : throw new InvalidOperationException(); }", "args.Length > 0 && b.N == 0")]
    [InlineData("var a = new Box(); var b = new Box(); foreach (var arg in args) { Pick(arg).N++; Box Pick(string arg) => arg switch { \"a\" => a, \"b\" => b, _ => throw new InvalidOperationException() }; }", "args.Length > 0 && b.N == 0")]
    [InlineData("var a = new Box(); IEnumerable<Box> All() { foreach (var arg in args) yield return a; } foreach (var box in All()) box.N++;", "args.Length > 0 && a.N == 0")]
    [InlineData("var a = new Box(); var b = new Box(); Box[] l = [a, b]; foreach (var box in args.Select(arg => l[int.Parse(arg)])) box.N++;", "args.Length > 0 && a.N == 0")]
    [InlineData("var a = new Box(); foreach (var box in args.Select(_ => a).Where(box => box.N >= 0)) box.N++;", "args.Length > 0 && a.N == 0")]
    [InlineData("var a = new Box(); foreach (var box in Enumerable.Repeat(a, args.Length)) box.N++;", "args.Length > 0 && a.N == 0")]
    [InlineData("var a = new Box(); foreach (var box in Array.ConvertAll(args, _ => a)) box.N++;", "args.Length > 0 && a.N == 0")]
    [InlineData("var a = new Box(); foreach (var (box, _) in new[] { a }.Zip(args)) box.N++;", "args.Length > 0 && a.N == 0")]
    [InlineData("var n = 0; IEnumerable<int> Ids() { yield return ++n; } foreach (var _ in args.Zip(Ids())) { }", "args.Length > 0 && n == 0")]
    [InlineData("var a = new Box(); var b = new Box(); Func<Box>[] l = [() => a, () => b]; l[args.Length]().N = 5;", "a.N == 0")]
    [InlineData("var a = new Box(); var b = new Box(); Holder[] l = [new(a), new(b)]; l[args.Length].Grow();", "a.N == 0")]
    [InlineData("var a = new Box(); var b = new Box(); var own = new Box { Inner = a }; foreach (var arg in args) if (arg == \"b\") own.Inner = b; own.Inner!.N++;", "args.Length > 0 && a.N == 0")]
    [InlineData("var a = new Box(); var b = new Box(); var l = new[] { a, b }; foreach (var arg in args) (l[0], l[1]) = (l[1], l[0]); l[0].N++;", "args.Length > 0 && b.N == 0")]
    [InlineData("var a = new Box(); var l = new List<Box> { a }; foreach (var arg in args) l.Clear(); foreach (var box in l) box.N++;", "args.Length > 0 && a.N == 0")]
    [InlineData("var a = new Box(); var q = new Queue<Box>([a, new()]); foreach (var arg in args) q.Dequeue(); foreach (var box in q) box.N++;", "args.Length > 0 && a.N == 0")]
    [InlineData("string[] q = [\"x\", \"y\"]; args.CopyTo(q, 0);", "q[0] == \"x\"")]
    [InlineData("string[] q = [\"x\", \"y\"]; Array.Copy(args, q, 1);", "q[0] == \"x\"")]
    [InlineData("string[] q = [\"x\", \"y\"]; Array.Fill(q, args[0]);", "q[0] == \"x\"")]
    [InlineData("string[] q = [\"x\", \"y\"]; Array.Reverse(q, 0, args.Length);", "q[0] == \"x\"")]
    [InlineData("string[] q = [\"x\", \"y\"]; new Queue<string>(args).CopyTo(q, 0);", "q[0] == \"x\"")]
    [InlineData("var a = new Box(); var l = new[] { a }; foreach (var box in args.SelectMany(arg => l.Where(box => box.Name == arg))) box.N = 5;", "args.Length > 0 && a.N == 0")]
    [InlineData("var a = new Box(); var b = new Box(); _ = args.Aggregate(a, (last, arg) => { last.N++; return arg == \"b\" ? b : last; });", "args.Length > 0 && a.N == 0")]
    [InlineData("var a = new Box(); var b = new Box(); _ = args.Aggregate(a, (last, arg) => { last.N++; return arg == \"b\" ? b : last; });", "args.Length > 0 && b.N == 0")]
    [InlineData("var a = new Box(); Task.Run(() => a).Result.N = 1;", "a.N == 0")]
    [InlineData("var a = new Box(); async Task<Box> Get() { await Task.Delay(1); return a; } foreach (var box in Task.WhenAll(Get(), Get()).Result) box.N++;", "a.N == 0")]
    [InlineData("Own[] l = [new(), new()]; l[args.Length][\"k\"] = 3;", "Counter.Total == 0")]
    [InlineData("Own[] l = [new(), new()]; if (l[args.Length] is (1, var box)) box.N = 5;", "l[0].Inner.N == 0")]
    [InlineData("Own[] l = [new(), new()]; using (l[args.Length]) { }", "l[0].Inner.N == 0")]
    [InlineData("Own[] l = [new(), new()]; foreach (var box in l[args.Length]) box.N = 5;", "l[0].Inner.N == 0")]
    [InlineData("var n = 0; Own[] l = [new(), new()]; foreach (var own in l) own.Raised += () => n++; l[args.Length].Raise();", "n == 0")]
    [InlineData("var a = new Box(); var given = new List<Box> { a }; foreach (var arg in args) given.Remove(a); foreach (var box in new List<Box>(given)) box.N = 5;", "args.Length > 0 && a.N == 0")]
    [InlineData("var top = new Box { Inner = new() { Inner = new() { Inner = new() { Inner = new() { Inner = new() } } } } }; Mark(top, 0); void Mark(Box? box, int depth) { if (box is null || depth >= args.Length) return; box.N = 5; Mark(box.Inner, depth + 1); }", "args.Length > 4 && top.Inner!.Inner!.Inner!.Inner!.N == 0")]
    [InlineData("var n = 0; Walk(args[0]); void Walk(string path) { foreach (var part in path.Split('/').Skip(1)) { n++; Walk(part); } }", "args[0].Length > 0 && n == 1")]
    [InlineData("var n = 0; Walk(0); void Walk(int i) { if (i >= args.Length) return; n++; Walk(i + 1); }", "n == 5")]
    [InlineData("var boxes = new[] { new Box(), new Box(), new Box(), new Box(), new Box(), new Box() }; Walk(0); void Walk(int i) { if (i >= args.Length) return; boxes[i].N = 5; Walk(i + 1); }", "args.Length > 5 && boxes[5].N == 0")]
    [InlineData("Node[] l = [new(null), new(null)]; l[1] = new(l[0]); l[args.Length].Mark();", "l[0].N == 0")]
    [InlineData("Counter.Total = Depth(new DirectoryInfo(\"d\")); int Depth(DirectoryInfo directory) => 1 + directory.GetDirectories().Select(Depth).DefaultIfEmpty().Max();", "Counter.Total == 0")]
    [InlineData("dynamic d = new Box(); Box a = d; d.N = 5;", "a.N == 0")]
    [InlineData("var a = new Box(); Set(a); void Set(dynamic box) => box.N = 5;", "a.N == 0")]
    [InlineData("var a = new Box(); dynamic d = a; d.Change();", "a.N == 0")]
    [InlineData("dynamic d = new System.Dynamic.ExpandoObject(); var a = new Box(); d.Box = a; d.Box.N = 4;", "a.N == 0")]
    [InlineData("Counter[] l = [new One(), new Two()]; l[args.Length].Step = 3;", "Counter.Total == 0")]
    [InlineData("Counter[] l = [new One(), new Two()]; _ = l[args.Length].Next;", "Counter.Total == 0")]
    [InlineData("Counter[] l = [new One(), new Two()]; var (_, _) = l[args.Length];", "Counter.Total == 0")]
    [InlineData("var a = new Box(); var d = new System.Collections.Concurrent.ConcurrentDictionary<string, Box> { [\"a\"] = a }; if (d.TryGetValue(\"a\", out var box)) box.N = 1;", "a.N == 0")]
    [InlineData("var a = new Box(); var l = new LinkedList<Box>([a]); l.First!.Value.N = 1;", "a.N == 0")]
    [InlineData("var a = new Box(); var g = new Box[2, 1]; g[0, 0] = a; g[1, 0] = new(); g[args.Length, 0].N = 5;", "a.N == 0")]
    [InlineData("var a = new Box(); var g = new Box[2, 1]; g[args.Length, 0] = a; g[0, 0].N = 5;", "a.N == 0")]
    [InlineData("Counter[] l = [new One(), new Two()]; l[args.Length].Count();", "Counter.Total == 0")]
    [InlineData("var one = new Box(); var two = new Box(); Action<Box>[] l = [b => b.N = 1, b => { }]; l[args.Length](one);", "one.N == 0")]
    public async Task It_is_not_known_what_that_was(string statements, string condition)
    {
        var compilation = PlanCompilation.Create($$"""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Unknown owner");
            plan.AddSite("HQ");
            {{statements}}
            if ({{condition}})
                plan.AddSite("hq");
            plan.Run(args);

            static void Change(Box box) => box.N = 7;

            class Box
            {
                public int N { get; set; }
                public int Key;
                public string Name = "";
                public Box? Inner { get; set; }
                public void Change() => N = 7;
                public void Grow() => N++;
            }

            struct Point { public int X; }

            class Own : IEnumerable<Box>, IDisposable
            {
                public Box Inner { get; } = new();
                public event Action? Raised;
                public int this[string key] { get => 1; set => Counter.Total++; }
                public void Raise() => Raised?.Invoke();
                public void Dispose() => Inner.N = 5;
                public void Deconstruct(out int number, out Box inner) => (number, inner) = (1, Inner);
                public IEnumerator<Box> GetEnumerator() { yield return Inner; }
                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
            }

            class Node(Node? up)
            {
                public int N;
                public void Mark() { N++; up?.Mark(); }
            }

            class Holder(Box box) { public void Grow() => box.N = 5; }

            abstract class Counter
            {
                public static int Total;
                public virtual int Step { get; set; }
                public abstract int Next { get; }
                public abstract void Count();
                public void Deconstruct(out int a, out int b) => a = b = ++Total;
            }

            class One : Counter
            {
                public override int Next => 1;
                public override void Count() => Total += 1;
            }

            class Two : Counter
            {
                public override int Step { get => 1; set => Total++; }
                public override int Next => ++Total;
                public override void Count() => Total += 2;
            }
            """);
        PlanCompilation.AssertCompiles(compilation);

        Assert.DoesNotContain(await compilation.AnalyzeAsync(), diagnostic => diagnostic.Id is "DPL0001" or "DPL0003");
    }

    [Theory]
    [InlineData("""new[] { v1, v2 }[int.Parse(args[0])].WithVersion("12.3.2.4165");""")]
    [InlineData("""var all = new Dictionary<string, BackupServer> { ["1"] = v1, ["2"] = v2 }; all[Guid.NewGuid().ToString()].WithVersion("12.3.2.4165");""")]
    [InlineData("""var all = new Dictionary<string, Action> { ["1"] = () => v1.WithVersion("12.3.2.4165") }; all[args[0]]();""")]
    [InlineData("""var all = new Dictionary<string, Action<BackupServer>> { ["1"] = server => server.WithVersion("12.3.2.4165") }; all[args[0]](v1);""")]
    [InlineData("""new[] { v1, v2 }[int.Parse(args[0])].Accept("DPL4001", because: "soon");""")]
    public async Task A_setting_of_the_plan_is_not_known_then_either(string statements)
    {
        var compilation = PlanCompilation.Create($$"""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Unknown owner");
            var hq = plan.AddSite("HQ");
            var b = plan.AddSite("B");
            plan.AddWanLink(hq, b).WithBandwidth(5.Mbps());
            var v1 = hq.AddBackupServer("v1").WithVersion("12.1.2.172");
            var v2 = b.AddBackupServer("v2").WithVersion("12.3.2.4165");
            hq.AddEnterpriseManager("em").WithVersion("12.3.2.4165").Manages(v1, v2);
            {{statements}}
            plan.Run(args);
            """);
        PlanCompilation.AssertCompiles(compilation);

        Assert.DoesNotContain(await compilation.AnalyzeAsync(), diagnostic => diagnostic.Id == "DPL4001");
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("new[] { v1, v2 }[int.Parse(args[0])].OnVirtualMachine();", false)]
    [InlineData("new[] { v2, v2 }[int.Parse(args[0])].OnVirtualMachine();", true)]
    public async Task Nor_is_what_is_said_of_an_element_without_a_value(string statements, bool isFound)
    {
        var compilation = PlanCompilation.Create($$"""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Unknown owner");
            var hq = plan.AddSite("HQ");
            var b = plan.AddSite("B");
            plan.AddWanLink(hq, b).WithBandwidth(5.Mbps());
            var v1 = hq.AddBackupServer("v1").OnPhysicalMachine();
            var v2 = b.AddBackupServer("v2").OnVirtualMachine();
            v2.AddReplicationJob("dr").Protects(v1).ToHost(b.AddHost("esx"));
            {{statements}}
            plan.Run(args);
            """);
        PlanCompilation.AssertCompiles(compilation);

        Assert.Equal(isFound, (await compilation.AnalyzeAsync()).Any(diagnostic => diagnostic.Id == "DPL2003"));
    }

    [Fact]
    public async Task What_it_cannot_be_stays_known()
    {
        var compilation = PlanCompilation.Create("""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Unknown owner");
            plan.AddSite("HQ");
            var kept = new Box();
            Box[] boxes = [new(), new()];
            boxes[args.Length].N = 5;
            var given = args.ToList();
            given.Add("x");
            var names = new List<string> { "HQ" };
            if (kept.N == 0)
                plan.AddSite(names[0]);
            plan.Run(args);

            class Box { public int N; }
            """);
        PlanCompilation.AssertCompiles(compilation);

        Assert.Equal("DPL0001", Assert.Single(await compilation.AnalyzeAsync()).Id);
    }
}
