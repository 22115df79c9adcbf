using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>Conversions that the language makes without one being written.</summary>
public class ConversionTests
{

    [Theory]
    [InlineData("int? n = 1; var h = n ?? 0.5; Say(h == 1); Say(h / 2); long b = n ?? 5L; Say(b * 3000000000); decimal p = n ?? 1.5m; Say(p / 2);")]
    [InlineData("DayOfWeek? d = DayOfWeek.Friday; object o = d ?? (object)\"none\"; Say(o); int? none = null; Say(none ?? 0.5);")]
    [InlineData("S? s = new S { N = 1 }; object o = s ?? (object)\"z\"; ((I)o).Inc(); Say(((S)o).N); Say(s.Value.N);", "interface I { void Inc(); } struct S : I { public int N; public void Inc() => N++; }")]
    [InlineData("int? n = 2; Say((n ?? new Metres(7)).N);", "record struct Metres(int N) { public static implicit operator Metres(int n) => new(n); }")]
    public void What_comes_before_two_question_marks_is_converted(string statements, string declarations = "") => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("var t = (1, 2); (double a, long b) = t; Say(a / 2); Say(b * 3000000000);")]
    [InlineData("foreach ((string k, double v) in new Dictionary<string, int> { [\"x\"] = 1 }) Say(v / 2);")]
    [InlineData("(object o, int n) = new R(DayOfWeek.Friday, 1); Say(o); Say(n);", "record R(DayOfWeek D, int N);")]
    [InlineData("double[] a = [0, 0]; long n = 0; ((a[0], n), var s) = ((1, 2), \"s\"); Say(a[0] / 2); Say(n * 3000000000); Say(s);")]
    [InlineData("(Metres m, int? n) = (3, 4); Say(m.N); Say(n);", "record struct Metres(int N) { public static implicit operator Metres(int n) => new(n); }")]
    public void What_is_taken_apart_is_converted(string statements, string declarations = "") => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("double[] d = [.. new[] { 1, 2 }]; Say(d[0] / 2); List<long> l = [.. new[] { int.MaxValue }]; Say(l[0] + 1);")]
    [InlineData("object[] o = [.. new[] { DayOfWeek.Friday }]; Say(o[0]); Say(o[0] is DayOfWeek);")]
    [InlineData("I[] all = [.. new[] { new S { N = 1 } }]; all[0].Inc(); Say(((S)all[0]).N);", "interface I { void Inc(); } struct S : I { public int N; public void Inc() => N++; }")]
    public void What_is_spread_is_converted(string statements, string declarations = "") => Differential.AssertSame(statements, declarations);
}
