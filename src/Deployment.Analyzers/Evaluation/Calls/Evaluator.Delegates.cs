using Deployment.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deployment.Analyzers.Evaluation;

internal sealed partial class Evaluator
{
    /// <summary>Calls a lambda or a method that is passed around.</summary>
    public Value Invoke(Value function, Value[] arguments, SyntaxNode place, Frame caller)
    {
        switch (function.Data)
        {
            case EvaluatedDelegate { Parts: { IsEmpty: false } parts }:
                var result = Value.Null;
                foreach (var part in parts)
                    result = Invoke(new(part), Array.ConvertAll(arguments, Copied), place, caller);
                return result;
            case EvaluatedDelegate { Body: { } body } lambda when lambda.Method.Parameters.Length == arguments.Length:
                Budget.Spend();
                var frame = new Frame(lambda.Method, lambda.Captured, new CallChain(place, caller.Calls));
                return Run(callees.Of(lambda.Method), body, arguments, frame, place);
            case EvaluatedDelegate { Body: null, Method: var method } reference when method.Parameters.Length == WithReceiver(reference, arguments).Length:
                return reference.Method.MethodKind == MethodKind.LocalFunction
                    ? Call(method, default, arguments, place, reference.Captured!)
                    : Call(
                        reference is { IsVirtual: true, Receiver.Data: EvaluatedObject { Type: var type } } ? Implementation(method, type) : method,
                        reference.Receiver,
                        WithReceiver(reference, arguments),
                        place,
                        caller);
            default:
                return InvokeUnknown(function, arguments, place, caller);
        }
    }

    /// <summary>A function that is not known may be any of the author's, and do what that could.</summary>
    private Value InvokeUnknown(Value function, Value[] arguments, SyntaxNode place, Frame caller)
    {
        if (function.Data is EvaluatedDelegate)
            InvalidCode.Add(place);
        Effects.AnythingMayBeAdded(place);
        var (reason, handed) = (ReasonOf(function, place), Array.ConvertAll(arguments, Dereferenced));
        var results = function.Data is Unknown notKnown ? CallAny(notKnown, arguments, place, caller) : [];
        results.AddRange(CallBack(by: null, handed, reason, place, caller));
        MayDoAnythingWith(handed, reason, place, caller);
        Array.ForEach(arguments, MarkChanged);
        var unknown = reason.DeriveAmong(results.Concat(arguments.Where(argument => Evaluated.MayBeShared(argument.Data))), place);
        foreach (var argument in arguments)
        {
            if (argument.Data is Cell variable)
                AssignTo(variable, unknown, place.InOneLine());
        }

        return unknown;
    }

    /// <summary>A delegate on an extension method has the extended object as its first argument.</summary>
    private static Value[] WithReceiver(EvaluatedDelegate reference, Value[] arguments) =>
        reference.Method.IsStatic && reference.Method.Parameters.Length == arguments.Length + 1 ? [reference.Receiver, .. arguments] : arguments;

    private Value Delegate(IDelegateCreationOperation creation, Frame frame)
    {
        // None of the methods of that name has the parameters of the delegate.
        if (creation.Target.Kind == OperationKind.None)
            InvalidCode.Add(creation.Syntax);
        return Evaluate(creation.Target, frame);
    }

    private static Value Lambda(IAnonymousFunctionOperation function, Frame frame) =>
        new(new EvaluatedDelegate(function.Symbol, function.Body, frame.Capture(), default), function.Syntax);

    private Value MethodGroup(IMethodReferenceOperation reference, Frame frame)
    {
        var receiver = reference.Instance is null ? default : Converted(Evaluate(reference.Instance, frame), Program.Compilation.ObjectType);
        var isVirtual = reference.IsVirtual && reference.Instance?.Syntax is not BaseExpressionSyntax;
        if (receiver.Data is null && reference is { Instance: not null, Method: { IsStatic: false, MethodKind: not MethodKind.LocalFunction } })
            throw isVirtual ? Throws<NullReferenceException>(reference.Syntax) : Throws<ArgumentException>(reference.Syntax);
        var captured = reference.Method.MethodKind == MethodKind.LocalFunction ? frame.Capture() : null;
        return new(new EvaluatedDelegate(reference.Method, null, captured, receiver) { IsVirtual = isVirtual }, reference.Syntax);
    }

    /// <summary>What <c>+</c> and <c>-</c> make of two delegates. Where that is not known, either may be called any number of times.</summary>
    private Value Combine(Value left, Value right, bool adds, SyntaxNode place, Frame frame)
    {
        switch (left.Data, right.Data)
        {
            case (_, null):
                return left;
            case (null, EvaluatedDelegate):
                return adds ? right : left;
            case (EvaluatedDelegate one, EvaluatedDelegate other) when adds:
                Budget.Reserve(one.Calls.Length + other.Calls.Length);
                return new(EvaluatedDelegate.Of(one.Calls.AddRange(other.Calls)), place);
            case (EvaluatedDelegate one, EvaluatedDelegate { Parts.IsEmpty: true } other) when LastOf(one, other, out var last):
                return last < 0 ? left : new(EvaluatedDelegate.Of(one.Calls.RemoveAt(last)), place);
            default:
                var reason = FirstUnknown(left, [right]) ?? new Unknown(place);
                foreach (var operand in new[] { left, right })
                {
                    if (operand.Data is EvaluatedDelegate function)
                        InvokeUnknownTimes(function, reason, place, frame);
                }

                return reason.Derive(place);
        }
    }

    /// <summary>Finds the last call of a delegate among those of another: -1 if there is none.</summary>
    /// <returns>Whether that is known: one lambda, written once but evaluated twice, may be the same or not.</returns>
    private static bool LastOf(EvaluatedDelegate combined, EvaluatedDelegate sought, out int last)
    {
        for (last = combined.Calls.Length - 1; last >= 0; last--)
        {
            var call = combined.Calls[last];
            if (ReferenceEquals(call, sought))
                return true;
            if (SymbolEqualityComparer.Default.Equals(call.Method, sought.Method))
                return IsSameMethod(call, sought);
        }

        return true;
    }

    private static bool IsSameMethod(EvaluatedDelegate one, EvaluatedDelegate other) =>
        one.Body is null && other.Body is null && SymbolEqualityComparer.Default.Equals(one.Method, other.Method) && (one.Captured, other.Captured) switch
        {
            (null, null) => ReferenceEquals(one.Receiver.Data, other.Receiver.Data),
            ({ } captured, { } too) => captured.SharesVariablesWith(too),
            _ => false,
        };

    private Value EventAssignment(IEventAssignmentOperation assignment, Frame frame)
    {
        if (assignment.EventReference is not IEventReferenceOperation reference)
            return EvaluateParts(assignment, frame);
        var owner = reference.Instance is null ? default : Evaluate(reference.Instance, frame);
        var handler = Evaluate(assignment.HandlerValue, frame);
        var raised = owner.Data is EvaluatedObject { Type: var type } && reference.Instance?.Syntax is not BaseExpressionSyntax ? Implementation(reference.Event, type) : reference.Event;
        var accessor = assignment.Adds ? raised.AddMethod : raised.RemoveMethod;
        if (accessor is not null && Program.BodyOf(accessor) is not null && !(owner.Data is Unknown && MayBeOverridden(raised, reference.Instance)))
            Call(accessor, owner, [handler], assignment.Syntax, frame);
        else if (raised.IsStatic && IsField(raised))
            AssignStatic(raised, Combine(Static(raised, assignment.Syntax, frame), handler, assignment.Adds, assignment.Syntax, frame), frame);
        else if (owner.Data is EvaluatedObject self && IsField(raised))
            Change(self, raised, Combine(Member(self, raised, raised.Type, reference.Syntax), handler, assignment.Adds, assignment.Syntax, frame));
        else if (handler.Data is EvaluatedDelegate function)
            InvokeUnknownTimes(function, ReasonOf(owner, assignment.Syntax), assignment.Syntax, frame);
        return default;
    }

    private Value Event(IEventReferenceOperation reference, Frame frame)
    {
        if (!IsField(reference.Event))
            return Unknown.At(reference.Syntax);
        if (reference.Instance is not { } instance)
            return Static(reference.Event, reference.Syntax, frame);
        return Evaluate(instance, frame).Data switch
        {
            EvaluatedObject self => EventOf(self, reference),
            Unknown any => any.Derive(reference.Syntax),
            _ => Unknown.At(reference.Syntax),
        };
    }

    private Value EventOf(EvaluatedObject self, IEventReferenceOperation reference) =>
        Member(self, reference.Event, reference.Event.Type, reference.Syntax);

    /// <summary>Whether an event is a variable of its object, or of its type.</summary>
    private bool IsField(IEventSymbol declared) => !declared.IsAbstract && Program.DefinedHere(declared.ContainingType)
        && (declared.AddMethod is null || Program.BodyOf(declared.AddMethod) is null);
}
