using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>Statements run as the program does.</summary>
public class StatementTests
{
    [Theory]
    [InlineData("int i = 0; again: int j = i; fs.Add(() => j); i++; if (i < 3) goto again;")]
    [InlineData("int i = 0; again: { int j = i; fs.Add(() => j); } i++; if (i < 3) goto again;")]
    [InlineData("for (var k = 0; k < 2; k++) { var i = 0; again: if (i > 2) continue; int j = i + k * 10; fs.Add(() => j); i++; goto again; }")]
    [InlineData("IEnumerable<Func<int>> All() { int i = 0; again: int j = i; yield return () => j; i++; if (i < 3) goto again; } fs.AddRange(All().ToList());")]
    public void A_jump_back_in_a_block_finds_the_same_variables(string statements) =>
        Differential.AssertSame($"var fs = new List<Func<int>>(); {statements} foreach (var f in fs) Say(f());");

    [Theory]
    [InlineData("""var i = 0; top: i++; if (i < 3) goto top; Say(i); for (;;) { for (;;) { if (i++ > 5) goto done; } } done: Say(i); { goto inner; } inner: Say("in");""")]
    [InlineData("""
        for (var i = 0; i < 4; i++) { try { if (i == 1) continue; if (i == 3) break; Say(i); } finally { Say("f" + i); } }
        int G() { try { return 1; } finally { Say("fin"); } } Say(G()); int H() { var x = 1; try { return x; } finally { x = 5; } }
        Say(H()); int K() { while (true) { try { try { throw new Exception("k"); } finally { Say("k1"); } } catch { Say("k2"); return 4; } finally { Say("k3"); } } }
        Say(K());
        """)]
    public void Jumps(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("""
        string F(int n) { try { try { if (n == 0) throw new ArgumentException("a"); if (n == 1) throw new InvalidOperationException("i"); if (n == 2) return "ret"; Say("none"); } catch (ArgumentException e) when (e.Message == "zz") { Say("no"); } catch (ArgumentException e) { Say("arg " + e.Message); throw; } finally { Say("fin1"); } } catch (Exception e) when (Filter(e)) { Say("outer " + e.Message); } finally { Say("fin2"); } return "end"; }
        bool Filter(Exception e) { Say("filter"); return e is ArgumentException; } Say(F(0)); try { Say(F(1)); } catch (InvalidOperationException) { Say("escaped"); }
        Say(F(2)); Say(F(3));
        """)]
    [InlineData("""int n = 0; try { try { throw new Exception("a"); } finally { n++; } } catch { n += 10; } finally { n += 100; } Say(n);""")]
    [InlineData("var x = 1; Action inc = () => x++; void F(ref int a) { inc(); a += 10; inc(); } F(ref x); Say(x);")]
    [InlineData("""int x = 1; try { x = 2; int.Parse("abc"); x = 3; } catch (FormatException) { Say(x); } try { x = int.Parse("zz"); } catch { } Say(x);""")]
    [InlineData("string? s = null; int n = 4; try { n = s!.Length; } catch (NullReferenceException) { n++; } Say(n);")]
    [InlineData("""
        int[] a = [1]; var i = 0; try { a[i++] = a[i++]; } catch (IndexOutOfRangeException) { } Say(i); try { a[5] = i++; } catch (IndexOutOfRangeException) { }
        Say(i); Say(a[0]);
        """)]
    [InlineData("int z = 0, y = 5; try { y += 10 / z; } catch (DivideByZeroException) { y++; } Say(y);")]
    [InlineData("""object o = "s"; int n = 1; try { n = (int)o; } catch (InvalidCastException) { n = 2; } Say(n);""")]
    [InlineData("""
        var d = new Dictionary<string,int>(); try { d["a"] = d["b"]; } catch (KeyNotFoundException) { } Say(d.Count);
        try { d.Add("a", 1); d.Add("a", 2); } catch (ArgumentException) { } Say(d["a"]);
        """)]
    [InlineData("""try { new List<int> { 1, int.Parse("x") }; } catch (FormatException) { Say("f"); }""")]
    [InlineData("""object o = 7; Say(o as string); Say(o as string ?? "none"); object s = "x"; Say(s as string); Say(o as int?); Say(s as int?);""")]
    public void Exceptions(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("""try { plan.AddSite("HQ"); plan.AddSite("HQ"); } catch (InvalidPlanException e) { Say(e.Message); }""")]
    [InlineData("""try { plan.AddSite(""); } catch (ArgumentException e) { Say(e.Message); Say(e.ParamName); }""")]
    [InlineData("""try { plan.AddSite("HQ"); plan.AddSite("HQ"); } catch (InvalidPlanException e) when (e.Message.Contains("HQ")) { Say(1); } finally { Say(2); }""")]
    public void What_the_plan_refuses_is_an_exception_like_any_other(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("""
        { using var a = new D("a"); using var b = new D("b"); Say("body"); } Say(Log.L); try { using (new D("c")) { throw new Exception("x"); } } catch (Exception e) { Say(Log.L + e.Message); }
        using (D? none = null) { Say("null ok"); } int F() { using var d = new D("d"); return Log.L.Length; }
        Say(F()); Say(Log.L); using (var e = new E()) Say("e"); Say(Log.L); foreach (var i in new[] { 1, 2 }) { using var z = new D("z" + i); if (i == 1) continue; }
        Say(Log.L); using (IDisposable i = new X()) Say("x"); Say(Log.L); using (var rs = new RS()) Say("rs");
        Say(Log.L); using (new V()) { } Say(Log.L);
        """,
        """
        static class Log { public static string L = ""; } class D(string n) : IDisposable { public void Dispose() => Log.L += n; }
        class E : D { public E() : base("E") { } } class X : IDisposable { void IDisposable.Dispose() => Log.L += "X"; public void Dispose(bool b) { } }
        ref struct RS { public void Dispose() => Log.L += "RS"; } class VB : IDisposable { public virtual void Dispose() => Log.L += "VB"; }
        class V : VB { public override void Dispose() { base.Dispose(); Log.L += "V"; } }
        """)]
    [InlineData("""async Task F() { await using var a = new A(); Say("body"); } F().GetAwaiter().GetResult(); Say(Log.L);""", """static class Log { public static string L = ""; } class A : IAsyncDisposable { public ValueTask DisposeAsync() { Log.L += "A"; return default; } }""")]
    public void Resources_are_disposed_of(string statements, string declarations) => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("""
        async Task Th() { await Task.CompletedTask; throw new Exception("th"); } var t = Th(); Say("after"); Say(t.IsFaulted);
        try { t.Wait(); } catch (AggregateException e) { Say(e.InnerException!.Message); } _ = Th(); Say("end");
        """)]
    [InlineData("""
        async Task<int> F(bool b) { if (b) throw new InvalidOperationException("no"); return 1; } async Task G() { try { await F(true); } catch (InvalidOperationException e) { Say(e.Message); } Say(await F(false)); }
        G().Wait(); try { Say(F(true).Result); } catch (AggregateException) { Say("agg"); } try { F(true).GetAwaiter().GetResult(); } catch (InvalidOperationException) { Say("direct"); }
        """)]
    [InlineData("""
        async Task<int> F() { await Task.Delay(0); return 3; } async ValueTask<int> G() => await F() + 1; async Task V() { Say("v"); await Task.Yield(); }
        async Task<int> All() { var a = await Task.FromResult(5); var b = 6; await Task.CompletedTask; await V(); return a + b; }
        Say(All().Result); Say(G().Result); Say(F().GetAwaiter().GetResult()); V().Wait(); var t = F(); Say(t.IsCompleted);
        Say(t.Result); async Task Th() { await Task.CompletedTask; throw new Exception("th"); } async Task C() { try { await Th(); } catch (Exception e) { Say(e.Message); } }
        C().Wait(); Task<int> started = F(); async Task<int> L() { Func<Task<int>> l = async () => await F() * 2; return await l(); }
        Say(L().Result); Say(Task.FromResult("r").Result); async Task D() => await Task.FromException(new InvalidOperationException("fe"));
        try { D().GetAwaiter().GetResult(); } catch (InvalidOperationException e) { Say(e.Message); } await0().Wait();
        async Task await0() { await foreach (var x in S()) Say(x); } async IAsyncEnumerable<int> S() { yield return 1; await Task.CompletedTask; yield return 2; }
        """)]
    public void Tasks_are_awaited(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("object? gate = null; lock (gate ??= new object()) { } Say(gate is null); lock (Gate()) { Say(\"in\"); } object Gate() { Say(\"gate\"); return new(); }")]
    [InlineData("object? gate = null; try { lock (gate!) { Say(1); } } catch (ArgumentNullException) { Say(\"none\"); }")]
    [InlineData("IEnumerable<int> F(object? gate) { lock (gate!) { yield return 1; } } try { foreach (var x in F(null)) Say(x); } catch (ArgumentNullException) { Say(\"none\"); } foreach (var x in F(new())) Say(x);")]
    public void What_is_locked_is_evaluated(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("var fs = new List<Func<int>>(); for (int i = 0; i < 2; i++) { switch (i) { case 0: int q = 5; fs.Add(() => q); break; default: q = 9; fs.Add(() => q); break; } } Say(string.Join(\",\", fs.Select(f => f())));")]
    [InlineData("int F(int n) { switch (n) { case 0: int q = 5; goto case 1; case 1: q = n + 1; q += 2; return q; default: const int c = 7; return c; } } Say(F(0)); Say(F(1)); Say(F(2));")]
    [InlineData("for (int i = 0; i < 2; i++) switch (i) { case 0: string s = \"a\"; Say(s); break; default: s = \"b\"; switch (s) { default: int n = 4; Say(n + s); break; } break; }")]
    public void A_switch_has_new_variables_each_time(string statements) => Differential.AssertSame(statements);
}
