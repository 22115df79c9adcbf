using Deployment.Analyzers.Evaluation.Library;
using Deployment.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deployment.Analyzers.Evaluation;

internal sealed partial class Evaluator
{
    private Value New(IObjectCreationOperation creation, Frame frame)
    {
        if (creation.Constructor is not { } constructor)
            return EvaluateParts(creation, frame);
        var site = callees.SiteOf(creation, constructor, creation.Arguments);
        var arguments = Arguments(site, frame);
        var type = (INamedTypeSymbol)Substitute(constructor.ContainingType, frame)!;
        if (!Program.DefinedHere(type))
        {
            MarkChanged(constructor, arguments);
            if (FirstUnknown(default, arguments) is { } unknown)
                MayThrow(unknown, creation.Syntax);
        }

        var value = type.IsValueType && constructor is { IsImplicitlyDeclared: true, Parameters.IsEmpty: true } ? NewDefault(type, creation.Syntax)
            : Program.DefinedHere(type) ? new(Construct(type, constructor, arguments, creation.Syntax, frame), creation.Syntax)
            : Constructors.Create(this, type, constructor, WithSequences(arguments, constructor, creation.Syntax, frame), creation.Syntax, frame)
                ?? NewTask(constructor, arguments, creation.Syntax)
                ?? Foreign(constructor, default, arguments, creation.Syntax, frame);
        if (value.Data is Unknown made && type.IsReferenceType)
            made.MarkNeverNull();
        if (site.Callee.HasByReference)
            WriteBack(site, arguments, frame);
        if (creation.Initializer is not null)
            Initialize(creation.Initializer, value, frame);
        return value;
    }

    private Value NewAnonymous(IAnonymousObjectCreationOperation creation, Frame frame)
    {
        var type = (INamedTypeSymbol)creation.Type!;
        var value = new EvaluatedObject(Effects.Now(), type, Program.LayoutOf(type));
        foreach (var initializer in creation.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment)
                value.Set(property.Property, Copied(Evaluate(assignment.Value, frame)));
        }

        return new(value, creation.Syntax);
    }

    private EvaluatedObject Construct(INamedTypeSymbol type, IMethodSymbol constructor, Value[] arguments, SyntaxNode place, Frame caller)
    {
        var self = new EvaluatedObject(Effects.Now(), type, Program.LayoutOf(type));
        Budget.EnterCall();
        try
        {
            RunConstructor(self, type, constructor, arguments, new CallChain(place, caller.Calls));
        }
        finally
        {
            Budget.LeaveCall();
        }

        return self;
    }

    private void RunConstructor(EvaluatedObject self, INamedTypeSymbol type, IMethodSymbol constructor, Value[] arguments, CallChain calls)
    {
        Budget.Spend();
        var frame = new Frame(constructor, null, calls) { This = new(self) };
        if (type.StaticConstructors is [{ IsImplicitlyDeclared: false }])
            Initialize(type, frame);
        if (PrimaryConstructorOf(constructor) is { } primary)
        {
            Capture(self, constructor, arguments, frame);
            RunInitializers(self, type, frame);
            if (primary.PrimaryConstructorBase() is { } baseCall && Program.OperationOf(baseCall) is IInvocationOperation call)
                RunOtherConstructor(self, call, frame);
            else
                RunImplicitBase(self, type, calls);
            return;
        }

        Bind(callees.Of(constructor), arguments, frame);
        var body = Program.BodyOf(constructor);
        var other = body?.ConstructorInitializer is { } initializer ? InvocationIn(initializer) : null;
        if (!SymbolEqualityComparer.Default.Equals(other?.TargetMethod.ContainingType.OriginalDefinition, type.OriginalDefinition))
            RunInitializers(self, type, frame);
        if (other is not null)
            RunOtherConstructor(self, other, frame);
        else
            RunImplicitBase(self, type, calls);
        if (body is not null)
            Execute(body.Block, frame);
        else if (constructor.IsImplicitlyDeclared && self.Layout.IsUnion && arguments is [var content])
            KeepContent(self, constructor, content, frame);
    }

    private void RunOtherConstructor(EvaluatedObject self, IInvocationOperation call, Frame frame)
    {
        var constructor = call.TargetMethod;
        var arguments = Arguments(callees.SiteOf(call, constructor, call.Arguments), frame);
        if (!Program.DefinedHere(constructor.ContainingType))
        {
            HandOut(constructor, default, arguments);
            if (Constructors.IsException(constructor.ContainingType))
                Constructors.SetDetails(this, self, constructor, arguments);
            else
                RunLibraryBase(self, constructor, arguments, call.Syntax, frame);
            return;
        }

        Budget.EnterCall();
        try
        {
            RunConstructor(self, constructor.ContainingType, constructor, arguments, frame.Calls!);
        }
        finally
        {
            Budget.LeaveCall();
        }
    }

    /// <summary>Runs the constructor of the base type that the compiler chooses where none is called: one that needs no argument.</summary>
    private void RunImplicitBase(EvaluatedObject self, INamedTypeSymbol type, CallChain calls)
    {
        if (type.BaseType is not { SpecialType: SpecialType.None } baseType)
            return;
        if (!Program.DefinedHere(baseType))
        {
            if (baseType.InstanceConstructors.FirstOrDefault(candidate => candidate.Parameters.IsEmpty) is { } inherited)
                RunLibraryBase(self, inherited, [], calls.Call, new Frame(inherited, null, calls));
            return;
        }

        IMethodSymbol[] candidates =
        [
            .. baseType.InstanceConstructors.Where(candidate => candidate.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams)
                && Program.Compilation.IsSymbolAccessibleWithin(candidate, type)),
        ];
        if ((Array.Find(candidates, candidate => candidate.Parameters.IsEmpty) ?? (candidates is [var only] ? only : null)) is { } constructor)
            RunConstructor(self, baseType, constructor, [.. constructor.Parameters.Select(parameter => Omitted(parameter, calls.Call))], calls);
        else
            self.MarkTainted(new Unknown(calls.Call));
    }

    /// <summary>Makes the part of an object that its class has from the base library. That does not call back what it does not let override.</summary>
    private void RunLibraryBase(EvaluatedObject self, IMethodSymbol constructor, Value[] arguments, SyntaxNode place, Frame frame)
    {
        var type = (INamedTypeSymbol)Substitute(constructor.ContainingType, frame)!;
        if (self.Type.AncestorsAndSelf().TakeWhile(Program.DefinedHere).Any(OverridesLibrary) || ExtendsUnseen(type))
            return;
        self.Base = Constructors.Create(this, type, constructor, WithSequences(arguments, constructor, place, frame), place, frame)?.Data as Evaluated;

        // What it keeps its items in is another list, whose type the library does not tell.
        if (self.Base is not null && IsExtensible(type))
            self.Base.MadeAs = null;
    }

    /// <summary>Whether a class of the base library overrides itself what collections call, as one does that tells who observes it.</summary>
    private bool ExtendsUnseen(INamedTypeSymbol type) => !IsExtensible(type) && type.BaseType is { } extended && IsExtensible(extended);

    private bool OverridesLibrary(INamedTypeSymbol type) => type.GetMembers().OfType<IMethodSymbol>().Any(
        method => method.OverriddenMethod is { ContainingType: { SpecialType: SpecialType.None } declaring } && !Program.DefinedHere(declaring) && !IsExtensible(declaring));

    /// <summary>What a member belongs to: one that a class of the author's has from the base library, to that part of an object.</summary>
    private Value OwnerOf(ISymbol member, Value receiver) =>
        receiver.Data is EvaluatedObject { Base: { } inherited, Taint: null } && member.ContainingType.SpecialType != SpecialType.System_Object && !Program.DefinedHere(member.ContainingType)
            ? new(inherited, receiver.Origin)
            : receiver;

    /// <summary>What a parameter is if no argument is given for it.</summary>
    private Value Omitted(IParameterSymbol parameter, SyntaxNode place)
    {
        if (parameter.IsParams)
            return new(new EvaluatedList(Effects.Now(), [], parameter.Type is IArrayTypeSymbol ? ListKind.Array : ListKind.Sequence), place);
        var isFilledByCompiler = !parameter.GetAttributes().IsEmpty;
        return isFilledByCompiler || !parameter.HasExplicitDefaultValue ? Unknown.At(place)
            : parameter.ExplicitDefaultValue is { } value ? new(value, place)
            : DefaultOf(parameter.Type, place);
    }

    /// <summary>The parameters of a primary constructor live on in the object, and those of a record are its properties.</summary>
    private void Capture(EvaluatedObject self, IMethodSymbol constructor, Value[] arguments, Frame frame)
    {
        var callee = callees.Of(constructor);
        if (constructor.ContainingType.IsRecord)
            Bind(callee, arguments, frame);
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!constructor.ContainingType.IsRecord)
                self.Set(callee.Parameters[i], Dereferenced(arguments[i]));
            else if (Program.RecordPropertyOf(callee.Parameters[i]) is { } property)
                self.Set(property, Copied(Dereferenced(arguments[i])));
        }
    }

    private void RunInitializers(EvaluatedObject self, INamedTypeSymbol type, Frame frame)
    {
        foreach (var initializer in Program.InitializersOf(type, areStatic: false))
            self.Set(initializer.Member, Copied(Evaluate(initializer.Value, frame)));
    }

    private static TypeDeclarationSyntax? PrimaryConstructorOf(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax() is TypeDeclarationSyntax { ParameterList: not null } type ? type : null;

    private static IInvocationOperation? InvocationIn(IOperation initializer) => initializer switch
    {
        IInvocationOperation call => call,
        IExpressionStatementOperation { Operation: IInvocationOperation call } => call,
        _ => null,
    };

    /// <summary>Runs an initializer in braces: <c>{ Name = "Oslo" }</c> or <c>{ 1, 2 }</c>.</summary>
    private void Initialize(IObjectOrCollectionInitializerOperation initializer, Value target, Frame frame)
    {
        var outer = frame.Initialized;
        Initialize(initializer, () => target, frame);
        frame.Initialized = outer;
    }

    /// <summary>An initializer in another one asks for what it fills at each of its parts, but evaluates only once what that is found by.</summary>
    private void Initialize(IObjectOrCollectionInitializerOperation initializer, Func<Value> target, Frame frame)
    {
        foreach (var part in initializer.Initializers)
        {
            if (part is IMemberInitializerOperation { Initializer: { } nested, InitializedMember: var member })
            {
                Value[] indices = member switch
                {
                    IPropertyReferenceOperation indexer => EvaluateAll(indexer.Arguments, frame),
                    IArrayElementReferenceOperation element => EvaluateAll(element.Indices, frame),
                    _ => [],
                };
                Initialize(nested, () => InitializedMember(target(), member, indices, frame), frame);
            }
            else
            {
                frame.Initialized = target();
                Evaluate(part, frame);
            }
        }
    }

    private Value InitializedMember(Value owner, IOperation member, Value[] indices, Frame frame)
    {
        frame.Initialized = owner;
        return indices.Length == 0 ? Evaluate(member, frame) : Read(new(member, owner, indices), frame);
    }

    private Value With(IWithOperation operation, Frame frame)
    {
        var original = Evaluate(operation.Operand, frame);
        if (original.Data is EvaluatedTuple tuple)
            return WithElements(tuple, operation, frame);
        if (original.Data is null && operation.Operand.Type is { IsReferenceType: true })
            throw Throws<NullReferenceException>(operation.Syntax);
        var copy = original.Data is EvaluatedObject self && !IsCopiedByAuthor(self.Type)
            ? new(self.Copy(Effects.Now(), Copied), operation.Syntax)
            : ReasonOf(original, operation.Syntax).Derive(operation.Syntax);
        if (operation.Initializer is not null)
            Initialize(operation.Initializer, copy, frame);
        return copy;
    }

    private Value WithElements(EvaluatedTuple tuple, IWithOperation operation, Frame frame)
    {
        foreach (var part in operation.Initializer.Initializers)
        {
            if (part is not ISimpleAssignmentOperation { Target: IFieldReferenceOperation { Field: var field }, Value: var value } || IndexOf(field) < 0)
                return EvaluateParts(operation, frame);
            tuple = tuple.With(IndexOf(field), Copied(Evaluate(value, frame)));
        }

        return new(tuple, operation.Syntax);
    }

    /// <summary>Whether a record has a copy constructor of the author's, which <c>with</c> would run.</summary>
    private static bool IsCopiedByAuthor(INamedTypeSymbol type) => type is { IsRecord: true, IsReferenceType: true } && type.AncestorsAndSelf().Any(ancestor => Array.Exists(
        [.. ancestor.InstanceConstructors],
        constructor => !constructor.IsImplicitlyDeclared && constructor.Parameters is [var only] && SymbolEqualityComparer.Default.Equals(only.Type, ancestor)));

    private Value Tuple(ITupleOperation operation, Frame frame)
    {
        var items = new Value[operation.Elements.Length];
        for (var i = 0; i < items.Length; i++)
            items[i] = Copied(Evaluate(operation.Elements[i], frame));
        return new(new EvaluatedTuple(items, Substitute(operation.Type, frame)), operation.Syntax);
    }
}
