using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>An order that the author's code decides.</summary>
internal class AuthorOrder(LibraryCall call, Func<Value, Value, Value> compare) : ValueOrder(StringComparer.Ordinal)
{
    public override int Compare(Value x, Value y)
    {
        var result = Value.Null;
        try
        {
            result = compare(x, y);
        }
        catch (AuthorException exception) when (!exception.IsExit)
        {
            // Whether it is compared at all, and what is thrown then, is up to the BCL.
            throw new UncertainItemsException(new Unknown(call.Place), hasMore: null) { MayThrow = true };
        }

        return result.Data is int sign ? sign : throw new UncertainItemsException(result.Data as Unknown ?? new Unknown(call.Place), hasMore: null);
    }

    public override bool MayThrow(IEnumerable<Value> values, SyntaxNode place) => false;

    /// <summary>What it makes of values that are not known is only found when they are compared.</summary>
    public override Unknown? UnknownIn(IEnumerable<Value> values, SyntaxNode place) => null;
}
