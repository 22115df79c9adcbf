using System.Globalization;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>A call of a BCL member that the evaluator knows.</summary>
internal readonly struct LibraryCall(
    Evaluator evaluator, IMethodSymbol method, Value receiver, Value[] arguments, SyntaxNode place, Frame caller)
{
    public Evaluator Evaluator { get; } = evaluator;

    public IMethodSymbol Method { get; } = method;

    public Value Receiver { get; } = receiver;

    public Value[] Arguments { get; } = arguments;

    public SyntaxNode Place { get; } = place;

    public Frame Caller { get; } = caller;

    /// <summary>How the call takes values for equal.</summary>
    public ValueComparer Equality { get => field ?? new DefaultEquality(Evaluator, Place, Caller); private init; }

    /// <summary>How the call puts values in order.</summary>
    public ValueOrder Order { get => field ?? Comparers.DefaultOrder(this); private init; }

    /// <summary>Where its results count as written.</summary>
    public ValueOrigin Origin { get; private init; } = place;

    /// <summary>The same call, whose results count as written where the text or number was that it is a member of, or is given first.</summary>
    public LibraryCall OfItsSource()
    {
        // Which of several numbers is the largest stands in none of them.
        var isOfNone = Method is { IsStatic: true, ContainingType.SpecialType: SpecialType.System_String } or { MethodKind: MethodKind.UserDefinedOperator }
            or { ContainingType.Name: nameof(Math), Parameters.Length: > 1 };
        return isOfNone ? this
            : Receiver.Data is not null ? this with { Origin = ValueOrigin.OfPart(Receiver, Arguments, Place) }
            : Arguments.Length > 0 ? this with { Origin = ValueOrigin.OfPart(Arguments[0], Arguments.Skip(1), Place) }
            : this;
    }

    public LibraryCall With(Value[] others) => new(Evaluator, Method, Receiver, others, Place, Caller) { Equality = Equality, Order = Order, Origin = Origin };

    public LibraryCall By(ValueComparer equality) => new(Evaluator, Method, Receiver, Arguments, Place, Caller) { Equality = equality, Order = Order };

    public LibraryCall By(ValueOrder order) => new(Evaluator, Method, Receiver, Arguments, Place, Caller) { Equality = Equality, Order = order };

    public Value Result(object? data) => new(data, Origin);

    public Value Unknown() => Values.Unknown.At(Place);

    /// <summary>Calls a delegate that was passed.</summary>
    public Value Invoke(Value function, params Value[] arguments) => Evaluator.Invoke(function, Array.ConvertAll(arguments, Evaluator.Copied), Place, Caller);

    /// <summary>Whether a predicate that was passed holds for an item.</summary>
    /// <exception cref="UncertainItemsException">It is left open.</exception>
    public bool Holds(Value predicate, Value item)
    {
        var condition = Invoke(predicate, item);
        var source = Receiver.Data is null ? Arguments[0] : Receiver;
        return Evaluator.IsLeftOpen(condition) && source.Data is Evaluated
            ? throw EnumerableMembers.Uncertain(this, source, (Unknown)condition.Data!)
            : Evaluator.Holds(condition);
    }

    /// <summary>
    /// The result is not known, nor is what the call leaves in <c>out</c> arguments; functions passed to it may be called any
    /// number of times.
    /// </summary>
    /// <param name="reason">Why.</param>
    /// <param name="source">What the result is a part of, if that is known.</param>
    public Value GiveUp(Unknown reason, Evaluated? source = null)
    {
        List<Value> known = source is null ? [] : [source.AnyPart];
        var variables = 0;
        var isOfItems = ReferenceEquals(Receiver.Data, reason) || (Receiver.Data is null && Arguments.Length > 0 && ReferenceEquals(Arguments[0].Data, reason));
        for (var i = 0; i < Arguments.Length; i++)
        {
            if (Arguments[i].Data is EvaluatedDelegate function)
                known.AddRange(isOfItems ? Evaluator.InvokeForItems(function, new(reason, hasMore: null), Place, Caller) : Evaluator.InvokeUnknownTimes(function, reason, Place, Caller));
            if (Arguments[i].Data is Evaluated target && IsTarget(i))
                target.PutSomewhere(Arguments.Append(Receiver), reason);
            if (Method.Parameters[i].RefKind is RefKind.Out or RefKind.Ref)
                Arguments[i] = reason.DeriveAmong(known, Place, Place.Variable(variables++));
        }

        return reason.DeriveAmong(known, Place);
    }

    /// <summary>Whether the call may put other items into an argument.</summary>
    private bool IsTarget(int argument) =>
        (Method.Name == "CopyTo" || (Method.ContainingType.SpecialType == SpecialType.System_Array && !ArrayMembers.OnlyReads(Method)))
        && ForeignCode.MayChangeItems(Method.Parameters[argument].Type);

    /// <summary>What is found by comparing, which may come upon values that are not known.</summary>
    public Value Certain(Func<object> compare)
    {
        try
        {
            return Result(compare());
        }
        catch (UncertainItemsException exception)
        {
            return exception.ResultAt(Place);
        }
    }

    /// <summary>A sequence that was passed has items that are not known, and so the result is not, nor what they were put into.</summary>
    public Value Uncertain(UncertainItemsException exception)
    {
        if (Receiver.Data is Evaluated changed)
        {
            Evaluator.Effects.Changing(changed);
            changed.PutSomewhere(Arguments, exception.Reason);
        }

        return exception.ResultAt(Place, Arguments.Length == 0 ? [] : EnumerableMembers.KnownItems(Arguments[0]));
    }

    /// <summary>Why it is not known in which order the values are that the call compares; none where that is known.</summary>
    public Unknown? DisorderOf(IReadOnlyCollection<Value> values)
    {
        var reason = Order.UnknownIn(values, Place);
        if (reason is not null && Order.MayThrow(values, Place))
            Evaluator.MayThrow(reason, Place);
        return reason;
    }

    public Value NewList(IEnumerable<Value> items, ListKind kind = ListKind.List)
    {
        var list = new List<Value>();
        foreach (var item in items)
        {
            Evaluator.Budget.Spend();
            list.Add(Evaluator.Copied(item));
        }

        var type = (kind, Method.ReturnType) is (ListKind.Array, IArrayTypeSymbol) or (ListKind.List, { TypeKind: TypeKind.Class, IsAbstract: false }) ? Method.ReturnType : null;
        return Result(new EvaluatedList(Evaluator.Effects.Now(), list, kind) { MadeAs = type });
    }

    /// <summary>The program throws here an exception of that type.</summary>
    public AuthorException Throws<TException>(string? reason = null)
        where TException : Exception => Throws(typeof(TException).FullName, reason);

    public AuthorException Throws(string exception, string? reason = null) => Evaluator.Throws(exception, Place, reason ?? UnreadText.ReasonOf(this, exception));

    /// <summary>The program throws here, as the call is to give an item and there is none.</summary>
    public AuthorException ThrowsForNoItem() => Throws<InvalidOperationException>($"{Abbreviation.Of(Place)} finds no item.");

    /// <summary>The program throws here, as a dictionary has the key already.</summary>
    public AuthorException ThrowsForKey(Value key)
    {
        var name = key.Data is string text ? $"the key \"{Abbreviation.Of(text)}\""
            : Numbers.IsNumber(key.Data) ? string.Format(CultureInfo.InvariantCulture, "the key {0}", key.Data)
            : "a key";
        return Throws<ArgumentException>($"{Abbreviation.Of(Place)} adds {name} a second time.");
    }
}
