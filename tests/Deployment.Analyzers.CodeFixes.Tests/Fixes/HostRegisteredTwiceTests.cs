using Verify = Deployment.Analyzers.CodeFixes.Tests.Verifiers.CSharpCodeFixVerifier<
    Deployment.Analyzers.DeploymentPlanAnalyzer,
    Deployment.Analyzers.CodeFixes.Fixes.Discovery.HostRegisteredTwiceCodeFixProvider>;

namespace Deployment.Analyzers.CodeFixes.Tests.Fixes;

public class HostRegisteredTwiceTests
{
    private const string Sites = """
        using System.Linq;
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Registrations");
        plan.AddSite("HQ").AddBackupServer("vbr-hq");
        var bergen = plan.AddSite("Bergen");
        var vCenter = bergen.AddVCenter("vcenter");
        var esx1 = bergen.AddHost("esx-1").ManagedBy(vCenter);
        var esx2 = bergen.AddHost("esx-2").ManagedBy(vCenter);
        """;

    private const string Registered = Sites + """

        var vbr = bergen.AddBackupServer("vbr-bergen").Manages(vCenter);
        EsxiHost[] hosts = [esx1, esx2];

        """;

    private const string Rest = """
        plan.Run(args);

        static class Extensions
        {
            public static void RunsVMs(this EsxiHost host) { }
        }
        """;

    [Fact]
    public Task Drops_the_call_out_of_its_chain() => Verify.VerifyCodeFixAsync(
        Sites + """

        var vbr = bergen.AddBackupServer("vbr-bergen")
            // all of Bergen
            .Manages(vCenter)
            .{|DPL1004:Manages(esx1)|}
            .WithCores(8); // enough
        return plan.Run(args);
        """,
        Sites + """

        var vbr = bergen.AddBackupServer("vbr-bergen")
            // all of Bergen
            .Manages(vCenter)
            .WithCores(8); // enough
        return plan.Run(args);
        """,
        "Drop the registration of 'esx-1'");

    [Theory]
    [InlineData("esx1, esx2")]
    [InlineData("[esx1, esx2]")]
    [InlineData("[.. bergen.Hosts]")]
    public Task Drops_a_statement_of_its_own(string hosts) => Verify.VerifyCodeFixAsync(
        Sites + $$"""

        var vbr = bergen.AddBackupServer("vbr-bergen").Manages(vCenter);
        vbr.{|DPL1004:Manages({{hosts}})|};
        return plan.Run(args);
        """,
        Sites + """

        var vbr = bergen.AddBackupServer("vbr-bergen").Manages(vCenter);
        return plan.Run(args);
        """,
        "Drop the registrations of 2 hosts");

    [Theory]
    [InlineData("foreach (var host in hosts)\n    vbr.{|DPL1004:Manages(host)|};\n")]
    [InlineData("foreach (var host in hosts)\n{\n    if (host.Site == bergen)\n    {\n        vbr.{|DPL1004:Manages(host)|};\n    }\n}\n\n")]
    [InlineData("foreach (var host in hosts)\n{\n    vbr.{|DPL1004:Manages(host)|}; // one by one\n}\n\n")]
    [InlineData("foreach (var host in hosts)\n    vbr.{|DPL1004:Manages(host)|}; // one by one\n")]
    [InlineData("if (args.Length != 1)\n    vbr.{|DPL1004:Manages(esx1)|};\n")]
    public Task Drops_the_loop_or_condition_that_is_nothing_without_it(string registrations) => Verify.VerifyCodeFixAsync(
        Registered + registrations + "plan.Run(args);\n",
        Registered + (registrations.EndsWith("\n\n", StringComparison.Ordinal) ? "\n" : "") + "plan.Run(args);\n");

    [Theory]
    [InlineData("foreach (var host in hosts)\n{\n    // by itself\n")]
    [InlineData("foreach (var host in hosts)\n{\n#if EXTRA\n    host.RunsVMs();\n#endif\n")]
    [InlineData("foreach (var host in hosts)\n{\n#region Bergen\n#endregion\n")]
    [InlineData("foreach (var host in hosts.Take(1))\n{\n")]
    [InlineData("foreach (var host in hosts)\n{\n    host.RunsVMs();\n")]
    public Task Keeps_a_loop_that_does_or_says_something_else(string loop) => Verify.VerifyCodeFixAsync(
        $"{Registered}{loop}    vbr.{{|DPL1004:Manages(host)|}};\n}}\n{Rest}",
        $"{Registered}{loop}}}\n{Rest}");

    [Fact]
    public Task Keeps_what_is_compiled_under_another_condition() => Verify.VerifyCodeFixAsync(
        $"{Registered}foreach (var host in hosts)\n{{\n    vbr.{{|DPL1004:Manages(host)|}};\n#if EXTRA\n    host.RunsVMs();\n#endif\n}}\n{Rest}",
        $"{Registered}foreach (var host in hosts)\n{{\n#if EXTRA\n    host.RunsVMs();\n#endif\n}}\n{Rest}");

    [Theory]
    [InlineData("vbr.{|DPL1004:Manages(\n#if EXTRA\n    esx2,\n#endif\n    esx1)|};\n")]
    [InlineData("vbr\n#if EXTRA\n    .WithCores(8)\n#endif\n    .{|DPL1004:Manages(esx1)|};\n")]
    public Task Offers_nothing_where_a_part_of_the_call_is_compiled_under_another_condition(string registration) =>
        Verify.VerifyNoCodeFixAsync(Registered + registration + "plan.Run(args);\n");

    [Fact]
    public Task Keeps_the_hosts_that_are_made_in_the_call_of_a_loop() => Verify.VerifyCodeFixAsync(
        Sites + """

        var vbr = bergen.AddBackupServer("vbr-bergen").Manages(vCenter);
        for (var i = 3; i < 6; i++)
            vbr.{|DPL1004:Manages(bergen.AddHost($"esx-{i}").ManagedBy(vCenter))|};
        return plan.Run(args);
        """,
        Sites + """

        var vbr = bergen.AddBackupServer("vbr-bergen").Manages(vCenter);
        for (var i = 3; i < 6; i++)
            bergen.AddHost($"esx-{i}").ManagedBy(vCenter);
        return plan.Run(args);
        """);

    [Theory]
    [InlineData("esx1, other", "other")]
    [InlineData("other, esx1", "other")]
    [InlineData("[esx1, other]", "[other]")]
    [InlineData("\n    other, // alone\n    esx1   // of the vCenter\n", "\n    other // alone\n")]
    public Task Leaves_the_registration_of_another_host(string hosts, string left) => Verify.VerifyCodeFixAsync(
        $"{Sites}\nvar other = bergen.AddHost(\"other\");\nbergen.AddBackupServer(\"vbr-bergen\").Manages(vCenter).{{|DPL1004:Manages({hosts})|}};\nplan.Run(args);",
        $"{Sites}\nvar other = bergen.AddHost(\"other\");\nbergen.AddBackupServer(\"vbr-bergen\").Manages(vCenter).Manages({left});\nplan.Run(args);",
        "Drop the registration of 'esx-1'");

    [Theory]
    [InlineData("hosts")]
    [InlineData("[.. hosts]")]
    [InlineData("esx1, bergen.AddHost(\"new\")")]
    public Task Offers_nothing_where_the_other_hosts_of_the_call_cannot_be_told(string hosts) => Verify.VerifyNoCodeFixAsync(
        $"{Sites}\nEsxiHost[] hosts = [esx1, bergen.AddHost(\"other\")];\nbergen.AddBackupServer(\"vbr-bergen\").Manages(vCenter).{{|DPL1004:Manages({hosts})|}};\nplan.Run(args);");
}
