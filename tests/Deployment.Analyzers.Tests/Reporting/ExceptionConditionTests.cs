using System.Globalization;
using Deployment.Analyzers.Tests.Verifiers;
using static Deployment.Analyzers.Tests.Reporting.ConditionalPlan;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>Findings that depend on whether something throws, or is gone through to its end, say so.</summary>
public class ExceptionConditionTests
{
    [Theory]
    [InlineData("try { var text = File.ReadAllText(\"f\"); plan.AddSite(\"DR\"); } catch (IOException) { } plan.AddSite(\"dr\");", " (when File.ReadAllText(\"f\") causes no exception)")]
    [InlineData("try { var copies = Parse(args[5]); plan.AddSite(\"DR\"); } catch (FormatException) { } plan.AddSite(\"dr\"); int Parse(string s) => int.Parse(s);", " (when int.Parse(s) for args[5] causes no exception)")]
    [InlineData("try { var copies = Parse(args[5]); plan.AddSite(\"DR\"); } catch (Exception) { } plan.AddSite(\"dr\"); int Parse(string s) => int.Parse(s);", " (when args[5] causes no exception and int.Parse(s) for args[5] causes no exception)")]
    [InlineData("try { File.ReadAllText(\"f\"); plan.AddSite(\"B\"); } catch (IOException) { plan.AddSite(\"hq\"); }", " (when File.ReadAllText(\"f\") causes an IOException)")]
    [InlineData("try { try { File.ReadAllText(\"f\"); } catch (UnauthorizedAccessException) { } plan.AddSite(\"DR\"); } catch (IOException) { } plan.AddSite(\"dr\");", " (when File.ReadAllText(\"f\") causes an UnauthorizedAccessException or causes no exception)")]
    [InlineData("foreach (var town in new[] { \"A\", \"B\", \"C\", \"D\", \"E\", \"F\" }) { try { File.ReadAllText(town); plan.AddSite(town); } catch (IOException) { } } plan.AddSite(\"f\");", " (when File.ReadAllText(town) causes no exception)")]
    [InlineData("try { var sorted = args.OrderBy(arg => int.Parse(arg)).ToList(); plan.AddSite(\"B\"); } catch (FormatException) { plan.AddSite(\"hq\"); }", " (when args.OrderBy(arg => int.Parse(arg)) causes a FormatException or args.OrderBy(arg => int.Parse(arg)).ToList() causes a FormatException)")]
    [InlineData("try { plan.AddSite(\"DR\"); File.ReadAllText(\"f\"); } catch (IOException) { } plan.AddSite(\"dr\");", "")]
    [InlineData("try { File.ReadAllText(\"f\"); plan.AddSite(\"DR\"); } catch (IOException) { plan.AddSite(\"DR\"); } plan.AddSite(\"dr\");", "")]
    [InlineData("try { if (int.Parse(args[5]) > 3) plan.AddSite(\"B\"); var v = plan.AddSite(\"C\").AddBackupServer(\"v\"); v.AddProxy(on: v.WithCores(1)).WithMaxTasks(9); return plan.Run(args); } catch (Exception exception) { Console.Error.WriteLine(exception.Message); return 1; }", "")]
    [InlineData("var s = plan.AddSite(\"B\").AddBackupServer(\"v\"); s.AddProxy(on: s).WithMaxTasks(9); try { File.ReadAllText(\"f\"); s.WithCores(1); } catch (IOException) { } ", " (when File.ReadAllText(\"f\") causes no exception)")]
    public async Task What_comes_after_something_that_may_throw_is_done_only_where_it_has_not(string statements, string condition)
    {
        foreach (var finding in (await Compile(statements).AnalyzeAsync()).Where(finding => finding.Id != "DPL0002"))
        {
            var message = finding.GetMessage(CultureInfo.InvariantCulture);
            Assert.Equal(condition, message.Contains(" (when", StringComparison.Ordinal) ? message.Substring(message.IndexOf(" (when", StringComparison.Ordinal)) : "");
        }

        Assert.Contains(await Compile(statements).AnalyzeAsync(), finding => finding.Id != "DPL0002");
    }

    /// <summary>A body that ends by an exception may have ended before that by another one.</summary>
    [Theory]
    [InlineData("try { var n = int.Parse(args.FirstOrDefault() ?? \"1\"); plan.AddSite(\"hq\"); } catch (FormatException) { return; }", "args.FirstOrDefault() is null or int.Parse(args.FirstOrDefault() ?? \"1\") causes no exception")]
    [InlineData("try { _ = args[0]; plan.AddSite(\"hq\"); } catch (IndexOutOfRangeException) { }", "args[0] causes no exception")]
    [InlineData("try { var n = 10 / args.Length; plan.AddSite(\"hq\"); } catch (DivideByZeroException) { }", "10 / args.Length causes no exception")]
    [InlineData("try { try { _ = args[0]; throw new InvalidCastException(); } catch (IndexOutOfRangeException) { } } catch (InvalidCastException) { plan.AddSite(\"hq\"); }", "args[0] causes no exception")]
    [InlineData("var f = false; try { _ = int.Parse(args[0]); throw new InvalidCastException(); } catch (InvalidCastException) { f = true; } catch (Exception) { } if (f) plan.AddSite(\"hq\");", "args[0] causes no exception and int.Parse(args[0]) causes no exception")]
    [InlineData("int Port(string s) { try { return int.Parse(s); } catch (FormatException) { throw new InvalidCastException(); } } try { Port(args.FirstOrDefault() ?? \"1\"); plan.AddSite(\"hq\"); } catch (InvalidCastException) { }", "args.FirstOrDefault() is null or int.Parse(s) for args.FirstOrDefault() causes no exception")]
    [InlineData("var x = 0; try { try { _ = args[0]; plan.AddSite(\"hq\"); } finally { x = 1; } } catch (IndexOutOfRangeException) { }", "args[0] causes no exception")]
    [InlineData("foreach (var a in args) { try { _ = int.Parse(a); plan.AddSite(\"hq\"); } catch (FormatException) { } }", "args is not empty and int.Parse(a) causes no exception")]
    [InlineData("bool Ok() { try { _ = int.Parse(args[0]); } catch (Exception) { return false; } return true; } if (Ok()) plan.AddSite(\"hq\");", "args[0] causes no exception and int.Parse(args[0]) causes no exception")]
    [InlineData("var f = false; try { _ = int.Parse(args[0]); _ = int.Parse(args[1]); f = true; throw new InvalidCastException(); } catch (Exception) { } if (f) plan.AddSite(\"hq\");", "int.Parse(args[0]) causes no exception and args[1] causes no exception and int.Parse(args[1]) causes no exception")]
    public Task What_ends_code_that_may_have_ended_before_has_its_condition(string statements, string condition) => AssertConditionAsync(statements, condition);

    /// <summary>A handler is for exceptions of its type, and what throws may throw some only; what nothing catches ends the program.</summary>
    [Theory]
    [InlineData("try { var n = int.Parse(args[0]); plan.AddSite(\"B\"); } catch (FormatException) { plan.AddSite(\"hq\"); }", "int.Parse(args[0]) causes a FormatException")]
    [InlineData("try { var n = int.Parse(args[0]); plan.AddSite(\"B\"); } catch (IndexOutOfRangeException) { plan.AddSite(\"hq\"); } catch (Exception) { }", "args[0] causes an exception")]
    [InlineData("try { var n = int.Parse(args[0]); plan.AddSite(\"B\"); } catch (IndexOutOfRangeException) { } catch (FormatException) { } catch (Exception) { plan.AddSite(\"hq\"); }", "args[0] causes no exception and int.Parse(args[0]) causes another exception than FormatException")]
    [InlineData("try { Console.WriteLine(int.Parse(args[0])); } catch (FormatException) { plan.AddSite(\"hq\"); }", "int.Parse(args[0]) causes a FormatException")]
    [InlineData("try { _ = int.Parse(args[0]); plan.AddSite(\"B\"); } catch (Exception e) when (e is FormatException) { plan.AddSite(\"hq\"); }", "int.Parse(args[0]) causes a FormatException")]
    [InlineData("try { try { _ = int.Parse(args[0]); } catch (IndexOutOfRangeException) { } plan.AddSite(\"B\"); } catch (FormatException) { plan.AddSite(\"hq\"); }", "int.Parse(args[0]) causes a FormatException")]
    [InlineData("try { _ = Convert.ToInt32(args[0]); plan.AddSite(\"B\"); } catch (ArithmeticException) { plan.AddSite(\"hq\"); } catch (Exception) { }", "args[0] causes no exception and Convert.ToInt32(args[0]) causes an ArithmeticException")]
    [InlineData("try { _ = Enum.Parse<DayOfWeek>(args[0]); plan.AddSite(\"B\"); } catch (ArgumentException) { plan.AddSite(\"hq\"); } catch (FormatException) { plan.AddSite(\"b\"); }", "Enum.Parse<DayOfWeek>(args[0]) causes an ArgumentException")]
    [InlineData("try { var name = File.ReadAllText(\"f\"); plan.AddSite(name); if (args.Contains(\"x\")) plan.AddSite(\"hq\"); plan.Run(args); } catch (InvalidCastException) { Console.Error.WriteLine(\"no\"); }", "args.Contains(\"x\") is true")]
    [InlineData("try { plan.AddSite(args[0]); if (args.Contains(\"x\")) plan.AddSite(\"hq\"); plan.Run(args); } catch (InvalidCastException) { Console.Error.WriteLine(\"no\"); }", "args.Contains(\"x\") is true")]
    [InlineData("try { _ = args[0]; plan.AddSite(\"B\"); } catch (IndexOutOfRangeException) { if (!args.Contains(\"x\")) plan.AddSite(\"hq\"); }", "args[0] causes an exception")]
    [InlineData("try { _ = args[0]; plan.AddSite(\"B\"); if (args.Length < 3) plan.AddSite(\"hq\"); } catch (IndexOutOfRangeException) { }", "args[0] causes no exception and args.Length < 3 is true")]
    [InlineData("var ok = true; try { try { int.Parse(args[0]); } catch { throw; } } catch { ok = false; } if (ok) plan.AddSite(\"hq\");", "args[0] causes no exception and int.Parse(args[0]) causes no exception")]
    [InlineData("void Read() { try { int.Parse(args[0]); } catch (Exception e) { throw new InvalidCastException(\"\", e); } } var ok = true; try { Read(); } catch { ok = false; } if (ok) plan.AddSite(\"hq\");", "args[0] causes no exception and int.Parse(args[0]) causes no exception")]
    [InlineData("void Read() { try { int.Parse(args[0]); } catch { throw; } } try { Read(); } catch { plan.AddSite(\"hq\"); }", "args[0] causes an exception or int.Parse(args[0]) causes an exception")]
    [InlineData("try { try { int.Parse(args[0]); } catch (FormatException) { _ = args[1]; throw; } } catch (FormatException) { plan.AddSite(\"hq\"); } catch { }", "int.Parse(args[0]) causes a FormatException and args[1] causes no exception")]
    [InlineData("try { try { try { int.Parse(args[0]); } catch (FormatException) { } } catch (InvalidCastException) { } } catch { plan.AddSite(\"hq\"); }", "args[0] causes an exception or int.Parse(args[0]) causes another exception than FormatException")]
    [InlineData("try { try { File.ReadAllText(\"f\"); } catch (FileNotFoundException) { } } catch { plan.AddSite(\"hq\"); }", "File.ReadAllText(\"f\") causes another exception than FileNotFoundException")]
    [InlineData("var n = 0; for (var i = 0; i < 2; i++) { try { if (i < args.Length) int.Parse(args[i]); n++; } catch { break; } } if (n == 1) plan.AddSite(\"hq\");", "int.Parse(args[i]) for args[0] causes no exception and args[1] causes no exception and int.Parse(args[i]) for args[1] causes an exception")]
    [InlineData("try { try { throw new FormatException(); } finally { _ = args[1]; } } catch (FormatException) { plan.AddSite(\"hq\"); } catch { }", "args[1] causes no exception")]
    [InlineData("try { try { int.Parse(args[0]); } finally { _ = args[1]; } } catch (FormatException) { plan.AddSite(\"hq\"); } catch { }", "int.Parse(args[0]) causes a FormatException and args[1] causes no exception")]
    [InlineData("void Read() { try { int.Parse(args[0]); } catch { throw; } } try { Read(); } catch (FormatException) { } try { int.Parse(args[0]); } catch (FormatException) { plan.AddSite(\"hq\"); }", "int.Parse(args[0]) causes a FormatException")]
    public Task A_handler_has_the_exceptions_that_it_is_for_as_its_condition(string statements, string condition) => AssertConditionAsync(statements, condition);

    /// <summary>What a task or a lazy value may have thrown is thrown where it is asked for.</summary>
    [Theory]
    [InlineData("var ok = true; var t = Read(); try { await t; } catch { ok = false; } if (ok) plan.AddSite(\"hq\"); async Task Read() { await Task.CompletedTask; _ = args[1]; }", "args[1] causes no exception")]
    [InlineData("var n = new Lazy<int>(() => int.Parse(args[0])); var ok = false; try { _ = n.Value; } catch { } try { _ = n.Value; ok = true; } catch { } if (ok) plan.AddSite(\"hq\");", "args[0] causes no exception and int.Parse(args[0]) causes no exception")]
    [InlineData("var n = new Lazy<int>(() => int.Parse(args[0])); var ok = false; foreach (var a in args) { try { _ = n.Value; ok = true; } catch { } } if (ok) plan.AddSite(\"hq\");", "args[0] causes no exception and int.Parse(args[0]) causes no exception")]
    [InlineData("var n = new Lazy<string>(() => { plan.AddSite(\"B\"); return \"\"; }); foreach (var a in args) _ = n.Value; plan.AddSite(\"b\");", "args is not empty")]
    public Task What_may_have_failed_before_it_is_asked_for_has_its_condition(string statements, string condition) => AssertConditionAsync(statements, condition);

    /// <summary>Whoever goes through items may stop before their end.</summary>
    [Theory]
    [InlineData("foreach (var a in Some()) break; IEnumerable<string> Some() { foreach (var a in args) yield return a; plan.AddSite(\"hq\"); }", "args is empty")]
    [InlineData("_ = Some().FirstOrDefault(); IEnumerable<string> Some() { foreach (var a in args) yield return a; plan.AddSite(\"hq\"); }", "args is empty")]
    [InlineData("_ = Some().Take(1).ToList(); IEnumerable<string> Some() { foreach (var a in args) yield return a; plan.AddSite(\"hq\"); }", "args is empty")]
    [InlineData("var e = Some().GetEnumerator(); e.MoveNext(); IEnumerable<string> Some() { foreach (var a in args) yield return a; plan.AddSite(\"hq\"); }", "args is empty")]
    public Task What_an_iterator_does_behind_its_items_has_its_condition(string statements, string condition) => AssertConditionAsync(statements, condition);

    /// <summary>A call that is rejected ends the program before anything that comes then.</summary>
    [Theory]
    [InlineData("if (args.Length == 1) { plan.AddSite(\"hq\"); throw new InvalidOperationException(); }", "args.Length == 1 is true")]
    [InlineData("if (args.Length == 1) { plan.AddSite(\"hq\"); Environment.Exit(2); }", "args.Length == 1 is true")]
    public Task What_comes_before_the_end_of_the_program_is_told(string statements, string condition) => AssertConditionAsync(statements, condition);

    [Theory]
    [InlineData("_ = args.FirstOrDefault()?.CompareTo(args[1]); if (args.Length >= 2) plan.AddSite(\"hq\");", "args.Length >= 2 is true")]
    public Task What_may_not_be_evaluated_tells_nothing_of_what_it_reads(string statements, string condition) => AssertConditionAsync(statements, condition);

    private static async Task AssertConditionAsync(string statements, string condition)
    {
        var finding = Assert.Single(await CompileAlone(statements).AnalyzeAsync(), finding => finding.Id == "DPL0001");

        Assert.EndsWith($"(when {condition})", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
