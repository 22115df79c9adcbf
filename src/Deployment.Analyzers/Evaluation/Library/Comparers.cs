using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Comparers that are passed to members of the BCL, and their own members.</summary>
internal static class Comparers
{
    /// <summary>A call without the comparer that is passed to it, which it compares by instead; none where that is not known.</summary>
    public static LibraryCall? Applied(LibraryCall call)
    {
        var parameters = call.Method.Parameters;
        for (var i = parameters.Length - 1; i >= 0; i--)
        {
            if (parameters[i].Type.Name is not ("IEqualityComparer" or "IComparer" or "StringComparer"))
                continue;
            var rest = call.With([.. call.Arguments.Take(i), .. call.Arguments.Skip(i + 1)]);
            if (parameters[i].Type.Name != "IComparer")
                return EqualityOf(call, call.Arguments[i]) is { } equality ? rest.By(equality) : null;
            return OrderOf(call, call.Arguments[i]) is not { } order ? null
                : call.Arguments[i].Data is StringComparer strings ? rest.By(order).By(ValueComparer.Of(strings))
                : rest.By(order);
        }

        return call;
    }

    public static ValueOrder? OrderOf(LibraryCall call, Value comparer) => comparer.Data switch
    {
        null => DefaultOrder(call),
        ValueOrder order => ReferenceEquals(order, call.Evaluator.Program.Settings.Texts.Order) ? DefaultOrder(call) : order,
        StringComparer strings => new ValueOrder(strings),
        EvaluatedDelegate => new AuthorOrder(call, (x, y) => Uncounted(call, () => call.Invoke(comparer, x, y))),
        EvaluatedObject self when MemberOf(self, "IComparer", "Compare") is { } compare => new AuthorOrder(call, (x, y) => Invoke(call, compare, comparer, x, y)),
        _ => null,
    };

    /// <summary>The order of what a call compares, where it is told no other one.</summary>
    public static ValueOrder DefaultOrder(LibraryCall call)
    {
        var compared = call.Method.ContainingType switch
        {
            { Name: "List" or "ImmutableArray" or "ImmutableList" or "Comparer" or "IComparer", TypeArguments: [var item] } => item,
            { Name: "Array" or "Enumerable" } when call.Method.TypeArguments is [.., var key] => key,
            _ => null,
        };
        return compared is not null && ComparableOrder.CompareToOf(call.Evaluator, compared) is { } compareTo ? new ComparableOrder(call, compareTo) : call.Evaluator.Program.Settings.Texts.Order;
    }

    public static ValueComparer? EqualityOf(LibraryCall call, Value comparer) => comparer.Data switch
    {
        null or ValueComparer => new DefaultEquality(call.Evaluator, call.Place, call.Caller),
        StringComparer strings => ValueComparer.Of(strings),
        EvaluatedObject self when MemberOf(self, "IEqualityComparer", "Equals") is { } equals && MemberOf(self, "IEqualityComparer", "GetHashCode") is { } hash =>
            new AuthorEquality(call, (x, y) => Invoke(call, equals, comparer, x, y), value => Invoke(call, hash, comparer, value)),
        _ => null,
    };

    /// <summary>Members of comparers, and of the classes that make them.</summary>
    public static Value? Call(LibraryCall call) => (call.Method.Name, call.Arguments) switch
    {
        ("Create", [{ Data: EvaluatedDelegate }]) when call.Method.ContainingType.Name == "Comparer" => call.Arguments[0],
        ("Compare", [var x, var y]) when call.Receiver.Data is not null && OrderOf(call, call.Receiver) is { } order =>
            call.By(order).DisorderOf([x, y]) is { } unknown ? unknown.Derive(call.Place) : call.Result(order.Compare(x, y)),
        ("Equals", [var x, var y]) when call.Receiver.Data is ValueComparer or StringComparer && EqualityOf(call, call.Receiver) is { } equality =>
            x.Data is null || y.Data is null ? call.Result(x.Data is null && y.Data is null) : equality.Compare(x, y, call.Place),
        _ => null,
    };

    private static IMethodSymbol? MemberOf(EvaluatedObject self, string contract, string name) =>
        self.Type.AllInterfaces.FirstOrDefault(candidate => candidate.Name == contract && candidate.IsGenericType) is { } found
            ? self.Type.FindImplementationForInterfaceMember(found.GetMembers(name)[0]) as IMethodSymbol
            : null;

    private static Value Invoke(LibraryCall call, IMethodSymbol method, Value comparer, params Value[] arguments) =>
        Uncounted(call, () => call.Evaluator.Call(method, comparer, arguments, call.Place, call.Caller));

    /// <summary>How often something is compared is up to the BCL.</summary>
    public static Value Uncounted(LibraryCall call, Func<Value> compare)
    {
        var result = Value.Null;
        call.Evaluator.Effects.RunUncounted(new Unknown(call.Place), () => result = compare());
        return result;
    }
}
