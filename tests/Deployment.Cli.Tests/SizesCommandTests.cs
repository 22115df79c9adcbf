using Deployment.Plans;
using VerifyXunit;

namespace Deployment.Cli.Tests;

public sealed class SizesCommandTests
{
    [Fact]
    public Task Machines_that_are_alike_take_one_block()
    {
        var outcome = Outcome.Of(Plans.WithBranches("Oslo", "Bergen", "Tromso"), "sizes");

        Assert.Equal(0, outcome.ExitCode);
        return Verifier.Verify(outcome.Output);
    }

    [Fact]
    public void Every_machine_is_printed_where_all_are_asked_for()
    {
        var outcome = Outcome.Of(Plans.WithBranches("Oslo", "Bergen", "Tromso"), "sizes --all");

        Assert.Equal(4, outcome.Lines.Count(line => line.StartsWith("declared", StringComparison.Ordinal)));
        Assert.Equal("4 machines, 3 too small", outcome.Lines[^2]);
    }

    [Theory]
    [InlineData(7, 15, "too small")]
    [InlineData(7, 16, "too few cores")]
    [InlineData(8, 15, "too little memory")]
    [InlineData(8, 16, null)]
    public void A_machine_is_marked_that_has_less_than_its_roles_take(int cores, int gigabytes, string? mark)
    {
        var plan = DeploymentPlan.Create("Sizes");
        var vbr = plan.AddSite("HQ").AddBackupServer("vbr").WithVersion("12.3.2.4165").WithCores(cores).WithMemory(gigabytes.GB());
        vbr.AddProxy(on: vbr).WithMaxTasks(8);

        var lines = Outcome.Of(plan, "sizes").Lines;

        Assert.EndsWith($" GB{(mark is null ? "" : $"  {mark}")}", lines[^4], StringComparison.Ordinal);
        Assert.Equal($"1 machine, {(mark is null ? "none" : "1")} too small", lines[^2]);
    }

    [Fact]
    public void What_is_not_declared_is_not_too_small()
    {
        var outcome = Outcome.Of(Plans.Clean(), "sizes");

        Assert.Contains(outcome.Lines, line => line.StartsWith("declared       not set  not set", StringComparison.Ordinal));
        Assert.Equal("1 machine, none with a size", outcome.Lines[^2]);
    }

    [Fact]
    public void A_plan_without_backup_servers_says_so() =>
        Assert.Contains("No machine has a role: there are no backup servers.", Outcome.Of(DeploymentPlan.Create("Empty"), "sizes").Lines);

    [Theory]
    [InlineData(64)]
    [InlineData(80)]
    public void No_line_is_wider_than_the_console_and_no_word_is_cut(int width)
    {
        var outcome = Outcome.Of(Plans.WithBranches("Oslo", "Bergen", "Tromso"), "sizes", width);

        Assert.All(outcome.Output.Split('\n'), line => Assert.InRange(line.Length, 0, width));
        Assert.All(outcome.Output.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
        Assert.Equal(Outcome.Of(Plans.WithBranches("Oslo", "Bergen", "Tromso"), "sizes", width: 1000).Words.Order(), outcome.Words.Order());
    }

    /// <summary>Whether the limits of a single role suit its machine is for other rules to say.</summary>
    [Fact]
    public void A_machine_is_called_too_small_where_the_check_calls_it_so_and_nowhere_else()
    {
        var plan = DeploymentPlan.Create("One role");
        var hq = plan.AddSite("HQ");
        hq.AddBackupServer("vbr").AddRepository("Local", on: hq.AddServer("store").WithCores(1).WithMemory(2.GB())).WithMaxTasks(2);

        Assert.DoesNotContain("DPL6001", Outcome.Of(plan).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("too ", Outcome.Of(plan, "sizes").Output.Replace("none too small", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
