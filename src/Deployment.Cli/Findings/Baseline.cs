using System.Text.Json;
using Deployment.Plans.Rules;

namespace Deployment.Cli.Findings;

/// <summary>The findings of an earlier run, out of a file that <c>lint --format json</c> wrote.</summary>
internal sealed class Baseline
{
    private readonly Dictionary<FindingIdentity, int> _findings;
    private readonly Dictionary<FindingIdentity, int> _accepted;

    private Baseline(string file, JsonElement root) => (File, _findings, _accepted) = (file, Counted(root, "findings"), Counted(root, "accepted"));

    /// <summary>The file's name, as it was given.</summary>
    public string File { get; }

    /// <summary>How many of the findings have not been taken.</summary>
    public int Gone => _findings.Values.Sum();

    /// <exception cref="BaselineException">The file cannot be read, or is another one.</exception>
    public static Baseline Read(string file)
    {
        try
        {
            using var document = JsonDocument.Parse(System.IO.File.ReadAllText(file));
            return new(file, document.RootElement);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BaselineException($"There is no baseline '{file}': write one with 'lint --format json'.", missing);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new BaselineException($"The baseline '{file}' cannot be read: {unreadable.Reason()}", unreadable);
        }
        catch (Exception foreign) when (foreign is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new BaselineException($"'{file}' is not a baseline: use a file written by 'lint --format json'.", foreign);
        }
    }

    /// <summary>Whether there is such a finding that has not been taken yet; takes it.</summary>
    public bool Takes(Finding finding) => Take(_findings, finding);

    /// <summary>The same for a finding whose risk is accepted, be that so in the earlier run or only since.</summary>
    public bool TakesAccepted(Finding finding) => Take(_accepted, finding) || Take(_findings, finding);

    private static bool Take(Dictionary<FindingIdentity, int> counts, Finding finding)
    {
        var identity = FindingIdentity.Of(finding);
        if (!counts.TryGetValue(identity, out var left) || left == 0)
            return false;
        counts[identity] = left - 1;
        return true;
    }

    private static Dictionary<FindingIdentity, int> Counted(JsonElement root, string list) => root.GetProperty(list).EnumerateArray()
        .GroupBy(finding => new FindingIdentity(
            Text(finding, "rule"), finding.GetProperty("subjects").EnumerateArray().Select(subject => Text(subject, "path"))))
        .ToDictionary(alike => alike.Key, alike => alike.Count());

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString() ?? "";
}
