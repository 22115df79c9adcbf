namespace Deployment.Analyzers.Differential.Tests.Generation;

/// <summary>Calls of the DSL.</summary>
internal static class PlanStatements
{
    public static IReadOnlyList<Construct> All { get; } =
    [
        new("element", "statement", "var $s = #bool ? #site : #site;@[$s:site]"),
        new("element", "statement", "var $v = #bool ? #vbr : #vbr;@[$v:vbr]"),
        new("element", "statement", "var $h = new[] { #host, #host }[#int & 1];@[$h:host]"),
        new("element", "statement", "var ($v, $s) = (#vms, plan.Sites[0]);@[$v:vms $s:site]"),

        new("site", "statement", "var $s = plan.AddSite(#named(#string)); plan.AddWanLink(hq, $s).WithBandwidth((1 + #small).Mbps());@[$s:site]"),
        new("site", "statement", "var $s = plan.AddSite(#named(#string)); plan.AddLanLink(branch, $s);@[$s:site]"),
        new("link", "statement", "plan.AddWanLink(#site, #site).WithLatency((#int & 63).Milliseconds());"),
        new("backup server", "statement", "var $v = #site.AddBackupServer(#named(#int)).WithVersion($\"12.{#small}.{#int & 7}.41\");@[$v:vbr]"),
        new("backup server", "statement", "#vbr.WithVersion($\"12.{#small}.1.{#int}\").WithCores(1 + #small);"),
        new("managed vCenter", "statement", "#site.AddBackupServer(#named(#string)).Manages(vcenter);"),
        new("vCenter", "statement", "var $v = #site.AddVCenter(#named(#string)); #vbr.Manages($v); #host.ManagedBy($v);@[$v:vcenter]"),
        new("hosts", "statement", "foreach (var $x in #ints.Take(3)) #site.AddHost(#named($x)).ManagedBy(#vcenter);"),
        new("hosts", "statement", "var $h = #site.AddHost(#named(#string)); if (#bool) #vbr.Manages($h);@[$h:host]"),
        new("shared storage", "statement", "var $d = #site.AddDatastore(#named(#string)); #site.AddHost(#named(1)).Uses($d); var $h = #site.AddHost(#named(2)).Uses($d); #vbr.Manages($h);@[$h:host]"),
        new("virtual machines", "statement", "var $v = #site.AddVirtualMachines(#named(#string), 1 + #small).WithSize((1 + #small).TB()).WithDailyChange((#int & 31).Percent());@[$v:vms]"),
        new("virtual machines", "statement", "#vms.MustRestoreLocally().RunOn(#host);"),
        new("backup job", "statement", "#vbr.AddBackupJob(#named(#string)).Protects(#vms).To(#vbr.AddRepository(#named(3), on: vbr).WithMaxTasks(1 + #small)).Every((1 + #small).Hours());"),
        new("replication", "statement", "#vbr.AddReplicationJob(#named(#string)).Protects(#vms).ToHost(#host).WithRestorePoints(1 + #small);"),
        new("enterprise manager", "statement", "var $e = #site.AddEnterpriseManager(#named(#string)); foreach (var $v in plan.BackupServers.Take(1 + #small)) $e.Manages($v); $e.OffersSelfServiceRestore(#vms, RestoreKind.GuestFiles);"),
        new("restore offer", "statement", "#vbr.OffersRestore(#vms, #bool ? RestoreKind.GuestFiles : RestoreKind.Exchange);"),
        new("accepted risk", "statement", "#vbr.Accept(\"DPL1001\", because: #string);"),
        new("plan read back", "statement", "#say(plan.Sites.Count + plan.BackupServers.Count);"),
        new("rejected call", "statement", "try { plan.AddSite(#string); plan.AddSite(\"HQ\"); } catch (ArgumentException) {#body\n}"),
        new("rejected call", "statement", "if (#bool) plan.AddSite(\"HQ\");", mayThrow: true),
    ];
}
