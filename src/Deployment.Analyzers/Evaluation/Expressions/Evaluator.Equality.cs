using Deployment.Analyzers.Evaluation.Library;
using Deployment.Analyzers.Evaluation.Values;
using Deployment.Plans;

namespace Deployment.Analyzers.Evaluation;

internal sealed partial class Evaluator
{
    /// <summary>Whether a <c>GetHashCode</c> of the author's runs because a collection asks it.</summary>
    public bool IsHashing { get; private set; }

    /// <summary>Runs what gives a hash code, for nothing but to be compared with others.</summary>
    public int Hash(Func<int> hash)
    {
        var isHashing = IsHashing;
        IsHashing = true;
        try
        {
            return hash();
        }
        finally
        {
            IsHashing = isHashing;
        }
    }

    /// <summary><c>==</c> and <c>!=</c> of records, which ask their <c>Equals</c>.</summary>
    private Value CompareRecords(IBinaryOperation operation, EvaluatedObject one, Value other, Frame frame)
    {
        var equals = DefaultEquality.EqualsOf(operation.OperatorMethod!.ContainingType) is { } declared ? Implementation(declared, one.Type) : null;
        var isEqual = equals is null ? Unknown.At(operation.Syntax)
            : ReferenceEquals(one, other.Data) && one.Type.IsReferenceType ? new(true, operation.Syntax)
            : new DefaultEquality(this, operation.Syntax, frame).Says(equals, one, other);
        return (isEqual.Data, operation.OperatorKind) switch
        {
            (_, BinaryOperatorKind.Equals) => isEqual,
            (Unknown unknown, _) => unknown.Negate(operation.Syntax),
            _ => new(!isEqual.IsTrue, operation.Syntax),
        };
    }

    /// <summary>Whether two are the same object.</summary>
    public Value CompareReferences(BinaryOperatorKind kind, Value left, Value right, SyntaxNode place) => (left.Data, right.Data) switch
    {
        (Unknown, _) or (_, Unknown) or (null, _) or (_, null) => Calculate(kind, left, right, place),
        (EvaluatedObject { MayBeAnother: true } one, var other) when one != other => Unknown.At(place),
        (var one, EvaluatedObject { MayBeAnother: true } other) when one != other => Unknown.At(place),
        var (one, other) when IsOne(one) || IsOne(other) || (HasIdentity(one) && HasIdentity(other)) || (ReferenceEquals(one, other) && IsCollection(one)) =>
            new(ReferenceEquals(one, other) == (kind == BinaryOperatorKind.Equals), place),
        _ => Unknown.At(place),
    };

    /// <summary>Whether it is an object that nothing else can be a view of, and no value that is boxed anew.</summary>
    private static bool IsOne(object data) => data is EvaluatedObject { Type.IsReferenceType: true } or Element;

    /// <summary>Whether the BCL has made it for nobody else, as it does not where there is nothing in it.</summary>
    private static bool HasIdentity(object data) => IsOne(data)
        || data is EvaluatedList { Kind: ListKind.List or ListKind.Queue or ListKind.Stack or ListKind.LinkedList } or EvaluatedList { Kind: ListKind.Array, Items.Count: > 0 }
            or EvaluatedDictionary or EvaluatedSet or EvaluatedStringBuilder or EvaluatedGrid;

    private static bool IsCollection(object data) => data is EvaluatedSequence or EvaluatedList { Kind: not (ListKind.ImmutableArray or ListKind.Span) };
}
