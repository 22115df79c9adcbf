using Deployment.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deployment.Analyzers.Evaluation;

/// <summary>
/// What the evaluator needs to know of the compilation, looked up once: bodies of methods, initializers, layouts of types.
/// It lives for one evaluation and keeps one semantic model for each tree.
/// </summary>
internal sealed class SourceProgram(Compilation compilation, ProjectSettings settings, CancellationToken cancellationToken)
{
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];
    private readonly Dictionary<SyntaxTree, bool> _haveErrors = [];
    private readonly Dictionary<ISymbol, SourceBody?> _bodies = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, IPropertySymbol?> _recordProperties = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, string> _names = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, ObjectLayout> _layouts = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, ImmutableArray<Initializer>> _initializers = new(SymbolEqualityComparer.Default);

    public Compilation Compilation { get; } = compilation;

    /// <summary>The function that the program begins with; none where it is no program.</summary>
    public IMethodSymbol? EntryPoint => Compilation.GetEntryPoint(cancellationToken);

    public ProjectSettings Settings { get; } = settings;

    public SourceStatements Statements => field ??= new SourceStatements(this, cancellationToken);

    public LastingMembers Lasting => field ??= new LastingMembers(this, cancellationToken);

    /// <summary>The methods that run before all other code, in their order.</summary>
    public ImmutableArray<IMethodSymbol> ModuleInitializers
    {
        get
        {
            if (field.IsDefault)
                field = Roots.ModuleInitializers.In(this, cancellationToken);
            return field;
        }
    }

    public SemanticModel ModelOf(SyntaxTree tree)
    {
        if (!_models.TryGetValue(tree, out var model))
            _models.Add(tree, model = Compilation.GetSemanticModel(tree));
        return model;
    }

    /// <summary>The operation that the syntax stands for; none for syntax of another compilation.</summary>
    public IOperation? OperationOf(SyntaxNode syntax) =>
        Compilation.ContainsSyntaxTree(syntax.SyntaxTree) ? ModelOf(syntax.SyntaxTree).GetOperation(syntax) : null;

    /// <summary>The body of a method, constructor, accessor or local function; none where it has none in this compilation.</summary>
    public SourceBody? BodyOf(IMethodSymbol method)
    {
        method = method.PartialImplementationPart ?? method;
        if (!_bodies.TryGetValue(method.OriginalDefinition, out var body))
            _bodies.Add(method.OriginalDefinition, body = FindBody(method.OriginalDefinition));
        return body;
    }

    /// <summary>The function that a piece of code belongs to.</summary>
    public IMethodSymbol? FunctionAt(SyntaxNode syntax) => ModelOf(syntax.SyntaxTree).GetEnclosingSymbol(syntax.SpanStart) as IMethodSymbol;

    /// <summary>The functions that an expression which does not compile may be about to call.</summary>
    public IEnumerable<IMethodSymbol> CalledBy(SyntaxNode expression) => Compilation.ContainsSyntaxTree(expression.SyntaxTree)
        ? ModelOf(expression.SyntaxTree).GetSymbolInfo(expression).CandidateSymbols.OfType<IMethodSymbol>().Select(method => method.ReducedFrom ?? method)
        : [];

    /// <summary>The type whose method an expression that does not compile may be about to call.</summary>
    public ITypeSymbol? OwnerOf(SyntaxNode expression) => expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var owner } }
        ? ModelOf(expression.SyntaxTree).GetTypeInfo(owner).Type
        : null;

    /// <summary>Whether the compiler has an error in a file. To know that, all of the file is bound.</summary>
    public bool HasErrors(SyntaxTree tree)
    {
        if (!_haveErrors.TryGetValue(tree, out var hasErrors))
            _haveErrors.Add(tree, hasErrors = ModelOf(tree).GetDiagnostics(cancellationToken: cancellationToken).Any(error => error.Severity == DiagnosticSeverity.Error));
        return hasErrors;
    }

    public ObjectLayout LayoutOf(INamedTypeSymbol type)
    {
        if (!_layouts.TryGetValue(type.OriginalDefinition, out var layout))
            _layouts.Add(type.OriginalDefinition, layout = new ObjectLayout(type.OriginalDefinition));
        return layout;
    }

    /// <summary>The initializers of a type's instance or static members, in the order they run.</summary>
    public ImmutableArray<Initializer> InitializersOf(INamedTypeSymbol type, bool areStatic)
    {
        if (!_initializers.TryGetValue(type.OriginalDefinition, out var initializers))
            _initializers.Add(type.OriginalDefinition, initializers = [.. type.OriginalDefinition.GetMembers().SelectMany(FindInitializer)]);
        return initializers.IsEmpty ? initializers : [.. initializers.Where(initializer => initializer.Member.IsStatic == areStatic)];
    }

    /// <summary>The property that a parameter of a record's primary constructor stands for.</summary>
    public IPropertySymbol? RecordPropertyOf(IParameterSymbol parameter)
    {
        if (!_recordProperties.TryGetValue(parameter, out var property))
            _recordProperties.Add(parameter, property = FindRecordProperty(parameter));
        return property;
    }

    private static IPropertySymbol? FindRecordProperty(IParameterSymbol parameter) => parameter.ContainingType is { IsRecord: true } record
        ? record.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault(candidate => IsMadeOf(candidate, parameter))
        : null;

    /// <summary>Whether the compiler has made the property, rather than the author, who may have declared one of the same name.</summary>
    private static bool IsMadeOf(IPropertySymbol property, IParameterSymbol parameter) =>
        property.DeclaringSyntaxReferences is [var made, ..] && parameter.DeclaringSyntaxReferences is [var declared, ..] && made.Span == declared.Span;

    /// <summary>The full metadata name of a type, such as <c>System.Collections.Generic.List`1</c>.</summary>
    public string NameOf(INamedTypeSymbol type)
    {
        if (!_names.TryGetValue(type.OriginalDefinition, out var name))
            _names.Add(type.OriginalDefinition, name = FindName(type));
        return name;
    }

    public static string FindName(INamedTypeSymbol type) =>
        (type.ContainingNamespace is { IsGlobalNamespace: false } containing ? containing.ToDisplayString() + "." : "") + type.MetadataName;

    /// <summary>Whether a conversion in the code throws where a number does not fit.</summary>
    public bool IsChecked(SyntaxNode code) => code.IsChecked() ?? Compilation.Options.CheckOverflow;

    /// <summary>Whether the type is declared in this compilation, so that its members can be followed.</summary>
    public bool DefinedHere(INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, Compilation.Assembly);

    /// <summary>Whether the compiler leaves out a call, with its arguments: of a partial method without a body, or one for a symbol that is not defined.</summary>
    public static bool IsLeftOut(IMethodSymbol method, SyntaxNode call)
    {
        if (!method.ReturnsVoid)
            return false;
        if (method.OriginalDefinition is { IsPartialDefinition: true, PartialImplementationPart: null })
            return true;
        string?[] conditions =
        [
            .. method.OriginalDefinition.GetAttributes()
                .Where(attribute => attribute.AttributeClass is { Name: "ConditionalAttribute", ContainingNamespace.Name: "Diagnostics" })
                .Select(attribute => attribute.ConstructorArguments is [{ Value: string symbol }] ? symbol : null),
        ];
        return conditions.Length > 0 && !Array.Exists(conditions, condition => condition is not null && IsDefined(condition, call.SyntaxTree));
    }

    private static bool IsDefined(string symbol, SyntaxTree tree)
    {
        var isDefined = tree.Options.PreprocessorSymbolNames.Contains(symbol);
        var directive = (tree.GetRoot() as CompilationUnitSyntax)?.GetFirstDirective();
        for (; directive is not null; directive = directive.GetNextDirective())
        {
            if (directive is DefineDirectiveTriviaSyntax { IsActive: true } define && define.Name.ValueText == symbol)
                isDefined = true;
            if (directive is UndefDirectiveTriviaSyntax { IsActive: true } undefine && undefine.Name.ValueText == symbol)
                isDefined = false;
        }

        return isDefined;
    }

    /// <summary>The expression that a constant is defined by, where it is defined in this compilation.</summary>
    public SyntaxNode? DefinitionOf(ISymbol constant)
    {
        var syntax = constant.DeclaringSyntaxReferences.Length == 1 ? constant.DeclaringSyntaxReferences[0].GetSyntax() : null;
        var value = syntax switch
        {
            VariableDeclaratorSyntax { Initializer: { } initializer } => initializer.Value,
            EnumMemberDeclarationSyntax member => (SyntaxNode)member,
            _ => null,
        };
        return value is not null && Compilation.ContainsSyntaxTree(value.SyntaxTree) ? value : null;
    }

    private SourceBody? FindBody(IMethodSymbol method)
    {
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            if (!Compilation.ContainsSyntaxTree(reference.SyntaxTree))
                continue;
            var syntax = reference.GetSyntax();
            if (IsMadeOfExtension(method, syntax))
                return null;
            var operation = ModelOf(reference.SyntaxTree).GetOperation(syntax);
            var body = operation switch
            {
                IMethodBodyOperation methodBody => methodBody.BlockBody ?? methodBody.ExpressionBody,
                IConstructorBodyOperation constructor when method.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor => constructor.BlockBody ?? constructor.ExpressionBody,
                ILocalFunctionOperation function => function.Body,
                IBlockOperation block => block,
                _ => null,
            };
            if (body is not null)
                return new(body, (operation as IConstructorBodyOperation)?.Initializer, IsIterator(syntax));
        }

        return null;
    }

    /// <summary>Whether the compiler has made the method of an extension member, whose parameters its body uses.</summary>
    private static bool IsMadeOfExtension(IMethodSymbol method, SyntaxNode declaration) =>
        declaration.Parent is TypeDeclarationSyntax type && method.ContainingType.DeclaringSyntaxReferences.All(reference => reference.Span != type.Span);

    private static bool IsIterator(SyntaxNode function) => function
        .DescendantNodes(node => node == function || node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax))
        .Any(node => node is YieldStatementSyntax);

    private IEnumerable<Initializer> FindInitializer(ISymbol member)
    {
        if (member is not (IFieldSymbol { IsConst: false, IsImplicitlyDeclared: false } or IPropertySymbol or IEventSymbol))
            yield break;
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            var equals = reference.GetSyntax() switch
            {
                VariableDeclaratorSyntax declarator => declarator.Initializer,
                PropertyDeclarationSyntax property => property.Initializer,
                _ => null,
            };
            if (equals is not null && OperationOf(equals) is ISymbolInitializerOperation { Value: { } value })
                yield return new(member, value);
        }
    }
}
