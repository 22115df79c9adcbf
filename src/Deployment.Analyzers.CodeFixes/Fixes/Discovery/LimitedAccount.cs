using Deployment.Analyzers.CodeFixes.Editing;

namespace Deployment.Analyzers.CodeFixes.Fixes.Discovery;

/// <summary>How a vCenter is registered with an account that is limited to some sites.</summary>
internal static class LimitedAccount
{
    /// <summary>The arguments of such a registration.</summary>
    /// <param name="vCenter">The expression of the vCenter.</param>
    /// <param name="site">The expression of the site.</param>
    /// <param name="siteName">The site's name, if it is the same each time.</param>
    public static string ArgumentsFor(string vCenter, string site, string? siteName) => $"{vCenter}, {New(vCenter, [site], siteName)}";

    /// <summary>Limits the account in a call that registers a vCenter, or adds one; none where the vCenter is made in the call.</summary>
    public static SourceEdit? In(InvocationExpressionSyntax call, IReadOnlyList<string> sites, string? siteName) => call.ArgumentList.Arguments switch
    {
        [{ Expression: { } vCenter } only] when vCenter.IsName() =>
            SourceEdit.InsertAt(call.SyntaxTree, only.Span.End, $", {New(vCenter.ToString(), sites, siteName)}"),
        [_, { Expression: { } account }] when account.IsName() || account is InvocationExpressionSyntax =>
            SourceEdit.InsertAt(call.SyntaxTree, account.Span.End, $".LimitedTo({string.Join(", ", sites)})"),
        _ => null,
    };

    private static string New(string vCenter, IReadOnlyList<string> sites, string? siteName)
    {
        var name = siteName is null ? $"$\"svc-{{{sites[0]}.Name}}\"" : SymbolDisplay.FormatLiteral("svc-" + ElementName.Slug(siteName), quote: true);
        return $"{vCenter}.AddAccount({name}).LimitedTo({string.Join(", ", sites)})";
    }
}
