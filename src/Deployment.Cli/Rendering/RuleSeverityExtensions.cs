using Deployment.Plans.Rules;
using Spectre.Console;

namespace Deployment.Cli.Rendering;

/// <summary>How severities look.</summary>
internal static class RuleSeverityExtensions
{
    public static string InWords(this RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => "error",
        RuleSeverity.Warning => "warning",
        _ => "note",
    };

    public static Style Style(this RuleSeverity severity) => new(severity switch
    {
        RuleSeverity.Error => Color.Red,
        RuleSeverity.Warning => Color.Yellow,
        _ => Color.Blue,
    });
}
