using Deployment.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>Correct programs that an evaluator may get wrong get no finding; what it cannot follow it does not judge.</summary>
public class NoFalseAlarmTests
{
    [Theory]
    [InlineData("var names = new List<string> { \"b\", \"a\" }; names.RemoveRange(0, 1); foreach (var n in names) plan.AddSite(n); plan.AddSite(\"b\");")]
    [InlineData("int[] t = [1, 2], u = new int[2]; Array.Copy(t, u, 2); foreach (var x in u) plan.AddSite($\"s{x}\");")]
    [InlineData("int[] t = [1, 2], u = new int[2]; t.CopyTo(u, 0); foreach (var x in u) plan.AddSite($\"s{x}\");")]
    [InlineData("string[] v = [\"b\", \"a\"]; Array.Sort(v); plan.AddSite(v[0]); plan.AddSite(\"b\");")]
    [InlineData("var l = new List<int> { 1, 2 }; l[^1]++; plan.AddSite($\"s{l[1]}\"); plan.AddSite(\"s2\");")]
    [InlineData("string[] t = [\"c\"]; ref var r = ref t[0]; r = \"z\"; plan.AddSite(t[0]); plan.AddSite(\"c\");")]
    [InlineData("var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase); foreach (var n in new[] { \"a\", \"A\", \"b\" }) if (seen.Add(n)) plan.AddSite(n);")]
    [InlineData("var sites = new Dictionary<string, Site>(StringComparer.OrdinalIgnoreCase); foreach (var n in new[] { \"a\", \"A\" }) if (!sites.TryGetValue(n, out var s)) sites[n] = s = plan.AddSite(n);")]
    [InlineData("var seen = new SortedSet<string>(); foreach (var n in new[] { \"a\", \"a\" }) if (seen.Add(n)) plan.AddSite(n);")]
    [InlineData("if (args.Contains(\"x\")) plan.AddSite(\"B\"); if (!args.Contains(\"x\")) plan.AddSite(\"B\");")]
    [InlineData("var env = Environment.GetEnvironmentVariable(\"E\"); if (env == \"prod\") plan.AddSite(\"B\"); if (env == \"test\") plan.AddSite(\"B\");")]
    [InlineData("var env = args[0]; switch (env) { case \"prod\": plan.AddSite(\"B\"); break; } if (env is \"test\") plan.AddSite(\"B\");")]
    [InlineData("try { plan.AddSite(\"x\"); plan.AddSite(\"X\"); plan.AddSite(\"never\"); } catch (InvalidPlanException) { } plan.AddSite(\"never\");")]
    [InlineData("var dr = Dr(); File.ReadAllLines(\"f\").ToList().ForEach(n => dr.AddBackupServer(n));")]
    [InlineData("var dr = Dr(); Array.ForEach(File.ReadAllLines(\"f\"), n => dr.AddBackupServer(n));")]
    [InlineData("var dr = Dr(); var made = new[] { \"a\" }.Select(n => dr.AddBackupServer(n)); Console.WriteLine(System.Collections.Immutable.ImmutableArray.CreateRange(made));")]
    [InlineData("var dr = Dr(); dynamic copies = 1; _ = new Recovery(copies, dr);")]
    [InlineData("var dr = Dr(); dynamic recovery = new Recovery(1, plan.AddSite(\"Fourth\")); _ = recovery.Servers;")]
    [InlineData("var dr = Dr(); dynamic index = 1; _ = new Recovery(1, plan.AddSite(\"Fourth\"))[index];")]
    [InlineData("var sizes = new Dictionary<string, int>(); sizes.TryGetValue(\"b\", out var n); n += 2; plan.AddSite(\"B\").AddVirtualMachines(\"v\", n);")]
    [InlineData("var make = new List<Action>(); foreach (var (name, hosts) in new[] { (\"a\", 1), (\"b\", 2) }) make.Add(() => plan.AddSite(name)); foreach (var m in make) m();")]
    [InlineData("if (uint.Parse(\"5\") > 4u) plan.AddSite(\"B\"); else plan.AddSite(\"hq\");")]
    [InlineData("try { throw new FormatException(); } catch (Exception) { plan.AddSite(\"B\"); }")]
    [InlineData("plan.AddSite(DayOfWeek.Monday.Equals(DayOfWeek.Monday) ? \"a\" : \"hq\");")]
    [InlineData("while (true) { var line = Console.ReadLine(); if (string.IsNullOrEmpty(line)) break; plan.AddSite(line); }")]
    [InlineData("for (;;) { if (args.Length > 3) break; }")]
    [InlineData("foreach (var n in Array.ConvertAll(new[] { 1, 2 }, n => $\"s{n}\")) plan.AddSite(n); plan.AddSite(\"s1x\");")]
    [InlineData("object? o = null; try { plan.AddSite(\"B\").AddVirtualMachines(\"v\", (int)o!); } catch (NullReferenceException) { }")]
    [InlineData("var valid = false; try { int.Parse(args[0]); valid = true; } catch (FormatException) { } if (valid) plan.AddSite(\"hq\");")]
    [InlineData("var bad = 0; foreach (var a in args) try { int.Parse(a); } catch (FormatException) { bad++; } if (args.Length > 0 && bad == 0) plan.AddSite(\"hq\");")]
    [InlineData("var bad = 0; try { File.ReadAllText(\"s.txt\"); } catch { bad++; throw; } finally { } if (bad == 1) plan.AddSite(\"hq\");")]
    [InlineData("var n = int.Parse(args[0]); if (n == 256) { byte low = (byte)n; if (low != 0) plan.AddSite(\"hq\"); }")]
    [InlineData("var hours = double.Parse(args[0]); if (hours == 2.5 && (int)hours != 2) plan.AddSite(\"hq\");")]
    [InlineData("var n = int.Parse(args[0]); if (n > 100) { if (n + 1 < 0) plan.AddSite(\"A\"); else plan.AddSite(\"B\"); } if (n == int.MaxValue && n + 1 >= 0) plan.AddSite(\"hq\");")]
    [InlineData("var towns = args.ToList(); if (towns.Count == 0) towns.Add(\"Oslo\"); if (towns.Count == 0) plan.AddSite(\"hq\");")]
    [InlineData("var towns = args.ToList(); if (!towns.Any()) towns.Add(\"Oslo\"); if (!towns.Any()) plan.AddSite(\"hq\");")]
    [InlineData("var towns = args.ToList(); if (towns is []) towns.Add(\"Oslo\"); if (towns is []) plan.AddSite(\"hq\");")]
    [InlineData("var towns = new HashSet<string>(args); towns.Add(\"Oslo\"); if (!towns.Contains(\"Oslo\")) plan.AddSite(\"hq\"); if (towns.Count == 0) plan.AddSite(\"hq\");")]
    [InlineData("var cfg = System.Text.Json.JsonSerializer.Deserialize<Config>(File.ReadAllText(args[0]))!; if (cfg.Hosts == 0) cfg.Hosts = 3; if (cfg.Hosts == 0) plan.AddSite(\"hq\");")]
    [InlineData("var cfg = System.Text.Json.JsonSerializer.Deserialize<Config>(File.ReadAllText(args[0]))!; if (cfg.Hosts == 0) cfg.Normalise(); if (cfg.Hosts == 0) plan.AddSite(\"hq\");")]
    [InlineData("var cfg = System.Text.Json.JsonSerializer.Deserialize<Config>(File.ReadAllText(args[0]))!; if (cfg.Hosts == 0) cfg = cfg with { Hosts = 3 }; if (cfg.Hosts == 0) plan.AddSite(\"hq\");")]
    [InlineData("if (args[0] == \"a\") { args[0] = \"b\"; if (args[0] == \"a\") plan.AddSite(\"hq\"); }")]
    [InlineData("Site? last = null; var l = new List<string> { \"Oslo\" }; l.Insert(int.Parse(args[0]), \"Bergen\"); foreach (var t in l) last = plan.AddSite(t); plan.AddWanLink(plan.Sites[0], last!);")]
    [InlineData("Site? last = null; foreach (var t in new[] { (\"Oslo\", 3), (\"Bergen\", int.Parse(args[0])) }.OrderBy(t => t.Item2)) last = plan.AddSite(t.Item1); plan.AddWanLink(plan.Sites[0], last!);")]
    [InlineData("Site? last = null; foreach (var t in args[0].Split(',')) last = plan.AddSite(t); plan.AddWanLink(plan.Sites[0], last!);")]
    [InlineData("string[] t = [\"m\", .. args]; if (t.Length == 0) plan.AddSite(\"hq\");")]
    [InlineData("var dr = false; var copy = false; foreach (var a in args) switch (a) { case \"--dr\": dr = true; break; case \"--copy\": copy = true; break; } if (dr && !copy && args.Length > 5) plan.AddSite(\"hq\");")]
    [InlineData("bool copy = false, Set() => true; foreach (var a in args) _ = a == \"--dr\" && Set() || a == \"--copy\" && (copy = true); if (args.Length > 1 && !copy) plan.AddSite(\"hq\");")]
    [InlineData("Site? dr = null; foreach (var a in args) dr = plan.AddSite(\"DR\"); if (args.Length > 0) plan.AddWanLink(plan.Sites[0], dr!);")]
    [InlineData("if (args.Length == 0) plan.AddSite(\"Oslo\"); foreach (var a in args) plan.AddSite(\"Oslo \" + a);")]
    [InlineData("if (Random.Shared.Next(1, 2) != 1) plan.AddSite(\"hq\"); if (Guid.NewGuid() == Guid.Empty) plan.AddSite(\"hq\"); if (Environment.ProcessorCount < 1) plan.AddSite(\"hq\");")]
    [InlineData("if (Path.DirectorySeparatorChar is not ('/' or '\\\\')) plan.AddSite(\"hq\"); if (Environment.NewLine.Length > 2) plan.AddSite(\"hq\"); if (new System.Diagnostics.StackTrace().FrameCount < 1) plan.AddSite(\"hq\");")]
    [InlineData("if (args.Any()) plan.AddSite(\"DR\"); if (args.Length == 0) plan.AddSite(\"DR\");")]
    [InlineData("if (args.Count() > 0) plan.AddSite(\"DR\"); if (args is []) plan.AddSite(\"DR\");")]
    [InlineData("bool Has(string flag) => args.Any(a => a.Equals(flag, StringComparison.OrdinalIgnoreCase)); Site? dr = Has(\"--dr\") ? plan.AddSite(\"DR\") : null; if (Has(\"--dr\")) plan.AddWanLink(plan.Sites[0], dr!);")]
    [InlineData("bool Has(string flag) => args.Contains(flag, StringComparer.OrdinalIgnoreCase); Site? dr = Has(\"--dr\") ? plan.AddSite(\"DR\") : null; if (Has(\"--dr\")) plan.AddWanLink(plan.Sites[0], dr!);")]
    [InlineData("bool Has(string f) { foreach (var a in args) if (a == f) return true; return false; } Site? dr = Has(\"--dr\") ? plan.AddSite(\"DR\") : null; if (Has(\"--dr\")) plan.AddWanLink(plan.Sites[0], dr!);")]
    [InlineData("bool IsDr() => Environment.GetEnvironmentVariable(\"DR\") == \"1\"; Site? dr = IsDr() ? plan.AddSite(\"DR\") : null; if (IsDr()) plan.AddWanLink(plan.Sites[0], dr!);")]
    [InlineData("string? Option(string n) => args.FirstOrDefault(a => a.StartsWith($\"--{n}=\"))?.Split('=')[1]; Site? dr = Option(\"dr\") is { } s ? plan.AddSite(s) : null; if (Option(\"dr\") is not null) plan.AddWanLink(plan.Sites[0], dr!);")]
    [InlineData("Site? dr = File.Exists(\"dr.txt\") ? plan.AddSite(\"DR\") : null; if (File.Exists(\"dr.txt\")) plan.AddWanLink(plan.Sites[0], dr!);")]
    [InlineData("Site? dr = args.Count(a => a == \"--dr\") > 0 ? plan.AddSite(\"DR\") : null; if (args.Count(a => a == \"--dr\") == 0) { } else plan.AddWanLink(plan.Sites[0], dr!);")]
    [InlineData("if (!new HashSet<string> { \"m\", args[0] }.Contains(\"m\")) plan.AddSite(\"hq\");")]
    [InlineData("if (!new Dictionary<string, int> { [\"m\"] = 1, [args[0]] = 1 }.ContainsKey(\"m\")) plan.AddSite(\"hq\");")]
    [InlineData("var towns = args.ToList(); if (towns.Count == 0) plan.AddSite(\"A\"); else if (!(towns.Count > 0)) plan.AddSite(\"hq\");")]
    [InlineData("if (Environment.GetEnvironmentVariable(\"DR\") == \"1\") plan.AddSite(\"DR\"); if (Environment.GetEnvironmentVariable(\"DR\") != \"1\") plan.AddSite(\"DR\");")]
    [InlineData("string Env(string name) => Environment.GetEnvironmentVariable(name) ?? \"\"; if (Env(\"DR\") == \"1\") plan.AddSite(\"DR\"); if (Env(\"DR\") == \"2\") plan.AddSite(\"DR\");")]
    [InlineData("if (args.Count(a => a == \"--dr\") > 0) plan.AddSite(\"DR\"); if (args.Count(a => a == \"--dr\") == 0) plan.AddSite(\"DR\");")]
    [InlineData("bool Has(string flag) => args.Any(a => a == flag); if (Has(\"--dr\")) plan.AddSite(\"DR\"); if (!Has(\"--dr\")) plan.AddSite(\"DR\");")]
    [InlineData("if (int.TryParse(args[0], out var n)) plan.AddSite(\"A\"); if (!int.TryParse(args[0], out _)) plan.AddSite(\"A\");")]
    [InlineData("int bad = 0, n = 0; try { n = int.Parse(args[0]); } catch (FormatException) when (++bad > 0) { } if (bad == 0) plan.AddSite(\"hq\");")]
    [InlineData("if (Environment.GetEnvironmentVariable(\"X\") is null) Environment.SetEnvironmentVariable(\"X\", \"2\"); if (Environment.GetEnvironmentVariable(\"X\") is null) plan.AddSite(\"hq\");")]
    [InlineData("using var r = new StreamReader(\"f\"); if (!r.EndOfStream) { r.ReadLine(); if (!r.EndOfStream) plan.AddSite(\"hq\"); }")]
    [InlineData("var q = new Queue<string>([\"a\", \"b\"]); foreach (var arg in args) q.TryDequeue(out _); if (args.Length > 0 && !q.TryDequeue(out var s)) plan.AddSite(\"hq\");")]
    [InlineData("var d = double.Parse(args[0]); if (d == 0) plan.AddSite($\"s{d}\"); plan.AddSite(\"s0\");")]
    [InlineData("var d = decimal.Parse(args[0]); if (d == 1.5m) plan.AddSite($\"s{d}\"); plan.AddSite(\"s1.5\");")]
    [InlineData("var ok = true; try { var first = args.First(); } catch (InvalidOperationException) { ok = false; } if (ok) plan.AddSite(\"hq\");")]
    [InlineData("var ok = true; try { var one = args.Single(); } catch (InvalidOperationException) { ok = false; } if (ok) plan.AddSite(\"hq\");")]
    [InlineData("var ok = true; try { var share = 100 / int.Parse(args[0]); } catch (DivideByZeroException) { ok = false; } if (ok) plan.AddSite(\"hq\");")]
    [InlineData("var ok = true; try { var share = 100 / args.Length; } catch (DivideByZeroException) { ok = false; } if (ok) plan.AddSite(\"hq\");")]
    [InlineData("var ok = true; try { var sizes = new int[args.Length - 1]; } catch (OverflowException) { ok = false; } if (ok) plan.AddSite(\"hq\");")]
    [InlineData("var ok = true; try { var sizes = checked(args.Length * 2_000_000_000); } catch (OverflowException) { ok = false; } if (ok) plan.AddSite(\"hq\");")]
    [InlineData("var ok = true; var l = new List<int> { 1 }; try { l.RemoveAt(args.Length); } catch (ArgumentOutOfRangeException) { ok = false; } if (ok) plan.AddSite(\"hq\");")]
    [InlineData("var ok = true; try { var map = args.ToDictionary(arg => arg[0]); } catch (ArgumentException) { ok = false; } if (ok) plan.AddSite(\"hq\");")]
    [InlineData("var ok = true; try { _ = args.FirstOrDefault()!.Length; } catch (NullReferenceException) { ok = false; } if (ok) plan.AddSite(\"hq\");")]
    [InlineData("var ok = true; try { _ = new string('x', args.Length - 1); } catch (ArgumentException) { ok = false; } if (ok) plan.AddSite(\"hq\");")]
    [InlineData("var ok = true; try { object n = args.Length; _ = (long)n; } catch (InvalidCastException) { ok = false; } if (ok) plan.AddSite(\"hq\");")]
    [InlineData("var dr = args.Where(a => a == \"--dr\").Select(_ => plan.AddSite(\"DR\")).FirstOrDefault();")]
    [InlineData("var dr = args.Where(a => a == \"--dr\").Select(_ => plan.AddSite(\"DR\")).ToList();")]
    [InlineData("foreach (var site in args.Select(a => plan.AddSite(\"DR \" + a))) site.AddHost(\"esx\");")]
    [InlineData("Site[] sites = [.. from arg in args select plan.AddSite(\"DR \" + arg)];")]
    [InlineData("Console.CancelKeyPress += (_, _) => plan.AddSite(\"hq\");")]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += (_, _) => plan.AddSite(\"hq\");")]
    [InlineData("_ = new System.Threading.Timer(_ => plan.AddSite(\"hq\"));")]
    [InlineData("Action[] steps = [() => plan.AddSite(\"hq\"), () => plan.AddSite(\"B\")]; steps[args.Length]();")]
    [InlineData("if (args.Length > 0) { } else if (args.Length == 0) { } else plan.AddSite(\"hq\");")]
    [InlineData("if (args.Count(a => a == \"x\") < 0) plan.AddSite(\"hq\");")]
    [InlineData("bool IsNumber(string s) { try { int.Parse(s); return true; } catch { return false; } } if (IsNumber(args[0])) plan.AddSite(\"hq\"); else plan.AddSite(\"B\");")]
    [InlineData("bool Read(string s, out int n) { try { n = int.Parse(s); return true; } catch (Exception) { n = 0; return false; } } if (Read(args[0], out var k)) plan.AddSite(\"hq\"); if (k == 0) plan.AddSite(\"hq\");")]
    [InlineData("string Read() { try { return File.ReadAllText(\"f\"); } catch (IOException) { return \"none\"; } finally { Console.WriteLine(); } } if (Read() == \"none\") plan.AddSite(\"hq\");")]
    [InlineData("var bad = 0; foreach (var text in new[] { \"1\", args[0] }) { try { int.Parse(text); break; } catch { bad++; } } if (bad == 0) plan.AddSite(\"B\"); else plan.AddSite(\"b\");")]
    [InlineData("int Ports(string s) { try { return int.Parse(s); } catch (FormatException) { return 443; } catch (OverflowException) { return 80; } } if (Ports(args[0]) == 443) plan.AddSite(\"B\"); if (Ports(args[0]) == 80) plan.AddSite(\"b\");")]
    [InlineData("bool? x = bool.TryParse(args[0], out var v) ? v : null; if (x == true) { } else if (x == false) { } else if (x is null) { } else plan.AddSite(\"hq\");")]
    [InlineData("var t = DateTime.Now.DayOfWeek switch { DayOfWeek.Saturday or DayOfWeek.Sunday => 1, >= DayOfWeek.Monday and <= DayOfWeek.Friday => 2, _ => 99 }; if (t == 99) plan.AddSite(\"hq\");")]
    [InlineData("var t = DateTime.Now.DayOfWeek switch { DayOfWeek.Monday => 1, DayOfWeek.Wednesday => 2, DayOfWeek.Tuesday => 3, DayOfWeek.Sunday => 4, DayOfWeek.Saturday => 5, DayOfWeek.Friday => 6, DayOfWeek.Thursday => 7, _ => 99 }; if (t == 99) plan.AddSite(\"hq\");")]
    [InlineData("var t = DateTime.Now.Month switch { 12 or 1 or 2 => 1, >= 3 and <= 5 => 2, >= 6 and <= 8 => 3, >= 9 and <= 11 => 4, _ => 99 }; if (t == 99) plan.AddSite(\"hq\");")]
    [InlineData("var t = DateTime.Now.Hour switch { < 6 => 1, < 18 => 2, < 24 => 3, _ => 99 }; if (t == 99) plan.AddSite(\"hq\");")]
    [InlineData("var t = TimeOnly.FromDateTime(DateTime.Now).Minute; if (t is < 0 or > 59) plan.AddSite(\"hq\");")]
    [InlineData("if (args is [null, ..]) plan.AddSite(\"hq\");")]
    [InlineData("foreach (var a in args) if (a is null) plan.AddSite(\"hq\");")]
    [InlineData("if (args.Where(a => !a.StartsWith(\"--\")).ToList() is [\"--dr\", ..]) plan.AddSite(\"hq\");")]
    [InlineData("bool IsOption(string a) => a.StartsWith(\"--\"); if (args.Where(IsOption).Contains(\"x\") || args.Where(a => IsOption(a)).Contains(\"y\")) plan.AddSite(\"hq\");")]
    [InlineData("if (Array.Find(args, a => a != \"HQ\") == \"HQ\") plan.AddSite(\"hq\");")]
    [InlineData("IEnumerable<bool> It() { yield return true; } var e = It().GetEnumerator(); if (e.Current == false) { } else plan.AddSite(\"hq\");")]
    [InlineData("try { IEnumerator<int> e = ((IEnumerable<int>)new[] { 1 }).GetEnumerator(); _ = e.Current; plan.AddSite(\"hq\"); } catch (InvalidOperationException) { }")]
    [InlineData("bool.TryParse(args.FirstOrDefault(), out var x); if (args.Length == 0 && x) plan.AddSite(\"hq\");")]
    [InlineData("int.TryParse(args.FirstOrDefault(), out var n); if (!args.Any() && n > 0) plan.AddSite(\"hq\");")]
    [InlineData("var t = (args.Length % 2) switch { 0 => 1, 1 => 2, _ => 99 }; if (t == 99) plan.AddSite(\"hq\");")]
    [InlineData("var n = int.Parse(args[0]); if (n % 3 is > 2 or < -2) plan.AddSite(\"hq\");")]
    [InlineData("var parts = args[0].Split('='); if (parts is []) plan.AddSite(\"hq\"); if (parts.Length == 0) plan.AddSite(\"hq\");")]
    [InlineData("var (a, b) = (Environment.MachineName.StartsWith(\"PRD\"), Environment.MachineName.StartsWith(\"LAB\")); if (a && b) plan.AddSite(\"hq\");")]
    [InlineData("if (DateTime.Today.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) { if (DateTime.Today.DayOfWeek == DayOfWeek.Monday) plan.AddSite(\"hq\"); }")]
    [InlineData("var l = new List<int> { 1, 2, 3 }; try { l.AddRange(l.Where(x => x > 1)); plan.AddSite(\"hq\"); } catch (InvalidOperationException) { }")]
    [InlineData("var ok = DateOnly.TryParseExact(args[0], \"yyyy-MM-dd\", out var d); if (!ok && d >= new DateOnly(2026, 1, 1)) plan.AddSite(\"hq\");")]
    [InlineData("if (!Guid.TryParse(args[0], out var g)) { if (g != Guid.Empty) plan.AddSite(\"hq\"); }")]
    [InlineData("if (int.TryParse(args.FirstOrDefault(), out var n) && args.Length == 0) plan.AddSite(\"hq\");")]
    [InlineData("var x = args.FirstOrDefault(); if (x?.StartsWith(\"x\") == true && args.Length == 0) plan.AddSite(\"hq\");")]
    [InlineData("if (bool.TryParse(args.ElementAtOrDefault(1), out _) && args.Length < 2) plan.AddSite(\"hq\");")]
    [InlineData("if (args.FirstOrDefault()?.Length > 2 && !args.Any()) plan.AddSite(\"hq\");")]
    [InlineData("try { _ = int.Parse(args[0]); plan.AddSite(\"B\"); } catch (InvalidOperationException) { plan.AddSite(\"hq\"); }")]
    [InlineData("try { _ = int.Parse(args[0]); } catch (InvalidOperationException) { plan.AddSite(\"hq\"); }")]
    [InlineData("try { try { _ = args[0]; } catch (FormatException) { } plan.AddSite(\"B\"); } catch (FormatException) { plan.AddSite(\"hq\"); }")]
    [InlineData("try { foreach (var a in args) int.Parse(a); plan.AddSite(\"q\"); } catch { plan.AddSite(\"q\"); }")]
    [InlineData("try { foreach (var a in args) plan.AddSite(\"n\" + int.Parse(a)); plan.AddSite(\"q\"); } catch (FormatException) { plan.AddSite(\"q\"); }")]
    [InlineData("try { int.Parse(args[0]); plan.AddSite(\"B\"); } catch (FormatException) { throw; }")]
    [InlineData("try { _ = args[1]; plan.AddSite(\"B\"); if (args.Length == 1) plan.AddSite(\"hq\"); } catch (IndexOutOfRangeException) { }")]
    [InlineData("try { _ = args[0]; plan.AddSite(\"B\"); } catch (IndexOutOfRangeException) { if (args.Length > 0) plan.AddSite(\"hq\"); }")]
    [InlineData("try { _ = args[^2]; plan.AddSite(\"B\"); } catch (IndexOutOfRangeException) { if (args.Length == 2) plan.AddSite(\"hq\"); }")]
    [InlineData("var ok = true; try { _ = Some().First(); } catch { ok = false; } if (ok) plan.AddSite(\"hq\"); IEnumerable<string> Some() { foreach (var a in args) yield return a; }")]
    [InlineData("for (var i = 0; i < 2; i++) { try { _ = args[i]; } catch { plan.Run(args); return; } } if (args.Length == 1) plan.AddSite(\"hq\");")]
    [InlineData("void Read(int i) => _ = args[i]; try { Read(0); Read(1); } catch { plan.Run(args); return; } if (args.Length == 1) plan.AddSite(\"hq\");")]
    [InlineData("var ok = false; try { await Task.WhenAll(Fail()); ok = true; } catch { } if (ok) plan.AddSite(\"hq\"); async Task Fail() { await Task.Yield(); throw new FormatException(); }")]
    [InlineData("var all = new List<int>(); foreach (var n in new[] { \"A\", \"B\", \"C\", \"D\", \"E\", \"F\" }) { try { all.Add((Environment.GetEnvironmentVariable(n) ?? \"1\").Length); } catch (FormatException) { plan.AddSite(\"hq\"); } }")]
    [InlineData("for (var i = 0; i < 2; i++) { try { _ = args.ElementAt(i); plan.AddSite(\"s\" + i); } catch { } } if (args.Length == 1) plan.AddSite(\"s1\");")]
    [InlineData("_ = args[1]; if (args.Length == 1) plan.AddSite(\"hq\");")]
    [InlineData("_ = args[^2]; if (args.Length == 1) plan.AddSite(\"hq\");")]
    [InlineData("_ = args.First(); if (args.Length == 0) plan.AddSite(\"hq\");")]
    [InlineData("_ = Environment.GetEnvironmentVariable(\"X\")!.Trim(); if (Environment.GetEnvironmentVariable(\"X\") is null) plan.AddSite(\"hq\");")]
    [InlineData("var name = args.FirstOrDefault(); _ = name!.Length; if (args.Length == 0) plan.AddSite(\"hq\");")]
    public async Task Nothing_is_claimed(string statements)
    {
        var compilation = Compile(statements);

        Assert.Empty((await compilation.AnalyzeAsync()).Where(diagnostic => diagnostic.Id != "DPL0002"));
    }

    [Theory]
    [InlineData("if (args.Contains(\"x\")) plan.AddSite(\"hq\");", "(when args.Contains(\"x\") is true)")]
    [InlineData("var env = Environment.GetEnvironmentVariable(\"E\"); if (env is \"prod\") plan.AddSite(\"hq\");", "(when Environment.GetEnvironmentVariable(\"E\") is \"prod\")")]
    [InlineData("string? Env(string name) => Environment.GetEnvironmentVariable(name); if (Env(\"DR\") is null) plan.AddSite(\"hq\");", "(when Environment.GetEnvironmentVariable(\"DR\") is null)")]
    [InlineData("foreach (var line in File.ReadAllLines(\"x\")) plan.AddSite(\"hq\");", "(when File.ReadAllLines(\"x\") is not empty)")]
    [InlineData("args.ToList().ForEach(arg => plan.AddSite(\"hq\"));", "(when args.ToList() is not empty)")]
    [InlineData("var dr = false; for (var i = 0; i < args.Length; i++) if (args[i] == \"--dr\") dr = true; if (!dr) plan.AddSite(\"hq\");", "(when args[i] == \"--dr\" is false or args is empty)")]
    [InlineData("for (var i = 0; i < args.Length; i++) plan.AddSite(\"hq\");", "(when args is not empty)")]
    [InlineData("var sites = args.Select(arg => plan.AddSite(\"hq\")).ToList();", "(when args is not empty)")]
    [InlineData("Site s; try { var text = File.ReadAllText(\"s.txt\"); s = plan.AddSite(\"DR\"); } catch (IOException) { s = plan.AddSite(\"Fallback\"); } if (s.Name == \"DR\") plan.AddSite(\"hq\");", "(when File.ReadAllText(\"s.txt\") causes no exception)")]
    [InlineData("bool IsNumber(string s) { try { int.Parse(s); return true; } catch (FormatException) { } return false; } if (IsNumber(args[0])) plan.AddSite(\"hq\"); else plan.AddSite(\"B\");", "(when int.Parse(s) for args[0] causes no exception)")]
    [InlineData("bool IsNumber(string s) { try { int.Parse(s); } catch { return false; } return true; } if (IsNumber(args[0])) plan.AddSite(\"hq\"); else plan.AddSite(\"B\");", "(when int.Parse(s) for args[0] causes no exception)")]
    [InlineData("foreach (var town in new[] { \"Oslo\", \"Bergen\" }) { try { int.Parse(args[0]); } catch { continue; } plan.AddSite(\"hq\"); }", "(when args[0] causes no exception and int.Parse(args[0]) causes no exception)")]
    [InlineData("void Add() { try { int.Parse(args[0]); } catch { return; } plan.AddSite(\"hq\"); } Add();", "(when args[0] causes no exception and int.Parse(args[0]) causes no exception)")]
    public async Task A_claim_that_depends_on_what_the_program_is_given_says_so(string statements, string condition)
    {
        var finding = Assert.Single(await Compile(statements).AnalyzeAsync(), diagnostic => diagnostic.Id == "DPL0001");

        Assert.EndsWith(condition, finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("static class Program { static readonly DeploymentPlan Plan = DeploymentPlan.Create(\"F\"); static int Main(string[] args) { Plan.AddSite(\"HQ\"); Plan.AddSite(\"hq\"); return Plan.Run(args); } }")]
    [InlineData("class Program { readonly DeploymentPlan _plan = DeploymentPlan.Create(\"F\"); void Fill() { _plan.AddSite(\"HQ\"); _plan.AddSite(\"hq\"); } static void Main() => new Program().Fill(); }")]
    [InlineData("class Program { DeploymentPlan Plan { get; } = DeploymentPlan.Create(\"F\"); static void Main() { var p = new Program(); p.Plan.AddSite(\"HQ\"); p.Plan.AddSite(\"hq\"); } }")]
    [InlineData("class Program { readonly DeploymentPlan _plan; Program() { _plan = DeploymentPlan.Create(\"F\"); } static void Main() { var p = new Program()._plan; p.AddSite(\"HQ\"); p.AddSite(\"hq\"); } }")]
    [InlineData("""
        class Program { static int Main(string[] args) => new Mine().Plan.Run(args); }
        abstract class Base
        {
            protected Base(string name) { Plan = DeploymentPlan.Create(name); Fill(Plan.AddSite("HQ")); }
            public DeploymentPlan Plan { get; }
            protected abstract void Fill(Site hq);
        }
        class Mine() : Base("mine") { protected override void Fill(Site hq) { hq.AddHost("a"); hq.AddHost("A"); } }
        """)]
    public async Task A_plan_is_found_wherever_it_is_made(string program)
    {
        var compilation = PlanCompilation.Create("using Deployment.Plans;\n" + program);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        Assert.Equal("DPL0001", Assert.Single(await compilation.AnalyzeAsync()).Id);
    }

    [Theory]
    [InlineData("plan.AddSSite(\"Core\").AddHost(\"x\");")]
    [InlineData("Site branch = plan.AddSite(\"B\").AddServer(\"x\"); branch.AddHost(\"h\");")]
    [InlineData("int count = \"5\"; plan.AddSite(\"B\").AddVirtualMachines(\"v\", count);")]
    [InlineData("if (plan.AddSite(\"B\")) plan.AddSite(\"C\");")]
    [InlineData("List<Site> sites = [plan.AddSite(\"B\"), plan.AddSite(\"C\").AddServer(\"x\")]; foreach (Site site in sites) site.AddHost(\"h\");")]
    [InlineData("var sites = new List<Site>(); sites.Ad(plan.AddSite(\"B\")); sites[0].AddHost(\"h\");")]
    [InlineData("var b = plan.AddSite(\"B\"); plan.AddWanLin(plan.Sites[0], b); var vbr = b.AddBackupServer(\"v\"); vbr.AddBackupJob(\"j\").Protects(plan.Sites[0].AddVirtualMachines(\"x\", 1)).To(vbr.AddRepository(\"r\", vbr));")]
    [InlineData("Environment.Exit(0)")]
    public async Task Code_that_does_not_compile_is_left_to_the_compiler(string statements)
    {
        var compilation = Compile(statements);

        Assert.NotEmpty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Empty(await compilation.AnalyzeAsync());
    }

    private static CSharpCompilation Compile(string statements) => PlanCompilation.Create($$"""
        using Deployment.Plans;
        var plan = DeploymentPlan.Create("Contoso");
        plan.AddSite("HQ");
        {{statements}}
        plan.Run(args);

        Site Dr()
        {
            var dr = plan.AddSite("DR");
            plan.AddWanLink(plan.Sites[0], dr).WithBandwidth(200.Mbps());
            var third = plan.AddSite("Third");
            plan.AddWanLink(dr, third).WithBandwidth(200.Mbps());
            var vbr = third.AddBackupServer("vbr");
            vbr.AddProxy(on: dr.AddServer("proxy"));
            vbr.AddProxy(on: plan.Sites[0].AddServer("proxy"));
            vbr.AddReplicationJob("dr").Protects(plan.Sites[0].AddVirtualMachines("VMs", 1)).ToHost(dr.AddHost("esx"));
            return dr;
        }

        class Recovery(int copies, Site dr)
        {
            public BackupServer Server { get; } = dr.AddBackupServer($"vbr-dr-{copies}");
            public int this[int index] => dr.AddBackupServer($"vbr-dr-{index}").Name.Length;
            public int Servers => dr.AddBackupServer("vbr-dr-x").Name.Length;
        }

        record Config
        {
            public int Hosts { get; set; }
            public void Normalise() => Hosts = 3;
        }
        """);

    [Fact]
    public async Task A_static_that_other_code_may_have_set_is_not_taken_for_null()
    {
        var compilation = PlanCompilation.Create("""
            using Deployment.Plans;

            Plans.Name = args[0];

            public static class Plans
            {
                public static string? Name;

                public static DeploymentPlan Create()
                {
                    var plan = DeploymentPlan.Create("Statics");
                    plan.AddSite(Name!.Trim());
                    return plan;
                }
            }
            """);

        Assert.Empty((await compilation.AnalyzeAsync()).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }
}
