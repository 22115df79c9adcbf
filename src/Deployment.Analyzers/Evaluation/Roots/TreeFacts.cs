using Deployment.Plans;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deployment.Analyzers.Evaluation.Roots;

/// <summary>What the search for plans needs to know of a tree, found without binding and kept as long as the tree lives.</summary>
internal sealed class TreeFacts
{
    private const string FactoryName = "Create";
    private const string RunName = "Run";

    /// <summary>The names of what adds to a plan as a whole.</summary>
    private static readonly HashSet<string> AdditionNames =
        [.. typeof(DeploymentPlan).GetMethods().Where(method => !method.IsStatic && typeof(Element).IsAssignableFrom(method.ReturnType)).Select(method => method.Name)];

    private static readonly ConditionalWeakTable<SyntaxTree, TreeFacts> Known = new();

    private TreeFacts(SyntaxNode root)
    {
        var (factoryCalls, runCalls, additions) = (new List<InvocationExpressionSyntax>(), new List<InvocationExpressionSyntax>(), new List<InvocationExpressionSyntax>());
        foreach (var node in root.DescendantNodes())
        {
            if (node is SimpleNameSyntax name)
                Names.Add(name.Identifier.ValueText);
            else if (node is InvocationExpressionSyntax call && NameOf(call) is { } called)
                (called == FactoryName ? factoryCalls : called == RunName ? runCalls : AdditionNames.Contains(called) ? additions : null)?.Add(call);
        }

        (FactoryCalls, RunCalls, Additions) = (factoryCalls, runCalls, additions);
    }

    /// <summary>The calls of something named as the method that makes plans.</summary>
    public IReadOnlyList<InvocationExpressionSyntax> FactoryCalls { get; }

    /// <summary>The calls of something named as the method that runs plans.</summary>
    public IReadOnlyList<InvocationExpressionSyntax> RunCalls { get; }

    /// <summary>The calls of something named as a method that adds to a plan as a whole.</summary>
    public IReadOnlyList<InvocationExpressionSyntax> Additions { get; }

    /// <summary>The names of all that is used.</summary>
    public HashSet<string> Names { get; } = [];

    public static TreeFacts Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(tree, out var facts))
            return facts;
        facts = new TreeFacts(tree.GetRoot(cancellationToken));
        return Known.GetValue(tree, _ => facts);
    }

    private static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
        _ => null,
    };
}
