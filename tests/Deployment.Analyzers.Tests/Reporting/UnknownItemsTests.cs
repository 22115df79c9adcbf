using System.Globalization;
using Deployment.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.CSharp;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>Nothing is claimed of how many items a sequence has, or what they are, where that is not known.</summary>
public class UnknownItemsTests
{
    /// <summary>How deep a recursion goes may not be known: what else the plan says is.</summary>
    [Theory]
    [InlineData("Walk(args[0]); void Walk(string path) { foreach (var part in path.Split('/').Skip(1)) Walk(part); }")]
    [InlineData("Walk(0); void Walk(int i) { if (i >= args.Length) return; Walk(i + 1); }")]
    [InlineData("Walk(args); void Walk(string[] rest) { if (rest is [var first, .. var others]) Walk(others); }")]
    [InlineData("Walk(new DirectoryInfo(\"d\")); void Walk(DirectoryInfo directory) { foreach (var sub in directory.GetDirectories()) { plan.AddSite(sub.Name); Walk(sub); } }")]
    [InlineData("Even(args.Length); bool Even(int n) => n == 0 || Odd(n - 1); bool Odd(int n) => n != 0 && Even(n - 1);")]
    public async Task Recursion_over_what_is_not_known_hides_nothing_else(string statements)
    {
        var findings = await ConditionalPlan.CompileAlone($"{statements} plan.AddSite(\"hq\");").AnalyzeAsync();

        Assert.Equal(["DPL0001"], from finding in findings where finding.Id != "DPL0002" select finding.Id);
    }

    [Fact]
    public async Task Recursion_over_what_is_known_is_followed_to_its_end()
    {
        var compilation = PlanCompilation.Create("""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Recursion");
            try { Add(8, args); }
            catch (InvalidOperationException) { }
            plan.AddSite("SITE 1");
            plan.Run(args);

            void Add(int n, string[] given)
            {
                if (n == 0)
                    return;
                plan.AddSite($"Site {n}");
                Add(n - 1, given);
            }
            """);
        PlanCompilation.AssertCompiles(compilation);

        Assert.Equal("DPL0001", Assert.Single(await compilation.AnalyzeAsync()).Id);
    }

    [Theory]
    [InlineData("List<string>")]
    [InlineData("System.Collections.ObjectModel.Collection<string>")]
    public async Task A_collection_that_inherits_from_one_of_the_base_library_is_gone_through(string inherited)
    {
        var compilation = PlanCompilation.Create($$"""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Towns");
            plan.AddSite("HQ");
            foreach (var town in new Towns { "Oslo" })
                plan.AddSite(town);
            plan.AddSite("hq");
            plan.Run(args);

            class Towns : {{inherited}};
            """);
        PlanCompilation.AssertCompiles(compilation);

        var findings = await compilation.AnalyzeAsync();
        Assert.Contains(findings, finding => finding.Id == "DPL0001");
        Assert.DoesNotContain(findings, finding => finding.Id == "DPL0003");
    }

    private const string Rows = "IEnumerable<string> Rows() { yield return \"a\"; foreach (var line in File.ReadLines(\"f\")) yield return line; }";

    private const string While = "IEnumerable<string> Rows() { string? line; while ((line = Console.ReadLine()) != null) yield return line; }";

    private const string Endless = "IEnumerable<string> Rows() { while (true) { var line = Console.ReadLine(); if (line is null) yield break; yield return line; } }";

    private const string Nested = "IEnumerable<string> Rows() { foreach (var row in Inner()) yield return row; } IEnumerable<string> Inner() { foreach (var line in File.ReadLines(\"f\")) yield return line; }";

    [Theory]
    [InlineData(Rows, "foreach (var row in Rows()) { if (row == \"a\") continue; dr.AddBackupServer(row); }")]
    [InlineData(Rows, "Rows().ToList().ForEach(row => dr.AddBackupServer(row));")]
    [InlineData(Rows, "foreach (var server in Rows().Skip(1).Select(row => dr.AddBackupServer(row))) { }")]
    [InlineData(Rows, "foreach (var row in Rows().Skip(1).ToArray()) dr.AddBackupServer(row);")]
    [InlineData(Rows, "string[] all = [\"x\", .. Rows()]; foreach (var row in all.Skip(2)) dr.AddBackupServer(row);")]
    [InlineData(Rows, "var all = new List<string>(Rows()); foreach (var row in all.Skip(1)) dr.AddBackupServer(row);")]
    [InlineData(Rows, "var all = new List<string>(); all.AddRange(Rows()); foreach (var row in all.Skip(1)) dr.AddBackupServer(row);")]
    [InlineData("IEnumerable<string> Rows() { yield return \"a\"; foreach (var line in File.ReadLines(\"f\")) { dr.AddBackupServer(line); yield return line; } }", "foreach (var row in Rows()) { }")]
    [InlineData(While, "foreach (var row in Rows()) dr.AddBackupServer(row);")]
    [InlineData(Endless, "foreach (var row in Rows()) dr.AddBackupServer(row);")]
    [InlineData(Endless, "var i = 0; foreach (var row in Rows()) { if (i++ < 2) continue; dr.AddBackupServer(row); }")]
    [InlineData(Nested, "foreach (var row in Rows()) dr.AddBackupServer(row);")]
    public async Task What_unknown_items_may_add_is_not_claimed_to_be_absent(string iterator, string statements)
    {
        Assert.Empty(await FindingsOf(iterator, statements));
    }

    [Theory]
    [InlineData(Rows, "if (Rows().Count() < 3) plan.AddSite(\"hq\");")]
    [InlineData(Rows, "if (Rows().Count() == 0) plan.AddSite(\"hq\");")]
    [InlineData(Rows, "if (Rows().Last() == \"a\") plan.AddSite(\"hq\");")]
    [InlineData("", "var list = new List<string> { \"a\" }; foreach (var line in File.ReadLines(\"f\")) list.Add(line); if (list.Count == 0) plan.AddSite(\"hq\");")]
    public async Task How_many_items_there_are_is_not_claimed(string iterator, string statements)
    {
        Assert.DoesNotContain("DPL0001", await FindingsOf(iterator, statements));
    }

    /// <summary>The query goes through the list as it is by then, and only without lines is it as it was.</summary>
    [Theory]
    [InlineData("var list = new List<string> { \"a\" }; var query = list.Where(item => item != \"a\"); foreach (var line in File.ReadLines(\"f\")) list.Add(line); foreach (var row in query) dr.AddBackupServer(row);")]
    [InlineData("var list = new List<string> { \"a\" }; var query = list.Select(item => item + \"!\"); foreach (var line in File.ReadLines(\"f\")) list.Add(line); if (query.Count() > 1) dr.AddBackupServer(\"x\");")]
    public async Task A_query_over_a_list_that_has_become_unknown_is_unknown(string statements)
    {
        var finding = Assert.Single(await Compile("", statements).AnalyzeAsync(), finding => finding.Id == "DPL2001");

        Assert.EndsWith("(when File.ReadLines(\"f\") is empty)", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_before_the_unknown_ones_are_known()
    {
        var findings = await FindingsOf(Rows, "plan.AddSite(\"A\"); plan.AddSite(Rows().First());");

        Assert.Equal("DPL0001", Assert.Single(findings));
    }

    private static async Task<IEnumerable<string>> FindingsOf(string iterator, string statements) =>
        from diagnostic in await Compile(iterator, statements).AnalyzeAsync() where diagnostic.Id != "DPL0002" select diagnostic.Id;

    private static CSharpCompilation Compile(string iterator, string statements)
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

            {{iterator}}
            """);
        PlanCompilation.AssertCompiles(compilation);
        return compilation;
    }
}
