using Microsoft.CodeAnalysis;
using Verify = Deployment.Analyzers.CodeFixes.Tests.Verifiers.CSharpCodeFixVerifier<
    Deployment.Analyzers.DeploymentPlanAnalyzer,
    Deployment.Analyzers.CodeFixes.Fixes.Transfer.AccelerationDoesNotFitLinkCodeFixProvider>;

namespace Deployment.Analyzers.CodeFixes.Tests.Fixes;

public class AccelerationDoesNotFitLinkTests
{
    private const string Plan = """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Copies");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var copies = vbrHq.AddRepository("HQ copies", on: vbrHq);
        var bergen = plan.AddSite("Bergen");
        var link = plan.AddWanLink(hq, bergen);
        var vbr = bergen.AddBackupServer("vbr-bergen");
        var local = vbr.AddRepository("Bergen local", on: vbr);
        var nightly = vbr.AddBackupJob("Bergen nightly").Protects(bergen.AddVirtualMachines("Bergen VMs", 20)).To(local);
        """;

    private const string Hosts = """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Copies");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var store = hq.AddServer("store-hq");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen).WithBandwidth(4.Mbps());
        var vbr = bergen.AddBackupServer("vbr-bergen");
        """;

    private const string Accelerators = Plan + """

        var wanHq = vbrHq.AddWanAccelerator(on: vbrHq);
        var wan = vbr.AddWanAccelerator(on: vbr);
        """;

    private const string Headquarters = """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Copies");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var copies = vbrHq.AddRepository("HQ copies", on: vbrHq);
        """;

    [Fact]
    public Task Sends_the_copies_through_the_pair_that_stands_there() => Verify.VerifyCodeFixAsync(
        Accelerators + """

        link.WithBandwidth(4.Mbps());
        vbr.AddBackupCopyJob("Bergen to HQ")
            .Copies(nightly)
            .{|DPL5002:To(copies)|} // at headquarters
            .Every(24.Hours());
        return plan.Run(args);
        """,
        Accelerators + """

        link.WithBandwidth(4.Mbps());
        vbr.AddBackupCopyJob("Bergen to HQ")
            .Copies(nightly)
            .To(copies)
            .Via(wan, wanHq) // at headquarters
            .Every(24.Hours());
        return plan.Run(args);
        """,
        "Send the copies through WAN accelerators at 'Bergen' and 'HQ'");

    [Fact]
    public Task Adds_the_last_call_on_a_line_of_its_own() => Verify.VerifyCodeFixAsync(
        Accelerators + """

        link.WithBandwidth(4.Mbps());
        vbr.AddBackupCopyJob("Bergen to HQ")
            .Copies(nightly)
            .{|DPL5002:To(copies)|}; // at headquarters
        return plan.Run(args);
        """,
        Accelerators + """

        link.WithBandwidth(4.Mbps());
        vbr.AddBackupCopyJob("Bergen to HQ")
            .Copies(nightly)
            .To(copies)
            .Via(wan, wanHq); // at headquarters
        return plan.Run(args);
        """);

    [Fact]
    public Task Adds_a_pair_for_each_turn_of_a_loop() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Copies");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var copies = vbrHq.AddRepository("HQ copies", on: vbrHq);
        foreach (var town in new[] { "Oslo", "Bergen", "Turku" })
            AddBranch(town);

        return plan.Run(args);

        void AddBranch(string town)
        {
            var site = plan.AddSite(town);
            plan.AddWanLink(hq, site).WithBandwidth(4.Mbps());
            var vbr = site.AddBackupServer($"vbr-{town}");
            var local = vbr.AddRepository($"{town} local", on: vbr);
            var nightly = vbr.AddBackupJob($"{town} nightly").Protects(site.AddVirtualMachines($"{town} VMs", 20)).To(local);
            vbr.AddBackupCopyJob($"{town} to HQ").Copies(nightly).{|DPL5002:To(copies)|};
        }
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Copies");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var copies = vbrHq.AddRepository("HQ copies", on: vbrHq);
        var copiesAccelerator = vbrHq.AddWanAccelerator(on: vbrHq);
        foreach (var town in new[] { "Oslo", "Bergen", "Turku" })
            AddBranch(town);

        return plan.Run(args);

        void AddBranch(string town)
        {
            var site = plan.AddSite(town);
            plan.AddWanLink(hq, site).WithBandwidth(4.Mbps());
            var vbr = site.AddBackupServer($"vbr-{town}");
            var local = vbr.AddRepository($"{town} local", on: vbr);
            var localAccelerator = vbr.AddWanAccelerator(on: vbr);
            var nightly = vbr.AddBackupJob($"{town} nightly").Protects(site.AddVirtualMachines($"{town} VMs", 20)).To(local);
            vbr.AddBackupCopyJob($"{town} to HQ").Copies(nightly).To(copies).Via(localAccelerator, copiesAccelerator);
        }
        """,
        "Send the copies of 'Oslo to HQ' and 2 more through pairs of WAN accelerators");

    [Fact]
    public Task Sends_the_copies_directly_across_a_wide_link() => Verify.VerifyCodeFixAsync(
        Accelerators + """

        link.WithBandwidth(1.Gbps());
        vbr.AddBackupCopyJob("Bergen to HQ")
            .Copies(nightly)
            .{|#0:Via(wan, wanHq)|}
            .To(copies); // at headquarters
        return plan.Run(args);
        """,
        Accelerators + """

        link.WithBandwidth(1.Gbps());
        vbr.AddBackupCopyJob("Bergen to HQ")
            .Copies(nightly)
            .To(copies); // at headquarters
        return plan.Run(args);
        """,
        "Send the copies of 'Bergen to HQ' directly",
        severity: DiagnosticSeverity.Info);

    [Fact]
    public Task Adds_accelerators_beside_repositories_that_have_no_name() => Verify.VerifyCodeFixAsync(
        Hosts + """

        var nightly = vbr.AddBackupJob("Bergen nightly")
            .Protects(bergen.AddVirtualMachines("Bergen VMs", 20))
            .To(vbr.AddRepository("Bergen local", on: vbr));
        vbr.AddBackupCopyJob("Bergen to HQ").Copies(nightly).{|DPL5002:To(vbrHq.AddRepository("HQ copies", on: store))|};
        return plan.Run(args);
        """,
        Hosts + """

        var nightly = vbr.AddBackupJob("Bergen nightly")
            .Protects(bergen.AddVirtualMachines("Bergen VMs", 20))
            .To(vbr.AddRepository("Bergen local", on: vbr));
        var sourceAccelerator = vbr.AddWanAccelerator(on: vbr);
        var targetAccelerator = vbrHq.AddWanAccelerator(on: store);
        vbr.AddBackupCopyJob("Bergen to HQ").Copies(nightly).To(vbrHq.AddRepository("HQ copies", on: store)).Via(sourceAccelerator, targetAccelerator);
        return plan.Run(args);
        """,
        "Send the copies through WAN accelerators at 'Bergen' and 'HQ'");

    [Theory]
    [InlineData("foreach (var name in new[] { \"nightly\" }) vbr.AddBackupCopyJob(name).Copies(nightly).{|DPL5002:To(vbrHq.AddRepository(name, on: vbrHq))|};")]
    [InlineData("var count = 0; vbr.AddBackupCopyJob($\"{count}\").Copies(nightly).{|DPL5002:To(hq.BackupServers[0].AddRepository(\"More\", on: vbrHq))|};")]
    public Task Offers_nothing_where_there_is_no_place_for_it(string copies) => Verify.VerifyNoCodeFixAsync(
        $$"""
        {{Plan}}

        link.WithBandwidth(4.Mbps());
        {{copies}}
        return plan.Run(args);
        """);

    /// <summary>Branches that are written one below the other, each with the same way out.</summary>
    [Fact]
    public Task Gives_each_accelerator_a_name_of_its_own() => Verify.VerifyCodeFixAsync(
        $"""
        {Headquarters}
        var copiesAccelerator = "taken";
        {Branch("oslo", "{|DPL5002:To(copies)|}")}
        {Branch("bergen", "{|DPL5002:To(copies)|}")}
        {Branch("turku", "{|DPL5002:To(copies)|}")}
        return plan.Run(args);
        """,
        $"""
        {Headquarters}
        var copiesAccelerator2 = vbrHq.AddWanAccelerator(on: vbrHq);
        var copiesAccelerator = "taken";
        {Branch("oslo", "To(copies).Via(sourceAccelerator, copiesAccelerator2)", "var sourceAccelerator = vbroslo.AddWanAccelerator(on: vbroslo);\n")}
        {Branch("bergen", "To(copies).Via(sourceAccelerator2, copiesAccelerator2)", "var sourceAccelerator2 = vbrbergen.AddWanAccelerator(on: vbrbergen);\n")}
        {Branch("turku", "To(copies).Via(sourceAccelerator3, copiesAccelerator2)", "var sourceAccelerator3 = vbrturku.AddWanAccelerator(on: vbrturku);\n")}
        return plan.Run(args);
        """);

    [Fact]
    public Task Offers_nothing_that_would_be_more_than_the_target_can_serve() => Verify.VerifyNoCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Copies");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var copies = vbrHq.AddRepository("HQ copies", on: vbrHq);
        for (var i = 1; i <= 5; i++)
        {
            var site = plan.AddSite($"Branch {i}");
            plan.AddWanLink(hq, site).WithBandwidth(20.Mbps());
            var vbr = site.AddBackupServer($"vbr-{i}");
            var local = vbr.AddRepository("Local", on: vbr);
            var nightly = vbr.AddBackupJob("Nightly").Protects(site.AddVirtualMachines("VMs", 20)).To(local);
            vbr.AddBackupCopyJob("To HQ").Copies(nightly).{|DPL5002:To(copies)|};
        }

        return plan.Run(args);
        """);
    [Theory]
    [InlineData("hq", "vbrHq")]
    [InlineData("oslo", "vbrOslo")]
    public Task Offers_nothing_where_the_job_has_to_be_split(string site, string server) => Verify.VerifyNoCodeFixAsync(
        $$"""
        {{Accelerators}}
        link.WithBandwidth(4.Mbps());
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(4.Mbps());
        var vbrOslo = oslo.AddBackupServer("vbr-oslo");
        var wanOslo = vbrOslo.AddWanAccelerator(on: vbrOslo);
        var more = {{server}}.AddBackupJob("More").Protects({{site}}.AddVirtualMachines("More VMs", 20)).To({{server}}.AddRepository("More", on: {{server}}));
        vbr.AddBackupCopyJob("All to HQ").Copies(nightly, more).{|DPL5002:To(copies)|};
        return plan.Run(args);
        """);

    [Fact]
    public Task Sends_the_copies_of_two_buildings_through_one_pair() => Verify.VerifyCodeFixAsync(
        Accelerators + """

        link.WithBandwidth(4.Mbps());
        var annex = plan.AddSite("Annex");
        plan.AddLanLink(bergen, annex);
        var more = vbr.AddBackupJob("More").Protects(bergen.AddVirtualMachines("More VMs", 20)).To(vbr.AddRepository("More", on: annex.AddServer("store")));
        vbr.AddBackupCopyJob("All to HQ").Copies(nightly, more).{|DPL5002:To(copies)|};
        return plan.Run(args);
        """,
        Accelerators + """

        link.WithBandwidth(4.Mbps());
        var annex = plan.AddSite("Annex");
        plan.AddLanLink(bergen, annex);
        var more = vbr.AddBackupJob("More").Protects(bergen.AddVirtualMachines("More VMs", 20)).To(vbr.AddRepository("More", on: annex.AddServer("store")));
        vbr.AddBackupCopyJob("All to HQ").Copies(nightly, more).To(copies).Via(wan, wanHq);
        return plan.Run(args);
        """);

    private static string Branch(string town, string to, string accelerator = "") =>
        $"""
        var {town} = plan.AddSite("{town}");
        plan.AddWanLink(hq, {town}).WithBandwidth(10.Mbps());
        var vbr{town} = {town}.AddBackupServer("vbr-{town}");
        var job{town} = vbr{town}.AddBackupJob("{town}").Protects({town}.AddVirtualMachines("{town}", 5)).To(vbr{town}.AddRepository("{town}", on: vbr{town}));
        {accelerator}vbr{town}.AddBackupCopyJob("{town} copies").Copies(job{town}).{to};
        """;
}
