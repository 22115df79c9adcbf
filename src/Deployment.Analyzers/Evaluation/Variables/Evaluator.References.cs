using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>Variables by reference: <c>ref</c> and <c>out</c> arguments, <c>ref</c> locals and <c>ref</c> results share the variable itself.</summary>
internal sealed partial class Evaluator
{
    /// <summary>The variable that the last function which returns one has returned.</summary>
    private Cell? _reference;

    /// <summary>The variable that an expression stands for.</summary>
    private Cell Refer(IOperation target, Frame frame)
    {
        switch (target)
        {
            case IDeclarationExpressionOperation declaration:
                return Refer(declaration.Expression, frame);
            case IParenthesizedOperation parenthesized:
                return Refer(parenthesized.Operand, frame);
            case ILocalReferenceOperation { IsDeclaration: true } declared:
                Declare(declared.Local, NewDefault(Substitute(declared.Local.Type, frame), declared.Syntax), frame);
                return frame.Find(declared.Local)!;
            case ILocalReferenceOperation local when frame.Find(local.Local) is { } cell:
                return cell;
            case IParameterReferenceOperation parameter when frame.Find(parameter.Parameter) is { } cell:
                return cell;
            case IConditionalOperation conditional:
                return Refer(Holds(Evaluate(conditional.Condition, frame)) ? conditional.WhenTrue : conditional.WhenFalse!, frame);
            case ISimpleAssignmentOperation { IsRef: true } assignment:
                return ReferTo(assignment, frame);
            case IInvocationOperation { TargetMethod: { ReturnsByRef: true } or { ReturnsByRefReadonly: true } }:
            case IPropertyReferenceOperation { Property: var property } when IsOwnReference(property):
                _reference = null;
                var value = Evaluate(target, frame);
                return _reference ?? new Cell(value, Effects.Now());
            case IDiscardOperation:
                return new(default, Effects.Now());
            case IFieldReferenceOperation { Field.ContainingType.IsTupleType: false, Instance: { Type.IsValueType: true } owner } field when IsVariable(owner):
                var whole = Refer(owner, frame);
                MarkChanged(whole.Value);
                return new AliasCell(() => FieldOf(whole.Value, field), value => Write(new(field, whole.Value, []), value, frame), Effects.Now());
            case IFieldReferenceOperation or IArrayElementReferenceOperation or IPropertyReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation:
                var location = Locate(target, frame);
                CheckOwner(location);
                MarkChanged(location.Owner);
                if (target is IArrayElementReferenceOperation)
                    Read(location, frame);
                return new AliasCell(() => Read(location, frame), value => Write(location, value, frame), Effects.Now());
            default:
                return new(Evaluate(target, frame), Effects.Now());
        }
    }

    /// <summary>Whether a struct is in a variable, so that a field of it is that of whatever is in there by then.</summary>
    private static bool IsVariable(IOperation structure) =>
        structure is ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation or IFieldReferenceOperation or IArrayElementReferenceOperation;

    /// <summary>Makes a <c>ref</c> local stand for another variable.</summary>
    private Cell ReferTo(ISimpleAssignmentOperation assignment, Frame frame)
    {
        var cell = Refer(assignment.Value, frame);
        switch (assignment.Target)
        {
            case ILocalReferenceOperation local:
                frame.Redeclare(local.Local, cell);
                break;
            case IParameterReferenceOperation parameter:
                frame.Redeclare(parameter.Parameter, cell);
                break;
            case var target:
                // A ref field: what it stands for, and what is read by it, is not followed.
                Write(Locate(target, frame), Unknown.At(assignment.Syntax), frame);
                cell.Value = Unknown.At(assignment.Syntax);
                break;
        }

        return cell;
    }

    /// <summary>Whether a property of the author's gives a variable rather than a value.</summary>
    private bool IsOwnReference(IPropertySymbol property) => property.RefKind != RefKind.None && Program.DefinedHere(property.ContainingType);

    /// <summary>What is handed over for a parameter: a variable, or a value.</summary>
    private static Value Dereferenced(Value argument) => argument.Data is Cell cell ? cell.Value : argument;

    private void AssignTo(Cell cell, Value value, string name)
    {
        Effects.Assigning(cell, name);
        cell.Value = value;
    }

    /// <summary>A <c>fixed</c> statement is not followed: nothing is known of whatever it mentions.</summary>
    private Value Forget(IOperation statement, Frame frame)
    {
        var unknown = Unknown.At(statement.Syntax);
        Effects.AnythingMayBeAdded(statement.Syntax);
        foreach (var part in statement.Descendants())
        {
            if (part is not (ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IInstanceReferenceOperation))
                continue;
            if (Evaluate(part, frame).Data is Evaluated evaluated)
                Taint(evaluated, (Unknown)unknown.Data!);
            else
                Assign(part, unknown, frame);
        }

        return unknown;
    }

    /// <summary>A pointer to a variable is taken: it is not followed, and so nothing is known of the variable any more.</summary>
    private Value Lose(IAddressOfOperation operation, Frame frame)
    {
        var unknown = Unknown.At(operation.Syntax);
        switch (operation.Reference)
        {
            case ILocalReferenceOperation { Local: ISymbol variable }:
                Lose(variable);
                break;
            case IParameterReferenceOperation { Parameter: ISymbol variable }:
                Lose(variable);
                break;
            case var other:
                foreach (var part in other.DescendantsAndSelf())
                {
                    if (part is IInstanceReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation
                        && Evaluate(part, frame).Data is Evaluated evaluated)
                    {
                        Taint(evaluated, (Unknown)unknown.Data!);
                    }
                }

                break;
        }

        return unknown;

        void Lose(ISymbol variable)
        {
            AssignCell(variable, unknown, frame);
            frame.Redeclare(variable, new LostCell(unknown, Effects.Now()));
        }
    }
}
