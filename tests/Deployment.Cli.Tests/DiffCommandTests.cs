using System.Text;
using Deployment.Cli.Tests.Export;
using Deployment.Plans;
using VerifyXunit;

namespace Deployment.Cli.Tests;

public sealed class DiffCommandTests
{
    [Fact]
    public void A_plan_is_the_same_as_itself()
    {
        using var folder = new TemporaryFolder();
        var file = Export(folder, "plan.json", CompletePlan.Create());

        Assert.Equal(new Outcome(0, "The plans are the same.\n", ""), Outcome.Of(CompletePlan.Create(), $"diff {file}"));
        Assert.Equal(new Outcome(0, "The plans are the same.\n", ""), Outcome.Of(Plans.Clean(), $"diff {file} {file}"));
    }

    [Fact]
    public Task Changes_are_told_in_words()
    {
        var outcome = Diff(Before(), After(), width: 100);

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
        return Verifier.Verify(outcome.Output);

        static DeploymentPlan Before()
        {
            var plan = DeploymentPlan.Create("Contoso");
            var (hq, oslo) = (plan.AddSite("HQ"), plan.AddSite("Oslo"));
            plan.AddWanLink(hq, oslo).WithBandwidth(10.Mbps());
            var vCenter = hq.AddVCenter("vcenter");
            var vbr = oslo.AddBackupServer("vbr-oslo").WithVersion("12.1.2.172").WithMemory(64.GB()).Manages(vCenter);
            var (local, second) = (vbr.AddRepository("Local", vbr), vbr.AddRepository("Second", vbr));
            vbr.AddProxy(vbr).WithMaxTasks(4);
            vbr.AddBackupJob("Nightly").To(local);
            vbr.AddBackupJob("Weekly").Protects(oslo.AddVirtualMachines("VMs", 10)).To(second);
            plan.AddSite("Old branch").AddHost("esx-old");
            vbr.Accept("DPL1001", because: "Dark fibre.");
            return plan;
        }

        static DeploymentPlan After()
        {
            var plan = DeploymentPlan.Create("Contoso Nordic");
            var (hq, oslo, bergen) = (plan.AddSite("HQ"), plan.AddSite("Oslo"), plan.AddSite("Bergen"));
            plan.AddWanLink(hq, oslo).WithBandwidth(20.Mbps());
            plan.AddWanLink(hq, bergen);
            var vCenter = hq.AddVCenter("vcenter");
            var vbr = oslo.AddBackupServer("vbr-oslo").WithVersion("12.3.2.4165").WithCores(8).Manages(vCenter, vCenter.AddAccount("svc"));
            var (local, _) = (vbr.AddRepository("Local", vbr), vbr.AddRepository("Second", vbr));
            vbr.AddProxy(vbr).WithMaxTasks(8);
            vbr.AddBackupJob("Weekly").Protects(oslo.AddVirtualMachines("VMs", 10).MustRestoreLocally(), oslo.AddVirtualMachines("More VMs", 5)).To(local);
            var vbrBergen = bergen.AddBackupServer("vbr-bergen").Manages([.. Enumerable.Range(1, 4).Select(i => bergen.AddHost($"esx-{i}"))]);
            vbrBergen.AddBackupJob("Nightly");
            return plan;
        }
    }

    [Theory]
    [InlineData(3, "", "WAN link HQ–Branch 1: bandwidth 10 Mbit/s → 20 Mbit/s", 3)]
    [InlineData(4, "", "4 WAN links: bandwidth 10 Mbit/s → 20 Mbit/s (HQ–Branch 1, HQ–Branch 2, HQ–Branch 3, …)", 1)]
    [InlineData(4, "--all", "WAN link HQ–Branch 1: bandwidth 10 Mbit/s → 20 Mbit/s", 4)]
    public void Many_alike_changes_are_told_at_once(int links, string option, string first, int lines)
    {
        var outcome = Diff(Branches(links, 10.Mbps()), Branches(links, 20.Mbps()), option, width: 100);

        Assert.Equal(first, outcome.Lines[0]);
        Assert.Equal(lines, outcome.Lines.Count(line => line.Contains("bandwidth", StringComparison.Ordinal)));
        Assert.Contains($"{links} elements changed, 0 added, 0 removed.", outcome.Lines);
    }

    [Fact]
    public Task Elements_and_relations_that_come_and_go_alike_are_told_at_once()
    {
        var (old, @new) = (Branches(5, 10.Mbps()), Branches(10, 10.Mbps()));
        foreach (var server in @new.BackupServers.Take(5))
            server.Manages(server.Site.AddHost($"{server.Name}-esx"));
        var manager = @new.Sites[0].AddEnterpriseManager("em").Manages(@new.BackupServers[0]);
        old.Sites[0].AddEnterpriseManager("em").Manages(old.BackupServers[0]);
        manager.Manages([.. @new.BackupServers]);

        return Verifier.Verify(Diff(old, @new, width: 100).Output + "\n" + Diff(old, @new, "--all", width: 100).Output);
    }

    [Fact]
    public void What_is_renamed_is_removed_and_added()
    {
        var renamed = DeploymentPlan.Create("One site");
        renamed.AddSite("Bergen").AddBackupServer("vbr-oslo");

        Assert.Equal(
            ["+ site 'Bergen' with 1 backup server", "− site 'Oslo' with 1 backup server", "", "0 elements changed, 1 added, 1 removed.", ""],
            Diff(Plans.Clean(), renamed).Lines);
    }

    [Fact]
    public void Square_brackets_in_names_are_printed_as_they_stand()
    {
        var plan = Plans.Clean();
        plan.AddSite("[bold]Bergen[/]");

        Assert.Equal("+ site '[bold]Bergen[/]'", Diff(Plans.Clean(), plan).Lines[0]);
    }

    [Fact]
    public void Lines_are_wrapped_to_the_width_of_the_console()
    {
        var outcome = Diff(Branches(4, 10.Mbps()), Branches(4, 20.Mbps()), width: 30);

        Assert.All(outcome.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 30));
    }

    [Fact]
    public void A_file_may_have_another_encoding_and_other_line_ends()
    {
        using var folder = new TemporaryFolder();
        var file = folder.FileNamed("plan.json");
        File.WriteAllText(file, Outcome.Of(CompletePlan.Create(), "export").Output.Replace("\n", "\r\n", StringComparison.Ordinal), Encoding.Unicode);

        Assert.Equal("The plans are the same.\n", Outcome.Of(CompletePlan.Create(), $"diff {file}").Output);
    }

    [Theory]
    [InlineData("", "line 1: this is not an exported plan.")]
    [InlineData("{}", "line 1: this is not an exported plan. An exported plan begins with \"$schema\": \"https://")]
    [InlineData("[]", "line 1: this is not an exported plan. An exported plan begins with \"$schema\": \"https://")]
    [InlineData("{\n  \"name\": \"npm\"\n}", "line 2: this is not an exported plan. An exported plan begins with \"$schema\": \"https://")]
    [InlineData("{\n  \"$schema\": \"https://json.schemastore.org/package\"\n}", "line 2: this is not an exported plan. An exported plan begins with \"$schema\": \"https://")]
    [InlineData("{\n  PLAN\n}", "line 1: this is not an exported plan. It has no \"formatVersion\".")]
    [InlineData("{\n  PLAN,\n  \"formatVersion\": 2\n}", "line 3: the plan is not in format version 1, the only one that this program reads.")]
    [InlineData("{\n  PLAN,\n  \"formatVersion\": 1,\n  \"sites\": [\n}", "line 5: this is not an exported plan. '}' is an invalid start of a value.")]
    [InlineData("{\n  PLAN,\n  \"formatVersion\": 1,\n  \"sites\": null\n}", "line 4: this is not an exported plan. \"sites\" has a value that it cannot have in a plan.")]
    [InlineData("{\n  PLAN,\n  \"formatVersion\": 1,\n  \"sites\": [\n    7\n  ]\n}", "line 5: this is not an exported plan. \"sites\" lists something that it cannot list in a plan.")]
    [InlineData("{\n  PLAN,\n  \"formatVersion\": 1,\n  \"sites\": [\n    {\"name\": \"a\"},\n    \"b\"\n  ]\n}", "line 6: this is not an exported plan. \"sites\" mixes entries of different kinds.")]
    [InlineData("{\n  PLAN,\n  \"formatVersion\": 1,\n  \"sites\": [\n    {\"name\": \"a\"},\n    {\"name\": \"a\"}\n  ]\n}", "line 6: this is not an exported plan. \"sites\" has two elements named 'a'.")]
    [InlineData("{\n  PLAN,\n  \"formatVersion\": 1,\n  \"name\": \"a\",\n  \"name\": \"b\"\n}", "line 5: this is not an exported plan. \"name\" appears twice.")]
    [InlineData("{\n  PLAN,\n  \"formatVersion\": 1,\n  \"name\": \"\\ud800\"\n}", "line 4: this is not an exported plan.")]
    [InlineData("{\n  PLAN,\n  \"formatVersion\": 1\n}\n{}", "line 5: this is not an exported plan.")]
    public void A_file_that_is_no_plan_is_named_with_the_line(string text, string complaint)
    {
        using var folder = new TemporaryFolder();
        var schema = "\"$schema\": \"https://github.com/deployment-analyzers/Deployment.Analyzers/blob/main/docs/plan.schema.json\"";
        var file = folder.Write("plan.json", text.Replace("PLAN", schema, StringComparison.Ordinal));

        var outcome = Outcome.Of(Plans.Clean(), $"diff {file}");

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith($"'{file}', {complaint}", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_does_not_exist_is_named()
    {
        using var folder = new TemporaryFolder();
        var (plan, missing) = (Export(folder, "plan.json", Plans.Clean()), folder.FileNamed("missing.json"));

        var outcome = Outcome.Of(Plans.Clean(), $"diff {plan} {missing}");

        Assert.Equal(new Outcome(2, "", $"'{missing}' does not exist. Name a file written by 'export'.\n"), outcome);
    }

    [Fact]
    public void A_file_to_compare_with_is_needed() => Assert.Equal(2, Outcome.Of(Plans.Clean(), "diff").ExitCode);

    private static DeploymentPlan Branches(int count, Bandwidth bandwidth)
    {
        var plan = DeploymentPlan.Create("Branches");
        var hq = plan.AddSite("HQ");
        for (var i = 1; i <= count; i++)
        {
            var site = plan.AddSite($"Branch {i}");
            plan.AddWanLink(hq, site).WithBandwidth(bandwidth);
            site.AddBackupServer($"vbr-{i}");
        }

        return plan;
    }

    private static Outcome Diff(DeploymentPlan old, DeploymentPlan @new, string option = "", int width = 80)
    {
        using var folder = new TemporaryFolder();
        return Outcome.Of(@new, $"diff {Export(folder, "old.json", old)} {option}", width);
    }

    private static string Export(TemporaryFolder folder, string name, DeploymentPlan plan)
    {
        var file = folder.FileNamed(name);
        Assert.Equal(0, Outcome.Of(plan, $"export {file}").ExitCode);
        return file;
    }
}
