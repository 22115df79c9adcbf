using System.Collections;
using Deployment.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis.CSharp;

namespace Deployment.Analyzers.Evaluation;

/// <summary>Goes through collections as <c>foreach</c> does, the author's own included.</summary>
internal sealed partial class Evaluator
{
    /// <summary>The items that a loop goes through, as its variable holds them, as far as they are known.</summary>
    private IEnumerable<Value> CertainItemsOf(IForEachLoopOperation loop, Frame frame, Action<UncertainItemsException> end)
    {
        if (SourceStatements.IsBodyMissing(loop))
            InvalidCode.Add(loop.Syntax);
        var place = loop.Collection.Syntax;
        var info = Program.Statements.EnumerationOf(loop);
        var collection = Evaluate(loop.Collection, frame);
        var method = info.GetEnumeratorMethod;
        if (collection.Data is EvaluatedList list && loop.LoopControlVariable is IVariableDeclaratorOperation { Symbol.IsRef: true })
            return ReferencesTo(list);
        if (method is not null && (collection.Data is EvaluatedObject || (collection.Data is not Unknown && Program.DefinedHere(method.ContainingType))))
            collection = new(new EvaluatedSequence(Enumerated(collection, method, place, frame)), collection.Origin);
        if (collection.Data is EvaluatedDictionary { Taint: null } dictionary && method is { ContainingType: { Name: nameof(IDictionary), IsGenericType: false } })
            collection = new(new EvaluatedSequence(EntriesOf(dictionary, method)), collection.Origin);
        if (collection.Data is Unknown { Among.Length: > 0 } any && method is { IsStatic: false } && Program.DefinedHere(method.ContainingType))
        {
            var (held, known) = (ItemsOfAny(any, method, place, frame), end);
            end = uncertain => known(uncertain.With(held));
        }

        if (collection.Data is EvaluatedSequence lazy && Program.Statements.IsLeftEarly(loop))
            collection = new(new EvaluatedSequence(Stoppable(lazy)), collection.Origin);
        var items = CertainItemsOf(collection, place, end);
        if (collection.Data is EvaluatedList typed && info.ElementType is { IsReferenceType: true })
            items = items.Select(item => AsObject(item, typed, typeArgument: 0));
        return info.ElementConversion is { IsIdentity: true } or { Exists: false } || loop.LoopControlVariable is not IVariableDeclaratorOperation { Symbol.Type: var type }
            ? items
            : items.Select(item => Converted(Converted(item, info, type, place, frame), Substitute(type, frame)));
    }

    /// <summary>What a collection gives where it is asked for objects: a member of an enumeration knows its type then.</summary>
    /// <param name="item">What it holds.</param>
    /// <param name="collection">The collection.</param>
    /// <param name="typeArgument">Which of the type arguments of the collection the item's type is.</param>
    private static Value AsObject(Value item, Evaluated collection, int typeArgument) =>
        Numbers.IsNumber(item.Data) && TypeArgumentOf(collection, typeArgument) is { TypeKind: TypeKind.Enum } members ? new(new EvaluatedEnum(members, item.Data!), item.Origin) : item;

    private Value ItemAsObject(Value receiver, Value index, Evaluated collection, SyntaxNode place) => collection is EvaluatedDictionary
        ? AsObject(ElementAt(receiver, index.Data is EvaluatedEnum { Number: var key } ? new(key, index.Origin) : index, place), collection, typeArgument: 1)
        : AsObject(ElementAt(receiver, index, place), collection, typeArgument: 0);

    /// <summary>Whether members of enumerations are held as the numbers that they are, where objects are not that.</summary>
    public static bool HoldsMembers(Evaluated collection) =>
        TypeArgumentOf(collection, 0)?.TypeKind == TypeKind.Enum || TypeArgumentOf(collection, 1)?.TypeKind == TypeKind.Enum;

    private static INamedTypeSymbol? TypeArgumentOf(Evaluated collection, int position) => collection.MadeAs switch
    {
        IArrayTypeSymbol { ElementType: INamedTypeSymbol item } => item,
        INamedTypeSymbol { TypeArguments: var arguments } when position < arguments.Length => arguments[position] as INamedTypeSymbol,
        _ => null,
    };

    /// <summary>What a dictionary gives whose keys and values have no type of their own.</summary>
    private static IEnumerable<Value> EntriesOf(EvaluatedDictionary dictionary, IMethodSymbol getEnumerator)
    {
        var type = getEnumerator.ReturnType.GetMembers(nameof(IDictionaryEnumerator.Entry)).OfType<IPropertySymbol>().FirstOrDefault()?.Type;
        return dictionary.Select(item => item.Data is EvaluatedTuple { Items: [var key, var value] }
            ? new Value(new EvaluatedTuple([AsObject(key, dictionary, typeArgument: 0), AsObject(value, dictionary, typeArgument: 1)], type, isPair: true), item.Origin)
            : item);
    }

    /// <summary>The items of a collection that is not known: it may be any of these.</summary>
    private List<Value> ItemsOfAny(Unknown any, IMethodSymbol getEnumerator, SyntaxNode place, Frame frame) =>
    [
        .. from possible in ObjectsIn(any, getEnumerator.ContainingType)
           from item in RunPerhaps(any, place, () => [.. CertainItemsOf(new(new EvaluatedSequence(Enumerated(new(possible), getEnumerator, place, frame))), place, _ => { })])
           select item,
    ];

    private Value Converted(Value item, ForEachStatementInfo info, ITypeSymbol type, SyntaxNode place, Frame frame)
    {
        var conversion = info.ElementConversion;
        if (conversion.MethodSymbol is { } method)
            return Call(method, default, [item], place, frame);
        return Cast(item, new(info.ElementType, Substitute(type, frame), place) { IsChecked = Program.IsChecked(place.Parent!), CannotFail = conversion.IsImplicit }, frame);
    }

    private IEnumerable<Value> ReferencesTo(EvaluatedList list)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            var index = i;
            yield return new(new AliasCell(() => list.Items[index], value => Set(index, value), Effects.Now()));
        }

        void Set(int index, Value value)
        {
            Effects.Changing(list);
            list.Items[index] = value;
        }
    }

    /// <summary>The items of a collection of the author's, which is asked for them when they are gone through.</summary>
    private IEnumerable<Value> Enumerated(Value collection, IMethodSymbol getEnumerator, SyntaxNode place, Frame frame)
    {
        var method = collection.Data is EvaluatedObject { Type: var type } ? Implementation(getEnumerator, type) : getEnumerator;
        Value[] arguments = method.IsStatic ? [collection] : [];
        Value[] omitted = [.. method.Parameters.Skip(arguments.Length).Select(parameter => Omitted(parameter, place))];
        var enumerator = Copied(Call(method, method.IsStatic ? default : collection, [.. arguments, .. omitted], place, frame));
        var items = enumerator.Data switch
        {
            EvaluatedEnumerator known => Enumerated(known),
            EvaluatedSequence sequence => sequence,
            EvaluatedObject own => Enumerated(own, place, frame),
            _ => throw new UncertainItemsException(ReasonOf(enumerator, place), hasMore: null),
        };
        foreach (var item in items)
            yield return item;
    }

    private static IEnumerable<Value> Enumerated(EvaluatedEnumerator enumerator)
    {
        using (enumerator)
        {
            while (enumerator.Taint is null && enumerator.MoveNext())
                yield return enumerator.Current.GetValueOrDefault();
        }

        if (enumerator.Taint is { } reason)
            throw new UncertainItemsException(reason, hasMore: null);
    }

    private IEnumerable<Value> Enumerated(EvaluatedObject enumerator, SyntaxNode place, Frame frame)
    {
        var self = new Value(enumerator, place);
        var moveNext = MemberNamed<IMethodSymbol>(enumerator.Type, nameof(IEnumerator<int>.MoveNext)) ?? MemberNamed<IMethodSymbol>(enumerator.Type, "MoveNextAsync");
        var current = MemberNamed<IPropertySymbol>(enumerator.Type, nameof(IEnumerator<int>.Current));
        return moveNext is null || current is null
            ? throw new UncertainItemsException(new Unknown(place), hasMore: null)
            : Finally(Items(), () => Dispose([self], place, frame));

        IEnumerable<Value> Items()
        {
            while (true)
            {
                var moved = Awaited(Call(moveNext, self, [], place, frame));
                if (moved.Data is not bool hasMore)
                    throw new UncertainItemsException(ReasonOf(moved, place), hasMore: null);
                if (!hasMore)
                    yield break;
                yield return Copied(PropertyOf(self, current, place, frame));
            }
        }
    }

    /// <summary>A public member of a type, or else the one that it implements an interface with.</summary>
    private static TMember? MemberNamed<TMember>(INamedTypeSymbol type, string name)
        where TMember : class, ISymbol =>
        type.AncestorsAndSelf().SelectMany(ancestor => ancestor.GetMembers(name)).OfType<TMember>()
            .FirstOrDefault(member => member.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal && !HasParameters(member))
        ?? type.AllInterfaces.OrderByDescending(contract => contract.Arity).SelectMany(contract => contract.GetMembers(name)).OfType<TMember>()
            .Select(member => Implementation(member, type)).FirstOrDefault();

    private static bool HasParameters(ISymbol member) => member is IMethodSymbol { Parameters.IsEmpty: false };

    /// <summary>Hands over a collection of the author's to code that goes through it: a sequence of its items.</summary>
    private Value[] WithSequences(Value[] arguments, IMethodSymbol method, SyntaxNode place, Frame frame) =>
        Array.Exists(arguments, argument => argument.Data is EvaluatedObject)
            ? [.. arguments.Select((argument, i) => method.Parameters[i].Type.IsSequence() ? AsSequence(argument, place, frame) : argument)]
            : arguments;

    private Value AsSequence(Value value, SyntaxNode place, Frame frame)
    {
        if (value.Data is not EvaluatedObject { Taint: null, Type: var type } || type.AllInterfaces.FirstOrDefault(SymbolExtensions.IsGenericSequence) is not { } sequence)
            return value;
        var getEnumerator = sequence.GetMembers("GetEnumerator").OfType<IMethodSymbol>().Single();
        var inherited = OwnerOf(Implementation(getEnumerator, type), value);
        if (inherited.Data is not EvaluatedObject { Base: var other })
            return inherited;

        // The base library goes through its own collections without asking for an enumerator, but not always.
        return other is null ? new(new EvaluatedSequence(Enumerated(value, getEnumerator, place, frame)), value.Origin) : new Unknown(place).DeriveAmong([value, other.AnyPart], place);
    }

    /// <summary>What is called on an enumerator, or to get one; none for anything else.</summary>
    private Value? EnumeratorMember(IMethodSymbol method, Value receiver, SyntaxNode place)
    {
        switch (method.Name, receiver.Data)
        {
            case ("GetEnumerator", not EvaluatedObject) when method.Parameters.IsEmpty && ItemsOf(receiver) is { } items:
                if (receiver.Data is Evaluated typed && method.ReturnType is INamedTypeSymbol { IsGenericType: false, TypeKind: TypeKind.Interface })
                    items = items.Select(item => AsObject(item, typed, typeArgument: 0));
                return new(new EvaluatedEnumerator(Effects.Now(), items, place, WatchedIn(receiver), method.ReturnType.IsValueType), place);
            case ("MoveNext", EvaluatedEnumerator { Taint: { } taint }):
                MayThrow(taint, place);
                return taint.Derive(place);
            case ("MoveNext", EvaluatedEnumerator enumerator):
                Effects.Changing(enumerator);
                try
                {
                    _mayStop++;
                    return new(enumerator.MoveNext(), place);
                }
                catch (UncertainItemsException exception)
                {
                    if (exception.MayThrow)
                        MayThrow(exception.Reason, place);
                    enumerator.MarkTainted(exception.Reason);
                    return exception.ResultAt(place);
                }
                finally
                {
                    _mayStop--;
                }

            case ("Dispose", EvaluatedEnumerator enumerator):
                enumerator.Dispose();
                return Value.Null;
            default:
                return null;
        }
    }

    /// <summary>What must not be changed while a collection is gone through; none where that is never noticed.</summary>
    private static Evaluated? WatchedIn(Value collection) => collection.Data switch
    {
        EvaluatedList { IsVersioned: true } list => list,
        EvaluatedKeyed keyed => keyed,
        EvaluatedSequence { IsView: true, TakenFrom: { } whole } => WatchedIn(whole),
        _ => null,
    };
}
