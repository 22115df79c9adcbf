using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>Where objects of one declared type keep their fields and automatic properties, and how they are compared.</summary>
internal sealed class ObjectLayout(INamedTypeSymbol type)
{
    private readonly Dictionary<ISymbol, int> _slots = new(SymbolEqualityComparer.Default);
    private readonly List<ISymbol> _members = [];
    private readonly Lazy<Member?> _asked = new(() => FindOwn(type, "Equals", "GetHashCode"));
    private readonly Lazy<Member?> _ownOperator = new(() => FindOwn(type, "op_Equality"));
    private readonly Lazy<Member?> _ownContract = new(() => FindOwn(type, "get_EqualityContract"));
    private readonly Lazy<bool> _isFixed = new(() => type.AncestorsAndSelf().All(HasFixedFields));
    private readonly Lazy<Member?> _captured = new(() => type is { IsRecord: false, IsValueType: true } ? FindCaptured(type) : null);

    public bool IsStruct { get; } = type.IsValueType;

    public bool IsUnion { get; } = Evaluator.IsUnion(type);

    public int Count => _members.Count;

    /// <summary>Whether an object holds for good what it is made with.</summary>
    public bool IsFixed => _isFixed.Value;

    /// <summary>Whether two objects are equal if all they hold is equal, as records, structs and anonymous objects are.</summary>
    public bool IsComparedByContent { get; } = type.IsRecord || type.IsValueType || type.IsAnonymousType;

    /// <summary>What the author has written, or may have, to say which objects are equal; none where equality is as C# has it.</summary>
    public Unknown? OwnEquality => (_asked.Value ?? _ownOperator.Value ?? _ownContract.Value ?? _captured.Value)?.ToUnknown();

    /// <summary>Whether there is an <c>Equals</c> or <c>GetHashCode</c> of the author's, which collections may ask.</summary>
    public bool IsAsked => _asked.Value is not null;

    /// <summary>What of its own a record takes for the type that equal ones have in common.</summary>
    public Unknown? OwnContract => _ownContract.Value?.ToUnknown();

    /// <summary>A parameter of a struct's primary constructor that may be a field of it: equality by content compares that too, but only if it is one.</summary>
    public Unknown? Captured => _captured.Value?.ToUnknown();

    public ISymbol MemberAt(int slot) => _members[slot];

    public int SlotOf(ISymbol member)
    {
        if (!_slots.TryGetValue(member.OriginalDefinition, out var slot))
        {
            _slots.Add(member.OriginalDefinition, slot = _slots.Count);
            _members.Add(member.OriginalDefinition);
        }

        return slot;
    }

    /// <summary>The slot of a member; none while no object of the type has ever held it.</summary>
    public int? FindSlot(ISymbol member) => _slots.TryGetValue(member.OriginalDefinition, out var slot) ? slot : null;

    /// <summary>A parameter of a primary constructor may be a field too, which is not among the members.</summary>
    private static bool HasFixedFields(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().All(field => field.IsStatic || field.IsReadOnly)
        && (type.IsRecord || !type.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax { ParameterList: not null }));

    private static Member? FindOwn(INamedTypeSymbol type, params string[] names)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IMethodSymbol { IsImplicitlyDeclared: false, DeclaringSyntaxReferences: [var written, ..] } && names.Contains(member.Name.Substring(member.Name.LastIndexOf('.') + 1)))
                    return new(written.GetSyntax(), $"{current.Name}.{member.Name}");
            }
        }

        return null;
    }

    private static Member? FindCaptured(INamedTypeSymbol type)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is not TypeDeclarationSyntax { ParameterList.Parameters: { Count: > 0 } parameters } declaration)
                continue;
            foreach (var name in declaration.DescendantNodes().OfType<IdentifierNameSyntax>())
            {
                if (parameters.Any(parameter => parameter.Identifier.ValueText == name.Identifier.ValueText)
                    && name.Ancestors().Any(ancestor => ancestor is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax))
                {
                    return new(name, name.Identifier.ValueText);
                }
            }
        }

        return null;
    }

    /// <summary>A member that equality depends on in a way that is not known. The layout lives longer than a world does, whose unknown values are its own.</summary>
    private sealed record Member(SyntaxNode Syntax, string Name)
    {
        public Unknown ToUnknown() => new(Syntax, Name);
    }
}
