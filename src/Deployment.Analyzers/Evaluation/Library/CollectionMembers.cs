using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Members of collections, whichever kind they are of.</summary>
internal static class CollectionMembers
{
    public static Value? Call(LibraryCall given)
    {
        if (given.Receiver.Data is not Evaluated evaluated)
            return null;
        if (given.Method.ContainingType is { TypeKind: TypeKind.Interface, IsGenericType: false } && Evaluator.HoldsMembers(evaluated))
            return GiveUp(given);
        if (Comparers.Applied(given) is not { } call)
            return GiveUp(given);
        if (call.Method.Name is "EnsureCapacity" or "TrimExcess")
            return call.Unknown();
        if (evaluated is EvaluatedList { IsFixed: true } && call.Method.ContainingType.TypeKind == TypeKind.Interface && ListMembers.IsChange(call.Method.Name))
            throw call.Throws<NotSupportedException>();
        if (evaluated is EvaluatedKeyed { IsFixed: true } && DictionaryMembers.IsChange(call.Method.Name)
            && call.Method.ReturnType.SpecialType is SpecialType.System_Void or SpecialType.System_Boolean)
        {
            throw call.Throws<NotSupportedException>();
        }

        var isChange = !IsImmutable(evaluated) && (evaluated is EvaluatedList ? ListMembers.IsChange(call.Method.Name) : DictionaryMembers.IsChange(call.Method.Name));
        if (isChange)
        {
            call.Evaluator.Effects.Changing(evaluated);
            evaluated.LastChange = call.Place;
            if (evaluated.Taint is { } doubt)
                return ChangeFurther(call, evaluated, doubt);
        }
        else if (evaluated.Taint is { } taint)
        {
            return evaluated is EvaluatedKeyed || IsImmutable(evaluated) ? MadeOf(call, taint, evaluated) : call.GiveUp(taint, evaluated);
        }

        var result = Call(call, evaluated);
        if (isChange && evaluated is EvaluatedKeyed keyed && keyed.IsUnnoticed(call.Method.Name, result))
            keyed.CountUnnoticed();
        return result;
    }

    private static Value? Call(LibraryCall call, Evaluated collection) =>
        collection switch
        {
            EvaluatedList list => ListMembers.Call(call, list) ?? GiveUp(call),
            EvaluatedDictionary dictionary => DictionaryMembers.Call(call, dictionary) ?? GiveUp(call),
            EvaluatedSet set => SetMembers.Call(call, set) ?? GiveUp(call),
            EvaluatedLookup lookup when call is { Method.Name: "Contains", Arguments: [var key] } && lookup.Equality.UnknownIn(key.Data) is null =>
                call.Result(lookup.Find(key) is not null),
            _ => null,
        };

    /// <summary>Changes a collection of which it is not known what it holds: it may hold what is put into it then, and all that it may have held.</summary>
    private static Value ChangeFurther(LibraryCall call, Evaluated collection, Unknown doubt)
    {
        call.Evaluator.MayThrow(doubt, call.Place);
        var result = call.GiveUp(doubt, collection);
        collection.PutSomewhere(call.Arguments.SelectMany(argument => argument.Data is EvaluatedSequence items ? (IEnumerable<Value>)items : [argument]), doubt);
        if (call.Method.Name is "GetOrAdd" or "AddOrUpdate")
            collection.PutSomewhere([result], doubt);
        return result;
    }

    /// <summary>Whether a member of that name changes some kind of collection.</summary>
    public static bool IsChange(string member) => ListMembers.IsChange(member) || DictionaryMembers.IsChange(member);

    /// <summary>Whether it always holds what it holds.</summary>
    private static bool IsImmutable(Evaluated collection) =>
        collection is EvaluatedList { Kind: ListKind.ImmutableArray or ListKind.ImmutableList } or EvaluatedKeyed { IsFixed: true };

    /// <summary>A member that is not known may have changed the collection, and those passed to it.</summary>
    public static Value GiveUp(LibraryCall call)
    {
        var reason = Evaluator.FirstUnknown(default, call.Arguments) ?? new Unknown(call.Place);
        if (call.Receiver.Data is not Evaluated { Taint: not null })
            call.Evaluator.CallBack(call.Method, call.Arguments.Where(argument => argument.Data is not EvaluatedDelegate).Append(call.Receiver), reason, call.Place, call.Caller);
        foreach (var changed in call.Arguments.Append(call.Receiver).Select(argument => argument.Data).OfType<Evaluated>().Where(argument => !IsImmutable(argument)))
        {
            call.Evaluator.Effects.Changing(changed);
            changed.MarkTainted(reason);
        }

        call.Evaluator.MayThrow(reason, call.Place);
        if (call.Receiver.Data is not Evaluated collection)
            return call.GiveUp(reason);
        if (IsImmutable(collection))
            return MadeOf(call, reason, collection);
        collection.PutSomewhere(call.Arguments, reason);
        return call.GiveUp(reason, collection);
    }

    /// <summary>A change of what cannot be changed makes another one, which holds what it is given too.</summary>
    private static Value MadeOf(LibraryCall call, Unknown reason, Evaluated collection) =>
        call.GiveUp(reason, collection) is { Data: Unknown made } ? made.DeriveAmong(call.Arguments, call.Place) : call.Unknown();
}
