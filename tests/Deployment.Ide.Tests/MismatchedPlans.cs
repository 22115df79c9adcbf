using Deployment.Ide.Tests.Editing;

namespace Deployment.Ide.Tests;

/// <summary>Two projects with plans whose servers have old builds, written in several documents.</summary>
internal static class MismatchedPlans
{
    public const string North = "North";
    public const string South = "South";
    public const string Table = "Branches.cs";
    public const string ChainDocument = "ChainPlan.cs";
    public const string Constants = "Builds.cs";
    public const string SouthDocument = "SouthPlan.cs";

    public const string Chain = """
        using Deployment.Plans;

        internal static class ChainPlan
        {
            public static DeploymentPlan Create()
            {
                var plan = DeploymentPlan.Create("Versions in one chain");
                var hq = plan.AddSite("HQ");
                hq.AddEnterpriseManager("em").WithVersion("12.3.2.4165").Manages(
                    hq.AddBackupServer("vbr-oslo").WithVersion("12.3.2.4165"),
                    hq.AddBackupServer("vbr-lund").WithVersion("12.3.2.4165"),
                    hq.AddBackupServer("vbr-bergen")
                        .WithVersion("12.1.2.172") // forgotten
                        .WithCores(8),
                    hq.AddBackupServer("vbr-turku").WithVersion("12.2.0.334"));
                return plan;
            }
        }
        """;

    private const string TablePlan = """
        using Deployment.Plans;

        internal static class TablePlan
        {
            public static DeploymentPlan Create()
            {
                var plan = DeploymentPlan.Create("Versions in a table");
                var hq = plan.AddSite("HQ");
                var manager = hq.AddEnterpriseManager("em");
                foreach (var branch in Branches.All)
                    manager.Manages(hq.AddBackupServer($"vbr-{branch.Town}").WithVersion(branch.Version));
                return plan;
            }
        }
        """;

    private const string TableRows = """
        internal sealed record Branch(string Town, string Version);

        internal static class Branches
        {
            public static readonly Branch[] All =
            [
                new("Oslo", "12.3.2.4165"),
                new("Bergen", "12.1.2.172"),
                new("Turku", "12.3.2.4165"),
                new("Kaunas", "12.2.0.334"),
                new("Riga", "12.3.2.4165"),
            ];
        }
        """;

    private const string ConstantPlan = """
        using Deployment.Plans;

        internal static class ConstantPlan
        {
            public static DeploymentPlan Create()
            {
                var plan = DeploymentPlan.Create("Versions in constants");
                var hq = plan.AddSite("HQ");
                hq.AddEnterpriseManager("em").Manages(
                    hq.AddBackupServer("vbr-oslo").WithVersion(Builds.Current),
                    hq.AddBackupServer("vbr-lund").WithVersion(Builds.Current),
                    hq.AddBackupServer("vbr-riga").WithVersion(Builds.Current),
                    hq.AddBackupServer("vbr-bergen").WithVersion(Builds.Old),
                    hq.AddBackupServer("vbr-turku").WithVersion(Builds.Old));
                return plan;
            }
        }
        """;

    private const string ConstantBuilds = """
        internal static class Builds
        {
            public const string Current = "12.3.2.4165";
            public const string Old = "12.1.2.172";
        }
        """;

    public static Workbench Open()
    {
        var workbench = new Workbench();
        workbench.AddProject(
            North,
            (ChainDocument, Chain),
            ("TablePlan.cs", TablePlan),
            (Table, TableRows),
            ("ConstantPlan.cs", ConstantPlan),
            (Constants, ConstantBuilds));
        workbench.AddProject(South, (SouthDocument, Chain));
        return workbench;
    }
}
