using System.Text.Json.Nodes;
using Deployment.Cli.Findings;
using Deployment.Cli.Rendering;
using Deployment.Plans;
using Deployment.Plans.Rules;

namespace Deployment.Cli.Formats;

/// <summary>SARIF 2.1.0, the format that code scanning services and editors read.</summary>
/// <remarks>A running program knows no positions in its source, so that elements are told by their paths, as logical locations.</remarks>
internal sealed class SarifFormat(TextWriter output) : ILintFormat
{
    /// <summary>Names what the fingerprint is made of; another recipe takes another name.</summary>
    private const string Fingerprint = "ruleAndElements/v1";

    private readonly Dictionary<FindingIdentity, int> _occurrences = [];

    public void Write(LintResult result)
    {
        IReadOnlyList<DesignRule> rules = [.. result.Plan.Rules.Concat(result.All.Select(linted => linted.Finding.Rule)).Distinct()];
        var indexes = rules.Select((rule, index) => (rule, index)).ToDictionary(indexed => indexed.rule, indexed => indexed.index);
        var run = new JsonObject
        {
            ["tool"] = new JsonObject { ["driver"] = Driver(rules) },
            ["automationDetails"] = new JsonObject { ["id"] = $"{result.Plan.Name}/" },
            ["columnKind"] = "utf16CodeUnits",
            ["results"] = JsonText.Array(result.All.Select(linted => Result(linted, indexes[linted.Finding.Rule], result.Baseline is not null))),
        };
        if (result.Failed.Count > 0)
            run["invocations"] = new JsonArray(Invocation(result.Failed, indexes));
        output.Write(JsonText.Of(new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(run),
        }));
    }

    private static JsonObject Invocation(IEnumerable<FailedRule> failed, Dictionary<DesignRule, int> ruleIndexes) => new()
    {
        ["executionSuccessful"] = false,
        ["toolExecutionNotifications"] = JsonText.Array(failed.Select(failure => new JsonObject
        {
            ["level"] = "error",
            ["message"] = Message(failure.Message),
            ["associatedRule"] = new JsonObject { ["id"] = failure.Rule.Id, ["index"] = ruleIndexes[failure.Rule] },
        })),
    };

    private static JsonObject Driver(IEnumerable<DesignRule> rules) => new()
    {
        ["name"] = "Deployment.Analyzers",
        ["version"] = typeof(DesignRule).Assembly.GetName().Version!.ToString(fieldCount: 3),
        ["informationUri"] = "https://github.com/deployment-analyzers/Deployment.Analyzers",
        ["rules"] = JsonText.Array(rules.Select(Rule)),
    };

    private static JsonObject Rule(DesignRule rule)
    {
        var properties = new JsonObject { ["category"] = $"{rule.Category}" };
        if (rule.GuideLines.Length > 0)
            properties["guideLines"] = rule.GuideLines;
        var json = new JsonObject
        {
            ["id"] = rule.Id,
            ["name"] = rule.Name,
            ["shortDescription"] = Message(rule.Title),
            ["defaultConfiguration"] = new JsonObject { ["level"] = rule.Severity.InWords() },
            ["properties"] = properties,
        };
        if (rule.HelpPage.Length > 0)
            json["helpUri"] = rule.HelpPage;
        return json;
    }

    private JsonObject Result(LintedFinding linted, int ruleIndex, bool isCompared)
    {
        var finding = linted.Finding;
        var result = new JsonObject
        {
            ["ruleId"] = finding.Rule.Id,
            ["ruleIndex"] = ruleIndex,
            ["level"] = finding.Severity.InWords(),
            ["message"] = Message(finding.Message),
            ["locations"] = new JsonArray(Location(finding.Subject)),
            ["partialFingerprints"] = new JsonObject { [Fingerprint] = FingerprintOf(finding) },

            // Where one result of a run tells whether it is suppressed, all must.
            ["suppressions"] = JsonText.Array(Suppressions(linted.Acceptance)),
        };
        if (finding.Subjects.Count > 1)
            result["relatedLocations"] = JsonText.Array(finding.Subjects.Skip(1).Select(Location));
        if (isCompared)
            result["baselineState"] = linted.IsKnown ? "unchanged" : "new";
        return result;
    }

    /// <summary>Alike findings are told apart by their number.</summary>
    private string FingerprintOf(Finding finding)
    {
        var identity = FindingIdentity.Of(finding);
        _occurrences.TryGetValue(identity, out var before);
        _occurrences[identity] = before + 1;
        return $"{identity.ToFingerprint()}:{before + 1}";
    }

    private static IEnumerable<JsonNode> Suppressions(AcceptedRisk? acceptance) => acceptance is null
        ? []
        : [new JsonObject { ["kind"] = "inSource", ["status"] = "accepted", ["justification"] = acceptance.Because }];

    private static JsonObject Location(Element element) => new()
    {
        ["logicalLocations"] = new JsonArray(new JsonObject
        {
            ["name"] = element.Name,
            ["fullyQualifiedName"] = element.Path,
            ["kind"] = element.Kind,
        }),
    };

    private static JsonObject Message(string text) => new() { ["text"] = text };
}
