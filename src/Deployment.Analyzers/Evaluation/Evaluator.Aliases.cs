using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>What is done with something that is not known may be done with anything that it may be.</summary>
internal sealed partial class Evaluator
{
    /// <summary>A member of something that is not known gets another value.</summary>
    private void ChangeMember(Unknown owner, ISymbol member, SyntaxNode place)
    {
        foreach (var part in Within(owner.Among))
        {
            if (part is EvaluatedObject self && IsOf(self, member.ContainingType))
                Change(self, Implemented(member, self.Type), owner.Changed(place));
        }

        owner.MarkChanged();
    }

    /// <summary>Something that is not known gets another content, in a way that is not known.</summary>
    public void ChangeContent(Unknown owner)
    {
        foreach (var part in Within(owner.Among).OfType<Evaluated>().ToList())
            Taint(part, owner);
        owner.MarkChanged();
    }

    /// <summary>A function that is not known is called: it may be any of these, or none.</summary>
    private void CallAny(Unknown function, Value[] arguments, SyntaxNode place, Frame caller)
    {
        foreach (var possible in Within(function.Among).OfType<EvaluatedDelegate>().Where(possible => possible.Method.Parameters.Length == arguments.Length).ToList())
            RunPerhaps(function, place, () => Invoke(new(possible), arguments, place, caller));
    }

    /// <summary>A method is called on an object that is not known: it may be that of any of these.</summary>
    private void CallAny(IMethodSymbol method, Unknown receiver, Value[] arguments, SyntaxNode place, Frame caller)
    {
        foreach (var possible in Within(receiver.Among).OfType<EvaluatedObject>().Where(possible => IsOf(possible, method.ContainingType)).ToList())
            RunPerhaps(receiver, place, () => Call(Implementation(method, possible.Type), new(possible), arguments, place, caller));
    }

    private static bool IsOf(EvaluatedObject self, INamedTypeSymbol type) => self.Type.AncestorsAndSelf().Concat(self.Type.AllInterfaces)
        .Any(own => SymbolEqualityComparer.Default.Equals(own.OriginalDefinition, type.OriginalDefinition));

    private static ISymbol Implemented(ISymbol member, INamedTypeSymbol type) => member is IPropertySymbol property ? Implementation(property, type) : member;

    /// <summary>Known values, and all that they hold.</summary>
    private IEnumerable<object> Within(IEnumerable<Value> values)
    {
        var seen = new HashSet<object>();
        var open = new Stack<Value>(values);
        while (open.Count > 0)
        {
            if (open.Pop().Data is not { } data || data is string || Numbers.IsNumber(data) || !seen.Add(data))
                continue;
            Budget.Spend();
            if (data is not Parts)
                yield return data;
            foreach (var part in Evaluated.PartsOf(data))
                open.Push(part);
        }
    }
}
