using System.Text.RegularExpressions;

namespace Deployment.Cli.Export.Comparison;

/// <summary>The properties of an exported plan in words.</summary>
internal static class PropertyWords
{
    /// <summary>Words begin where a capital follows two small letters, so that a vCenter remains one.</summary>
    private static readonly Regex WordStart = new("(?<=[a-z]{2})[A-Z]", RegexOptions.CultureInvariant);

    /// <summary>Such as <c>max tasks</c> of <c>maxTasks</c>.</summary>
    public static string Of(string property) => property switch
    {
        "virtualMachines" => "VMs",
        _ => WordStart.Replace(property, start => " " + start.Value.ToLowerInvariant()),
    };
}
