using Deployment.Analyzers.Evaluation;
using Deployment.Analyzers.Reporting;
using Deployment.Analyzers.Tests.Verifiers;
using Deployment.Plans.Rules;

namespace Deployment.Analyzers.Tests.Safety;

/// <summary>Whatever the code does, its evaluation ends: in a time and memory that its budget bounds, and without an overflow of the stack.</summary>
public class HostileCodeTests
{
    private const long MaxAllocation = 1L << 30;

    [Theory]
    [InlineData("int F(int n) => G(n) + 1; int G(int n) => F(n) + 1; F(0);")]
    [InlineData("Func<int, int> f = null!; f = n => f(n + 1); f(0);")]
    [InlineData("var n = new Endless().Next;")]
    [InlineData("var n = new Made(0);")]
    [InlineData("var s = $\"{new Told()}\";")]
    [InlineData("var s = new Told().ToString();")]
    [InlineData("var same = new Told().Equals(new Told());")]
    [InlineData("var keys = new HashSet<object> { new Told(), new Told() };")]
    [InlineData("int n = new Told();")]
    [InlineData("var n = new Told() + new Told();")]
    [InlineData("var n = Started.First;", false)]
    [InlineData("IEnumerable<int> F(int n) { yield return n; foreach (var i in F(n + 1)) yield return i; } foreach (var i in F(0)) { }")]
    [InlineData("IEnumerable<int> F() { while (true) yield return 1; } var n = F().Count();")]
    [InlineData("IEnumerable<int> F() { while (true) yield return 1; } var n = F().ToList();")]
    [InlineData("IEnumerable<int> F() { while (true) yield return 1; } var n = F().Where(i => i == 2).First();")]
    [InlineData("IEnumerable<int> F() { while (true) yield return 1; } var n = F().Max();")]
    [InlineData("IEnumerable<int> F() { while (true) yield return 1; } var n = string.Join(\",\", F());")]
    [InlineData("IEnumerable<int> F() { while (true) { } yield return 1; } var n = F().First();")]
    [InlineData("void F<T>(int n) => F<List<T>>(n + 1); F<int>(0);")]
    [InlineData("object F<T>(int n) { object o = default(T)!; return F<(T, T)>(n + 1); } F<int>(0);")]
    [InlineData("object o = new Nest<int>(); for (var i = 0; i < 1_000_000; i++) o = ((INest)o).Deeper();")]
    [InlineData("var r = new Ring(); r.Next = r; var s = r.ToString();")]
    [InlineData("var r = new Ring(); r.Next = r; var q = new Ring(); q.Next = q; var s = r.Equals(q);")]
    [InlineData("var r = new Ring(); r.Next = r; var s = r.GetHashCode(); var keys = new Dictionary<Ring, int> { [r] = 1, [new Ring { Next = r }] = 2 };", false)]
    [InlineData("var l = new List<object>(); l.Add(l); foreach (var i in l) { } var s = l.SequenceEqual(l);", false)]
    [InlineData("IEnumerable<int> q = new[] { 1 }; for (var i = 0; i < 60; i++) q = q.Concat(q); var n = q.Count();")]
    [InlineData("IEnumerable<int> q = new[] { 1, 2 }; for (var i = 0; i < 60; i++) q = q.SelectMany(x => new[] { x, x }); var n = q.Count();")]
    [InlineData("int[] a = [1]; for (var i = 0; i < 60; i++) a = [.. a, .. a];")]
    [InlineData("var r = Enumerable.Range(0, 1000); var n = (from a in r from b in r from c in r select a + b + c).Sum();")]
    [InlineData("var r = Enumerable.Range(0, 100_000).ToList(); var n = r.Select(x => r.Count(y => y > x)).Sum();")]
    [InlineData("var s = \"x\"; for (var i = 0; i < 60; i++) s = s.Replace(\"x\", \"xxxxxxxx\");")]
    [InlineData("var s = \"x\"; for (var i = 0; i < 60; i++) s = string.Join(s, s, s, s);")]
    [InlineData("var s = \"x\"; for (var i = 0; i < 60; i++) s = $\"{s}{s}\";")]
    [InlineData("var s = \"x\"; for (var i = 0; i < 60; i++) s = string.Concat(s, s, s);")]
    [InlineData("var s = \"x\"; for (var i = 0; i < 60; i++) s = string.Concat(Enumerable.Repeat(s, 10));")]
    [InlineData("var s = \"x\"; for (var i = 0; i < 60; i++) s = s.Insert(0, s);")]
    [InlineData("var s = $\"{1,2000000000}\";")]
    [InlineData("var s = 1.ToString(\"D999999999\");")]
    [InlineData("var s = $\"{1.5:F999999999}\";")]
    [InlineData("var s = new string('x', 1_000_000); for (var i = 0; i < 1_000_000; i++) { var t = s + i; }")]
    [InlineData("var s = new string('x', 1_000_000); for (var i = 0; i < 1_000_000; i++) { var t = s == s + i; }")]
    [InlineData("var s = new string('x', 1_000_000); for (var i = 0; i < 1_000_000; i++) { var t = s.IndexOf(\"y\"); }")]
    [InlineData("var s = new string('x', 1_000_000); for (var i = 0; i < 1_000_000; i++) { var t = s.Split(','); }")]
    [InlineData("var s = new string('x', 1_000_000); var l = Enumerable.Repeat(s, 1_000_000).Select(x => x + \"y\").ToList();")]
    [InlineData("again: goto again;")]
    [InlineData("for (;;) ;")]
    [InlineData("do { } while (true);")]
    [InlineData("for (var i = 0; i < 10; i--) { }")]
    [InlineData("for (long i = 0; ; i++) plan.AddSite($\"Site {i}\");")]
    [InlineData("var site = plan.AddSite(\"HQ\"); for (long i = 0; ; i++) site.AddHost($\"Host {i}\");")]
    [InlineData("var s = new string('x', 100_000); for (long i = 0; ; i++) plan.AddSite(s + i);")]
    [InlineData("for (long i = 0; ; i++) try { throw new Exception(); } catch { }")]
    [InlineData("while (true) try { plan.AddSite(\"HQ\"); } catch { }")]
    [InlineData("void F() { try { F(); } finally { F(); } } F();")]
    [InlineData("void F() { try { F(); } catch { F(); } } F();")]
    [InlineData("Action a = () => { }; for (var i = 0; i < 60; i++) a += a; a();")]
    [InlineData("foreach (var a in args) foreach (var b in args) foreach (var c in args) foreach (var d in args) foreach (var e in args) foreach (var f in args) foreach (var g in args) foreach (var h in args) foreach (var i in args) foreach (var j in args) foreach (var k in args) foreach (var l in args) plan.AddSite(a + l);", false)]
    [InlineData("var x = 0; while (args.Length > x) while (args.Length > x + 1) while (args.Length > x + 2) while (args.Length > x + 3) while (args.Length > x + 4) x++;", false)]
    [InlineData("var d = new Dictionary<string, int>(); for (var i = 0; ; i++) d[$\"{i}\"] = i;")]
    [InlineData("var q = new Queue<int>(); while (true) q.Enqueue(1);")]
    [InlineData("var g = Enumerable.Range(0, 1_000_000).GroupBy(i => i).ToDictionary(i => i.Key); while (true) g = g.ToDictionary(i => i.Key, i => i.Value);")]
    [InlineData("var a = new int[1000, 1000, 1000];")]
    [InlineData("var a = new int[1_000_000]; while (true) a = (int[])a.Clone();")]
    [InlineData("var a = Enumerable.Range(0, 1_000_000).ToArray(); while (true) a = a.Reverse().OrderBy(i => i).ToArray();")]
    [InlineData("while (true) { try { \"a\".PadLeft(-1_000_000); } catch (ArgumentOutOfRangeException) { } }")]
    [InlineData("while (true) DeploymentPlan.Create(\"Another\");")]
    [InlineData("var site = plan.AddSite(\"HQ\"); for (var i = 0; i < 10_000; i++) site.AddBackupServer($\"vbr {i}\"); for (var i = 0; i < 100_000; i++) plan.Check();", false)]
    [InlineData("Site? last = null; for (var i = 0; i < 20_000; i++) { var site = plan.AddSite($\"Site {i}\"); if (last != null) plan.AddWanLink(last, site); last = site; var vbr = site.AddBackupServer($\"vbr {i}\"); var group = plan.Sites[i / 2].AddVirtualMachines($\"vms {i}\", 1); vbr.AddBackupJob($\"j {i}\").Protects(group).To(vbr.AddRepository($\"r {i}\", on: vbr)); vbr.OffersRestore(group, RestoreKind.GuestFiles); }")]
    [InlineData("var n = 150; for (var i = 0; i < n; i++) { var site = plan.AddSite($\"Site {i}\"); var vbr = site.AddBackupServer($\"vbr {i}\"); foreach (var other in plan.Sites) if (other != site) { plan.AddWanLink(other, site); vbr.AddBackupJob($\"j {i} {other.Name}\").Protects(other.AddVirtualMachines($\"vms {i}\", 1)).To(vbr.AddRepository($\"r {i} {other.Name}\", on: vbr)); } }", false)]
    [InlineData("for (var i = 0; i < 50_000; i++) { var site = plan.AddSite($\"Site {i}\"); Console.WriteLine(plan); foreach (var a in args) site.AddHost(a); }", false)]
    [InlineData("var s = args[0]; for (var i = 0; i < 50_000; i++) s = s.Trim(); if (s == \"x\") plan.AddSite(s);", false)]
    [InlineData("var s = args[0]; var t = s; for (var i = 0; i < 20_000; i++) { s = s.Trim(); t = t.Trim('x'); } if (s == \"x\") plan.AddSite(s); if (t == \"y\") plan.AddSite(t);", false)]
    [InlineData("for (var i = 0; i < 50_000; i++) if (args.Length > -i) { } if (args.Contains(\"x\")) plan.AddSite(\"x\"); if (args.Contains(\"y\")) plan.AddSite(\"y\");", false)]
    [InlineData("IEnumerable<int> q = new[] { 1 }; for (var i = 0; i < 300_000; i++) q = q.Select(x => x); q.Count();")]
    [InlineData("Action a = () => { while (true) { } }; for (var i = 0; i < 60; i++) { var b = a; a = () => { try { b(); } finally { b(); } }; } a();")]
    [InlineData("IEnumerable<int> F() { while (true) { } yield return 1; } IEnumerable<int> G(int n) { try { foreach (var i in n == 0 ? F() : G(n - 1)) yield return i; } finally { foreach (var i in n == 0 ? F() : G(n - 1)) { } } } foreach (var i in G(60)) { }")]
    [InlineData("var s = new DateTime(2026, 1, 31).ToString(new string('f', 80) + \"x\");", false)]
    [InlineData("var n = int.Parse(new string('9', 1_000_000));", false)]
    [InlineData("var l = new List<int>(); foreach (var a in args) for (var i = 0; i < 20_000; i++) l.Add(i);", false)]
    [InlineData("for (var i = 0; i < 50_000; i++) if (args.Length > -i) { }", false)]
    [InlineData("void F() { for (var i = 0; i < 1_001; i++) ; } for (var i = 0; i < 500; i++) F();", false)]
    public void Ends_within_its_budget(string statements, bool isGivenUp = true)
    {
        var compilation = PlanCompilation.Create($$"""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Hostile");
            {{statements}}
            plan.Run(args);

            class Endless { public Endless Next => this.Next.Next; }
            class Made(int n) { public Made Inner { get; } = new(n + 1); }
            class Told
            {
                public override string ToString() => $"{this}";
                public override bool Equals(object? other) => this.Equals(other);
                public override int GetHashCode() => this.GetHashCode();
                public static implicit operator int(Told told) => told;
                public static int operator +(Told left, Told right) => left + right;
            }
            class Started { public static int First = Second.Value + 1; }
            class Second { public static int Value = Started.First + 1; }
            interface INest { object Deeper(); }
            class Nest<T> : INest { public object Deeper() => new Nest<Nest<T>>(); }
            record Ring { public Ring? Next { get; set; } }
            """);
        PlanCompilation.AssertCompiles(compilation);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var diagnostics = PlanAnalysis.Run(compilation, ProjectSettings.Default, RuleCatalog.Rules, CancellationToken.None);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(allocated < MaxAllocation, $"{allocated >> 20} MB were allocated.");
        if (isGivenUp)
        {
            Assert.NotEmpty(diagnostics);
            Assert.All(diagnostics, diagnostic => Assert.Equal("DPL0003", diagnostic.Id));
        }
        else
        {
            Assert.All(diagnostics, diagnostic => Assert.NotEqual("DPL0003", diagnostic.Id));
        }
    }
}
