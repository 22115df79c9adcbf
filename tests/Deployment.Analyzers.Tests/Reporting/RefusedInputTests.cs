using System.Globalization;
using Deployment.Analyzers.Tests.Verifiers;
using static Deployment.Analyzers.Tests.Reporting.ConditionalPlan;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>A program that refuses what it is given makes no plan of that, so nothing is claimed of it.</summary>
public class RefusedInputTests
{
    /// <summary>It may have refused an item in a turn of a loop, or after one that has noted it.</summary>
    [Theory]
    [InlineData("foreach (var a in args) if (a is not \"--dr\") return;")]
    [InlineData("foreach (var a in args) if (a == \"x\") throw new ArgumentException(a);")]
    [InlineData("foreach (var a in args) switch (a) { case \"x\": return; default: break; }")]
    [InlineData("HashSet<string> options = [\"--dr\", \"--wan\"]; foreach (var a in args) if (!options.Contains(a)) return;")]
    [InlineData("string[] options = [\"--dr\", \"--wan\"]; foreach (var a in args) if (!options.Contains(a)) return;")]
    [InlineData("var isRefused = false; foreach (var a in args) if (a == \"x\") isRefused = true; if (isRefused) return;")]
    [InlineData("var refused = 0; foreach (var a in args) if (a == \"x\") refused++; if (refused > 0) return;")]
    [InlineData("var refused = new List<string>(); foreach (var a in args) if (a == \"x\") refused.Add(a); if (refused.Count > 0) return;")]
    [InlineData("var given = new List<string>(); foreach (var a in args) given.Add(a); if (given.Contains(\"x\")) return;")]
    [InlineData("var given = new Dictionary<string, int>(); foreach (var a in args) given[a] = 1; if (given.ContainsKey(\"x\")) return;")]
    [InlineData("string[] options = [\"--dr\", \"--wan\"]; if (args.Any(a => !options.Contains(a))) return;")]
    [InlineData("HashSet<string> options = [\"--dr\"]; var isBad = args.Any(a => !options.Contains(a)); options.Add(\"x\"); if (isBad) return;")]
    [InlineData("var option = \"--dr\"; var isBad = args.Any(a => !a.StartsWith(option)); option = \"x\"; if (isBad) return;")]
    [InlineData("bool HasX(string[] all) { foreach (var a in all) if (a == \"x\") return true; return false; } if (HasX(args)) return;")]
    [InlineData("bool HasX(int i) => i < args.Length && (args[i] == \"x\" || HasX(i + 1)); if (HasX(0)) return;")]
    [InlineData("int number; try { number = int.Parse(args[0]); } catch { number = -1; } if (number < 0) return;")]
    public async Task What_it_has_refused_is_not_claimed_of(string refusal)
    {
        foreach (var condition in new[] { "args.Contains(\"x\")", "args is [\"x\"]", "args.FirstOrDefault() == \"x\"" })
            Assert.All(await Compile($"{refusal} if ({condition}) plan.AddSite(\"hq\");").AnalyzeAsync(), finding => Assert.Equal("DPL0002", finding.Id));
    }

    [Theory]
    [InlineData("foreach (var a in args) if (a is not (\"--dr\" or \"x\")) return;", "args.Contains(\"x\") is true")]
    [InlineData("foreach (var a in args) if (!a.StartsWith(\"x\")) return;", "args.Contains(\"x\") is true")]
    [InlineData("string[] options = [\"x\", \"y\"]; foreach (var a in args) if (!options.Contains(a)) return;", "args.Contains(\"x\") is true")]
    [InlineData("HashSet<string> options = new(StringComparer.OrdinalIgnoreCase) { \"X\", \"y\" }; foreach (var a in args) if (!options.Contains(a)) return;", "args.Contains(\"x\") is true")]
    [InlineData("string[] options = [\"x\", \"y\"]; if (args.Any(a => !options.Contains(a))) return;", "args.Contains(\"x\") is true")]
    [InlineData("foreach (var a in args) if (a == \"y\") return;", "args.Contains(\"x\") is true")]
    [InlineData("foreach (var a in args) if (a == \"y\") Console.WriteLine(a);", "args.Contains(\"x\") is true")]
    [InlineData("if (!File.Exists(\"sites.txt\")) return;", "args.Contains(\"x\") is true")]
    public async Task What_it_takes_is(string refusal, string condition)
    {
        var finding = Assert.Single(await Compile($"{refusal} if (args.Contains(\"x\")) plan.AddSite(\"hq\");").AnalyzeAsync(), finding => finding.Id == "DPL0001");

        Assert.EndsWith($"(when {condition})", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>A check of an argument refuses what the condition in it says.</summary>
    [Theory]
    [InlineData("ArgumentOutOfRangeException.ThrowIfLessThan(m, 4);", "m < 4")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfGreaterThan(m, 4);", "m >= 6")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfNegativeOrZero(m);", "m == 0")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfNotEqual(m, n);", "m != n")]
    public async Task What_a_check_refuses_is_not_claimed(string check, string condition) =>
        Assert.All(await Compile($"{check} if ({condition}) plan.AddSite(\"hq\");").AnalyzeAsync(), finding => Assert.Equal("DPL0002", finding.Id));

    [Fact]
    public async Task What_a_check_takes_is()
    {
        var finding = Assert.Single(await Compile("ArgumentOutOfRangeException.ThrowIfLessThan(m, 4); if (m < 8) plan.AddSite(\"hq\");").AnalyzeAsync());

        Assert.EndsWith("(when m < 8 is true)", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>Of an item it is only known which it is not whether the program has refused it.</summary>
    [Theory]
    [InlineData("foreach (var a in args) if (a != \"a\") return;", "args.Length > 0 && args[0] != \"a\"")]
    [InlineData("foreach (var a in args) if (a.StartsWith(\"--\")) return;", "args.Length > 0 && args[0].StartsWith(\"--\")")]
    [InlineData("string[] options = [\"a\"]; foreach (var a in args) if (!options.Contains(a)) return;", "args is [not \"a\"]")]
    public async Task What_an_item_is_not_is_left_to_the_run(string refusal, string condition) =>
        Assert.All(await Compile($"{refusal} if ({condition}) plan.AddSite(\"hq\");").AnalyzeAsync(), finding => Assert.Equal("DPL0002", finding.Id));
}
