using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>What a loop with an unknown number of turns may add is not claimed to be absent, whichever turn would add it.</summary>
public class UnknownLoopTests
{
    [Theory]
    [InlineData("foreach (var line in File.ReadAllLines(\"f\")) { if (line.StartsWith(\"#\")) dr.AddHost(line); else dr.AddBackupServer(line); }")]
    [InlineData("foreach (var line in File.ReadAllLines(\"f\")) { if (line.StartsWith(\"#\")) dr.AddHost(line); else Activator.CreateInstance<Action<Site>>()(dr); }")]
    [InlineData("File.ReadAllLines(\"f\").ToList().ForEach(line => { if (line.StartsWith(\"#\")) dr.AddHost(line); else dr.AddBackupServer(line); });")]
    [InlineData("while (true) { var line = Console.ReadLine(); if (line is null) break; if (line == \"\") continue; dr.AddBackupServer(line); }")]
    public async Task Another_turn_may_take_another_branch(string statements)
    {
        Assert.Empty(await FindingsOf(statements));
    }

    [Fact]
    public async Task What_no_turn_adds_is_absent()
    {
        var finding = Assert.Single(await FindingsOf("foreach (var line in File.ReadAllLines(\"f\")) { if (line.StartsWith(\"#\")) continue; dr.AddHost(line); }"));

        Assert.Equal("DPL2001", finding);
    }

    /// <summary>The findings on a replication to a site without a backup server, if nothing but the statements adds one.</summary>
    private static async Task<IEnumerable<string>> FindingsOf(string statements)
    {
        var compilation = PlanCompilation.Create($$"""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Contoso");
            var hq = plan.AddSite("HQ");
            var dr = plan.AddSite("DR");
            plan.AddWanLink(hq, dr);
            var vbr = hq.AddBackupServer("vbr");
            vbr.AddReplicationJob("dr").Protects(hq.AddVirtualMachines("VMs", 5)).ToHost(dr.AddHost("esx"));
            {{statements}}
            return plan.Run(args);
            """);
        PlanCompilation.AssertCompiles(compilation);
        return from diagnostic in await compilation.AnalyzeAsync() where diagnostic.Id != "DPL0002" select diagnostic.Id;
    }
}
