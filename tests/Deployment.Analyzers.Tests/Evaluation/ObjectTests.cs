using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>Objects of the author's own types are made, copied and compared as they are when the plan runs.</summary>
public class ObjectTests
{
    [Theory]
    [InlineData("Say(new Branch(\"Oslo\").Hosts);", "public abstract record Location { public int Hosts { get; init; } = 2; } public record Branch(string Name) : Location;")]
    [InlineData("Say(new Branch(\"Oslo\").Hosts);", "public class Location { public int Hosts = 3; } public class Branch(string name) : Location { public string Name => name; }")]
    [InlineData("Say(new Branch().Hosts);", "public class Location(int hosts = 4) { public int Hosts => hosts; } public class Branch : Location;")]
    [InlineData("Say(new Branch(1).Hosts);", "public class Location(int hosts = 4) { public int Hosts => hosts; } public class Branch : Location { public Branch(int n) { } }")]
    [InlineData("Say(new Branch().Hosts);", "public class Location { public int Hosts; public Location(params int[] hosts) => Hosts = hosts.Length + 7; } public class Branch : Location;")]
    [InlineData("Say(new Branch().Hosts);", "public class Location { public int Hosts; private Location(string s = \"\") => Hosts = 1; protected Location(int n = 5) => Hosts = n; } public class Branch : Location;")]
    [InlineData("Say(new Branch().Kind);", "public enum Kind { A, B } public class Location { public string Kind; public Location(Kind k = global::Kind.B, string? s = null) => Kind = $\"{k}{s}\"; } public class Branch : Location;")]
    public void The_constructor_of_the_base_runs_without_being_called(string statements, string declarations) => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("var c = new Counter(5); c.Add(); Say(c.Now); c.Lambda(); Say(c.Now);",
        "public class Counter(int start) { public Action Lambda { get; } = () => start++; public void Add() => start++; public int Now => start; }")]
    [InlineData("Say(new Size(2).Twice); Say(new Size(2).X);", "public record Size(int X) { public int X { get; init; } = X * 10; public int Twice { get; } = X * 2; }")]
    [InlineData("Say(new Inner(2).X);", "public record Outer(int X); public record Inner(int X) : Outer(X + 1);")]
    public void A_parameter_of_a_primary_constructor_lives_on(string statements, string declarations) => Differential.AssertSame(statements, declarations);

    [Fact]
    public void A_parameter_that_a_loop_may_have_changed_is_not_known() => Differential.AssertNotKnown(
        "var c = new Counter(5); foreach (var variable in Environment.GetEnvironmentVariables().Keys) c.Add(); Say(c.Now);",
        "public class Counter(int start) { public void Add() => start++; public int Now => start; }");

    [Fact]
    public void A_constructor_that_throws_is_left() => Differential.AssertSame(
        "for (var i = 0; i < 300; i++) { try { new Failing(i); } catch (InvalidOperationException) { if (i == 299) Say(i); } }",
        "public class Base { public Base(int n) { throw new InvalidOperationException(); } } public class Failing(int n) : Base(n);");
}
