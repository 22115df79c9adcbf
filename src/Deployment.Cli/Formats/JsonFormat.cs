using System.Text.Json.Nodes;
using Deployment.Cli.Findings;
using Deployment.Cli.Rendering;
using Deployment.Plans.Rules;

namespace Deployment.Cli.Formats;

/// <summary>JSON of the product's own: for scripts, and as a baseline of later runs.</summary>
internal sealed class JsonFormat(TextWriter output) : ILintFormat
{
    public void Write(LintResult result) => output.Write(JsonText.Of(new JsonObject
    {
        ["plan"] = result.Plan.Name,
        ["summary"] = Summary(result),
        ["findings"] = JsonText.Array(result.New.Select(ToJson)),
        ["accepted"] = JsonText.Array(result.Accepted.Select(accepted =>
        {
            var finding = ToJson(accepted.Finding);
            finding["because"] = accepted.Acceptance!.Because;
            return finding;
        })),
        ["failedRules"] = JsonText.Array(result.Failed.Select(failed => new JsonObject { ["rule"] = failed.Rule.Id, ["message"] = failed.Message })),
    }));

    private static JsonObject Summary(LintResult result)
    {
        var summary = new JsonObject();
        AddIfTold("errors", result.Count(RuleSeverity.Error));
        AddIfTold("warnings", result.Count(RuleSeverity.Warning));
        AddIfTold("notes", result.Count(RuleSeverity.Info));
        summary["accepted"] = result.Accepted.Count;
        AddIfTold("known", result.Baseline is null ? null : result.Known);
        AddIfTold("gone", result.Gone);
        summary["sites"] = result.Plan.Sites.Count;
        summary["backupServers"] = result.Plan.BackupServers.Count;
        summary["flows"] = result.Flows;
        return summary;

        void AddIfTold(string name, int? count)
        {
            if (count is not null)
                summary[name] = count;
        }
    }

    private static JsonObject ToJson(Finding finding)
    {
        var json = new JsonObject
        {
            ["rule"] = finding.Rule.Id,
            ["title"] = finding.Rule.Title,
            ["severity"] = finding.Severity.InWords(),
            ["message"] = finding.Message,
            ["subjects"] = JsonText.Array(finding.Subjects.Select(subject => new JsonObject { ["path"] = subject.Path, ["kind"] = subject.Kind })),
        };
        if (finding.Rule.HelpPage.Length > 0)
            json["helpPage"] = finding.Rule.HelpPage;
        return json;
    }
}
