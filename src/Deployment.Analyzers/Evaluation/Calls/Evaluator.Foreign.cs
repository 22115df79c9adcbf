using Deployment.Analyzers.Evaluation.Values;
using Deployment.Plans;

namespace Deployment.Analyzers.Evaluation;

/// <summary>Calls of code that cannot be followed.</summary>
internal sealed partial class Evaluator
{
    /// <summary>How many elements the plans had before the code that runs, where that may not run at all.</summary>
    private Dictionary<DeploymentPlan, int>? _olderThanDoubt;

    /// <summary>
    /// Gives up on a call of code that is neither in this compilation nor known: the result is unknown, and what it can reach
    /// may have changed. Code that does not know the DSL cannot add to a plan, unless it is handed something to call.
    /// </summary>
    private Value Foreign(IMethodSymbol method, Value receiver, Value[] handedOver, SyntaxNode place, Frame caller)
    {
        if (ForeignCode.IsExit(method))
            throw new AuthorException(Unknown.At(place), place) { IsExit = true };
        if (ForeignCode.IsOfEnvironment(method) && handedOver is [{ Data: string name }])
            return Input.ValueOf(name, place);
        if (ForeignCode.ChangesEnvironment(method))
            Input.Change(place);
        var arguments = Array.ConvertAll(handedOver, Dereferenced);
        _reference = null;
        if (ForeignCode.IsParallel(method))
            NotFollowed[place] = "for the order in which it calls its functions is not known";
        if (ForeignCode.ReadsData(method))
            NotFollowed[place] = "unlike a table that PlanData.ReadCsv reads";
        List<Value> results = [];
        var given = FirstUnknown(receiver, arguments);
        var reason = given is null ? new Unknown(place, ForeignCode.IsInput(method))
            : given.IsInput || receiver.IsUnknown ? given
            : new Unknown(place);
        HandOut(method, receiver, arguments);
        if (ForeignCode.RunsPlan(method) && arguments[0].Data is DeploymentPlan run)
            Effects.Run(run);
        if (ForeignCode.MayThrow(method, isGivenUnknown: given is not null))
            MayThrow(reason, place, method);
        if (!ForeignCode.IsPure(method))
        {
            if (ForeignCode.KnowsTheDsl(method) || ForeignCode.MayCallAnything(method))
            {
                Effects.AnythingMayBeAdded(reason.Cause);
                MayDoAnythingWith([.. arguments, receiver], reason, place, caller);
            }

            results.AddRange(CallBack(method, [.. arguments, receiver, .. method.TypeArguments.Select(type => new Value(new EvaluatedType(Substitute(type, caller)!)))], reason, place, caller));
            MayBeChanged(receiver);
            if (receiver.Data is Unknown holder)
                holder.Hold([.. arguments, .. results]);
            for (var i = 0; i < arguments.Length; i++)
            {
                if (ForeignCode.MayChange(method.Parameters[i].Type) || ForeignCode.IsReflection(method))
                    MayBeChanged(arguments[i]);
            }
        }

        var variables = 0;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (method.Parameters[i].RefKind is not (RefKind.Out or RefKind.Ref))
                continue;
            var left = reason.DeriveAmong(arguments.Append(receiver), place, place.Variable(variables++) ?? place.InOneLine());
            if (handedOver[i].Data is Cell variable)
                AssignTo(variable, left, method.Parameters[i].Name);
            else
                handedOver[i] = left;
        }

        var result = reason.DeriveAmong(arguments.Append(receiver).Concat(results), place);
        if (ForeignCode.IsInput(method))
            ((Unknown)result.Data!).MarkAnswer();
        return result;

        void MayBeChanged(Value value)
        {
            if (value.Data is Evaluated evaluated)
                Taint(evaluated, reason);
            else if (value.Data is Unknown unknown && unknown.Among.Length > 0)
                ChangeContent(unknown, arguments);
            else if (value.Data is Unknown file && ForeignCode.IsOfWorldOutside(method))
                file.MarkChanged();
        }
    }

    /// <summary>Code that may be the author's knows the types of what it is handed: it may do with that, and with all that it holds, what the author could.</summary>
    private void MayDoAnythingWith(Value[] handed, Unknown reason, SyntaxNode place, Frame caller)
    {
        foreach (var held in Within(handed).ToList())
        {
            if (held is Element element)
                MayStateAnything(element, place, caller);
            else if (held is Evaluated changeable and not EvaluatedObject { Layout.IsFixed: true, Base: null })
                Taint(changeable, reason);
        }
    }

    /// <summary>Remembers what a call hands to code that cannot be followed.</summary>
    private void HandOut(IMethodSymbol method, Value receiver, Value[] arguments)
    {
        HandOut(receiver, receiver.Data is Unknown ? method.ContainingType : null);
        for (var i = 0; i < arguments.Length; i++)
            HandOut(arguments[i], method.Parameters[i].Type);
        if (method.TypeArguments.Any(ForeignCode.MayHoldPlan))
            Effects.HandOut(data: null);
    }

    private void HandOut(Value value, ITypeSymbol? type)
    {
        if (value.Data is Element || (value.Data is not (null or string or ValueType) && ForeignCode.MayHoldPlan(type)))
            Effects.HandOut(value.Data);
    }

    /// <summary>A function that is handed to code that cannot be followed may be called any number of times, with anything.</summary>
    /// <returns>What it gives that can be changed.</returns>
    public ICollection<Value> InvokeUnknownTimes(EvaluatedDelegate function, Unknown reason, SyntaxNode place, Frame caller) =>
        RunPerhaps(reason, place, () => [InvokeWith(function, reason, place, caller)]);

    /// <summary>A function is called for each item of a sequence that is not known, or goes on in a way that is not known.</summary>
    /// <returns>What it gives that can be changed.</returns>
    public ICollection<Value> InvokeForItems(EvaluatedDelegate function, UncertainItemsException items, SyntaxNode place, Frame caller)
    {
        var given = new Dictionary<object, Value>();
        var run = Collecting(given, place, () => [InvokeWith(function, items.Item, place, caller)]);
        MayThrow(items.Item, place);
        var adds = (Effects.IsTrial || items.HasMore != false) && AddsWhenTried(items.Item, place, run);
        if (adds && HasMore(items))
            RunOneTurn(items.Item, place, run);
        else if (adds || items.HasMore == false)
            Effects.MayBeAdded(items.Reason.Cause, decisions.AddedByTurnsAt(place));
        return given.Values;
    }

    /// <summary>What a function may give that is handed something unknown. It is only tried for that.</summary>
    public ICollection<Value> GivenBy(EvaluatedDelegate function, Unknown reason, SyntaxNode place, Frame caller)
    {
        var given = new Dictionary<object, Value>();
        AddsWhenTried(reason, place, Collecting(given, place, () => [InvokeWith(function, reason, place, caller)]));
        return given.Values;
    }

    /// <summary>A sequence may be gone through any number of times.</summary>
    /// <returns>Those of its items that can be changed.</returns>
    public ICollection<Value> GoThroughUnknownTimes(Value sequence, Unknown reason, SyntaxNode place) =>
        RunPerhaps(reason, place, () => [.. CertainItemsOf(sequence, place, _ => { })]);

    private Value InvokeWith(EvaluatedDelegate function, Unknown given, SyntaxNode place, Frame caller) =>
        Invoke(new(function), AnythingFor(function.Method, given, place), place, caller);

    /// <summary>Code that may run any number of times, or not at all, is only tried. If it adds to a plan, anything may have been added.</summary>
    /// <returns>What it gives that can be changed.</returns>
    private Dictionary<object, Value>.ValueCollection RunPerhaps(Unknown reason, SyntaxNode place, Func<IEnumerable<Value>> once)
    {
        var given = new Dictionary<object, Value>();
        MayThrow(reason, place);
        if (InDoubt(() => AddsWhenTried(reason, place, Collecting(given, place, once))))
            Effects.AnythingMayBeAdded(place);
        return given.Values;
    }

    /// <summary>Runs code that may not run at all, or at another time: what it states of elements that there are is not known then.</summary>
    private T InDoubt<T>(Func<T> code)
    {
        var before = _olderThanDoubt;
        _olderThanDoubt ??= Effects.Plans.ToDictionary(plan => plan, plan => plan.Elements.Count);
        try
        {
            return code();
        }
        finally
        {
            _olderThanDoubt = before;
        }
    }

    /// <summary>Runs code and notes what it gives that can be changed.</summary>
    private Action Collecting(Dictionary<object, Value> given, SyntaxNode place, Func<IEnumerable<Value>> once) => () =>
    {
        foreach (var value in once().SelectMany(value => value.Data is EvaluatedSequence ? CertainItemsOf(value, place, _ => { }) : [value]))
        {
            if (Evaluated.MayBeShared(value.Data))
                given[value.Data!] = value;
        }
    };

    /// <summary>Whether the running code, which states something of the element, may not run although there is that element.</summary>
    private bool MayNotRunFor(Element element) =>
        _olderThanDoubt is not null && _olderThanDoubt.TryGetValue(element.Plan, out var count) && element.Plan.Elements.Take(count).Contains(element);

    private void Taint(Evaluated evaluated, Unknown reason)
    {
        Effects.Changing(evaluated);
        evaluated.MarkTainted(reason);
        if (evaluated is EvaluatedObject { Base: { } inherited })
            Taint(inherited, reason);
    }

    public static Unknown? FirstUnknown(Value receiver, Value[] arguments)
    {
        if (receiver.Data is Unknown unknown)
            return unknown;
        foreach (var argument in arguments)
        {
            if (argument.Data is Unknown unknownArgument)
                return unknownArgument;
        }

        return null;
    }
}
