using Deployment.Plans;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deployment.Analyzers.Evaluation.Roots;

/// <summary>
/// Finds the functions to evaluate. A plan is evaluated from the outermost function that leads to it, for only there is it
/// complete: a method that makes a plan and returns it may have callers that add to it.
/// </summary>
internal sealed class PlanRoots
{
    private readonly SourceProgram _program;
    private readonly CancellationToken _cancellationToken;
    private readonly List<InvocationExpressionSyntax> _plansCreatedAt = [];

    public PlanRoots(SourceProgram program, CancellationToken cancellationToken)
    {
        (_program, _cancellationToken) = (program, cancellationToken);
        foreach (var tree in program.Compilation.SyntaxTrees)
        {
            foreach (var call in TreeFacts.Of(tree, cancellationToken).FactoryCalls)
            {
                if (MethodOf(call)?.ContainingType.ToDisplayString() == typeof(DeploymentPlan).FullName)
                    _plansCreatedAt.Add(call);
            }
        }
    }

    public bool IsEmpty => _plansCreatedAt.Count == 0;

    /// <summary>Where a program runs plans though it makes none, or else where it first describes one that it is handed: another project makes it.</summary>
    public IEnumerable<SyntaxNode> UsesOfOthers()
    {
        if (!IsEmpty || _program.EntryPoint is null)
            return [];
        var facts = _program.Compilation.SyntaxTrees.Select(tree => TreeFacts.Of(tree, _cancellationToken)).ToList();
        var runs = facts.SelectMany(tree => tree.RunCalls).Where(call => MethodOf(call) is { } method && ForeignCode.RunsPlan(method)).ToList();
        return runs.Count > 0 ? runs : facts.SelectMany(tree => tree.Additions).Where(IsOfParameter).Take(1);
    }

    private bool IsOfParameter(InvocationExpressionSyntax call) => call.Expression is MemberAccessExpressionSyntax { Expression: var plan }
        && _program.ModelOf(call.SyntaxTree).GetSymbolInfo(plan, _cancellationToken).Symbol is IParameterSymbol { Type: var type }
        && type.ToDisplayString() == typeof(DeploymentPlan).FullName;

    /// <summary>The functions that lead to plans and are not called themselves.</summary>
    public IEnumerable<PlanRoot> Outermost()
    {
        var roots = new HashSet<SyntaxNode>();
        foreach (var call in _plansCreatedAt)
        {
            foreach (var function in StartsOf(call))
            {
                if (roots.Add(function) && RootOf(function, call, MayBeCalledUnseen(function)) is { } root)
                    yield return root;
            }
        }
    }

    /// <summary>
    /// Where the evaluation begins for a plan: at the outermost callers of the method that makes it, or at the program's entry
    /// point where that is an initializer, a constructor or a property, which run whenever their type is used or before it.
    /// </summary>
    private IEnumerable<SyntaxNode> StartsOf(SyntaxNode call)
    {
        var member = MemberAround(call);
        return IsCalledByName(member) && !IsInInitializer(call) ? CallersOf(member, []).SelectMany(StartsOfOutermost) : EntryPoint();
    }

    private IEnumerable<SyntaxNode> StartsOfOutermost(SyntaxNode caller) =>
        (!IsCalledByName(caller) || IsModuleInitializer(caller)) && EntryPoint() is [var entry] ? [entry] : [caller];

    private IMethodSymbol? MethodOf(InvocationExpressionSyntax call) => _program.ModelOf(call.SyntaxTree).GetSymbolInfo(call, _cancellationToken).Symbol as IMethodSymbol;

    private static bool IsCalledByName(SyntaxNode member) => member is MethodDeclarationSyntax or CompilationUnitSyntax;

    private IReadOnlyList<SyntaxNode> EntryPoint() => _program.EntryPoint?.DeclaringSyntaxReferences is [var entry] ? [entry.GetSyntax(_cancellationToken)] : [];

    private bool IsModuleInitializer(SyntaxNode function) => function is MethodDeclarationSyntax
        && SymbolOf(function) is IMethodSymbol method && _program.ModuleInitializers.Contains(method, SymbolEqualityComparer.Default);

    private static bool IsInInitializer(SyntaxNode node) => node.Ancestors()
        .TakeWhile(ancestor => ancestor is not (BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or GlobalStatementSyntax))
        .Any(ancestor => ancestor is FieldDeclarationSyntax or PropertyDeclarationSyntax);

    /// <summary>The functions right around the calls that make plans, for the calls that were not seen.</summary>
    public IEnumerable<PlanRoot> Innermost(HashSet<SyntaxNode> seen) =>
        from call in _plansCreatedAt
        where !seen.Contains(call)
        let function = FunctionAround(call)
        from root in function is FieldDeclarationSyntax or PropertyDeclarationSyntax or ConstructorDeclarationSyntax
            ? KeptBy((MemberDeclarationSyntax)function, call)
            : RootOf(function, call, HasCallers(function)) is { } only ? [only] : []
        select root;

    /// <summary>A plan that an object or a type makes for itself: what nothing calls of the type's methods goes on with it.</summary>
    private IEnumerable<PlanRoot> KeptBy(MemberDeclarationSyntax maker, SyntaxNode call)
    {
        if (maker.Parent is not TypeDeclarationSyntax declaration || SymbolOf(declaration) is not INamedTypeSymbol type)
            return [];
        var isStatic = maker.Modifiers.Any(SyntaxKind.StaticKeyword);
        var constructors = SymbolOf(maker) is IMethodSymbol own ? [own] : isStatic ? type.StaticConstructors : type.InstanceConstructors;
        var methods = from method in type.GetMembers().OfType<IMethodSymbol>()
                      where method.MethodKind is MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation && (isStatic || !method.IsStatic)
                      from written in method.DeclaringSyntaxReferences
                      let function = written.GetSyntax(_cancellationToken)
                      where DirectCallersOf(function).All(caller => caller == function)
                      select RootOf(function, call, isOpen: true);
        PlanRoot[] roots = [.. methods.OfType<PlanRoot>()];
        return from constructor in constructors
               where !IsOfCopies(constructor, type)
               from root in roots.Length > 0 ? roots : [new PlanRoot(null, null, call, IsOpen: true)]
               select root with { Constructor = constructor };
    }

    private static bool IsOfCopies(IMethodSymbol constructor, INamedTypeSymbol type) =>
        constructor is { IsImplicitlyDeclared: true, Parameters: [var only] } && SymbolEqualityComparer.Default.Equals(only.Type, type);

    /// <summary>Whether a function that no root has led to has callers all the same, which may add to what it returns.</summary>
    private bool HasCallers(SyntaxNode function) => function is LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax
        ? (SymbolOf(function) as IMethodSymbol)?.ReturnType is { SpecialType: SpecialType.None }
        : MayBeCalledUnseen(function) || DirectCallersOf(function).Any(caller => caller != function);

    /// <summary>Whether the function may be called by the name of another member, or by those who get it from a field or property.</summary>
    private bool MayBeCalledUnseen(SyntaxNode function) => !IsCalledByName(function) || function is MethodDeclarationSyntax
        && ((SymbolOf(function) is IMethodSymbol method && NamesFor(method).Count > 1) || IsModuleInitializer(function) || UsesOf(function).Any(IsInInitializer));

    /// <summary>The method and the members that it overrides or implements.</summary>
    private static HashSet<ISymbol> NamesFor(IMethodSymbol method)
    {
        var names = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        for (var current = method; current is not null; current = current.OverriddenMethod)
        {
            names.Add(current.OriginalDefinition);
            foreach (var contract in method.ContainingType.AllInterfaces.SelectMany(type => type.GetMembers()))
            {
                if (SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(contract), current))
                    names.Add(contract.OriginalDefinition);
            }
        }

        return names;
    }

    private ISymbol? SymbolOf(SyntaxNode function) => function is AnonymousFunctionExpressionSyntax
        ? _program.ModelOf(function.SyntaxTree).GetSymbolInfo(function, _cancellationToken).Symbol
        : _program.ModelOf(function.SyntaxTree).GetDeclaredSymbol(function, _cancellationToken);

    private PlanRoot? RootOf(SyntaxNode function, SyntaxNode call, bool isOpen)
    {
        var model = _program.ModelOf(function.SyntaxTree);
        var body = model.GetOperation(function, _cancellationToken) switch
        {
            IMethodBodyOperation method => method.BlockBody ?? method.ExpressionBody,
            IConstructorBodyOperation constructor => constructor.BlockBody ?? constructor.ExpressionBody,
            ILocalFunctionOperation local => local.Body,
            IAnonymousFunctionOperation lambda => lambda.Body,
            IBlockOperation block => block,
            _ => null,
        };
        var symbol = function is CompilationUnitSyntax ? _program.EntryPoint : model.GetDeclaredSymbol(function, _cancellationToken);
        return body is null ? null : new(body, symbol as IMethodSymbol, call, isOpen);
    }

    /// <summary>The outermost functions that call the member, directly or through others; the member itself where nothing calls it.</summary>
    private IEnumerable<SyntaxNode> CallersOf(SyntaxNode member, HashSet<SyntaxNode> visited)
    {
        if (!visited.Add(member))
            return [];
        var callers = UsesOf(member).SelectMany(use => IsInInitializer(use) ? EntryPoint() : [MemberAround(use)]).Where(caller => caller != member).Distinct().ToList();
        return callers.Count == 0 ? [member] : callers.SelectMany(caller => CallersOf(caller, visited));
    }

    private IEnumerable<SyntaxNode> DirectCallersOf(SyntaxNode member) => UsesOf(member).Where(use => !IsInInitializer(use)).Select(MemberAround);

    private IEnumerable<SyntaxNode> UsesOf(SyntaxNode member)
    {
        if (member is not MethodDeclarationSyntax { Identifier.ValueText: var name } || SymbolOf(member) is not IMethodSymbol symbol)
            yield break;
        var names = NamesFor(symbol);
        foreach (var tree in _program.Compilation.SyntaxTrees)
        {
            if (!TreeFacts.Of(tree, _cancellationToken).Names.Contains(name))
                continue;
            foreach (var use in tree.GetRoot(_cancellationToken).DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (use.Identifier.ValueText == name && MethodNamed(use) is { } called && names.Contains((called.ReducedFrom ?? called).OriginalDefinition))
                    yield return use;
            }
        }
    }

    private IMethodSymbol? MethodNamed(SimpleNameSyntax name) =>
        _program.ModelOf(name.SyntaxTree).GetSymbolInfo(name, _cancellationToken).Symbol as IMethodSymbol;

    /// <summary>The method, accessor or program with top-level statements that the node is part of.</summary>
    private static SyntaxNode MemberAround(SyntaxNode node) =>
        node.Ancestors().First(ancestor => ancestor is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax
        { Parent: BasePropertyDeclarationSyntax } or CompilationUnitSyntax);

    /// <summary>The innermost function that the node is part of, or the member that it initializes.</summary>
    private static SyntaxNode FunctionAround(SyntaxNode node) =>
        node.Ancestors().First(ancestor => ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax
            or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax }
            or FieldDeclarationSyntax or PropertyDeclarationSyntax or CompilationUnitSyntax);
}
