using Deployment.Analyzers.CodeFixes.Editing;

namespace Deployment.Analyzers.CodeFixes.Fixes.Discovery;

/// <summary>How a vCenter is registered with an account that is limited to one site.</summary>
internal static class LimitedAccount
{
    /// <summary>The arguments in place of those of a call that registers a vCenter with full sight; none where the vCenter is made in the call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="site">The expression of the site.</param>
    /// <param name="siteName">The site's name, if the call is for one site only.</param>
    public static string? ArgumentsFor(InvocationExpressionSyntax call, string site, string? siteName) => call.ArgumentList.Arguments switch
    {
        [{ Expression: { } vCenter }] when vCenter.IsName() => For(vCenter.ToString(), site, siteName),
        [var vCenter, { Expression: { } account }] => $"{vCenter}, {account}.LimitedTo({site})",
        _ => null,
    };

    public static string For(string vCenter, string site, string? siteName)
    {
        var name = siteName is null ? $"$\"svc-{{{site}.Name}}\"" : SymbolDisplay.FormatLiteral("svc-" + ElementName.Slug(siteName), quote: true);
        return $"{vCenter}, {vCenter}.AddAccount({name}).LimitedTo({site})";
    }
}
