using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>Spans and readers of texts give what the program is given, as far as nobody else can change what they look at.</summary>
public class SpanTests
{
    [Theory]
    [InlineData("var s = \"abcdef\".AsSpan(1, 3); Say(s.Length); Say(s[0]); Say(s.ToString()); Say(s[1..].ToString()); Say(s.Slice(1).ToString()); Say(s.Slice(0, 2).ToString()); Say(s.IsEmpty); foreach (var c in s) Say(c);")]
    [InlineData("Say(\"abc\".AsSpan(2).ToString()); Say(\"abc\".AsSpan(^2).ToString()); Say(\"abc\".AsSpan(..2).ToString()); Say(((string?)null).AsSpan().Length); Say(ReadOnlySpan<char>.Empty.Length); try { Say(\"abc\".AsSpan(4).Length); } catch (ArgumentOutOfRangeException) { Say(\"out\"); }")]
    [InlineData("var s = \" a-b-a \".AsSpan(); Say(s.Trim().ToString()); Say(s.TrimStart().Length); Say(s.TrimEnd().Length); Say(s.Trim(' ').Trim('a').ToString()); Say(s.Trim(\" a\").ToString()); Say(s.IndexOf('-')); Say(s.LastIndexOf('-')); Say(s.IndexOf(\"b-\")); Say(s.IndexOfAny('b', '-')); Say(s.IsWhiteSpace());")]
    [InlineData("var s = \"Oslo\".AsSpan(); Say(s.SequenceEqual(\"Oslo\")); Say(s.SequenceEqual(\"oslo\")); Say(s.Equals(\"OSLO\", StringComparison.OrdinalIgnoreCase)); Say(s.StartsWith(\"Os\")); Say(s.EndsWith(\"LO\", StringComparison.OrdinalIgnoreCase)); Say(s.Contains('l')); Say(s.Contains(\"SL\", StringComparison.Ordinal)); Say(s is \"Oslo\"); Say(s is ['O', ..]);")]
    [InlineData("var s = \"12;2.5;x\".AsSpan(); Say(int.Parse(s[..2]) + 1); Say(int.TryParse(s[^1..], out var n)); Say(n); Say(new string(s[..2])); Say(string.Concat(s[..1], \"-\")); Say(s.ToArray().Length); Say($\"{s[..2]}!\");")]
    [InlineData("int[] a = [3, 1, 2]; var s = a.AsSpan(); s[1] = 9; Say(a[1]); Say(s.Length); Say(s.SequenceEqual(new[] { 3, 9, 2 })); Say(s.IndexOf(2)); Say(string.Join(\",\", s.ToArray())); foreach (var n in s) Say(n); a[0] = 7; Say(s[0]);")]
    [InlineData("Say(\"aø\"u8.Length); Say(\"ab\"u8[1]); Say(\"ab\"u8.ToArray().Length); foreach (var b in \"xy\"u8) Say(b);")]
    public void Spans(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("int[] a = [1, 2, 3]; Span<int> s = a; var t = s.Slice(1, 2); t[0] = 9; Say(a[1]);")]
    [InlineData("int[] a = [1, 2, 3]; var t = a.AsSpan(1); t[0] = 9; Say(a[1]); Say(t.Length);")]
    [InlineData("int[] a = [1, 2, 3]; ReadOnlySpan<int> s = a; var t = s.Slice(1, 2); a[1] = 9; Say(t[0]);")]
    [InlineData("int[] a = [1, 2, 3]; a.AsSpan().Fill(4); Say(a[0]);")]
    [InlineData("Span<int> s = [3, 1]; var t = s.Slice(0, 1); t[0] = 5; Say(s[0]);")]
    [InlineData("Say(\"ab\".AsSpan() == \"ab\".AsSpan()); Say(\"ab\".AsSpan(1) != \"b\");")]
    public void Slices_that_others_can_see(string statements) => Differential.AssertNotKnown(statements);

    [Theory]
    [InlineData("using var r = new StringReader(\"a\\nb\\r\\n\\nc\"); while (r.ReadLine() is { } line) Say(line); Say(r.ReadLine() is null); Say(r.Peek());")]
    [InlineData("TextReader r = new StringReader(\"one\\ntwo\"); Say((char)r.Peek()); Say((char)r.Read()); Say(r.ReadLine()); Say(r.ReadToEnd()); Say(r.ReadToEnd()); Say(r.Read()); r.Dispose(); try { r.ReadLine(); } catch (ObjectDisposedException) { Say(\"closed\"); }")]
    [InlineData("var kept = new StringReader(\"a\"); using (kept) { } try { kept.Read(); } catch (ObjectDisposedException) { Say(\"closed\"); } async Task F() { using var r = new StringReader(\"x\\ny\"); Say(await r.ReadLineAsync()); Say(await r.ReadToEndAsync()); } F().Wait();")]
    [InlineData("IEnumerable<string> Rows(string table) { using var r = new StringReader(table); r.ReadLine(); for (var line = r.ReadLine(); line is not null; line = r.ReadLine()) yield return line; } foreach (var row in Rows(\"head\\n1;2\\n3;4\")) Say(row.Split(';')[1]);")]
    public void Readers_of_a_text(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("var r = new StringReader(\"a\\nb\"); foreach (var a in Environment.GetCommandLineArgs()) r.ReadLine(); Say(r.ReadToEnd());")]
    [InlineData("var r = new StringReader(\"a\\nb\"); var buffer = new char[1]; r.Read(buffer, 0, 1); Say(buffer[0]); Say(r.ReadToEnd());")]
    public void Readers_that_are_lost(string statements) => Differential.AssertNotKnown(statements);
}
