using Deployment.Analyzers.Evaluation.Library;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>Patterns for the items of a list.</summary>
internal sealed partial class Evaluator
{
    private Value MatchesItems(IListPatternOperation pattern, Value value, Frame frame)
    {
        if (value.Data is null)
            return new(false);
        if (value.Data is Unknown unknown)
            return MatchesItems(pattern, unknown, frame);
        if (CountIn(pattern, value, frame) is not { } count)
            return ReasonOf(value, pattern.Syntax).Derive(pattern.Syntax);

        var slice = IndexOfSlice(pattern);
        var fixedParts = pattern.Patterns.Length - (slice < 0 ? 0 : 1);
        if (slice < 0 ? count != fixedParts : count < fixedParts)
            return new(false);
        var all = new Value(true);
        for (int i = 0, item = 0; i < pattern.Patterns.Length; i++)
        {
            if (pattern.Patterns[i] is not ISlicePatternOperation part)
            {
                if (pattern.Patterns[i] is not IDiscardPatternOperation && !MayHold(Matches(pattern.Patterns[i], ItemIn(pattern, value, item, AskedFor(item), frame), frame), ref all, pattern))
                    return new(false);
                item++;
                continue;
            }

            if (part.Pattern is { } rest && !MayHold(Matches(rest, SliceOf(part, value, item, count - fixedParts, frame), frame), ref all, pattern))
                return new(false);
            item += count - fixedParts;
        }

        if (pattern.DeclaredSymbol is { } variable)
            Declare(variable, value, frame);
        return all;

        object AskedFor(int item) => slice >= 0 && item >= slice && pattern.IndexerSymbol is IPropertySymbol { Parameters: [{ Type: INamedTypeSymbol index }] } && IsIndex(index) ? new IndexFromEnd(count - item) : item;
    }

    /// <summary>Whether a list that is not known matches is one condition, and the variables in the pattern are its items.</summary>
    private Value MatchesItems(IListPatternOperation pattern, Unknown list, Frame frame)
    {
        var place = pattern.Syntax;
        if (list.HoldsNoNulls && pattern.Patterns.Any(part => part is IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } }))
            return new(false, place);
        var condition = LengthAskedFor(pattern, list) is not { } length ? MatchesSomehow(list, place)
            : pattern.Patterns.All(MatchesAnything) ? list.MatchesAs(length, place)
            : list.Matches(place, [length, .. ItemsAskedFor(pattern, list)]);
        var variables = pattern.Patterns.SelectMany(part => part.DescendantsAndSelf()).Append(pattern).Where(part => VariableOf(part) is not null).ToList();
        if (variables.Count > 0 && MayHold(condition))
        {
            foreach (var part in variables)
                Declare(VariableOf(part)!, part == pattern ? new(list, place) : ItemFor(part, pattern, list), frame);
        }

        return condition;
    }

    /// <summary>Of what has only some items of another list, it is not known which patterns it may match.</summary>
    private static Value MatchesSomehow(Unknown list, SyntaxNode pattern)
    {
        var condition = list.Matches(pattern, []);
        if (list.Admits is not null)
            ((Unknown)condition.Data!).MarkComposed();
        return condition;
    }

    /// <summary>How long an array has to be; not known of what may have another length each time.</summary>
    private static Comparison? LengthAskedFor(IListPatternOperation pattern, Unknown list)
    {
        if (pattern is not { InputType: IArrayTypeSymbol, LengthSymbol: { } length } || list.IsChanged)
            return null;
        var hasSlice = IndexOfSlice(pattern) >= 0;
        return ((Unknown)list.Member(length, pattern.Syntax).Data!).With(
            hasSlice ? BinaryOperatorKind.GreaterThanOrEqual : BinaryOperatorKind.Equals,
            hasSlice ? pattern.Patterns.Length - 1 : pattern.Patterns.Length,
            isTotal: list.IsNeverNull);
    }

    /// <summary>The constants that a pattern asks for in the places of an array.</summary>
    private static IEnumerable<Comparison> ItemsAskedFor(IListPatternOperation pattern, Unknown list) =>
        from part in pattern.Patterns.OfType<IConstantPatternOperation>()
        where part.Value.ConstantValue is { HasValue: true, Value: not null }
        select new Comparison((Unknown)ItemFor(part, pattern, list).Data!, BinaryOperatorKind.Equals, part.Value.ConstantValue.Value!, IsTotal: false);

    /// <summary>What a part of a pattern is matched with.</summary>
    private static Value ItemFor(IOperation part, IListPatternOperation pattern, Unknown list)
    {
        var index = pattern.Patterns.IndexOf(part as IPatternOperation ?? pattern);
        var slice = IndexOfSlice(pattern);
        var name = VariableOf(part)?.Name ?? part.Syntax.InOneLine();
        return part is IDeclarationPatternOperation { Parent: ISlicePatternOperation rest } && rest == pattern.Patterns[pattern.Patterns.Length - 1] && pattern.InputType is IArrayTypeSymbol
            ? list.Slice(slice, part.Syntax, name)
            : index < 0 || index == slice || pattern.InputType is not IArrayTypeSymbol ? list.Derive(part.Syntax, name)
            : list.Item(TextOfIndex(slice >= 0 && index > slice ? new IndexFromEnd(pattern.Patterns.Length - index) : index), part.Syntax);
    }

    private static ISymbol? VariableOf(IOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
        IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
        IListPatternOperation list => list.DeclaredSymbol,
        _ => null,
    };

    private static bool MatchesAnything(IPatternOperation pattern) =>
        pattern is IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true }
        || (pattern is ISlicePatternOperation { Pattern: var rest } && (rest is null || MatchesAnything(rest)));

    private static int IndexOfSlice(IListPatternOperation pattern) =>
        pattern.Patterns.IndexOf(pattern.Patterns.FirstOrDefault(part => part is ISlicePatternOperation)!);

    private int? CountIn(IListPatternOperation pattern, Value value, Frame frame) => value.Data switch
    {
        EvaluatedList { Taint: null } list => list.Items.Count,
        string text => text.Length,
        EvaluatedObject { Taint: null } owner when pattern.LengthSymbol is IPropertySymbol length => _matching.Once(owner, length, () => PropertyOf(value, length, pattern.Syntax, frame)).Data as int?,
        _ => null,
    };

    private Value ItemIn(IListPatternOperation pattern, Value value, int index, object asked, Frame frame) => value.Data switch
    {
        EvaluatedList list => list.Items[index],
        string text => new(text[index], value.Origin),
        { } owner when pattern.IndexerSymbol is IPropertySymbol indexer => _matching.Once(owner, index, () => PropertyOf(value, indexer, pattern.Syntax, frame, [new(asked)])),
        _ => Unknown.At(pattern.Syntax),
    };

    private Value SliceOf(ISlicePatternOperation pattern, Value value, int start, int length, Frame frame) => value.Data switch
    {
        EvaluatedList list => new(new EvaluatedList(Effects.Now(), [.. list.Items.GetRange(start, length).Select(Copied)], list.Kind), value.Origin),
        string text => new(text.Substring(start, length), value.Origin),
        _ when pattern.SliceSymbol is IMethodSymbol method => Call(method, value, [new(start), new(length)], pattern.Syntax, frame),
        _ => Unknown.At(pattern.Syntax),
    };
}
