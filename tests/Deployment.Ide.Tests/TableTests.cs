using Deployment.Ide.Tests.Editing;
using Microsoft.CodeAnalysis;

namespace Deployment.Ide.Tests;

/// <summary>A table that is edited beside the plan that reads it.</summary>
public sealed class TableTests
{
    private const string Table = "branches.csv";

    private const string Plan = """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Contoso");
        var hq = plan.AddSite("HQ");
        var portal = hq.AddEnterpriseManager("em");
        foreach (var branch in PlanData.ReadCsv<Branch>("branches.csv"))
            portal.Manages(hq.AddBackupServer($"vbr-{branch.Town}").WithVersion(branch.Version));
        return plan.Run(args);

        record Branch(string Town, string Version);
        """;

    [Fact]
    public async Task What_is_written_into_a_table_is_checked_at_once()
    {
        using var workbench = new Workbench();
        workbench.AddProject("Inventory", ("Program.cs", Plan));
        workbench.AddTable("Inventory", Table, "Town,Version\nOslo,12.3.2.4165\nBergen,12.3.2.4165\n");
        Assert.Empty(await workbench.DiagnosticsInTableAsync(Table));
        Assert.Empty(await workbench.DiagnosticsAsync());

        workbench.WriteTable(Table, "Town,Version\nOslo,12.3.2.4165\nBergen,12.1.0.2131\n");
        var finding = Assert.Single(await workbench.DiagnosticsInTableAsync(Table));
        Assert.Equal(("DPL4001", LocationKind.ExternalFile), (finding.Id, finding.Location.Kind));
        Assert.Equal((2, 7), (finding.Location.GetLineSpan().StartLinePosition.Line, finding.Location.GetLineSpan().StartLinePosition.Character));
        Assert.Empty(await workbench.DiagnosticsAsync());

        workbench.WriteTable(Table, "Town,Version\nOslo,12.3.2.4165\nBergen,12.3.2.4165\n");
        Assert.Empty(await workbench.DiagnosticsInTableAsync(Table));
    }

    [Fact]
    public async Task A_finding_in_a_table_has_no_fix_as_fixes_change_code()
    {
        using var workbench = new Workbench();
        workbench.AddProject("Inventory", ("Program.cs", Plan));
        workbench.AddTable("Inventory", Table, "Town,Version\nOslo,12.3.2.4165\nBergen,12.1.0.2131\n");

        var findings = await workbench.DiagnosticsInTableAsync(Table);

        Assert.Single(findings);
        Assert.Empty(await Workbench.LightbulbsAsync(workbench.DocumentNamed("Program.cs"), findings));
    }
}
