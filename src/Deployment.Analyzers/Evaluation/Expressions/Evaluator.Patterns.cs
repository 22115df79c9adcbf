using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

internal sealed partial class Evaluator
{
    /// <summary>What the patterns that are tried now have read of the value.</summary>
    private PartsRead _matching = new();

    /// <summary>An expression that has the value of one of its parts.</summary>
    private Value Choice(IOperation expression, Frame frame) => expression switch
    {
        IConditionalOperation conditional => Conditional(conditional, frame),
        ICoalesceOperation coalesce => Coalesce(coalesce, frame),
        ICoalesceAssignmentOperation assignment => CoalesceAssignment(assignment, frame),
        var @switch => Switch((ISwitchExpressionOperation)@switch, frame),
    };

    private Value Conditional(IConditionalOperation operation, Frame frame)
    {
        var condition = Evaluate(operation.Condition, frame);
        if (IsOpen(operation, condition, out var holds))
            return AnyValueOf([operation.WhenTrue, operation.WhenFalse!], frame, operation.Syntax);
        return Evaluate(holds ? operation.WhenTrue : operation.WhenFalse!, frame);
    }

    private Value Coalesce(ICoalesceOperation operation, Frame frame)
    {
        var value = Evaluate(operation.Value, frame);
        if (value.Data is Unknown unknown)
        {
            var condition = IsNull(unknown, operation.Value.Syntax);
            if (condition.IsUnknown && IsLeftOpen(operation) && IsUndecided(condition, out _))
                return ReasonOfDoubt(operation.Syntax).Changed(operation.Syntax, operation.Syntax.InOneLine(), [value, AnyValueOf([operation.WhenNull], frame, operation.Syntax)]);
            if (Holds(condition))
                return Evaluate(operation.WhenNull, frame);
            unknown.MarkReplaced(operation.WhenNull);
        }

        return value.Data is null ? Evaluate(operation.WhenNull, frame)
            : ConvertedBy(operation.ValueConversion, value, NotNull(operation.Value.Type), operation.Type, operation.Syntax, frame);
    }

    private Value ConditionalAccess(IConditionalAccessOperation operation, Frame frame)
    {
        var receiver = Evaluate(operation.Operation, frame);
        var isDecided = receiver.Data is not Unknown || MayDoMore(operation.WhenNotNull);
        if (receiver.Data is null || (isDecided && receiver.Data is Unknown unknown && Holds(IsNull(unknown, operation.Operation.Syntax))))
            return new(null, operation.Syntax);
        var (outer, perhaps) = (frame.ConditionalReceiver, _perhaps);
        frame.ConditionalReceiver = operation.Operation.Type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T ? Copied(receiver) : receiver;
        _perhaps += isDecided ? 0 : 1;
        try
        {
            return Evaluate(operation.WhenNotNull, frame);
        }
        finally
        {
            (frame.ConditionalReceiver, _perhaps) = (outer, perhaps);
        }
    }

    /// <summary>Whether arguments after <c>?.</c>, which are not evaluated where there is nothing before it, add to a plan or change a variable.</summary>
    private bool MayDoMore(IOperation whenNotNull) => whenNotNull.Descendants().OfType<IArgumentOperation>().SelectMany(argument => argument.Descendants()).Any(part => part switch
    {
        IInvocationOperation invocation => MayAdd(invocation.TargetMethod),
        IObjectCreationOperation { Constructor: { } constructor } => MayAdd(constructor),
        _ => part is IAssignmentOperation or IIncrementOrDecrementOperation,
    });

    private Value Switch(ISwitchExpressionOperation operation, Frame frame)
    {
        var value = Evaluate(operation.Value, frame);
        if (IsOpen(operation, () => Matching(() => operation.Arms.FirstOrDefault(TakesIt)), out var taken))
            return AnyValueOf(operation.Arms.Select(arm => arm.Value), frame, operation.Syntax);
        return taken is not null ? Evaluate(taken.Value, frame)
            : throw Throws<InvalidOperationException>(operation.Syntax, "System.Runtime.CompilerServices.SwitchExpressionException");

        bool TakesIt(ISwitchExpressionArmOperation arm) =>
            Holds(And(Matches(arm.Pattern, value, frame), () => arm.Guard is null ? new(true) : Evaluate(arm.Guard, frame), arm.Syntax));
    }

    private Value IsPattern(IIsPatternOperation operation, Frame frame)
    {
        var value = Evaluate(operation.Value, frame);
        return Matching(() => Matches(operation.Pattern, value, frame)).At(operation.Syntax);
    }

    /// <summary>Matches a value with one pattern after another, for which each part of it is read once.</summary>
    private T Matching<T>(Func<T> match)
    {
        var outer = _matching;
        _matching = new();
        try
        {
            return match();
        }
        finally
        {
            _matching = outer;
        }
    }

    private Value IsType(IIsTypeOperation operation, Frame frame)
    {
        if (operation.TypeOperand.TypeKind == TypeKind.Error)
            InvalidCode.Add(operation.Syntax);
        var isInstance = IsInstance(Evaluate(operation.ValueOperand, frame), Substitute(operation.TypeOperand, frame), Substitute(operation.ValueOperand.Type, frame), operation.Syntax);
        return operation.IsNegated && isInstance.Data is bool known ? new(!known, operation.Syntax) : isInstance;
    }

    private Value Matches(IPatternOperation pattern, Value value, Frame frame)
    {
        Budget.Spend();
        if (value.IsUnknown && pattern.DescendantsAndSelf().Any(IsInvalid))
        {
            InvalidCode.Add(pattern.Syntax);
            return Unknown.At(pattern.Syntax);
        }

        value = LookedAt(pattern, value, frame);
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return new(true);
            case IDeclarationPatternOperation declaration:
                var isMatch = declaration.MatchesNull ? new(true) : IsInstance(value, Substitute(declaration.MatchedType, frame), Substitute(pattern.InputType, frame), pattern.Syntax);
                if (declaration.DeclaredSymbol is { } variable && MayHold(isMatch))
                    Declare(variable, AsNarrowed(value, pattern, frame), frame);
                return isMatch;
            case IConstantPatternOperation constant:
                return MatchesConstant(constant, Evaluate(constant.Value, frame), value);
            case IRelationalPatternOperation relational:
                return value.Data is null || IsOfOtherType(value, relational) ? new(false) : Calculate(
                    relational.OperatorKind, value, Evaluate(relational.Value, frame), pattern.Syntax, isTotal: HasOpposite(relational.InputType));
            case INegatedPatternOperation negated:
                return Not(Matches(negated.Pattern, value, frame), pattern.Syntax);
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } or:
                return Or(Matches(or.LeftPattern, value, frame), () => Matches(or.RightPattern, value, frame), pattern.Syntax);
            case IBinaryPatternOperation and:
                return And(Matches(and.LeftPattern, value, frame), () => Matches(and.RightPattern, AsNarrowed(value, and.LeftPattern, frame), frame), pattern.Syntax);
            case ITypePatternOperation type:
                return IsInstance(value, Substitute(type.MatchedType, frame), Substitute(pattern.InputType, frame), pattern.Syntax);
            case IRecursivePatternOperation recursive:
                return MatchesParts(recursive, value, frame);
            case IListPatternOperation list:
                return MatchesItems(list, value, frame);
            default:
                return Unknown.At(pattern.Syntax);
        }
    }

    /// <summary>A member of an enumeration is boxed where it is matched as an object.</summary>
    private Value AsNarrowed(Value value, IPatternOperation pattern, Frame frame) =>
        pattern.NarrowedType is { IsReferenceType: true } && Numbers.IsNumber(value.Data) && EnumTypeOf(Substitute(pattern.InputType, frame)) is { } enumeration
            ? new(new EvaluatedEnum(enumeration, value.Data!), value.Origin)
            : value;

    /// <summary>Whether a part of a pattern does not compile.</summary>
    private static bool IsInvalid(IOperation part) => part.Syntax.ContainsDiagnostics || part switch
    {
        IConstantPatternOperation constant => !constant.Value.ConstantValue.HasValue,
        IDeclarationPatternOperation declaration => declaration.MatchedType?.TypeKind == TypeKind.Error,
        ITypePatternOperation type => type.MatchedType.TypeKind == TypeKind.Error,
        IRecursivePatternOperation recursive => recursive.MatchedType.TypeKind == TypeKind.Error
            || (!recursive.DeconstructionSubpatterns.IsEmpty && recursive is { DeconstructSymbol: null, MatchedType.IsTupleType: false }),
        _ => part.Kind == OperationKind.Invalid,
    };

    private Value MatchesConstant(IConstantPatternOperation pattern, Value constant, Value value)
    {
        var place = pattern.Syntax;
        if (value.Data is Unknown unknown)
            return constant.Data is null ? IsNull(unknown, place) : Calculate(BinaryOperatorKind.Equals, value, constant, place, isTotal: HasOpposite(pattern.InputType));
        if (constant.Data is not null && value.Data is not null && IsKeptAsObject(pattern.InputType)
            && IsInstance(value, pattern.Value.Type, pattern.InputType, place).Data is not true)
        {
            // What is kept as an object matches only a constant of its own type.
            return IsInstance(value, pattern.Value.Type, pattern.InputType, place);
        }

        return new(ValueComparer.Instance.AreEqual((value.Data as EvaluatedEnum)?.Number ?? value.Data, (constant.Data as EvaluatedEnum)?.Number ?? constant.Data), place);
    }

    private static bool IsKeptAsObject(ITypeSymbol? type) => type is not { IsValueType: true } || (NotNull(type) is INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } structure && IsUnion(structure));

    /// <summary>Whether what is kept as an object is of another type than the constant that it is compared with.</summary>
    private bool IsOfOtherType(Value value, IRelationalPatternOperation pattern) =>
        !value.IsUnknown && IsKeptAsObject(pattern.InputType) && IsInstance(value, pattern.Value.Type, pattern.InputType, pattern.Syntax).Data is false;

    private Value MemberAskedFor(IPropertySubpatternOperation pattern, Value owner, Frame frame)
    {
        var outer = frame.Initialized;
        frame.Initialized = owner;
        var member = Evaluate(pattern.Member, frame);
        frame.Initialized = outer;
        return member;
    }

    private Value MatchesParts(IRecursivePatternOperation pattern, Value value, Frame frame)
    {
        var isInstance = IsInstance(value, Substitute(pattern.MatchedType, frame), Substitute(pattern.InputType, frame), pattern.Syntax);
        var all = new Value(true);
        if (!MayHold(isInstance, ref all, pattern))
            return new(false);

        var parts = pattern.DeconstructionSubpatterns;
        var items = parts.IsEmpty ? [] : value.Data switch
        {
            EvaluatedTuple tuple when tuple.Items.Length == parts.Length => tuple.Items,
            not (null or Unknown or Evaluated { Taint: not null }) and var whole when pattern.DeconstructSymbol is IMethodSymbol method =>
                _matching.Once(whole, method, () => Deconstructed(value, method, pattern.Syntax, frame)),
            _ => null,
        };
        var possible = value.Data is Unknown any && pattern.DeconstructSymbol is IMethodSymbol deconstruct ? DeconstructAny(any, deconstruct, pattern.Syntax, frame) : null;
        for (var i = 0; i < parts.Length; i++)
        {
            if (!MayHold(Matches(parts[i], items is null ? PartOf(parts[i].Syntax) : items[i], frame), ref all, pattern))
                return new(false);
        }

        foreach (var property in pattern.PropertySubpatterns)
        {
            var member = value.Data is EvaluatedObject owner && property.Member is IMemberReferenceOperation { Member: var read }
                ? _matching.Once(owner, read, () => MemberAskedFor(property, value, frame))
                : MemberAskedFor(property, value, frame);
            if (!MayHold(Matches(property.Pattern, member, frame), ref all, pattern))
                return new(false);
        }

        if (pattern.DeclaredSymbol is { } variable)
            Declare(variable, value, frame);
        return all;

        // What the author's code gives is not just anything.
        Value PartOf(SyntaxNode place) => possible is null ? ReasonOf(value, pattern.Syntax).Derive(place) : ReasonOf(value, pattern.Syntax).Changed(place, place.InOneLine(), possible);
    }
}
