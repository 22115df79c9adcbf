using System.Text.RegularExpressions;

namespace Deployment.Analyzers.Differential.Tests.Generation;

/// <summary>A type that programs may use.</summary>
/// <param name="Construct">The declaration.</param>
/// <param name="Words">The words that a construct that uses it is recognised by.</param>
internal sealed record Declaration(Construct Construct, params string[] Words)
{
    private readonly Regex _use = new($@"\b({string.Join('|', Words)})\b");

    public bool IsUsedBy(Construct construct) => construct != Construct && _use.IsMatch(construct.Text);
}
