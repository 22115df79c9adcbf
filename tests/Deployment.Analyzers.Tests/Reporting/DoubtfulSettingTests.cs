using System.Globalization;
using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>A fact that code which is not followed may have stated anew, by whatever way it comes to the element, is no longer known.</summary>
public class DoubtfulSettingTests
{
    [Theory]
    [InlineData("")]
    [InlineData("var made = ((Site)(object)Convert.ChangeType(hq, typeof(Site))).AddServer(\"b\"); made.WithCores(16);")]
    [InlineData("Console.WriteLine(new Named()); Console.WriteLine(s); Console.WriteLine(\"{0}\", new object[] { s, new Named() });")]
    [InlineData("plan.Sites[args.Length].AddServer(\"b\").WithCores(16);")]
    [InlineData("foreach (var name in File.ReadAllLines(\"servers\")) { hq.AddServer(name).WithMemory(8.GB()).WithCores(16); plan.AddSite(name).AddBackupServer(name).Manages(hq.AddHost(name)).WithMemory(8.GB()).WithCores(4); }")]
    [InlineData("try { hq.AddServer(\"A\").WithCores(16); } catch (InvalidPlanException) { }")]
    [InlineData("hq.AddServer(\"A\").WithMemory(8.GB()).WithCores(16);")]
    public async Task A_fact_that_nothing_else_states_is_known(string statements) => Assert.Contains("DPL6002", await IdsAsync(statements));

    [Theory]
    [InlineData("Server? cached = null; Interlocked.CompareExchange(ref cached, s, null); cached!.WithCores(16);")]
    [InlineData("Server? cached = null; Volatile.Write(ref cached, s); cached!.WithCores(16);")]
    [InlineData("System.Collections.Immutable.ImmutableStack.Create(s).Peek().WithCores(16);")]
    [InlineData("new System.Runtime.CompilerServices.StrongBox<Server>(s).Value!.WithCores(16);")]
    [InlineData("((Server)new WeakReference(s).Target!).WithCores(16);")]
    [InlineData("new SortedList<string, Server> { [\"a\"] = s }.Values[0].WithCores(16);")]
    [InlineData("new Keyed { s }[\"a\"].WithCores(16);")]
    [InlineData("System.Runtime.CompilerServices.ITuple pair = (s, 1); ((Server)pair[0]!).WithCores(16);")]
    [InlineData("var exception = new Exception(); exception.Data[\"s\"] = s; ((Server)exception.Data[\"s\"]!).WithCores(16);")]
    [InlineData("var box = new Box { Held = s }; ((Server)typeof(Box).GetField(\"Held\")!.GetValue(box)!).WithCores(16);")]
    [InlineData("object o = s; System.Runtime.CompilerServices.Unsafe.As<Server>(o).WithCores(16);")]
    [InlineData("((Server)AppDomain.CurrentDomain.GetData(\"s\")!).Accept(\"DPL6002\", because: \"small\");")]
    public async Task What_was_somewhere_else_may_be_any_element(string statements) => Assert.DoesNotContain("DPL6002", await IdsAsync(statements));

    [Theory]
    [InlineData("foreach (var type in typeof(IStep).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IStep)))) ((IStep)Activator.CreateInstance(type)!).Apply(s);")]
    [InlineData("foreach (var type in typeof(IStep).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IStep)))) ((IStep)Activator.CreateInstance(type)!).ApplyTo(hq);")]
    [InlineData("typeof(Grow).GetMethod(\"Apply\")!.Invoke(new Grow(), [s]);")]
    [InlineData("var grow = (Action<Server>)Delegate.CreateDelegate(typeof(Action<Server>), new Grow(), \"Apply\"); grow(s);")]
    [InlineData("dynamic grow = new Grow(); grow.Apply(s);")]
    [InlineData("unsafe { delegate*<Server, void> grow = &Grow.Raise; grow(s); }")]
    [InlineData("await new Waiting(s);")]
    public async Task Code_that_is_not_known_may_state_anything_of_what_it_is_handed(string statements) => Assert.DoesNotContain("DPL6002", await IdsAsync(statements));

    [Theory]
    [InlineData("", true)]
    [InlineData("dynamic steps = new Steps(); steps.Virtualize(vbr);", false)]
    public async Task A_fact_without_a_value_may_be_stated_too(string statements, bool isKnown) => Assert.Equal(isKnown, (await IdsAsync(
        $"var vbr = hq.AddBackupServer(\"own\").OnPhysicalMachine(); vbr.AddReplicationJob(\"dr\").Protects(vbr); {statements}")).Contains("DPL2003"));

    [Theory]
    [InlineData("wan.Accept(args[0], because: \"ok\");")]
    [InlineData("if (args.Length > 0) wan.Accept(args[0], because: \"ok\");")]
    [InlineData("plan.Accept(Environment.GetEnvironmentVariable(\"RULE\") ?? \"DPL6002\", because: \"ok\");")]
    [InlineData("Parallel.Invoke(() => wan.Accept(\"DPL6002\", because: \"ok\"));")]
    [InlineData("try { File.ReadAllText(\"/nope\"); } catch (IOException) { wan.Accept(\"DPL6002\", because: \"ok\"); }")]
    public async Task A_risk_may_be_accepted(string statements) => Assert.DoesNotContain(await IdsAndMessagesAsync(statements), told => told.StartsWith("DPL6002", StringComparison.Ordinal) && !told.Contains("(when ", StringComparison.Ordinal));

    [Theory]
    [InlineData("Parallel.Invoke(() => s.WithCores(16));")]
    [InlineData("Parallel.Invoke([() => { }, () => s.WithCores(16)]);")]
    [InlineData("Server[] all = [s]; Parallel.ForEach(all, x => x.WithCores(16));")]
    [InlineData("Server[] all = [s]; Parallel.ForEach(all, (x, state) => { x.WithCores(16); });")]
    [InlineData("Server[] all = [s]; await Parallel.ForEachAsync(all, async (x, token) => { await Task.Yield(); x.WithCores(16); });")]
    [InlineData("Action grow = () => s.WithCores(16); grow.DynamicInvoke();")]
    [InlineData("Action grow = () => s.WithCores(16); grow.Method.Invoke(grow.Target, null);")]
    [InlineData("new Thread(o => ((Server)o!).WithCores(16)).Start(s);")]
    [InlineData("var lazily = System.Linq.Expressions.Expression.Lambda<Action>(System.Linq.Expressions.Expression.Invoke(System.Linq.Expressions.Expression.Constant((Action)(() => s.WithCores(16))))).Compile(); lazily();")]
    public async Task A_function_may_be_called_by_whoever_is_handed_it(string statements) => Assert.DoesNotContain("DPL6002", await IdsAsync(statements));

    [Theory]
    [InlineData("Console.WriteLine(new Shown(s));")]
    [InlineData("new StringWriter().Write(new Shown(s));")]
    [InlineData("Convert.ToString(new Shown(s));")]
    [InlineData("new List<Ranked> { new(s), new(s) }.Sort();")]
    [InlineData("Array.Sort(new Ranked[] { new(s), new(s) });")]
    [InlineData("var sorted = new SortedSet<Ranked> { new(s) }; sorted.Add(new(s));")]
    [InlineData("HashCode.Combine(new Shown(s));")]
    [InlineData("Activator.CreateInstance(typeof(Growing), s);")]
    [InlineData("System.Text.Json.JsonSerializer.Serialize(new Shown(s));")]
    [InlineData("Console.WriteLine(\"{0}\", new object[] { new Shown(s) });")]
    [InlineData("_ = new HashSet<Shown> { new(s), new(s) };")]
    [InlineData("_ = new[] { new Shown(s) }.GroupBy(shown => shown).Count();")]
    public async Task A_member_may_be_called_by_whoever_is_handed_its_object(string statements) => Assert.DoesNotContain("DPL6002", await IdsAsync(statements));

    [Theory]
    [InlineData("var task = Up(); await task;")]
    [InlineData("await Task.WhenAll(Up());")]
    [InlineData("Server[] all = [s]; await Task.WhenAll(all.Select(async x => { await Task.Yield(); x.WithCores(16); }));")]
    [InlineData("Server[] all = [s]; Task.WaitAll(all.Select(x => Task.Run(() => x.WithCores(16))).ToArray());")]
    [InlineData("var task = Task.Run(() => s.WithCores(16)); await task;")]
    [InlineData("Later(); async void Later() { await Task.Yield(); s.WithCores(16); }")]
    [InlineData("Task? cached = null; cached ??= Up(); await cached;")]
    [InlineData("List<Task> tasks = [Up()]; foreach (var task in tasks) await task;")]
    [InlineData("var task = Fail(); try { await task; } catch (InvalidOperationException) { s.WithCores(16); } async Task Fail() { await Task.Delay(1); throw new InvalidOperationException(); }")]
    public async Task A_task_may_have_gone_on_meanwhile(string statements) =>
        Assert.DoesNotContain("DPL6002", await IdsAsync(statements + " async Task Up() { await Task.Delay(1); s.WithCores(16); }"));

    [Theory]
    [InlineData("try { File.ReadAllText(\"/nope\"); } catch (IOException) { s.WithCores(16); }")]
    [InlineData("try { System.Diagnostics.Process.Start(\"/nope\"); } catch (Exception) { s.WithCores(16); }")]
    [InlineData("try { dynamic one = 1; one.Foo(); } catch (Exception) { s.WithCores(16); }")]
    public async Task A_handler_may_have_run(string statements) => Assert.DoesNotContain("DPL6002", await IdsAsync(statements));

    [Fact]
    public async Task Whether_a_handler_that_adds_to_the_plan_has_run_is_decided() => Assert.EndsWith(
        "(when File.ReadAllText(\"/nope\") causes no exception)",
        Assert.Single(await IdsAndMessagesAsync("try { File.ReadAllText(\"/nope\"); } catch (IOException) { hq.AddSpare(s); }"), told => told.StartsWith("DPL6002", StringComparison.Ordinal)),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Group group = [s];")]
    [InlineData("Log($\"{s}\");")]
    [InlineData("lock (Grow()) { }")]
    [InlineData("var four = new Four(); four[Index()] = 1;")]
    [InlineData("dynamic any = new System.Dynamic.ExpandoObject(); any.Item = 1; any[Index()] = 3;")]
    public async Task Parts_of_what_is_not_followed_are_run(string statements) =>
        Assert.DoesNotContain("DPL6002", await IdsAsync(statements + " object Grow() => s.WithCores(16); int Index() { s.WithCores(16); return 0; } void Log(Entry entry) { }"));

    [Theory]
    [InlineData("try { return plan.Run(args); } finally { s.WithCores(16); }")]
    [InlineData("var code = plan.Run(args); s.WithCores(16); if (code != 5) return code;")]
    [InlineData("using var raised = new Raised(s); return plan.Run(args);")]
    public async Task What_a_plan_is_run_with_is_what_counts(string statements) => Assert.Contains("DPL6002", await IdsAsync(statements));

    [Fact]
    public async Task What_is_done_to_a_plan_after_its_run_is_told_to_be_left_out()
    {
        var compilation = PlanCompilation.Create("""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Contoso");
            plan.AddSite("HQ");
            var code = plan.Run(args);
            plan.AddSite("HQ");
            return code;
            """);

        var told = Assert.Single(await compilation.AnalyzeAsync());
        Assert.StartsWith("'plan.AddSite(\"HQ\")' is not evaluated before the program runs, for the plan has been run before, so no rule", told.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<string>> IdsAsync(string statements) => (await IdsAndMessagesAsync(statements)).Select(told => told.Split(':')[0]);

    private static async Task<IEnumerable<string>> IdsAndMessagesAsync(string statements)
    {
        var compilation = PlanCompilation.Create($$"""
            using System.Collections;
            using System.Runtime.CompilerServices;
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Contoso");
            var hq = plan.AddSite("HQ");
            var s = hq.AddServer("a").WithCores(1).WithMemory(64.GB());
            var wan = hq.AddBackupServer("vbr").AddWanAccelerator(on: s);
            {{statements}}
            return plan.Run(args);

            class Shown(Server s) { public override string ToString() { s.WithCores(16); return ""; } public override int GetHashCode() { s.WithCores(16); return 1; } public string Name => ToString(); }
            class Named { public override string ToString() => "named"; }
            class Ranked(Server s) : IComparable<Ranked> { public int CompareTo(Ranked? other) { s.WithCores(16); return 0; } }
            class Steps { public void Virtualize(BackupServer vbr) => vbr.OnVirtualMachine(); }
            class Growing { public Growing(Server s) => s.WithCores(16); }
            class Raised(Server s) : IDisposable { public void Dispose() => s.WithCores(16); }
            interface IStep { void Apply(Server s); void ApplyTo(Site site); }
            class Grow : IStep { public static void Raise(Server s) => s.WithCores(16); public void Apply(Server s) => s.WithCores(16); public void ApplyTo(Site site) => Apply(site.Servers[0]); }
            class Waiting(Server s) : INotifyCompletion { public Waiting GetAwaiter() => this; public bool IsCompleted => true; public void GetResult() => s.WithCores(16); public void OnCompleted(Action next) => next(); }
            class Box { public Server? Held; }
            class Keyed : System.Collections.ObjectModel.KeyedCollection<string, Server> { protected override string GetKeyForItem(Server item) => item.Name; }
            class Group : IEnumerable<Server> { public void Add(Server x) => x.WithCores(16); public IEnumerator<Server> GetEnumerator() => null!; IEnumerator IEnumerable.GetEnumerator() => null!; }
            [InterpolatedStringHandler] struct Entry(int literalLength, int formattedCount) { public void AppendLiteral(string text) { } public void AppendFormatted(Server s) => s.WithCores(16); }
            [InlineArray(4)] struct Four { int _first; }
            static class Spares { public static void AddSpare(this Site site, Server s) { site.AddServer("spare"); s.WithCores(16); } }
            """);
        PlanCompilation.AssertCompiles(compilation);
        return (await compilation.AnalyzeAsync()).Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
    }
}
