using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>
/// Equality as <c>Equals</c> and <c>GetHashCode</c> have it, those of the author included. Which one of them is asked, how often
/// and by which of two objects is up to the BCL, so an answer counts only where all of them agree.
/// </summary>
internal sealed class DefaultEquality(Evaluator evaluator, SyntaxNode place, Frame caller) : ValueComparer(StringComparer.Ordinal)
{
    public override Unknown? UnknownIn(object? data, int depth = 0) => data is EvaluatedObject { Layout: var layout } self
        ? layout.OwnContract ?? (layout.IsAsked ? null : layout.Captured ?? UnknownInContent(self, depth))
        : base.UnknownIn(data, depth);

    public override bool AreEqual(object? x, object? y, int depth = 0)
    {
        if ((x as Unknown ?? y as Unknown) is { } unknown)
            throw NotKnown(unknown);
        if (MayDifferInType(x, y) || MayDifferInType(y, x))
            throw NotKnown(new Unknown(place));
        if (x is null || y is null || !(IsAsked(x) || IsAsked(y)))
            return base.AreEqual(x, y, depth);
        bool[] answers = [.. Answers(x, y, depth), .. Answers(y, x, depth)];
        var isEqual = answers[0];
        if (Array.Exists(answers, answer => answer != isEqual))
            throw NotKnown(x, y);

        // What is part of a value has not been found by its hash code.
        return isEqual && depth > 0 && HashOf(x) != HashOf(y) ? throw NotKnown(x, y) : isEqual;
    }

    /// <summary>Whether a number may be that of a member of an enumeration, or just a number.</summary>
    private static bool MayDifferInType(object? one, object? other) => one is EvaluatedEnum { Number: var number } && number.Equals(other);

    /// <summary>What an <c>Equals</c> of an object says that the program calls.</summary>
    public Value Says(IMethodSymbol equals, EvaluatedObject self, Value other)
    {
        try
        {
            return (UnknownIn(self) ?? UnknownIn(other.Data)) is not { } unknown ? new(Ask(equals, self, other.Data, depth: 0), place)
                : DifferInPart(self, other.Data) ? new(false, place)
                : unknown.Derive(place);
        }
        catch (UncertainItemsException exception)
        {
            return exception.ResultAt(place);
        }
    }

    /// <summary>What one <c>Equals</c> of an object says.</summary>
    private bool Ask(IMethodSymbol equals, EvaluatedObject self, object? other, int depth)
    {
        if (evaluator.Program.BodyOf(equals) is not null)
            return Answer<bool>(equals, self, evaluator.Copied(new(other)));
        if (equals.ContainingType is not { IsRecord: true } record)
            return self.Type.IsReferenceType && !self.Type.IsAnonymousType ? ReferenceEquals(self, other) : other is EvaluatedObject another && HoldsSame(self, another, depth);
        var isOwn = SymbolEqualityComparer.Default.Equals(equals.Parameters[0].Type, record);
        return Ask(isOwn ? record : self.Type, self, IsInstance(other, isOwn ? record : self.Type) ? (EvaluatedObject?)other : null, depth);
    }

    /// <summary>What one <c>GetHashCode</c> of an object gives.</summary>
    public int AskForHash(IMethodSymbol getHashCode, EvaluatedObject self, int depth = 0)
    {
        if (evaluator.Program.BodyOf(getHashCode) is not null)
            return evaluator.Hash(() => Answer<int>(getHashCode, self));
        if (getHashCode.ContainingType is not { IsRecord: true } record)
            return base.HashOf(self, depth);
        Certain(self);
        if (EqualsOf(record) is { } equals && evaluator.Program.BodyOf(equals) is not null)
            throw NotKnown(self);
        Budget.CheckNesting(depth);
        var inherited = record.BaseType is { IsRecord: true } ancestor ? AskForHash(HashCodeOf(ancestor), self, depth + 1) : 0;
        return unchecked((inherited * 31) + HashOf(self.ContentOf(record)));
    }

    protected override int HashOf(object? data, int depth = 0)
    {
        if (!IsAsked(data))
            return base.HashOf(data, depth);
        var self = (EvaluatedObject)data!;
        var getHashCode = HashCodeOf(self.Type);

        // Objects that are equal to the author, but not to their hash codes, are found or not.
        return getHashCode.ContainingType.IsRecord || evaluator.Program.BodyOf(getHashCode) is not null ? AskForHash(getHashCode, self, depth) : throw NotKnown(self);
    }

    protected override bool IsHashed(object? data) => base.IsHashed(data) || IsAsked(data);

    private static bool IsAsked(object? data) => data is EvaluatedObject { Layout.IsAsked: true };

    /// <summary>What an object may say to being asked whether another one is equal, in each of the ways there are to ask.</summary>
    private IEnumerable<bool> Answers(object asked, object other, int depth)
    {
        if (asked is not EvaluatedObject self)
        {
            yield return false;
            yield break;
        }

        yield return Ask(MemberOf(self.Type, nameof(Equals)), self, other, depth);
        foreach (var contract in self.Type.AllInterfaces)
        {
            if (contract is { Name: "IEquatable", TypeArguments: [var type], ContainingNamespace.Name: "System" } && IsInstance(other, type))
                yield return Ask(Evaluator.Implementation((IMethodSymbol)contract.GetMembers(nameof(Equals))[0], self.Type), self, other, depth);
        }
    }

    /// <summary>What the <c>Equals</c> says that a record has for others of its own type, be it only of those that it inherits from.</summary>
    private bool Ask(INamedTypeSymbol record, EvaluatedObject self, EvaluatedObject? other, int depth)
    {
        if (other is null && record.IsValueType)
            return false;
        if (EqualsOf(record) is { } equals && evaluator.Program.BodyOf(equals) is not null)
            return Answer<bool>(equals, self, evaluator.Copied(new(other)));
        if (other is null || ReferenceEquals(self, other))
            return other is not null;
        Certain(self);
        Certain(other);
        Budget.CheckNesting(depth);
        var isSame = record.BaseType is { IsRecord: true } ancestor ? Ask(ancestor, self, other, depth + 1) : SymbolEqualityComparer.Default.Equals(self.Type, other.Type);
        return isSame && HaveEqualItems([.. self.ContentOf(record)], [.. other.ContentOf(record)], depth + 1);
    }

    private bool HoldsSame(EvaluatedObject self, EvaluatedObject other, int depth)
    {
        Certain(self);
        Certain(other);
        return self.Layout.Captured is { } captured ? throw NotKnown(captured) : HaveEqualContent(self, other, depth);
    }

    private T Answer<T>(IMethodSymbol method, EvaluatedObject self, params Value[] arguments)
    {
        var result = Value.Null;
        try
        {
            evaluator.Effects.RunUncounted(Named(method), () => result = evaluator.Call(method, new(self), arguments, place, caller));
        }
        catch (AuthorException exception) when (!exception.IsExit)
        {
            // Whether it is asked at all is not known.
            throw NotKnown(Named(method));
        }

        return result.Data is T known ? known : throw NotKnown(result.Data as Unknown ?? Named(method));
    }

    private bool IsInstance(object? data, ITypeSymbol type)
    {
        var isInstance = evaluator.IsInstance(new(data), type, input: null, place);
        return isInstance.Data is Unknown unknown ? throw NotKnown(unknown) : isInstance.IsTrue;
    }

    private static IMethodSymbol HashCodeOf(INamedTypeSymbol type) => MemberOf(type, nameof(GetHashCode));

    /// <summary>The member that runs where one of <see cref="object"/> is called.</summary>
    public static IMethodSymbol MemberOf(INamedTypeSymbol type, string name) => Evaluator.Implementation(
        type.AncestorsAndSelf().Last().GetMembers(name).OfType<IMethodSymbol>().First(method => !method.IsStatic), type);

    /// <summary>The <c>Equals</c> that a record has for others of its type.</summary>
    public static IMethodSymbol? EqualsOf(INamedTypeSymbol record) => record.GetMembers(nameof(Equals)).OfType<IMethodSymbol>()
        .FirstOrDefault(method => method.Parameters is [var other] && SymbolEqualityComparer.Default.Equals(other.Type, record));

    private static void Certain(EvaluatedObject self)
    {
        if ((self.Taint ?? UnknownType(self.Type)) is { } reason)
            throw NotKnown(reason);
    }

    private Unknown Named(IMethodSymbol method) => new(
        method.DeclaringSyntaxReferences is [var written, ..] ? written.GetSyntax() : place, $"{method.ContainingType.Name}.{method.Name}");

    private static UncertainItemsException NotKnown(object x, object? y = null) =>
        NotKnown(((x as EvaluatedObject)?.Layout.OwnEquality ?? (y as EvaluatedObject)?.Layout.OwnEquality)!);

    private static UncertainItemsException NotKnown(Unknown reason) => new(reason, hasMore: null, isCompared: true);
}
