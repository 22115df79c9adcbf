using Deployment.Analyzers.Evaluation.Values;
using Deployment.Plans;

namespace Deployment.Analyzers.Evaluation;

/// <summary>
/// Remembers what is in scope where some calls of the DSL are executed, so that whoever rewrites them can refer to elements by
/// the names they have there.
/// </summary>
/// <param name="calls">The calls.</param>
internal sealed class ScopeLog(IEnumerable<SyntaxNode> calls)
{
    private readonly HashSet<SyntaxNode> _calls = [.. calls];
    private readonly List<Scope> _scopes = [];
    private (object? Root, int Scopes) _begin;

    public bool Watches(SyntaxNode call) => _calls.Contains(call);

    /// <summary>A root is evaluated; if that is not for the first time, what it has noted before is void.</summary>
    public void BeginAgain(object root)
    {
        if (_begin.Root == root)
            _scopes.RemoveRange(_begin.Scopes, _scopes.Count - _begin.Scopes);
        _begin = (root, _scopes.Count);
    }

    public void Add(CallChain call, Frame frame) => _scopes.Add(new(call, [.. ElementsIn(frame)]));

    /// <summary>Every execution of a call, in all worlds.</summary>
    public IReadOnlyList<Scope> ExecutionsOf(SyntaxNode call) => [.. _scopes.Where(scope => scope.Call.Call == call)];

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
