using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>What code that is not followed may call of the author's, which it gets hold of by what it is handed.</summary>
internal sealed partial class Evaluator
{
    /// <summary>What is being called back: code that it runs may hand it on once more.</summary>
    private readonly HashSet<object> _calledBack = [];

    /// <summary>Whatever is handed to code that is not followed may be called any number of times, with anything.</summary>
    /// <param name="by">The method that is not followed; none if it may be any of the author's.</param>
    /// <param name="handed">What it is handed.</param>
    /// <param name="reason">What is not known of it.</param>
    /// <param name="place">The call.</param>
    /// <param name="caller">The frame of the call.</param>
    /// <returns>What is given that can be changed.</returns>
    public List<Value> CallBack(IMethodSymbol? by, IEnumerable<Value> handed, Unknown reason, SyntaxNode place, Frame caller)
    {
        var given = new List<Value>();
        var knowsTypes = by is null || ForeignCode.KnowsTheDsl(by);
        foreach (var held in (knowsTypes ? Within(handed) : HeldBy(handed)).ToList())
        {
            if (!_calledBack.Add(held))
                continue;
            try
            {
                given.AddRange(CallBack(by, held, reason, place, caller));
            }
            finally
            {
                _calledBack.Remove(held);
            }
        }

        return given;
    }

    private IEnumerable<Value> CallBack(IMethodSymbol? by, object held, Unknown reason, SyntaxNode place, Frame caller) => held switch
    {
        EvaluatedDelegate function => InvokeUnknownTimes(function, reason, place, caller),
        EvaluatedSequence sequence => GoThroughUnknownTimes(new(sequence), reason, place),
        EvaluatedObject self when by is not null => MembersFor(by, self.Type)
            .SelectMany(member => RunPerhaps(reason, place, () => [Call(member, new(self), AnythingFor(member, reason, place), place, caller)])),
        EvaluatedType { Type: INamedTypeSymbol made } when by is not null && ForeignCode.MakesObjects(by) && Program.DefinedHere(made) => made.InstanceConstructors
            .SelectMany(constructor => RunPerhaps(reason, place, () => [new(Construct(made, constructor, AnythingFor(constructor, reason, place), place, caller))])),
        _ => [],
    };

    private IEnumerable<IMethodSymbol> MembersFor(IMethodSymbol by, INamedTypeSymbol type) => ForeignCode.ReadsProperties(by)
        ? callees.KnownOutside.Of(type).Concat(callees.KnownOutside.GettersOf(type))
        : callees.KnownOutside.Of(type);

    private static Value[] AnythingFor(IMethodSymbol method, Unknown given, SyntaxNode place) =>
        [.. method.Parameters.Select(parameter => given.AnyItem(place, parameter.Name))];

    /// <summary>What code can call that is handed these values: they themselves, and what collections hold. It does not know the members of the author's objects.</summary>
    private IEnumerable<object> HeldBy(IEnumerable<Value> values)
    {
        var seen = new HashSet<object>();
        var open = new Stack<Value>(values);
        while (open.Count > 0)
        {
            if (open.Pop().Data is not { } data || !Evaluated.MayBeShared(data) && data is not (EvaluatedSequence or EvaluatedType or Unknown) || !seen.Add(data))
                continue;
            Budget.Spend();
            yield return data;
            if (data is EvaluatedObject or EvaluatedDelegate)
                continue;
            if (data is EvaluatedList list)
                Budget.Reserve(list.Items.Count);
            foreach (var part in Evaluated.PartsOf(data))
                open.Push(part);
        }
    }
}
