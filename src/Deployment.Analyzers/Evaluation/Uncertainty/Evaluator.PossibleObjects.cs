using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>What is done with something that is not known may be done with anything that it may be.</summary>
internal sealed partial class Evaluator
{
    /// <summary>A member of something that is not known gets another value.</summary>
    private void ChangeMember(Unknown owner, ISymbol member, Value value, SyntaxNode place, Frame frame)
    {
        foreach (var self in ObjectsIn(owner, member.ContainingType))
        {
            var implemented = Implemented(member, self.Type);
            if (implemented is IPropertySymbol { SetMethod: { } setter } && Program.BodyOf(setter) is not null)
                RunPerhaps(owner, place, () => [Call(setter, new(self), [value], place, frame)]);
            else
                Change(self, implemented, owner.Changed(place, place.InOneLine(), self.TryGet(implemented, out var before) ? [before, value] : [value]));
        }

        owner.Hold([value]);
        owner.MarkChanged();
    }

    /// <summary>Something that is not known gets another content, in a way that is not known.</summary>
    /// <param name="owner">What that is.</param>
    /// <param name="added">What is put into it.</param>
    public void ChangeContent(Unknown owner, IEnumerable<Value> added)
    {
        foreach (var part in Within(owner.Among).OfType<Evaluated>().ToList())
        {
            Taint(part, owner);
            part.PutSomewhere(added, owner);
        }

        owner.Hold(added);
        owner.MarkChanged();
    }

    /// <summary>Something comes to where anything may be done with it from here on.</summary>
    private void LoseSightOf(Value value, SyntaxNode place)
    {
        foreach (var part in Within([value]).OfType<Evaluated>().ToList())
            Taint(part, new Unknown(place));
    }

    /// <summary>A function that is not known is called: it may be any of these, or none.</summary>
    /// <returns>What it may give that can be changed.</returns>
    private List<Value> CallAny(Unknown function, Value[] arguments, SyntaxNode place, Frame caller) =>
    [
        .. from possible in Within(function.Among).OfType<EvaluatedDelegate>().ToList()
           where possible.Method.Parameters.Length == arguments.Length
           from result in RunPerhaps(function, place, () => [Invoke(new(possible), arguments, place, caller)])
           select result,
    ];

    /// <summary>A method is called on an object that is not known: it may be that of any of these.</summary>
    /// <returns>What it may give that can be changed.</returns>
    private List<Value> CallAny(IMethodSymbol method, Unknown receiver, Value[] arguments, SyntaxNode place, Frame caller) =>
    [
        .. from possible in ObjectsIn(receiver, method.ContainingType)
           from result in RunPerhaps(receiver, place, () => [Call(Implementation(method, possible.Type), new(possible), arguments, place, caller)])
           select result,
    ];

    /// <summary>Takes an object apart that is not known: it may be any of these.</summary>
    /// <returns>The parts of them that can be changed.</returns>
    private List<Value> DeconstructAny(Unknown any, IMethodSymbol method, SyntaxNode place, Frame frame) =>
    [
        .. from possible in ObjectsIn(any, method.ContainingType)
           from part in RunPerhaps(any, place, () => Deconstructed(new(possible), method, place, frame))
           select part,
    ];

    /// <summary>The known objects of a type that something may be.</summary>
    private List<EvaluatedObject> ObjectsIn(Unknown any, INamedTypeSymbol type) => [.. Within(any.Among).OfType<EvaluatedObject>().Where(possible => IsOf(possible, type))];

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
