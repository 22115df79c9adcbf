namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>An object of a class, record or struct that the author has declared.</summary>
internal sealed class EvaluatedObject : Evaluated
{
    private Value[] _fields = [];
    private bool[] _isSet = [];

    public EvaluatedObject(long stamp, INamedTypeSymbol type, ObjectLayout layout) => (Stamp, Type, Layout, IsValue) = (stamp, type, layout, layout.IsStruct);

    public INamedTypeSymbol Type { get; }

    public ObjectLayout Layout { get; }

    /// <summary>The collection of the base library that its class extends; none if it extends none, or one that is not known.</summary>
    public Evaluated? Base { get; set; }

    /// <summary>Whether it is a struct that has been made an object of, which all share that it is handed to.</summary>
    public bool IsBox => Layout.IsStruct && !IsValue;

    /// <summary>Whether it stands for an object that may be another one with the same content.</summary>
    public bool MayBeAnother { get; private init; }

    public bool TryGet(ISymbol member, out Value value) => TryGet(Layout.FindSlot(member), out value);

    public bool TryGet(int? slot, out Value value)
    {
        var isSet = slot is { } known && IsSet(known);
        value = isSet ? _fields[slot.GetValueOrDefault()] : default;
        return isSet;
    }

    public void Set(ISymbol member, Value value)
    {
        var slot = Layout.SlotOf(member);
        if (slot >= _fields.Length)
        {
            var length = Math.Max(slot + 1, Layout.Count);
            Array.Resize(ref _fields, length);
            Array.Resize(ref _isSet, length);
        }

        (_fields[slot], _isSet[slot]) = (value, true);
    }

    /// <summary>The fields and automatic properties that have been set, and what they are set to.</summary>
    public IEnumerable<(ISymbol Member, Value Value)> Members
    {
        get
        {
            for (var slot = 0; slot < Layout.Count; slot++)
            {
                if (IsSet(slot))
                    yield return (Layout.MemberAt(slot), _fields[slot]);
            }
        }
    }

    public EvaluatedObject Copy(long stamp, Converter<Value, Value> copied, bool? isValue = null)
    {
        var copy = new EvaluatedObject(stamp, Type, Layout) { IsValue = isValue ?? Layout.IsStruct, _fields = Array.ConvertAll(_fields, copied), _isSet = (bool[])_isSet.Clone() };
        if (Taint is not null)
            copy.MarkTainted(Taint);
        return copy;
    }

    /// <summary>What stands for this object, or for another one that differs from it in one member.</summary>
    public EvaluatedObject With(int slot, Value value)
    {
        var other = new EvaluatedObject(Stamp, Type, Layout) { IsValue = IsValue, MayBeAnother = true, _fields = (Value[])_fields.Clone(), _isSet = (bool[])_isSet.Clone() };
        other.Set(Layout.MemberAt(slot), value);
        return other;
    }

    /// <summary>Makes a struct hold what another one does.</summary>
    public void Replace(EvaluatedObject other) => (_fields, _isSet) = ([.. other._fields], [.. other._isSet]);

    /// <summary>All that it holds, in the order of its layout; what has never been set is the default of its type.</summary>
    public IEnumerable<Value> Content => ContentOf(declaring: null);

    /// <summary>What it holds in members that one of its types declares.</summary>
    public IEnumerable<Value> ContentOf(INamedTypeSymbol? declaring)
    {
        for (var slot = 0; slot < Layout.Count; slot++)
        {
            // A parameter of a primary constructor is only in an object whose equality is not known: see ObjectLayout.Captured.
            if (Layout.MemberAt(slot) is not IParameterSymbol and var member
                && (declaring is null || SymbolEqualityComparer.Default.Equals(member.ContainingType, declaring.OriginalDefinition)))
            {
                yield return ValueAt(slot);
            }
        }
    }

    /// <summary>What it holds in a member; the default of its type where that has never been set.</summary>
    public Value ValueAt(int slot) => IsSet(slot) ? _fields[slot] : DefaultAt(slot);

    private bool IsSet(int slot) => slot < _isSet.Length && _isSet[slot];

    private Value DefaultAt(int slot) => Layout.MemberAt(slot) switch
    {
        IFieldSymbol field => Default(field, field.Type),
        IPropertySymbol property => Default(property, property.Type),
        _ => Value.Null,
    };

    /// <summary>Members without a declaration in source are those of anonymous types and exceptions.</summary>
    private static Value Default(ISymbol member, ITypeSymbol type) =>
        member.DeclaringSyntaxReferences is [var declaration, ..] ? Evaluator.DefaultOf(type, declaration.GetSyntax()) : Value.Null;
}
