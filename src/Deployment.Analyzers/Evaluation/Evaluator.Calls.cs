using Deployment.Analyzers.Evaluation.Library;
using Deployment.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deployment.Analyzers.Evaluation;

internal sealed partial class Evaluator
{
    private readonly ArgumentPool _arguments = new();

    [MethodImpl(HotPath.Optimized)]
    private Value Invocation(IInvocationOperation invocation, Frame frame)
    {
        var site = callees.SiteOf(invocation, invocation.TargetMethod, invocation.Arguments, invocation.Instance);
        if (site.Constant is { } constant)
            return constant;
        var receiver = invocation.Instance is null ? default : Evaluate(invocation.Instance, frame);
        if (site.CopiesReceiver)
            receiver = Copied(receiver);
        var arguments = Arguments(site, frame);
        if (IsMissing(receiver, invocation.Instance, invocation.TargetMethod))
            throw Throws<NullReferenceException>(invocation.Syntax);
        if (site.Callee.IsOfAnyValue && Numbers.IsNumber(receiver.Data) && EnumTypeOf(Substitute(invocation.Instance?.Type, frame)) is { } enumeration)
            receiver = new(new EvaluatedEnum(enumeration, receiver.Data!), receiver.Origin);
        var callee = site.IsGenericInItsCaller
            ? callees.Of(MethodIn(frame, site.Callee.Method, invocation.ConstrainedToType))
            : site.Callee;
        if (callee.IsOverridable && invocation.IsVirtual && receiver.Data is EvaluatedObject { Type: var type })
        {
            callee = site.IsGenericInItsCaller
                ? callees.Of(Implementation(callee.Method, type))
                : site.ImplementationFor(type) ?? site.Remember(type, callees.Of(Implementation(callee.Method, type)));
        }

        var value = Copied(receiver.Data is Unknown && invocation.IsVirtual && callee is { Dsl: null, Body: not null } && MayBeOverridden(callee.Method, invocation.Instance)
            ? Foreign(callee.Method, receiver, arguments, invocation.Syntax, frame)
            : Call(callee, receiver, arguments, invocation.Syntax, frame));
        if (site.Callee.HasByReference)
            WriteBack(site, arguments, frame);
        else if (callee.Dsl is not null)
            _arguments.Return(arguments);
        if (site.IsConstant && !value.IsUnknown)
            site.Constant = value;
        return value;
    }

    /// <summary>The arguments in the order of the parameters, evaluated in the order they are written.</summary>
    [MethodImpl(HotPath.Optimized)]
    private Value[] Arguments(CallSite site, Frame frame)
    {
        var count = site.Callee.Parameters.Length;
        if (count == 0)
            return [];
        var values = site.Callee.Dsl is null ? new Value[count] : _arguments.Rent(count);
        foreach (var argument in site.Arguments)
        {
            if (argument.IsVariable)
                values[argument.Ordinal] = new(Refer(argument.Value, frame));
            else if (!argument.IsOut)
                values[argument.Ordinal] = Copied(Evaluate(argument.Value, frame));
        }

        return values;
    }

    /// <summary>Gives the variables behind <c>ref</c> and <c>out</c> arguments what the call of a method that is not followed has left in its parameters.</summary>
    private void WriteBack(CallSite site, Value[] values, Frame frame)
    {
        foreach (var argument in site.Arguments)
        {
            if (argument is { IsByReference: true, IsVariable: false })
                Assign(argument.Value, values[argument.Ordinal], frame);
        }
    }

    /// <summary>Calls a method of the author's, of the DSL or of the BCL, or gives up on it.</summary>
    /// <param name="method">The method.</param>
    /// <param name="receiver">The object it belongs to, for an instance method.</param>
    /// <param name="arguments">Its arguments in the order of its parameters; afterwards also what it left in <c>out</c> ones.</param>
    /// <param name="place">The syntax of the call.</param>
    /// <param name="caller">The frame of the call.</param>
    public Value Call(IMethodSymbol method, Value receiver, Value[] arguments, SyntaxNode place, Frame caller) =>
        Call(callees.Of(method), receiver, arguments, place, caller);

    [MethodImpl(HotPath.Optimized)]
    private Value Call(Callee callee, Value receiver, Value[] arguments, SyntaxNode place, Frame caller)
    {
        if (callee.Dsl is not null)
            return callee.Dsl.ReadsRows ? ReadRows(callee.Method, arguments, place, caller) : CallDsl(callee.Dsl, receiver, arguments, place, caller);
        if (callee.Body is not null)
            return CallSource(callee, callee.Body, receiver, arguments, place, caller);
        return callee.IsDelegateInvoke ? Invoke(receiver, arguments, place, caller) : CallLibrary(callee, receiver, arguments, place, caller);
    }

    private Value CallLibrary(Callee callee, Value receiver, Value[] arguments, SyntaxNode place, Frame caller)
    {
        var method = callee.Method;
        if (callee.HasByReference && Array.Exists(arguments, argument => argument.Data is Cell))
            return CallWithVariables(callee, receiver, arguments, place, caller);
        if (callee.TakesSequence)
            arguments = WithSequences(arguments, method, place, caller);
        MarkChanged(method, arguments);
        return (callee.IsOfLanguage ? LanguageMember(method, receiver, arguments, place, caller) : null)
            ?? LibraryMembers.Call(this, method, receiver, arguments, place, caller)
            ?? Foreign(method, receiver, arguments, place, caller);
    }

    /// <summary>Calls a method that is not the author's through a delegate of the author's, which is handed variables.</summary>
    private Value CallWithVariables(Callee callee, Value receiver, Value[] arguments, SyntaxNode place, Frame caller)
    {
        var values = Array.ConvertAll(arguments, Dereferenced);
        var result = CallLibrary(callee, receiver, values, place, caller);
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i].Data is Cell variable && callee.Parameters[i].RefKind is RefKind.Ref or RefKind.Out)
                AssignTo(variable, values[i], callee.Parameters[i].Name);
        }

        return result;
    }

    /// <summary>The members that the language itself is built on.</summary>
    private Value? LanguageMember(IMethodSymbol method, Value receiver, Value[] arguments, SyntaxNode place, Frame caller) =>
        TypeOf(method, receiver, place)
        ?? EnumeratorMember(method, receiver, place)
        ?? TaskMember(method, receiver, arguments, place, caller)
        ?? GridMember(method, receiver, arguments, place)
        ?? (IsIndex(method.ContainingType) ? IndexMember(method.Name, receiver.Data, arguments, place) : null);

    /// <summary>Whether a member may be one of those.</summary>
    public static bool IsOfLanguage(IMethodSymbol method) =>
        method.Name is nameof(GetType) or "GetEnumerator" or "MoveNext" or "Dispose" or "GetLength" or "GetUpperBound" or "GetLowerBound"
        || IsTask(method.ContainingType) || IsIndex(method.ContainingType);

    [MethodImpl(HotPath.Optimized)]
    private Value CallSource(Callee callee, SourceBody body, Value receiver, Value[] arguments, SyntaxNode place, Frame caller)
    {
        var method = callee.Method;
        var parent = callee.IsLocalFunction ? FrameOf(method.ContainingSymbol, caller) : null;
        var frame = new Frame(method, parent, new CallChain(place, caller.Calls), callee.FrameSize);
        if (!callee.IsStatic && parent is null)
            frame.This = receiver;
        if (callee.InitializesType)
            Initialize(method.ContainingType, caller);
        return body.IsIterator ? Iterator(callee, body.Block, arguments, frame, place) : Run(callee, body.Block, arguments, frame, place);
    }

    [MethodImpl(HotPath.Optimized)]
    private Value Run(Callee callee, IBlockOperation body, Value[] arguments, Frame frame, SyntaxNode place)
    {
        Bind(callee, arguments, frame);
        frame.ReturnsByReference = callee.ReturnsByReference;
        Budget.EnterCall();
        try
        {
            var completion = Execute(body, frame);
            if (callee.ReturnsByReference)
                _reference = frame.Reference;
            var result = completion == Completion.Return || callee.ReturnsVoid ? frame.Result : Unknown.At(place);
            return IsKeptByTask(callee) ? EvaluatedTask.Completed(result, place) : result;
        }
        catch (AuthorException exception) when (exception.IsCaughtNotBy(frame.Calls) || (!exception.IsExit && IsKeptByTask(callee)))
        {
            return EvaluatedTask.Failed(exception, place);
        }
        catch (SuspendedException suspended) when (suspended.Started == frame.Calls)
        {
            return RunMeanwhile(() => Run(callee, body, arguments, new Frame(frame.Method, frame.Parent, frame.Calls) { This = frame.This }, place), place);
        }
        finally
        {
            Budget.LeaveCall();
            callee.FrameSize = Math.Max(callee.FrameSize, frame.Count);
        }
    }

    [MethodImpl(HotPath.Optimized)]
    private void Bind(Callee callee, Value[] arguments, Frame frame)
    {
        for (var i = 0; i < arguments.Length; i++)
            frame.Declare(callee.Parameters[i], callee.HasByReference && arguments[i].Data is Cell variable ? variable : new Cell(arguments[i], Effects.Now()));
    }

    /// <summary>The frame of the function that a local function is declared in.</summary>
    private static Frame? FrameOf(ISymbol function, Frame caller)
    {
        for (var frame = caller; frame is not null; frame = frame.Parent)
        {
            if (SymbolEqualityComparer.Default.Equals(frame.Method?.OriginalDefinition, function.OriginalDefinition))
                return frame;
        }

        return OutermostFrame(caller);
    }

    /// <summary>Calls a lambda or a method that is passed around.</summary>
    public Value Invoke(Value function, Value[] arguments, SyntaxNode place, Frame caller)
    {
        switch (function.Data)
        {
            case EvaluatedDelegate { Parts: { IsEmpty: false } parts }:
                var result = Value.Null;
                foreach (var part in parts)
                    result = Invoke(new(part), arguments, place, caller);
                return result;
            case EvaluatedDelegate { Body: { } body } lambda:
                Budget.Spend();
                var frame = new Frame(lambda.Method, lambda.Captured, new CallChain(place, caller.Calls));
                return Run(callees.Of(lambda.Method), body, arguments, frame, place);
            case EvaluatedDelegate { Method: var method } reference:
                return reference.Method.MethodKind == MethodKind.LocalFunction
                    ? Call(method, default, arguments, place, reference.Captured!)
                    : Call(
                        reference.Receiver.Data is EvaluatedObject { Type: var type } ? Implementation(method, type) : method,
                        reference.Receiver,
                        WithReceiver(reference, arguments),
                        place,
                        caller);
            default:
                Effects.AnythingMayBeAdded(place);
                Array.ForEach(arguments, MarkChanged);
                var unknown = ReasonOf(function, place).Derive(place);
                foreach (var argument in arguments)
                {
                    if (argument.Data is Cell variable)
                        AssignTo(variable, unknown, place.InOneLine());
                }

                return unknown;
        }
    }

    /// <summary>A delegate on an extension method has the extended object as its first argument.</summary>
    private static Value[] WithReceiver(EvaluatedDelegate reference, Value[] arguments) =>
        reference.Method.IsStatic && reference.Method.Parameters.Length == arguments.Length + 1 ? [reference.Receiver, .. arguments] : arguments;

    private Value Delegate(IDelegateCreationOperation creation, Frame frame) => Evaluate(creation.Target, frame);

    private static Value Lambda(IAnonymousFunctionOperation function, Frame frame) =>
        new(new EvaluatedDelegate(function.Symbol, function.Body, frame.Capture(), default), function.Syntax);

    private Value MethodGroup(IMethodReferenceOperation reference, Frame frame)
    {
        var receiver = reference.Instance is null ? default : Evaluate(reference.Instance, frame);
        var captured = reference.Method.MethodKind == MethodKind.LocalFunction ? frame.Capture() : null;
        return new(new EvaluatedDelegate(reference.Method, null, captured, receiver), reference.Syntax);
    }

    [MethodImpl(HotPath.Optimized)]
    private Value Property(IPropertyReferenceOperation reference, Frame frame)
    {
        var site = callees.SiteOf(reference);
        var receiver = reference.Instance is null ? default : Evaluate(reference.Instance, frame);
        if (site is { IsOverridable: false, Getter: null } && receiver.Data is EvaluatedObject { Taint: null } self && self.TryGet(site.SlotIn(self.Layout), out var value))
            return Copied(value);
        var arguments = reference.Arguments.IsEmpty ? [] : EvaluateAll(reference.Arguments, frame);
        if (IsMissing(receiver, reference.Instance, reference.Property))
            throw Throws<NullReferenceException>(reference.Syntax);
        return Copied(ReadProperty(receiver, reference, arguments, frame));
    }

    private Value ReadProperty(Value receiver, IPropertyReferenceOperation reference, Value[] arguments, Frame frame) =>
        receiver.Data is Unknown unknown && MayBeOverridden(reference.Property, reference.Instance) && callees.GetterOf(reference.Property) is { Dsl: null }
            ? arguments.Length > 0 ? unknown.Derive(reference.Syntax) : unknown.Member(reference.Property.Name, reference.Syntax)
            : PropertyOf(receiver, MemberOf(receiver, reference, frame), reference.Syntax, frame, arguments);

    /// <summary>Whether another member may run than the named one, on an object of a type that is not known.</summary>
    private static bool MayBeOverridden(ISymbol member, IOperation? receiver) =>
        (member.IsVirtual || member.IsAbstract || member.IsOverride) && !member.IsSealed
        && receiver is { Type.IsSealed: false, Syntax: not BaseExpressionSyntax };

    private Value[] EvaluateAll(ImmutableArray<IArgumentOperation> arguments, Frame frame)
    {
        var values = new Value[arguments.Length];
        for (var i = 0; i < values.Length; i++)
            values[arguments[i].Parameter?.Ordinal ?? i] = Evaluate(arguments[i].Value, frame);
        return values;
    }

    private Value[] EvaluateAll(ImmutableArray<IOperation> operations, Frame frame)
    {
        var values = new Value[operations.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = Evaluate(operations[i], frame);
        return values;
    }

    [MethodImpl(HotPath.Optimized)]
    private Value PropertyOf(Value receiver, IPropertySymbol property, SyntaxNode place, Frame frame, Value[]? arguments = null)
    {
        arguments ??= [];
        if (callees.GetterOf(property) is { } getter)
            return Call(getter, receiver, arguments, place, frame);
        if (property.IsStatic)
            return Static(property, place, frame);
        return receiver.Data switch
        {
            Unknown unknown when property.IsIndexer => ElementAt(receiver, arguments[0], place),
            Unknown when property.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T => property.Name == "HasValue" ? IsNotNull(receiver, place) : receiver,
            Unknown unknown => unknown.Member(property.Name, place),
            EvaluatedObject self when self.TryGet(property, out var value) && self.Taint is null => value,
            EvaluatedObject self when Program.DefinedHere(property.ContainingType) => Member(self, property, property.Type, place),
            EvaluatedEnumerator { Taint: null } enumerator when property.Name == "Current" => enumerator.Items.Current,
            EvaluatedGrid { Taint: null } grid => PropertyOf(grid, property.Name, place) ?? Unknown.At(place),
            EvaluatedType type => PropertyOf(type, property.Name, place) ?? Unknown.At(place),
            _ when property.IsIndexer && arguments is [var index] => ElementAt(receiver, index, place),
            var data when IsIndex(property.ContainingType) => IndexMember(property.Name, data, [], place) ?? Unknown.At(place),
            var data when TaskProperty(property, data, place) is { } value => value,
            _ => LibraryMembers.Property(this, property, receiver, place, frame) ?? Unknown.At(place),
        };
    }

    /// <summary>
    /// Gives up on a call of code that is neither in this compilation nor known: the result is unknown, and what it can reach
    /// may have changed. Code that does not know the DSL cannot add to a plan, unless it is handed something to call.
    /// </summary>
    private Value Foreign(IMethodSymbol method, Value receiver, Value[] handedOver, SyntaxNode place, Frame caller)
    {
        if (ForeignCode.IsExit(method))
            throw new AuthorException(Unknown.At(place), place) { IsExit = true };
        var arguments = Array.ConvertAll(handedOver, Dereferenced);
        _reference = null;
        if (ForeignCode.IsParallel(method))
            NotFollowed[place] = "for the order in which it calls its functions is not known";
        var reason = FirstUnknown(receiver, arguments) ?? (Unknown)Unknown.At(place, ForeignCode.IsInput(method)).Data!;
        HandOut(method, receiver, arguments);
        if (!ForeignCode.IsPure(method))
        {
            if (ForeignCode.KnowsTheDsl(method))
                Effects.AnythingMayBeAdded(reason.Cause);
            foreach (var argument in arguments)
            {
                if (argument.Data is EvaluatedDelegate function)
                    InvokeUnknownTimes(function, reason, place, caller);
                if (argument.Data is EvaluatedSequence sequence)
                    RepeatUnknownTimes(reason, place, () => Drain(CertainItemsOf(new(sequence), place, _ => { }), new Iteration()));
            }

            if (receiver.Data is Evaluated owner)
                Taint(owner, reason);
            for (var i = 0; i < arguments.Length; i++)
            {
                if (arguments[i].Data is Evaluated evaluated && ForeignCode.MayChange(method.Parameters[i].Type))
                    Taint(evaluated, reason);
            }
        }

        var variables = 0;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (method.Parameters[i].RefKind is not (RefKind.Out or RefKind.Ref))
                continue;
            var left = reason.Derive(place, place.Variable(variables++) ?? place.InOneLine());
            if (handedOver[i].Data is Cell variable)
                AssignTo(variable, left, method.Parameters[i].Name);
            else
                handedOver[i] = left;
        }

        return reason.Derive(place);
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
        if (value.Data is Deployment.Plans.Element || (value.Data is not (null or string or ValueType) && ForeignCode.MayHoldPlan(type)))
            Effects.HandOut(value.Data);
    }

    /// <summary>A function that is handed to code that cannot be followed may be called any number of times, with anything.</summary>
    public void InvokeUnknownTimes(EvaluatedDelegate function, Unknown reason, SyntaxNode place, Frame caller)
    {
        Value[] arguments = [.. function.Method.Parameters.Select(parameter => reason.Derive(place, parameter.Name))];
        RepeatUnknownTimes(reason, place, () => Invoke(new(function), arguments, place, caller));
    }

    private void Taint(Evaluated evaluated, Unknown reason)
    {
        Effects.Changing(evaluated);
        evaluated.MarkTainted(reason);
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
