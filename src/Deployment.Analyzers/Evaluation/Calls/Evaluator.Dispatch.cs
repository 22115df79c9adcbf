using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>Which member runs when a virtual, interface or static abstract one is named.</summary>
internal sealed partial class Evaluator
{
    /// <summary>The member that runs when a virtual or interface member is called on an object of a type.</summary>
    public static TMember Implementation<TMember>(TMember member, INamedTypeSymbol type)
        where TMember : class, ISymbol
    {
        if (!(member.IsVirtual || member.IsAbstract || member.IsOverride))
            return member;
        if (member is not IMethodSymbol { TypeArguments: { IsEmpty: false } arguments } generic)
            return FindImplementation(member, type);
        return FindImplementation(generic.ConstructedFrom, type) is var found && !SymbolEqualityComparer.Default.Equals(found, generic.ConstructedFrom)
            ? (TMember)(ISymbol)found.ConstructedFrom.Construct([.. arguments])
            : member;
    }

    private static TMember FindImplementation<TMember>(TMember member, INamedTypeSymbol type)
        where TMember : class, ISymbol
    {
        if (member.ContainingType.TypeKind == TypeKind.Interface)
        {
            return type.FindImplementationForInterfaceMember(InterfaceMember(member, type)) is not TMember implementation ? member
                : implementation.ContainingType.TypeKind == TypeKind.Interface ? implementation
                : FindImplementation(implementation, type);
        }

        foreach (var current in type.AncestorsAndSelf())
        {
            foreach (var candidate in current.GetMembers(member.Name))
            {
                if (candidate is TMember found && Overrides(candidate, member))
                    return found;
            }
        }

        return member;
    }

    /// <summary>The member of the interface as the type implements it: of <c>IList&lt;int&gt;</c> where the code says <c>IList&lt;T&gt;</c>.</summary>
    private static TMember InterfaceMember<TMember>(TMember member, INamedTypeSymbol type)
        where TMember : class, ISymbol
    {
        var contract = member.ContainingType;
        if (!contract.IsGenericType || type.AllInterfaces.Contains(contract, SymbolEqualityComparer.Default))
            return member;
        INamedTypeSymbol[] implemented =
        [
            .. type.AllInterfaces.Where(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, contract.OriginalDefinition)),
        ];
        return implemented is [var only] ? only.MemberLike(member) : member;
    }

    private static bool Overrides(ISymbol candidate, ISymbol member)
    {
        for (var current = candidate; current is not null; current = OverriddenBy(current))
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, member.OriginalDefinition))
                return true;
        }

        return false;
    }

    private static ISymbol? OverriddenBy(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        IEventSymbol raised => raised.OverriddenEvent,
        _ => null,
    };

    /// <summary>The method as the running code means it, with its type arguments in place of its type parameters.</summary>
    private IMethodSymbol MethodIn(Frame frame, IMethodSymbol method, ITypeSymbol? constrainedTo = null)
    {
        if (method.IsStatic && constrainedTo is not null)
            return Substitute(constrainedTo, frame) is INamedTypeSymbol type ? Implementation(WithTypeArgumentsOf(frame, method), type) : method;
        return method.MentionsTypeParameter() ? WithTypeArgumentsOf(frame, method) : method;
    }

    private IMethodSymbol WithTypeArgumentsOf(Frame frame, IMethodSymbol method)
    {
        var arguments = method.TypeArguments;
        if (method.MethodKind != MethodKind.LocalFunction && Substitute(method.ContainingType, frame) is INamedTypeSymbol type)
            method = type.MemberLike(method.ConstructedFrom);
        return arguments.IsEmpty ? method : method.ConstructedFrom.Construct([.. arguments.Select(argument => Substitute(argument, frame)!)]);
    }

    /// <summary>A static member as the running code means it: each instantiation of a generic type has its own.</summary>
    private ISymbol StaticIn(Frame frame, ISymbol member) => member.ContainingType.IsGenericType && Substitute(member.ContainingType, frame) is INamedTypeSymbol type
        ? type.MemberLike(member)
        : member;

    private Value NewOfTypeParameter(ITypeParameterObjectCreationOperation creation, Frame frame)
    {
        if (Substitute(creation.Type, frame) is not INamedTypeSymbol type || type.IsAbstract)
            return EvaluateParts(creation, frame);
        var value = NewOf(type, creation.Syntax, frame);
        if (creation.Initializer is not null)
            Initialize(creation.Initializer, value, frame);
        return value;
    }

    /// <summary>What the constructor of a type makes that needs no argument.</summary>
    public Value NewOf(INamedTypeSymbol type, SyntaxNode place, Frame frame)
    {
        var constructor = type.InstanceConstructors.FirstOrDefault(candidate => candidate.Parameters.IsEmpty);
        var isOwn = Program.DefinedHere(type) && constructor is not null && !(type.IsValueType && constructor.IsImplicitlyDeclared);
        return isOwn ? new(Construct(type, constructor!, [], place, frame), place)
            : type.IsValueType || constructor is null ? NewDefault(type, place)
            : Library.Constructors.Create(this, type, constructor, [], place, frame) ?? Foreign(constructor, default, [], place, frame);
    }
}
