using Deployment.Analyzers.Evaluation.Values;
using Deployment.Plans;

namespace Deployment.Analyzers.Evaluation;

/// <summary>
/// Remembers what is in scope where some calls of the DSL are executed in a world, so that whoever rewrites them can refer to elements by
/// the names they have there.
/// </summary>
/// <param name="calls">The calls.</param>
internal sealed class ScopeLog(HashSet<SyntaxNode> calls)
{
    private readonly List<Scope> _scopes = [];

    public bool Watches(SyntaxNode call) => calls.Contains(call);

    public void Add(CallChain call, Frame frame) => _scopes.Add(new(call, [.. ElementsIn(frame)]));

    /// <summary>Every execution of a call.</summary>
    public IEnumerable<Scope> ExecutionsOf(SyntaxNode call) => _scopes.Where(scope => scope.Call.Call == call);

    private static IEnumerable<(ISymbol, Element)> ElementsIn(Frame frame)
    {
        foreach (var (variable, value) in frame.Variables)
        {
            if (value.Data is Element element)
                yield return (variable, element);
        }

        if (frame.This.Data is EvaluatedObject { Taint: null } self)
        {
            foreach (var (member, value) in self.Members)
            {
                if (value.Data is Element element)
                    yield return (member, element);
            }
        }
    }
}
