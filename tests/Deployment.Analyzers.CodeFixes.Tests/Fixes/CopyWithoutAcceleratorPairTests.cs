using Verify = Deployment.Analyzers.CodeFixes.Tests.Verifiers.CSharpCodeFixVerifier<
    Deployment.Analyzers.DeploymentPlanAnalyzer,
    Deployment.Analyzers.CodeFixes.Fixes.Transfer.CopyWithoutAcceleratorPairCodeFixProvider>;

namespace Deployment.Analyzers.CodeFixes.Tests.Fixes;

public class CopyWithoutAcceleratorPairTests
{
    private const string Plan = """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Copies");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var copies = vbrHq.AddRepository("HQ copies", on: vbrHq);
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen);
        var vbr = bergen.AddBackupServer("vbr-bergen");
        var local = vbr.AddRepository("Bergen local", on: vbr);
        var nightly = vbr.AddBackupJob("Bergen nightly").Protects(bergen.AddVirtualMachines("Bergen VMs", 20)).To(local);
        """;

    private const string Accelerators = Plan + """

        var wanHq = vbrHq.AddWanAccelerator(on: vbrHq);
        var wan = vbr.AddWanAccelerator(on: vbr);
        """;

    [Theory]
    [InlineData("wan")]
    [InlineData("target: wanHq")]
    [InlineData("wanHq, wan")]
    [InlineData("source: wanHq")]
    public Task Uses_the_accelerators_of_the_two_sites(string arguments) => Verify.VerifyCodeFixAsync(
        Accelerators + $$"""

        vbr.AddBackupCopyJob("Bergen to HQ").Copies(nightly).To(copies).{|DPL5001:Via({{arguments}})|};
        return plan.Run(args);
        """,
        Accelerators + """

        vbr.AddBackupCopyJob("Bergen to HQ").Copies(nightly).To(copies).Via(wan, wanHq);
        return plan.Run(args);
        """,
        "Use WAN accelerators at 'Bergen' and 'HQ'");

    [Theory]
    [InlineData("")]
    [InlineData("source: ")]
    [InlineData("target: ")]
    public Task Keeps_the_one_that_is_made_in_the_call(string parameter) => Verify.VerifyCodeFixAsync(
        $"""
        {Plan}
        var wanHq = vbrHq.AddWanAccelerator(on: vbrHq);
        vbr.AddBackupCopyJob("Bergen to HQ").Copies(nightly).To(copies).{"{|DPL5001:"}Via({parameter}vbr.AddWanAccelerator(on: vbr).WithCache(100.GB())){"|}"};
        return plan.Run(args);
        """,
        $"""
        {Plan}
        var wanHq = vbrHq.AddWanAccelerator(on: vbrHq);
        vbr.AddBackupCopyJob("Bergen to HQ").Copies(nightly).To(copies).Via(vbr.AddWanAccelerator(on: vbr).WithCache(100.GB()), wanHq);
        return plan.Run(args);
        """,
        "Use WAN accelerators at 'Bergen' and 'HQ'");

    [Fact]
    public Task Keeps_comments_and_line_breaks() => Verify.VerifyCodeFixAsync(
        Accelerators + """

        vbr.AddBackupCopyJob("Bergen to HQ") // accelerated
            .Copies(nightly)
            .{|DPL5001:Via(wan)|} // one of two
            .To(copies);
        return plan.Run(args);
        """,
        Accelerators + """

        vbr.AddBackupCopyJob("Bergen to HQ") // accelerated
            .Copies(nightly)
            .Via(wan, wanHq) // one of two
            .To(copies);
        return plan.Run(args);
        """);

    [Fact]
    public Task Adds_the_one_that_is_missing() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Copies");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var copies = vbrHq.AddRepository("HQ copies", on: hq.AddServer("store-hq")).WithMaxTasks(4); // large
        foreach (var town in new[] { "Oslo", "Bergen" })
        {
            var site = plan.AddSite(town);
            plan.AddWanLink(hq, site);
            var vbr = site.AddBackupServer($"vbr-{town}");
            var local = vbr.AddRepository($"{town} local", on: vbr);
            var wan = vbr.AddWanAccelerator(on: vbr);
            var nightly = vbr.AddBackupJob($"{town} nightly").Protects(site.AddVirtualMachines($"{town} VMs", 20)).To(local);
            vbr.AddBackupCopyJob($"{town} to HQ").Copies(nightly).To(copies).{|DPL5001:Via(wan)|};
        }

        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Copies");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var copies = vbrHq.AddRepository("HQ copies", on: hq.AddServer("store-hq")).WithMaxTasks(4); // large
        var copiesAccelerator = vbrHq.AddWanAccelerator(on: copies.Machine);
        foreach (var town in new[] { "Oslo", "Bergen" })
        {
            var site = plan.AddSite(town);
            plan.AddWanLink(hq, site);
            var vbr = site.AddBackupServer($"vbr-{town}");
            var local = vbr.AddRepository($"{town} local", on: vbr);
            var wan = vbr.AddWanAccelerator(on: vbr);
            var nightly = vbr.AddBackupJob($"{town} nightly").Protects(site.AddVirtualMachines($"{town} VMs", 20)).To(local);
            vbr.AddBackupCopyJob($"{town} to HQ").Copies(nightly).To(copies).Via(wan, copiesAccelerator);
        }

        return plan.Run(args);
        """,
        "Use WAN accelerators at both ends of 'Oslo to HQ' and 1 more");

    [Fact]
    public Task Adds_one_for_all_copies_that_are_fixed_together() => Verify.VerifyCodeFixAsync(
        Plan + """

        var wan = vbr.AddWanAccelerator(on: vbr);
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo);
        var vbrOslo = oslo.AddBackupServer("vbr-oslo");
        var wanOslo = vbrOslo.AddWanAccelerator(on: vbrOslo);
        var localOslo = vbrOslo.AddRepository("Oslo local", on: vbrOslo);
        var nightlyOslo = vbrOslo.AddBackupJob("Oslo nightly").Protects(oslo.AddVirtualMachines("Oslo VMs", 20)).To(localOslo);
        vbr.AddBackupCopyJob("Bergen to HQ").Copies(nightly).To(copies).{|DPL5001:Via(wan)|};
        vbrOslo.AddBackupCopyJob("Oslo to HQ").Copies(nightlyOslo).To(copies).{|DPL5001:Via(wanOslo)|};
        return plan.Run(args);
        """,
        Plan.Replace("on: vbrHq);", "on: vbrHq);\nvar copiesAccelerator = vbrHq.AddWanAccelerator(on: vbrHq);", StringComparison.Ordinal) + """

        var wan = vbr.AddWanAccelerator(on: vbr);
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo);
        var vbrOslo = oslo.AddBackupServer("vbr-oslo");
        var wanOslo = vbrOslo.AddWanAccelerator(on: vbrOslo);
        var localOslo = vbrOslo.AddRepository("Oslo local", on: vbrOslo);
        var nightlyOslo = vbrOslo.AddBackupJob("Oslo nightly").Protects(oslo.AddVirtualMachines("Oslo VMs", 20)).To(localOslo);
        vbr.AddBackupCopyJob("Bergen to HQ").Copies(nightly).To(copies).Via(wan, copiesAccelerator);
        vbrOslo.AddBackupCopyJob("Oslo to HQ").Copies(nightlyOslo).To(copies).Via(wanOslo, copiesAccelerator);
        return plan.Run(args);
        """);

    [Fact]
    public Task Offers_nothing_where_no_name_leads_to_the_accelerator() => Verify.VerifyNoCodeFixAsync(
        Plan + """

        vbrHq.AddWanAccelerator(on: hq.AddServer("wan-hq"));
        vbr.AddBackupCopyJob("Bergen to HQ").Copies(nightly).To(copies).{|DPL5001:Via(vbr.AddWanAccelerator(on: vbr))|};
        return plan.Run(args);
        """);

    [Fact]
    public Task Offers_nothing_that_would_make_jobs_share_a_source() => Verify.VerifyNoCodeFixAsync(
        Accelerators + """

        vbr.AddBackupCopyJob("First to HQ").Copies(nightly).To(copies).Via(wan, wanHq);
        vbr.AddBackupCopyJob("Second to HQ").Copies(nightly).To(copies).{|DPL5001:Via(target: wanHq)|};
        return plan.Run(args);
        """);
    [Theory]
    [InlineData("hq", "vbrHq", "target: wanHq")]
    [InlineData("oslo", "vbrOslo", "wan")]
    [InlineData("oslo", "vbrOslo", "wan, wanHq")]
    public Task Offers_nothing_where_the_job_has_to_be_split(string site, string server, string arguments) => Verify.VerifyNoCodeFixAsync(
        $$"""
        {{Accelerators}}
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo);
        var vbrOslo = oslo.AddBackupServer("vbr-oslo");
        var wanOslo = vbrOslo.AddWanAccelerator(on: vbrOslo);
        var more = {{server}}.AddBackupJob("More").Protects({{site}}.AddVirtualMachines("More VMs", 20)).To({{server}}.AddRepository("More", on: {{server}}));
        vbr.AddBackupCopyJob("All to HQ").Copies(nightly, more).To(copies).{|DPL5001:Via({{arguments}})|};
        return plan.Run(args);
        """);
}
