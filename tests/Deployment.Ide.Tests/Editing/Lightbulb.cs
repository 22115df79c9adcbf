using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Deployment.Ide.Tests.Editing;

/// <summary>An action that is offered, with the provider it comes from and the finding it is offered for.</summary>
internal sealed record Lightbulb(CodeAction Action, CodeFixProvider Provider, Diagnostic Diagnostic);
