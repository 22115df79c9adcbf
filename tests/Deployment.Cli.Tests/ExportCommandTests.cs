using System.Text;
using Deployment.Cli.Tests.Export;
using Deployment.Plans;
using VerifyXunit;

namespace Deployment.Cli.Tests;

public sealed class ExportCommandTests
{
    [Theory]
    [InlineData("export")]
    [InlineData("export -")]
    public void Without_a_file_the_plan_goes_to_standard_output(string arguments)
    {
        var outcome = Outcome.Of(Plans.Clean(), arguments, width: 20);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Equal(
            """
            {
              "$schema": "https://github.com/deployment-analyzers/Deployment.Analyzers/blob/main/docs/plan.schema.json",
              "formatVersion": 1,
              "name": "One site",
              "sites": [
                {
                  "name": "Oslo",
                  "backupServers": [
                    {
                      "name": "vbr-oslo"
                    }
                  ]
                }
              ]
            }

            """.ReplaceLineEndings("\n"),
            outcome.Output);
    }

    [Fact]
    public Task Everything_that_a_plan_states_is_exported() => Verifier.Verify(Outcome.Of(CompletePlan.Create(), "export").Output);

    [Fact]
    public void A_file_has_the_same_text_without_a_byte_order_mark()
    {
        using var folder = new TemporaryFolder();

        var outcome = Outcome.Of(CompletePlan.Create(), $"export {folder.FileNamed("plan.json")}");

        Assert.Equal(new Outcome(0, $"Wrote {folder.FileNamed("plan.json")}\n", ""), outcome);
        Assert.Equal(Encoding.UTF8.GetBytes(Outcome.Of(CompletePlan.Create(), "export").Output), File.ReadAllBytes(folder.FileNamed("plan.json")));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_named()
    {
        using var folder = new TemporaryFolder();
        var file = folder.FileNamed("missing/plan.json");

        var outcome = Outcome.Of(Plans.Clean(), $"export {file}");

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith($"'{file}' cannot be written: ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_the_calls_makes_no_difference()
    {
        Assert.Equal(Export(["Oslo", "bergen", "Bergen 2"]), Export(["Bergen 2", "Oslo", "bergen"]));

        static string Export(string[] towns)
        {
            var plan = DeploymentPlan.Create("Branches");
            var manager = plan.AddSite("HQ").AddEnterpriseManager("em");
            foreach (var town in towns)
            {
                var site = plan.AddSite(town);
                plan.AddWanLink(plan.Sites[0], site);
                var (first, second) = (site.AddVirtualMachines("VMs a", 1), site.AddVirtualMachines("VMs b", 1));
                var vbr = site.AddBackupServer("vbr");
                vbr.AddBackupJob("Nightly").Protects(town == "Oslo" ? [first, second] : [second, first]);
                manager.Manages(vbr).OffersSelfServiceRestore(first, RestoreKind.Oracle);
            }

            return Outcome.Of(plan, "export").Output;
        }
    }

    [Fact]
    public void Characters_are_written_as_they_are()
    {
        var output = Outcome.Of(DeploymentPlan.Create("Tromsø → Ålesund & <co> 'x' 漢"), "export").Output;

        Assert.Contains("\"Tromsø → Ålesund & <co> 'x' 漢\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_is_the_one_in_the_documentation()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(0, Outcome.Of(Plans.Clean(), $"export --schema {folder.FileNamed("plan.schema.json")}").ExitCode);

        var published = File.ReadAllText(Path.Combine(SourceTree.Root, "docs/plan.schema.json"));
        Assert.Equal(published, File.ReadAllText(folder.FileNamed("plan.schema.json")));
        Assert.Equal(published, Outcome.Of(Plans.Clean(), "export --schema").Output);
    }
}
