using System.Security.Cryptography;
using System.Text;
using Deployment.Plans.Rules;

namespace Deployment.Cli.Findings;

/// <summary>What makes a finding the same in the next run, however its message is then worded: the rule, and the elements concerned.</summary>
internal readonly record struct FindingIdentity
{
    /// <summary>No name that is typed has it in it.</summary>
    private const string Separator = "\0";

    private readonly string _text;

    public FindingIdentity(string ruleId, IEnumerable<string> subjectPaths) => _text = string.Join(Separator, [ruleId, .. subjectPaths]);

    public static FindingIdentity Of(Finding finding) => new(finding.Rule.Id, finding.Subjects.Select(subject => subject.Path));

    /// <summary>The same for the same finding, in every run and on every machine.</summary>
    public string ToFingerprint()
    {
        using var sha256 = SHA256.Create();
        return BitConverter.ToString(sha256.ComputeHash(Encoding.UTF8.GetBytes(_text))).Replace("-", "").ToLowerInvariant();
    }
}
