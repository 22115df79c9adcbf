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

        var value = Program.DefinedHere(type)
            ? new(Construct(type, constructor, arguments, creation.Syntax, frame), creation.Syntax)
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
    }

    private void RunOtherConstructor(EvaluatedObject self, IInvocationOperation call, Frame frame)
    {
        var constructor = call.TargetMethod;
        var arguments = Arguments(callees.SiteOf(call, constructor, call.Arguments), frame);
        if (!Program.DefinedHere(constructor.ContainingType))
        {
            HandOut(constructor, default, arguments);
            if (Constructors.IsException(constructor.ContainingType))
                Constructors.SetMessageAndCause(this, self, constructor, arguments);
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
        if (type.BaseType is not { SpecialType: SpecialType.None } baseType || !Program.DefinedHere(baseType))
            return;
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
    private static bool IsCopiedByAuthor(INamedTypeSymbol type) => type is { IsRecord: true, IsReferenceType: true } && Array.Exists(
        [.. type.InstanceConstructors],
        constructor => !constructor.IsImplicitlyDeclared && constructor.Parameters is [var only] && SymbolEqualityComparer.Default.Equals(only.Type, type));

    private Value Tuple(ITupleOperation operation, Frame frame)
    {
        var items = new Value[operation.Elements.Length];
        for (var i = 0; i < items.Length; i++)
            items[i] = Copied(Evaluate(operation.Elements[i], frame));
        return new(new EvaluatedTuple(items, operation.Type), operation.Syntax);
    }

    private Value NewArray(IArrayCreationOperation creation, Frame frame)
    {
        if (creation.DimensionSizes.Length > 1)
            return NewGrid(creation, frame);
        if (creation.Initializer is { } initializer)
            return NewArray(creation, ItemsOf(initializer, frame), frame);
        if (creation.DimensionSizes is not [var size] || creation.Type is not IArrayTypeSymbol { ElementType: var elementType })
            return EvaluateParts(creation, frame);
        var length = Evaluate(size, frame);
        if (length.Data is Unknown unknown)
        {
            MayThrow(unknown, creation.Syntax);
            return unknown.Derive(creation.Syntax);
        }

        if (Numbers.ConvertTo(SpecialType.System_Int64, length.Data!, isChecked: true) is not (long and >= 0 and var count))
            throw Throws<OverflowException>(creation.Syntax);
        Budget.Reserve(count);
        var zero = NewDefault(Substitute(elementType, frame)!, creation.Syntax);
        return NewArray(creation, [.. Enumerable.Repeat(zero, (int)count).Select(Copied)], frame);
    }

    private Value NewArray(IArrayCreationOperation creation, List<Value> items, Frame frame) =>
        new(new EvaluatedList(Effects.Now(), items, ListKind.Array) { MadeAs = Substitute(creation.Type, frame) }, creation.Syntax);

    private List<Value> ItemsOf(IArrayInitializerOperation initializer, Frame frame)
    {
        var items = new List<Value>(initializer.ElementValues.Length);
        foreach (var element in initializer.ElementValues)
        {
            items.Add(element is IArrayInitializerOperation nested
                ? new(new EvaluatedList(Effects.Now(), ItemsOf(nested, frame), ListKind.Array), nested.Syntax)
                : Copied(Evaluate(element, frame)));
        }

        return items;
    }

    private Value Collection(ICollectionExpressionOperation collection, Frame frame)
    {
        var items = new List<Value>(collection.Elements.Length);
        var type = Substitute(collection.Type, frame);
        var itemType = type is IArrayTypeSymbol array ? array.ElementType : (type as INamedTypeSymbol)?.TypeArguments.FirstOrDefault();
        Unknown? taint = null;
        foreach (var element in collection.Elements)
        {
            if (element is not ISpreadOperation spread)
            {
                items.Add(Copied(Evaluate(element, frame)));
                continue;
            }

            var spreadValue = AsSequence(Evaluate(spread.Operand, frame), spread.Syntax, frame);
            if (ItemsOf(spreadValue) is { } spreadItems)
            {
                foreach (var item in spreadItems)
                {
                    Budget.Spend();
                    items.Add(Copied(Converted(item, itemType)));
                }
            }
            else
            {
                taint ??= ReasonOf(spreadValue, spread.Syntax);
            }
        }

        if (taint is not null)
            return items.Count == 0 ? taint.Derive(collection.Syntax) : taint.Changed(collection.Syntax, collection.Syntax.InOneLine(), items);
        if (Constructors.CollectionOf(this, type, items, collection.Syntax, frame) is not { } made)
            return Unknown.At(collection.Syntax);
        made.MadeAs = type is { TypeKind: TypeKind.Interface } ? null : type;
        return new(made, collection.Syntax);
    }

    private Value ArrayElement(IArrayElementReferenceOperation reference, Frame frame)
    {
        var array = Evaluate(reference.ArrayReference, frame);
        if (reference.Indices is not [var indexOperation])
            return ElementAt(array, [.. reference.Indices.Select(index => Evaluate(index, frame))], reference.Syntax);
        var index = Evaluate(indexOperation, frame);
        if (array.Data is not EvaluatedList { Taint: null } list || index.Data is not Unknown unknown || !IsNumber(indexOperation.Type))
            return ItemAt(array, index, reference.Syntax);
        MayThrow(unknown, reference.Syntax);
        return unknown.DeriveOneOf(list, list.Items, reference.Syntax);
    }

    /// <summary>One element, or a slice of them.</summary>
    public Value ElementAt(Value collection, Value index, SyntaxNode place)
    {
        if ((collection.Data as Unknown ?? index.Data as Unknown) is { } doubt)
            MayThrow(doubt, place);
        if (collection.Data is Unknown unknown)
            return unknown.Derive(place);
        switch (collection.Data)
        {
            case EvaluatedDictionary { Taint: null } or EvaluatedLookup { Taint: null }:
                return ElementWith(collection, index, place);
            case Evaluated evaluated when (evaluated.Taint ?? index.Data as Unknown) is { } reason:
                return evaluated.PartOf(reason, place);
            case not null when index.Data is Unknown reason:
                return reason.Derive(place);
            case null:
                throw Throws<NullReferenceException>(place);
            case EvaluatedList list when index.Data is IndexRange range:
                var (start, length) = range.In(list.Items.Count) ?? throw Throws<ArgumentOutOfRangeException>(place);
                Budget.Reserve(length);
                return new(new EvaluatedList(Effects.Now(), [.. list.Items.GetRange(start, length).Select(Copied)], list.Kind), place);
            case EvaluatedList list:
                return IndexIn(list.Items.Count, index) is { } position ? list.Items[position] : throw OutOfRange(list, index, place);
            case string text when index.Data is IndexRange range:
                var (from, count) = range.In(text.Length) ?? throw Throws<ArgumentOutOfRangeException>(place);
                Budget.Reserve(count);
                return new(text.Substring(from, count), place);
            case string text:
                return IndexIn(text.Length, index) is { } at ? new(text[at], place) : throw Throws<IndexOutOfRangeException>(place);
            case EvaluatedStringBuilder { Text: var builder }:
                return IndexIn(builder.Length, index) is { } inBuilder ? new(builder[inBuilder], place) : throw Throws<IndexOutOfRangeException>(place);
            default:
                return Unknown.At(place);
        }
    }

    private Value ElementWith(Value collection, Value key, SyntaxNode place)
    {
        try
        {
            return collection.Data switch
            {
                EvaluatedLookup lookup => lookup.Equality.UnknownIn(key.Data) is { } reason ? lookup.PartOf(reason, place)
                    : lookup.Find(key) ?? new(new EvaluatedList(Effects.Now(), []), place),
                EvaluatedDictionary when key.Data is null => throw Throws<ArgumentNullException>(place),
                EvaluatedDictionary dictionary => dictionary.Equality.UnknownIn(key.Data) is { } reason ? reason.DeriveOneOf(dictionary, [.. dictionary.Items.Values], place)
                    : (dictionary.Items.TryGetValue(key, out var item) ? item : throw Throws(
                        typeof(KeyNotFoundException).FullName, place, key.Data is string text ? $"there is nothing for \"{Abbreviation.Of(text)}\" in {Abbreviation.Of(place)}." : null)),
                _ => Unknown.At(place),
            };
        }
        catch (UncertainItemsException exception)
        {
            return exception.ResultAt(place);
        }
    }

    /// <summary>The items of a collection; none where they are not all known.</summary>
    public static IEnumerable<Value>? ItemsOf(Value collection) => collection.Data switch
    {
        EvaluatedList { Taint: null } list => Enumerate(list.Items),
        EvaluatedSequence sequence => sequence,
        EvaluatedDictionary { Taint: null } dictionary => dictionary,
        EvaluatedLookup lookup => lookup,
        EvaluatedSet { Taint: null } set => set,
        EvaluatedGrid { Taint: null } grid => grid,
        string text => text.Select(character => new Value(character, collection.Origin)),
        _ => null,
    };

    /// <summary>A list may grow while it is gone through, where the program would throw: it is gone through as far as it was.</summary>
    public static IEnumerable<Value> Enumerate(List<Value> items)
    {
        for (int i = 0, count = items.Count; i < count && i < items.Count; i++)
            yield return items[i];
    }
}
