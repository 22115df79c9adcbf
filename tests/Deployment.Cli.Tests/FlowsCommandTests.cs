using Deployment.Plans;
using VerifyXunit;

namespace Deployment.Cli.Tests;

public sealed class FlowsCommandTests
{
    [Fact]
    public Task Streams_that_are_alike_take_one_row()
    {
        var outcome = Outcome.Of(Plans.WithBranches("Oslo", "Bergen", "Tromso"), "flows");

        Assert.Equal(0, outcome.ExitCode);
        return Verifier.Verify(outcome.Output);
    }

    [Fact]
    public Task Every_stream_is_printed_where_all_are_asked_for() =>
        Verifier.Verify(Outcome.Of(Plans.WithBranches("Oslo", "Bergen", "Tromso"), "flows --all", width: 120).Output);

    [Fact]
    public void Two_streams_are_printed_though_they_are_alike()
    {
        var outcome = Outcome.Of(Plans.WithBranches("Oslo", "Bergen"), "flows");

        Assert.DoesNotContain(" like ", outcome.Output, StringComparison.Ordinal);
        Assert.Equal("7 streams", outcome.Lines[^2]);
    }

    [Fact]
    public void Streams_to_a_branch_are_told_from_those_to_headquarters()
    {
        var plan = DeploymentPlan.Create("Both ways");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var store = vbrHq.AddRepository("Store", on: vbrHq);
        for (var i = 1; i <= 3; i++)
        {
            var site = plan.AddSite($"Branch {i}");
            plan.AddWanLink(hq, site).WithBandwidth(10.Mbps());
            var vbr = site.AddBackupServer($"vbr-{i}");
            var local = vbr.AddRepository("Local", on: vbr);
            vbrHq.AddBackupJob($"In {i}").Protects(site.AddVirtualMachines("VMs", 1)).To(store);
            vbrHq.AddBackupJob($"Out {i}").Protects(hq.AddVirtualMachines($"VMs {i}", 1)).To(local);
        }

        var output = Outcome.Of(plan, "flows", width: 120).Output;

        Assert.Contains("3 like HQ / vbr-hq / In 1", output, StringComparison.Ordinal);
        Assert.Contains("3 like HQ / vbr-hq / Out 1", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_between_sites_that_are_not_linked_has_no_route()
    {
        var plan = DeploymentPlan.Create("Islands");
        var vbr = plan.AddSite("HQ").AddBackupServer("vbr-hq");
        vbr.AddBackupJob("Nightly").Protects(plan.AddSite("Oslo").AddVirtualMachines("VMs", 1)).To(vbr.AddRepository("Store", on: vbr));

        Assert.Contains(Outcome.Of(plan, "flows").Lines, line => line.StartsWith("backup  HQ / vbr-hq / Nightly  no route ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_plan_without_streams_says_so() =>
        Assert.Contains("The plan causes no data streams: it has no jobs, restores or registered hosts.", Outcome.Of(Plans.Clean(), "flows").Lines);

    [Fact]
    public void Square_brackets_in_names_are_printed_as_they_stand() =>
        Assert.Contains("[red]Oslo / vbr-[red]Oslo / To HQ", Outcome.Of(Plans.WithBranches("[red]Oslo"), "flows", width: 120).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    public void No_line_is_wider_than_the_console_and_no_word_is_cut(int width)
    {
        var outcome = Outcome.Of(Plans.WithBranches("Oslo", "Bergen", "Tromso"), "flows", width);

        Assert.All(outcome.Output.Split('\n'), line => Assert.InRange(line.Length, 0, width));
        Assert.All(outcome.Output.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
        Assert.Equal(Outcome.Of(Plans.WithBranches("Oslo", "Bergen", "Tromso"), "flows", width: 1000).Words.Order(), outcome.Words.Order());
    }
}
