namespace Deployment.Analyzers.Differential.Tests.Generation;

/// <summary>What depends on variables of the environment, which only a run knows. Only programs that have their names in scope can use it.</summary>
internal static class Inputs
{
    /// <summary>The statements that programs with inputs are made of besides.</summary>
    public const string Decision = "decision";

    public static IReadOnlyList<string> Names { get; } = ["A", "B", "C", "D", "E", "F", "G"];

    /// <summary>The variables of programs that use them.</summary>
    public static IEnumerable<Variable> Variables => Names.Select(name => new Variable("input", $"\"{name}\"", 0));

    public static IReadOnlyList<Construct> All { get; } =
    [
        new("input", "bool", "(Environment.GetEnvironmentVariable(#input) is not null)"),
        new("input", "bool", "(Environment.GetEnvironmentVariable(#input) == \"1\")"),
        new("input", "bool", "(Environment.GetEnvironmentVariable(#input) is \"1\" or { Length: > 2 })"),
        new("input", "text", "Environment.GetEnvironmentVariable(#input)"),
        new("input", "string", "(Environment.GetEnvironmentVariable(#input) ?? #string)"),
        new("input", "int", "(Environment.GetEnvironmentVariable(#input)?.Length ?? #int)"),
        new("input", "int", "(int.TryParse(Environment.GetEnvironmentVariable(#input), out var $n) ? $n : #int)"),
        new("input", "object", "(Environment.GetEnvironmentVariable(#input) is { } $s ? #object[$s:string] : #object)"),
        new("input", "site", "(Environment.GetEnvironmentVariable(#input) == \"1\" ? #site : #site)"),

        new("decision", Decision, "if (Environment.GetEnvironmentVariable(#input) == \"1\") {#body\n}"),
        new("decision", Decision, "if (Environment.GetEnvironmentVariable(#input) is { Length: > 2 } $s) {#body[$s:string]\n} else {#body\n}"),
        new("decision", Decision, "if (#int > (Environment.GetEnvironmentVariable(#input)?.Length ?? 1)) {#body\n}"),
        new("decision", Decision, "switch (Environment.GetEnvironmentVariable(#input)) { case \"1\": {#body\n} break; case \"2\" when #bool: {#body\n} break; case { } $s: {#body[$s:string]\n} break; }"),
        new("decision", Decision, "foreach (var $s in (Environment.GetEnvironmentVariable(#input) ?? \"\").Split(',', StringSplitOptions.RemoveEmptyEntries)) {#body[$s:string break:loop continue:loop]\n}"),
        new("decision", Decision, "for (var $n = 0; $n < (Environment.GetEnvironmentVariable(#input)?.Length ?? 0); $n++) {#body[$n:int break:loop continue:loop]\n}"),
        new("decision", Decision, "var ($x, $n) = (false, 1); foreach (var $s in (Environment.GetEnvironmentVariable(#input) ?? \"\").Split(',', StringSplitOptions.RemoveEmptyEntries)) { if (#bool) $x |= $s == \"1\"; else $x = $x || $s is \"1\" or \"22\"; if ($s == \"2\") $n = 3; }@[$x:bool $n:int]"),
        new("decision", Decision, "var ($x, $t) = (true, #string); var $a = (Environment.GetEnvironmentVariable(#input) ?? \"\").Split(','); for (var $i = 0; $i < $a.Length; $i++) switch ($a[$i]) { case \"1\": $x = false; break; case \"2\" when #bool: $t = \"two\"; break; }@[$x:bool $t:string]"),
        new("decision", Decision, "var $o = (IsOn: false, Text: #string); foreach (var $s in (Environment.GetEnvironmentVariable(#input) ?? \"\").Split(',')) { if ($s == \"1\") $o.IsOn = true; else $o = $s switch { \"2\" when #bool => (true, \"two\"), \"22\" => $o with { Text = \"2\" }, _ => $o }; } var ($x, $t) = $o;@[$x:bool $t:string]"),
        new("decision", Decision, "var $o = new { IsOn = #bool, Count = #int }; foreach (var $s in (Environment.GetEnvironmentVariable(#input) ?? \"\").Split(',')) { if ($s == \"1\") $o = $o with { IsOn = true }; else if ($s == \"2\") $o = new { $o.IsOn, Count = 7 }; } var ($x, $n) = ($o.IsOn, $o.Count);@[$x:bool $n:int]"),
        new("decision", Decision, "foreach (var $n in #ints.Where($x => Environment.GetEnvironmentVariable($\"{(char)('A' + ($x & 7))}\") is null).Take(3)) {#body[$n:int break:loop continue:loop]\n}"),
        new("decision", Decision, "if (Environment.GetEnvironmentVariable(#input) is null) return;"),
        new("decision", Decision, "try { if (Environment.GetEnvironmentVariable(#input) == \"1\") throw new InvalidOperationException(); #body\n} catch (InvalidOperationException) {#body\n}"),
        new("decision", Decision, "void $f(int $n) { if (Environment.GetEnvironmentVariable(#input) is not null) {#body[function $n:int!]\n} }; $f(#int); $f(#int);"),
        new("decision", Decision, "#site.AddServer(#named(Environment.GetEnvironmentVariable(#input)));"),
        new("decision", Decision, "var $v = Environment.GetEnvironmentVariable(#input) == \"1\" ? #vbr : #vbr; $v.WithMemory((1 + #small).GB());@[$v:vbr]"),
        new("decision", Decision, "#int! = Environment.GetEnvironmentVariable(#input) == \"1\" ? #int : #int;"),
    ];
}
