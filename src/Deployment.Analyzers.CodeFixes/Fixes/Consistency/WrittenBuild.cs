using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Plans;

namespace Deployment.Analyzers.CodeFixes.Fixes.Consistency;

/// <summary>Where product builds are written.</summary>
internal static class WrittenBuild
{
    /// <summary>
    /// Writes another build where those of some servers are written; none where none is written as a text that is nothing else. What
    /// else has its build from there gets it too, if it is a build: servers that share one in the source are kept at one on purpose.
    /// </summary>
    /// <param name="servers">The backup servers and Enterprise Managers.</param>
    /// <param name="newBuild">The build.</param>
    /// <param name="title">What that does, given the servers that get the build.</param>
    /// <param name="kind">The kind of change.</param>
    public static PlanFix? Rewrite(IReadOnlyCollection<Server> servers, ProductVersion newBuild, Func<string, string> title, string kind)
    {
        var literals = new HashSet<LiteralExpressionSyntax>(servers.Select(VersionOf).Select(LiteralOf).OfType<LiteralExpressionSyntax>());
        if (literals.Count == 0)
            return null;
        var all = servers.Select(server => server.Plan).Distinct().SelectMany(plan => plan.BackupServers.Concat<Server>(plan.EnterpriseManagers)).ToList();
        var names = all.Where(server => LiteralOf(VersionOf(server)) is { } literal && literals.Contains(literal)).Select(server => server.Name).Distinct().ToList();
        var text = SymbolDisplay.FormatLiteral(newBuild.ToString(), quote: true);
        return new(title(names is [var only] ? $"'{only}'" : $"{names.Count} servers"), kind, [.. literals.Select(literal => SourceEdit.Replace(literal, text))])
        {
            Sets = [.. all.Select(server => PlanSetting.Of(server, nameof(BackupServer.Version)))],
        };
    }

    /// <summary>The text that a build is written as; none where it is put together, or part of another text.</summary>
    public static LiteralExpressionSyntax? LiteralOf(Setting<ProductVersion> build)
    {
        var written = build.Origin.Value is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var parsed }] } ? parsed : build.Origin.Value;
        return written is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal
            && ProductVersion.TryParse(literal.Token.ValueText, out var literally) && build.IsKnown && literally == build.Value
                ? literal
                : null;
    }

    private static Setting<ProductVersion> VersionOf(Server server) => server is EnterpriseManager manager ? manager.Version : ((BackupServer)server).Version;
}
