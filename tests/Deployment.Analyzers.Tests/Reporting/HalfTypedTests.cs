using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>What does not compile yet is the compiler's to speak of, not the plan's.</summary>
public class HalfTypedTests
{
    private const string Body = "{ plan.AddSite(\"HQ\").AddHost($\"esx-{n}\"); }";

    [Theory]
    [InlineData("plan.AddSite(\"")]
    [InlineData("plan.AddSite(\"Oslo\").AddBackupServer(\"vbr\").WithVersion(\"12.")]
    [InlineData("plan.AddSite(\"Oslo\").AddBackupServer(\"vbr\").Manages(")]
    [InlineData("plan.AddSite(\"Oslo\"); plan.AddSite($\"Osl{'o'")]
    [InlineData("var oslo = plan.AddSite(\"Oslo\"); plan.AddWanLink(oslo, oslo")]
    public async Task A_call_that_is_being_written_is_not_rejected(string statement)
    {
        var compilation = PlanCompilation.Create($"""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Half typed");
            {statement}
            """);

        Assert.Empty((await compilation.AnalyzeAsync()).Where(diagnostic => diagnostic.Id == "DPL0001"));
    }

    [Theory]
    [InlineData("for (var i = 1; i <= 40; ++)", Body)]
    [InlineData("for (var i = 1; i <= 40; i)", Body)]
    [InlineData("for (var i = 1; i <= 40;", Body)]
    [InlineData("while (n < 3 n++)", Body)]
    [InlineData("for (var i = 1; i <= 40", "")]
    [InlineData("for (var i = 1; i <= 40;", "")]
    [InlineData("while (n < 40", "")]
    [InlineData("while (n < 40)", "")]
    public async Task A_loop_that_is_being_written_does_not_run_on(string head, string body)
    {
        var compilation = PlanCompilation.Create($$"""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Half typed");
            var n = 0;
            {{head}}
            {{body}}
            """);

        Assert.Empty((await compilation.AnalyzeAsync()).Where(diagnostic => diagnostic.Id == "DPL0003"));
    }

    [Theory]
    [InlineData("hots.Add(site.AddHost(\"esx\"));", "site.AddVirtualMachines(\"VMs\", 20).RunOn(hosts.ToArray());")]
    [InlineData("hosts.Ad(site.AddHost(\"esx\"));", "site.AddVirtualMachines(\"VMs\", 20).RunOn(hosts.ToArray());")]
    [InlineData("hosts.Add(site.AddHot(\"esx\"));", "site.AddVirtualMachines(\"VMs\", 20).RunOn(hosts.ToArray());")]
    [InlineData("foreach (var n in new[] { 1, 2 })", "var vbr = site.AddBackupServer(\"vbr-oslo\");")]
    [InlineData("for (var n = 0; n < 2; n++)", "var vbr = site.AddBackupServer(\"vbr-oslo\");")]
    [InlineData("const string build;", "site.AddBackupServer(\"vbr-oslo\").WithVersion(build);")]
    [InlineData("string build;", "site.AddBackupServer(\"vbr-oslo\").WithVersion(build);")]
    [InlineData("Site oslo", "plan.AddWanLink(site, oslo);")]
    public async Task A_line_is_not_rejected_for_what_one_before_it_is_to_do(string line, string complete)
    {
        var compilation = PlanCompilation.Create($"""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Half typed");
            var site = plan.AddSite("Oslo");
            var hosts = new System.Collections.Generic.List<EsxiHost>();
            {line}
            {complete}
            return plan.Run(args);
            """);

        Assert.Empty((await compilation.AnalyzeAsync()).Where(diagnostic => diagnostic.Id == "DPL0001"));
    }

    [Theory]
    [InlineData("_plan.AddWanLink(_hq, _oslo).", "_server = _hq.AddBackupServer(\"vbr-hq\");")]
    [InlineData("_sever = _hq.AddBackupServer(\"vbr-hq\");", "")]
    public async Task A_field_that_one_before_it_is_to_set_is_not_null(string line, string next)
    {
        var compilation = PlanCompilation.Create($$"""
            using Deployment.Plans;

            return new Contoso().Run(args);

            internal sealed class Contoso
            {
                private readonly DeploymentPlan _plan = DeploymentPlan.Create("Half typed");
                private readonly Site _hq, _oslo;
                private readonly BackupServer _server;

                public Contoso()
                {
                    (_hq, _oslo) = (_plan.AddSite("HQ"), _plan.AddSite("Oslo"));
                    {{line}}
                    {{next}}
                    AddManager();
                }

                private void AddManager() => _hq.AddEnterpriseManager("em").Manages(_server);

                public int Run(string[] args) => _plan.Run(args);
            }
            """);

        Assert.Empty((await compilation.AnalyzeAsync()).Where(diagnostic => diagnostic.Id == "DPL0001"));
    }

    [Theory]
    [InlineData("vbr.AddBackupCopyJob(\"Oslo to HQ\").Copies(nightly).")]
    [InlineData("vbr.AddBackupCopyJob(\"Oslo to HQ\").Copies(nightly).T")]
    [InlineData("var copyJob = vbr.AddBackupCopyJob(\"Oslo to HQ\").Copies(nightly).To")]
    [InlineData("vbr.AddBackupCopyJob(\"Oslo to HQ\").Copies(")]
    [InlineData("vbr.AddBackupCopyJob(\"Oslo to HQ\").Copies(nightly).To(")]
    [InlineData("vbr.AddBackupCopyJob(\"Oslo to HQ\").Copies(nightly).To(cop);")]
    public async Task What_a_new_element_lacks_is_not_missed_before_its_statement_ends(string line)
    {
        string Plan(string last) => $"""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Half typed");
            var (hq, oslo) = (plan.AddSite("HQ"), plan.AddSite("Oslo"));
            plan.AddWanLink(hq, oslo).WithBandwidth(1.Gbps());
            var copies = hq.AddBackupServer("vbr-hq").AddRepository("HQ copies", on: hq.AddServer("store"));
            var vbr = oslo.AddBackupServer("vbr-oslo");
            var nightly = vbr.AddBackupJob("Oslo nightly").Protects(oslo.AddVirtualMachines("Oslo VMs", count: 20)).To(vbr.AddRepository("Oslo local", on: vbr));
            {last}
            return plan.Run(args);
            """;

        Assert.Contains(await PlanCompilation.Create(Plan("")).AnalyzeAsync(), diagnostic => diagnostic.Id == "DPL5007");
        Assert.DoesNotContain(await PlanCompilation.Create(Plan(line)).AnalyzeAsync(), diagnostic => diagnostic.Id == "DPL5007");
    }

    [Fact]
    public async Task What_stands_before_it_is_rejected_yet()
    {
        var compilation = PlanCompilation.Create("""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Half typed");
            plan.AddSite("HQ").AddBackupServer("vbr").WithVersion("12.3");
            plan.Ad
            """);

        Assert.Single((await compilation.AnalyzeAsync()).Where(diagnostic => diagnostic.Id == "DPL0001"));
    }

    [Theory]
    [InlineData("Action<string, string> branch = (town server) => plan.AddSite(town); branch(\"Oslo\", \"vbr-oslo\");")]
    [InlineData("Func<string, string> branch = () => plan.AddSite(\"Oslo\").Name; branch(\"Oslo\");")]
    [InlineData("Func<string, string> branch = Branch; branch(\"Oslo\"); string Branch() => plan.AddSite(\"Oslo\").Name;")]
    public async Task A_function_without_all_its_parameters_yet_is_not_followed(string function)
    {
        var compilation = PlanCompilation.Create($"""
            using System;
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Half typed");
            {function}
            plan.AddSite("HQ").AddBackupServer("vbr").WithVersion("12.3.2.4165").AddProxy(plan.AddSite("Bergen").AddServer("px")).WithMaxTasks(2);
            return plan.Run(args);
            """);

        Assert.Empty(await compilation.AnalyzeAsync());
    }

    [Fact]
    public async Task A_table_that_does_not_compile_yet_does_not_make_the_plan_too_large()
    {
        var compilation = PlanCompilation.Create($$"""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Half typed");
            foreach (var branch in new Branch[] { {{string.Concat(Enumerable.Repeat("new(\"Oslo\", 2), ", 50))}} })
            {
                for (var i = 0; i < branch.Hosts; i++)
                    plan.AddSite(branch.Name);
            }

            record Branch(string Name, int Hosts, Bandwidth Uplink);
            """);

        Assert.Empty(await compilation.AnalyzeAsync());
    }

    [Fact]
    public async Task A_variable_in_its_own_initializer_is_left_to_the_compiler()
    {
        var compilation = PlanCompilation.Create("""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Half typed");
            var hq = plan.AddSite("HQ");
            var vbr = hq.AddBackupServer("vbr-hq");
            var machine = hq.AddServer("wan-hq").WithCores(
            vbr.AddWanAccelerator(on: machine).WithCache(100.GB());
            """);

        Assert.Empty(await compilation.AnalyzeAsync());
    }

    [Fact]
    public async Task A_squiggle_ends_with_what_is_written()
    {
        const string source = """
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Half typed");
            var hq = plan.AddSite("HQ");
            var bergen = plan.AddSite("Bergen");
            plan.AddWanLink(hq, bergen);
            var vCenter = hq.AddVCenter("vcenter");
            hq.AddHost("esx").ManagedBy(vCenter);
            bergen.AddBackupServer("vbr").Manages(vCenter
            """;

        var finding = Assert.Single((await PlanCompilation.Create(source + "\n\n\n").AnalyzeAsync()).Where(diagnostic => diagnostic.Id == "DPL1001"));

        Assert.Equal("Manages(vCenter", source[finding.Location.SourceSpan.Start..finding.Location.SourceSpan.End]);
    }
}
