using Verify = Deployment.Analyzers.CodeFixes.Tests.Verifiers.CSharpCodeFixVerifier<
    Deployment.Analyzers.DeploymentPlanAnalyzer,
    Deployment.Analyzers.CodeFixes.Fixes.Discovery.IndividualHostsWithSharedStorageCodeFixProvider>;

namespace Deployment.Analyzers.CodeFixes.Tests.Fixes;

public class IndividualHostsWithSharedStorageTests
{
    private const string Sites = """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Discovery");
        var hq = plan.AddSite("HQ");
        hq.AddBackupServer("vbr-hq");
        """;

    private const string Bergen = Sites + """

        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen);
        var vCenter = bergen.AddVCenter("vcenter-bergen");
        var san = bergen.AddDatastore("san");
        var esx1 = bergen.AddHost("esx-1").ManagedBy(vCenter).Uses(san);
        var esx2 = bergen.AddHost("esx-2").ManagedBy(vCenter).Uses(san);
        var vbr = bergen.AddBackupServer("vbr-bergen");
        """;

    private const string Standalone = Bergen + """

        var (lone, other) = (bergen.AddHost("esx-lone"), bergen.AddHost("esx-other"));
        EsxiHost[] pair = [lone, other];
        """;

    [Fact]
    public Task Registers_the_vCenter_in_place_of_the_hosts() => Verify.VerifyCodeFixAsync(
        Bergen + """

        vbr.{|DPL1002:Manages(esx1, esx2)|};
        return plan.Run(args);
        """,
        Bergen + """

        vbr.Manages(vCenter, vCenter.AddAccount("svc-bergen").LimitedTo(bergen));
        return plan.Run(args);
        """,
        "Register vCenter 'vcenter-bergen', limited to 'Bergen', instead");

    [Fact]
    public Task Drops_the_other_registrations() => Verify.VerifyCodeFixAsync(
        Bergen + """

        vbr
            .WithCores(8)
            .{|DPL1002:Manages(esx1)|} // one
            .Manages(esx2) // two
            .WithMemory(16.GB());
        return plan.Run(args);
        """,
        Bergen + """

        vbr
            .WithCores(8)
            .Manages(vCenter, vCenter.AddAccount("svc-bergen").LimitedTo(bergen)) // one
            // two
            .WithMemory(16.GB());
        return plan.Run(args);
        """);

    [Fact]
    public Task Keeps_the_comment_of_the_call_before_the_last() => Verify.VerifyCodeFixAsync(
        Bergen + """

        vbr
            .{|DPL1002:Manages(esx1)|} // both hosts
            .Manages(esx2);
        return plan.Run(args);
        """,
        Bergen + """

        vbr
            .Manages(vCenter, vCenter.AddAccount("svc-bergen").LimitedTo(bergen)); // both hosts
        return plan.Run(args);
        """);

    [Fact]
    public Task Keeps_hosts_that_are_made_in_a_loop() => Verify.VerifyCodeFixAsync(
        Sites + """

        foreach (var town in new[] { "Oslo", "Bergen" })
        {
            var site = plan.AddSite(town);
            plan.AddWanLink(hq, site);
            var vCenter = site.AddVCenter($"vcenter-{town}");
            var san = site.AddDatastore("san");
            var vbr = site.AddBackupServer($"vbr-{town}");
            for (var i = 1; i <= 3; i++)
                vbr.{|DPL1002:Manages(site.AddHost($"esx-{town}-{i}").ManagedBy(vCenter).Uses(san))|};
        }

        return plan.Run(args);
        """,
        Sites + """

        foreach (var town in new[] { "Oslo", "Bergen" })
        {
            var site = plan.AddSite(town);
            plan.AddWanLink(hq, site);
            var vCenter = site.AddVCenter($"vcenter-{town}");
            var san = site.AddDatastore("san");
            var vbr = site.AddBackupServer($"vbr-{town}");
            for (var i = 1; i <= 3; i++)
                site.AddHost($"esx-{town}-{i}").ManagedBy(vCenter).Uses(san);
            vbr.Manages(vCenter, vCenter.AddAccount($"svc-{site.Name}").LimitedTo(site));
        }

        return plan.Run(args);
        """,
        "Register the vCenter, limited to each server's site, instead");

    [Theory]
    [InlineData("Manages(esx1, esx2, lone)|}", "Manages(lone)")]
    [InlineData("Manages(lone, esx1, esx2)|}", "Manages(lone)")]
    [InlineData("Manages(esx1, lone, esx2, other)|} /* all */", "Manages(lone, other) /* all */")]
    [InlineData("Manages([esx1, .. pair, esx2])|}", null)]
    [InlineData("Manages(\n    esx1, // first\n    esx2, // second\n    // on disks of its own\n    lone  // stays\n)|}", "Manages(\n    // on disks of its own\n    lone  // stays\n)")]
    [InlineData("Manages(\n    lone,  // stays\n    esx1, // first\n    esx2 // second\n)|}", "Manages(\n    lone  // stays\n)")]
    [InlineData("Manages(esx1, // first\n    esx2,\n    lone,\n    other)|}", "Manages(lone,\n    other)")]
    public Task Keeps_the_registrations_of_hosts_that_the_vCenter_does_not_show(string registration, string? kept) => Verify.VerifyCodeFixAsync(
        $"{Standalone}\nvbr.{{|DPL1002:{registration};\nplan.Run(args);",
        kept is null ? $"{Standalone}\nvbr.{{|DPL1002:{registration};\nplan.Run(args);"
            : $"{Standalone}\nvbr.Manages(vCenter, vCenter.AddAccount(\"svc-bergen\").LimitedTo(bergen)).{kept};\nplan.Run(args);");

    [Theory]
    [InlineData("hosts.ToArray()")]
    [InlineData("[.. hosts]")]
    [InlineData("esx1, esx2, hosts[2]")]
    [InlineData("esx1, esx2, bergen.AddHost(\"esx-new\")")]
    [InlineData("esx1, bergen.AddHost(\"esx-new\").ManagedBy(vCenter).Uses(san), esx2")]
    [InlineData("bergen.AddHost(\"esx-8\").ManagedBy(vCenter).Uses(san), bergen.AddHost(\"esx-9\").ManagedBy(vCenter).Uses(san)")]
    public Task Offers_nothing_where_a_host_would_be_lost(string hosts) => Verify.VerifyNoCodeFixAsync(
        $"{Standalone}\nvar hosts = new System.Collections.Generic.List<EsxiHost> {{ esx1, esx2, lone }};\nvbr.{{|DPL1002:Manages({hosts})|}};\nplan.Run(args);");

    /// <summary>Failover must work without the vCenter, so a host of replicas is registered by itself on purpose.</summary>
    [Fact]
    public Task Keeps_the_registration_of_a_host_of_replicas() => Verify.VerifyCodeFixAsync(
        Bergen + """

        var spare = bergen.AddHost("esx-spare").ManagedBy(vCenter).Uses(san);
        vbr.{|DPL1002:Manages(esx1, spare, esx2)|};
        vbr.AddReplicationJob("local").Protects(bergen.AddVirtualMachines("VMs", 5)).ToHost(spare);
        return plan.Run(args);
        """,
        Bergen + """

        var spare = bergen.AddHost("esx-spare").ManagedBy(vCenter).Uses(san);
        vbr.Manages(vCenter, vCenter.AddAccount("svc-bergen").LimitedTo(bergen)).Manages(spare);
        vbr.AddReplicationJob("local").Protects(bergen.AddVirtualMachines("VMs", 5)).ToHost(spare);
        return plan.Run(args);
        """);

    [Fact]
    public Task Drops_what_the_vCenter_shows_besides() => Verify.VerifyCodeFixAsync(
        Bergen + """

        var local = bergen.AddHost("esx-local").ManagedBy(vCenter);
        vbr.{|DPL1002:Manages(esx1, local, esx2)|};
        return plan.Run(args);
        """,
        Bergen + """

        var local = bergen.AddHost("esx-local").ManagedBy(vCenter);
        vbr.Manages(vCenter, vCenter.AddAccount("svc-bergen").LimitedTo(bergen));
        return plan.Run(args);
        """);

    [Fact]
    public Task Offers_nothing_where_some_branches_have_local_storage() => Verify.VerifyNoCodeFixAsync(
        Sites + """

        foreach (var town in new[] { "Oslo", "Bergen" })
        {
            var site = plan.AddSite(town);
            plan.AddWanLink(hq, site);
            var vCenter = site.AddVCenter($"vcenter-{town}");
            var shared = site.AddDatastore("san");
            var vbr = site.AddBackupServer($"vbr-{town}");
            for (var i = 1; i <= 3; i++)
                vbr.{|DPL1002:Manages(site.AddHost($"esx-{town}-{i}").ManagedBy(vCenter).Uses(town == "Oslo" ? shared : site.AddDatastore($"local-{i}")))|};
        }

        return plan.Run(args);
        """);

    [Fact]
    public Task Offers_nothing_where_the_hosts_have_no_vCenter() => Verify.VerifyNoCodeFixAsync(
        Sites + """

        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen);
        var san = bergen.AddDatastore("san");
        bergen.AddBackupServer("vbr-bergen").{|DPL1002:Manages(bergen.AddHost("esx-1").Uses(san), bergen.AddHost("esx-2").Uses(san))|};
        return plan.Run(args);
        """);
}
