using Verify = Deployment.Analyzers.CodeFixes.Tests.Verifiers.CSharpCodeFixVerifier<
    Deployment.Analyzers.DeploymentPlanAnalyzer,
    Deployment.Analyzers.CodeFixes.Fixes.DisasterRecovery.TooManyReplicaRestorePointsCodeFixProvider>;

namespace Deployment.Analyzers.CodeFixes.Tests.Fixes;

public class TooManyReplicaRestorePointsTests
{
    [Fact]
    public Task Sets_as_many_as_there_can_be() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        var oslo = plan.AddSite("Oslo");
        var recovery = plan.AddSite("Recovery");
        plan.AddWanLink(oslo, recovery);
        var esx = recovery.AddHost("esx-dr");
        oslo.AddBackupServer("vbr-oslo");
        recovery.AddBackupServer("vbr-dr").AddReplicationJob("dr")
            .WithRestorePoints({|DPL2006:42|}) // six weeks
            .Every(24.Hours());
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        var oslo = plan.AddSite("Oslo");
        var recovery = plan.AddSite("Recovery");
        plan.AddWanLink(oslo, recovery);
        var esx = recovery.AddHost("esx-dr");
        oslo.AddBackupServer("vbr-oslo");
        recovery.AddBackupServer("vbr-dr").AddReplicationJob("dr")
            .WithRestorePoints(28) // six weeks
            .Every(24.Hours());
        return plan.Run(args);
        """,
        "Keep 28 restore points");

    [Fact]
    public Task Edits_the_rows_of_a_table_and_leaves_those_that_are_right() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        var (oslo, vbr) = (plan.AddSite("Oslo"), plan.AddSite("Recovery").AddBackupServer("vbr-dr"));
        oslo.AddBackupServer("vbr-oslo");
        foreach (var (name, points) in new[] { ("mail", {|DPL2006:60|}), ("files", 7), ("web", {|DPL2006:29|}) })
            vbr.AddReplicationJob(name).WithRestorePoints(points);
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        var (oslo, vbr) = (plan.AddSite("Oslo"), plan.AddSite("Recovery").AddBackupServer("vbr-dr"));
        oslo.AddBackupServer("vbr-oslo");
        foreach (var (name, points) in new[] { ("mail", 28), ("files", 7), ("web", 28) })
            vbr.AddReplicationJob(name).WithRestorePoints(points);
        return plan.Run(args);
        """);

    [Theory]
    [InlineData("const int Weeks = 6; Keep({|DPL2006:Weeks * 7|});")]
    [InlineData("var days = 6; Keep({|DPL2006:System.Math.Max(days, 42)|});")]
    [InlineData("var days = {|DPL2006:\"42\"|}; Keep(int.Parse(days));")]
    public Task Offers_nothing_where_the_number_is_reckoned(string statements) => Verify.VerifyNoCodeFixAsync(
        $"""
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        plan.AddSite("Oslo").AddBackupServer("vbr-oslo");
        {statements}
        return plan.Run(args);

        void Keep(int points) => plan.AddSite("Recovery").AddBackupServer("vbr-dr").AddReplicationJob("dr").WithRestorePoints(points);
        """);
}
