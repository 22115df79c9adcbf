using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

internal sealed partial class Evaluator
{
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
                var reason = FirstUnknown(left, [right]) ?? (Unknown)Unknown.At(place).Data!;
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
        one is { Body: null, Captured: null } && other is { Body: null, Captured: null } && ReferenceEquals(one.Receiver.Data, other.Receiver.Data);

    private Value EventAssignment(IEventAssignmentOperation assignment, Frame frame)
    {
        if (assignment.EventReference is not IEventReferenceOperation reference)
            return EvaluateParts(assignment, frame);
        var owner = reference.Instance is null ? default : Evaluate(reference.Instance, frame);
        var handler = Evaluate(assignment.HandlerValue, frame);
        var accessor = assignment.Adds ? reference.Event.AddMethod : reference.Event.RemoveMethod;
        if (accessor is { IsVirtual: false, IsOverride: false } && Program.BodyOf(accessor) is not null)
            Call(accessor, owner, [handler], assignment.Syntax, frame);
        else if (owner.Data is EvaluatedObject self && IsField(reference.Event))
            Change(self, reference.Event, Combine(EventOf(self, reference), handler, assignment.Adds, assignment.Syntax, frame));
        else if (handler.Data is EvaluatedDelegate function)
            InvokeUnknownTimes(function, ReasonOf(owner, assignment.Syntax), assignment.Syntax, frame);
        return default;
    }

    private Value Event(IEventReferenceOperation reference, Frame frame) =>
        reference.Instance is { } instance && Evaluate(instance, frame).Data is EvaluatedObject self && IsField(reference.Event)
            ? EventOf(self, reference)
            : Unknown.At(reference.Syntax);

    private static Value EventOf(EvaluatedObject self, IEventReferenceOperation reference) =>
        Member(self, reference.Event, reference.Event.Type, reference.Syntax);

    /// <summary>Whether an event is a variable of its object, and no other event can take its place.</summary>
    private bool IsField(IEventSymbol declared) => declared is { IsVirtual: false, IsOverride: false, IsAbstract: false } && Program.DefinedHere(declared.ContainingType);
}
