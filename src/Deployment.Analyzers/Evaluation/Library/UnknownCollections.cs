using System.Globalization;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>What is asked of a collection that is not known in several ways, whose answers hang together.</summary>
internal static class UnknownCollections
{
    /// <summary>More items than that are not looked at.</summary>
    public const int MaxItems = 100;

    /// <summary>What the call gives; none for a member whose answer hangs together with no other.</summary>
    public static Value? Call(LibraryCall call)
    {
        var isExtension = call.Receiver.Data is null;
        if ((isExtension && call.Arguments.Length == 0) || call.Method.ContainingType.SpecialType == SpecialType.System_String)
            return null;
        var arguments = isExtension ? call.Arguments.AsSpan(1) : call.Arguments;
        if ((isExtension ? call.Arguments[0] : call.Receiver).Data is not Unknown { Among.IsEmpty: true } items)
            return null;
        if (items.IsMadeOfItems && arguments.Length > 0)
            return null;
        return arguments switch
        {
            [] => Of(call, items),
            [{ Data: int index }] when call.Method.Name is "ElementAt" or "ElementAtOrDefault" && index >= 0 => ItemAt(call, items, FormattableString.Invariant($"{index}"), index),
            [{ Data: EvaluatedDelegate condition }] when call.Method.Name is "Any" or "Exists" => Any(call, items, condition),
            [{ Data: string text }, { Data: StringComparer comparer }] when call.Method.Name == "Contains" && new PureQuestion(call, items) is { Key: { } question } asked =>
                items.Contains(question, new Sought(text, item => item is string other && comparer.Equals(text, other)), call.Place, () => asked.Words),
            [var sought] when KeyOf(sought.Data) is { } key => call.Method.Name switch
            {
                "Contains" => items.Contains(key, Sought.Item(sought.Data!), call.Place, WordsOf(call, items)),
                "IndexOf" => items.IndexOf(key, Sought.Item(sought.Data!), call.Place),
                _ => null,
            },
            _ => null,
        };
    }

    private static Value? Of(LibraryCall call, Unknown items) => call.Method.Name switch
    {
        "Count" => items.Number(call.Place),
        "Any" => ((Unknown)items.Count(call.Place).Data!).Compare(BinaryOperatorKind.GreaterThan, 0, isTotal: true, call.Place),
        "First" or "FirstOrDefault" => ItemAt(call, items, "0", 0),
        "Last" or "LastOrDefault" => ItemAt(call, items, "^1", 0),
        _ => null,
    };

    /// <summary>An item, or nothing where the collection has no more than that many. One that is there is taken not to be null.</summary>
    private static Value? ItemAt(LibraryCall call, Unknown items, string index, int count)
    {
        if (!call.Method.Name.EndsWith("OrDefault", StringComparison.Ordinal))
        {
            call.Evaluator.MayLack(items, count, call.Place, []);
            return items.Item(index, call.Place);
        }

        return call.Method.TypeArguments is [{ IsReferenceType: true, NullableAnnotation: not NullableAnnotation.Annotated }] ? items.ItemOrNothing(index, count, call.Place) : null;
    }

    /// <summary>Whether the condition holds for an item. Where it is that the item equals something, this is among the items.</summary>
    private static Value? Any(LibraryCall call, Unknown items, EvaluatedDelegate condition)
    {
        if (new PureQuestion(call, items) is not { Key: { } key } question)
            return null;
        call.Evaluator.InvokeUnknownTimes(condition, items, call.Place, call.Caller);
        return SoughtBy(condition) is { } sought
            ? items.Contains(KeyOf(sought)!, Sought.Item(sought), call.Place, () => question.Words)
            : items.Contains(key, new Sought(null, item => question.IsAsAsked ? Answer(call, condition, item) as bool? : null), call.Place, () => question.Words);
    }

    /// <summary>Remembers of what is made of a text or collection how far it may be anything: which items it may have, and how many.</summary>
    public static void Mark(LibraryCall call, Unknown source, Unknown made)
    {
        if (call.Method.ContainingType.SpecialType == SpecialType.System_String)
        {
            made.Admits ??= AdmittedBySplit(call);
            if (call.Method.Name == "Split" && call.Method.Parameters.Zip(call.Arguments, KeepsAPart).All(keeps => keeps))
                made.LeastItems = 1;
        }
        else if (call.Method.ContainingType.Name == "Enumerable")
            MarkQueried(call, source, made);
        else if (call.Method.Name is "ConvertAll" or "FindAll" or "Find" or "FindLast")
            made.MarkComposed();
    }

    private static void MarkQueried(LibraryCall call, Unknown source, Unknown made)
    {
        switch (call.Method.Name)
        {
            case "Count" or "LongCount":
                made.MarkCount();
                break;
            case "Append" or "Prepend" or "DefaultIfEmpty":
                made.MarkComposed();
                made.LeastItems = call.Method.Name == "DefaultIfEmpty" ? Math.Max(source.LeastItems, 1) : source.LeastItems + 1;
                break;
            case "GroupBy" or "ToLookup" or "Chunk" or "Index" or "Zip" or "CountBy" or "AggregateBy":
                made.MarkMadeOfItems();
                break;
            case var query when IsOfAnyItems(query):
                made.Admits ??= AdmittedByQuery(call, source);
                if (source.IsMadeOfItems)
                    made.MarkMadeOfItems();
                break;
            case var query when IsOnItems(query) && !source.IsMadeOfItems:
                made.Admits ??= AdmittedByQuery(call, source);
                break;
            default:
                made.MarkComposed();
                break;
        }
    }

    /// <summary>Whether a query gives any items, and any number of them, where its source may have any.</summary>
    private static bool IsOfAnyItems(string query) => query is "Where" or "TakeWhile" or "Skip" or "SkipWhile" or "SkipLast" or "OfType" or "Cast" or "Select" or "SelectMany" or "Distinct" or "DistinctBy"
        or "Order" or "OrderDescending" or "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "Reverse" or "Shuffle"
        or "AsEnumerable" or "ToList" or "ToArray" or "ToHashSet" or "ToDictionary";

    /// <summary>Whether a query gives one of the items, or tells of them what may well be one way or the other.</summary>
    private static bool IsOnItems(string query) => query is "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault" or "ElementAt" or "ElementAtOrDefault"
        or "Min" or "Max" or "MinBy" or "MaxBy" or "Any" or "All" or "Contains" or "SequenceEqual";

    private static Func<object, bool?>? AdmittedByQuery(LibraryCall call, Unknown source)
    {
        switch (call.Method.Name, call.Arguments)
        {
            case ("Where" or "TakeWhile" or "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault", [_, { Data: EvaluatedDelegate condition }]) when IsPure(condition):
                return item => Answer(call, condition, item) is true ? IsAdmitted(item) : false;
            case ("Where" or "TakeWhile" or "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault", [_, { Data: EvaluatedDelegate or Unknown }]):
                return _ => null;
            case ("Select", [_, { Data: EvaluatedDelegate selector }]) when IsPure(selector):
                // Another one may lead to it, but that is not looked for.
                return item => Equals(Answer(call, selector, item), item) ? IsAdmitted(item) : null;
            case ("ToHashSet" or "ToList" or "ToArray" or "Distinct" or "Order" or "OrderDescending" or "Reverse" or "Skip" or "AsEnumerable", _):
                return source.Admits;
            default:
                return null;
        }

        bool IsPure(EvaluatedDelegate function) => function.Method.Parameters.Length == 1 && new PureQuestion(call, source).Key is not null;

        bool? IsAdmitted(object item) => source.Admits is { } admits ? admits(item) : true;
    }

    /// <summary>No part of a text has what it is split at.</summary>
    private static Func<object, bool?>? AdmittedBySplit(LibraryCall call) => (call.Method.Name, call.Arguments) switch
    {
        ("Split", [{ Data: char separator }, ..]) => item => item is string text && text.IndexOf(separator) < 0,
        ("Split", [{ Data: string { Length: > 0 } separator }, ..]) => item => item is string text && text.IndexOf(separator, StringComparison.Ordinal) < 0,
        _ => null,
    };

    /// <summary>Whether a text that is split has a part at least, as far as it depends on an argument: empty ones may be left out.</summary>
    private static bool KeepsAPart(IParameterSymbol parameter, Value argument) => (parameter.Type.Name, argument.Data is EvaluatedEnum { Number: var number } ? number : argument.Data) switch
    {
        (nameof(StringSplitOptions), int options) => (options & (int)StringSplitOptions.RemoveEmptyEntries) == 0,
        (nameof(Int32), int count) => count > 0,
        (_, char or string) => true,
        _ => false,
    };

    /// <summary>What a function that only works something out gives for a text or number; none where that is not known.</summary>
    private static object? Answer(LibraryCall call, EvaluatedDelegate function, object item)
    {
        try
        {
            return call.Invoke(call.Result(function), call.Result(item)).Data is not Unknown and var answer ? answer : null;
        }
        catch (Exception exception) when (exception is AuthorException or BudgetExceededException or UncertainItemsException)
        {
            return null;
        }
    }

    /// <summary>What a condition asks an item to equal; none where it asks for something else.</summary>
    private static object? SoughtBy(EvaluatedDelegate condition)
    {
        if (condition is not { Body.Operations: [IReturnOperation { ReturnedValue: { } asked }], Method.Parameters: [var item] })
            return null;
        var (one, other) = asked switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equality => (equality.LeftOperand, equality.RightOperand),
            IInvocationOperation { TargetMethod.Name: "Equals", Instance: { } instance, Arguments: [var argument] } => (instance, argument.Value),
            _ => (null, null),
        };
        var sought = IsItem(one) ? other : IsItem(other) ? one : null;
        var known = sought switch
        {
            { ConstantValue: { HasValue: true, Value: var constant } } => constant,
            ILocalReferenceOperation local => condition.Captured?.Find(local.Local)?.Value.Data,
            IParameterReferenceOperation parameter => condition.Captured?.Find(parameter.Parameter)?.Value.Data,
            _ => null,
        };
        return KeyOf(known) is null ? null : known;

        bool IsItem(IOperation? operand) => operand is IParameterReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Parameter, item);
    }

    private static string? KeyOf(object? sought) =>
        sought is string text ? $"\"{text}\"" : Numbers.IsNumber(sought) ? string.Format(CultureInfo.InvariantCulture, "{0}", sought) : null;

    private static Func<string> WordsOf(LibraryCall call, Unknown items) => () => new PureQuestion(call, items).Words;

    /// <summary>Whether a text or number that is not known is among some that are: a condition on it; none where it is up to the author how they compare.</summary>
    public static Value? IsAmong(LibraryCall call, Value sought, IReadOnlyCollection<Value> items, ValueComparer equality)
    {
        if (sought.Data is not Unknown { Among.IsEmpty: true } item || items.Count > MaxItems || !(equality.IsOrdinal || equality.IgnoresCase))
            return null;
        var keys = items.Select(known => KeyOf(known.Data)).ToList();
        if (keys.Contains(null))
            return null;
        List<object> known = [.. items.Select(one => one.Data!)];
        return item.DerivePure(
            $"among {(equality.IsOrdinal ? "" : "without case ")}{string.Join(", ", keys)}",
            call.Place,
            apply: value => value is null or string || Numbers.IsNumber(value) ? known.Exists(one => equality.Equals(new(one), new(value))) : item);
    }
}
