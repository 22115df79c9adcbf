using System.Globalization;
using Deployment.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.CSharp;
using static Deployment.Analyzers.Tests.Reporting.ConditionalPlan;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>A flag that a loop over the arguments sets is set where any of them asks for that, and else as it was.</summary>
public class FlagTests
{
    private const string Two = "var (x, y) = (false, false); foreach (var a in args) switch (a) { case \"-x\": x = true; break; case \"-y\": y = true; break; }";

    private const string Options = """
        class Options
        {
            public bool Help { get; private set; }
            public bool Dr { get; private set; }
            public string Region { get; private set; } = "eu";
            public string Site { get; private set; } = "hq";
            public List<string> Rest { get; } = [];

            public static Options Parse(string[] args)
            {
                var options = new Options();
                for (var i = 0; i < args.Length; i++)
                {
                    switch (args[i])
                    {
                        case "-h" or "--help": options.Help = true; break;
                        case "--dr": options.Dr = true; break;
                        case "--region" when i + 1 < args.Length: options.Region = args[++i]; break;
                        default: options.Rest.Add(args[i]); break;
                    }
                }

                return options;
            }
        }
        """;

    [Theory]
    [InlineData("var x = false; foreach (var a in args) if (a == \"-x\") x = true; if (x) plan.AddSite(\"hq\");", "args is not empty and a == \"-x\" is true")]
    [InlineData("var x = false; foreach (var a in args) if (a == \"-x\") x = true; if (!x) plan.AddSite(\"hq\");", "a == \"-x\" is false or args is empty")]
    [InlineData("var x = false; foreach (var a in args) { if (a != \"-x\") continue; x = true; break; } if (x) plan.AddSite(\"hq\");", "args is not empty and a != \"-x\" is false")]
    [InlineData("var x = 0; for (var i = 0; i < args.Length; i++) if (args[i] == \"-x\") x = 4; if (x == 4) plan.AddSite(\"hq\");", "args[i] == \"-x\" is true")]
    [InlineData("var x = 0; var i = 0; while (i < args.Length) if (args[i++] == \"-x\") x = 4; if (x == 4) plan.AddSite(\"hq\");", "args[i++] == \"-x\" is true")]
    [InlineData(Two + " if (x) plan.AddSite(\"hq\");", "args is not empty and a is \"-x\"")]
    [InlineData(Two + " if (y) plan.AddSite(\"hq\");", "args is not empty and a is \"-y\"")]
    [InlineData(Two + " if (!x && !y) plan.AddSite(\"hq\");", "a is not \"-x\" and is not \"-y\", or when args is empty")]
    [InlineData("int x = 0, y = 0; foreach (var a in args) _ = a switch { \"-x\" => x = 1, \"-y\" => y = 1, _ => 0 }; if (args.Length > 1 && y == 0) plan.AddSite(\"hq\");", "a is not \"-x\" and is not \"-y\" and args.Length > 1 is true")]
    [InlineData("int x = 0, y = 0; foreach (var a in args) _ = a == \"-x\" ? x = 1 : a == \"-y\" ? y = 1 : 0; if (args.Length > 1 && y == 0) plan.AddSite(\"hq\");", "a == \"-x\" is false and a == \"-y\" is false and args.Length > 1 is true")]
    [InlineData("var isBad = false; foreach (var a in args) { try { if (a == \"x\") throw new FormatException(); } catch (FormatException) { isBad = true; } } if (args.Length > 1 && !isBad) plan.AddSite(\"hq\");", "a == \"x\" is false and args.Length > 1 is true")]
    [InlineData("var x = false; foreach (var a in args) x |= a == \"-x\"; if (x) plan.AddSite(\"hq\");", "args is not empty and a == \"-x\" is true")]
    [InlineData("var x = false; foreach (var a in args) x = x || a == \"-x\"; if (x) plan.AddSite(\"hq\");", "args is not empty and a == \"-x\" is true")]
    [InlineData("var x = false; foreach (var a in args) x = a == \"-x\" || x; if (!x) plan.AddSite(\"hq\");", "a == \"-x\" is false or args is empty")]
    [InlineData("var isOther = true; foreach (var a in args) isOther = isOther && a != \"-x\"; if (!isOther) plan.AddSite(\"hq\");", "args is not empty and a != \"-x\" is false")]
    [InlineData("var isOther = true; foreach (var a in args) isOther &= a != \"-x\"; if (!isOther) plan.AddSite(\"hq\");", "args is not empty and a != \"-x\" is false")]
    [InlineData("var (x, y) = (false, true); foreach (var a in args) { if (a == \"-x\") x = true; else y = x; } if (y || !x) plan.AddSite(\"hq\");", "a == \"-x\" is false or args is empty")]
    [InlineData("bool Has(string f) { foreach (var a in args) if (a == f) return true; return false; } if (Has(\"-x\") && Has(\"-y\")) plan.AddSite(\"hq\");", "args is not empty and a == \"-x\" is true and a == \"-y\" is true")]
    [InlineData("var o = new List<bool> { false }; var s = new int[1]; ref var x = ref s[0]; foreach (var a in args) if (a == \"-x\") x = 2; if (o[0] || args.Contains(\"-y\")) plan.AddSite(\"hq\");", "args.Contains(\"-y\") is true")]
    public async Task It_is_claimed_what_comes_of_it(string statements, string condition) => await AssertClaimed(condition, CompileAlone(statements));

    [Theory]
    [InlineData("if (options.Dr) plan.AddSite(\"hq\");", "args[i] is \"--dr\"")]
    [InlineData("if (!options.Dr) plan.AddSite(\"hq\");", "args[i] is not \"--dr\" or args is empty")]
    [InlineData("if (options.Site == \"hq\") plan.AddSite(\"hq\");", null)]
    public async Task Options_may_be_members_of_an_object(string statements, string? condition) => await AssertClaimed(condition, CompileAlone($"""
        var options = Options.Parse(args);
        if (options.Help)
            return;
        {statements}
        plan.Run(args);

        {Options}
        """));

    [Theory]
    [InlineData("foreach (var a in args) if (a == \"--dr\") o = o with { Dr = true }; if (o.Dr) plan.AddSite(\"hq\");", "args is not empty and a == \"--dr\" is true")]
    [InlineData("foreach (var a in args) if (a == \"--dr\") o = o with { Dr = true }; if (o.Site == \"hq\") plan.AddSite(\"hq\");", null)]
    [InlineData("foreach (var a in args) if (a == \"--dr\") o = o with { Dr = true }; else if (a == \"--lab\") o = o with { Lab = true }; if (!o.Dr) plan.AddSite(\"hq\");", "a == \"--dr\" is false or args is empty")]
    [InlineData("foreach (var a in args) o = a switch { \"--dr\" => o with { Dr = true }, \"--lab\" => o with { Lab = true }, _ => o }; if (o.Lab) plan.AddSite(\"hq\");", "args is not empty and a is \"--lab\"")]
    [InlineData("foreach (var a in args) o = a switch { \"--dr\" => o with { Dr = true }, \"--lab\" => o with { Lab = true }, _ => o }; if (!o.Lab && !o.Dr) plan.AddSite(\"hq\");", "a is not \"--dr\" and is not \"--lab\", or when args is empty")]
    [InlineData("foreach (var a in args) o = a == \"--dr\" ? new Options(true, o.Lab, o.Site) : o; if (o.Dr) plan.AddSite(\"hq\");", "args is not empty and a == \"--dr\" is true")]
    [InlineData("var t = (Dr: false, Lab: false); foreach (var a in args) if (a == \"--dr\") t.Dr = true; else if (a == \"--lab\") t = t with { Lab = true }; if (t.Lab) plan.AddSite(\"hq\");", "args is not empty and a == \"--lab\" is true")]
    [InlineData("var dr = false; foreach (var a in args) dr = a == \"--dr\" ? true : dr; if (dr) plan.AddSite(\"hq\");", "args is not empty and a == \"--dr\" is true")]
    public async Task Options_may_be_replaced_by_others(string statements, string? condition) =>
        await AssertClaimed(condition, CompileAlone($"var o = new Options(false, false, \"hq\"); {statements} plan.Run(args); record Options(bool Dr, bool Lab, string Site);"));

    [Theory]
    [InlineData("foreach (var a in args) if (a == \"--dr\") o = o with { Dr = true }; else if (a == \"--no-dr\") o = o with { Dr = false }; if (o.Dr) plan.AddSite(\"hq\");")]
    [InlineData("foreach (var a in args) if (a == \"--dr\") o = o with { Dr = true }; else if (a == \"--none\") o = new(false, false, \"hq\"); if (o.Dr) plan.AddSite(\"hq\");")]
    [InlineData("var none = o; foreach (var a in args) o = a switch { \"--dr\" => o with { Dr = true }, \"--none\" => none, _ => o }; if (o.Dr) plan.AddSite(\"hq\");")]
    [InlineData("foreach (var a in args) o = a == \"--dr\" ? o with { Dr = !o.Dr } : o; if (o.Dr) plan.AddSite(\"hq\");")]
    [InlineData("foreach (var a in args) o = o with { Dr = o.Dr || a == \"--dr\" }; if (o.Dr) plan.AddSite(\"hq\");")]
    [InlineData("foreach (var a in args) o = o with { Dr = a == \"--dr\" }; if (o.Dr) plan.AddSite(\"hq\");")]
    [InlineData("foreach (var a in args) if (a == \"--dr\") o = o with { Dr = true }; else if (a == \"--lab\") o = o with { Lab = o.Dr }; if (o.Lab) plan.AddSite(\"hq\");")]
    [InlineData("foreach (var a in args) o = a == \"--lab\" ? new Special() : o; if (o.Dr) plan.AddSite(\"hq\");")]
    [InlineData("var first = o; foreach (var a in args) if (a == \"--dr\") o = o with { Dr = true }; if (args.Length > 0 && ReferenceEquals(o, first)) plan.AddSite(\"hq\");")]
    public async Task Others_that_may_undo_it_are_left_to_the_run(string statements) => Assert.Equal("DPL0002", Assert.Single(await CompileAlone(
        $"var o = new Options(false, false, \"hq\"); {statements} plan.Run(args); record Options(bool Dr, bool Lab, string Site); record Special() : Options(true, true, \"\");").AnalyzeAsync()).Id);

    [Theory]
    [InlineData("var o = (new Box { Name = \"hq\" }); foreach (var a in args) o.N++; plan.AddSite(o.Name);")]
    [InlineData("var o = (new Box { Name = \"hq\" }); if (File.Exists(\"x\")) o.N = args.Length; plan.AddSite(o.Name);")]
    [InlineData("var o = (new Box { Name = \"hq\" }); try { o.N = int.Parse(args[0]); } catch (FormatException) { } plan.AddSite(o.Name);")]
    public async Task What_else_an_object_holds_stays_known(string statements) =>
        await AssertClaimed(condition: null, CompileAlone($"{statements} plan.Run(args); class Box {{ public int N; public string Name {{ get; set; }} = \"\"; }}"));

    /// <summary>Neither is what takes several arguments, nor what one of them may undo.</summary>
    [Theory]
    [InlineData(Two + " if (x && y) plan.AddSite(\"hq\");")]
    [InlineData("var x = false; foreach (var a in args) if (a == \"-x\") x = true; else if (a == \"-n\") x = false; if (x) plan.AddSite(\"hq\");")]
    [InlineData("var x = false; foreach (var a in args) if (a == \"-x\") x = !x; if (x) plan.AddSite(\"hq\");")]
    [InlineData("var x = false; foreach (var a in args) x = a == \"-x\"; if (x) plan.AddSite(\"hq\");")]
    [InlineData("var x = false; foreach (var a in args) { if (x) plan.AddSite(\"hq\"); if (a == \"-x\") x = true; }")]
    [InlineData("var (x, y) = (false, false); foreach (var a in args) { if (x && a == \"-y\") y = true; if (a == \"-x\") x = true; } if (y) plan.AddSite(\"hq\");")]
    [InlineData("var n = 0; foreach (var a in args) if (a == \"-x\") n++; if (n == 1) plan.AddSite(\"hq\");")]
    [InlineData("var x = false; foreach (var a in args) if (a == \"-x\") x = true; var y = false; foreach (var a in args) if (a == \"-y\") y = true; if (x && y) plan.AddSite(\"hq\");")]
    [InlineData("var isBad = false; foreach (var a in args) { try { _ = int.Parse(a); } catch (FormatException) { isBad = true; } } if (isBad) plan.AddSite(\"hq\");")]
    [InlineData("var (x, y) = (false, true); foreach (var a in args) { if (a == \"-x\") x = true; if (a == \"-y\") y = x; } if (x && !y) plan.AddSite(\"hq\");")]
    [InlineData("var x = false; foreach (var a in args) { if (a == \"-x\") x = true; else if (a == \"q\") { plan.AddSite(\"Q\"); break; } } if (x) plan.AddSite(\"Q\");")]
    [InlineData("var x = false; bool Parse() { foreach (var a in args) { if (a == \"-x\") x = true; else return false; } return true; } if (!Parse() && x) plan.AddSite(\"hq\");")]
    [InlineData("var (x, y) = (false, true); foreach (var a in args) { if (a == \"-x\") x = true; else if (a == \"-y\") y = x; } if (x && !y) plan.AddSite(\"hq\");")]
    [InlineData("var x = false; foreach (var a in args) { if (a == \"-x\") x = true; else if (!x && a == \"q\") plan.AddSite(\"Q\"); } if (x) plan.AddSite(\"Q\");")]
    [InlineData("var d = 1.0m; foreach (var a in args) if (a == \"-x\") d = 1.00m; if (d.ToString() == \"1.00\") plan.AddSite(\"hq\");")]
    public async Task The_rest_is_left_to_the_run(string statements) => Assert.Equal("DPL0002", Assert.Single(await CompileAlone(statements).AnalyzeAsync()).Id);

    [Theory]
    [InlineData("if (x && args.Length == 0) plan.AddSite(\"hq\");")]
    [InlineData("if (!x && args.Contains(\"-x\")) plan.AddSite(\"hq\");")]
    [InlineData("if (!x && args is [\"-x\", ..]) plan.AddSite(\"hq\");")]
    [InlineData("if (x && !args.Contains(\"-x\")) plan.AddSite(\"hq\");")]
    [InlineData("if (x && y && args is [\"-x\"]) plan.AddSite(\"hq\");")]
    [InlineData("if (x && args is [\"-y\"]) plan.AddSite(\"hq\");")]
    [InlineData("if (!x && !y && args.Contains(\"-y\")) plan.AddSite(\"hq\");")]
    public async Task Nothing_is_claimed_that_cannot_be(string statements) =>
        Assert.DoesNotContain(await CompileAlone($"{Two} {statements}").AnalyzeAsync(), finding => finding.Id != "DPL0002");

    /// <summary>Neither of items that another loop has refused, or seen otherwise, nor of those that a query leaves out.</summary>
    [Theory]
    [InlineData("var isBad = false; foreach (var a in args) { try { _ = int.Parse(a); } catch (FormatException) { isBad = true; } } if (isBad) return; if (args.Contains(\"x\")) plan.AddSite(\"hq\");")]
    [InlineData("var x = false; foreach (var a in args) if (a == \"-x\") x = true; var y = false; foreach (var a in args) if (a == \"-x\") y = true; if (y && !x) plan.AddSite(\"hq\");")]
    [InlineData("foreach (var a in args) if (!a.StartsWith(\"--\")) return; var q = false; foreach (var a in args) if (a == \"q\") q = true; if (q) plan.AddSite(\"hq\");")]
    [InlineData("foreach (var a in args) if (a is not (\"-x\" or \"-y\")) return; var q = false; foreach (var a in args) if (a == \"q\") q = true; if (q) plan.AddSite(\"hq\");")]
    [InlineData("var x = false; foreach (var a in args) foreach (var b in args) if (a == \"x\" && b != \"x\") x = true; if (x && args.Length == 1) plan.AddSite(\"hq\");")]
    [InlineData("bool Has(string f) { foreach (var a in args) if (a == f) return true; return false; } if (Has(\"-x\") && Has(\"-y\") && args.Length == 1) plan.AddSite(\"hq\");")]
    [InlineData("var all = args.Where(a => a.StartsWith(\"-\")).ToArray(); for (var i = 0; i < all.Length; i++) if (all[i] == \"q\") plan.AddSite(\"hq\");")]
    [InlineData("foreach (var a in args.Select(a => a.ToLowerInvariant())) if (a == \"-X\") plan.AddSite(\"hq\");")]
    [InlineData("foreach (var a in args) foreach (var part in a.Split('=')) if (part == \"a=b\") plan.AddSite(\"hq\");")]
    [InlineData("var l = Array.ConvertAll(args, a => a.ToLowerInvariant()); foreach (var a in l) if (a == \"-X\") plan.AddSite(\"hq\");")]
    [InlineData("var names = args.Where(a => !a.StartsWith(\"-\")).ToArray(); foreach (var a in args) if (a.StartsWith(\"-\")) return; var isNone = names is [] && args is [_, ..]; if (!names.Any() && args.Any()) plan.AddSite(\"hq\");")]
    public async Task Nothing_is_claimed_of_what_items_cannot_be(string statements) =>
        Assert.DoesNotContain(await CompileAlone(statements).AnalyzeAsync(), finding => finding.Id != "DPL0002");

    /// <summary>A branch that is taken only where one condition holds and another one does not is not idle.</summary>
    [Theory]
    [InlineData("var names = new List<string>(); foreach (var a in args) if (a is { Length: > 3 }) names.Add(a); if (names.Count == 0) plan.AddSite(\"hq\");", "args is empty")]
    [InlineData("void Add(string a) { if (a is { Length: > 3 }) plan.AddSite(\"Q\"); } foreach (var a in args) Add(a); if (args.Length == 1) plan.AddSite(\"Q\");", "a.Length is > 3 and args.Length == 1 is true")]
    public async Task A_branch_is_followed_for_what_it_changes(string statements, string condition) => await AssertClaimed(condition, CompileAlone(statements));

    private static async Task AssertClaimed(string? condition, CSharpCompilation compilation)
    {
        var message = Assert.Single(await compilation.AnalyzeAsync(), finding => finding.Id == "DPL0001").GetMessage(CultureInfo.InvariantCulture);

        Assert.EndsWith(condition is null ? "give this one another." : $"(when {condition})", message, StringComparison.Ordinal);
    }
}
