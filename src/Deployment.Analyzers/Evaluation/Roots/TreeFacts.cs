using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deployment.Analyzers.Evaluation.Roots;

/// <summary>What the search for plans needs to know of a tree, found without binding and kept as long as the tree lives.</summary>
internal sealed class TreeFacts
{
    private const string FactoryName = "Create";

    private static readonly ConditionalWeakTable<SyntaxTree, TreeFacts> Known = new();

    private TreeFacts(SyntaxNode root)
    {
        var factoryCalls = ImmutableArray.CreateBuilder<InvocationExpressionSyntax>();
        foreach (var node in root.DescendantNodes())
        {
            if (node is not InvocationExpressionSyntax call || NameOf(call) is not { } name)
                continue;
            CalledNames.Add(name);
            if (name == FactoryName)
                factoryCalls.Add(call);
        }

        FactoryCalls = factoryCalls.ToImmutable();
    }

    /// <summary>The calls of something named as the method that makes plans.</summary>
    public ImmutableArray<InvocationExpressionSyntax> FactoryCalls { get; }

    /// <summary>The names of all members that are called.</summary>
    public HashSet<string> CalledNames { get; } = [];

    public static TreeFacts Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(tree, out var facts))
            return facts;
        facts = new TreeFacts(tree.GetRoot(cancellationToken));
        return Known.GetValue(tree, _ => facts);
    }

    public static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
        _ => null,
    };
}
