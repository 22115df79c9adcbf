using Deployment.Analyzers.Evaluation.Library;
using Deployment.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deployment.Analyzers.Evaluation;

internal sealed partial class Evaluator
{
    /// <summary>Stores a value in a variable, field, property or element.</summary>
    private void Assign(IOperation target, Value value, Frame frame) => Write(Locate(target, frame), value, frame);

    private AssignmentTarget Locate(IOperation target, Frame frame) => target switch
    {
        IDeclarationExpressionOperation declaration => Locate(declaration.Expression, frame),
        IParenthesizedOperation parenthesized => Locate(parenthesized.Operand, frame),
        IFieldReferenceOperation { Field.ContainingType.IsTupleType: true, Instance: { } tuple } => new(target, default, [], Locate(tuple, frame)),
        IFieldReferenceOperation { Instance: { } instance } => new(target, Evaluate(instance, frame), []),
        IEventReferenceOperation { Instance: { } instance } => new(target, Evaluate(instance, frame), []),
        IInvocationOperation or IConditionalOperation => new(target, default, [], Variable: Refer(target, frame)),
        IPropertyReferenceOperation property when IsOwnReference(property.Property) => new(target, default, [], Variable: Refer(target, frame)),
        IPropertyReferenceOperation property => new(
            target,
            property.Instance is null ? default : Evaluate(property.Instance, frame),
            EvaluateAll(property.Arguments, frame)),
        IArrayElementReferenceOperation element => new(
            target,
            Evaluate(element.ArrayReference, frame),
            EvaluateAll(element.Indices, frame)),
        IImplicitIndexerReferenceOperation element => Locate(element, Evaluate(element.Instance, frame), frame),
        IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation or IInlineArrayAccessOperation or { Kind: OperationKind.None or OperationKind.Invalid } => new(target, EvaluateParts(target, frame), []),
        _ => new(target, default, []),
    };

    /// <summary>An index from the end says which item it is before the new value is worked out, which may make the collection longer.</summary>
    private AssignmentTarget Locate(IImplicitIndexerReferenceOperation element, Value owner, Frame frame)
    {
        var index = Evaluate(element.Argument, frame);
        if (element.IndexerSymbol is IPropertySymbol indexer && OwnerOf(indexer, owner).Data is EvaluatedObject)
            return new(element, owner, IndexWithin(element.LengthSymbol, owner, index, element.Syntax, frame) ?? [ReasonOf(index, element.Syntax).Derive(element.Syntax)]);
        return new(element, owner, [index.Data is IndexFromEnd { Number: var number } && owner.Data is EvaluatedList { Taint: null, Items.Count: var count } ? new(count - number, index.Origin) : index]);
    }

    /// <summary>Makes sure that there is the object whose member is read or written.</summary>
    private void CheckOwner(AssignmentTarget location)
    {
        if (location is { Target: IMemberReferenceOperation { Instance: { } instance, Member: var member }, Tuple: null, Variable: null })
            CheckPresent(location.Owner, instance, member, location.Target.Syntax);
    }

    private Value Read(AssignmentTarget location, Frame frame)
    {
        CheckOwner(location);
        return ReadPresent(location, frame);
    }

    private Value ReadPresent(AssignmentTarget location, Frame frame) => location switch
    {
        { Variable: { } variable } => variable.Value,
        { Tuple: { } tuple, Target: IFieldReferenceOperation field } => FieldOf(Read(tuple, frame), field),
        { Target: IFieldReferenceOperation { Instance: not null } field } => FieldOf(location.Owner, field),
        { Target: IPropertyReferenceOperation property } => ReadProperty(location.Owner, property, location.Indices, frame),
        { Target: IEventReferenceOperation reference, Owner.Data: EvaluatedObject self } => EventOf(self, reference),
        { Target: IImplicitIndexerReferenceOperation { IndexerSymbol: IPropertySymbol indexer } reference, Owner.Data: EvaluatedObject { Type: var type } } when OwnerOf(indexer, location.Owner).Data is EvaluatedObject =>
            PropertyOf(location.Owner, Implementation(indexer, type), reference.Syntax, frame, location.Indices),
        { Target: IImplicitIndexerReferenceOperation reference, Indices: [var index] } => ImplicitIndexer(reference, location.Owner, index, frame),
        { Target: IArrayElementReferenceOperation, Indices: [var index] } => ItemAt(location.Owner, index, location.Target.Syntax),
        { Target: IArrayElementReferenceOperation } => ElementAt(location.Owner, location.Indices, location.Target.Syntax),
        _ => Evaluate(location.Target, frame),
    };

    private void Write(AssignmentTarget location, Value value, Frame frame)
    {
        CheckOwner(location);
        switch (location.Target)
        {
            case IInvocationOperation or IConditionalOperation or IPropertyReferenceOperation when location.Variable is { } variable:
                AssignTo(variable, value, location.Target.Syntax.InOneLine());
                break;
            case ILocalReferenceOperation { IsDeclaration: true } declared:
                Declare(declared.Local, value, frame);
                break;
            case ILocalReferenceOperation local:
                AssignCell(local.Local, value, frame);
                break;
            case IParameterReferenceOperation { Parameter.ContainingSymbol: INamedTypeSymbol } extended when frame.This.Data is Cell variable:
                AssignTo(variable, value, extended.Parameter.Name);
                break;
            case IParameterReferenceOperation { Parameter.ContainingSymbol: INamedTypeSymbol }:
                frame.This = value;
                break;
            case IParameterReferenceOperation parameter when frame.Find(parameter.Parameter) is null && frame.This.Data is EvaluatedObject self:
                Change(self, parameter.Parameter, value);
                break;
            case IParameterReferenceOperation parameter:
                AssignCell(parameter.Parameter, value, frame);
                break;
            case IFieldReferenceOperation { Field.IsStatic: true } field:
                AssignStatic(KeyOf(field.Field), value, frame);
                break;
            case IFieldReferenceOperation field when location.Tuple is { } tuple:
                WriteTuple(tuple, IndexOf(field.Field), value, frame);
                break;
            case IFieldReferenceOperation field when location.Owner.Data is EvaluatedObject self:
                Change(self, KeyOf(field.Field), value);
                break;
            case IEventReferenceOperation { Event: { IsStatic: true } raised }:
                AssignStatic(raised, value, frame);
                break;
            case IEventReferenceOperation reference when location.Owner.Data is EvaluatedObject self:
                Change(self, reference.Event, value);
                break;
            case IFieldReferenceOperation field:
                HandOut(value, field.Type);
                if (location.Owner.Data is Unknown unknown)
                    ChangeMember(unknown, KeyOf(field.Field), value, field.Syntax, frame);
                break;
            case IPropertyReferenceOperation property:
                WriteProperty(location, property, value, frame);
                break;
            case IImplicitIndexerReferenceOperation { IndexerSymbol: IPropertySymbol indexer } reference when OwnerOf(indexer, location.Owner).Data is EvaluatedObject:
                SetProperty(location.Owner, indexer, location.Indices, value, reference.Syntax, frame);
                break;
            case IArrayElementReferenceOperation { ArrayReference.Type: IArrayTypeSymbol { ElementType: { IsReferenceType: true } declared } } when IsRefusedBy(location, declared, value):
                throw Throws<ArrayTypeMismatchException>(location.Target.Syntax);
            case IImplicitIndexerReferenceOperation { IndexerSymbol: IPropertySymbol { SetMethod: { } written } } reference
                when ExtensibleMember(written, location.Owner, [.. location.Indices, value], reference.Syntax, frame) is not null:
                break;
            case IImplicitIndexerReferenceOperation { IndexerSymbol: IPropertySymbol indexer } when location.Indices is [var index]:
                AssignElement(OwnerOf(indexer, location.Owner), index, value, location.Target.Syntax);
                break;
            case IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation when location.Indices is [var index]:
                AssignElement(location.Owner, index, value, location.Target.Syntax);
                break;
            case IArrayElementReferenceOperation:
                AssignElement(location.Owner, location.Indices, value, location.Target.Syntax);
                break;
            case IInstanceReferenceOperation when frame.This.Data is EvaluatedObject self:
                Effects.Changing(self);
                if (value.Data is EvaluatedObject other)
                    self.Replace(other);
                else
                    self.MarkTainted(ReasonOf(value, location.Target.Syntax));
                break;
            case IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation:
                LoseSightOf(value, location.Target.Syntax);
                break;
            case ITupleOperation:
                Deconstruct(location.Target, value, location.Target.Type, location.Target.Syntax, frame);
                break;
        }
    }

    /// <summary>Whether an array that was made for items of another type than it is declared to have does not take an item.</summary>
    private bool IsRefusedBy(AssignmentTarget element, ITypeSymbol declared, Value item) =>
        item.Data is not null && element.Owner.Data is EvaluatedList { MadeAs: IArrayTypeSymbol { ElementType: var made } } && !AreSame(made, declared)
        && IsInstance(item, made, input: null, element.Target.Syntax).Data is false;

    private void WriteTuple(AssignmentTarget location, int index, Value value, Frame frame)
    {
        var before = Read(location, frame);
        if (before.Data is EvaluatedTuple tuple && index >= 0 && index < tuple.Items.Length)
            Write(location, new(tuple.With(index, value), before.Origin), frame);
    }

    private void WriteProperty(AssignmentTarget location, IPropertyReferenceOperation reference, Value value, Frame frame)
    {
        if (reference.Property.SetMethod is { } written && ExtensibleMember(written, location.Owner, [.. location.Indices, value], reference.Syntax, frame) is not null)
            return;
        var owner = OwnerOf(reference.Property, location.Owner);
        if (reference.Property.IsIndexer && location.Indices is [var index] && owner.Data is not EvaluatedObject && !Program.DefinedHere(reference.Property.ContainingType))
        {
            if (owner.Data is EvaluatedList { IsArray: true } && reference.Type is { IsReferenceType: true } declared && IsRefusedBy(location, declared, value))
                throw Throws<ArrayTypeMismatchException>(reference.Syntax);
            if (reference.Property.ContainingType.IsGenericType || owner.Data is not Evaluated untyped || !HoldsMembers(untyped))
                AssignElement(owner, index, value, reference.Syntax);
            else
                AssignElement(owner, Unknown.At(reference.Syntax), value, reference.Syntax);
            return;
        }

        var property = MemberOf(owner, reference, frame);
        if (owner.Data is Unknown && property.SetMethod is { } unseen && Program.BodyOf(unseen) is not null && MayBeOverridden(property, reference.Instance))
        {
            CallAny(unseen, (Unknown)owner.Data, [.. location.Indices, value], reference.Syntax, frame);
            Foreign(unseen, owner, [.. location.Indices, value], reference.Syntax, frame);
        }
        else
        {
            SetProperty(owner, property, location.Indices, value, reference.Syntax, frame);
        }
    }

    /// <summary>Runs a property's setter, or stores the value where it has none with a body.</summary>
    private void SetProperty(Value owner, IPropertySymbol property, Value[] indices, Value value, SyntaxNode place, Frame frame)
    {
        property = property.ThatIsWritten();
        if (property.SetMethod is { } setter && Program.BodyOf(setter) is not null)
        {
            Call(setter, owner, [.. indices, value], place, frame);
            return;
        }

        switch (owner.Data)
        {
            case EvaluatedObject when property is { IsIndexer: true, SetMethod: { } ofLibrary } && !Program.DefinedHere(property.ContainingType):
                Foreign(ofLibrary, owner, [.. indices, value], place, frame);
                break;
            case EvaluatedObject self:
                Change(self, property, value);
                break;
            case EvaluatedStringBuilder builder when property.Name == "Length":
                StringBuilderMembers.SetLength(this, builder, value, place);
                break;
            case null when property.IsStatic && Program.DefinedHere(property.ContainingType):
                AssignStatic(property, value, frame);
                break;
            case null or Unknown when property.Name is "CurrentCulture" or "DefaultThreadCurrentCulture" && value.Data is not System.Globalization.CultureInfo:
                HasOwnCulture = true;
                break;
            default:
                HandOut(value, property.Type);
                if (owner.Data is Unknown unknown)
                    ChangeMember(unknown, property, value, place, frame);
                break;
        }
    }

    /// <summary>The property that is read or written: the one that overrides or implements the named one, unless that is <c>base</c>'s.</summary>
    private IPropertySymbol MemberOf(Value owner, IPropertyReferenceOperation reference, Frame frame)
    {
        var property = reference.Property;
        if (!property.IsStatic)
        {
            return owner.Data is EvaluatedObject { Type: var type } && reference.Instance?.Syntax is not BaseExpressionSyntax
                ? Implementation(property, type)
                : property;
        }

        return reference.ConstrainedToType is { } parameter && Substitute(parameter, frame) is INamedTypeSymbol actual
            ? Implementation(property, actual)
            : (IPropertySymbol)StaticIn(frame, property);
    }
}
