using Deployment.Plans;
using Deployment.Plans.Evaluation;

namespace Deployment.Analyzers.Evaluation;

/// <summary>What code that cannot be followed may do, judged by what it can know.</summary>
internal static class ForeignCode
{
    private static readonly string DslAssembly = typeof(DeploymentPlan).Assembly.GetName().Name;

    /// <summary>Whether the method promises to change nothing that is handed to it.</summary>
    public static bool IsPure(IMethodSymbol method) => RunsPlan(method) || Has(method, "System.Diagnostics.Contracts.PureAttribute");

    /// <summary>Whether the method is the one that a program hands its plan to when that is complete.</summary>
    public static bool RunsPlan(IMethodSymbol method) => Has(method, typeof(RunsPlanAttribute).FullName);

    /// <summary>Whether a program may well read its inventory by the method.</summary>
    public static bool ReadsData(IMethodSymbol method) => method.ContainingType is { ContainingNamespace: { } space, Name: var type } && (space.ToDisplayString(), type) switch
    {
        ("System.Text.Json", "JsonSerializer" or "JsonDocument") or ("System.Text.Json.Nodes", "JsonNode") or ("System.Xml.Linq", "XDocument" or "XElement") => true,
        ("System.IO", nameof(File)) => method.Name.StartsWith("Read", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Whether the method ends the program.</summary>
    public static bool IsExit(IMethodSymbol method) =>
        method is { Name: nameof(Environment.Exit) or nameof(Environment.FailFast), ContainingType: { Name: nameof(Environment), ContainingNamespace.Name: nameof(System) } };

    /// <summary>Whether the member gives what only the machine, the user or the time of the run can tell.</summary>
    public static bool IsInput(ISymbol member) =>
        member.ContainingType is { ContainingNamespace: { } space } type
        && !IsLimited(member)
        && (IsOfWorldOutside(space.ToDisplayString())
            || (space.ToDisplayString() == "System.Diagnostics" && type.Name is "Debugger" or "FileVersionInfo" or "Process")
            || (space.ToDisplayString() == "System" && type.Name is "Environment" or "Console" or "DateTime" or "DateTimeOffset" or "AppContext"));

    /// <summary>Whether the platform has only a few values for the member, or none below zero, so that a condition may ask for what it never is.</summary>
    private static bool IsLimited(ISymbol member) =>
        member is { ContainingType.Name: nameof(Path), Name: not nameof(Path.GetTempPath) }
        or { ContainingType.Name: "Environment", Name: "ProcessorCount" or "NewLine" or "SystemPageSize" or "TickCount" or "TickCount64" };

    /// <summary>
    /// Whether a program may well have to catch what the method throws: of a file that is not there, or of something that it is
    /// given. What only shows or notes something is not expected to.
    /// </summary>
    public static bool MayThrow(IMethodSymbol method, bool isGivenUnknown) =>
        method.ContainingType is { ContainingNamespace: { } space, Name: not nameof(Console) } && !RunsPlan(method)
        && (isGivenUnknown || IsOfWorldOutside(space.ToDisplayString()) || (!method.Parameters.IsEmpty && !OnlyNotes(method.ContainingType)));

    /// <summary>Whether the members of a type only note something somewhere.</summary>
    private static bool OnlyNotes(INamedTypeSymbol type) => type.ContainingNamespace.ToDisplayString() switch
    {
        "System.Diagnostics" => type.Name is "Debug" or "Trace" or "Stopwatch" or "Activity" or "EventLog",
        "Microsoft.Extensions.Logging" => true,
        _ => false,
    };

    private static bool IsOfWorldOutside(string space) =>
        space == "System.IO" || space.StartsWith("System.IO.", StringComparison.Ordinal) || space.StartsWith("System.Net", StringComparison.Ordinal);

    /// <summary>Whether the method gives the same each time a run of the program asks for the same.</summary>
    public static bool IsOfEnvironment(IMethodSymbol method) =>
        method is { Name: nameof(Environment.GetEnvironmentVariable), Parameters.Length: 1, ContainingType: { Name: nameof(Environment), ContainingNamespace.Name: nameof(System) } };

    /// <summary>Whether the member gives the same each time a run of the program asks for it: what the machine and the user are called, and the day.</summary>
    public static bool IsOfMachine(ISymbol member) => member is { ContainingType: { Name: var type, ContainingNamespace.Name: nameof(System) } } && (type, member.Name) is
        ("Environment", "MachineName" or "UserName" or "UserDomainName" or "OSVersion" or "Is64BitOperatingSystem" or "UserInteractive" or "Version" or "SystemDirectory")
        or (nameof(DateTime), nameof(DateTime.Today));

    /// <summary>Whether the method changes what others of the environment give.</summary>
    public static bool ChangesEnvironment(IMethodSymbol method) =>
        method is { Name: nameof(Environment.SetEnvironmentVariable), ContainingType: { Name: nameof(Environment), ContainingNamespace.Name: nameof(System) } };

    /// <summary>Whether the method is one of what stands for a file or the like, which it may change or go on in.</summary>
    public static bool IsOfWorldOutside(IMethodSymbol method) =>
        method.ContainingType is { IsReferenceType: true, ContainingNamespace: { } space } && IsOfWorldOutside(space.ToDisplayString());

    /// <summary>Whether the method calls its functions for several items at once.</summary>
    public static bool IsParallel(IMethodSymbol method) =>
        method.ContainingType is { Name: "Parallel" or "ParallelEnumerable", ContainingNamespace: { } space } && space.ToDisplayString() is "System.Threading.Tasks" or "System.Linq";

    /// <summary>Whether the module of a method or type refers to the DSL, so that it can call it.</summary>
    public static bool KnowsTheDsl(ISymbol member) =>
        member.ContainingModule is not { } module
        || module.ContainingAssembly.Name == DslAssembly
        || module.Locations.Any(location => location.IsInSource)
        || module.ReferencedAssemblies.Any(reference => reference.Name == DslAssembly);

    /// <summary>Whether a value of the type may hold an object of the DSL, or lead to code that does.</summary>
    public static bool MayHoldPlan(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => MayHoldPlan(array.ElementType),
        INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Enum or TypeKind.Interface, SpecialType: not SpecialType.System_Object } named
            when named.IsGenericType || !named.IsAbstract || IsFile(named) => KnowsTheDsl(named) || named.TypeArguments.Any(MayHoldPlan),
        _ => true,
    };

    /// <summary>Whether a type is that of files and the console, such as <c>TextWriter</c>, from which nobody derives one that holds a plan.</summary>
    private static bool IsFile(INamedTypeSymbol type) => type is { TypeKind: TypeKind.Class, ContainingNamespace: { } space } && IsOfWorldOutside(space.ToDisplayString());

    /// <summary>Whether the method may change whatever object it is handed.</summary>
    public static bool IsReflection(IMethodSymbol method) => method.ContainingType?.ContainingNamespace?.ToDisplayString() == "System.Reflection";

    /// <summary>Whether the method calls another one, of which nothing is known.</summary>
    public static bool MayCallAnything(IMethodSymbol method) =>
        (IsReflection(method) && method.Name is nameof(System.Reflection.MethodBase.Invoke) or nameof(System.Reflection.PropertyInfo.SetValue))
        || method is { Name: nameof(Delegate.DynamicInvoke), ContainingType.SpecialType: SpecialType.System_Delegate };

    /// <summary>Whether the method may make objects of a type that it is handed.</summary>
    public static bool MakesObjects(IMethodSymbol method) => IsReflection(method) || method.ContainingType is { Name: nameof(Activator), ContainingNamespace.Name: nameof(System) };

    /// <summary>Whether the method may read the properties of whatever object it is handed, as what writes objects to a file does.</summary>
    public static bool ReadsProperties(IMethodSymbol method) => IsReflection(method)
        || method.ContainingNamespace?.ToDisplayString() is { } space && (space.Contains("Json") || space.Contains("Yaml") || space.Contains("Xml") || space.Contains("Serialization"));

    /// <summary>Whether a parameter of the type lets a callee change a collection or object handed to it.</summary>
    public static bool MayChange(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol => true,
        { SpecialType: SpecialType.System_Object } => false,
        INamedTypeSymbol { TypeKind: TypeKind.Interface } contract =>
            contract.Name is "ICollection" or "IList" or "IDictionary" or "ISet",
        _ => true,
    };

    /// <summary>Whether a parameter of the type lets a callee put other items into an array handed to it.</summary>
    public static bool MayChangeItems(ITypeSymbol type) =>
        type.SpecialType != SpecialType.System_String && type is { IsValueType: false } or { Name: "Span" or "Memory" or "ArraySegment" } && MayChange(type);

    private static bool Has(IMethodSymbol method, string attribute) => method.GetAttributes().Any(one => one.AttributeClass?.ToDisplayString() == attribute);
}
