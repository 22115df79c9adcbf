using Deployment.Analyzers.Evaluation.Library;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

internal sealed partial class Evaluator
{
    private readonly Dictionary<ISymbol, Cell> _inputs = new(SymbolEqualityComparer.Default);

    private Value Local(ILocalReferenceOperation reference, Frame frame)
    {
        var local = reference.Local;
        if (frame.Find(local) is { } cell)
            return cell.Value;
        if (local.HasConstantValue)
            return Constant(local, local.ConstantValue, reference.Syntax);
        if (!reference.IsDeclaration)
            return Undeclared(reference);
        Declare(local, default, frame);
        return default;
    }

    /// <summary>A variable that has no value yet. Before the end of its own declaration, or of a constant, that does not compile.</summary>
    private Value Undeclared(ILocalReferenceOperation reference)
    {
        if (reference.Local.IsConst || (reference.Local.DeclaringSyntaxReferences is [{ Span.End: var declared }, ..] && reference.Syntax.SpanStart < declared))
            InvalidCode.Add(reference.Syntax);
        return Unknown.At(reference.Syntax);
    }

    private Value Parameter(IParameterReferenceOperation reference, Frame frame)
    {
        if (frame.Find(reference.Parameter) is { } cell)
            return cell.Value;

        // The receiver of an extension member, which its block declares.
        if (reference.Parameter.ContainingSymbol is INamedTypeSymbol)
            return Dereferenced(frame.This);

        // A parameter of a primary constructor, used by a member of the type.
        if (frame.This.Data is EvaluatedObject self && self.TryGet(reference.Parameter, out var captured))
            return self.Taint is { } taint ? self.PartOf(taint, reference.Syntax) : captured;

        if (frame.This.Data is Unknown owner && reference.Parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor })
            return owner.Derive(reference.Syntax);

        // A parameter of a function that is evaluated on its own, such as args.
        if (!_inputs.TryGetValue(reference.Parameter, out var input))
            _inputs.Add(reference.Parameter, input = new Cell(InputAt(reference), stamp: 0));
        Input.Read.AreArguments |= AreArguments(reference.Parameter) && !IsHandedToRun(reference);
        return input.Value;
    }

    private Value InputAt(IParameterReferenceOperation reference) =>
        AreArguments(reference.Parameter) ? Input.ArgumentsAt(reference.Syntax, reference.Parameter.Type) : Unknown.At(reference.Syntax, isInput: true);

    /// <summary>Whether the program is given its arguments by the parameter.</summary>
    private bool AreArguments(IParameterSymbol parameter) => SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, Program.EntryPoint);

    private static bool IsHandedToRun(IOperation arguments) =>
        arguments.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } } && ForeignCode.RunsPlan(method);

    private Cell? InputOf(ISymbol parameter) => _inputs.TryGetValue(parameter, out var input) ? input : null;

    private static Frame OutermostFrame(Frame frame)
    {
        while (frame.Parent is not null)
            frame = frame.Parent;
        return frame;
    }

    private Value Constant(ISymbol constant, object? value, SyntaxNode place) => new(value, Program.DefinitionOf(constant) ?? place);

    private Value Field(IFieldReferenceOperation reference, Frame frame)
    {
        var field = reference.Field;
        if (field.HasConstantValue)
            return Constant(field, field.ConstantValue, reference.Syntax);
        if (field.IsStatic)
            return Static(KeyOf(field), reference.Syntax, frame);

        var instance = Evaluate(reference.Instance!, frame);
        CheckPresent(instance, reference.Instance, field, reference.Syntax);
        return FieldOf(instance, reference);
    }

    private Value FieldOf(Value instance, IFieldReferenceOperation reference) => instance.Data switch
    {
        Unknown unknown => unknown.Derive(reference.Syntax),
        EvaluatedTuple tuple when IndexOf(reference.Field) is >= 0 and var index && index < tuple.Items.Length => tuple.Items[index],
        EvaluatedObject self => Member(self, KeyOf(reference.Field), reference.Field.Type, reference.Syntax),
        _ => Unknown.At(reference.Syntax),
    };

    /// <summary>An automatic property and the field behind it are one variable.</summary>
    private static ISymbol KeyOf(IFieldSymbol field) => field.AssociatedSymbol is IPropertySymbol property ? property : field;

    private static int IndexOf(IFieldSymbol tupleElement)
    {
        var name = (tupleElement.CorrespondingTupleField ?? tupleElement).Name;
        return name.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(name.Substring(4), out var number) ? number - 1 : -1;
    }

    private Value Member(EvaluatedObject self, ISymbol key, ITypeSymbol type, SyntaxNode place)
    {
        if (self.Taint is { } taint)
            return self.PartOf(taint, place);
        if (self.TryGet(key, out var value))
            return value;
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Struct, IsTupleType: false } structure || !Program.DefinedHere(structure))
            return DefaultOf(type, place);

        // A struct within an object is there from the beginning, and may be changed where it is.
        var part = new Value(new EvaluatedObject(self.Stamp, structure, Program.LayoutOf(structure)), place);
        self.Set(key, part);
        return part;
    }

    private static ITypeSymbol TypeOf(ISymbol variable) => variable switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => ((IEventSymbol)variable).Type,
    };

    private Value Assignment(ISimpleAssignmentOperation assignment, Frame frame)
    {
        if (assignment.IsRef)
            return ReferTo(assignment, frame).Value;
        var location = Locate(assignment.Target, frame);
        var value = FlagSetBy(assignment, frame) ?? Copied(Evaluate(assignment.Value, frame));
        Write(location, value, frame);
        return value;
    }

    private Value CompoundAssignment(ICompoundAssignmentOperation assignment, Frame frame)
    {
        var location = Locate(assignment.Target, frame);
        var before = Read(location, frame);
        if (assignment.OperatorMethod is null or { IsStatic: true })
            before = Copied(before);
        var operand = Evaluate(assignment.Value, frame);
        Value after;
        if (FlagSetBy(assignment, before, operand) is { } flag)
            after = flag;
        else if (assignment.Type?.TypeKind == TypeKind.Delegate)
            after = Combine(before, operand, assignment.OperatorKind == BinaryOperatorKind.Add, assignment.Syntax, frame);
        else if (assignment.IsLifted && IsLifted(assignment.OperatorMethod, before, operand))
            after = Calculate(assignment.OperatorKind, before, operand, assignment.Syntax);
        else if (assignment.OperatorMethod is { } method && !IsSynthesized(method))
            after = CallCompound(method, assignment, before, operand, frame);
        else if (assignment.OperatorKind == BinaryOperatorKind.Add && assignment.Type is { IsReferenceType: true })
            after = Concatenate([(before, assignment.Target.Type), (operand, assignment.Value.Type)], assignment.Syntax, frame);
        else
            after = WorkedOut(CalculateInPlace(assignment, before, operand), assignment.Syntax);
        Write(location, after, frame);
        return after;
    }

    /// <summary>An operator of the author's: one that gives the new value, or one that changes the object itself.</summary>
    private Value CallCompound(IMethodSymbol method, ICompoundAssignmentOperation assignment, Value before, Value operand, Frame frame)
    {
        method = MethodIn(frame, method, assignment.ConstrainedToType);
        if (method.IsStatic)
            return Call(method, default, [Copied(before), Copied(operand)], assignment.Syntax, frame);
        Call(method, before, [Copied(operand)], assignment.Syntax, frame);
        return before;
    }

    private Value CalculateInPlace(ICompoundAssignmentOperation assignment, Value before, Value operand)
    {
        if (before.Data is not null && Numbers.IsNumber(before.Data) && assignment.InConversion is { IsNumeric: true, IsIdentity: false }
            && assignment.Value.Type is { } wider)
        {
            before = new(Numbers.ConvertTo(wider.SpecialType, before.Data, isChecked: false), before.Origin);
        }

        var after = Calculate(assignment.OperatorKind, before, operand, assignment.Syntax, assignment.IsChecked);
        if (after.Data is null || !Numbers.IsNumber(after.Data) || assignment.Type is not { } type)
            return after;
        return Numbers.ConvertTo(type.SpecialType, after.Data, assignment.IsChecked) is { } narrowed ? new(narrowed, after.Origin)
            : NotConverted(type.SpecialType, after.Data, assignment.IsChecked, assignment.Syntax) ?? after;
    }

    private Value CoalesceAssignment(ICoalesceAssignmentOperation assignment, Frame frame)
    {
        var location = Locate(assignment.Target, frame);
        var before = Read(location, frame);
        var isNull = before.Data is Unknown unknown ? IsNull(unknown, assignment.Syntax) : new(before.Data is null);
        if (IsOpen(assignment, isNull, out var holds))
        {
            AnyOf([() => Assign(), () => Completion.Normal], ReasonOfDoubt(assignment.Syntax));
            return Read(location, frame);
        }

        if (!holds && before.Data is Unknown kept)
            kept.MarkReplaced(assignment.Value);
        return holds ? Assigned() : before;

        Value Assigned()
        {
            var value = Copied(Evaluate(assignment.Value, frame));
            Write(location, value, frame);
            return value;
        }

        Completion Assign()
        {
            Assigned();
            return Completion.Normal;
        }
    }

    private static Value IsNull(Unknown unknown, SyntaxNode place) => unknown.IsNeverNull ? new(false, place) : unknown.IsNull(place);

    private void AssignCell(ISymbol variable, Value value, Frame frame)
    {
        if ((frame.Find(variable) ?? InputOf(variable)) is not { } cell)
        {
            frame.Declare(variable, new Cell(value, Effects.Now()));
            return;
        }

        AssignTo(cell, value, variable.Name);
    }

    private void Change(EvaluatedObject self, ISymbol key, Value value)
    {
        Effects.Assigning(self, key);
        self.Set(key, value);
    }

    private void AssignElement(Value collection, Value index, Value value, SyntaxNode place)
    {
        if (collection.Data is null)
            throw Throws<NullReferenceException>(place);
        if (collection.Data is Unknown unknownCollection)
            ChangeContent(unknownCollection, [value]);
        if (collection.Data is not Evaluated evaluated)
            return;
        if (evaluated is EvaluatedList { Kind: ListKind.ReadOnly })
            throw Throws<NotSupportedException>(place);
        Effects.Changing(evaluated);
        if (evaluated is EvaluatedKeyed)
            evaluated.LastChange = place;
        switch (evaluated)
        {
            case var _ when index.Data is Unknown unknown:
                evaluated.PutSomewhere([value], unknown);
                break;
            case EvaluatedList list when IndexIn(list.Items.Count, index) is { } position:
                list.Items[position] = value;
                break;
            case EvaluatedList list:
                throw OutOfRange(list, index, place);
            case EvaluatedDictionary { IsFixed: true }:
                throw Throws<NotSupportedException>(place);
            case EvaluatedDictionary when index.Data is null:
                throw Throws<ArgumentNullException>(place);
            case EvaluatedDictionary dictionary:
                AssignElement(dictionary, index, value);
                break;
            case EvaluatedStringBuilder { Text: var text } when value.Data is char character:
                text[IndexIn(text.Length, index) ?? throw Throws<ArgumentOutOfRangeException>(place)] = character;
                break;
            default:
                evaluated.MarkTainted(new Unknown(place));
                break;
        }
    }

    private static void AssignElement(EvaluatedDictionary dictionary, Value key, Value value)
    {
        try
        {
            if (dictionary.Equality.UnknownIn(key.Data) is { } unknown)
                dictionary.PutSomewhere([key, value], unknown);
            else if (dictionary.Items.ContainsKey(key))
                Replace();
            else
                dictionary.Items[key] = value;
        }
        catch (UncertainItemsException exception)
        {
            dictionary.PutSomewhere([key, value], exception.Reason);
        }

        void Replace()
        {
            dictionary.Items[key] = value;
            dictionary.CountUnnoticed();
        }
    }

    private static int? IndexIn(int count, Value index)
    {
        var position = index.Data switch
        {
            int number => number,
            uint or long or ulong when Convert.ToDecimal(index.Data, System.Globalization.CultureInfo.InvariantCulture) is >= 0 and <= int.MaxValue and var number => (int)number,
            IndexFromEnd fromEnd => count - fromEnd.Number,
            _ => -1,
        };
        return position >= 0 && position < count ? position : null;
    }

    /// <summary>Structs are copied when they are stored, with the structs in them.</summary>
    public Value Copied(Value value) =>
        value.Data is Evaluated { IsValue: true } or EvaluatedTuple { HoldsStruct: true } ? CopyOf(value, isValue: true) : value;

    /// <summary>A struct is copied into an object where it is taken for one, and out of that again.</summary>
    public Value Converted(Value value, ITypeSymbol? type) => value.Data switch
    {
        Evaluated { IsValue: true } when type is { IsReferenceType: true } => CopyOf(value, isValue: false),
        EvaluatedObject { IsBox: true } when type is { IsValueType: true } => CopyOf(value, isValue: true),
        _ => value,
    };

    private Value CopyOf(Value value, bool isValue)
    {
        Budget.EnterNested();
        try
        {
            Budget.Spend();
            return new(
                value.Data switch
                {
                    EvaluatedTuple tuple => new EvaluatedTuple(Array.ConvertAll(tuple.Items, Copied), tuple.Type, tuple.IsPair),
                    EvaluatedEnumerator enumerator => CopyOf(enumerator, isValue),
                    var self => ((EvaluatedObject)self!).Copy(Effects.Now(), Copied, isValue),
                },
                value.Origin);
        }
        finally
        {
            Budget.LeaveNested();
        }
    }

    private EvaluatedEnumerator CopyOf(EvaluatedEnumerator enumerator, bool isValue)
    {
        Budget.Reserve(enumerator.Moves);
        return enumerator.Copy(Effects.Now(), isValue);
    }

    private static Unknown ReasonOf(Value value, SyntaxNode place) => value.Data switch
    {
        Unknown unknown => unknown,
        Evaluated { Taint: { } taint } => taint,
        _ => new Unknown(place),
    };
}
