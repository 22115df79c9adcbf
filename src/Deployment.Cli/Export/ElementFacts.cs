using System.Text.Json;
using System.Text.Json.Nodes;
using Deployment.Plans;
using Deployment.Plans.Rules;

namespace Deployment.Cli.Export;

/// <summary>What a plan states of each element. What it does not state is left out.</summary>
internal static class ElementFacts
{
    /// <exception cref="NotSupportedException">The element is of a kind that is not exported yet.</exception>
    public static JsonObject WithFactsOf(this JsonObject node, Element element) => element switch
    {
        Site or VCenter or Cluster or Datastore => node,
        DeploymentPlan plan => node.With("rules", Texts(plan.Rules.Skip(RuleCatalog.Rules.Count).Select(rule => rule.Id))),
        VCenterAccount account => node.With("sites", PathsOf(account.Sites)),
        EsxiHost host => node
            .With("vCenter", PathOf(host.VCenter))
            .With("cluster", PathOf(host.Cluster))
            .With("datastores", PathsOf(host.Datastores)),
        VirtualMachines group => node
            .With("count", group.Count)
            .With("size", group.Size, QuantityText.Of)
            .With("dailyChange", group.DailyChange, QuantityText.Of)
            .With("restoresMustStayLocal", group.RestoresMustStayLocal ? true : null)
            .With("hosts", PathsOf(group.Hosts)),
        Server server => node.WithMachineOf(server).WithProductOf(server),
        Role role => node.With("machine", PathOf(role.Machine)).WithFactsOf(role),
        Job job => node.With("interval", job.Interval, QuantityText.Of).WithFactsOf(job),
        Link link => node
            .With("from", PathOf(link.From))
            .With("to", PathOf(link.To))
            .With("bandwidth", link.Bandwidth, QuantityText.Of)
            .With("latency", link is WanLink wan ? wan.Latency : default, QuantityText.Of),
        _ => throw NotExported(element),
    };

    public static JsonObject WithAcceptedRisksOf(this JsonObject node, Element element) => node.With("acceptedRisks", Entries(
        from risk in element.AcceptedRisks.Distinct().InOrder(risk => risk.RuleId).ThenBy(risk => risk.Because, StringComparer.Ordinal)
        select new JsonObject { ["rule"] = risk.RuleId, ["because"] = risk.Because }));

    private static JsonObject WithMachineOf(this JsonObject node, Server server) => node
        .With("machine", server.Machine, NameOf)
        .With("cores", server.Cores)
        .With("memory", server.Memory, QuantityText.Of);

    private static JsonObject WithProductOf(this JsonObject node, Server server) => server switch
    {
        BackupServer backupServer => node
            .With("version", backupServer.Version, version => version.ToString())
            .With("vCenters", RegistrationsOf(backupServer))
            .With("hosts", PathsOf(backupServer.Hosts.Select(registration => registration.Host)))
            .With("restoreOffers", OffersOf(backupServer.RestoreOffers)),
        EnterpriseManager manager => node
            .With("version", manager.Version, version => version.ToString())
            .With("backupServers", PathsOf(manager.BackupServers))
            .With("selfServiceOffers", OffersOf(manager.SelfServiceOffers)),
        _ when server.GetType() == typeof(Server) => node,
        _ => throw NotExported(server),
    };

    private static JsonObject WithFactsOf(this JsonObject node, Role role) => role switch
    {
        Proxy proxy => node.With("maxTasks", proxy.MaxTasks),
        Repository repository => node
            .With("capacity", repository.Capacity, QuantityText.Of)
            .With("maxTasks", repository.MaxTasks)
            .With("mountServer", PathOf(repository.MountServer)),
        WanAccelerator accelerator => node.With("cache", accelerator.Cache, QuantityText.Of),
        _ => throw NotExported(role),
    };

    private static JsonObject WithFactsOf(this JsonObject node, Job job) => job switch
    {
        BackupJob backup => node
            .With("virtualMachines", PathsOf(backup.VirtualMachines))
            .With("backupServers", PathsOf(backup.BackupServers))
            .With("target", PathOf(backup.Target)),
        BackupCopyJob copy => node
            .With("sources", PathsOf(copy.Sources))
            .With("target", PathOf(copy.Target))
            .With("sourceAccelerator", PathOf(copy.SourceAccelerator))
            .With("targetAccelerator", PathOf(copy.TargetAccelerator)),
        ReplicationJob replication => node
            .With("virtualMachines", PathsOf(replication.VirtualMachines))
            .With("backupServers", PathsOf(replication.BackupServers))
            .With("targetHost", PathOf(replication.TargetHost))
            .With("restorePoints", replication.RestorePoints)
            .With("metadataRepository", PathOf(replication.MetadataRepository)),
        _ => throw NotExported(job),
    };

    private static JsonObject With(this JsonObject node, string name, JsonNode? value)
    {
        if (value is not null)
            node.Add(name, value);
        return node;
    }

    private static JsonObject With<T>(this JsonObject node, string name, Setting<T> setting, Func<T, string> value) =>
        setting.IsKnown ? node.With(name, (JsonNode)value(setting.Value)) : node;

    private static JsonObject With(this JsonObject node, string name, Setting<int> count) =>
        count.IsKnown ? node.With(name, (JsonNode)count.Value) : node;

    private static JsonArray? RegistrationsOf(BackupServer server) => Entries(
        from registration in server.VCenters.InOrder(registration => ElementReference.PathOf(registration.VCenter))
        select new JsonObject().With("vCenter", PathOf(registration.VCenter)).With("account", PathOf(registration.Account)));

    /// <summary>What two calls offer of the same machines is offered as if by one.</summary>
    private static JsonArray? OffersOf(IEnumerable<RestoreOffer> offers) => Entries(
        from offered in offers.ToLookup(offer => offer.VirtualMachines, offer => offer.Kinds).InOrder(offered => ElementReference.PathOf(offered.Key))
        select new JsonObject()
            .With("virtualMachines", PathOf(offered.Key))
            .With("kinds", Texts(offered.SelectMany(kinds => kinds).Select(kind => NameOf(kind)))));

    private static JsonNode? PathOf(Element? element) => element is null ? null : ElementReference.PathOf(element);

    private static JsonArray? PathsOf(IEnumerable<Element> elements) => Texts(elements.Select(ElementReference.PathOf));

    private static JsonArray? Texts(IEnumerable<string> texts) => Entries(texts.Distinct().InOrder(text => text).Select(text => JsonValue.Create(text)!));

    private static JsonArray? Entries(IEnumerable<JsonNode> entries) => entries.ToArray() is { Length: > 0 } some ? new JsonArray(some) : null;

    private static string NameOf<TEnum>(TEnum member)
        where TEnum : Enum => JsonNamingPolicy.CamelCase.ConvertName(member.ToString());

    private static NotSupportedException NotExported(Element element) => new($"There is no export of a {element.Kind} yet.");
}
