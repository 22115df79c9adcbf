using System.Globalization;
using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>A message says on what it depends, so that a reader understands it without the source.</summary>
public class MessageTests
{
    [Theory]
    [InlineData("if (args.Contains(\"--a\")) hq.AddServer(\"a\"); if (args.Contains(\"--b\")) plan.AddSite(\"HQ\");", "args.Contains(\"--b\") is true")]
    [InlineData("if (args.Contains(\"--a\")) { if (args.Contains(\"--b\")) Add(); } else if (args.Contains(\"--b\")) Add(); void Add() => plan.AddSite(\"HQ\");", "args.Contains(\"--b\") is true")]
    [InlineData("if (args.Contains(\"--a\")) hq.AddServer(\"a\"); if (args.Contains(\"--b\") && args.Contains(\"--c\")) plan.AddSite(\"HQ\");", "args.Contains(\"--b\") is true and args.Contains(\"--c\") is true")]
    [InlineData("if (args.Contains(\"--a\") || args.Contains(\"--b\")) plan.AddSite(\"HQ\");", "args.Contains(\"--a\") is true or args.Contains(\"--b\") is true")]
    [InlineData("switch (args[0]) { case \"none\": break; case \"dr\": plan.AddSite(\"HQ\"); break; }", "args[0] is \"dr\"")]
    [InlineData("var mode = args[0] switch { \"none\" => 0, \"dr\" or \"DR\" => 1, _ => 2 }; if (mode == 1) plan.AddSite(\"HQ\");", "args[0] is \"dr\" or is \"DR\"")]
    [InlineData("if (args.Contains(\"--dr\") && args[0] is \"eu\" or \"us\") plan.AddSite(\"HQ\");", "args.Contains(\"--dr\") is true, and args[0] is \"eu\" or is \"us\"")]
    [InlineData("if (args[0] is \"a\" or \"b\" && args[1] is \"c\" or \"d\") plan.AddSite(\"HQ\");", "args[0] is \"a\" and args[1] is \"c\", or when args[0] is \"a\" and args[1] is \"d\", or when …")]
    [InlineData("if (Environment.GetEnvironmentVariable(\"CONTOSO_PLAN_DR_SITE\") == \"1\") plan.AddSite(\"HQ\");", "Environment.GetEnvironmentVariable(\"CONTOSO_PLAN_DR_SITE\") == \"1\" is true")]
    [InlineData("var (a, b) = (Console.ReadLine(), Console.ReadLine()); if (a == \"x\" && b == \"x\") plan.AddSite(\"HQ\");", "a == \"x\" is true and b == \"x\" is true")]
    [InlineData("var few = args.Length < 5; if (few) hq.AddServer(\"a\"); else if (args.Length > 9) plan.AddSite(\"HQ\");", "args.Length > 9 is true")]
    [InlineData("string? region = Environment.GetEnvironmentVariable(\"REGION\"); if (region == null) hq.AddServer(\"a\"); else if (region.Length > 3) plan.AddSite(\"HQ\");", "region.Length > 3 is true")]
    [InlineData("var n = int.TryParse(args[0], out var k) ? k : 4; if (n > 9) hq.AddServer(\"a\"); if (int.TryParse(args[0], out _)) plan.AddSite(\"HQ\");", "int.TryParse(args[0], out var k) is true")]
    [InlineData("var region = args[0]; if (region == \"eu\") hq.AddServer(\"a\"); if (region.Equals(\"EU\", StringComparison.OrdinalIgnoreCase)) plan.AddSite(\"HQ\");", "region.Equals(\"EU\", StringComparison.OrdinalIgnoreCase) is true")]
    [InlineData("var name = args.FirstOrDefault(); if (name is null) hq.AddServer(\"a\"); if (name?.ToUpper() is null) plan.AddSite(\"HQ\");", "name?.ToUpper() is null")]
    [InlineData("var name = args.FirstOrDefault(); if (name is null) hq.AddServer(\"a\"); if ((name?.Length ?? -1) < 0) plan.AddSite(\"HQ\");", "name?.Length is null")]
    [InlineData("if (!int.TryParse(Environment.GetEnvironmentVariable(\"CORES\"), out var a)) plan.AddSite(\"HQ\");", "int.TryParse(Environment.GetEnvironm…\"CORES\"), out var a) is false")]
    [InlineData("if (!double.TryParse(Environment.GetEnvironmentVariable(\"CONTOSO_DR_UPLINK\"), System.Globalization.CultureInfo.InvariantCulture, out var uplink)) plan.AddSite(\"HQ\");", "double.TryParse(Environment.GetEnvir…\"CONTOSO_DR_UPLINK\"…ut var uplink) is false")]
    [InlineData("if (string.Equals(Environment.GetEnvironmentVariable(\"DR\"), \"on\", StringComparison.InvariantCultureIgnoreCase)) plan.AddSite(\"HQ\");", "string.Equals(Environment.GetEnviron…\"DR\"…tureIgnoreCase) is true")]
    [InlineData("Check(\"SITES\"); Check(\"HQ\"); void Check(string n) { if (!int.TryParse(Environment.GetEnvironmentVariable(n), out var v)) plan.AddSite(n); }", "int.TryParse(Environment.GetEnvironmentVariable(\"HQ\"), out var v) is false")]
    public async Task A_condition_names_only_what_decides_the_finding(string statements, string condition) =>
        Assert.EndsWith($" (when {condition})", Assert.Single(await MessagesAsync(statements), message => message.Contains("already has", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Theory]
    [InlineData("if (args is [\"--dr\", ..]) plan.AddSite(\"HQ\");", "args is [\"--dr\", ..]")]
    [InlineData("var tier = (Environment.GetEnvironmentVariable(\"CONTOSO_TIER\") ?? \"gold\").ToLowerInvariant(); if (tier switch { \"bronze\" => true, _ => false }) plan.AddSite(\"HQ\");", "tier is \"bronze\"")]
    [InlineData("var tier = (Environment.GetEnvironmentVariable(\"CONTOSO_TIER\") ?? \"gold\").ToLowerInvariant(); switch (tier) { case \"bronze\": plan.AddSite(\"HQ\"); break; }", "tier is \"bronze\"")]
    [InlineData("if (args is not [\"--dr\", ..]) plan.AddSite(\"HQ\");", "args is not [\"--dr\", ..]")]
    [InlineData("switch (args) { case []: plan.AddSite(\"HQ\"); break; }", "args is []")]
    [InlineData("switch (args) { case []: break; case [\"--dr\", var name]: plan.AddSite(name); plan.AddSite(\"HQ\"); break; }", "args is [\"--dr\", var name]")]
    [InlineData("var mode = args switch { [] => 0, [\"--dr\"] => 1, [var x, ..] when x.StartsWith('a') => 2, _ => 3 }; if (mode == 2) plan.AddSite(\"HQ\");", "args is [var x, ..] and x.StartsWith('a') is true")]
    [InlineData("foreach (var flag in args) { switch (flag) { case \"--dr\": plan.AddSite(\"HQ\"); break; } }", "args is not empty and flag is \"--dr\"")]
    [InlineData("if (args[0] is { Length: > 5 }) plan.AddSite(\"HQ\");", "args[0].Length is > 5")]
    [InlineData("if (args.FirstOrDefault()?.StartsWith('x') == true) plan.AddSite(\"HQ\");", "args.FirstOrDefault()?.StartsWith('x') is true")]
    [InlineData("switch (bool.Parse(args[0])) { case true: plan.AddSite(\"HQ\"); break; default: break; }", "bool.Parse(args[0]) is true")]
    [InlineData("switch (int.Parse(args[0])) { case > 5 and < 9: plan.AddSite(\"HQ\"); break; default: break; }", "int.Parse(args[0]) is > 5 and is < 9")]
    [InlineData("object mode = args.Length > 1 ? args : new List<int>(); if (mode is string[] { Length: 3 }) plan.AddSite(\"HQ\");", "args is string[] and args.Length is 3")]
    [InlineData("if (new FileInfo(args[0]) is { Directory.Name: \"x\" }) plan.AddSite(\"HQ\");", "new FileInfo(args[0]).Directory is not null and new FileInfo(args[0]).Directory.Name is \"x\"")]
    [InlineData("int? cores = args.Length > 3 ? int.Parse(args[0]) : null; if (cores.HasValue && cores.Value < 4) plan.AddSite(\"HQ\");", "args.Length > 3 is true and cores.Value < 4 is true")]
    [InlineData("switch (args[0]) { case \"eu\": break; case \"us\": break; default: plan.AddSite(\"HQ\"); break; }", "args[0] is not \"eu\" and is not \"us\"")]
    [InlineData("if (int.TryParse(args[0], out var cores) && cores > 4) plan.AddSite(\"HQ\");", "cores > 4 is true")]
    [InlineData("int? cores = int.TryParse(args[0], out var c) ? c : null; if (cores is { } k && k < 4) plan.AddSite(\"HQ\");", "int.TryParse(args[0], out var c) is true and k < 4 is true")]
    [InlineData("int? cores = int.TryParse(args[0], out var c) ? c : null; if (cores is null) plan.AddSite(\"HQ\");", "int.TryParse(args[0], out var c) is false")]
    public async Task A_pattern_is_named_with_what_it_matches(string statements, string condition) =>
        Assert.EndsWith($" (when {condition})", Assert.Single(await MessagesAsync(statements), message => message.Contains("already has", StringComparison.Ordinal)), StringComparison.Ordinal);

    /// <summary>No command line matches both patterns of a pair, or holds two texts in one place.</summary>
    [Theory]
    [InlineData("args is []", "args is [\"--dr\"]")]
    [InlineData("args is [\"--dr\"]", "args is [\"--dr\", _]")]
    [InlineData("args is [\"--dr\", ..]", "args is [\"--no-dr\", ..]")]
    [InlineData("args is [.., \"--dr\"]", "args is [.., \"--no-dr\"]")]
    [InlineData("args is [_, _, ..]", "args.Length == 1")]
    [InlineData("args.Length == 1", "args is [_, _, ..]")]
    [InlineData("args is [\"--dr\", ..]", "args is not [\"--dr\", ..]")]
    [InlineData("args is [_, ..]", "args is not [_, ..]")]
    [InlineData("args is [\"--dr\", ..]", "args[0] == \"--no-dr\"")]
    [InlineData("args[0] == \"--dr\"", "args[0] == \"--no-dr\"")]
    [InlineData("args[0] == \"--dr\"", "args[0] != \"--dr\"")]
    [InlineData("args[^1] is \"--dr\"", "args[^1] is \"--no-dr\"")]
    [InlineData("args[0] == \"--dr\"", "string.Equals(args[0], \"--no-dr\", StringComparison.OrdinalIgnoreCase)")]
    [InlineData("args[0] is \"--dr\" or \"--DR\"", "args[0].Equals(\"--no-dr\")")]
    [InlineData("args[0] is \"--dr\"", "args[0] is { Length: 1 }")]
    [InlineData("args is [\"--dr\", ..]", "args[0].StartsWith(\"--no\")")]
    [InlineData("string.Equals(args[0], \"--dr\")", "args[0] == \"--no-dr\"")]
    [InlineData("args.Length == 0", "args.Length + 1 == 2")]
    [InlineData("args.Length - 1 > 3", "1 + args.Length < 5")]
    [InlineData("args[0].Equals(\"--dr\", StringComparison.Ordinal)", "\"--no-dr\".Equals(args[0])")]
    [InlineData("string.Equals(args[0], \"--dr\", StringComparison.OrdinalIgnoreCase)", "args[0].Equals(\"--no-dr\", StringComparison.OrdinalIgnoreCase)")]
    public async Task Patterns_that_exclude_each_other_do_not_both_match(string one, string other) =>
        Assert.Empty(await MessagesAsync($"if ({one}) plan.AddSite(\"B\"); if ({other}) plan.AddSite(\"B\");"));

    /// <summary>What an array holds in a place is what the program has put there, once it may have: not whatever it is given.</summary>
    [Theory]
    [InlineData("args[0] = Console.ReadLine()!;")]
    [InlineData("args[args.Length - 1] = \"x\";")]
    [InlineData("Array.Reverse(args);")]
    [InlineData("Array.Fill(args, \"--no-dr\");")]
    [InlineData("args.AsSpan().Reverse();")]
    [InlineData("Swap(args); void Swap(string[] items) => (items[0], items[1]) = (items[1], items[0]);")]
    [InlineData("Set(ref args[0]); void Set(ref string item) => item = \"--no-dr\";")]
    [InlineData("var copy = args; copy[0] = \"--no-dr\";")]
    public async Task Of_an_array_that_has_been_changed_nothing_is_claimed(string change) =>
        Assert.DoesNotContain(await MessagesAsync($"if (args[0] == \"--dr\") plan.AddSite(\"B\"); {change} if (args[0] == \"--no-dr\") plan.AddSite(\"B\");"), message => message.Contains("already has", StringComparison.Ordinal));

    [Theory]
    [InlineData("var cores = 8; foreach (var arg in args) cores = int.Parse(arg);", "What the program is given in 'args' is known only when it runs, so ")]
    [InlineData("System.Collections.ArrayList all = new(); var cores = all.Capacity;", "The System.Collections.ArrayList that 'new()' makes is not evaluated before the program runs, so ")]
    [InlineData("SortedSet<int>? all = [8]; var cores = all.Min;", "The SortedSet<int> that '[8]' makes is not evaluated before the program runs, so ")]
    [InlineData("var tiers = new List<(string Region, int Cores)> { (\"eu\", 8), (\"eu\", 4) }; tiers.Sort((a, b) => string.CompareOrdinal(a.Region, b.Region)); var cores = tiers[0].Cores;", "'tiers.Sort((a, b) => string.CompareOrdinal(a.Region, b.Region))' is not evaluated before the program runs, for it leaves open which of equal items comes first, as OrderBy does not, so ")]
    [InlineData("var cores = File.ReadAllLines(\"hosts.csv\").Length;", "'File.ReadAllLines(\"hosts.csv\")' is not evaluated before the program runs, unlike a table that PlanData.ReadCsv reads, so ")]
    [InlineData("var options = new System.Text.Json.JsonSerializerOptions { AllowTrailingCommas = true }; var cores = System.Text.Json.JsonSerializer.Deserialize<int>(\"4\", options);", "'System.Text.Json.JsonSerializer.Deserialize<int>(\"4\", options)' is not evaluated before the program runs, unlike a table that PlanData.ReadCsv reads, so ")]
    [InlineData("var cores = System.Text.Json.JsonSerializer.Deserialize<int>(\"4\");", "'System.Text.Json.JsonSerializer.Deserialize<int>(\"4\")' is not evaluated before the program runs, unlike a table that PlanData.ReadCsv reads, so ")]
    public async Task What_is_left_to_the_run_is_named(string statements, string message)
    {
        var left = (await Compile($"{statements} var vbr = hq.AddBackupServer(\"vbr\").WithCores(cores); vbr.AddRepository(\"r\", on: vbr).WithMaxTasks(100);").AnalyzeAsync()).Where(finding => finding.Id == "DPL0002").Select(finding => finding.GetMessage(CultureInfo.InvariantCulture)).ToList();

        Assert.Contains(left, told => told.StartsWith(message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Conditions_that_differ_far_from_their_beginning_are_told_apart()
    {
        var messages = await MessagesAsync("""
            if (args.Contains("--with-disaster-recovery-at-the-second-site-in-oslo-and-its-branches")) plan.AddSite("HQ");
            if (args.Contains("--with-disaster-recovery-at-the-second-site-in-rome-and-its-branches")) plan.AddSite("HQ");
            """);

        Assert.Collection(
            messages,
            first => Assert.EndsWith("(when args.Contains(\"--with-disaster-recov…site-in-oslo-and-its-branches\") is true)", first, StringComparison.Ordinal),
            second => Assert.EndsWith("(when args.Contains(\"--with-disaster-recov…site-in-rome-and-its-branches\") is true)", second, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("foreach (var name in new[] { \"a\", \"b\", \"c\", \"d\", \"e\", \"f\" }) { if (args.Contains(name)) continue; plan.AddSite(name); }", "args.Contains(\"a\") is true, args.Contains(\"b\") is true, args.Contains(\"c\") is true and 3 more")]
    [InlineData("foreach (var line in File.ReadAllLines(\"a\")) plan.AddSite(line); for (var i = 0; i < 4; i++) Add(args[i]); Site Add(string text) { switch (text) { case \"a\": return plan.AddSite(\"A\"); case \"b\": return plan.AddSite(\"B\"); default: return plan.AddSite(text); } }", "args[0] is \"a\", args[0] is \"b\", args[1] is \"a\" and 3 more")]
    public async Task More_ways_than_can_be_looked_at_are_told_each_once(string statements, string conditions) =>
        Assert.StartsWith(
            $"This plan may go more than 32 ways, depending on whether {conditions}: that is more than the compiler looks at, so its rules are ",
            Assert.Single(await MessagesAsync(statements)),
            StringComparison.Ordinal);

    /// <summary>Code that does not compile yet is no way that the plan may go.</summary>
    [Theory]
    [InlineData("args is [Foo, ..]")]
    [InlineData("args is [Foo.Bar]")]
    [InlineData("args[0] is Foo")]
    [InlineData("args[0] is Foo or \"x\"")]
    [InlineData("args[0] is { Foo: 3 }")]
    [InlineData("args.Length is > ")]
    [InlineData("args.Length is > Foo")]
    [InlineData("args is [\"a\", ")]
    [InlineData("args[0] is Foo { Length: 3 }")]
    [InlineData("args[0] is (var a, var b)")]
    [InlineData("args[0] is args")]
    [InlineData("args[0] switch { Foo => true, _ => false }")]
    [InlineData("args[0] switch { \"a\" when Foo => true, _ => false }")]
    public async Task A_pattern_that_does_not_compile_is_none_of_the_ways(string condition)
    {
        var switches = string.Concat("abcde".Select(option => $"if (args.Contains(\"{option}\")) hq.AddServer(\"{option}\"); "));
        var compilation = PlanCompilation.Create($"using Deployment.Plans; var plan = DeploymentPlan.Create(\"Contoso\"); var hq = plan.AddSite(\"HQ\"); if ({condition}) hq.AddServer(\"x\"); {switches} return plan.Run(args);");

        Assert.DoesNotContain(await compilation.AnalyzeAsync(), finding => finding.Id == "DPL0003");
    }

    /// <summary>What is not known of a name is shown in one pair of braces, in the author's words.</summary>
    [Theory]
    [InlineData("$\"esx-{int.Parse(args[0]):00}\"", "esx-{int.Parse(args[0]):00}")]
    [InlineData("$\"esx-{args[0],10}\"", "esx-{args[0],10}")]
    [InlineData("$\"{$\"srv-{args[0]}\"}-b\"", "srv-{args[0]}-b")]
    [InlineData("$\"{$\"srv-{args[0]}\"}\".ToLower()", "{$\"{$\"srv-{args[0]}\"}\".ToLower()}")]
    [InlineData("\"x-\" + $\"srv-{args[0]}\" + \"-b\"", "x-srv-{args[0]}-b")]
    [InlineData("string.Format(\"srv-{0}-{1:00}\", args[0], args.Length)", "srv-{args[0]}-{args.Length:00}")]
    [InlineData("args is [_, .., var last] ? $\"srv-{last}\" : throw new ArgumentException()", "srv-{args[^1]}")]
    [InlineData("args[0]", "{args[0]}")]
    public async Task What_is_not_known_of_a_name_reads_well(string name, string shown) =>
        Assert.Contains(await MessagesAsync($"var vbr = hq.AddBackupServer({name}); vbr.AddProxy(on: vbr.WithCores(1)).WithMaxTasks(4);"), message => message.StartsWith($"Proxy '{shown}' may run 4 tasks", StringComparison.Ordinal));

    /// <summary>A variable that the author has for a value says more than the calls that it comes from.</summary>
    [Theory]
    [InlineData("string? Get(string n) => args.FirstOrDefault(a => a.StartsWith($\"--{n}=\"))?[(n.Length + 3)..]; if (Get(\"dr\") is { Length: > 0 } dr) Add(dr);", "{dr}")]
    [InlineData("if (Environment.GetEnvironmentVariable(\"VBR\") is string name) Add(name);", "{name}")]
    [InlineData("if (Environment.GetEnvironmentVariable(\"VBR\") is [_, ..] name) Add($\"vbr-{name}\");", "vbr-{name}")]
    [InlineData("var name = args[0].ToLower(); Add(name);", "{name}")]
    [InlineData("var (name, size) = (args[0].ToLower(), 4); Add(name);", "{name}")]
    [InlineData("var name = args[0].ToLower(); var upper = name.ToUpper(); Add(name + upper);", "{name}{upper}")]
    [InlineData("var theNameOfTheServer = args[0].ToLower(); Add(theNameOfTheServer);", "{args[0].ToLower()}")]
    [InlineData("var name = args[0]; Add(name);", "{args[0]}")]
    [InlineData("foreach (var key in new[] { 0, 1 }) { var name = args[key].ToLower(); Add(name); }", "{args[key].ToLower()}")]
    [InlineData("Call(args[0]); void Call(string key) { var name = key.ToLower(); Add(name); }", "{key.ToLower()}")]
    [InlineData("var name = args[0].ToLower(); var other = name; Add(name);", "{other}")]
    [InlineData("Func<string, string> lower = text => Lower(text); string Lower(string text) => text.ToLower(); Add(lower(args[0]));", "{text.ToLower()}")]
    public async Task What_is_not_known_of_a_name_is_shown_by_the_variable_that_holds_it(string statements, string shown) =>
        Assert.Contains(
            await MessagesAsync($"{statements} void Add(string server) {{ var vbr = hq.AddBackupServer(server); vbr.AddProxy(on: vbr.WithCores(1)).WithMaxTasks(4); }}"),
            message => message.StartsWith($"Proxy '{shown}' may run 4 tasks", StringComparison.Ordinal));

    [Theory]
    [InlineData("Add(\"A\"); Add(\"B\"); void Add(string key) { var name = Environment.GetEnvironmentVariable(key)!; Proxy(name); }", "{Environment.GetEnvironmentVariable(\"A\")}")]
    [InlineData("if (Environment.GetEnvironmentVariable(\"A\")! is var name) Proxy(name); { if (Environment.GetEnvironmentVariable(\"B\")! is var other) Proxy(other); }", "{name}")]
    public async Task Names_of_several_values_are_told_apart(string statements, string first) =>
        Assert.Contains(
            await MessagesAsync($"{statements} void Proxy(string server) {{ var vbr = hq.AddBackupServer(server); vbr.AddProxy(on: vbr.WithCores(1)).WithMaxTasks(4); }}"),
            message => message.Contains($"The first: Proxy '{first}' may run 4 tasks", StringComparison.Ordinal) && message.StartsWith("2 proxies", StringComparison.Ordinal));

    [Theory]
    [InlineData(
        "List<string> names = [\"a\", \"b\"]; foreach (var name in names) { hq.AddServer(name); names.Add(\"c\"); }",
        "InvalidOperationException is thrown here and not caught: names.Add(\"c\") changes 'names' while the loop in line 5 goes through it. Let the loop go through a copy, such as names.ToList().",
        "Add(\"c\")")]
    [InlineData(
        "var queue = new Queue<string>([\"a\"]); foreach (var name in queue) Next(); void Next() => queue.Dequeue();",
        "InvalidOperationException is thrown here and not caught: queue.Dequeue() changes 'queue' while the loop in line 5 goes through it. Let the loop go through a copy, such as queue.ToList().",
        "Dequeue()")]
    [InlineData("var cores = int.Parse(\"four\");", "FormatException is thrown here and not caught: int.Parse(\"four\") is given \"four\", which is no whole number.", "Parse(\"four\")")]
    [InlineData("foreach (var cores in \"4,8x\".Split(',')) hq.AddServer(cores).WithCores(int.Parse(cores));", "FormatException is thrown here and not caught: int.Parse(cores) is given \"8x\", which is no whole number.", "Parse(cores)")]
    [InlineData("var t = \"4 \\n\"; var cores = byte.Parse(t + 'x');", "FormatException is thrown here and not caught: byte.Parse(t + 'x') is given \"4 \\nx\", which is no whole number.", "Parse(t + 'x')")]
    [InlineData("var t = \"99999999999\"; var cores = int.Parse(t);", "OverflowException is thrown here and not caught: int.Parse(t) is given \"99999999999\", which is outside the range of int.", "Parse(t)")]
    [InlineData("var t = \"300\"; var cores = byte.Parse(t);", "OverflowException is thrown here and not caught: byte.Parse(t) is given \"300\", which is outside the range of byte.", "Parse(t)")]
    [InlineData("var t = \"4;5\"; var size = double.Parse(t, System.Globalization.CultureInfo.InvariantCulture);", "FormatException is thrown here and not caught: double.Parse(t, System.Globalization.CultureInfo.InvariantCulture) is given \"4;5\", which is no number.", "Parse(t, System.Globalization.CultureInfo.InvariantCulture)")]
    [InlineData("var t = \"4x\"; var cores = Convert.ToInt32(t);", "FormatException is thrown here and not caught: Convert.ToInt32(t) is given \"4x\", which is no whole number.", "ToInt32(t)")]
    [InlineData("var t = \"daily\"; var every = TimeSpan.Parse(t);", "FormatException is thrown here and not caught: TimeSpan.Parse(t) is given \"daily\", which is no time span.", "Parse(t)")]
    [InlineData("var t = \"12\"; var version = Version.Parse(t);", "ArgumentException is thrown here and not caught: Version.Parse(t) is given \"12\", which is no Version.", "Parse(t)")]
    [InlineData("var t = \"12.x\"; var version = new Version(t);", "FormatException is thrown here and not caught: new Version(t) is given \"12.x\", which is no Version.", "new Version(t)")]
    [InlineData("var t = \"maybe\"; var isVirtual = bool.Parse(t);", "FormatException is thrown here and not caught: bool.Parse(t) is given \"maybe\", which is neither true nor false.", "Parse(t)")]
    [InlineData("var t = \"Fri\"; var day = Enum.Parse<DayOfWeek>(t);", "ArgumentException is thrown here and not caught: Enum.Parse<DayOfWeek>(t) is given \"Fri\", which is no member of DayOfWeek.", "Parse<DayOfWeek>(t)")]
    [InlineData("var t = \"2026-02-30\"; var day = DateOnly.Parse(t, System.Globalization.CultureInfo.InvariantCulture);", "FormatException is thrown here and not caught: DateOnly.Parse(t, System.Globalization.CultureInfo.InvariantCulture) is given \"2026-02-30\", which is no date.", "Parse(t, System.Globalization.CultureInfo.InvariantCulture)")]
    [InlineData("var t = \"30.1.2026\"; var day = DateOnly.ParseExact(t, \"yyyy-MM-dd\");", "FormatException is thrown here and not caught: DateOnly.ParseExact(t, \"yyyy-MM-dd\") is given \"30.1.2026\", which is not of the form \"yyyy-MM-dd\".", "ParseExact(t, \"yyyy-MM-dd\")")]
    [InlineData("var n = 300; var cores = checked((byte)n);", "OverflowException is thrown here and not caught: 300 does not fit in (byte)n.", "(byte)n")]
    [InlineData("string? name = null; var length = name!.Length;", "NullReferenceException is thrown here and not caught, by name!.Length.", "Length")]
    [InlineData("var tier = Tier(3); int Tier(int n) => n switch { 1 => 1, 2 => 2 };", "SwitchExpressionException is thrown here and not caught, by n switch { 1 => 1, 2 => 2 }.", "n switch { 1 => 1, 2 => 2 }")]
    [InlineData("var cores = new Dictionary<string, int> { [\"oslo\"] = 4 }; foreach (var town in new[] { \"oslo\", \"rome\" }) hq.AddServer(town).WithCores(cores[town]);", "KeyNotFoundException is thrown here and not caught: there is nothing for \"rome\" in cores[town].", "cores[town]")]
    [InlineData("var towns = new List<string> { \"oslo\", \"rome\" }; for (var i = 0; i <= 2; i++) hq.AddServer(towns[i]);", "ArgumentOutOfRangeException is thrown here and not caught: the index in towns[i] is 2, and there are 2 items.", "towns[i]")]
    [InlineData("var cores = new Dictionary<string, int>(); foreach (var town in new[] { \"oslo\", \"oslo\" }) cores.Add(town, 4);", "ArgumentException is thrown here and not caught: cores.Add(town, 4) adds the key \"oslo\" a second time.", "Add(town, 4)")]
    [InlineData("var byTier = new[] { 1, 2, 1 }.ToDictionary(tier => tier);", "ArgumentException is thrown here and not caught: new[] { 1, 2, 1 }.ToDictionary(tier => tier) adds the key 1 a second time.", "ToDictionary(tier => tier)")]
    [InlineData("var large = new[] { 4, 8 }.First(cores => cores > 8);", "InvalidOperationException is thrown here and not caught: new[] { 4, 8 }.First(cores => cores > 8) finds no item.", "First(cores => cores > 8)")]
    [InlineData("var large = new[] { 4, 8 }.Single(cores => cores > 2);", "InvalidOperationException is thrown here and not caught: new[] { 4, 8 }.Single(cores => cores > 2) finds more than one item.", "Single(cores => cores > 2)")]
    [InlineData("var next = new Queue<int>().Dequeue();", "InvalidOperationException is thrown here and not caught: new Queue<int>().Dequeue() finds no item.", "Dequeue()")]
    [InlineData("throw new InvalidOperationException(\"no uplink\");", "InvalidOperationException is thrown here and not caught: no uplink", "throw new InvalidOperationException(\"no uplink\");")]
    public async Task An_exception_is_told_with_what_throws_it(string statements, string message, string place)
    {
        var compilation = Compile(statements);
        var finding = Assert.Single(await compilation.AnalyzeAsync(), finding => finding.Id == "DPL0001");

        Assert.Equal(message, finding.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(place, finding.Location.SourceTree!.ToString().Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length));
    }

    [Fact]
    public async Task An_option_that_is_refused_is_no_reason_to_leave_rules_open()
    {
        var messages = await MessagesAsync("""
            for (var i = 0; i < args.Length; i++)
            {
                switch (args[i])
                {
                    case "--site": plan.AddSite(args[++i]); break;
                    default: throw new ArgumentException($"unknown option {args[i]}");
                }
            }
            """);

        Assert.DoesNotContain(messages, message => message.Contains("throw", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Machines_of_one_name_on_different_sites_are_each_counted()
    {
        var messages = await MessagesAsync("""
            hq.AddEnterpriseManager("em");
            foreach (var town in new[] { "Oslo", "Bergen", "Tromso" })
                plan.AddSite(town).AddBackupServer("vbr");
            """);

        var message = Assert.Single(messages, message => message.Contains("does not manage backup server 'vbr'", StringComparison.Ordinal));
        Assert.EndsWith("(and 2 more here)", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_machines_with_several_findings_each_all_are_counted()
    {
        var messages = await MessagesAsync("""
            const int size = 2;
            foreach (var town in new[] { "Oslo", "Bergen" })
            {
                var vbr = plan.AddSite(town).AddBackupServer($"vbr-{town}").WithCores(size).WithMemory(size.GB());
                vbr.AddRepository($"{town} local", on: vbr).WithMaxTasks(8);
            }
            """);

        Assert.Single(messages, message => message.StartsWith("2 backup servers ('vbr-Oslo', 'vbr-Bergen') have this finding, 4 in all. The first: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_method_whose_object_is_not_known_is_named()
    {
        var compilation = PlanCompilation.Create(
            [("Library.cs", """
                using Deployment.Plans;

                public class PlanBuilder
                {
                    private int _points = 7;

                    public PlanBuilder Keeping(int points) { _points = points; return this; }

                    public DeploymentPlan Build()
                    {
                        var plan = DeploymentPlan.Create("Contoso");
                        var (hq, dr) = (plan.AddSite("HQ"), plan.AddSite("DR"));
                        hq.AddBackupServer("vbr").AddReplicationJob("dr").Protects(hq.AddVirtualMachines("VMs", 5)).ToHost(dr.AddHost("esx")).WithRestorePoints(_points);
                        return plan;
                    }
                }
                """)],
            Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary);
        PlanCompilation.AssertCompiles(compilation);

        var left = (await compilation.AnalyzeAsync()).Where(finding => finding.Id == "DPL0002").Select(finding => (TextAt(finding.Location), finding.GetMessage(CultureInfo.InvariantCulture))).ToList();

        Assert.Contains(left, told => told.Item1 == "Build" && told.Item2.StartsWith("What 'PlanBuilder.Build' finds in its object depends on who calls it, which is not seen from here, so ", StringComparison.Ordinal));
    }

    private static string TextAt(Microsoft.CodeAnalysis.Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);

    /// <summary>Findings that exclude each other are not counted together.</summary>
    [Theory]
    [InlineData("Add(args.Contains(\"--all\") ? \"all\" : \"some\");", "Replication job 'all' is", "(when args.Contains(\"--all\") is true) (in some other cases, 'some' has this finding)")]
    [InlineData("if (args.Contains(\"--all\")) { Add(\"one\"); Add(\"two\"); } else { Add(\"three\"); Add(\"four\"); }", "2 replication jobs ('one', 'two') have this finding. The first: ", "(when args.Contains(\"--all\") is true) (in some other cases, 'three', 'four' have this finding)")]
    [InlineData("Add(\"one\"); if (args.Contains(\"--all\")) Add(\"two\");", "Replication job 'one' is to keep 50", "in a backup. Also 'two' (when args.Contains(\"--all\") is true).")]
    [InlineData("if (args.Contains(\"--all\")) Add(\"two\"); Add(\"one\"); Add(\"three\");", "2 replication jobs ('one', 'three') have this finding. The first: Replication job 'one'", "Also 'two' (when args.Contains(\"--all\") is true).")]
    [InlineData("if (args.Contains(\"-a\")) Add(\"one\"); if (args.Contains(\"-b\")) { Add(\"two\"); Add(\"three\"); }", "Replication job 'one' is to keep 50", "(when args.Contains(\"-a\") is true) Also 'two', 'three' (when args.Contains(\"-b\") is true).")]
    [InlineData("var n = args.Length > 3 ? args.Length : 2; for (var i = 0; i < n; i++) Add($\"job-{i}\");", "2 replication jobs ('job-0', 'job-1') have this finding. The first: ", "(when args.Length > 3 is false) (in some other cases, 'job-{i}' has this finding)")]
    [InlineData("Add(\"one\", args.Contains(\"--all\") ? 0 : 10);", "Replication job 'one' is to keep 60", "in a backup. (in some cases with other figures)")]
    [InlineData("if (args.Length < 3) Add(\"one\", args.Contains(\"--all\") ? 0 : 10);", "Replication job 'one' is to keep 50", "(when args.Length < 3 is true and args.Contains(\"--all\") is true) (in some other cases too, with other figures)")]
    public async Task Findings_of_different_cases_are_told_apart(string statements, string start, string end)
    {
        var messages = await MessagesAsync($"var vbr = hq.AddBackupServer(\"vbr\"); plan.AddSite(\"DR\").AddBackupServer(\"vbr-dr\"); {statements} void Add(string name, int more = 0) => vbr.AddReplicationJob(name).WithRestorePoints(50 + more);");

        var message = Assert.Single(messages, message => message.Contains("restore points", StringComparison.Ordinal));
        Assert.StartsWith(start, message, StringComparison.Ordinal);
        Assert.EndsWith(end, message, StringComparison.Ordinal);
    }

    /// <summary>Two findings of one element at one place may tell of different others.</summary>
    [Theory]
    [InlineData("if (args.Contains(\"-a\")) em.Manages(plan.AddSite(\"A\").AddBackupServer(\"a\")); if (args.Contains(\"-b\")) em.Manages(plan.AddSite(\"B\").AddBackupServer(\"b\"));", "(when args.Contains(\"-a\") is true) And 1 more here (when args.Contains(\"-b\") is true).")]
    [InlineData("em.Manages(args.Contains(\"-a\") ? plan.AddSite(\"A\").AddBackupServer(\"a\") : plan.AddSite(\"B\").AddBackupServer(\"b\"));", "(when args.Contains(\"-a\") is true) (in some other cases too, with other names)")]
    public async Task What_tells_of_other_elements_is_another_finding(string statements, string end) =>
        Assert.EndsWith(end, Assert.Single(await MessagesAsync($"var em = hq.AddEnterpriseManager(\"em\"); {statements}"), message => message.Contains("no chain of links", StringComparison.Ordinal)), StringComparison.Ordinal);

    /// <summary>One of two findings does not stand for the other, though both are about one element and one number.</summary>
    [Fact]
    public async Task Two_findings_of_one_number_are_both_counted()
    {
        var messages = await MessagesAsync("const int n = 2; var vbr = hq.AddBackupServer(\"vbr\").WithCores(n).WithMemory(n.GB()); vbr.AddProxy(on: vbr).WithMaxTasks(4); if (args.Contains(\"x\")) vbr.AddRepository(\"r\", on: vbr).WithMaxTasks(4);");

        Assert.Contains(messages, message => message.Contains("too few cores", StringComparison.Ordinal) && message.Contains("(and 1 more here)", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> MessagesAsync(string statements) =>
        [.. from finding in await Compile(statements).AnalyzeAsync() orderby finding.Location.SourceSpan.Start select finding.GetMessage(CultureInfo.InvariantCulture)];

    private static Microsoft.CodeAnalysis.CSharp.CSharpCompilation Compile(string statements)
    {
        var compilation = PlanCompilation.Create($"""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Contoso");
            var hq = plan.AddSite("HQ");
            {statements}
            return plan.Run(args);
            """);
        PlanCompilation.AssertCompiles(compilation);
        return compilation;
    }
}
