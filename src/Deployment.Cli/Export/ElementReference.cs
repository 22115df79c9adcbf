using Deployment.Plans;

namespace Deployment.Cli.Export;

/// <summary>How the elements of an exported plan refer to each other: by their paths, which are made of their names.</summary>
internal static class ElementReference
{
    /// <summary>
    /// The element's name, which no other of its kind and parent has. Roles that are named after their machines bear the site too where
    /// that is another than their server's, as machines of one name may stand on several sites.
    /// </summary>
    public static string NameOf(Element element) =>
        element is Role { NameScope: null } role && role.Site != role.RegisteredBy.Site ? $"{role.Name} ({role.Site.Name})" : element.Name;

    /// <summary>The names from the site down to the element, such as <c>Oslo / vbr-oslo</c>.</summary>
    public static string PathOf(Element element) =>
        element.Parent is null or DeploymentPlan ? NameOf(element) : $"{element.Parent.Path} / {NameOf(element)}";
}
