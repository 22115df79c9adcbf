namespace Deployment.Analyzers.Evaluation;

/// <summary>
/// Tells the code that comes out at its end whichever way it goes, and that which does no more than work out texts, numbers and
/// collections of them besides: it adds nothing to a plan and calls nothing of the author's.
/// </summary>
/// <param name="program">The program that the code is of.</param>
internal sealed class PlainCode(SourceProgram program)
{
    private readonly Dictionary<IOperation, bool> _known = [];
    private readonly Dictionary<IOperation, bool> _comingOut = [];

    /// <summary>Whether code comes out at its end, and changes nothing to find out which way it goes.</summary>
    public bool ComesOut(IOperation code)
    {
        if (!_comingOut.TryGetValue(code, out var comesOut))
            _comingOut.Add(code, comesOut = !code.IsLeft() && GuardsIn(code).All(guard => guard.DescendantsAndSelf().OfType<IInvocationOperation>().All(call => IsOfLibrary(call.TargetMethod))));
        return comesOut;
    }

    public bool Includes(IOperation code)
    {
        if (!_known.TryGetValue(code, out var isPlain))
            _known.Add(code, isPlain = (code.Type is null || IsScalar(code.Type)) && code.DescendantsAndSelf().All(operation => IsPlain(operation, code)));
        return isPlain;
    }

    private static IEnumerable<IOperation> GuardsIn(IOperation code) => code switch
    {
        ISwitchOperation statement => statement.Cases.SelectMany(section => section.Clauses).OfType<IPatternCaseClauseOperation>().Select(clause => clause.Guard).OfType<IOperation>(),
        ISwitchExpressionOperation expression => expression.Arms.Select(arm => arm.Guard).OfType<IOperation>(),
        _ => [],
    };

    private bool IsPlain(IOperation operation, IOperation code) => operation.Kind switch
    {
        OperationKind.Block or OperationKind.ExpressionStatement or OperationKind.Empty or OperationKind.Loop => true,
        OperationKind.VariableDeclarationGroup or OperationKind.VariableDeclaration or OperationKind.VariableInitializer => true,
        OperationKind.VariableDeclarator => !((IVariableDeclaratorOperation)operation).Symbol.IsRef,
        OperationKind.Conditional or OperationKind.Coalesce or OperationKind.ConditionalAccess or OperationKind.ConditionalAccessInstance => true,
        OperationKind.Switch or OperationKind.SwitchCase or OperationKind.CaseClause or OperationKind.SwitchExpression or OperationKind.SwitchExpressionArm => true,
        OperationKind.IsPattern or OperationKind.ConstantPattern or OperationKind.DeclarationPattern or OperationKind.DiscardPattern or OperationKind.TypePattern => true,
        OperationKind.NegatedPattern or OperationKind.BinaryPattern or OperationKind.RelationalPattern or OperationKind.ListPattern or OperationKind.SlicePattern => true,
        OperationKind.PropertySubpattern => true,
        OperationKind.RecursivePattern => ((IRecursivePatternOperation)operation).DeconstructSymbol is null,
        OperationKind.Literal or OperationKind.DefaultValue or OperationKind.NameOf or OperationKind.Discard or OperationKind.DeclarationExpression => true,
        OperationKind.Argument or OperationKind.ArrayElementReference or OperationKind.Range or OperationKind.ImplicitIndexerReference or OperationKind.InstanceReference => true,
        OperationKind.ArrayCreation or OperationKind.ArrayInitializer or OperationKind.InterpolatedString or OperationKind.Interpolation or OperationKind.InterpolatedStringText => true,
        OperationKind.SimpleAssignment => !((ISimpleAssignmentOperation)operation).IsRef,
        OperationKind.CoalesceAssignment or OperationKind.Increment or OperationKind.Decrement => true,
        OperationKind.CompoundAssignment => IsOfCompiler(((ICompoundAssignmentOperation)operation).OperatorMethod),
        OperationKind.Binary => IsOfCompiler(((IBinaryOperation)operation).OperatorMethod),
        OperationKind.Unary => IsOfCompiler(((IUnaryOperation)operation).OperatorMethod),
        OperationKind.Conversion => IsOfCompiler(((IConversionOperation)operation).OperatorMethod),
        OperationKind.LocalReference or OperationKind.ParameterReference => IsPlain(operation.Type) || IsOwner(operation),
        OperationKind.FieldReference => IsPlain(operation.Type),
        OperationKind.PropertyReference => IsPlain(operation.Type) && IsStored(((IPropertyReferenceOperation)operation).Property),
        OperationKind.DelegateCreation => ((IDelegateCreationOperation)operation).Target is IAnonymousFunctionOperation,
        OperationKind.AnonymousFunction => true,
        OperationKind.Return => IsOfLambda(operation, code),
        OperationKind.Invocation => IsOfLibrary(((IInvocationOperation)operation).TargetMethod),
        OperationKind.Branch => ((IBranchOperation)operation).GetCorrespondingOperation() is { } left && code.Syntax.Span.Contains(left.Syntax.Span),
        _ => false,
    };

    private static bool IsOfLambda(IOperation result, IOperation code)
    {
        for (var outer = result.Parent; outer is not null && outer != code.Parent; outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation)
                return true;
        }

        return false;
    }

    private static bool IsOfCompiler(IMethodSymbol? method) => method is null || !ForeignCode.KnowsTheDsl(method);

    private static bool IsOfLibrary(IMethodSymbol method) =>
        method.MethodKind != MethodKind.DelegateInvoke && !ForeignCode.KnowsTheDsl(method) && !ForeignCode.IsExit(method);

    private bool IsStored(IPropertySymbol property) => !ForeignCode.KnowsTheDsl(property)
        || (property is { IsVirtual: false, IsOverride: false, IsAbstract: false }
            && !IsRun(property.GetMethod) && !IsRun(property.SetMethod) && property.DeclaringSyntaxReferences.Length > 0);

    private bool IsRun(IMethodSymbol? accessor) => accessor is not null && program.BodyOf(accessor) is not null;

    /// <summary>Whether the object is only asked for a member.</summary>
    private static bool IsOwner(IOperation operation) =>
        operation.Parent is IMemberReferenceOperation { Instance: { } owner } and (IFieldReferenceOperation or IPropertyReferenceOperation) && owner == operation;

    /// <summary>Whether values of the type are texts, numbers, or collections of them that have their items already.</summary>
    private static bool IsPlain(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => IsPlain(array.ElementType),
        INamedTypeSymbol { TypeKind: TypeKind.Class, IsGenericType: true } collection =>
            collection.ContainingNamespace.ToDisplayString() == "System.Collections.Generic" && collection.TypeArguments.All(IsPlain),
        INamedTypeSymbol { IsGenericType: false, TypeKind: TypeKind.Struct or TypeKind.Class } known => IsScalar(known) || IsOfLibrary(known),
        _ => IsScalar(type),
    };

    /// <summary>Whether values of the type are made by the base library alone, and call nothing of the author's.</summary>
    private static bool IsOfLibrary(INamedTypeSymbol type) =>
        (type.IsValueType || type.IsSealed || type.Name is nameof(TextWriter) or nameof(System.Globalization.CultureInfo))
        && type.ContainingNamespace.ToDisplayString() is "System" or "System.IO" or "System.Text" or "System.Globalization" or "System.Diagnostics" or "System.Net";

    private static bool IsScalar(ITypeSymbol? type) => type switch
    {
        { SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_String } or { TypeKind: TypeKind.Enum } => true,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => IsScalar(nullable.TypeArguments[0]),
        _ => false,
    };
}
