using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Deployment.Cli.Export;
using Deployment.Plans;

namespace Deployment.Cli.Tests.Export;

/// <summary>What is added to the DSL is to be exported, or said here to follow from what is.</summary>
public sealed class CompletenessTests
{
    /// <summary>What an element says of itself by its place in the document.</summary>
    private static readonly string[] ToldByPlace = [nameof(Element.Kind), nameof(Element.KindPlural), nameof(Element.Title), nameof(Element.Path), nameof(Element.Plan), nameof(Element.Parent)];

    /// <summary>What follows from what other elements, or other properties, say.</summary>
    private static readonly HashSet<(Type, string)> Derived =
    [
        (typeof(DeploymentPlan), nameof(DeploymentPlan.Links)),
        (typeof(DeploymentPlan), nameof(DeploymentPlan.BackupServers)),
        (typeof(DeploymentPlan), nameof(DeploymentPlan.EnterpriseManagers)),
        (typeof(DeploymentPlan), nameof(DeploymentPlan.ReplicationJobs)),
        (typeof(VCenter), nameof(VCenter.Site)),
        (typeof(VCenter), nameof(VCenter.Hosts)),
        (typeof(Cluster), nameof(Cluster.VCenter)),
        (typeof(Cluster), nameof(Cluster.Hosts)),
        (typeof(VCenterAccount), nameof(VCenterAccount.VCenter)),
        (typeof(VCenterAccount), nameof(VCenterAccount.IsLimited)),
        (typeof(Datastore), nameof(Datastore.Site)),
        (typeof(Datastore), nameof(Datastore.Hosts)),
        (typeof(Datastore), nameof(Datastore.IsShared)),
        (typeof(EsxiHost), nameof(EsxiHost.Site)),
        (typeof(VirtualMachines), nameof(VirtualMachines.Site)),
        (typeof(VirtualMachines), nameof(VirtualMachines.Jobs)),
        (typeof(Server), nameof(Server.Site)),
        (typeof(BackupServer), nameof(BackupServer.Jobs)),
        (typeof(BackupServer), nameof(BackupServer.ProtectingJobs)),
        (typeof(Role), nameof(Role.Site)),
        (typeof(Role), nameof(Role.RegisteredBy)),
        (typeof(Job), nameof(Job.Owner)),
        (typeof(ReplicationJob), nameof(ReplicationJob.SourceSites)),
        (typeof(Link), nameof(Link.IsWan)),
    ];

    private static readonly DeploymentPlan Plan = CompletePlan.Create();
    private static readonly JsonObject Document = PlanDocument.Of(Plan);

    public static TheoryData<Type> ElementTypes => [.. typeof(Element).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Element)) && !type.IsAbstract)];

    [Theory]
    [MemberData(nameof(ElementTypes))]
    public void Every_kind_of_element_is_exported(Type type)
    {
        var elements = Plan.Elements.Prepend(Plan).Where(element => element.GetType() == type).ToList();

        Assert.NotEmpty(elements);
        Assert.Equal(elements.Select(ElementReference.PathOf).Order(StringComparer.Ordinal), Exported(type).Select(exported => exported.Path).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(ElementTypes))]
    public void Every_property_that_does_not_follow_from_others_is_exported(Type type)
    {
        var exported = Exported(type).SelectMany(element => element.Node).Select(property => property.Key).ToHashSet();

        var properties = from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                         where property.PropertyType != typeof(Origin) && !ToldByPlace.Contains(property.Name)
                         where !Derived.Contains((property.GetMethod!.GetBaseDefinition().DeclaringType!, property.Name))
                         where property.Name != nameof(Element.AcceptedRisks) || type == typeof(DeploymentPlan)
                         select JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        Assert.Empty(properties.Except(exported));
    }

    [Theory]
    [MemberData(nameof(ElementTypes))]
    public void Risks_are_exported_of_every_kind_of_element(Type type)
    {
        var plan = CompletePlan.Create();
        foreach (var element in plan.Elements)
            element.Accept("DPL5001", because: "It is so.");

        Assert.All(Exported(type, PlanDocument.Of(plan)), element => Assert.NotNull(element.Node["acceptedRisks"]));
    }

    [Fact]
    public void Kinds_are_called_what_the_elements_are()
    {
        Assert.All(Plan.Elements, element => Assert.Contains(
            ElementKind.All, kind => (kind.Type, kind.Singular, kind.Plural) == (element.GetType(), element.Kind, element.KindPlural)));
    }

    [Fact]
    public void Every_call_of_the_DSL_is_in_the_plan_that_these_tests_rest_on()
    {
        var source = File.ReadAllText(Path.Combine(SourceTree.Root, "tests/Deployment.Cli.Tests/Export/CompletePlan.cs"));
        var types = typeof(Element).Assembly.GetExportedTypes();
        var calls = types.Where(typeof(Element).IsAssignableFrom).SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Concat(types.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
                .Where(method => method.IsGenericMethod && method.GetParameters() is [{ Name: not null } first, ..] && typeof(Element).IsAssignableFrom(first.ParameterType.BaseType)))
            .Where(method => !method.IsSpecialName && typeof(Element).IsAssignableFrom(method.ReturnType.IsGenericParameter ? method.ReturnType.BaseType : method.ReturnType))
            .Select(method => method.Name)
            .ToHashSet();

        Assert.Superset(new HashSet<string> { "AddSite", "WithCores", "Every", "Accept", "MustRestoreLocally" }, calls);
        Assert.All(calls, call => Assert.Contains($".{call}(", source, StringComparison.Ordinal));
    }

    private static IEnumerable<(string Path, JsonObject Node)> Exported(Type type, JsonObject? document = null) =>
        from element in Elements("", typeof(DeploymentPlan), document ?? Document)
        where element.Type == type
        select (element.Path, element.Node);

    private static IEnumerable<(Type Type, string Path, JsonObject Node)> Elements(string place, Type type, JsonObject node)
    {
        var path = place + node["name"];
        var below = type == typeof(DeploymentPlan) ? "" : $"{path} / ";
        return
        [
            (type, path, node),
            .. from kind in ElementKind.All
               where node[kind.Collection].IsCollection()
               from child in node[kind.Collection]!.AsArray()
               from element in Elements(below, kind.Type, child!.AsObject())
               select element,
        ];
    }
}
