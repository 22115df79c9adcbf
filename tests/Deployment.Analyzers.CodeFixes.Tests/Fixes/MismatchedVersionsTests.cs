using Verify = Deployment.Analyzers.CodeFixes.Tests.Verifiers.CSharpCodeFixVerifier<
    Deployment.Analyzers.DeploymentPlanAnalyzer,
    Deployment.Analyzers.CodeFixes.Fixes.Consistency.MismatchedVersionsCodeFixProvider>;

namespace Deployment.Analyzers.CodeFixes.Tests.Fixes;

public class MismatchedVersionsTests
{
    [Fact]
    public Task Raises_an_older_server_to_the_newest_build() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Versions");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        var vbrHq = hq.AddBackupServer("vbr-hq").WithVersion("12.3.2.4165");
        var vbrOslo = oslo.AddBackupServer("vbr-oslo")
            .WithVersion({|DPL4001:"12.1.2.172"|}) // forgotten
            .WithCores(8);
        hq.AddEnterpriseManager("em").Manages(vbrHq, vbrOslo);
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Versions");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        var vbrHq = hq.AddBackupServer("vbr-hq").WithVersion("12.3.2.4165");
        var vbrOslo = oslo.AddBackupServer("vbr-oslo")
            .WithVersion("12.3.2.4165") // forgotten
            .WithCores(8);
        hq.AddEnterpriseManager("em").Manages(vbrHq, vbrOslo);
        return plan.Run(args);
        """,
        "Raise 'vbr-oslo' to 12.3.2.4165");

    [Fact]
    public Task Edits_the_constant_that_several_servers_share() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        const string Old = {|DPL4001:"12.1.2.172"|};
        var plan = DeploymentPlan.Create("Versions");
        var em = plan.AddSite("HQ").AddEnterpriseManager("em");
        foreach (var town in new[] { "A", "B", "C" })
            em.Manages(plan.AddSite(town).AddBackupServer($"vbr-{town}").WithVersion("12.3.2.4165"));
        em.Manages(plan.AddSite("Oslo").AddBackupServer("vbr-oslo").WithVersion(Old), plan.AddSite("Bergen").AddBackupServer("vbr-bergen").WithVersion(Old));
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        const string Old = "12.3.2.4165";
        var plan = DeploymentPlan.Create("Versions");
        var em = plan.AddSite("HQ").AddEnterpriseManager("em");
        foreach (var town in new[] { "A", "B", "C" })
            em.Manages(plan.AddSite(town).AddBackupServer($"vbr-{town}").WithVersion("12.3.2.4165"));
        em.Manages(plan.AddSite("Oslo").AddBackupServer("vbr-oslo").WithVersion(Old), plan.AddSite("Bergen").AddBackupServer("vbr-bergen").WithVersion(Old));
        return plan.Run(args);
        """,
        "Raise 2 servers to 12.3.2.4165");

    [Fact]
    public Task Edits_the_row_of_a_data_table_in_another_file() => Verify.VerifyCodeFixAsync(
        [
            """
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Versions");
            var em = plan.AddSite("HQ").AddEnterpriseManager("em");
            foreach (var branch in Branches.All)
                em.Manages(plan.AddSite(branch.Town).AddBackupServer($"vbr-{branch.Town}").WithVersion(branch.Version));
            return plan.Run(args);
            """,
            """
            record Branch(string Town, string Version);

            static class Branches
            {
                public static readonly Branch[] All =
                [
                    new("Oslo", "12.3.2.4165"),
                    new("Bergen", {|DPL4001:"12.1.2.172"|}),
                    new("Turku", "12.3.2.4165"),
                    new("Kaunas", {|DPL4001:"12.2.0.334"|}),
                    new("Riga", "12.3.2.4165"),
                ];
            }
            """,
        ],
        [
            """
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Versions");
            var em = plan.AddSite("HQ").AddEnterpriseManager("em");
            foreach (var branch in Branches.All)
                em.Manages(plan.AddSite(branch.Town).AddBackupServer($"vbr-{branch.Town}").WithVersion(branch.Version));
            return plan.Run(args);
            """,
            """
            record Branch(string Town, string Version);

            static class Branches
            {
                public static readonly Branch[] All =
                [
                    new("Oslo", "12.3.2.4165"),
                    new("Bergen", "12.3.2.4165"),
                    new("Turku", "12.3.2.4165"),
                    new("Kaunas", "12.3.2.4165"),
                    new("Riga", "12.3.2.4165"),
                ];
            }
            """,
        ],
        "Raise 2 servers to 12.3.2.4165");

    /// <summary>A table in a file, or a text that is put together, is left to the author; what else can be raised is.</summary>
    [Theory]
    [InlineData("{|DPL4001:\"12.1.2.172\"|}", "\"12.3.2.4165\"")]
    [InlineData("{|DPL4001:ProductVersion.Parse(\"12.1.2.172\")|}", "ProductVersion.Parse(\"12.3.2.4165\")")]
    public Task Raises_what_is_written_beside_what_cannot_be_edited(string outlier, string raised) => Verify.VerifyCodeFixAsync(
        WithOneThatIsPutTogether(outlier, "{|DPL4001:string.Join(\".\", parts)|}"),
        WithOneThatIsPutTogether(raised, "{|DPL4001:string.Join(\".\", parts)|}"),
        "Raise 'vbr-b' to 12.3.2.4165");

    /// <summary>Whoever shares a build in the source is kept at one on purpose, and the title says how many they are.</summary>
    [Fact]
    public Task Says_what_else_has_the_constant() => Verify.VerifyCodeFixAsync(
        WithConstant("""{|DPL4001:"12.1.2.172"|}""", """oslo.AddEnterpriseManager("em").WithVersion(Build)"""),
        WithConstant("\"12.3.2.4165\"", """oslo.AddEnterpriseManager("em").WithVersion(Build)"""),
        "Raise 2 servers to 12.3.2.4165");

    [Fact]
    public Task Offers_nothing_where_the_constant_is_for_something_else_too() => Verify.VerifyNoCodeFixAsync(
        WithConstant("""{|DPL4001:"12.1.2.172"|}""", """oslo.AddEnterpriseManager($"em-{Build}")"""));

    [Theory]
    [InlineData(0, "Raise 2 servers to 13.0.1.1071", "13.0.1.1071", "13.0.1.1071")]
    [InlineData(1, "Set 'vbr-c' to 12.3.2.4165 as the others", "12.3.2.4165", "12.3.2.4165")]
    public Task Offers_both_ways_where_the_outlier_is_the_newer(int index, string title, string others, string outlier) => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Versions");
        plan.AddSite("HQ").AddEnterpriseManager("em").Manages(
            plan.AddSite("A").AddBackupServer("vbr-a").WithVersion("12.3.2.4165"),
            plan.AddSite("B").AddBackupServer("vbr-b").WithVersion("12.3.2.4165"),
            plan.AddSite("C").AddBackupServer("vbr-c").WithVersion({|DPL4001:"13.0.1.1071"|}));
        return plan.Run(args);
        """,
        $"""
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Versions");
        plan.AddSite("HQ").AddEnterpriseManager("em").Manages(
            plan.AddSite("A").AddBackupServer("vbr-a").WithVersion("{others}"),
            plan.AddSite("B").AddBackupServer("vbr-b").WithVersion("{others}"),
            plan.AddSite("C").AddBackupServer("vbr-c").WithVersion("{outlier}"));
        return plan.Run(args);
        """,
        title,
        index);

    [Fact]
    public Task Offers_nothing_where_the_version_is_put_together() => Verify.VerifyNoCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Versions");
        plan.AddSite("HQ").AddEnterpriseManager("em").Manages(
            plan.AddSite("A").AddBackupServer("vbr-a").WithVersion("12.3.2.4165"),
            plan.AddSite("B").AddBackupServer("vbr-b").WithVersion("12.3.2.4165"),
            plan.AddSite("C").AddBackupServer("vbr-c").WithVersion({|DPL4001:"12.3.1" + ".1139"|}));
        return plan.Run(args);
        """);

    [Fact]
    public Task Offers_nothing_where_the_version_is_part_of_another_text() => Verify.VerifyNoCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Versions");
        var em = plan.AddSite("HQ").AddEnterpriseManager("em");
        foreach (var row in new[] { "A;12.3.2.4165", "B;12.3.2.4165", {|DPL4001:"C;12.1.0.2131"|} })
        {
            var cells = row.Split(';');
            em.Manages(plan.AddSite(cells[0]).AddBackupServer("vbr-" + cells[0]).WithVersion(cells[1]));
        }

        return plan.Run(args);
        """);

    /// <summary>A product cannot be downgraded, so nobody is to get that because the newest build asks for more cores.</summary>
    [Fact]
    public Task Offers_no_older_build_because_the_newest_takes_more() => Verify.VerifyNoCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Migration");
        var hq = plan.AddSite("HQ");
        var portal = hq.AddEnterpriseManager("em").WithVersion("13.0.1.1071");
        foreach (var (town, build) in new[] { ("Ghent", "12.3.2.4165"), ("Bruges", "12.3.2.4165"), ("Namur", {|DPL4001:"13.0.1.1071"|}) })
        {
            var vbr = hq.AddBackupServer($"vbr-{town}").WithVersion(build).WithCores(8).WithMemory(17.GB());
            portal.Manages(vbr);
            vbr.AddBackupJob(town).Protects(hq.AddVirtualMachines(town, 10)).To(vbr.AddRepository(town, on: vbr));
        }

        return plan.Run(args);
        """);

    private static string WithOneThatIsPutTogether(string outlier, string other) =>
        $"""
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Versions");
        var hq = plan.AddSite("HQ");
        string[] parts = ["12", "2", "0", "334"];
        hq.AddEnterpriseManager("em").WithVersion("12.3.2.4165").Manages(
            hq.AddBackupServer("vbr-a").WithVersion("12.3.2.4165"),
            hq.AddBackupServer("vbr-b").WithVersion({outlier}),
            hq.AddBackupServer("vbr-c").WithVersion({other}));
        return plan.Run(args);
        """;

    private static string WithConstant(string build, string manager) =>
        $"""
        using Deployment.Plans;

        const string Build = {build};
        var plan = DeploymentPlan.Create("Versions");
        var oslo = plan.AddSite("Oslo");
        var newer = oslo.AddBackupServer("vbr-a").WithVersion("12.3.2.4165");
        {manager}.Manages(newer, oslo.AddBackupServer("vbr-b").WithVersion(Build));
        return plan.Run(args);
        """;
}
