using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>Where a program may go too many ways, those are not followed that only its texts and numbers depend on: what they are is not known then.</summary>
public class ManyWaysTests
{
    private const string SixVariables = """
        var a = Environment.GetEnvironmentVariable("A") ?? "a";
        var b = Environment.GetEnvironmentVariable("B") ?? "b";
        var c = Environment.GetEnvironmentVariable("C") ?? "c";
        var d = Environment.GetEnvironmentVariable("D") is { } e ? e : "d";
        var f = Environment.GetEnvironmentVariable("F");
        f ??= "f";
        var g = Environment.GetEnvironmentVariable("G") switch { null => "g", var h => h };

        """;

    [Theory]
    [InlineData("bool a = false, b = false, c = false; foreach (var arg in args) { if (arg == \"--a\") a = true; else if (arg == \"--b\") b = true; else if (arg == \"--c\") c = true; } if (a) plan.AddSite(\"A\"); if (b) plan.AddSite(\"B\"); if (c) plan.AddSite(\"C\");")]
    [InlineData("var o = new Options(); foreach (var arg in args) { switch (arg) { case \"--a\": o.A = true; break; case \"--b\": o.B = true; break; case \"--c\": o.C = true; break; } } if (o.A) plan.AddSite(\"A\"); if (o.B) plan.AddSite(\"B\"); if (o.C) plan.AddSite(\"C\");")]
    [InlineData("string a = \"\", b = \"\", c = \"\"; for (var i = 0; i < args.Length; i++) { if (args[i] == \"-a\") a = args[++i]; else if (args[i] == \"-b\") b = args[++i]; else if (args[i] == \"-c\") c = args[++i]; else continue; } if (a != \"\") plan.AddSite(\"A\"); if (b != \"\") plan.AddSite(\"B\"); if (c != \"\") plan.AddSite(\"C\");")]
    [InlineData("var n = 0; for (var i = 0; i < 6; i++) if (args.Contains($\"--{i}\")) n++;")]
    [InlineData(SixVariables)]
    [InlineData("string Get(string name) => args.FirstOrDefault(a => a.StartsWith($\"--{name}=\"))?.Split('=')[1] ?? \"\"; var (site, mode, copies, drill) = (Get(\"site\"), Get(\"mode\"), Get(\"copies\"), Get(\"drill\")); if (Get(\"dr\") == \"yes\") plan.AddSite(\"DR\");")]
    [InlineData("string? Option(string name) => args.FirstOrDefault(a => a == name || a.StartsWith(name + \"=\"))?.Split('=', 2) is { } parts ? (parts.Length > 1 ? parts[1] : \"\") : null; var (dr, hosts, copies) = (Option(\"--dr\"), Option(\"--hosts\"), Option(\"--copies\"));")]
    public async Task What_holds_whichever_way_it_goes_is_found(string statements) =>
        Assert.Equal(["DPL0001"], await FindingsOf(statements + "plan.AddSite(\"hq\");"));

    [Theory]
    [InlineData("a == \"a\"")]
    [InlineData("d == \"d\"")]
    [InlineData("f is \"f\"")]
    [InlineData("g == \"g\"")]
    [InlineData("Texts() is \"0\"")]
    [InlineData("Count() == 0")]
    [InlineData("Value() == \"\"")]
    [InlineData("Listed().Count == 0")]
    [InlineData("Chosen().A")]
    [InlineData("Field() == 0")]
    public async Task Nothing_is_claimed_of_what_it_works_out(string condition) =>
        Assert.Empty(await FindingsOf($$"""
            {{SixVariables}}
            if ({{condition}})
                plan.AddSite("hq");

            string Texts()
            {
                var n = 0;
                var text = "0";
                while (n++ < args.Length)
                    text += args[n];
                return text;
            }

            int Count()
            {
                var n = 0;
                var isSecond = false;
                foreach (var arg in args)
                {
                    if (isSecond)
                        n++;
                    isSecond = true;
                }

                return n;
            }

            string Value()
            {
                var (value, isNext) = ("", false);
                foreach (var arg in args)
                {
                    if (isNext)
                        value = arg;
                    isNext = arg == "--value";
                }

                return value;
            }

            List<string> Listed()
            {
                var all = new List<string>();
                foreach (var arg in args)
                {
                    if (arg.StartsWith("--"))
                        all.Add(arg);
                }

                return all;
            }

            Options Chosen()
            {
                var options = new Options { A = true };
                if (args.Contains("--without-a"))
                    options.A = false;
                return options;
            }

            int Field()
            {
                if (args.Contains("--field"))
                    Options.Field = 1;
                return Options.Field;
            }
            """));

    /// <summary>A way on which the program throws is one of several.</summary>
    [Theory]
    [InlineData("var names = new Queue<string>([\"n1\", \"n2\"]); var o = args.Contains(\"--one\") && names.Count > 0 ? names.Dequeue() : \"x\"; var p = args.Contains(\"--two\") && names.Count > 0 ? names.Dequeue() : \"y\";")]
    [InlineData("var limits = new Dictionary<string, int> { [\"low\"] = 1 }; var n = 2; if (args.Contains(\"--high\")) n = limits[\"high\"];")]
    [InlineData("var names = new Queue<string>([\"s1\", \"s2\", \"s3\"]); var used = \"\"; foreach (var arg in args) used += names.Dequeue();")]
    public async Task What_plain_code_throws_on_one_way_ends_no_other(string statements) =>
        Assert.Equal(["DPL0001"], await FindingsOf(SixVariables + statements + " plan.AddSite(\"hq\");"));

    [Theory]
    [InlineData("var limits = new Dictionary<string, int> { [\"low\"] = 1 }; var n = 2; try { if (args.Contains(\"--high\")) n = limits[\"high\"]; } catch (KeyNotFoundException) { n = 9; }", "n == 9")]
    [InlineData("List<string> x = [], y = []; var l = args.Contains(\"x\") ? x : y; l.Add(\"t\");", "args.Contains(\"x\") && x.Count == 0")]
    [InlineData("List<string> x = [], y = []; List<string> l; if (args.Contains(\"x\")) l = x; else l = y; l.Add(\"t\");", "args.Contains(\"x\") && x.Count == 0")]
    [InlineData("int x = 0, y = 0; ref var r = ref x; if (args.Contains(\"y\")) r = ref y; r = 5;", "args.Contains(\"y\") && y == 0")]
    public async Task Nothing_is_claimed_of_what_it_is_done_to(string statements, string condition) =>
        Assert.Empty(await FindingsOf($"{SixVariables} {statements} if ({condition}) plan.AddSite(\"hq\");"));

    [Theory]
    [InlineData("server.Repositories.FirstOrDefault() ?? server.AddRepository(\"first\", on: server)")]
    [InlineData("server.Repositories.Any() ? server.Repositories.First() : server.AddRepository(\"first\", on: server)")]
    [InlineData("server.Repositories.Count > 0 ? server.Repositories[0] : server.AddRepository(\"first\", on: server)")]
    public async Task Whether_a_list_of_the_plan_has_items_is_asked_once_until_more_may_be_added(string repository) =>
        Assert.Equal(["DPL0001"], await FindingsOf($$"""
            var server = plan.AddSite("Second").AddBackupServer("vbr");
            dynamic any = server;
            any.AddRepository("more", server);
            foreach (var name in new[] { "a", "b", "c", "d", "e", "f" })
                server.AddBackupJob(name).To({{repository}});
            plan.AddSite("hq");
            """));

    [Theory]
    [InlineData("")]
    [InlineData("any.AddServer(\"srv\");")]
    [InlineData("foreach (var arg in args) second.AddServer(arg);")]
    public async Task A_list_that_was_empty_may_have_items_after_more_may_have_been_added(string more) =>
        Assert.Equal(more == "" ? ["DPL0001"] : [], await FindingsOf($$"""
            var second = plan.AddSite("Second");
            dynamic any = second;
            any.AddServer("srv");
            var wasEmpty = second.Servers.Count == 0;
            {{more}}
            if (wasEmpty ? second.Servers.Count == 0 : second.Servers.Any())
                plan.AddSite("hq");
            """));

    [Fact]
    public async Task What_a_plan_depends_on_is_still_decided() =>
        Assert.Equal(["DPL0001"], await FindingsOf(SixVariables + "var name = \"DR\"; if (args.Contains(\"--twice\")) { name = \"hq\"; plan.AddSite(name); }"));

    [Fact]
    public async Task Items_that_are_made_while_plain_code_goes_through_them_are_added()
    {
        var findings = await FindingsOf(SixVariables + """
            var sites = new[] { "A", "B" }.Select(name => plan.AddSite(name).Name);
            var n = 0;
            if (args.Contains("--count"))
            {
                foreach (var site in sites)
                    n++;
            }

            plan.AddSite("b");
            """);

        Assert.Equal(["DPL0001"], findings);
    }

    private const string Switches = """
        var second = plan.AddSite("Second");
        var srv = second.AddServer("srv");
        var options = new Options();
        if (args.Contains("--a")) plan.AddSite("A");
        if (args.Contains("--b")) plan.AddSite("B").AddServer("srv-b");
        if (args.Contains("--c")) plan.AddWanLink(second, plan.AddSite("C"));
        if (args.Contains("--d")) { var d = plan.AddSite("D"); plan.AddWanLink(second, d); }
        if (args.Contains("--e")) { Add("E"); } else { Add("E2"); }
        switch (Environment.GetEnvironmentVariable("F")) { case "f": plan.AddSite("F"); break; case { Length: > 3 } name: plan.AddSite(name); break; }

        void Add(string name) => plan.AddSite(name);

        """;

    /// <summary>Where too many ways add to the plan, what holds on any of them is found, and the rest is left to the run.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("foreach (var arg in args) plan.AddSite(arg);")]
    [InlineData("for (var i = 0; i < args.Length; i++) plan.AddSite(args[i]);")]
    [InlineData("var n = 0; while (n < args.Length) plan.AddSite(args[n++]);")]
    [InlineData("foreach (var name in new[] { \"a\", \"b\", \"c\", \"d\", \"e\", \"f\" }.Where(name => args.Contains(name))) plan.AddSite(name);")]
    [InlineData("foreach (var name in new List<string> { \"a\", \"b\", \"c\", \"d\", \"e\", \"f\" }) if (!args.Contains(name)) plan.AddSite(name);")]
    [InlineData("var target = args.Contains(\"--g\") ? second : plan.AddSite(\"G\"); target.AddServer(\"h\");")]
    [InlineData("Site? third = null; if (args.Contains(\"--g\")) third = plan.AddSite(\"Third\"); if (third is not null) plan.AddWanLink(second, third); third?.AddServer(\"h\"); third ??= plan.AddSite(\"H\");")]
    [InlineData("var g = Environment.GetEnvironmentVariable(\"G\") is { Length: > 2 and < 9 or 12 } found && found != \"no\" ? plan.AddSite(found) : null;")]
    [InlineData("if (Environment.GetEnvironmentVariable(\"G\") is not { } g) plan.AddSite(\"G\"); else plan.AddSite(g);")]
    [InlineData("var g = Environment.GetEnvironmentVariable(\"G\") switch { \"one\" => plan.AddSite(\"One\"), \"two\" when args.Length > 2 => second, _ => throw new ArgumentException(\"G\") };")]
    [InlineData("var first = plan.Sites.FirstOrDefault(site => site.Name == args.FirstOrDefault()) ?? plan.AddSite(\"First\");")]
    [InlineData("try { if (args.Contains(\"--g\")) plan.AddSite(\"Second\"); } catch (InvalidPlanException) { plan.AddSite(\"G\"); }")]
    public async Task What_holds_on_any_of_too_many_ways_is_found(string statements) =>
        Assert.Equal(["DPL0001"], await FindingsOf($"{Switches} {statements} plan.AddSite(\"hq\");"));

    [Theory]
    [InlineData("if (args.Contains(\"--g\")) srv.WithCores(8); else srv.WithCores(4);", "srv.Cores.Value == 4")]
    [InlineData("if (args.Contains(\"--g\")) options.A = true;", "!options.A")]
    [InlineData("var n = 1; if (args.Contains(\"--g\")) n++;", "n == 1")]
    [InlineData("var n = args.Contains(\"--g\") ? Count(1) : Count(2); int Count(int by) => options.N += by;", "options.N == 0 || options.N == 1 || options.N == 2 || n == 1")]
    [InlineData("foreach (var arg in args) options.N++;", "options.N == 0 || options.N == 1")]
    [InlineData("var n = 0; while (n < args.Length) n++;", "n == 0 || n == 1")]
    [InlineData("string? g = args.Contains(\"--g\") ? null : \"x\"; g ??= \"y\";", "g == \"x\" || g == \"y\"")]
    [InlineData("var all = new List<Options> { new(), new() }; foreach (var one in all.Where((_, i) => args.Contains($\"{i}\"))) one.N = 3; foreach (var one in all.Where(one => args.Contains($\"{one.N}\"))) one.A = true;", "!all[1].A || all[1].N == 0")]
    [InlineData("var all = new List<int> { 1, 2 }; all.RemoveAll(n => args.Contains($\"{n}\"));", "all.Count == 2 || all.Count == 0")]
    [InlineData("var (x, y) = (new Options(), new Options()); var chosen = args.Contains(\"--g\") ? x : y; chosen.N = 7;", "x.N == 0 || y.N == 0 || y.N == 7")]
    [InlineData("try { if (args.Contains(\"--g\")) throw new ArgumentException(\"g\"); } catch (ArgumentException) { options.N = 1; }", "options.N == 0 || options.N == 1")]
    [InlineData("if (Environment.GetEnvironmentVariable(\"G\") is \"x\" or \"y\") options.N = 1; else if (Environment.GetEnvironmentVariable(\"G\") is not (\"z\" or null)) options.N = 2;", "options.N == 0 || options.N == 1 || options.N == 2")]
    public async Task Nothing_is_claimed_of_what_any_of_too_many_ways_may_change(string statements, string condition) =>
        Assert.Empty(await FindingsOf($"{Switches} {statements} if ({condition}) plan.AddSite(\"hq\");"));

    /// <summary>What rests on an absence is not found, as a way that is not followed may add it.</summary>
    [Fact]
    public async Task Nothing_is_missed_that_one_of_too_many_ways_may_add() =>
        Assert.Empty(await FindingsOf(Switches + """
            var vbr = second.AddBackupServer("vbr");
            var job = vbr.AddBackupJob("nightly").Protects(second.AddVirtualMachines("VMs", count: 5)).To(vbr.AddRepository("local", on: vbr)).Every(24.Hours());
            if (args.Contains("--g"))
            {
                var third = plan.AddSite("Third").AddBackupServer("vbr-3");
                vbr.AddBackupCopyJob("copy").Copies(job).To(third.AddRepository("copies", on: third)).Every(24.Hours());
            }
            """));

    private static async Task<IEnumerable<string>> FindingsOf(string statements)
    {
        var compilation = PlanCompilation.Create($$"""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Many ways");
            plan.AddSite("HQ");
            {{statements}}
            plan.Run(args);

            class Options
            {
                public static int Field;
                public bool A { get; set; }
                public bool B { get; set; }
                public bool C { get; set; }
                public int N { get; set; }
            }
            """);
        PlanCompilation.AssertCompiles(compilation);
        return from diagnostic in await compilation.AnalyzeAsync() where diagnostic.Id != "DPL0002" select diagnostic.Id;
    }
}
