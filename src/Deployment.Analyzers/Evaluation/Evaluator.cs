using System.Text;
using Deployment.Analyzers.Evaluation.Roots;
using Deployment.Analyzers.Evaluation.Values;
using Deployment.Plans;

namespace Deployment.Analyzers.Evaluation;

/// <summary>
/// An interpreter of C# over the compiler's operation trees. It runs the author's code as the program would, calls the real
/// methods of the DSL on real objects, and takes for unknown whatever it cannot know. Lifespan: one world of one root.
/// </summary>
internal sealed partial class Evaluator(Callees callees, Budget budget, Decisions decisions, ScopeLog? scopes = null, ProgramInput? input = null)
{
    public SourceProgram Program { get; } = callees.Program;

    public Budget Budget { get; } = budget;

    public Effects Effects { get; } = new();

    public ProgramInput Input { get; } = input ?? new(new InputRead(), isNothing: false);

    /// <summary>What is noted of calls that are to be watched; none where none are.</summary>
    public ScopeLog? Scopes { get; } = scopes;

    /// <summary>Code that does not compile. It is not known, but the compiler says so already.</summary>
    public HashSet<SyntaxNode> InvalidCode { get; } = [];

    /// <summary>The DSL calls that cannot be made, in the order they were met.</summary>
    public List<RejectedCall> RejectedCalls { get; } = [];

    /// <summary>The first of those that were rejected where the program may catch it.</summary>
    public RejectedCall? CaughtCall { get; private set; }

    /// <summary>The value of an expression.</summary>
    public Value Evaluate(IOperation operation, Frame frame)
    {
        Budget.Spend();
        var value = operation.Kind switch
        {
            OperationKind.Literal => Literal(operation),
            OperationKind.LocalReference => Local((ILocalReferenceOperation)operation, frame),
            OperationKind.ParameterReference => Parameter((IParameterReferenceOperation)operation, frame),
            OperationKind.Invocation => Invocation((IInvocationOperation)operation, frame),
            OperationKind.PropertyReference => Property((IPropertyReferenceOperation)operation, frame),
            OperationKind.FieldReference => Field((IFieldReferenceOperation)operation, frame),
            OperationKind.Conversion => Conversion((IConversionOperation)operation, frame),
            OperationKind.InterpolatedString => Interpolated((IInterpolatedStringOperation)operation, frame),
            OperationKind.InterpolatedStringHandlerCreation => Handler((IInterpolatedStringHandlerCreationOperation)operation, frame),
            OperationKind.Binary => Binary((IBinaryOperation)operation, frame),
            OperationKind.Unary => Unary((IUnaryOperation)operation, frame),
            OperationKind.TupleBinary => TupleBinary((ITupleBinaryOperation)operation, frame),
            OperationKind.Increment or OperationKind.Decrement => Increment((IIncrementOrDecrementOperation)operation, frame),
            OperationKind.SimpleAssignment => Assignment((ISimpleAssignmentOperation)operation, frame),
            OperationKind.CompoundAssignment => CompoundAssignment((ICompoundAssignmentOperation)operation, frame),
            OperationKind.DeconstructionAssignment => Deconstruction((IDeconstructionAssignmentOperation)operation, frame),
            OperationKind.Conditional or OperationKind.Coalesce or OperationKind.CoalesceAssignment or OperationKind.SwitchExpression =>
                IsSpared(operation) ? SpareChoice(operation, frame) : Choice(operation, frame),
            OperationKind.ConditionalAccess => ConditionalAccess((IConditionalAccessOperation)operation, frame),
            OperationKind.ConditionalAccessInstance => frame.ConditionalReceiver,
            OperationKind.IsPattern => IsPattern((IIsPatternOperation)operation, frame),
            OperationKind.IsType => IsType((IIsTypeOperation)operation, frame),
            OperationKind.ObjectCreation => Collected((IObjectCreationOperation)operation, frame, New),
            OperationKind.AnonymousObjectCreation => NewAnonymous((IAnonymousObjectCreationOperation)operation, frame),
            OperationKind.With => With((IWithOperation)operation, frame),
            OperationKind.ArrayCreation => NewArray((IArrayCreationOperation)operation, frame),
            OperationKind.CollectionExpression => Collected((ICollectionExpressionOperation)operation, frame, Collection),
            OperationKind.ArrayElementReference => ArrayElement((IArrayElementReferenceOperation)operation, frame),
            OperationKind.ImplicitIndexerReference => ImplicitIndexer((IImplicitIndexerReferenceOperation)operation, frame),
            OperationKind.Range => Range((IRangeOperation)operation, frame),
            OperationKind.Tuple => Tuple((ITupleOperation)operation, frame),
            OperationKind.InstanceReference => Instance((IInstanceReferenceOperation)operation, frame),
            OperationKind.DelegateCreation => Delegate((IDelegateCreationOperation)operation, frame),
            OperationKind.AnonymousFunction => Lambda((IAnonymousFunctionOperation)operation, frame),
            OperationKind.MethodReference => MethodGroup((IMethodReferenceOperation)operation, frame),
            OperationKind.TranslatedQuery => Evaluate(((ITranslatedQueryOperation)operation).Operation, frame),
            OperationKind.Parenthesized => Evaluate(((IParenthesizedOperation)operation).Operand, frame),
            OperationKind.DefaultValue => NewDefault(Substitute(operation.Type, frame), operation.Syntax),
            OperationKind.NameOf or OperationKind.SizeOf when operation.ConstantValue.HasValue => new(operation.ConstantValue.Value, operation.Syntax),
            OperationKind.Utf8String => Utf8((IUtf8StringOperation)operation),
            OperationKind.Await => Await((IAwaitOperation)operation, frame),
            OperationKind.EventReference => Event((IEventReferenceOperation)operation, frame),
            OperationKind.EventAssignment => EventAssignment((IEventAssignmentOperation)operation, frame),
            OperationKind.AddressOf => Lose((IAddressOfOperation)operation, frame),
            OperationKind.TypeParameterObjectCreation => NewOfTypeParameter((ITypeParameterObjectCreationOperation)operation, frame),
            OperationKind.TypeOf => TypeOf((ITypeOfOperation)operation, frame),
            OperationKind.Throw => Throw((IThrowOperation)operation, frame),
            OperationKind.DeclarationExpression => Evaluate(((IDeclarationExpressionOperation)operation).Expression, frame),
            _ => EvaluateParts(operation, frame),
        };
        return value.Data is Unknown { Settled: { } settled } ? new(settled, value.Origin) : value;
    }

    /// <summary>A literal; a text that is not closed yet is not known.</summary>
    private Value Literal(IOperation operation)
    {
        var syntax = operation.Syntax;
        if (!syntax.ContainsDiagnostics)
            return new(operation.ConstantValue.Value, syntax);
        InvalidCode.Add(syntax);
        return Unknown.At(syntax);
    }

    private Value Utf8(IUtf8StringOperation text)
    {
        var bytes = Encoding.UTF8.GetBytes(text.Value);
        return new(new EvaluatedList(Effects.Now(), [.. bytes.Select(one => new Value(one, text.Syntax))], ListKind.Span), text.Syntax);
    }

    /// <summary>Whether a call may add to a plan: one of the author's code, or of what changes plans.</summary>
    private bool MayAdd(IMethodSymbol method) => Program.BodyOf(method) is not null || callees.Of(method).Dsl is { ConcernsPlan: true, IsGetter: false };

    /// <summary>Something that is not evaluated: its parts are, for what they do, and the whole is not known.</summary>
    private Value EvaluateParts(IOperation operation, Frame frame)
    {
        if (operation.Kind == OperationKind.None && operation.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.FixedStatementSyntax)
            return Forget(operation, frame);
        var isOpen = operation is { Kind: OperationKind.DynamicInvocation or OperationKind.DynamicObjectCreation or OperationKind.DynamicIndexerAccess or OperationKind.FunctionPointerInvocation }
            or { Kind: OperationKind.DynamicMemberReference, Parent.Kind: not OperationKind.DynamicInvocation };
        if (isOpen)
        {
            Effects.AnythingMayBeAdded(operation.Syntax);
            MayThrow(new Unknown(operation.Syntax), operation.Syntax);
        }

        if (operation.Kind == OperationKind.Invalid)
        {
            InvalidCode.Add(operation.Syntax);
            if (Program.CalledBy(operation.Syntax).Any(MayAdd) || Program.OwnerOf(operation.Syntax) is { } owner && ForeignCode.MayHoldPlan(owner))
                Effects.AnythingMayBeAdded(operation.Syntax);
        }

        Value? unknown = null;
        foreach (var child in operation.ChildOperations)
        {
            var part = child is IArgumentOperation argument ? argument.Value : child;
            if (part.Type is null)
                continue;
            var value = Evaluate(part, frame);
            HandOut(value, part.Type);
            if (isOpen)
                MayDoAnythingWith([value], ReasonOf(value, operation.Syntax), operation.Syntax, frame);
            if (operation.Kind == OperationKind.Invalid && value.Data is Element element)
                LeaveUnfinished(element, operation.Syntax, frame);
            if (value.IsUnknown)
                unknown ??= value;
        }

        return unknown?.Data is Unknown cause ? cause.Derive(operation.Syntax) : Unknown.At(operation.Syntax);
    }

    private Value Instance(IInstanceReferenceOperation operation, Frame frame) => operation.ReferenceKind switch
    {
        InstanceReferenceKind.ImplicitReceiver => frame.Initialized,
        InstanceReferenceKind.PatternInput => frame.Initialized,
        InstanceReferenceKind.InterpolatedStringHandler => frame.Initialized,
        _ => IsVariable(operation) ? frame.This : Converted(frame.This, operation.Type),
    };

    /// <summary>Whether <c>this</c> is not only looked at: a method of a struct that an object was made of changes that object.</summary>
    private static bool IsVariable(IInstanceReferenceOperation self) => self.Parent is IMemberReferenceOperation or IInvocationOperation or IArgumentOperation { Parameter.RefKind: not RefKind.None };

    public Value NewDefault(ITypeSymbol? type, SyntaxNode place) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Struct, IsTupleType: false } structure && Program.DefinedHere(structure)
            ? new(new EvaluatedObject(Effects.Now(), structure, Program.LayoutOf(structure)), place)
            : DefaultOf(type, place);

    public static Value DefaultOf(ITypeSymbol? type, SyntaxNode place)
    {
        if (type is null or ITypeParameterSymbol)
            return Unknown.At(place);
        if (type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            return new(null, place);
        if (IsTask(type))
            return EvaluatedTask.Completed(type is INamedTypeSymbol { TypeArguments: [var result] } ? DefaultOf(result, place) : Value.Null, place);
        return ZeroOf(type) is { } zero ? new(zero, place) : Unknown.At(place);
    }

    private static object? ZeroOf(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying } => ZeroOf(underlying),
        INamedTypeSymbol { IsTupleType: true } tuple when tuple.TupleElements.All(element => element.Type.IsReferenceType || ZeroOf(element.Type) is not null) =>
            new EvaluatedTuple([.. tuple.TupleElements.Select(element => new Value(element.Type.IsReferenceType ? null : ZeroOf(element.Type)))], tuple),
        { SpecialType: SpecialType.System_Boolean } => false,
        _ when (Library.PureMembers.ZeroOf(type.ToDisplayString()) ?? DslCatalog.ZeroOf(type)) is { } zero => zero,
        _ => Numbers.ConvertTo(type.SpecialType, 0, isChecked: false),
    };
}
