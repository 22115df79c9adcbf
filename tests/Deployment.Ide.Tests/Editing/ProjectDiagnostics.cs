using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Deployment.Ide.Tests.Editing;

/// <summary>Tells Fix All of all findings of one rule, document by document.</summary>
internal sealed class ProjectDiagnostics(string id) : FixAllContext.DiagnosticProvider
{
    public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
        (await Workbench.DiagnosticsAsync(document)).Where(diagnostic => diagnostic.Id == id);

    public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        Task.FromResult<IEnumerable<Diagnostic>>([]);

    public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
    {
        var all = new List<Diagnostic>();
        foreach (var document in project.Documents)
            all.AddRange(await GetDocumentDiagnosticsAsync(document, cancellationToken));
        return all;
    }
}
