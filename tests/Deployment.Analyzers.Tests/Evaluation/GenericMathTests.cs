using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>Generic code over numbers, and variables that are changed by the library.</summary>
public class GenericMathTests
{
    [Theory]
    [InlineData("T Sum<T>(IEnumerable<T> all) where T : System.Numerics.INumber<T> { var sum = T.Zero; foreach (var one in all) sum += one; return sum; } Say(Sum([1, 2, 3])); Say(Sum([1.5, 2])); Say(Sum([0.1m, 0.2m])); Say(Sum(new byte[] { 200, 100 }));")]
    [InlineData("T Twice<T>(T n) where T : System.Numerics.INumber<T> => n * (T.One + T.One) - n / n; Say(Twice(4)); Say(Twice(2.5)); Say(Twice((short)7)); Say(-Twice(3L)); T Next<T>(T n) where T : System.Numerics.INumber<T> { n++; return -n; } Say(Next(4)); Say(Next(1.5m));")]
    [InlineData("bool Less<T>(T a, T b) where T : System.Numerics.INumber<T> => a < b && a <= b && !(a > b) && !(a >= b) && a != b && !(a == b); Say(Less(1, 2)); Say(Less(2.5, 1)); T Larger<T>(T a, T b) where T : System.Numerics.INumber<T> => T.Max(a, b); Say(Larger(3, 4)); Say(Larger(0.5, 0.25));")]
    [InlineData("T Over<T>(T a, T b) where T : System.Numerics.INumber<T> => checked(a + b); try { Say(Over(int.MaxValue, 1)); } catch (OverflowException) { Say(\"over\"); } try { Say(Over((byte)200, (byte)100)); } catch (OverflowException) { Say(\"over\"); } T Part<T>(T a, T b) where T : System.Numerics.INumber<T> => a / b + a % b; Say(Part(7, 3)); try { Say(Part(1, 0)); } catch (DivideByZeroException) { Say(\"zero\"); }")]
    [InlineData("T Wrap<T>(T a, T b) where T : System.Numerics.INumber<T> => a + b; Say(Wrap(int.MaxValue, 1)); Say(Wrap((sbyte)127, (sbyte)1)); Say(Wrap(1.5f, 2f)); Say(Wrap(uint.MaxValue, 2u));")]
    public void Operators_of_numbers(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("var n = 1; Say(System.Threading.Interlocked.Increment(ref n)); Say(n); System.Threading.Interlocked.Add(ref n, 5); Say(n); Say(System.Threading.Interlocked.Decrement(ref n)); Say(System.Threading.Interlocked.Exchange(ref n, 2)); Say(n); Say(System.Threading.Interlocked.CompareExchange(ref n, 9, 2)); Say(n); Say(System.Threading.Interlocked.CompareExchange(ref n, 4, 2)); Say(n);")]
    [InlineData("var long64 = 3000000000L; Say(System.Threading.Interlocked.Add(ref long64, 1)); Say(System.Threading.Interlocked.Read(ref long64)); var wraps = int.MaxValue; Say(System.Threading.Interlocked.Increment(ref wraps)); var s = \"a\"; Say(System.Threading.Interlocked.Exchange(ref s, \"b\")); Say(s);")]
    [InlineData("Say(Ids.Next()); Say(Ids.Next()); var c = new Ids(); Say(c.Own()); Say(c.Own()); int[] a = [1, 2]; System.Threading.Interlocked.Increment(ref a[1]); Say(a[1]);")]
    public void Variables_that_are_changed_at_once(string statements) => Differential.AssertSame(statements, """
        public class Ids { private static int s_last = 10; private long _own; public static int Next() => System.Threading.Interlocked.Increment(ref s_last); public long Own() => System.Threading.Interlocked.Add(ref _own, 3); }
        """);

    [Theory]
    [InlineData("var id = Guid.Parse(\"0f8fad5b-d9cb-469f-a165-70867728950e\"); Say(id); Say(id == Guid.Empty); Say(id.ToString(\"N\")); Say(Guid.Empty); Say(new Guid(\"0f8fad5bd9cb469fa16570867728950e\") == id); Say(Guid.TryParse(\"x\", out var none)); Say(none); Say($\"{id:B}\"); Say(id.Equals(id)); Say(default(Guid));")]
    [InlineData("Say(\"a\\r\\nb\\nc\\rd\".ReplaceLineEndings(\"|\")); Say(\"a\\nb\".ReplaceLineEndings(\"\")); Say(Math.Log2(8));")]
    [InlineData("var inv = System.Globalization.CultureInfo.InvariantCulture; Say($\"{DateOnly.Parse(\"2026-01-31\", inv).AddDays(1):yyyy-MM-dd}\"); Say(DateTime.Parse(\"2026-01-31 10:30\", inv).Hour); Say(TimeOnly.Parse(\"10:30\", inv).Minute); try { DateOnly.Parse(\"2026-02-30\", inv); } catch (FormatException) { Say(\"no\"); } Say(DateOnly.TryParse(\"2026-01-31\", inv, out var d)); Say(d.Day);")]
    [InlineData("var inv = System.Globalization.CultureInfo.InvariantCulture; Say($\"{TimeOnly.Parse(\"22:30\", inv).AddHours(2):HH:mm}\"); Say(TimeOnly.ParseExact(\"0630\", \"HHmm\", inv).Hour); Say(TimeOnly.TryParse(\"06:30:15\", inv, out var t)); Say(t.Second); Say(TimeOnly.ParseExact(\"06.30\", \"HH.mm\", inv).ToString(\"HH:mm\")); try { TimeOnly.ParseExact(\"x\", \"HHmm\", inv); } catch (FormatException) { Say(\"format\"); }")]
    [InlineData("var inv = System.Globalization.CultureInfo.InvariantCulture; Say(DateOnly.ParseExact(\"31.01.2026\", \"dd.MM.yyyy\", inv).Month); Say(DateTime.ParseExact(\"20260131\", \"yyyyMMdd\", inv).Day); Say(TimeOnly.ParseExact(\"0930\", \"HHmm\", inv).Hour);")]
    public void Values_that_are_read(string statements) => Differential.AssertSame(statements);

    [Theory]
    [InlineData("Say(DateTime.ParseExact(\"10:30\", \"HH:mm\", System.Globalization.CultureInfo.InvariantCulture).Year); Say(DateOnly.ParseExact(\"31.01.\", \"dd.MM.\", System.Globalization.CultureInfo.InvariantCulture).Year);")]
    [InlineData("Say(DateTime.Parse(\"2026-01-31T12:00:00\", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal).Hour);")]
    [InlineData("Say(DateTime.Parse(\"10:30\", System.Globalization.CultureInfo.InvariantCulture).Year); Say(DateTime.Parse(\"2026-01-31T10:30Z\", System.Globalization.CultureInfo.InvariantCulture).Hour); Say(DateTime.Parse(\"01/02/2026\").Day);")]
    [InlineData("Say(\"a\\nb\".ReplaceLineEndings()); Say(Guid.NewGuid() == Guid.Empty);")]
    public void Values_that_depend_on_where_and_when(string statements) => Differential.AssertNotKnown(statements);

    [Theory]
    [InlineData("T Newest<T>(params T[] xs) where T : IComparable<T> { var m = xs[0]; foreach (var x in xs) if (x.CompareTo(m) > 0) m = x; return m; } Say(Newest(\"a\", \"c\", \"b\")); Say(Newest(1, 3, 2)); Say(Newest('a', 'b')); Say(Newest(TimeSpan.Zero, TimeSpan.MaxValue));")]
    [InlineData("T Newest<T>(params T[] xs) where T : IComparable { var m = xs[0]; foreach (var x in xs) if (x.CompareTo(m) > 0) m = x; return m; } Say(Newest(\"a\", \"c\", \"b\")); Say(Newest(DayOfWeek.Monday, DayOfWeek.Friday)); Say(Newest(1.5, 0.5));")]
    [InlineData("int Of<T>(T a, T? b) where T : class, IComparable<T> => a.CompareTo(b); Say(Of(\"a\", null)); Say(Of(\"a\", \"B\")); IComparable c = \"a\"; Say(c.CompareTo(\"b\")); IComparable<string> s = \"b\"; Say(s.CompareTo(\"a\")); Say(Math.Sign(((IComparable)DayOfWeek.Friday).CompareTo(DayOfWeek.Monday)));")]
    public void Values_are_compared_in_generic_code(string statements) => Differential.AssertSame(statements);
}
