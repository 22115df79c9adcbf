using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>Regular expressions find here what they find in the program.</summary>
public class RegexTests
{
    private const string Usings = "using System.Text.RegularExpressions;";

    [Theory]
    [InlineData("""Say(Regex.IsMatch("esx-07", @"^esx-\d{2}$")); Say(Regex.IsMatch("ESX", "esx")); Say(Regex.IsMatch("ESX", "esx", RegexOptions.IgnoreCase)); var r = new Regex(@"\bhq\b"); Say(r.IsMatch("the hq")); Say(r.IsMatch("hqs"));""")]
    [InlineData("""Say(Regex.Replace("New York  HQ", @"\s+", "-")); Say(new Regex("(?<a>\\w)(\\d)").Replace("a1 b2", "${a}$1$$-$&")); Say(Regex.Replace("a1b22", @"\d+", m => $"<{m.Value.Length}@{m.Index}>")); Say(Regex.Replace("abc", "", "-")); Say(Regex.Replace("abc", "x", "-"));""")]
    [InlineData("""Say(string.Join("|", Regex.Split("a1b22c", @"\d+"))); Say(string.Join("|", Regex.Split("a1b22c", @"(\d)+"))); Say(string.Join("|", Regex.Split("abc", ""))); Say(string.Join("|", new Regex(", ?").Split("a, b,c"))); Say(Regex.Split("abc", "x").Length);""")]
    [InlineData("""var m = Regex.Match("esx-07.site", @"^(?<kind>[a-z]+)-(\d+)(x)?"); Say(m.Success); Say(m.Value); Say(m.Index); Say(m.Length); Say(m.Groups["kind"].Value); Say(m.Groups[1].Value); Say(m.Groups[2].Success); Say(m.Groups[2].Value); Say(m.Groups["none"].Success); Say(m.Groups.Count); Say(m); Say(Regex.Match("a", "b").Success); Say(int.Parse(m.Groups[1].Value) + 1);""")]
    [InlineData("""var m = Regex.Match("cores=12", @"cores=(\d+)"); Say(int.Parse(m.Groups[1].ValueSpan)); Say(m.ValueSpan.Length);""")]
    [InlineData("""foreach (Match m in Regex.Matches("a1 b22", @"([a-z])(\d+)")) Say(m.Groups[1].Value + m.Groups[2].Length); Say(Regex.Matches("aaa", "a").Count); Say(Regex.Matches("a1b2", @"\d").Select(m => int.Parse(m.Value)).Sum()); Say(Regex.Matches("a1b2", @"\d").Cast<Match>().First().Value); Say(Regex.Matches("a1b2", @"\d").OfType<Match>().Last().Value); Say(Regex.Matches("a1b2", @"\d")[1].Index); Say(Regex.Count("aaa", "a")); var n = Regex.Match("a1b2", @"\d").NextMatch(); Say(n.Value); Say(n.NextMatch().Success);""")]
    [InlineData("""Say(Regex.IsMatch("a\nb", "^b$", RegexOptions.Multiline)); Say(Regex.IsMatch("a\nb", "a.b", RegexOptions.Singleline)); Say(Regex.Match("ab", "(a) (?<x> b) # both", RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture).Groups.Count); Say(Regex.IsMatch("Ab", "aB", RegexOptions.Compiled | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)); Say(Regex.IsMatch("AB", "(?i)ab")); Say(Regex.IsMatch("Zürich", @"^\w+$")); Say(new Regex("a", RegexOptions.None, TimeSpan.FromSeconds(2)).IsMatch("a"));""")]
    [InlineData("""if (Regex.Match("dc-12", @"(\w+)-(\d+)") is { Success: true, Groups: var groups }) { Say(groups[1].Value); foreach (Group g in groups) Say(g.Value); } Func<string, bool> hasDigit = new Regex(@"\d").IsMatch; Say(new[] { "a1", "b" }.Where(hasDigit).Single()); Say(Regex.Escape("a.b")); Say(Names.Valid.IsMatch("ok")); string? text = "x1"; Say(Regex.Match(text, "[0-9]") is { Success: true } digit ? digit.Value : "none");""")]
    [InlineData("""try { _ = new Regex("("); Say(1); } catch (ArgumentException) { Say("argument"); } try { Regex.IsMatch("a", "[b"); Say(1); } catch (RegexParseException) { Say("parse"); }""")]
    [InlineData("""Say(Names.Host().IsMatch("esx-1")); Say(Names.Host().Match("ESX-12").Groups["n"].Value); Say(Names.Digits.Replace("a1b2", "#"));""")]
    public void What_is_found_is_what_the_program_finds(string statements) => Differential.AssertSame(
        statements,
        """
        public static partial class Names
        {
            public static readonly Regex Valid = new("^[a-z]+$", RegexOptions.Compiled);
            [GeneratedRegex(@"^esx-(?<n>\d+)$", RegexOptions.IgnoreCase)]
            public static partial Regex Host();
            public static partial Regex Host() => new Own(@"^esx-(?<n>\d+)$", RegexOptions.IgnoreCase);
            [GeneratedRegex(@"\d")]
            public static partial Regex Digits { get; }
            public static partial Regex Digits => new Own(@"\d", RegexOptions.None);
        }
        public class Own(string pattern, RegexOptions options) : Regex(pattern, options);
        """,
        Usings);

    [Theory]
    [InlineData("""Say(Regex.IsMatch("a", "a", RegexOptions.RightToLeft)); Say(Regex.IsMatch("a", "a", RegexOptions.NonBacktracking)); Say(Regex.IsMatch("a", "a", RegexOptions.ECMAScript)); Say(new Regex("a", RegexOptions.None, TimeSpan.FromMilliseconds(5)).IsMatch("a"));""")]
    [InlineData("""Say(Regex.IsMatch(new string('a', 5000), "a")); Say(Regex.IsMatch("a", new string('a', 501))); Say(Regex.IsMatch("\u212A", "k", RegexOptions.IgnoreCase)); Say(Regex.IsMatch("K", "\\u212A", RegexOptions.IgnoreCase)); Say(Regex.IsMatch("İ", "(?i)i"));""")]
    [InlineData("""Say(Regex.IsMatch(Environment.MachineName, "a")); var r = new Regex("a"); Say(r.Replace(Environment.MachineName, "b")); Say(r.Match(Environment.MachineName).Value); Say(Regex.Replace("a", "a", m => Environment.MachineName));""")]
    [InlineData("""Say(Regex.IsMatch(new string('a', 24) + "!", "^(a+)+$"));""")]
    public void What_depends_on_the_machine_is_not_known(string statements) => Differential.AssertNotKnown(statements, usings: Usings);
}
