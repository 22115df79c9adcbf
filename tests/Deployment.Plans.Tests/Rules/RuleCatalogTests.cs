using System.Reflection;
using Deployment.Plans.Rules;
using Deployment.Plans.Tests.Support;

namespace Deployment.Plans.Tests.Rules;

public class RuleCatalogTests
{
    /// <summary>With the id and the severity before it, a title stands on one line of a terminal.</summary>
    private const int LongestTitle = 62;

    [Fact]
    public void Every_rule_of_the_product_is_in_the_catalogue()
    {
        var classes = typeof(DesignRule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DesignRule)) && !type.IsAbstract);
        Assert.Equal(classes.Select(type => type.Name).Order(), RuleCatalog.Rules.Select(rule => rule.Name).Order());
    }

    [Fact]
    public void Ids_are_unique_and_in_order()
    {
        var ids = RuleCatalog.Rules.Select(rule => rule.Id).ToList();
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        Assert.All(ids, id => Assert.Matches("^DPL[0-6]0[0-9]{2}$", id));
    }

    [Fact]
    public void The_first_digit_of_the_id_is_the_category() => Assert.All(RuleCatalog.Rules, rule => Assert.Equal((int)rule.Category, rule.Id[3] - '0'));

    [Fact]
    public void Every_rule_has_a_title_the_lines_it_rests_on_and_a_page() => Assert.All(RuleCatalog.Rules, rule =>
    {
        Assert.Matches("^[A-Z].*[^.]$", rule.Title);
        Assert.InRange(rule.Title.Length, 1, LongestTitle);
        Assert.Matches("^[0-9]+(–[0-9]+)?(, [0-9]+(–[0-9]+)?)*$", rule.GuideLines);
    });

    [Fact]
    public void Rules_keep_nothing_from_one_plan_to_the_next()
    {
        var fields = RuleCatalog.Rules.SelectMany(rule => rule.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public));
        Assert.Empty(fields);
    }

    [Fact]
    public void Findings_come_in_the_order_of_the_rules_and_the_same_every_time()
    {
        var plan = PlanThatBreaksEveryRule();
        var findings = plan.Check().Findings;
        Assert.Equal(RuleCatalog.Rules.Select(rule => rule.Id), findings.Select(finding => finding.Rule.Id).Distinct());
        Assert.Equal(findings.Select(finding => finding.ToString()), plan.Check().Findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public void A_risk_accepted_for_the_plan_silences_the_rule_everywhere_and_stays_visible()
    {
        var plan = PlanThatBreaksEveryRule();
        var broken = plan.FindingsOf("DPL1002");
        plan.Accept("DPL1002", because: "It stays small.");
        var report = plan.Check();
        Assert.DoesNotContain("DPL1002", report.Findings.Select(finding => finding.Rule.Id));
        Assert.Equal(broken.Select(finding => finding.Message), report.Accepted.Select(accepted => accepted.Finding.Message));
        Assert.All(report.Accepted, accepted => Assert.Equal("It stays small.", accepted.Acceptance.Because));
    }

    [Fact]
    public void A_finding_tells_rule_subject_and_message()
    {
        var finding = PlanThatBreaksEveryRule().FindingsOf("DPL1001")[0];
        Assert.Equal($"DPL1001 Oslo / vbr-oslo: {finding.Message}", finding.ToString());
    }

    private static DeploymentPlan PlanThatBreaksEveryRule()
    {
        var plan = DeploymentPlan.Create("Plan");
        var (hq, oslo) = (plan.AddSite("HQ"), plan.AddSite("Oslo"));
        plan.AddWanLink(hq, oslo).WithBandwidth(2.Mbps());
        var (vCenter, cluster) = (hq.AddVCenter("vc"), hq.AddVCenter("vc-2").AddCluster("cluster"));
        var hqServer = hq.AddBackupServer("vbr-hq").WithVersion("12.3.2.4165").Manages(hq.AddHost("esx-1").MemberOf(cluster));
        hq.AddHost("esx-2").ManagedBy(vCenter);
        plan.AddSite("Moss").AddHost("esx").ManagedBy(vCenter);
        var osloServer = oslo.AddBackupServer("vbr-oslo").WithVersion("12.1.0.2131").Manages(vCenter);
        var virtualMachines = oslo.AddVirtualMachines("vms", 1).WithSize(1.TB()).WithDailyChange(5.Percent());
        var nightly = hqServer.AddBackupJob("nightly").Protects(virtualMachines).To(hqServer.AddRepository("local", osloServer));
        hqServer.AddReplicationJob("dr").Protects(virtualMachines).ToHost(plan.AddSite("DR").AddHost("esx"));
        hqServer.Manages(vCenter, vCenter.AddAccount("svc").LimitedTo(hq)).Manages(vCenter.Hosts[0]);
        virtualMachines.RunOn(oslo.AddHost("esx"));
        hqServer.Manages(cluster.VCenter, cluster.VCenter.AddAccount("svc").LimitedTo(plan.AddSite("Alta")));
        BreakTransferRules(hqServer, osloServer, nightly);
        hq.AddEnterpriseManager("em").WithVersion("12.1.0.2131").Manages(hqServer).OffersSelfServiceRestore(virtualMachines, RestoreKind.GuestFiles);
        BreakSizingRules(hqServer, osloServer);
        BreakRulesOnReplication(hqServer, osloServer);
        BreakTheRulesOfRestore(plan, hqServer, nightly);
        osloServer.AddWanAccelerator(osloServer);
        return plan;
    }

    private static void BreakTransferRules(BackupServer hqServer, BackupServer osloServer, BackupJob nightly)
    {
        var (copies, accelerator) = (hqServer.AddRepository("copies", hqServer), hqServer.AddWanAccelerator(osloServer));
        hqServer.AddBackupCopyJob("direct").Copies(nightly).To(copies).Every(24.Hours());
        hqServer.AddBackupCopyJob("half").Copies(nightly).To(copies).Via(accelerator);
        hqServer.AddBackupCopyJob("half again").Copies(nightly).To(copies).Via(accelerator);
        var far = hqServer.Plan.AddSite("Far");
        hqServer.Plan.AddWanLink(hqServer.Site, far);
        hqServer.AddBackupJob("central").Protects(far.AddVirtualMachines("remote", 1)).To(copies);
        hqServer.AddBackupJob("on site").Protects(hqServer.Site.AddVirtualMachines("local", 1)).To(copies);
    }

    private static void BreakRulesOnReplication(BackupServer hqServer, BackupServer osloServer)
    {
        osloServer.OnPhysicalMachine().AddReplicationJob("dr")
            .Protects(osloServer)
            .ToHost(hqServer.Site.AddHost("esx-dr"))
            .WithRestorePoints(29)
            .WithMetadataRepository(hqServer.AddRepository("metadata", hqServer));
    }

    private static void BreakTheRulesOfRestore(DeploymentPlan plan, BackupServer hqServer, BackupJob nightly)
    {
        var withServerBeside = nightly.VirtualMachines[0].Site.AddVirtualMachines("not copied", 1);
        hqServer.AddBackupJob("not copied").Protects(withServerBeside).To(nightly.Target!);
        hqServer.OffersRestore(withServerBeside, RestoreKind.GuestFiles);
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hqServer.Site, bergen);
        var repository = hqServer.AddRepository("Bergen", bergen.AddServer("store-bergen"));
        var (marked, others) = (bergen.AddVirtualMachines("marked", 1).MustRestoreLocally(), bergen.AddVirtualMachines("others", 1));
        var job = hqServer.AddBackupJob("Bergen").Protects(marked, others).To(repository);
        hqServer.OffersRestore(marked, RestoreKind.GuestFiles).OffersRestore(others, RestoreKind.GuestFiles);

        var vault = plan.AddSite("Vault");
        plan.AddWanLink(hqServer.Site, vault);
        hqServer.AddBackupCopyJob("to vault").Copies(job)
            .To(hqServer.AddRepository("Vault", vault.AddServer("store-vault")).WithMountServer(hqServer));
    }

    private static void BreakSizingRules(BackupServer hqServer, BackupServer osloServer)
    {
        hqServer.WithCores(1);
        osloServer.WithCores(1);
        hqServer.Repositories[0].WithMaxTasks(9);
        hqServer.AddWanAccelerator(hqServer.Site.AddServer("small").WithCores(1));
    }
}
