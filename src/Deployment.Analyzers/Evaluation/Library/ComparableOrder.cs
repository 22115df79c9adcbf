using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>The order that values of a type of the author's have of themselves.</summary>
internal sealed class ComparableOrder(LibraryCall call, IMethodSymbol compareTo) : AuthorOrder(call, (x, y) => Compare(call, compareTo, x, y))
{
    public override Unknown? UnknownIn(IEnumerable<Value> values, SyntaxNode place) => values.FirstOrDefault(value => value.IsUnknown).Data as Unknown;

    /// <summary>The member of a type of the author's that puts its values in order; none where they have no order, or it is not clear which one.</summary>
    public static IMethodSymbol? CompareToOf(Evaluator evaluator, ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        if (type is not INamedTypeSymbol { TypeKind: not TypeKind.Enum } named || !evaluator.Program.DefinedHere(named))
            return null;
        var contracts = type.AllInterfaces.Where(contract => contract is { Name: nameof(IComparable), ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }).ToList();
        var generic = contracts.FindAll(contract => contract.IsGenericType && IsOf(contract.TypeArguments[0]));
        var own = generic.Find(contract => SymbolEqualityComparer.Default.Equals(contract.TypeArguments[0], type));
        return generic.Count > 1 && own is null ? null
            : (own ?? generic.FirstOrDefault() ?? contracts.Find(contract => !contract.IsGenericType))?.GetMembers(nameof(IComparable.CompareTo))[0] as IMethodSymbol;

        bool IsOf(ITypeSymbol other) => evaluator.Program.Compilation.ClassifyCommonConversion(type, other) is { IsIdentity: true } or { IsImplicit: true, IsReference: true };
    }

    private static Value Compare(LibraryCall call, IMethodSymbol compareTo, Value x, Value y)
    {
        if (x.Data is null || y.Data is null)
            return call.Result((x.Data is null ? 0 : 1) - (y.Data is null ? 0 : 1));
        if (!compareTo.ContainingType.IsGenericType && ReferenceEquals(x.Data, y.Data))
            return call.Result(0);
        return x.Data is EvaluatedObject { Type: var type }
            ? Comparers.Uncounted(call, () => call.Evaluator.Call(Evaluator.Implementation(compareTo, type), x, [call.Evaluator.Copied(y)], call.Place, call.Caller))
            : call.Unknown();
    }
}
