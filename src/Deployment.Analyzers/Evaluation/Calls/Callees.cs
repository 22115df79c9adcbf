using Deployment.Analyzers.Evaluation.Library;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>Finds, once, what the calls of a compilation lead to.</summary>
internal sealed class Callees(SourceProgram program, DslCatalog dsl)
{
    private readonly Dictionary<IOperation, CallSite> _sites = [];
    private readonly Dictionary<IOperation, PropertySite> _propertySites = [];
    private readonly Dictionary<ISymbol, Callee> _methods = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, Callee?> _getters = new(SymbolEqualityComparer.Default);

    public SourceProgram Program { get; } = program;

    public DslCatalog Dsl { get; } = dsl;

    public PlainCode Plain { get; } = new(program);

    public IdleBranches Idle => field ??= new IdleBranches(this);

    public MembersKnownOutside KnownOutside { get; } = new(program);

    public Callee Of(IMethodSymbol method)
    {
        if (!_methods.TryGetValue(method, out var callee))
        {
            // An exception of the DSL is an object like any other when evaluated code has it in hand.
            var real = Constructors.IsException(method.ContainingType) ? null : Dsl.MethodOf(method);
            var body = real is null && Program.DefinedHere(method.ContainingType) ? Program.BodyOf(method) : null;
            _methods.Add(method, callee = new Callee(method, real, body));
        }

        return callee;
    }

    /// <summary>The getter of a property, if it is one of the DSL or has a body in this compilation.</summary>
    public Callee? GetterOf(IPropertySymbol property)
    {
        if (!_getters.TryGetValue(property, out var getter))
        {
            getter = property.GetMethod is null ? null : Of(property.GetMethod);
            _getters.Add(property, getter = getter is { Dsl: null, Body: null, Regex: null } ? null : getter);
        }

        return getter;
    }

    public PropertySite SiteOf(IPropertyReferenceOperation reference)
    {
        if (!_propertySites.TryGetValue(reference, out var site))
        {
            var getter = GetterOf(reference.Property);
            _propertySites.Add(reference, site = new PropertySite(reference.Property, getter) { CopiesReceiver = getter is not null && CallSite.IsCopied(reference.Instance, getter.Method) });
        }

        return site;
    }

    /// <summary>The call that an operation makes of a method.</summary>
    public CallSite SiteOf(IOperation call, IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, IOperation? receiver = null)
    {
        if (!_sites.TryGetValue(call, out var site))
            _sites.Add(call, site = new CallSite(Of(method), arguments, method.MethodKind == MethodKind.DelegateInvoke || Program.DefinedHere(method.ContainingType), receiver)
            {
                Constant = SourceProgram.IsLeftOut(method, call.Syntax) ? Value.Null : null,
            });
        return site;
    }
}
