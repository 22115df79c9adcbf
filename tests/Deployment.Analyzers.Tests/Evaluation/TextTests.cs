using Deployment.Analyzers.Evaluation;
using Deployment.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>Texts are cut, put together and shown here as in the program.</summary>
public class TextTests
{
    private const string Catches = """
        catch (FormatException) { Say("format"); } catch (OverflowException) { Say("overflow"); } catch (IndexOutOfRangeException) { Say("index"); }
        catch (ArgumentOutOfRangeException) { Say("range"); } catch (ArgumentNullException) { Say("null"); } catch (ArgumentException) { Say("argument"); }
        """;

    [Theory]
    [InlineData("\" a,b;;c \".Trim()")]
    [InlineData("string.Join(\"|\", \" a, b,,c \".Split(','))")]
    [InlineData("string.Join(\"|\", \" a, b,,c \".Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))")]
    [InlineData("string.Join(\"|\", \"a,b;c\".Split(',', ';'))")]
    [InlineData("string.Join(\"|\", \"a,b;c\".Split(new[] { ',', ';' }, 2))")]
    [InlineData("string.Join(\"|\", \"a, b, c\".Split(\", \"))")]
    [InlineData("string.Join(\"|\", \"a, b, c\".Split(\", \", 2, StringSplitOptions.None))")]
    [InlineData("string.Join(\"|\", \"a1b2c\".Split([\"1\", \"2\"], StringSplitOptions.None))")]
    [InlineData("string.Join(\"|\", \" a  b\\tc \".Split())")]
    [InlineData("string.Join(\"|\", \" a  b \".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))")]
    [InlineData("\"esx-01\".Replace(\"-\", \"--\") + \"aXa\".Replace('a', 'b') + \"AbA\".Replace(\"a\", \"c\", StringComparison.OrdinalIgnoreCase) + \"aba\".Replace(\"a\", null)")]
    [InlineData("\"abcdef\".Substring(2, 3) + \"abc\".Remove(1) + \"abc\".Remove(0, 2) + \"abc\".Insert(1, \"-\")")]
    [InlineData("\"7\".PadLeft(3, '0') + \"|\" + \"x\".PadRight(4) + \"|\" + \"x\".PadLeft(2)")]
    [InlineData("\"xxabxx\".Trim('x') + \"xyab\".TrimStart('x', 'y') + \"abxy\".TrimEnd('y', 'x') + \" a \".TrimStart() + \" a \".TrimEnd() + \"--a\".TrimStart('-')")]
    [InlineData("\"abcabc\".IndexOf(\"b\") + \"abcabc\".IndexOf('c') * 10 + \"abcabc\".LastIndexOf(\"b\") * 100 + \"abcabc\".IndexOf('b', 2) * 1000 + \"abc\".IndexOfAny(['c', 'b']) + \"abc\".IndexOf(\"B\", StringComparison.OrdinalIgnoreCase)")]
    [InlineData("\"abcabc\".IndexOf(\"c\", 3, StringComparison.Ordinal) + \"abcabc\".IndexOf(\"z\") + \"abcabc\".LastIndexOf('a', 2) + \"\".IndexOf(\"\")")]
    [InlineData("$\"{\"abc\".Contains(\"B\")} {\"abc\".Contains('b')} {\"abc\".Contains(\"B\", StringComparison.OrdinalIgnoreCase)} {\"abc\".StartsWith(\"ab\")} {\"abc\".StartsWith('b')} {\"abc\".EndsWith(\"BC\", StringComparison.InvariantCultureIgnoreCase)} {\"abc\".EndsWith('c')} {\"Zürich\".StartsWith(\"Zü\")}\"")]
    [InlineData("Math.Sign(string.Compare(\"a\", \"b\")) + Math.Sign(string.Compare(\"B\", \"b\", StringComparison.OrdinalIgnoreCase)) * 10 + Math.Sign(string.CompareOrdinal(\"c\", \"b\")) * 100 + Math.Sign(\"b\".CompareTo(\"a\")) + Math.Sign(string.Compare(null, \"b\")) + string.Compare(\"a\", \"A\", true)")]
    [InlineData("$\"{string.Equals(\"a\", \"A\")} {string.Equals(\"a\", \"A\", StringComparison.OrdinalIgnoreCase)} {\"a\".Equals(\"A\", StringComparison.CurrentCultureIgnoreCase)} {\"a\".Equals(null)} {string.Equals(null, null)} {string.IsNullOrEmpty(\"\")} {string.IsNullOrWhiteSpace(\" \")}\"")]
    [InlineData("\"aBc\".ToUpper() + \"aBc\".ToLower() + \"aBc\".ToUpperInvariant() + \"Ab\".ToLowerInvariant() + string.Empty")]
    [InlineData("new string('x', 3) + new string(['a', 'b']) + new string(\"abcd\".ToCharArray(), 1, 2) + new string(\"abc\".Reverse().ToArray()) + new string('x', 0) + \"abc\"[1] + \"abc\".ToCharArray().Length")]
    [InlineData("string.Join(',', [1, 2]) + string.Join(\"-\", \"a\", null, 'c', 1.5, true) + string.Join(\", \", new List<string> { \"a\", \"b\" }) + string.Join(\"+\", [\"a\", \"b\", \"c\"], 1, 2) + string.Concat(\"a\", 1, 'c') + string.Concat(new[] { \"x\", \"y\" }) + string.Concat(1, null, true)")]
    [InlineData("string.Format(\"{0}-{1:00}-{0,5}|{2,-6:F1}|{{}}\", \"a\", 7, 2.25)")]
    [InlineData("string.Format(System.Globalization.CultureInfo.InvariantCulture, \"{0:N0} {1:P0} {2:X4} {3}\", 1234567, 0.5, 255, null)")]
    [InlineData("string.Format(\"{0} {1} {2} {3} {4}\", 1, 'b', true, DayOfWeek.Friday, (1, \"x\"))")]
    [InlineData("string.Format(\"{0:D}|{0:g}|{1:hh\\\\:mm}|{2:x2}\", DayOfWeek.Friday, TimeSpan.FromMinutes(90), (byte)10)")]
    [InlineData("string.Create(System.Globalization.CultureInfo.InvariantCulture, $\"{1.5:F2}|{7,4}|{\"a\",-3}|\")")]
    [InlineData("$\"{1234.5:N1} {0.25:P1} {255:X} {7:D3} {1e10:E2} {12345.678:#,##0.0} {5m:0.00} {3.0f:F1} {(byte)5:000} {-7L:D4} {1u} {2ul:N0} {(short)-3:00;(00)}\"")]
    [InlineData("$\"{1.0} {0.1 + 0.2} {1e16} {1f / 3} {1.50m} {double.MaxValue} {double.NaN} {-0.0} {1e-5} {100000.0} {float.MaxValue}\"")]
    [InlineData("$\"{true} {false,7} {'x',3}| {TimeSpan.FromHours(25)} {TimeSpan.FromHours(1.5):g} {new Version(1, 2)} {(object?)null}|\"")]
    [InlineData("\"aBc\".ToUpper(System.Globalization.CultureInfo.InvariantCulture) + \"aBc\".ToLower(System.Globalization.CultureInfo.InvariantCulture) + \"a\".ToString(System.Globalization.CultureInfo.InvariantCulture) + \"a\".Clone() + 7.ToString(\"D3\", System.Globalization.CultureInfo.InvariantCulture)")]
    [InlineData("$\"{string.Compare(\"a\", \"A\", true, System.Globalization.CultureInfo.InvariantCulture)} {Math.Sign(string.Compare(\"a\", \"B\", StringComparison.Ordinal))} {string.Compare(\"a\", \"A\", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.CompareOptions.IgnoreCase)} {Math.Sign(string.Compare(\"a\", \"B\", false, System.Globalization.CultureInfo.InvariantCulture))}\"")]
    [InlineData("$\"{string.Compare(\"xab\", 1, \"yabc\", 1, 2)} {string.Compare(\"xab\", 1, \"yAB\", 1, 9, true)} {string.Compare(\"xab\", 1, \"yAB\", 1, 2, StringComparison.OrdinalIgnoreCase)} {Math.Sign(string.Compare(\"xab\", 1, \"yb\", 1, 1))} {string.Compare(\"xab\", 3, \"y\", 1, 2)}\"")]
    [InlineData("string.Compare(\"xab\", 4, \"yab\", 1, 2)")]
    [InlineData("\"abcb\".LastIndexOf(\"b\", 2, 2) + \"abcb\".LastIndexOf(\"B\", 2, StringComparison.OrdinalIgnoreCase) * 10 + \"abcb\".LastIndexOf(\"b\", 3, 4, StringComparison.Ordinal) * 100 + \"abcb\".LastIndexOf(\"b\", 0, 1) * 1000")]
    [InlineData("System.Globalization.CultureInfo.InvariantCulture.TextInfo.ToTitleCase(\"new york, north-east 2nd HQ\") + System.Globalization.CultureInfo.InvariantCulture.TextInfo.ToUpper(\"a\")")]
    [InlineData("Path.GetFileName(\"data/sites.csv\") + Path.GetFileNameWithoutExtension(\"a/b.c.d\") + Path.GetExtension(\"x.y/z\") + Path.GetExtension(\"a.csv\") + Path.HasExtension(\"a.\") + Path.ChangeExtension(\"a/b.c\", \"txt\") + Path.Combine(\"\", \"a\") + Path.Combine(\"a/\", \"b\") + Path.Combine(\"a\", \"/b\")")]
    [InlineData("\"abc\".Substring(4)")]
    [InlineData("\"abc\".Substring(-1)")]
    [InlineData("\"abc\".Insert(4, \"x\")")]
    [InlineData("\"abc\".Remove(1, 5)")]
    [InlineData("\"abc\".PadLeft(-1)")]
    [InlineData("string.Format(\"x\", (object[])null!)")]
    [InlineData("\"abcabc\".LastIndexOf(\"b\", 2) + \"abcabc\".IndexOf(\"b\", 2) + \"abcabc\".IndexOf(\"b\", 2, StringComparison.Ordinal) + \"abcabc\".IndexOf(\"b\", 2, 3) + \"abcabc\".IndexOf(\"B\", 2, 3, StringComparison.OrdinalIgnoreCase)")]
    [InlineData("\"abc\".IndexOf(\"b\", 4)")]
    [InlineData("\"abc\".Replace(\"\", \"x\")")]
    [InlineData("\"abc\".Contains((string)null!)")]
    [InlineData("new string('x', -1)")]
    [InlineData("string.Format(\"{1}\", \"a\")")]
    [InlineData("string.Format(\"{0\", \"a\")")]
    [InlineData("string.Format(\"}\", \"a\")")]
    [InlineData("string.Format(\"{0:Q}\", 5)")]
    [InlineData("$\"{5:Q}\"")]
    [InlineData("1.5.ToString(\"D\")")]
    public void Strings(string expression) => Differential.AssertSame($$"""try { Say({{expression}}); } {{Catches}}""");

    [Theory]
    [InlineData("var b = new System.Text.StringBuilder(); b.Append(\"a\").Append(1).Append('c').Append(true).Append(1.5).Append(2m).Append((object?)null).Append((string?)null); Say(b.ToString()); Say(b.Length); Say(b[1]); Say($\"{b}\"); Say(b);")]
    [InlineData("var b = new System.Text.StringBuilder(\"abc\", 10); b.Insert(0, 7).Insert(1, \"x\").Insert(0, \"-\", 2); Say(b); b.Remove(0, 2).Replace(\"b\", \"BB\").Replace('c', 'd'); Say(b); b.Length--; Say(b); b[0] = '!'; Say(b); b.Clear(); Say(b.Length + b.ToString());")]
    [InlineData("var b = new System.Text.StringBuilder(); b.AppendFormat(\"{0:00}/{1}\", 3, \"x\"); b.AppendJoin(\", \", new[] { 1, 2 }); b.AppendJoin('-', \"a\", \"b\"); b.Append('=', 3); b.Append(\"hello\", 1, 2); b.Append(new[] { 'x', 'y' }); Say(b.ToString()); Say(b.ToString(2, 3));")]
    [InlineData("var b = new System.Text.StringBuilder(); for (var i = 0; i < 3; i++) b.Append($\"{i:00}-{(char)('a' + i),3};\"); Say(b.ToString()); Say(b.Append(DayOfWeek.Monday).ToString()); var c = new System.Text.StringBuilder().Append(b); Say(c.Equals(b)); Say(c.Length == b.Length);")]
    [InlineData("var b = new System.Text.StringBuilder(\"ab\"); b.Length = 3; Say(b.ToString() == \"ab\\0\"); try { b.Insert(9, \"x\"); } catch (ArgumentOutOfRangeException) { Say(1); } try { b.Remove(1, 9); } catch (ArgumentOutOfRangeException) { Say(2); } try { b.Length = -1; } catch (ArgumentOutOfRangeException) { Say(3); } try { Say(b[7]); } catch (IndexOutOfRangeException) { Say(4); }")]
    public void String_builders(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("Say(new Town(\"Oslo\", 2)); Say($\"{new Town(\"Oslo\", 2)}\"); Say(new Capital(\"Rome\", 3, true)); Say(new Empty()); Say(new Point { X = 1 }); Say(new Pair<Kind>(Kind.B, Kind.A)); Say(new Nested(new Town(\"a\", 1), null, 1.5).ToString());")]
    [InlineData("Say(new Secret(\"x\", \"y\")); Say(new Own(1)); Say(new Derived(1, 2)); Say(new Sealing(1)); Say(new UnderSealing(1, 2)); Say(new WithField(1) { Extra = 4, Hidden = 3 });")]
    [InlineData("var a = new { Name = \"Oslo\", Hosts = 2, Kind = Kind.B, Inner = new { X = 1 } }; Say(a); Say(a.ToString()); Say(new { }); Say((1, \"a\", Kind.A, (2, 'c'))); Say((1, \"a\").ToString()); Say(new Plain()); Say(new Outer.Inner().ToString()); Say(new Shown());")]
    [InlineData("Say($\"{new Money(5):x}\"); Say(string.Format(\"{0:y}|{0}\", new Money(5))); Say($\"{new Town(\"Oslo\", 2):x}\"); Say($\"{new Town(\"a\", 1),20}|\"); Say(new List<Town> { new(\"a\", 1) }[0].ToString()); Say(string.Join(\";\", new[] { new Town(\"a\", 1), new Town(\"b\", 2) }.Select(t => t))); Say(\"x\" + new Town(\"a\", 1));")]
    public void Objects_show_themselves(string statements) => Differential.AssertSame(
        statements,
        """
        public enum Kind { A, B }
        public record Town(string Name, int Hosts);
        public record Capital(string Name, int Hosts, bool IsSeat) : Town(Name, Hosts);
        public record Empty;
        public record struct Point { public int X { get; set; } public int Y; public static int Z => 3; }
        public record Pair<T>(T One, T Other);
        public record Nested(Town Town, Town? None, double Number) { public int Twice => 2 * Town.Hosts; private int Hidden => 1; public int this[int i] => i; }
        public record Secret(string Name, string Password) { protected virtual bool PrintMembers(System.Text.StringBuilder builder) { builder.Append("Name = ").Append(Name); return true; } }
        public record Own(int X) { public override string ToString() => "own " + X; }
        public record Derived(int X, int Y) : Own(X);
        public record Sealing(int X) { public sealed override string ToString() => "sealed " + X; }
        public record UnderSealing(int X, int Y) : Sealing(X);
        public record WithField(int X) { public int Extra; internal int Hidden; }
        public class Plain { }
        public class Outer { public struct Inner { } }
        public class Shown { public override string ToString() => "shown"; }
        public class Money(int amount) : IFormattable { public string ToString(string? format, IFormatProvider? provider) => $"{amount}/{format}"; public override string ToString() => "money"; }
        """);

    [Theory]
    [InlineData("Say(Kind.B.ToString()); Say($\"{Kind.B:D} {Kind.B:X} {Kind.B:G} {Kind.B:F} {(Kind)9}\"); Say((Rights.Read | Rights.Run).ToString()); Say(Rights.All); Say(Rights.None); Say((Rights)16); Say((Rights)17); Say((Rights.Read | Rights.Write).ToString(\"D\")); Say(((Kind)3).ToString(\"F\")); Say(Small.High.ToString(\"X\")); Say(Signed.Minus); Say((Signed)(-2));")]
    [InlineData("Say(Rights.All.HasFlag(Rights.Run)); Say(Rights.Read.HasFlag(Rights.All)); var r = Rights.Read; r |= Rights.Run; Say(r); r &= ~Rights.Read; Say(r); r ^= Rights.All; Say(r); Say((int)r); Say((Rights)1); Say(Kind.A.CompareTo(Kind.B)); Say(Kind.A.Equals(Kind.A)); Say(Kind.A < Kind.B); object o = Kind.B; Say(o.ToString()); Say((Kind)o == Kind.B); Kind? none = null; Say(none.ToString() + \"|\"); Kind? some = Kind.B; Say(some.ToString());")]
    [InlineData("Say(string.Join(\",\", Enum.GetValues<Signed>())); Say(string.Join(\",\", Enum.GetNames<Rights>())); Say(Enum.GetName(Kind.B)); Say(Enum.GetName((Kind)7) ?? \"none\"); Say(Enum.IsDefined(Kind.A)); Say(Enum.IsDefined((Kind)7)); foreach (var k in Enum.GetValues<Kind>()) Say($\"{k}={(int)k}\");")]
    [InlineData("Say(Enum.Parse<Kind>(\"B\")); Say(Enum.Parse<Kind>(\" b \", true)); Say(Enum.Parse<Rights>(\"Read, Run\")); Say(Enum.Parse<Kind>(\"1\")); Say(Enum.TryParse<Kind>(\"x\", out var k)); Say(k); Say(Enum.TryParse<Kind>(\"B\", out k)); Say(k); Say(Enum.TryParse(\"a\", true, out Kind j)); Say(Enum.TryParse<Kind>(null, out _)); Say(Enum.TryParse<Kind>(\"99999999999\", out _)); Say(Enum.Parse<Signed>(\"-1\"));")]
    [InlineData("try { Enum.Parse<Kind>(\"x\"); } catch (ArgumentException) { Say(1); } try { Enum.Parse<Kind>(\"99999999999\"); } catch (OverflowException) { Say(2); } try { Enum.Parse<Kind>(\"\"); } catch (ArgumentException) { Say(3); } try { Say($\"{Kind.A:Q}\"); } catch (FormatException) { Say(4); } try { Enum.Parse<Kind>(null!); } catch (ArgumentNullException) { Say(5); }")]
    [InlineData("void Show<T>(T value) where T : struct, Enum { Say(value.ToString()); Say($\"{value:D}\"); Say(Enum.GetNames<T>().Length); Say(Enum.Parse<T>(\"A\")); } Show(Kind.B); Say(string.Join(\",\", new[] { Kind.A, Kind.B }.Select(k => k.ToString()))); Say(Convert.ToInt32(Kind.B) + Convert.ToString(Kind.B)); var d = new Dictionary<Kind, int> { [Kind.B] = 2 }; Say(d[Kind.B]); foreach (var p in d) Say(p.Key);")]
    [InlineData("foreach (Kind k in Enum.GetValues(typeof(Kind))) Say(k == Kind.B); foreach (var o in Enum.GetValues(typeof(Kind))) Say(o); foreach (object o in Enum.GetValues(typeof(Kind))) Say($\"{(int)(Kind)o} {o}\"); Say(Enum.GetValues(typeof(Signed)).Length); Say(string.Join(',', Enum.GetValues(typeof(Signed)).Cast<Signed>())); var all = (Kind[])Enum.GetValues(typeof(Kind)); Say(all[^1]); Say(Enum.GetValues(typeof(Small)).Cast<Small>().Max() == Small.High); Say(string.Join(',', Enum.GetValues(typeof(Signed)).OfType<Signed>()));")]
    [InlineData("Say(string.Join(',', Enum.GetNames(typeof(Rights)))); Say(Enum.GetName(typeof(Kind), Kind.B)); Say(Enum.GetName(typeof(Kind), 1)); Say(Enum.GetName(typeof(Kind), 7) ?? \"none\"); Say(Enum.IsDefined(typeof(Kind), Kind.A)); Say(Enum.IsDefined(typeof(Kind), \"B\")); Say(Enum.IsDefined(typeof(Kind), \"b\")); Say(Enum.IsDefined(typeof(Kind), 7)); Say(Enum.IsDefined(typeof(Small), (byte)10)); Say(Enum.ToObject(typeof(Kind), 1));")]
    [InlineData("var b = (Kind)Enum.Parse(typeof(Kind), \"B\"); Say(b == Kind.B); Say(Enum.Parse(typeof(Rights), \"read, RUN\", true)); Say((Rights)Enum.Parse(typeof(Rights), \"read, RUN\", true) == (Rights.Read | Rights.Run)); try { Enum.Parse(typeof(Kind), \"x\"); } catch (ArgumentException) { Say(1); } try { Enum.Parse(typeof(Kind), null!); } catch (ArgumentNullException) { Say(2); } T Read<T>(string text) where T : struct => (T)Enum.Parse(typeof(T), text); Say(Read<Kind>(\"A\")); Say(Enum.Parse(typeof(Kind), \"A\") is Kind.A);")]
    [InlineData("Array kinds = new[] { Kind.B, Kind.A }; foreach (var o in kinds) Say(o); foreach (Kind k in new object[] { Kind.B }) Say(k == Kind.B);")]
    public void Enumerations(string statements) => Differential.AssertSame(
        statements,
        """
        public enum Kind { A, B }
        [Flags] public enum Rights { None = 0, Read = 1, Write = 2, Run = 4, All = 7 }
        public enum Small : byte { Low, High = 10 }
        public enum Signed { Plus = 1, Minus = -1, Zero = 0 }
        """);

    [Theory]
    [InlineData("var b = new System.Text.StringBuilder(); b.AppendLine(\"a\"); Say(b.ToString()); Say(b.Length); Say(Environment.NewLine); Say(new DateTime(2026, 1, 31)); Say($\"{new DateTime(2026, 1, 31):d}\"); Say(Guid.NewGuid()); Say(new Random(1).Next()); Say(DateTime.Now.Year);")]
    [InlineData("var b = new System.Text.StringBuilder(); b.Append(Environment.TickCount); Say(b.ToString()); Say(string.Join(\",\", Environment.TickCount, 1)); Say(string.Format(\"{0}\", Environment.TickCount)); var c = new System.Text.StringBuilder(\"a\"); c.Append($\"{Environment.TickCount}\"); Say(c.ToString());")]
    [InlineData("Say(Path.Combine(\"a\", \"b\")); Say(Path.GetFileName(\"a\\\\b\")); Say(Path.GetFileName(\"c:a\")); Say(Path.GetFullPath(\"a\")); Say(Path.GetDirectoryName(\"a/b\")); Say(Path.DirectorySeparatorChar);")]
    [InlineData("Say(new DateTime(2026, 1, 31, 0, 0, 0, DateTimeKind.Local).ToString(\"o\")); Say($\"{DateTime.SpecifyKind(new DateTime(2026, 1, 31), DateTimeKind.Local):o}\");")]
    [InlineData("Say(Math.Sin(1)); Say(Math.Exp(1)); Say(\"a\".GetHashCode());")]
    [InlineData("Say(\"a\\u00ADb\".IndexOf(\"\\u00AD\", 0)); Say(\"a\\u00ADb\".IndexOf(\"\\u00AD\")); List<int> l = [1]; Say(string.Concat((object)l)); Say(new System.Text.StringBuilder().Append(l).ToString());")]
    public void What_only_the_machine_can_tell_is_not_known(string statements) => Differential.AssertNotKnown(statements);

    [Theory]
    [InlineData("string.Join(' ', new[] { \"esx-b\", \"ESX-c\", \"esx-å\", \"esx-z\" }.Order())")]
    [InlineData("new[] { \"b\", \"C\" }.Max() + new[] { (\"b\", 1), (\"C\", 2) }.Min().Item1")]
    [InlineData("new SortedSet<string> { \"b\", \"C\" }.First() + new SortedDictionary<string, int>(StringComparer.CurrentCulture) { [\"b\"] = 1, [\"C\"] = 2 }.Keys.First()")]
    [InlineData("string.Compare(\"b\", \"C\") < 0 && \"b\".CompareTo(\"C\") < 0 && Comparer<string>.Default.Compare(\"b\", \"C\") < 0")]
    [InlineData("string.Compare(\"b\", \"C\", StringComparison.CurrentCulture) < 0 && string.Compare(\"b\", \"B\", true) == 0")]
    public void Texts_have_the_order_of_the_alphabet(string expression) => Differential.AssertSame($"Say({expression});");

    [Theory]
    [InlineData("string.Join(' ', new[] { \"esx-b\", \"ESX-c\" }.Order())", "ESX-c esx-b")]
    [InlineData("new[] { \"b\", \"C\" }.Max()", "b")]
    [InlineData("new[] { (\"b\", 1), (\"C\", 2) }.Min().Item1", "C")]
    [InlineData("new SortedSet<string> { \"b\", \"C\" }.First()", "C")]
    [InlineData("new SortedDictionary<string, int>(StringComparer.CurrentCulture) { [\"b\"] = 1, [\"C\"] = 2 }.Keys.First()", "C")]
    [InlineData("string.Compare(\"b\", \"C\") > 0 && \"b\".CompareTo(\"C\") > 0 && Comparer<string>.Default.Compare(\"b\", \"C\") > 0", "True")]
    [InlineData("string.Compare(\"b\", \"C\", StringComparison.CurrentCulture) > 0 && string.Compare(\"b\", \"C\", true) < 0", "True")]
    [InlineData("\"e\\u0301\".StartsWith(\"e\")", "True")]
    public void Texts_have_the_order_of_their_code_units_where_the_project_has_no_cultures(string expression, string said)
    {
        var settings = ProjectSettings.Of(new AnalyzerOptions([], DataFile.OptionsOf(("build_property.InvariantGlobalization", "true"))));

        Assert.Equal([$"1: {said}"], Differential.SaidIn(settings, $"Say({expression});"));
    }

    [Theory]
    [InlineData("System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo(\"de-DE\"); Say(1.5.ToString()); Say($\"{1.5m}\"); Say($\"{1500:N0}\"); Say(double.Parse(\"1,5\"));")]
    [InlineData("Thread.CurrentThread.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(\"de-DE\"); Say($\"{1.5}\"); Say(decimal.Parse(\"1,5\"));")]
    public void How_fractions_are_shown_in_a_culture_of_the_program_is_not_known(string statements) => Differential.AssertNotKnown(statements);

    [Theory]
    [InlineData("System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.InvariantCulture; Say(1.5.ToString()); Say($\"{1500:N0}\");")]
    [InlineData("System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo(\"de-DE\"); Say($\"esx-{7:D2}\"); Say(15); System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.InvariantCulture;")]
    public void What_every_culture_shows_alike_is_known(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("var sb = new System.Text.StringBuilder(\"a\"); string Ap() { sb.Append('b'); return \"r\"; } Say(sb + Ap()); Say(sb + \"-\" + Ap() + sb);")]
    [InlineData("var n = new N(); string Up() { n.V++; return \"r\"; } Say(n + Up()); object o = n; Say(o + Up());", "class N { public int V; public override string ToString() => $\"{V}\"; }")]
    public void A_text_is_put_together_from_left_to_right(string statements, string declarations = "") => Differential.AssertSame(statements, declarations);
}
