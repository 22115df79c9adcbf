using Verify = Deployment.Analyzers.CodeFixes.Tests.Verifiers.CSharpCodeFixVerifier<
    Deployment.Analyzers.DeploymentPlanAnalyzer,
    Deployment.Analyzers.CodeFixes.Fixes.Restore.MountServerAwayCodeFixProvider>;

namespace Deployment.Analyzers.CodeFixes.Tests.Fixes;

public class MountServerAwayTests
{
    private const string Plan = """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Restore");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen);
        var vbr = bergen.AddBackupServer("vbr-bergen");
        var machines = bergen.AddVirtualMachines("Bergen VMs", 20);
        """;

    [Fact]
    public Task Has_the_machine_of_the_repository_mount_its_backups() => Verify.VerifyCodeFixAsync(
        Plan + """

        var local = vbr.AddRepository("Bergen local", on: vbr)
            .{|DPL3006:WithMountServer(vbrHq)|} // for now
            .WithMaxTasks(4);
        vbr.AddBackupJob("Bergen nightly").Protects(machines).To(local);
        return plan.Run(args);
        """,
        Plan + """

        var local = vbr.AddRepository("Bergen local", on: vbr)
            .WithMountServer(vbr) // for now
            .WithMaxTasks(4);
        vbr.AddBackupJob("Bergen nightly").Protects(machines).To(local);
        return plan.Run(args);
        """,
        "Have 'vbr-bergen' mount the backups of 'Bergen local'");

    [Fact]
    public Task Mends_all_of_a_loop() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Restore");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        foreach (var town in new[] { "Oslo", "Bergen", "Turku" })
        {
            var site = plan.AddSite(town);
            plan.AddWanLink(hq, site);
            var vbr = site.AddBackupServer($"vbr-{town}");
            var machines = site.AddVirtualMachines($"{town} VMs", 20);
            var local = vbr.AddRepository(town, on: vbr).{|DPL3006:WithMountServer(vbrHq)|};
            vbr.AddBackupJob($"{town} nightly").Protects(machines).To(local);
        }

        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Restore");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        foreach (var town in new[] { "Oslo", "Bergen", "Turku" })
        {
            var site = plan.AddSite(town);
            plan.AddWanLink(hq, site);
            var vbr = site.AddBackupServer($"vbr-{town}");
            var machines = site.AddVirtualMachines($"{town} VMs", 20);
            var local = vbr.AddRepository(town, on: vbr).WithMountServer(vbr);
            vbr.AddBackupJob($"{town} nightly").Protects(machines).To(local);
        }

        return plan.Run(args);
        """,
        "Have servers of their sites mount the backups of 'Oslo' and 2 more");

    [Fact]
    public Task Declares_a_variable_for_a_machine_that_is_made_in_the_call() => Verify.VerifyCodeFixAsync(
        Plan + """

        // in the cellar
        vbr.AddRepository("Bergen local", on: bergen.AddServer("store").WithCores(4)).{|DPL3006:WithMountServer(vbrHq)|}; // for now
        return plan.Run(args);
        """,
        Plan + """

        // in the cellar
        var store = bergen.AddServer("store").WithCores(4);
        vbr.AddRepository("Bergen local", on: store).WithMountServer(store); // for now
        return plan.Run(args);
        """,
        "Have 'store' mount the backups of 'Bergen local'");

    [Fact]
    public Task Declares_it_before_the_job_that_backs_up_there() => Verify.VerifyCodeFixAsync(
        Plan + """

        if (args.Length == 0)
        {
            vbr.AddBackupJob("Bergen nightly")
                .Protects(machines)
                .To(vbr.AddRepository("Bergen local", on: bergen.AddServer($"store-{machines.Name}")).{|DPL3006:WithMountServer(vbrHq)|});
        }
        return plan.Run(args);
        """,
        Plan + """

        if (args.Length == 0)
        {
            var storeBergenVms = bergen.AddServer($"store-{machines.Name}");
            vbr.AddBackupJob("Bergen nightly")
                .Protects(machines)
                .To(vbr.AddRepository("Bergen local", on: storeBergenVms).WithMountServer(storeBergenVms));
        }
        return plan.Run(args);
        """);

    [Fact]
    public Task Declares_it_on_the_line_that_a_block_is_written_on() => Verify.VerifyCodeFixAsync(
        Plan + """

        foreach (var name in new[] { "mail" }) { vbr.AddRepository(name, on: bergen.AddServer(name)).{|DPL3006:WithMountServer(vbrHq)|}; }
        return plan.Run(args);
        """,
        Plan + """

        foreach (var name in new[] { "mail" }) { var server = bergen.AddServer(name); vbr.AddRepository(name, on: server).WithMountServer(server); }
        return plan.Run(args);
        """);

    [Fact]
    public Task Calls_the_machine_as_it_is_called_where_the_repository_is_made() => Verify.VerifyCodeFixAsync(
        Plan + """

        var stores = new[] { bergen.AddServer("store") };
        vbr.AddRepository("Bergen local", on: stores[0]).{|DPL3006:WithMountServer(vbrHq)|};
        return plan.Run(args);
        """,
        Plan + """

        var stores = new[] { bergen.AddServer("store") };
        vbr.AddRepository("Bergen local", on: stores[0]).WithMountServer(stores[0]);
        return plan.Run(args);
        """);

    [Fact]
    public Task Asks_the_repository_for_its_machine_where_the_mount_server_is_set_later() => Verify.VerifyCodeFixAsync(
        Plan + """

        var local = vbr.AddRepository("Bergen local", on: bergen.AddServer("store"));
        if (args.Length == 0)
            local.{|DPL3006:WithMountServer(vbrHq)|};
        return plan.Run(args);
        """,
        Plan + """

        var local = vbr.AddRepository("Bergen local", on: bergen.AddServer("store"));
        if (args.Length == 0)
            local.WithMountServer(local.Machine);
        return plan.Run(args);
        """);

    [Fact]
    public Task Declares_variables_in_each_turn_of_a_loop() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Restore");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        foreach (var town in new[] { "Oslo", "Bergen" })
        {
            var site = plan.AddSite(town);
            plan.AddWanLink(hq, site);
            vbrHq.AddRepository(town, on: site.AddServer("store")).{|DPL3006:WithMountServer(vbrHq)|};
            vbrHq.AddRepository($"{town} archive", on: site.AddServer("archive")).{|DPL3006:WithMountServer(vbrHq)|};
        }

        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Restore");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        foreach (var town in new[] { "Oslo", "Bergen" })
        {
            var site = plan.AddSite(town);
            plan.AddWanLink(hq, site);
            var server = site.AddServer("store");
            vbrHq.AddRepository(town, on: server).WithMountServer(server);
            var server2 = site.AddServer("archive");
            vbrHq.AddRepository($"{town} archive", on: server2).WithMountServer(server2);
        }

        return plan.Run(args);
        """);

    [Fact]
    public Task Nothing_is_offered_where_the_machine_may_not_be_made() => Verify.VerifyNoCodeFixAsync(
        Plan + """

        var local = args.Length == 0 ? vbr.AddRepository("Bergen local", on: bergen.AddServer("store")).{|DPL3006:WithMountServer(vbrHq)|} : null;
        return plan.Run(args);
        """);

    [Fact]
    public Task Nothing_is_offered_where_another_machine_is_made_before() => Verify.VerifyNoCodeFixAsync(
        Plan + """

        bergen.AddBackupServer("vbr-2").AddRepository("Bergen local", on: bergen.AddServer("store")).{|DPL3006:WithMountServer(vbrHq)|};
        return plan.Run(args);
        """);

    [Fact]
    public Task Nothing_is_offered_where_something_else_is_done_before() => Verify.VerifyNoCodeFixAsync(
        Plan + """

        var count = 0;
        vbr.AddRepository($"local {count++}", on: bergen.AddServer($"store-{count}")).{|DPL3006:WithMountServer(vbrHq)|};
        return plan.Run(args);
        """);

    [Fact]
    public Task Nothing_is_offered_where_there_is_no_place_for_a_variable() => Verify.VerifyNoCodeFixAsync(
        Plan + """

        AddLocal();
        Repository AddLocal() => vbr.AddRepository("Bergen local", on: bergen.AddServer("store")).{|DPL3006:WithMountServer(vbrHq)|};
        return plan.Run(args);
        """);
}
