using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>What the program throws is caught by the clause that would catch it, and reported where none does.</summary>
public class ExceptionTests
{
    private const string Catches = """
        catch (DivideByZeroException) { Say("zero"); } catch (OverflowException) { Say("overflow"); } catch (FormatException) { Say("format"); }
        catch (IndexOutOfRangeException) { Say("index"); } catch (KeyNotFoundException) { Say("key"); } catch (ArgumentOutOfRangeException) { Say("range"); }
        catch (ArgumentException) { Say("argument"); } catch (InvalidOperationException) { Say("operation"); } catch (InvalidCastException) { Say("cast"); }
        catch (NullReferenceException) { Say("null"); }
        """;

    /// <summary>A clause may catch what a type parameter stands for.</summary>
    [Theory]
    [InlineData("Say(Thrown<FormatException>(() => int.Parse(\"x\")) is FormatException);")]
    [InlineData("Say(Thrown<FormatException>(() => int.Parse(\"1\")) is null);")]
    [InlineData("try { Thrown<FormatException>(() => throw new InvalidOperationException()); } catch (InvalidOperationException) { Say(\"other\"); }")]
    [InlineData("Say(Thrown<Exception>(() => throw new InvalidOperationException(\"any\"))!.Message);")]
    [InlineData("Say(new Expecting<ArgumentException>().Of(() => throw new ArgumentNullException(\"p\")));")]
    public void A_type_parameter_catches_what_it_stands_for(string statement) => Differential.AssertSame(
        statement + " T? Thrown<T>(Action action) where T : Exception { try { action(); } catch (T thrown) { return thrown; } return null; }",
        "class Expecting<T> where T : Exception { public bool Of(Action action) { try { action(); return false; } catch (T thrown) when (thrown is T) { return true; } } }");

    /// <summary>The new value is worked out before it is stored, unless what is there is read first.</summary>
    [Theory]
    [InlineData("t!.Hosts = F();")]
    [InlineData("t!.Count = F();")]
    [InlineData("t!.Hosts += F();")]
    [InlineData("t!.Count += F();")]
    [InlineData("t!.Count++;")]
    [InlineData("t!.Name ??= $\"{F()}\";")]
    [InlineData("t![F()] = F();")]
    [InlineData("t![F()] += F();")]
    [InlineData("t!.Inner.X = F();")]
    [InlineData("int.TryParse($\"{F()}\", out t!.Hosts);")]
    [InlineData("G(ref t!.Hosts, F()); void G(ref int a, int b) => Say(\"called\");")]
    [InlineData("ref var hosts = ref t!.Hosts; Say(\"referred\");")]
    [InlineData("(t!.Hosts, _) = (F(), F());")]
    [InlineData("_ = new Config { Town = { Count = F() } };")]
    [InlineData("_ = new Config { Town = { Hosts = F() } };")]
    [InlineData("t?.Hosts = F(); t?.Count += F(); Say(\"nothing\");")]
    public void What_is_written_through_null_throws(string statement) => Differential.AssertSame(
        "Town? t = null; int F() { Say(\"F\"); return 1; } try { " + statement + " Say(\"after\"); } catch (NullReferenceException) { Say(\"null\"); }",
        "class Town { public int Hosts; public string? Name; public Point Inner; public int Count { get; set; } public int this[int i] { get => i; set { } } } struct Point { public int X; } class Config { public Town Town { get; set; } = null!; }");

    [Theory]
    [InlineData("var q = r! with { X = 1 };")]
    [InlineData("var (a, b) = r!;")]
    [InlineData("var ((a, b), c) = (r!, 1);")]
    [InlineData("int[] all = [1, .. items!];")]
    [InlineData("foreach (int i in new object?[] { null }) Say(i);")]
    public void What_asks_for_the_parts_of_null_throws(string statement) => Differential.AssertSame(
        "Rec? r = null; int[]? items = null; List<int>? list = null; try { " + statement + " Say(\"after\"); } catch (NullReferenceException) { Say(\"null\"); } catch (ArgumentNullException) { Say(\"argument\"); }",
        "record Rec(int X, string Y);");

    [Theory]
    [InlineData("int.Parse(\"x\")")]
    [InlineData("int.Parse(\"99999999999\")")]
    [InlineData("decimal.Parse(\"1,2,x\")")]
    [InlineData("bool.Parse(\"12\")")]
    [InlineData("1 / int.Parse(\"0\")")]
    [InlineData("1 % int.Parse(\"0\")")]
    [InlineData("1m / decimal.Parse(\"0\")")]
    [InlineData("1.0 / int.Parse(\"0\")")]
    [InlineData("int.MinValue / int.Parse(\"-1\")")]
    [InlineData("checked(int.MaxValue + int.Parse(\"1\"))")]
    [InlineData("checked(-int.Parse(\"-2147483648\"))")]
    [InlineData("checked((byte)int.Parse(\"300\"))")]
    [InlineData("checked((uint)int.Parse(\"3\") - 5u)")]
    [InlineData("checked(long.Parse(\"9223372036854775807\") * 2)")]
    [InlineData("(int)decimal.Parse(\"3000000000\")")]
    [InlineData("checked((int)double.Parse(\"3e9\"))")]
    [InlineData("decimal.MaxValue * decimal.Parse(\"2\")")]
    [InlineData("new[] { 1 }[int.Parse(\"1\")]")]
    [InlineData("new List<int> { 1 }[int.Parse(\"1\")]")]
    [InlineData("\"abc\"[int.Parse(\"3\")]")]
    [InlineData("\"abc\"[2..int.Parse(\"9\")]")]
    [InlineData("new[] { 1, 2 }[1..int.Parse(\"9\")]")]
    [InlineData("\"abc\".Substring(4)")]
    [InlineData("new Dictionary<string, int>()[\"a\"]")]
    [InlineData("new[] { 1, 1 }.ToDictionary(n => n)")]
    [InlineData("new int[0].First()")]
    [InlineData("new[] { 1, 2 }.Single()")]
    [InlineData("new[] { 1, 2 }.ElementAt(2)")]
    [InlineData("new int[0].Max()")]
    [InlineData("new int[0].Average()")]
    [InlineData("new int[0].Aggregate((a, b) => a + b)")]
    [InlineData("new[] { int.MaxValue, 1 }.Sum()")]
    [InlineData("new int[int.Parse(\"-1\")]")]
    [InlineData("(int)(object)\"s\"")]
    [InlineData("(string)(object)5")]
    [InlineData("(long)(object)5")]
    [InlineData("(object)5 as long?")]
    [InlineData("(int)(object)DayOfWeek.Friday")]
    [InlineData("((string?)null)!.Length")]
    [InlineData("((string?)null)!.Trim()")]
    [InlineData("((int[]?)null)![0]")]
    [InlineData("(int)(object?)null!")]
    [InlineData("((int?)null)!.Value")]
    [InlineData("(int)(int?)null!")]
    [InlineData("5 switch { 1 => 2 }")]
    [InlineData("new C()!.Next!.Next")]
    [InlineData("((Func<int>?)null)!()")]
    public void What_the_runtime_throws(string expression) =>
        Differential.AssertSame($"try {{ Say(\"before\"); object? result = {expression}; Say(result); }} {Catches} Say(\"after\");", "public class C { public C? Next; }");

    [Theory]
    [InlineData("ArgumentNullException.ThrowIfNull((object?)null);")]
    [InlineData("ArgumentNullException.ThrowIfNull(1);")]
    [InlineData("ArgumentException.ThrowIfNullOrEmpty(null);")]
    [InlineData("ArgumentException.ThrowIfNullOrEmpty(\"\");")]
    [InlineData("ArgumentException.ThrowIfNullOrWhiteSpace(\" \");")]
    [InlineData("ArgumentException.ThrowIfNullOrWhiteSpace(\"a\", \"name\");")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfNegative(-1);")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfNegativeOrZero(1);")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfZero(0.0);")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfGreaterThan(3L, 2);")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(3, 2);")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfEqual(2, 2);")]
    [InlineData("ObjectDisposedException.ThrowIf(true, \"\");")]
    public void What_checks_of_arguments_throw(string statement) =>
        Differential.AssertSame($"try {{ {statement} Say(\"passed\"); }} catch (ObjectDisposedException) {{ Say(\"disposed\"); }} {Catches}");

    [Theory]
    [InlineData("System.Text.Json.JsonSerializer.Deserialize<int>(\"{ 3\");")]
    [InlineData("_ = new System.Text.RegularExpressions.Regex(\"(\", System.Text.RegularExpressions.RegexOptions.NonBacktracking);")]
    [InlineData("System.Text.Encoding.GetEncoding(\"?\");")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfNegative(TimeSpan.FromHours(-1).CompareTo(TimeSpan.Zero) + Environment.TickCount);")]
    public void Whether_a_library_throws_that_is_not_followed_is_not_known(string statement) =>
        Differential.AssertNotKnown($"var passed = 0; try {{ {statement} passed++; }} catch (Exception) {{ }} Say(passed);");

    [Theory]
    [InlineData("int[] a = [1]; a[int.Parse(\"1\")] = 2;")]
    [InlineData("List<int> a = [1]; a[int.Parse(\"1\")] = 2;")]
    [InlineData("var d = new Dictionary<int, int> { [1] = 2 }; d.Add(1, 3);")]
    [InlineData("checked { var n = int.MaxValue; n++; Say(n); }")]
    [InlineData("checked { byte n = 200; n += 100; Say(n); }")]
    [InlineData("unchecked { byte n = 200; n += 100; Say(n); }")]
    [InlineData("throw null!;")]
    [InlineData("string[]? none = null; none![0] = \"x\";")]
    [InlineData("int[]? none = null; foreach (var n in none!) Say(n);")]
    [InlineData("Func<string, bool>? f = null; Say(new[] { \"a\", \"b\" }.Count(f!));")]
    [InlineData("Func<string, bool>? f = null; var q = new[] { \"a\", \"b\" }.Where(f!); Say(1);")]
    [InlineData("Func<int, bool> p = null!; Say(Array.Empty<int>().Any(p));")]
    [InlineData("Say(new[] { 1 }.OrderBy((Func<int, int>)null!).Count());")]
    [InlineData("new List<int>().AddRange(null!); Say(1);")]
    [InlineData("new List<int>().ForEach(null!); Say(1);")]
    [InlineData("Array.ForEach(Array.Empty<int>(), null!); Say(1);")]
    [InlineData("Say(string.Concat((IEnumerable<string>)null!));")]
    [InlineData("Say(string.Join(\",\", (IEnumerable<string>)null!));")]
    [InlineData("Say(new[] { 2, 1 }.OrderBy(n => n, null).First()); Say(new[] { 1 }.Contains(1, null));")]
    public void What_statements_throw(string statements) => Differential.AssertSame($"try {{ Say(\"before\"); {statements} }} {Catches} Say(\"after\");");

    [Theory]
    [InlineData("try { throw new ArgumentException(\"words\", \"name\"); } catch (ArgumentException e) { Say(e.Message); }", "")]
    [InlineData("try { throw new Refused(\"words\"); } catch (Exception e) when (e.Message == \"words\") { Say(e.Message); } catch { Say(\"other\"); }",
        "public class Refused(string reason) : Exception(reason);")]
    [InlineData("try { throw new Refused(3); } catch (InvalidOperationException e) { Say(e.Message); Say(((Refused)e).Code); }",
        "public class Refused : InvalidOperationException { public int Code { get; } public Refused(int code) : base($\"code {code}\") => Code = code; }")]
    [InlineData("int F(int n) => n == 0 ? throw new FormatException(\"deep\") : F(n - 1); try { F(3); } catch (FormatException e) { Say(e.Message); }", "")]
    [InlineData("try { throw new ArgumentNullException(\"p\"); } catch (ArgumentException e) when (e.ParamName == \"p\") { Say(e.ParamName); }", "")]
    [InlineData("try { throw new ArgumentException(\"m\", \"p\"); } catch (ArgumentException e) { Say(e.ParamName); } Say(new ArgumentException(\"m\").ParamName is null); Say(new ArgumentOutOfRangeException(\"q\", 3, \"m\").ParamName);", "")]
    public void Messages_of_the_author(string statements, string declarations) => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("try { throw new FormatException(); } catch (FormatException) when ((int)(object)\"x\" > 0) { Say(1); } catch (Exception) { Say(2); }")]
    [InlineData("try { throw new FormatException(); } catch (Exception) when (new[] { 1 }[1] > 0) { Say(1); } catch (FormatException) { Say(2); } finally { Say(3); }")]
    [InlineData("try { throw new FormatException(); } catch (Exception) when (plan.AddSite(\"\").Name == \"\") { Say(1); } catch (FormatException) { Say(2); }")]
    public void A_filter_that_throws_does_not_hold(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("try { Say(C.N); } catch (FormatException) { Say(\"itself\"); } catch (TypeInitializationException) { Say(\"type\"); }")]
    [InlineData("for (var i = 0; i < 2; i++) try { C.F(); Say(\"called\"); } catch (TypeInitializationException) { Say(i); }")]
    public void A_type_that_cannot_be_initialized_throws_whenever_it_is_used(string statements) =>
        Differential.AssertSame(statements, "static class C { public static int N = int.Parse(\"x\"); static C() { } public static void F() { } }");

    [Theory]
    [InlineData("try { int.Parse(\"x\"); } catch (FormatException e) { Say(e.Message); }")]
    [InlineData("try { throw new ArgumentNullException(\"name\"); } catch (Exception e) { Say(e.Message); }")]
    [InlineData("try { throw new Exception(null); } catch (Exception e) { Say(e.Message); }")]
    public void Messages_of_the_runtime_are_not_known(string statements) => Differential.AssertNotKnown(statements);

    [Theory]
    [InlineData("{|#0:throw new InvalidOperationException(\"no uplink\")|};", "InvalidOperationException is thrown here and not caught: no uplink")]
    [InlineData("var n = {|#0:int.Parse(\"x\")|}; plan.AddSite(n.ToString());", "FormatException is thrown here and not caught: int.Parse(\"x\") is given \"x\", which is no whole number.")]
    [InlineData("int[] xs = [1]; plan.AddSite({|#0:xs[3]|}.ToString());", "IndexOutOfRangeException is thrown here and not caught: the index in xs[3] is 3, and there is 1 item.")]
    [InlineData("void Refuse() { {|#0:throw new FormatException()|}; } Refuse();", "FormatException is thrown here and not caught.")]
    [InlineData("if (args.Length > 3) { {|#0:throw new FormatException(\"a\")|}; } throw new FormatException(\"b\");", null)]
    public async Task An_exception_that_nothing_catches_is_reported_where_it_is_thrown(string statements, string? message)
    {
        var compilation = PlanCompilation.Create($$"""
            using Deployment.Plans;
            var plan = DeploymentPlan.Create("Test");
            {{statements.Replace("{|#0:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal)}}
            """);

        var findings = await compilation.AnalyzeAsync();
        Assert.All(findings, finding => Assert.Equal("DPL0001", finding.Id));
        if (message is null)
        {
            Assert.Equal(2, findings.Length);
            return;
        }

        var start = statements.IndexOf("{|#0:", StringComparison.Ordinal) + 5;
        var thrown = statements[start..statements.IndexOf("|}", StringComparison.Ordinal)];
        var reported = Assert.Single(findings);
        var text = reported.Location.SourceTree!.ToString().Substring(reported.Location.SourceSpan.Start, reported.Location.SourceSpan.Length);
        Assert.EndsWith(text.TrimEnd(';'), thrown, StringComparison.Ordinal);
        Assert.Equal(message, reported.GetMessage(null));
    }

    [Theory]
    [InlineData("if (args.Length == 0) throw new ArgumentException(\"usage\");")]
    [InlineData("var tier = args[0] switch { \"gold\" => 1, \"silver\" => 2, _ => throw new ArgumentException(args[0]) };")]
    [InlineData("foreach (var line in File.ReadLines(\"branches.txt\")) throw new FormatException(line);")]
    [InlineData("var known = new[] { \"a\", \"b\" }.First(name => name == args[0]); plan.AddSite(known);")]
    [InlineData("try { throw new FormatException(); } catch (FormatException) { }")]
    [InlineData("async Task<string?> F() => null; F().Wait();")]
    [InlineData("static string? Name(string? name) => name; var length = Name(args[0])!.Length;")]
    public async Task What_the_program_refuses_is_no_mistake_of_the_plan(string statements)
    {
        var compilation = PlanCompilation.Create($$"""
            using Deployment.Plans;
            using System.Threading.Tasks;
            var plan = DeploymentPlan.Create("Test");
            {{statements}}
            """);

        PlanCompilation.AssertCompiles(compilation);
        Assert.DoesNotContain(await compilation.AnalyzeAsync(), finding => finding.Id == "DPL0001");
    }

    [Theory]
    [InlineData("try { try { throw new InvalidOperationException(\"in\"); } catch (Exception e) { throw new InvalidOperationException(\"out\", e); } } catch (InvalidOperationException e) when (e.InnerException!.Message == \"in\") { Say(e.Message); Say(e.InnerException is InvalidOperationException); }")]
    [InlineData("try { throw new Own(\"a\", new ArgumentException(\"b\", new Exception(\"c\"))); } catch (Own e) { Say(e.InnerException!.Message); Say(e.InnerException.InnerException!.Message); }")]
    [InlineData("try { throw new Exception(\"a\", null); } catch (Exception e) { Say(e.InnerException is null); }")]
    public void An_exception_tells_what_it_is_caused_by(string statements) => Differential.AssertSame(statements, "class Own(string message, Exception inner) : Exception(message, inner);");

    [Theory]
    [InlineData("checked { int i = 300; E e = (E)i; Say(e); }")]
    [InlineData("int i = 300; E e = checked((E)i); Say(e);")]
    [InlineData("checked { int i = 300; unchecked { E e = (E)i; Say(e); } var n = (E)1; Say(n); }")]
    [InlineData("checked { foreach (byte b in new[] { 3, 300 }) Say(b); }")]
    [InlineData("foreach (byte b in new[] { 300 }) Say(b);")]
    [InlineData("object o = E.B; Say((byte)o); Say((int)o);")]
    [InlineData("object o = E.B; Say((E)o); Say((F)o); Say((G)o);")]
    [InlineData("object o = E.B; Say((E?)o); Say(o as E?); Say(o as byte?); Say((byte?)o);")]
    [InlineData("Say(\"a\".Equals(\"b\", (StringComparison)99));")]
    [InlineData("Say(string.Compare(\"a\", \"a\", (StringComparison)6));")]
    [InlineData("Say(\"ab\".IndexOf(\"b\", 1, (StringComparison)(-1)));")]
    [InlineData("Say(\"ab\".Contains('b', (StringComparison)5)); Say(\"ab\".Replace(\"a\", \"c\", (StringComparison)7));")]
    [InlineData("int n = -1; Index i = n;")]
    [InlineData("int n = -1; Index i = ^n;")]
    [InlineData("int n = -1; Range r = ..n;")]
    [InlineData("int n = -1; Say(\"abc\"[..n]);")]
    [InlineData("int n = -1; Say(new[] { 1 }[..n].Length);")]
    [InlineData("int n = -1; Say(new List<int> { 1 }[^n]);")]
    [InlineData("int n = -1; Say(new[] { 1 }[^n]);")]
    [InlineData("int n = -1; int[] a = [1]; a[^n] = 1;")]
    [InlineData("int[] a = [1]; ref int r = ref a[3]; Say(\"no\");")]
    [InlineData("int[] a = [1]; void Set(ref int r) { Say(\"called\"); r = 1; } Set(ref a[3]);")]
    [InlineData("int[] a = [1]; ref int r = ref a[0]; r = 5; Say(a[0]);")]
    [InlineData("double n = double.NaN; Say(checked((long)n));")]
    [InlineData("double n = -3.99; Say(checked((ulong)n));")]
    [InlineData("double n = 9.3e18; Say(checked((ulong)n)); Say(checked((long)n));")]
    [InlineData("double n = -9223372036854775808.0; Say(checked((long)n)); Say((long)5e18);")]
    [InlineData("int? n = 300; Say(checked((byte?)n));")]
    [InlineData("int? n = -1; ulong? u = checked((ulong?)n); Say(u);")]
    [InlineData("int? n = null; Say(checked((byte?)n)); n = 7; Say(checked((byte?)n));")]
    public void What_conversions_and_references_throw(string statements) =>
        Differential.AssertSame($"try {{ Say(\"before\"); {statements} }} {Catches} Say(\"after\");", "enum E : byte { A, B } enum F : byte { X, Y } enum G { X, Y }");

    [Theory]
    [InlineData("IList<object> o = new string[1]; try { o[0] = \"a\"; Say(o[0]); o[0] = 5; Say(\"no\"); } catch (ArrayTypeMismatchException) { Say(\"mismatch\"); }")]
    public void An_array_refuses_items_of_another_type_through_an_interface_too(string statements) => Differential.AssertSame(statements);
}
