namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>Equality as C# has it without code of the author's: by content for primitives, strings, tuples, records and structs, else by reference.</summary>
internal class ValueComparer(StringComparer strings) : IEqualityComparer<Value>
{
    public static readonly ValueComparer Instance = new(StringComparer.Ordinal);

    private static readonly ValueComparer IgnoringCase = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The comparer that compares strings as <paramref name="comparer"/>, one of those that are known, does.</summary>
    public static ValueComparer Of(StringComparer comparer) =>
        ReferenceEquals(comparer, StringComparer.Ordinal) ? Instance : ReferenceEquals(comparer, StringComparer.OrdinalIgnoreCase) ? IgnoringCase : new(comparer);

    /// <summary>Whether it takes only those texts and numbers for equal that are the same.</summary>
    public virtual bool IsOrdinal => ReferenceEquals(strings, StringComparer.Ordinal);

    /// <summary>Whether it takes texts for equal that differ in nothing but case.</summary>
    public bool IgnoresCase => ReferenceEquals(strings, StringComparer.OrdinalIgnoreCase);

    public virtual bool Equals(Value x, Value y) => x.Data is string one && y.Data is string other ? strings.Equals(one, other) : AreEqual(x.Data, y.Data);

    public virtual int GetHashCode(Value value) => value.Data is string text ? strings.GetHashCode(text) : HashOf(value.Data);

    /// <summary>Whether two values are equal, or that this is not known.</summary>
    public Value Compare(Value x, Value y, SyntaxNode place)
    {
        try
        {
            return (UnknownIn(x.Data) ?? UnknownIn(y.Data)) is not { } unknown ? new(Equals(x, y), place)
                : DifferInPart(x.Data, y.Data) ? new(false, place)
                : unknown.Derive(place);
        }
        catch (UncertainItemsException exception)
        {
            return exception.ResultAt(place);
        }
    }

    /// <summary>The first unknown value that the equality of this one would depend on.</summary>
    public virtual Unknown? UnknownIn(object? data, int depth = 0) => data switch
    {
        Unknown unknown => unknown,
        EvaluatedTask task => task.Identity,
        EvaluatedTuple tuple => UnknownIn(tuple.Items, depth + 1),
        EvaluatedObject self => self.Layout.OwnEquality ?? UnknownInContent(self, depth),
        _ => null,
    };

    public Unknown? UnknownIn(IEnumerable<Value> values, int depth = 0)
    {
        Budget.CheckNesting(depth);
        foreach (var value in values)
        {
            if (UnknownIn(value.Data, depth) is { } unknown)
                return unknown;
        }

        return null;
    }

    protected Unknown? UnknownInContent(EvaluatedObject self, int depth) =>
        self.Layout.IsComparedByContent ? self.Taint ?? UnknownType(self.Type) ?? UnknownIn(self.Content, depth + 1) : null;

    /// <summary>Two objects of a generic type are equal only if their type arguments are, which inside a generic method are not looked up.</summary>
    protected static Unknown? UnknownType(INamedTypeSymbol type) =>
        type is { IsGenericType: true, DeclaringSyntaxReferences: [var declaration, ..] } && type.TypeArguments.Any(argument => argument is ITypeParameterSymbol)
            ? new Unknown(declaration.GetSyntax(), type.Name)
            : null;

    /// <summary>Whether two values are equal, neither of which has anything unknown in it.</summary>
    public virtual bool AreEqual(object? x, object? y, int depth = 0) => (x, y) switch
    {
        _ when ReferenceEquals(x, y) => true,
        (null, _) or (_, null) => false,
        (EvaluatedTuple one, EvaluatedTuple other) => HaveEqualItems(one.Items, other.Items, depth + 1),
        (EvaluatedObject one, EvaluatedObject other) => HaveEqualContent(one, other, depth),
        (EvaluatedEnum member, _) when Numbers.IsNumber(y) => member.Number.Equals(y),
        (_, EvaluatedEnum member) when Numbers.IsNumber(x) => member.Number.Equals(x),
        (Evaluated or EvaluatedSequence, _) => false,
        (EvaluatedDelegate one, EvaluatedDelegate other) => one.Body is null && other.Body is null
            && SymbolEqualityComparer.Default.Equals(one.Method, other.Method) && AreEqual(one.Receiver.Data, other.Receiver.Data, depth + 1),
        _ => x.Equals(y),
    };

    /// <summary>Whether two values differ whatever is not known of them, in a text or number that is part of both.</summary>
    public static bool DifferInPart(object? x, object? y, int depth = 0)
    {
        Budget.CheckNesting(depth);
        return (x, y) switch
        {
            (EvaluatedTuple one, EvaluatedTuple other) => DifferIn(one.Items, other.Items, depth),
            (EvaluatedObject { Taint: null, Layout: { IsComparedByContent: true, OwnEquality: null } } one, EvaluatedObject { Taint: null } other) when UnknownType(one.Type) is null && UnknownType(other.Type) is null =>
                !SymbolEqualityComparer.Default.Equals(one.Type, other.Type) ? one.Type.IsRecord && other.Layout.OwnEquality is null : DifferIn([.. one.Content], [.. other.Content], depth),
            (string, null) or (null, string) => depth > 0,
            _ => depth > 0 && (x is string or bool || Numbers.IsNumber(x)) && x!.GetType() == y?.GetType() && !x.Equals(y),
        };
    }

    private static bool DifferIn(Value[] one, Value[] other, int depth) =>
        one.Length == other.Length && one.Zip(other, (x, y) => DifferInPart(x.Data, y.Data, depth + 1)).Any(differ => differ);

    /// <summary>Whether two objects are of the same type, and all they hold is equal.</summary>
    protected bool HaveEqualContent(EvaluatedObject one, EvaluatedObject other, int depth) =>
        one.Layout.IsComparedByContent
        && SymbolEqualityComparer.Default.Equals(one.Type, other.Type)
        && HaveEqualItems([.. one.Content], [.. other.Content], depth + 1);

    protected bool HaveEqualItems(Value[] one, Value[] other, int depth)
    {
        if (one.Length != other.Length)
            return false;
        Budget.CheckNesting(depth);
        for (var i = 0; i < one.Length; i++)
        {
            if (!AreEqual(one[i].Data, other[i].Data, depth))
                return false;
        }

        return true;
    }

    protected virtual int HashOf(object? data, int depth = 0) => data switch
    {
        null => 0,
        EvaluatedTuple tuple => HashOf(tuple.Items, depth + 1),
        EvaluatedEnum member => HashOf(member.Number, depth),
        EvaluatedObject { Layout.IsComparedByContent: true } self => HashOf(self.Content),
        EvaluatedDelegate { Body: null } method => SymbolEqualityComparer.Default.GetHashCode(method.Method),
        _ => data.GetHashCode(),
    };

    /// <summary>It stays the same while the layout grows by members that are at their default, as all of those are whose hash is zero.</summary>
    protected int HashOf(IEnumerable<Value> content)
    {
        var (hash, factor) = (0, 1);
        foreach (var value in content)
            hash = unchecked(hash + ((factor += 2) * (IsHashed(value.Data) ? HashOf(value.Data) : 0)));
        return hash;
    }

    /// <summary>Whether the hash code of what holds a value depends on it.</summary>
    protected virtual bool IsHashed(object? data) => data is string or bool || Numbers.IsNumber(data);

    private int HashOf(Value[] items, int depth)
    {
        Budget.CheckNesting(depth);
        var hash = 17;
        foreach (var item in items)
            hash = unchecked((hash * 31) + HashOf(item.Data, depth));
        return hash;
    }
}
