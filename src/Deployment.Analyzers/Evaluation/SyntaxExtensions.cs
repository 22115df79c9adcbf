using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deployment.Analyzers.Evaluation;

internal static class SyntaxExtensions
{
    /// <summary>The call of the base constructor in the head of a type: <c>record Branch(string Name) : Site(Name)</c>.</summary>
    public static PrimaryConstructorBaseTypeSyntax? PrimaryConstructorBase(this TypeDeclarationSyntax type) =>
        type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault();
}
