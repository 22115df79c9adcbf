using Deployment.Analyzers.Evaluation.Library;
using Deployment.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deployment.Analyzers.Evaluation;

internal sealed partial class Evaluator
{
    private readonly ArgumentPool _arguments = new();

    private Value Invocation(IInvocationOperation invocation, Frame frame)
    {
        var site = callees.SiteOf(invocation, invocation.TargetMethod, invocation.Arguments, invocation.Instance);
        if (site.Constant is { } constant)
            return constant;
        if (site.InvariantText is { } text)
            return Evaluate(text, frame);
        var receiver = invocation.Instance is null ? default : site.TakesReceiverAsVariable ? new(Refer(invocation.Instance, frame)) : Evaluate(invocation.Instance, frame);
        if (site.CopiesReceiver)
            receiver = Copied(receiver);
        var arguments = Arguments(site, frame);
        CheckPresent(receiver, invocation.Instance, invocation.TargetMethod, invocation.Syntax);
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

        var results = receiver.Data is Unknown { Among.Length: > 0 } any && invocation.IsVirtual && callee.Dsl is null && Program.DefinedHere(callee.Method.ContainingType)
            ? CallAny(callee.Method, any, arguments, invocation.Syntax, frame)
            : null;
        var value = receiver.Data is Unknown && invocation.IsVirtual && callee is { Dsl: null, Body: not null } && MayBeOverridden(callee.Method, invocation.Instance)
            ? Foreign(callee.Method, receiver, arguments, invocation.Syntax, frame)
            : Call(callee, receiver, arguments, invocation.Syntax, frame);
        if (!callee.ReturnsByReference)
            value = Copied(value);
        if (site.Callee.HasByReference)
            WriteBack(site, arguments, frame);
        else if (callee.Dsl is not null)
            _arguments.Return(arguments);
        if (results is { Count: > 0 } && value.Data is Unknown result)
            value = result.DeriveAmong(results, invocation.Syntax);
        if (site.IsConstant && !value.IsUnknown)
            site.Constant = value;
        return value;
    }

    /// <summary>The arguments in the order of the parameters, evaluated in the order they are written.</summary>
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
            if (site.Callee.Dsl is not null && values[argument.Ordinal].Origin.Token is null)
                values[argument.Ordinal] = values[argument.Ordinal].At(argument.Value.Syntax);
        }

        return values;
    }

    /// <summary>Gives the variables behind <c>ref</c> and <c>out</c> arguments what the call of a method that is not followed has left in its parameters.</summary>
    private void WriteBack(CallSite site, Value[] values, Frame frame)
    {
        foreach (var argument in site.Arguments)
        {
            if (argument is { IsByReference: true, IsVariable: false })
                Assign(argument.Value, Copied(values[argument.Ordinal]), frame);
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

    private Value Call(Callee callee, Value receiver, Value[] arguments, SyntaxNode place, Frame caller)
    {
        if (callee.Dsl is not null)
            return callee.Dsl.ReadsRows ? ReadRows(callee.Method, arguments, place, caller) : CallDsl(callee.Dsl, receiver, arguments, place, caller);
        if (callee.Regex is not null)
            return new(callee.Regex, place);
        if (callee.Body is not null)
            return CallSource(callee, callee.Body, receiver, arguments, place, caller);
        return callee.IsDelegateInvoke ? Invoke(receiver, arguments, place, caller) : CallLibrary(callee, receiver, arguments, place, caller);
    }

    private Value CallLibrary(Callee callee, Value receiver, Value[] arguments, SyntaxNode place, Frame caller)
    {
        var method = callee.Method;
        if (ExtensibleMember(method, receiver, arguments, place, caller) is { } extended)
            return extended;
        receiver = OwnerOf(method, receiver);
        if (callee.HasByReference && Array.Exists(arguments, argument => argument.Data is Cell))
            return CallWithVariables(callee, receiver, arguments, place, caller);
        if (callee.TakesSequence)
            arguments = WithSequences(arguments, method, place, caller);
        MarkChanged(method, arguments);
        var result = (callee.IsOfLanguage ? LanguageMember(method, receiver, arguments, place, caller) : null)
            ?? LibraryMembers.Call(this, method, receiver, arguments, place, caller)
            ?? Foreign(method, receiver, arguments, place, caller);
        if (result.Data is Unknown given && callee.NeverGivesNull)
            MarkGiven(given, [receiver, .. arguments], place);
        return result;
    }

    /// <summary>What a member of the base library gives is an object where it says so, and where it is asked in any case.</summary>
    private static void MarkGiven(Unknown result, Value[] taken, SyntaxNode place)
    {
        if (!Array.Exists(taken, value => ReferenceEquals(value.Data, result)) && !place.IsAfterQuestionMark())
            result.MarkNeverNull();
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
        ?? AwaitedItems(method, receiver, arguments)
        ?? GridMember(method, receiver, arguments, place)
        ?? (IsIndex(method.ContainingType) ? IndexMember(method, receiver.Data, arguments, place) : null);

    /// <summary>Whether a member may be one of those.</summary>
    public static bool IsOfLanguage(IMethodSymbol method) =>
        method.Name is nameof(GetType) or "GetEnumerator" or "MoveNext" or "Dispose" or "GetLength" or "GetUpperBound" or "GetLowerBound"
        || IsTask(method.ContainingType) || IsOfAwaitedItems(method.ContainingType) || IsIndex(method.ContainingType);

    private Value CallSource(Callee callee, SourceBody body, Value receiver, Value[] arguments, SyntaxNode place, Frame caller) =>
        caller.Calls is not null && IsRecurring(callee.Method, receiver, arguments, place, caller.Calls)
            ? CutShort(callee, body, receiver, arguments, place, caller)
            : Follow(callee, body, receiver, arguments, place, caller);

    private Value Follow(Callee callee, SourceBody body, Value receiver, Value[] arguments, SyntaxNode place, Frame caller)
    {
        var method = callee.Method;
        var parent = callee.IsLocalFunction ? FrameOf(method.ContainingSymbol, caller) : null;
        var frame = new Frame(method, parent, new CallChain(place, caller.Calls) { Decided = decisions.Count }, callee.FrameSize);
        if (!callee.IsStatic && parent is null)
            frame.This = body.IsIterator || callee.IsAsync ? Copied(Converted(receiver, method.ContainingType)) : receiver;
        if (callee.InitializesType)
            Initialize(method.ContainingType, caller);
        return body.IsIterator ? Iterator(callee, body.Block, arguments, frame, place) : Run(callee, body.Block, arguments, frame, place);
    }

    private Value Run(Callee callee, IBlockOperation body, Value[] arguments, Frame frame, SyntaxNode place)
    {
        Bind(callee, arguments, frame);
        frame.ReturnsByReference = callee.ReturnsByReference;

        // What it throws stays in its task, and nobody waits for that at once.
        var (completion, doubtful) = (Completion.Normal, default(TryBody?));
        Budget.EnterCall();
        try
        {
            if (IsKeptByTask(callee) && StartedBy(frame.Calls) is not null)
                doubtful = Keep(place, () => completion = Execute(body, frame));
            else
                completion = Execute(body, frame);
            if (callee.ReturnsByReference)
                _reference = frame.Reference;
            var result = completion == Completion.Return || callee.ReturnsVoid ? frame.Result : Unknown.At(place);
            return IsKeptByTask(callee) ? new(new EvaluatedTask(place, Copied(result)) { Doubtful = doubtful }, place) : result;
        }
        catch (AuthorException) when (Effects.IsTrial && !Effects.IsIdle && frame.HasReturned)
        {
            return frame.Result;
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

    private Value Property(IPropertyReferenceOperation reference, Frame frame)
    {
        var site = callees.SiteOf(reference);
        var receiver = reference.Instance is null ? default : Evaluate(reference.Instance, frame);
        if (site.CopiesReceiver)
            receiver = Copied(receiver);
        if (_handlers > 0 && receiver.Data is Unknown missing && reference.Instance!.Syntax.Parent is PostfixUnaryExpressionSyntax)
            MayThrow(missing, reference.Syntax);
        if (site is { IsOverridable: false, Getter: null } && receiver.Data is EvaluatedObject { Taint: null } self && self.TryGet(site.SlotIn(self.Layout), out var value))
            return Copied(value);
        var arguments = reference.Arguments.IsEmpty ? [] : EvaluateAll(reference.Arguments, frame);
        CheckPresent(receiver, reference.Instance, reference.Property, reference.Syntax);
        var read = ReadProperty(receiver, reference, arguments, frame);
        return reference.Property.RefKind == RefKind.None ? Copied(read) : read;
    }

    private Value ReadProperty(Value receiver, IPropertyReferenceOperation reference, Value[] arguments, Frame frame) =>
        receiver.Data is Unknown unknown && MayBeOverridden(reference.Property, reference.Instance) && Program.DefinedHere(reference.Property.ContainingType)
            ? ReadAny(unknown, reference, arguments, frame)
            : PropertyOf(receiver, MemberOf(receiver, reference, frame), reference.Syntax, frame, arguments);

    /// <summary>Reads a property of an object that is not known: it may be that of any of these.</summary>
    private Value ReadAny(Unknown owner, IPropertyReferenceOperation reference, Value[] arguments, Frame frame)
    {
        var value = arguments.Length > 0 ? owner.Derive(reference.Syntax) : owner.Member(reference.Property, reference.Syntax);
        return reference.Property.GetMethod is { } getter && CallAny(getter, owner, arguments, reference.Syntax, frame) is { Count: > 0 } results
            ? ((Unknown)value.Data!).DeriveAmong(results, reference.Syntax)
            : value;
    }

    /// <summary>Whether another member may run than the named one, on an object of a type that is not known.</summary>
    private static bool MayBeOverridden(ISymbol member, IOperation? receiver) =>
        (member.IsVirtual || member.IsAbstract || member.IsOverride) && !member.IsSealed
        && receiver is { Type.IsSealed: false, Syntax: not BaseExpressionSyntax };

    private Value[] EvaluateAll(ImmutableArray<IArgumentOperation> arguments, Frame frame)
    {
        var values = new Value[arguments.Length];
        for (var i = 0; i < values.Length; i++)
            values[arguments[i].Parameter?.Ordinal ?? i] = Copied(Evaluate(arguments[i].Value, frame));
        return values;
    }

    private Value[] EvaluateAll(ImmutableArray<IOperation> operations, Frame frame)
    {
        var values = new Value[operations.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = Evaluate(operations[i], frame);
        return values;
    }

    private Value PropertyOf(Value receiver, IPropertySymbol property, SyntaxNode place, Frame frame, Value[]? arguments = null)
    {
        arguments ??= [];
        property = property.ThatIsRead();
        if (callees.GetterOf(property) is { } getter)
            return Call(getter, receiver, arguments, place, frame);
        var value = property.IsStatic ? Static(property, place, frame)
            : property.GetMethod is { } read && ExtensibleMember(read, receiver, arguments, place, frame) is { } extended ? extended
            : StoredIn(OwnerOf(property, receiver), property, place, frame, arguments);
        if (value.Data is Unknown given && property.NeverGivesNull())
            MarkGiven(given, [receiver], place);
        return value;
    }

    /// <summary>The value of a property that has no code of the author's.</summary>
    private Value StoredIn(Value receiver, IPropertySymbol property, SyntaxNode place, Frame frame, Value[] arguments) =>
        receiver.Data switch
        {
            Unknown when property.IsIndexer => ElementAt(receiver, arguments[0], place),
            Unknown when property.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T => property.Name == "HasValue" ? IsNotNull(receiver, place) : receiver,
            Unknown unknown => unknown.Member(property, place),
            EvaluatedObject self when self.TryGet(property, out var value) && self.Taint is null => value,
            EvaluatedObject self when Program.DefinedHere(property.ContainingType) => Member(self, property, property.Type, place),
            EvaluatedEnumerator { Taint: null } enumerator when property.Name == "Current" => enumerator.Current ?? CurrentOfNone(place),
            EvaluatedGrid { Taint: null } grid => PropertyOf(grid, property.Name, place) ?? Unknown.At(place),
            EvaluatedType type => PropertyOf(type, property.Name, place) ?? Unknown.At(place),
            Evaluated untyped when property is { IsIndexer: true, ContainingType: { TypeKind: TypeKind.Interface, IsGenericType: false } } && HoldsMembers(untyped) =>
                ItemAsObject(receiver, arguments[0], untyped, place),
            _ when property.IsIndexer && arguments is [var index] => ElementAt(receiver, index, place),
            var data when IsIndex(property.ContainingType) => IndexMember(property.Name, data, [], place) ?? Unknown.At(place),
            var data when TaskProperty(property, data, place) is { } value => value,
            _ => LibraryMembers.Property(this, property, receiver, place, frame)
                ?? (receiver.Data is Evaluated owner ? owner.PartOf(new Unknown(place), place) : new Unknown(place).DeriveAmong([receiver], place)),
        };

    /// <summary>What an enumerator gives before the first item and after the last depends on what it goes through.</summary>
    private Value CurrentOfNone(SyntaxNode place)
    {
        var reason = new Unknown(place);
        MayThrow(reason, place);
        return new(reason, place);
    }
}
