using Deployment.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.CSharp;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>Tasks are what they have come to where that is sure, and code that may go on while other code does is left open.</summary>
public class TaskTests
{
    private const string Functions = """
        public static class Work
        {
            public static List<string> Log { get; } = [];
            public static async Task<int> Twice(int n) { Log.Add($"twice {n}"); await Task.CompletedTask; return 2 * n; }
            public static async Task Note(string note) { await Task.CompletedTask; Log.Add(note); }
            public static async Task Fail(string why) { await Task.CompletedTask; throw new InvalidOperationException(why); }
            public static Task HandOn(string note) => Note(note);
            public static ValueTask<string?> Nothing() => new((string?)null);
            public static async Task Slow(string note) { await Task.Yield(); Log.Add(note); }
            public static async Task<int> SlowTwice(int n) { await Slow("slow"); return 2 * n; }
            public static Task SlowHandedOn(string note) => Slow(note);
        }
        """;

    [Theory]
    [InlineData("try { async Task<int> F() { await Task.Yield(); return 1; } async Task G() => Say(await F()); G().Wait(); throw new FormatException(); } catch (FormatException) { Say(2); }")]
    [InlineData("var n = 0; async Task F() { try { await Task.Yield(); n = 1; } catch (Exception) { n = 2; } } F().Wait(); Say(n);")]
    [InlineData("async Task F() { await Task.WhenAll(Work.Note(\"a\"), Work.Note(\"b\")); foreach (var n in Work.Log) Say(n); } F().Wait();")]
    [InlineData("async Task F() { int[] all = await Task.WhenAll(new[] { 1, 2, 3 }.Select(n => Work.Twice(n))); Say(all.Sum()); Say(all.Length); } F().GetAwaiter().GetResult();")]
    [InlineData("var tasks = new List<Task<int>> { Work.Twice(1), Work.Twice(2) }; var first = Task.WhenAny(tasks).Result; Say(first.Result); tasks.RemoveAt(0); Say(Task.WhenAny(tasks).Result.Result);")]
    [InlineData("Task.WaitAll(Work.Note(\"a\"), Work.HandOn(\"b\")); Say(string.Join(\",\", Work.Log)); Task.WhenAll(new List<Task>()).Wait();")]
    [InlineData("Say(Task.Run(() => 3).Result); Task.Run(() => Work.Log.Add(\"run\")).Wait(); Say(Work.Log[0]); Say(Task.Run(() => Work.Twice(4)).GetAwaiter().GetResult()); Say(Task.Run(async () => { await Work.Slow(\"s\"); return 5; }).Result);")]
    [InlineData("async Task F() { var n = 0; await Task.Run(() => n = 4); Say(n); Say(await Task.Run(async () => { await Work.Note(\"x\"); return Work.Log.Count; }).ConfigureAwait(false)); } F().Wait();")]
    [InlineData("Say(new ValueTask<int>(3).Result); Say(ValueTask.FromResult(\"v\").Result); async ValueTask<int> F() => await new ValueTask<int>(Work.Twice(2)) + 1; Say(F().Result); Say(F().AsTask().Result); ValueTask d = default; Say(d.IsCompletedSuccessfully); Say(default(ValueTask<int>).Result);")]
    [InlineData("Say(new ValueTask<Task<int>>(Work.Twice(3)).Result.Result); Say(new ValueTask<string>(\"x\").Result); new ValueTask(Work.Note(\"n\")).AsTask().Wait(); Say(Work.Log.Count);")]
    [InlineData("var ends = new List<string>(); async Task F() { try { await Work.Slow(\"a\"); } finally { ends.Add(\"finally\"); } ends.Add(\"end\"); } F().Wait(); Say(string.Join(\",\", ends));")]
    [InlineData("Say(Work.Nothing().Result is null); Task? none = null; Say(none is null); Say(none?.IsCompleted ?? true); async Task<string?> F() => await Work.Nothing(); Say(F().Result is null); try { none!.Wait(); } catch (NullReferenceException) { Say(\"null\"); }")]
    [InlineData("var all = Task.WhenAll(Work.Fail(\"a\"), Work.Fail(\"b\"), Work.Note(\"c\")); Say(all.IsFaulted); try { all.Wait(); } catch (AggregateException e) { Say(e.InnerException!.Message); } async Task F() { try { await Task.WhenAll(Work.Fail(\"a\"), Work.Fail(\"b\")); } catch (InvalidOperationException e) { Say(e.Message); } } F().Wait();")]
    [InlineData("try { Task.Run(() => { if (Work.Log.Count == 0) throw new InvalidOperationException(\"in\"); }).Wait(); } catch (AggregateException e) { Say(e.InnerException!.Message); } try { Task.Run(() => Work.Fail(\"f\")).GetAwaiter().GetResult(); } catch (InvalidOperationException e) { Say(e.Message); }")]
    [InlineData("var a = Work.Twice(1); Say(a.IsCompleted); Say(a.Exception is null); Say(a.IsCanceled);")]
    [InlineData("async Task F() { await Work.Slow(\"a\"); Work.Log.Add(\"b\"); Say(await Work.SlowTwice(3)); await Work.SlowHandedOn(\"c\"); } F().Wait(); Say(string.Join(\",\", Work.Log));")]
    [InlineData("async Task Later() { foreach (var n in new[] { 1, 2 }) await Add(n); async Task Add(int n) { await Task.Yield(); Work.Log.Add($\"{n}\"); } } Later().GetAwaiter().GetResult(); Func<string, Task> f = Work.Slow; f(\"d\").Wait(); Say(string.Join(\",\", Work.Log));")]
    [InlineData("async Task F(CancellationToken token = default) { await Work.Slow(\"a\"); token.ThrowIfCancellationRequested(); if (!token.IsCancellationRequested) Say(token.CanBeCanceled); Say(token == CancellationToken.None); } F().Wait();")]
    [InlineData("var token = new CancellationToken(true); Say(token.IsCancellationRequested); try { token.ThrowIfCancellationRequested(); Say(\"not\"); } catch (OperationCanceledException) { Say(\"cancelled\"); }")]
    [InlineData("async Task F() { await foreach (var n in S().ConfigureAwait(false)) Say(n); await foreach (var n in S().WithCancellation(default).ConfigureAwait(true)) Say(n); } async IAsyncEnumerable<int> S() { yield return 1; await Work.Slow(\"x\"); yield return Work.Log.Count + 1; } F().Wait();")]
    [InlineData("async Task F() { await foreach (var n in S()) Say(n); } async IAsyncEnumerable<int> S() { yield return 1; await Work.Slow(\"x\"); yield return Work.Log.Count + 1; } F().Wait();")]
    public void What_is_waited_for_has_ended(string statements) => Differential.AssertSame(statements, Functions);

    [Theory]
    [InlineData("var n = 1; var t = Set(); Say(n); t.Wait(); Say(n); async Task Set() { await Task.Yield(); n = 5; }")]
    [InlineData("var n = 1; var t = Task.Run(() => { n = 5; }); Say(n); t.Wait(); Say(n);")]
    [InlineData("var ends = new List<string>(); async Task F() { try { await Work.Slow(\"a\"); throw new InvalidOperationException(); } catch (InvalidOperationException) { ends.Add(\"caught\"); } finally { ends.Add(\"finally\"); } } var t = F(); Say(ends.Count); t.Wait(); Say(ends[0]);")]
    [InlineData("var t = Work.SlowTwice(2); Say(t.Result); Say(Work.Log.Count);")]
    [InlineData("var t = Outer(); Say(Work.Log.Count); t.Wait(); async Task Outer() { await Task.Run(() => Work.Log.Add(\"x\")); }")]
    [InlineData("Task.WhenAll(new[] { \"a\", \"b\" }.Select(async s => { await Task.Yield(); Work.Log.Add(s); })).Wait(); Say(Work.Log[0]);")]
    [InlineData("Task.WhenAll(Work.Slow(\"a\"), Work.Slow(\"b\")).Wait(); Say(Work.Log[0]);")]
    [InlineData("Task.WhenAll(Work.SlowHandedOn(\"a\"), Work.SlowHandedOn(\"b\")).Wait(); Say(Work.Log[0]);")]
    [InlineData("var n = 0; void Start() { Go(); async void Go() { await Task.Yield(); n++; } } Start(); Say(n);")]
    [InlineData("var log = new List<int>(); new[] { 1, 2, 3, 4 }.AsParallel().ForAll(n => { lock (log) log.Add(n); }); Say(log.Count); Say(log[0]);")]
    [InlineData("var log = new List<int>(); Parallel.ForEach(new[] { 1, 2, 3 }, n => { lock (log) log.Add(n); }); Say(log[0]); var last = 0; Parallel.For(0, 3, i => last = i); Say(last);")]
    [InlineData("Say(new[] { 3, 1, 2 }.AsParallel().Select(n => n * 2).ToList()[0]); Say(new[] { 3, 1, 2 }.AsParallel().First());")]
    [InlineData("var a = Work.Twice(1); var b = Work.Twice(1); Say(a == b); Say(a.Equals(b)); Say(new List<Task> { a }.Contains(b)); Say(new HashSet<Task> { a, b }.Count); Say(Equals(a, b)); Say(ReferenceEquals(a, b)); Say((a, 1) == (b, 1)); Say((a, 1).Equals((b, 1)));")]
    [InlineData("var n = 0; _ = Task.Run(() => { for (var i = 0; ; i++) { if (i == 500_000) n = 1; Thread.Sleep(1); } }); Say(n);")]
    [InlineData("var n = 0; _ = Task.Run(() => { foreach (var i in Numbers()) { if (i == 500_000) n = 1; } IEnumerable<int> Numbers() { for (var i = 0; ; i++) yield return i; } }); Say(n);")]
    [InlineData("var n = 0; async Task F() { var waits = new List<int>(); while (waits.Count < 500_000) { waits.Add(1); await Task.Delay(1); } n = 1; } var t = F(); Say(n);")]
    [InlineData("Say(Task.WhenAll(new[] { 1, 2 }.OfType<uint>().Select(n => Work.Twice((int)n))).Result.Length);")]
    [InlineData("Say(Task.FromResult(1)); Say(Work.Twice(1).ToString());")]
    public void What_goes_on_meanwhile_is_not_known(string statements) => Differential.AssertNotKnown(statements, Functions);

    /// <summary>Nothing is told of what is absent while another function may be about to add it.</summary>
    [Theory]
    [InlineData("var adding = AddAsync(\"b\"); plan.Check(); await adding;", "'AddAsync(\"b\")' is not evaluated before the program runs, for it goes on while other code runs, so ")]
    [InlineData("await Task.WhenAll(AddAsync(\"a\"), AddAsync(\"b\"));", "'AddAsync(\"a\")' is not evaluated before the program runs, for it goes on while other code runs, so ")]
    [InlineData("var name = \"x\"; var adding = F(); name = \"y\"; await adding; async Task F() { try { await Task.Delay(1); } finally { plan.AddSite(name == \"x\" ? \"HQ\" : \"Oslo\"); } }", "'F()' is not evaluated before the program runs, for it goes on while other code runs, so ")]
    [InlineData("_ = Task.Run(() => dr.AddBackupServer(\"b\"));", "'Task.Run(() => dr.AddBackupServer(\"b\"))' is not evaluated before the program runs, for it goes on while other code runs, so ")]
    [InlineData("Parallel.ForEach(new[] { \"a\", \"b\" }, name => dr.AddBackupServer(name));", "'Parallel.ForEach(new[] { \"a\", \"b\" }, name => dr.AddBackupServer(name))' is not evaluated before the program runs, for the order in which it calls its functions is not known, so ")]
    [InlineData("new[] { \"a\", \"b\" }.AsParallel().ForAll(name => dr.AddBackupServer(name));", "'new[] { \"a\", \"b\" }.AsParallel().ForAll(name => dr.AddBackupServer(name))' is not evaluated before the program runs, for the order in which it calls its functions is not known, so ")]
    [InlineData("Action run = () => { for (var i = 0; ; i++) { if (i == 500_000) dr.AddBackupServer(\"b\"); } }; _ = Task.Run(run);", "'Task.Run(run)' is not evaluated before the program runs, for it goes on while other code runs, so ")]
    public async Task Rules_stay_open(string statements, string reason)
    {
        var findings = await Compile(statements).AnalyzeAsync();

        Assert.All(findings, finding => Assert.Equal("DPL0002", finding.Id));
        Assert.Contains(findings, finding => finding.GetMessage(null).StartsWith(reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("await Task.WhenAll(AddAsync(\"a\", false), AddAsync(\"b\", false));", new[] { "DPL2002" })]
    [InlineData("foreach (var name in new[] { \"a\", \"b\" }) await AddAsync(name);", new[] { "DPL2002" })]
    [InlineData("await Task.Run(() => dr.AddBackupServer(\"b\"));", new[] { "DPL2002" })]
    [InlineData("await Task.Run(() => dr.AddHost(\"b\"));", new[] { "DPL2001" })]
    [InlineData("var reading = File.ReadAllTextAsync(\"f\"); var count = CountAsync(); Console.WriteLine((await reading).Length + await count); async Task<int> CountAsync() => (await File.ReadAllTextAsync(\"g\")).Length;", new[] { "DPL2001" })]
    [InlineData("_ = Task.Run(async () => { while (true) { Console.Write('.'); await Task.Delay(500); } });", new[] { "DPL2001" })]
    [InlineData("async Task Spin() { while (true) await Task.Delay(1000); } var t = Spin();", new[] { "DPL2001" })]
    [InlineData("_ = Task.Run(() => { while (true) Thread.Sleep(1000); });", new[] { "DPL2001" })]
    [InlineData("new Thread(() => { while (true) { for (var i = 0; i < 1_000; i++) Console.Write('.'); } }) { IsBackground = true }.Start();", new[] { "DPL2001" })]
    [InlineData("_ = Task.Run(() => { foreach (var tick in Ticks()) Console.Write(tick); IEnumerable<int> Ticks() { var n = 0; while (true) yield return n++; } });", new[] { "DPL2001" })]
    public async Task Rules_are_decided(string statements, string[] expected)
    {
        var findings = await Compile(statements).AnalyzeAsync();

        Assert.Equal(expected, findings.Select(finding => finding.Id));
    }

    /// <summary>What a call throws stays in the task of the function that makes it, until someone waits for that.</summary>
    [Theory]
    [InlineData("_ = AddAsync(\"DR\");", false)]
    [InlineData("var adding = AddAsync(\"DR\"); if (adding.IsFaulted) Console.WriteLine();", false)]
    [InlineData("await Task.WhenAny(AddAsync(\"DR\"));", false)]
    [InlineData("await AddAsync(\"DR\").ContinueWith(_ => { });", false)]
    [InlineData("var adding = AddAsync(\"DR\"); try { await adding; } catch (InvalidPlanException) { }", false)]
    [InlineData("ValueTask adding = AddValueAsync(\"DR\"); try { await adding; } catch (InvalidPlanException) { }", false)]
    [InlineData("var all = Task.WhenAll(AddAsync(\"Oslo\"), AddAsync(\"DR\")); try { all.Wait(); } catch (AggregateException) { }", false)]
    [InlineData("var all = new[] { \"Oslo\", \"DR\" }.Select(AddAsync).ToList(); foreach (var one in all) { try { await one; } catch (InvalidPlanException) { } }", false)]
    [InlineData("_ = HandOn(\"DR\");", false)]
    [InlineData("Func<Task> adding = async () => { await Task.CompletedTask; plan.AddSite(\"DR\"); }; _ = adding();", false)]
    [InlineData("_ = Task.Run(() => plan.AddSite(\"DR\"));", false)]
    [InlineData("_ = Task.Run(() => { throw new FormatException(); });", false)]
    [InlineData("_ = Task.Run(async () => { await Task.Delay(1); plan.AddSite(\"DR\"); });", false)]
    [InlineData("await Task.Run(() => plan.AddSite(\"DR\"));", true)]
    [InlineData("await AddAsync(\"DR\");", true)]
    [InlineData("await AddAsync(\"DR\").ConfigureAwait(false);", true)]
    [InlineData("AddAsync(\"DR\").Wait();", true)]
    [InlineData("await HandOn(\"DR\");", true)]
    [InlineData("var adding = AddAsync(\"DR\"); await adding;", true)]
    [InlineData("await Task.WhenAll(new[] { \"Oslo\", \"DR\" }.Select(AddAsync));", true)]
    public async Task A_call_that_is_rejected_in_a_task_is_told_where_that_is_waited_for(string statements, bool isTold)
    {
        var compilation = PlanCompilation.Create($$"""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Contoso");
            plan.AddSite("DR");
            {{statements}}
            return plan.Run(args);

            async Task AddAsync(string name) { await Task.CompletedTask; plan.AddSite(name); }
            async ValueTask AddValueAsync(string name) { await Task.CompletedTask; plan.AddSite(name); }
            Task HandOn(string name) => AddAsync(name);
            """);
        PlanCompilation.AssertCompiles(compilation);

        Assert.Equal(isTold, (await compilation.AnalyzeAsync()).Any(finding => finding.Id == "DPL0001"));
    }

    private static CSharpCompilation Compile(string statements)
    {
        var compilation = PlanCompilation.Create($$"""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Contoso");
            var hq = plan.AddSite("HQ");
            var dr = plan.AddSite("DR");
            plan.AddWanLink(hq, dr).WithBandwidth(200.Mbps());
            var vbr = hq.AddBackupServer("vbr");
            vbr.AddProxy(on: dr.AddServer("proxy"));
            vbr.AddReplicationJob("dr").Protects(hq.AddVirtualMachines("VMs", 5)).ToHost(dr.AddHost("esx"));
            {{statements}}
            return plan.Run(args);

            async Task AddAsync(string name, bool waits = true)
            {
                if (waits)
                    await Task.Delay(10);
                dr.AddBackupServer(name);
            }
            """);
        PlanCompilation.AssertCompiles(compilation);
        return compilation;
    }
}
