using Deployment.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.Testing;
using Verify = Deployment.Analyzers.Tests.Verifiers.CSharpAnalyzerVerifier<Deployment.Analyzers.DeploymentPlanAnalyzer>;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>What is known only at run time is never guessed, and said once.</summary>
public class UnknownTests
{
    [Fact]
    public Task Branches_read_from_a_file_give_one_note_and_no_false_finding() => Verify.VerifyAnalyzerAsync(
        """
        using System.IO;
        using System.Linq;
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Contoso");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq").WithVersion("12.3.2.4165");
        var em = hq.AddEnterpriseManager("em").Manages(vbrHq);
        var branches = {|#0:File.ReadAllLines("branches.csv")|}.Skip(1).Select(line => line.Split(';')).Select(cells => new Branch(cells[0], cells[1], int.Parse(cells[2])));
        foreach (var branch in branches)
        {
            var site = plan.AddSite(branch.Name);
            plan.AddWanLink(hq, site).WithBandwidth(branch.Uplink.Mbps());
            var vbr = site.AddBackupServer($"vbr-{branch.Name}").WithVersion(branch.Version);
            em.Manages(vbr);
            var vms = site.AddVirtualMachines($"{branch.Name} VMs", count: 20);
            var repo = vbr.AddRepository($"{branch.Name} local", on: vbr);
            vbr.AddBackupJob($"{branch.Name} nightly").Protects(vms).To(repo);
            em.OffersSelfServiceRestore(vms, RestoreKind.GuestFiles);
        }

        return plan.Run(args);

        record Branch(string Name, string Version, int Uplink);
        """,
        Verify.Diagnostic("DPL0002").WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage(
            "'File.ReadAllLines(\"branches.csv\")' is not evaluated before the program runs, unlike a table that PlanData.ReadCsv reads, so DPL4001, DPL5007 and DPL6004 cannot be decided completely here: 'dotnet run' checks them."));

    [Fact]
    public Task A_rule_that_rests_on_an_absence_is_undecided_while_more_may_be_added() => Verify.VerifyAnalyzerAsync(
        """
        using System.IO;
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Contoso");
        var hq = plan.AddSite("HQ");
        var dr = plan.AddSite("DR");
        plan.AddWanLink(hq, dr).WithBandwidth(200.Mbps());
        var vbr = hq.AddBackupServer("vbr");
        vbr.AddProxy(on: dr.AddServer("proxy"));
        vbr.AddReplicationJob("dr").Protects(hq.AddVirtualMachines("VMs", 5)).ToHost(dr.AddHost("esx"));
        foreach (var name in {|DPL0002:File.ReadAllLines("servers.txt")|})
            dr.AddBackupServer(name);
        plan.Run(args);
        """);

    [Fact]
    public Task What_cannot_be_added_there_is_decided_all_the_same() => Verify.VerifyAnalyzerAsync(
        """
        using System.IO;
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Contoso");
        var hq = plan.AddSite("HQ");
        var dr = plan.AddSite("DR");
        plan.AddWanLink(hq, dr).WithBandwidth(200.Mbps());
        var vbr = hq.AddBackupServer("vbr");
        vbr.AddProxy(on: dr.AddServer("proxy"));
        vbr.AddReplicationJob("dr").Protects(hq.AddVirtualMachines("VMs", 5)).{|DPL2001:ToHost(dr.AddHost("esx"))|};
        foreach (var name in File.ReadAllLines("hosts.txt"))
            dr.AddHost(name);
        plan.Run(args);
        """);

    [Fact]
    public Task A_finding_that_depends_on_a_condition_names_it() => Verify.VerifyAnalyzerAsync(
        """
        using System.Linq;
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Contoso");
        var hq = plan.AddSite("HQ");
        var dr = plan.AddSite("DR");
        plan.AddWanLink(hq, dr).WithBandwidth(200.Mbps());
        var vbr = hq.AddBackupServer("vbr");
        vbr.AddProxy(on: dr.AddServer("proxy"));
        var vms = hq.AddVirtualMachines("VMs", 5);
        if (args.Contains("--with-dr"))
            vbr.AddReplicationJob("dr").Protects(vms).{|#0:ToHost(dr.AddHost("esx"))|};
        plan.Run(args);
        """,
        Verify.Diagnostic("DPL2001").WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage(
            "Replication job 'dr' keeps replicas at 'DR', which has no backup server: with 'HQ' lost, nobody can start the failover in one click. "
            + "Add a backup server at 'DR', or run 'vbr' on a virtual machine and replicate it there as well. (when args.Contains(\"--with-dr\") is true)"));

    [Fact]
    public Task A_condition_written_twice_is_decided_once() => Verify.VerifyAnalyzerAsync(
        """
        using System.Linq;
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Contoso");
        var hq = plan.AddSite("HQ");
        var dr = plan.AddSite("DR");
        plan.AddWanLink(hq, dr).WithBandwidth(200.Mbps());
        var vbr = hq.AddBackupServer("vbr");
        vbr.AddProxy(on: dr.AddServer("proxy"));
        if (args.Contains("--with-dr"))
            vbr.{|DPL2002:AddReplicationJob("dr")|}.Protects(hq.AddVirtualMachines("VMs", 5)).ToHost(dr.AddHost("esx"));
        if (!args.Contains("--with-dr"))
            return plan.Run(args);
        dr.AddBackupServer("vbr-dr");
        return plan.Run(args);
        """);

    [Theory]
    [InlineData("if (args.Length > 1) server.WithVersion({|DPL4001:\"12.1.0.2131\"|});")]
    [InlineData("server.WithVersion({|DPL0002:args|}[0]);")]
    [InlineData("server.WithVersion({|DPL0002:Environment.GetEnvironmentVariable(\"VERSION\")|} ?? \"12.3.2.4165\");")]
    public Task Versions_that_are_not_known_are_not_compared(string statement) => Verify.VerifyAnalyzerAsync(
        $$"""
        using System;
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Contoso");
        var hq = plan.AddSite("HQ");
        var server = hq.AddBackupServer("vbr-1").WithVersion("12.3.2.4165");
        hq.AddEnterpriseManager("em").Manages(server, hq.AddBackupServer("vbr-2").WithVersion("12.3.2.4165"));
        {{statement}}
        plan.Run(args);
        """);

    /// <summary>Whether a condition that an unknown value is part of holds is not known, so what it decides is not claimed.</summary>
    [Theory]
    [InlineData("(args.Length, 1) == (2, 1)")]
    [InlineData("new Pair(args.Length, 1) == new Pair(2, 1)")]
    [InlineData("new Pair(args.Length, 1).Equals(new Pair(2, 1))")]
    [InlineData("new[] { args.Length }.Contains(2)")]
    [InlineData("new List<int> { args.Length }.Contains(2)")]
    [InlineData("new List<int> { args.Length }.IndexOf(2) == 0")]
    [InlineData("new[] { args.Length, 2 }.Distinct().Count() == 1")]
    [InlineData("new[] { args.Length, 2 }.GroupBy(n => n).Count() == 1")]
    [InlineData("new[] { args.Length, 2 }.OrderBy(n => n).First() == 2")]
    [InlineData("new[] { args.Length, 2 }.Max() > 2")]
    [InlineData("new[] { 1, 2 }.Where(n => n == args.Length).Any()")]
    [InlineData("args is [\"x\", ..]")]
    [InlineData("args.Length is 2 or 3")]
    [InlineData("new Pair(args.Length, 1) is { A: 2 }")]
    [InlineData("args.Length switch { 2 => true, _ => false }")]
    [InlineData("$\"{args.Length}\" == \"2\"")]
    [InlineData("args.Length / 2 > 1 && true")]
    public async Task Conditions_on_unknown_values_are_not_guessed(string condition)
    {
        var compilation = Verifiers.PlanCompilation.Create($$"""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Contoso");
            var hq = plan.AddSite("HQ");
            plan.AddSite("Oslo");
            if ({{condition}})
                plan.AddSite("oslo");
            else
                plan.AddSite("hq");
            plan.Run(args);

            record Pair(int A, int B);
            """);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));

        Assert.Equal(2, (await Verifiers.PlanCompilation.AnalyzeAsync(compilation)).Count(diagnostic => diagnostic.Id == "DPL0001"));
    }

    /// <summary>Which way the program goes is settled, though it cannot be followed: nothing is claimed, and it is said what is left open.</summary>
    [Theory]
    [InlineData("if ({|DPL0002:Regex.IsMatch(\"abc\", \"b\", RegexOptions.NonBacktracking)|}) vbr.AddProxy(on: machine).WithMaxTasks(4);")]
    [InlineData("vbr.AddProxy(on: machine).WithMaxTasks({|DPL0002:Regex.IsMatch(\"abc\", \"b\", RegexOptions.NonBacktracking)|} ? 4 : 1);")]
    [InlineData("if ({|DPL0002:Regex.IsMatch(\"abc\", \"b\", RegexOptions.NonBacktracking)|}) plan.AddSite(\"HQ\");")]
    public Task What_is_found_only_in_worlds_that_may_be_impossible_is_named_as_undecided(string statement) => Verify.VerifyAnalyzerAsync(
        $$"""
        using System.Text.RegularExpressions;
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Contoso");
        var hq = plan.AddSite("HQ");
        var vbr = hq.AddBackupServer("vbr");
        var machine = hq.AddServer("proxy").WithCores(1);
        {{statement}}
        plan.Run(args);
        """);

    /// <summary>A function that adds nothing leaves the plan as it is, however often it is called.</summary>
    [Theory]
    [InlineData("var sorted = args.OrderBy(arg => arg.Length).ToList();")]
    [InlineData("var most = args.Select(int.Parse).DefaultIfEmpty().Max();")]
    [InlineData("var sum = new[] { 1, 2 }.Aggregate(int.Parse(args[0]), (sum, number) => sum + number);")]
    [InlineData("Array.Sort(args, (x, y) => x.Length - y.Length);")]
    public Task A_plan_stays_known_beside_functions_that_do_not_concern_it(string statement) => Verify.VerifyAnalyzerAsync(
        $$"""
        using System;
        using System.Linq;
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Contoso");
        plan.AddSite("HQ");
        {{statement}}
        if (plan.Sites.Count == 1)
            plan.AddSite({|DPL0001:"hq"|});
        plan.Run(args);
        """);

    [Fact]
    public Task What_is_claimed_of_some_cases_and_merely_possible_in_others_is_undecided_there() => Verify.VerifyAnalyzerAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Contoso");
        plan.AddSite("HQ");
        var spare = 0;
        foreach (var arg in {|DPL0002:args|})
            spare = arg.Length - 3;
        if (spare == 0)
            plan.AddSite({|DPL0001:"HQ"|});
        plan.Run(args);
        """);

    /// <summary>It is named whose answer cannot be relied on.</summary>
    [Theory]
    [InlineData("public bool {|#0:Equals|}(Key? other) => other?.Name == Name;", "Equals")]
    [InlineData("public bool Equals(Key? other) => other?.Name == Name; public override bool Equals(object? other) => other is Key; public override int {|#0:GetHashCode|}() { throw new InvalidOperationException(); }", "GetHashCode")]
    public Task An_equality_that_is_not_followed_is_named(string members, string method) => Verify.VerifyAnalyzerAsync(
        $$"""
        using System;
        using System.Collections.Generic;
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Contoso");
        var vbr = plan.AddSite("HQ").AddBackupServer("vbr").WithCores(1);
        var keys = new HashSet<Key> { new("a") };
        if (keys.Contains(new("A")))
            vbr.AddProxy(on: vbr).WithMaxTasks(4);
        plan.Run(args);

        sealed class Key(string name) : IEquatable<Key>
        {
            public string Name => name;
            {{members}}
        }
        """,
        Verify.Diagnostic("DPL0002").WithLocation(0).WithArguments(
            $"'Key.{method}' is not evaluated before the program runs, as it is not known what it says however it is asked, so DPL6001 and DPL6003 cannot be decided completely here: 'dotnet run' checks them."));

    /// <summary>Nothing comes of what a program has planned that ends itself.</summary>
    [Theory]
    [InlineData("Environment.Exit(1);")]
    [InlineData("try { Environment.Exit(1); } catch (Exception) { } finally { plan.AddSite(\"HQ\"); }")]
    [InlineData("Check(); void Check() { if (plan.Sites.Count == 1) Environment.FailFast(\"no\"); }")]
    public Task A_program_that_ends_itself_is_not_looked_at_further(string statement) => Verify.VerifyAnalyzerAsync(
        $$"""
        using System;
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Contoso");
        plan.AddSite("HQ");
        {{statement}}
        plan.AddSite("HQ");
        plan.Run(args);
        """);

    [Theory]
    [InlineData("if (plan.Check().Findings.Count == 0) plan.AddSite(\"hq\");")]
    [InlineData("if (!plan.DataFlows().HostDiscovery.Any()) plan.AddSite(\"hq\");")]
    [InlineData("foreach (var finding in plan.Check().Findings) plan.AddSite(finding.Subject.Name);")]
    public async Task What_follows_from_a_plan_is_not_known_before_all_of_it_is(string statement)
    {
        var compilation = PlanCompilation.Create($$"""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Contoso");
            var hq = plan.AddSite("HQ");
            var vCenter = hq.AddVCenter("vcenter");
            for (var i = 0; i < args.Length; i++)
                hq.AddHost($"esx {i}").ManagedBy(vCenter);
            var vbr = hq.AddBackupServer("vbr").WithCores(args.Length);
            vbr.AddRepository("store", on: vbr).WithMaxTasks(4);
            if (args.Length > 9)
                vbr.Manages(vCenter);
            {{statement}}
            plan.Run(args);
            """);

        Assert.DoesNotContain(await compilation.AnalyzeAsync(), diagnostic => diagnostic.Id == "DPL0001");
    }

    [Theory]
    [InlineData("Environment.Exit(plan.Run(args));")]
    [InlineData("var report = plan.Check(); Environment.Exit(report.Findings.Count);")]
    public Task A_program_that_ends_itself_after_its_plan_is_run_is_checked(string end) => Verify.VerifyAnalyzerAsync(
        $$"""
        using System;
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Contoso");
        var vbr = plan.AddSite("HQ").AddBackupServer("vbr");
        vbr.AddProxy(on: vbr.WithCores({|DPL6001:1|})).WithMaxTasks({|DPL6003:4|});
        {{end}}
        """);

    [Fact]
    public Task A_program_that_may_end_itself_is_looked_at_where_it_goes_on() => Verify.VerifyAnalyzerAsync(
        """
        using System;
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Contoso");
        plan.AddSite("HQ");
        if (args.Length == 0)
            Environment.Exit(1);
        plan.AddSite({|DPL0001:"HQ"|});
        plan.Run(args);
        """);

    [Fact]
    public Task Code_that_cannot_be_followed_leaves_open_what_it_may_add() => Verify.VerifyAnalyzerAsync(
        """
        using System;
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Contoso");
        var hq = plan.AddSite("HQ");
        var dr = plan.AddSite("DR");
        plan.AddWanLink(hq, dr).WithBandwidth(200.Mbps());
        var vbr = hq.AddBackupServer("vbr");
        vbr.AddProxy(on: dr.AddServer("proxy"));
        vbr.AddReplicationJob("dr").Protects(hq.AddVirtualMachines("VMs", 5)).ToHost(dr.AddHost("esx"));
        {|DPL0002:Activator.CreateInstance<Action<Site>>()(dr)|};
        plan.Run(args);
        """);

    [Fact]
    public Task A_dynamic_call_is_named_once_with_all_that_it_leaves_undecided() => Verify.VerifyAnalyzerAsync(
        """
        using System.Linq;
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Contoso");
        var hq = plan.AddSite("HQ");
        dynamic any = hq;
        {|#0:any.AddServer("srv")|};
        if (hq.Servers.Count == 0)
            plan.AddSite("DR");
        if (hq.Servers.FirstOrDefault() is null)
            plan.AddSite("DR");
        plan.Run(args);
        """,
        Verify.Diagnostic("DPL0002").WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage(
            "'any.AddServer(\"srv\")' is not evaluated before the program runs, so no rule can be decided completely here: 'dotnet run' checks all of them."));

    [Fact]
    public Task Printing_an_element_changes_nothing() => Verify.VerifyAnalyzerAsync(
        """
        using System;
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Contoso");
        var hq = plan.AddSite("HQ");
        var dr = plan.AddSite("DR");
        plan.AddWanLink(hq, dr).WithBandwidth(200.Mbps());
        var vbr = hq.AddBackupServer("vbr");
        vbr.AddProxy(on: dr.AddServer("proxy"));
        vbr.AddReplicationJob("dr").Protects(hq.AddVirtualMachines("VMs", 5)).{|DPL2001:ToHost(dr.AddHost("esx"))|};
        Console.WriteLine(dr);
        plan.Run(args);
        """);
}
