using System.Globalization;
using Deployment.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.CSharp;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>What a loop with an unknown number of turns may add is not claimed to be absent, whichever turn would add it.</summary>
public class UnknownLoopTests
{
    [Theory]
    [InlineData("foreach (var line in File.ReadAllLines(\"f\")) { if (line.StartsWith(\"#\")) dr.AddHost(line); else dr.AddBackupServer(line); }")]
    [InlineData("foreach (var line in File.ReadAllLines(\"f\")) { if (line.StartsWith(\"#\")) dr.AddHost(line); else Activator.CreateInstance<Action<Site>>()(dr); }")]
    [InlineData("File.ReadAllLines(\"f\").ToList().ForEach(line => { if (line.StartsWith(\"#\")) dr.AddHost(line); else dr.AddBackupServer(line); });")]
    [InlineData("while (true) { var line = Console.ReadLine(); if (line is null) break; if (line == \"\") continue; dr.AddBackupServer(line); }")]
    public async Task Another_turn_may_take_another_branch(string statements)
    {
        Assert.Empty(await FindingsOf(statements));
    }

    [Theory]
    [InlineData("var i = 0; foreach (var line in File.ReadAllLines(\"f\")) { if (i++ == 0) continue; dr.AddBackupServer(line); }")]
    [InlineData("for (var i = 0; i < args.Length; i++) { if (i == 0) continue; dr.AddBackupServer(args[i]); }")]
    [InlineData("var i = 0; while (i < args.Length) { if (i++ == 0) continue; dr.AddBackupServer(args[i]); }")]
    [InlineData("var i = 0; while (i++ < args.Length) { if (i == 1) continue; dr.AddBackupServer(args[i]); }")]
    [InlineData("var i = 0; while (i < args.Length && args[i] != \"x\") { if (i++ == 0) continue; dr.AddBackupServer(args[i]); }")]
    [InlineData("var i = 0; do { if (i < 2) continue; dr.AddBackupServer(args[i]); } while (i++ < args.Length);")]
    [InlineData("var i = 0; while (true) { if (args[i] == \"x\") break; if (i++ < 2) continue; dr.AddBackupServer(args[i]); }")]
    [InlineData("var isHeader = true; foreach (var line in File.ReadAllLines(\"f\")) { if (!isHeader) dr.AddBackupServer(line); isHeader = false; }")]
    [InlineData("var section = \"\"; foreach (var line in File.ReadAllLines(\"f\")) { if (section == \"servers\") dr.AddBackupServer(line); if (line == \"[servers]\") section = \"servers\"; }")]
    [InlineData("var seen = new List<string>(); foreach (var line in File.ReadAllLines(\"f\")) { if (seen.Count > 0) dr.AddBackupServer(line); seen.Add(line); }")]
    [InlineData("var seen = new List<string>(); foreach (var line in File.ReadAllLines(\"f\")) { if (seen.Count > 1) dr.AddBackupServer(line); if (seen.Count == 0) seen.Add(\"header\"); else seen.Add(line); }")]
    [InlineData("var c = new Counter(); foreach (var line in File.ReadAllLines(\"f\")) { if (c.N == 2) dr.AddBackupServer(line); c.Next(); }")]
    [InlineData("foreach (var line in File.ReadAllLines(\"f\")) { if (Counter.Lines == 2) dr.AddBackupServer(line); Counter.Lines++; }")]
    [InlineData("var i = 0; void Add(string line) { if (i > 0) dr.AddBackupServer(line); i++; } foreach (var line in File.ReadAllLines(\"f\")) Add(line);")]
    [InlineData("var i = 0; File.ReadAllLines(\"f\").ToList().ForEach(line => { if (i++ == 0) return; dr.AddBackupServer(line); });")]
    [InlineData("Site last = hq; foreach (var line in File.ReadAllLines(\"f\")) { last.AddBackupServer(line); last = dr; }")]
    [InlineData("var i = 0; var j = 0; foreach (var line in File.ReadAllLines(\"f\")) { if (j > 0) dr.AddBackupServer(line); if (i > 0) j++; i++; }")]
    public async Task A_turn_finds_what_other_turns_have_left(string statements)
    {
        Assert.Empty(await FindingsOf(statements));
    }

    /// <summary>What a static is made with is made once, whichever turn is the first to touch it.</summary>
    [Fact]
    public async Task A_static_first_touched_in_a_turn_is_older_than_the_turn()
    {
        Assert.Empty(await FindingsOf("foreach (var line in File.ReadAllLines(\"f\")) { if (Counter.All.Count < 3) dr.AddBackupServer(line); Counter.All.Add(line); }"));
    }

    [Fact]
    public async Task A_plan_in_a_static_is_made_even_if_a_turn_is_the_first_to_touch_it()
    {
        var compilation = PlanCompilation.Create("""
            using Deployment.Plans;

            foreach (var line in File.ReadAllLines("f"))
            {
                Fleet.Plan.AddSite("HQ");
                Fleet.Plan.AddSite("hq");
            }

            static class Fleet
            {
                public static readonly DeploymentPlan Plan = DeploymentPlan.Create("Fleet");
            }
            """);
        PlanCompilation.AssertCompiles(compilation);

        Assert.Contains(await compilation.AnalyzeAsync(), finding => finding.Id == "DPL0001");
    }

    /// <summary>The trials that find out what a turn changes leave no trace.</summary>
    [Fact]
    public async Task A_turn_is_evaluated_once()
    {
        var findings = await FindingsOf("foreach (var line in File.ReadAllLines(\"f\")) { var site = plan.AddSite(\"Oslo\"); site.AddHost(\"esx\"); Counter.Lines++; dr.AddBackupServer(\"b\"); }");

        Assert.Empty(findings);
    }

    [Fact]
    public async Task Variables_that_a_loop_changes_are_shown_by_their_names()
    {
        var compilation = Compile("for (var i = 0; i < args.Length; i++) { vbr.AddRepository($\"store-{i}\", dr.AddServer(\"m\").WithCores(1)).WithMaxTasks(9); }");

        Assert.Contains(await compilation.AnalyzeAsync(), finding => finding.GetMessage(CultureInfo.InvariantCulture).Contains("'store-{i}'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_no_turn_adds_is_absent()
    {
        var finding = Assert.Single(await FindingsOf("foreach (var line in File.ReadAllLines(\"f\")) { if (line.StartsWith(\"#\")) continue; dr.AddHost(line); }"));

        Assert.Equal("DPL2001", finding);
    }

    /// <summary>No turn and one break nothing; what more of them break together is not passed over in silence.</summary>
    [Theory]
    [InlineData("DPL6001", "vbr.WithCores(10).WithVersion(\"12.3.2.4165\"); foreach (var a in args) vbr.AddRepository(\"l\" + a, vbr).WithMaxTasks(6);")]
    [InlineData("DPL6001", "var m = hq.AddServer(\"m\").WithMemory(16.GB()); vbr.AddProxy(m); foreach (var a in args) vbr.AddRepository(\"l\" + a, m).WithMaxTasks(6);")]
    [InlineData("DPL6001", "vbr.WithMemory(32.GB()).WithVersion(\"13.0.1.1071\"); vbr.AddRepository(\"r\", vbr); foreach (var a in args) vbr.AddBackupCopyJob(a);")]
    [InlineData("DPL1002", "var ds = hq.AddDatastore(\"ds\"); foreach (var a in args) vbr.Manages(hq.AddHost(\"h\" + a).Uses(ds));")]
    [InlineData("DPL4004", "var m = hq.AddServer(\"m\"); foreach (var a in args) hq.AddBackupServer(a).AddWanAccelerator(m);")]
    [InlineData("DPL4004", "var m = hq.AddServer(\"m\"); foreach (var a in args) hq.AddBackupServer(a).AddRepository(\"r\", m);")]
    [InlineData("DPL5005", "foreach (var a in args) vbr.AddBackupCopyJob(a).Copies(nightly).To(copies).Every(24.Hours());")]
    [InlineData("DPL5006", "foreach (var a in args) vbr.AddBackupCopyJob(a).Copies(nightly).To(copies).Via(near, far);")]
    [InlineData("DPL5006", "foreach (var a in args) vbr.AddBackupCopyJob(a).Copies(nightly).To(copies).Via(vbr.AddWanAccelerator(hq.AddServer(a)), far);")]
    [InlineData("DPL6004", "foreach (var a in args) vbr.AddBackupJob(a);")]
    public async Task What_only_several_turns_break_is_left_to_the_run(string rule, string statements)
    {
        var diagnostics = await CompileWithCopies(statements).AnalyzeAsync();

        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == rule);
        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == "DPL0002" && diagnostic.GetMessage(CultureInfo.InvariantCulture).Contains(rule, StringComparison.Ordinal));
    }

    /// <summary>Nothing is left to the run where more of it would not matter.</summary>
    [Theory]
    [InlineData("DPL6001", "foreach (var a in args) vbr.AddRepository(\"l\" + a, vbr).WithMaxTasks(6);")]
    [InlineData("DPL6001", "hq.AddServer(\"m\").WithCores(8); foreach (var a in args) vbr.AddRepository(\"l\" + a, vbr).WithMaxTasks(6);")]
    [InlineData("DPL6001", "vbr.AddProxy(hq.AddServer(\"m\").WithCores(8)); foreach (var a in args) vbr.AddBackupJob(a);")]
    [InlineData("DPL1002", "foreach (var a in args) vbr.Manages(hq.AddHost(\"h\" + a));")]
    [InlineData("DPL1002", "foreach (var a in args) hq.AddHost(\"h\" + a).Uses(hq.AddDatastore(a));")]
    [InlineData("DPL4004", "foreach (var a in args) vbr.AddRepository(\"r\" + a, hq.AddServer(a));")]
    [InlineData("DPL4004", "foreach (var a in args) { var s = hq.AddBackupServer(a); s.AddRepository(\"r\", s); s.AddWanAccelerator(s); }")]
    [InlineData("DPL5005", "foreach (var a in args) vbr.AddBackupCopyJob(a);")]
    [InlineData("DPL5006", "foreach (var a in args) vbr.AddBackupCopyJob(a).To(vbr.AddRepository(a, vbr));")]
    [InlineData("DPL6004", "foreach (var a in args) vbr.AddRepository(a, vbr);")]
    public async Task What_several_turns_do_not_break_is_decided(string rule, string statements)
    {
        Assert.DoesNotContain(await Compile(statements).AnalyzeAsync(), diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture).Contains(rule, StringComparison.Ordinal));
    }

    /// <summary>Those that come may be the majority.</summary>
    [Fact]
    public async Task Which_build_most_servers_have_is_left_to_the_run_where_more_servers_may_come()
    {
        var diagnostics = await Compile("""
            var em = hq.AddEnterpriseManager("em");
            em.Manages(vbr.WithVersion("12.3.2.4165"), hq.AddBackupServer("b").WithVersion("12.3.2.4165"), hq.AddBackupServer("c").WithVersion("12.1.0.2131"));
            foreach (var a in args) em.Manages(hq.AddBackupServer(a).WithVersion("12.1.0.2131"));
            """).AnalyzeAsync();

        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "DPL4001");
        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == "DPL0002" && diagnostic.GetMessage(CultureInfo.InvariantCulture).Contains("DPL4001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_more_turns_make_larger_is_not_told_as_exact()
    {
        var diagnostics = await Compile("""
            var vc = hq.AddVCenter("vc");
            dr.AddBackupServer("vbr-dr").Manages(vc);
            hq.AddHost("first").ManagedBy(vc);
            foreach (var a in args) hq.AddHost(a).ManagedBy(vc);
            """).AnalyzeAsync();

        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == "DPL1001" && diagnostic.GetMessage(CultureInfo.InvariantCulture).Contains(
            "it rescans 1 host or more on 1 remote site or more over the WAN every 4 hours, 6 host scans or more a day.", StringComparison.Ordinal));
    }

    /// <summary>The findings on a replication to a site without a backup server, if nothing but the statements adds one.</summary>
    private static async Task<IEnumerable<string>> FindingsOf(string statements) =>
        from diagnostic in await Compile(statements).AnalyzeAsync() where diagnostic.Id != "DPL0002" select diagnostic.Id;

    /// <summary>The same plan with what copies are made of.</summary>
    private static CSharpCompilation CompileWithCopies(string statements) => Compile($"""
        var store = vbr.AddRepository("store", hq.AddServer("store"));
        var copies = vbr.AddRepository("copies", dr.AddServer("copies"));
        var nightly = vbr.AddBackupJob("nightly").Protects(hq.AddVirtualMachines("more", 5).WithSize(2.TB()).WithDailyChange(5.Percent())).To(store);
        var near = vbr.AddWanAccelerator(store.Machine);
        var far = vbr.AddWanAccelerator(copies.Machine);
        {statements}
        """);

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

            class Counter
            {
                public static int Lines { get; set; }
                public static List<string> All { get; } = ["header"];
                public int N { get; private set; }
                public void Next() => N++;
            }
            """);
        PlanCompilation.AssertCompiles(compilation);
        return compilation;
    }
}
