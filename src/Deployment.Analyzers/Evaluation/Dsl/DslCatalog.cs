using System.Reflection;
using Deployment.Analyzers.Evaluation.Values;
using Deployment.Plans;

namespace Deployment.Analyzers.Evaluation;

/// <summary>Finds the real members of the DSL behind the symbols of the author's compilation.</summary>
internal sealed class DslCatalog(Compilation compilation)
{
    private static readonly Assembly Dsl = typeof(DeploymentPlan).Assembly;

    private readonly IAssemblySymbol? _assembly = compilation.GetTypeByMetadataName(typeof(DeploymentPlan).FullName)?.ContainingAssembly;
    private readonly Dictionary<ISymbol, DslMethod?> _methods = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, Type?> _types = new(SymbolEqualityComparer.Default);

    /// <summary>The method behind the symbol; none for a symbol that is not the DSL's, or that this version of it does not have.</summary>
    public DslMethod? MethodOf(IMethodSymbol symbol)
    {
        if (!SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _assembly))
            return null;
        if (!_methods.TryGetValue(symbol.OriginalDefinition, out var method))
            _methods.Add(symbol.OriginalDefinition, method = Find(symbol.OriginalDefinition));
        return method;
    }

    /// <summary>All methods that state a fact of an element.</summary>
    public IReadOnlyList<DslMethod> Settings => field ??=
    [
        .. Dsl.GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Select(method => new DslMethod(method))
            .Where(method => method.IsSetting),
    ];

    /// <summary>Whether the data is an object of a type of the DSL.</summary>
    public static bool IsOfDsl(object data) => data.GetType() is { IsGenericType: false, Assembly: var assembly } && assembly == Dsl;

    /// <summary>Whether an object of the DSL is of the type; none where it is not of the DSL.</summary>
    public bool? IsInstance(object data, ITypeSymbol type) =>
        data.GetType().Assembly == Dsl ? TypeOf(type) is { } real && IsInstance(data, real) : null;

    private static bool IsInstance(object data, Type type) =>
        type.IsInstanceOfType(data) || (type.IsGenericTypeDefinition && data.GetType() is { IsGenericType: true } actual && actual.GetGenericTypeDefinition() == type);

    /// <summary>The default of a type of the DSL that is measured in, such as <see cref="Bandwidth"/>; none for other types.</summary>
    public static object? ZeroOf(ITypeSymbol type) => type is { TypeKind: TypeKind.Struct, ContainingAssembly.Name: var assembly } && assembly == Dsl.GetName().Name
        && Dsl.GetType(MetadataNameOf(type)) is { IsGenericTypeDefinition: false } real ? Activator.CreateInstance(real) : null;

    public static Value? TextOf(object data, SyntaxNode place) => data is TimeSpan or Version or Guid || data.GetType() is { IsValueType: true, Assembly: var assembly } && assembly == Dsl
        ? new(data.ToString(), place)
        : null;

    private DslMethod? Find(IMethodSymbol symbol)
    {
        var type = TypeOf(symbol.ContainingType);
        var method = type?.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
            .FirstOrDefault(candidate => candidate.Name == symbol.Name && HasParametersOf(candidate, symbol));
        return method is null ? null : new DslMethod(method);
    }

    private static bool HasParametersOf(MethodInfo method, IMethodSymbol symbol)
    {
        var parameters = method.GetParameters();
        return parameters.Length == symbol.Parameters.Length
            && parameters.Select((parameter, i) => (parameter.ParameterType, symbol.Parameters[i].Type)).All(pair => Corresponds(pair.ParameterType, pair.Type));
    }

    private static bool Corresponds(Type type, ITypeSymbol symbol) => symbol switch
    {
        _ when type.IsByRef => Corresponds(type.GetElementType(), symbol),
        IArrayTypeSymbol array => type.IsArray && Corresponds(type.GetElementType(), array.ElementType),
        ITypeParameterSymbol => type.IsGenericParameter,
        INamedTypeSymbol { IsGenericType: true } => type.IsGenericType && type.Name == symbol.MetadataName,
        _ => type.Name == symbol.MetadataName,
    };

    private Type? TypeOf(ITypeSymbol symbol)
    {
        if (!_types.TryGetValue(symbol.OriginalDefinition, out var type))
            _types.Add(symbol.OriginalDefinition, type = Dsl.GetType(MetadataNameOf(symbol)));
        return type;
    }

    private static string MetadataNameOf(ITypeSymbol symbol) => symbol.ContainingType is { } outer
        ? MetadataNameOf(outer) + "+" + symbol.MetadataName
        : symbol.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() + "." + symbol.MetadataName : symbol.MetadataName;
}
