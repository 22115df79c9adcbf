using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>Functions that call themselves an unknown number of times. From some call on, they are only tried, with anything that they may be handed.</summary>
internal sealed partial class Evaluator
{
    /// <summary>How deep such a function is followed.</summary>
    private const int MaxUnknownRecursion = 3;

    /// <summary>The functions that are tried, and do not call themselves any more.</summary>
    private readonly HashSet<IMethodSymbol> _cutShort = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a call is one of many of a recursion of which it is not known how deep it goes.</summary>
    private bool IsRecurring(IMethodSymbol method, Value receiver, Value[] arguments, SyntaxNode place, CallChain? calls)
    {
        if (_cutShort.Count > 0 && _cutShort.Contains(method))
            return true;
        var (times, decided) = (0, 0);
        for (var call = calls; call is not null; call = call.Caller)
        {
            if (call.Call == place)
                (times, decided) = (times + 1, call.Decided);
        }

        return times >= MaxUnknownRecursion && (decisions.Count > decided || receiver.IsUnknown || (Effects.IsInDoubt && FirstUnknown(receiver, arguments) is not null));
    }

    private Value CutShort(Callee callee, SourceBody body, Value receiver, Value[] arguments, SyntaxNode place, Frame caller)
    {
        var reason = FirstUnknown(receiver, arguments) ?? decisions.LastAsked ?? new Unknown(place);
        var given = new List<Value>(arguments) { receiver };
        if (_cutShort.Add(callee.Method))
        {
            try
            {
                Value[] any = Array.ConvertAll(arguments, argument => argument.Data is Cell ? argument : AnyOf(argument));
                Action once = () => given.Add(Follow(callee, body, callee.IsStatic ? default : AnyOf(receiver), any, place, caller));
                if (Effects.IsTrial)
                    once();
                else if (Unsettle(reason, once).Adds)
                    Effects.AnythingMayBeAdded(place);
            }
            finally
            {
                _cutShort.Remove(callee.Method);
            }
        }

        return reason.Changed(place, place.InOneLine(), given);

        Value AnyOf(Value value) => reason.Changed(place, place.InOneLine(), [value]);
    }
}
