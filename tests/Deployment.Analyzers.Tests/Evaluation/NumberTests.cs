using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>Numbers, times and characters are calculated with, read and converted here as in the program.</summary>
public class NumberTests
{
    private const string Catches = """
        catch (FormatException) { Say("format"); } catch (OverflowException) { Say("overflow"); } catch (DivideByZeroException) { Say("zero"); }
        catch (ArgumentOutOfRangeException) { Say("range"); } catch (ArgumentNullException) { Say("null"); } catch (ArgumentException) { Say("argument"); }
        catch (InvalidCastException) { Say("cast"); } catch (ArithmeticException) { Say("arithmetic"); }
        """;

    [Theory]
    [InlineData("Math.Round(2.5) + Math.Round(2.345, 2) + Math.Round(2.5, MidpointRounding.AwayFromZero) + Math.Round(-2.567, 1, MidpointRounding.ToZero)")]
    [InlineData("Math.Round(2.345m, 2) + Math.Round(2.5m) + Math.Truncate(-2.7m) + Math.Ceiling(2.1m) + Math.Floor(-2.1m)")]
    [InlineData("Math.Abs(-5) + Math.Abs(-5L) + Math.Abs(-5.5) + Math.Sign(-3) + Math.Sign(2.5m) + Math.Max(1, 2L) + Math.Min(1.5, 2) + Math.Max((byte)3, (byte)4) + Math.Max(1u, 2u)")]
    [InlineData("Math.Clamp(15, 0, 10) + Math.Clamp(-1.5, -1, 1) + Math.Sqrt(2) + Math.Floor(2.7) + Math.Ceiling(-2.1) + Math.Truncate(2.9) + Math.Pow(2, 10) + Math.Log10(1000)")]
    [InlineData("Math.DivRem(17, 5)")]
    [InlineData("Math.DivRem(17, 5, out var r) * 10 + r")]
    [InlineData("Math.BigMul(int.MaxValue, 2) + Math.CopySign(3, -1) + Math.FusedMultiplyAdd(2, 3, 4) + MathF.Round(2.5f) + MathF.Sqrt(2) + MathF.Abs(-1.5f) + MathF.Max(1, 2) + Math.MaxMagnitude(-3.0, 2)")]
    [InlineData("int.Max(1, 2) + int.Clamp(5, 1, 3) + int.Abs(-4) + double.Round(2.567, 1) + decimal.Round(2.567m, 1).CompareTo(2.6m) + int.Sign(-4)")]
    [InlineData("int.Parse(\" -12 \") + long.Parse(\"5\") + byte.Parse(\"7\") + short.Parse(\"-3\") + uint.Parse(\"8\") + int.Parse(\"ff\", System.Globalization.NumberStyles.HexNumber) + int.Parse(\"+4\", System.Globalization.CultureInfo.InvariantCulture)")]
    [InlineData("double.Parse(\"1,234.5\", System.Globalization.CultureInfo.InvariantCulture) + (double)decimal.Parse(\"1.50\", System.Globalization.CultureInfo.InvariantCulture) + float.Parse(\"2.5\") + double.Parse(\"1e3\")")]
    [InlineData("int.TryParse(\"12x\", out var n) ? n : -1")]
    [InlineData("double.TryParse(\"2.5\", System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : -1")]
    [InlineData("uint.TryParse(\"12\", out var n) ? n : 0")]
    [InlineData("bool.TryParse(\"True\", out var b) && b && !bool.TryParse(\"1\", out _) && char.TryParse(\"x\", out var c) && c == 'x'")]
    [InlineData("Convert.ToInt32(\"12\") + Convert.ToInt32(2.5) + Convert.ToInt32(3.5) + Convert.ToInt32('a') + Convert.ToInt32(true) + Convert.ToInt64(\"5\") + Convert.ToInt32(\"ff\", 16) + Convert.ToInt32((object)7) + Convert.ToByte(200.4)")]
    [InlineData("Convert.ToString(255, 2) + Convert.ToString(1.5) + Convert.ToString(true) + Convert.ToString('c') + Convert.ToString(null as string) + Convert.ToDouble(\"1.5\") + Convert.ToBoolean(\"true\") + Convert.ToDecimal(2) + Convert.ToChar(65)")]
    [InlineData("1.5.ToString(\"F2\") + 5.ToString(\"D3\") + 255.ToString(\"x\") + 1.5m.ToString(System.Globalization.CultureInfo.InvariantCulture) + 7.ToString(\"00\", System.Globalization.CultureInfo.InvariantCulture) + (1234.5).ToString(\"N\")")]
    [InlineData("5.CompareTo(3) + 1.5.CompareTo(2) + true.CompareTo(false) + 'a'.CompareTo('b') + 5.Equals(5).ToString() + 5.Equals(5L) + ((object)5).Equals(5) + 2m.CompareTo(2m)")]
    [InlineData("$\"{char.IsDigit('5')} {char.IsLetter('ä')} {char.IsAsciiLetter('ä')} {char.IsUpper('A')} {char.ToUpper('b')} {char.ToLowerInvariant('C')} {char.IsWhiteSpace(' ')} {char.IsPunctuation('.')} {char.GetNumericValue('7')} {char.IsBetween('c', 'a', 'f')} {char.IsLetterOrDigit(\"a-\", 1)} {'x'.ToString()} {(char)('a' + 1)} {char.Parse(\"q\")}\"")]
    [InlineData("TimeSpan.FromHours(1.5) + TimeSpan.FromMinutes(10) * 2 - new TimeSpan(0, 0, 30) + TimeSpan.FromDays(1) / 2 + TimeSpan.FromSeconds(5) + new TimeSpan(1, 2, 3, 4) + new TimeSpan(1, 2, 3, 4, 5) + TimeSpan.FromTicks(10)")]
    [InlineData("TimeSpan.FromSeconds(0.0005).Ticks + TimeSpan.FromMilliseconds(1.5).Ticks + TimeSpan.FromHours(1.1).Ticks + TimeSpan.FromDays(-0.3).Ticks")]
    [InlineData("TimeSpan.FromDays(99_999_999.0)")]
    [InlineData("TimeSpan.Parse(\"1.02:03:04\").TotalHours + TimeSpan.FromHours(2).Divide(2).Minutes + (TimeSpan.FromHours(2) / TimeSpan.FromMinutes(30)) + TimeSpan.FromHours(-1).Duration().Hours + -TimeSpan.FromDays(1).Days + TimeSpan.FromHours(5, 30).TotalMinutes")]
    [InlineData("$\"{TimeSpan.TryParse(\"01:30\", out var t)} {t} {TimeSpan.TryParse(\"x\", out t)} {t} {TimeSpan.Zero == default} {TimeSpan.FromHours(1) > TimeSpan.FromMinutes(61)} {TimeSpan.FromHours(1).CompareTo(TimeSpan.Zero)} {TimeSpan.FromMinutes(90):hh\\\\:mm} {TimeSpan.FromMinutes(90).ToString(\"c\")} {TimeSpan.MaxValue.Ticks}\"")]
    [InlineData("$\"{new DateTime(2026, 1, 31).AddMonths(1):yyyy-MM-dd} {new DateOnly(2026, 2, 3).AddDays(30).ToString(\"yyyy-MM-dd\")} {new DateTime(2026, 1, 31).DayOfWeek} {(new DateTime(2026, 3, 1) - new DateTime(2026, 2, 1)).TotalDays} {new DateTime(2026, 1, 1) < new DateTime(2026, 1, 2)} {DateTime.IsLeapYear(2028)} {DateTime.DaysInMonth(2026, 2)} {new TimeOnly(13, 5):HH:mm} {new DateTime(2026, 1, 31, 4, 5, 6):s} {DateTime.UnixEpoch.Year} {new DateOnly(2026, 1, 1).DayOfYear}\"")]
    [InlineData("$\"{new Version(12, 1, 5)} {new Version(\"1.2\").Minor} {Version.Parse(\"1.2.3.4\") > new Version(1, 2)} {new Version(1, 2).Equals(new Version(1, 2))} {new Version(1, 2) == new Version(1, 2)} {new Version(2, 0).CompareTo(new Version(1, 9))} {Version.TryParse(\"x\", out _)} {new Version(1, 2, 3).ToString(2)}\"")]
    [InlineData("(int?)5 is { } n ? n.ToString() + ((int?)5).GetValueOrDefault() + ((int?)null).GetValueOrDefault(7) + ((int?)null).GetValueOrDefault() + ((int?)5).Equals(5) + ((int?)null).ToString() : \"\"")]
    [InlineData("double.IsNaN(double.NaN) && double.IsInfinity(1 / 0.0) && !double.IsInteger(1.5) && int.IsEvenInteger(4) && int.IsPow2(8) && double.IsNegative(-1)")]
    [InlineData("Math.Abs(int.Parse(\"-2147483648\"))")]
    [InlineData("Math.Clamp(1, 5, int.Parse(\"2\"))")]
    [InlineData("Math.Sign(double.NaN)")]
    [InlineData("Math.DivRem(1, int.Parse(\"0\"))")]
    [InlineData("byte.Parse(\"300\")")]
    [InlineData("int.Parse(null!)")]
    [InlineData("double.Parse(\"x\")")]
    [InlineData("Convert.ToByte(300)")]
    [InlineData("Convert.ToInt32(\"x\")")]
    [InlineData("Convert.ToBoolean(\"x\")")]
    [InlineData("TimeSpan.Parse(\"x\")")]
    [InlineData("TimeSpan.FromDays(1e10)")]
    [InlineData("new DateTime(2026, 13, 1)")]
    [InlineData("new Version(\"x\")")]
    public void Numbers(string expression) => Differential.AssertSame($$"""try { Say({{expression}}); } {{Catches}}""");
}
