using System.Globalization;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>What is asked of a collection that is not known: how many items it has, which they are, and what is among them.</summary>
internal sealed partial class Unknown
{
    /// <summary>Where the value is an item: the number of items, which must be more than that for there to be this one.</summary>
    public (Unknown Count, int Least)? Slot { get; private set; }

    /// <summary>Where the value is an item: which one, by its index from the start or the end.</summary>
    public string? Position { get; private set; }

    /// <summary>Where the value tells whether something is among the items of a collection: what that is.</summary>
    public Sought? Sought { get; private init; }

    /// <summary>Whether a query, or an item that it gives, may be, or hold, a text or number; none where every one may.</summary>
    public Func<object, bool?>? Admits { get; set; }

    /// <summary>Where the value is an index that something has been found at: the condition that it is found at all, and the index is not -1.</summary>
    public Unknown? Found { get; private set; }

    /// <summary>Whether none of its items is null, as none of the arguments of a program is.</summary>
    public bool HoldsNoNulls { get; private set; }

    public void MarkHoldsNoNulls() => HoldsNoNulls = true;

    /// <summary>Whether its items are what a query has made of others, such as groups and pairs, and so not just anything.</summary>
    public bool IsMadeOfItems { get; private set; }

    public void MarkMadeOfItems() => IsMadeOfItems = true;

    /// <summary>The collection that has any items where this condition holds, and only there.</summary>
    public Unknown? CountedInIt => IsComparison && Required is [{ Relation: BinaryOperatorKind.GreaterThan, Constant: 0, Compared: { IsCount: true, Derivation.Of: var counted } }] ? counted : null;

    /// <summary>Whether the value is any of the items of another one, so that what is asked of it may be asked of each.</summary>
    public bool IsAnyItem { get; private set; }

    /// <summary>Whether the loop that goes through the items was left in the turn for this one.</summary>
    public bool IsLastItem { get; private set; }

    public void MarkLastItem() => IsLastItem = true;

    /// <summary>Any of the items that the value has.</summary>
    public Value AnyItem(SyntaxNode place, string text)
    {
        var item = Part(AsItem(Derive(place, text)));
        ((Unknown)item.Data!).IsAnyItem = true;
        return item;
    }

    /// <summary>Where the value is the index of any turn of a loop that counts the items of a collection: the collection.</summary>
    public Unknown? IndexIn { get; set; }

    /// <summary>The item that a turn of a loop is for which counts the items.</summary>
    public Value AnyItem(Unknown index, SyntaxNode place) => Once(("[]", index), place, () => (Unknown)AnyItem(place, place.InOneLine()).Data!);

    /// <summary>The item that has a key or an index, where it may be asked for more than once.</summary>
    public Value ItemWith(SyntaxNode place) => AsItem(Derive(place));

    /// <summary>Where the value has been made of what an array has from an index on: the array, and the index.</summary>
    private (Unknown Whole, int From)? MadeOf { get; init; }

    /// <summary>Where it still is that.</summary>
    private (Unknown Whole, int From)? Sliced => IsChanged || MadeOf is not var (whole, from) || whole.IsChanged ? null : (whole, from);

    /// <summary>The items from an index on, which there are at least as many as. What is asked of them is asked of the array.</summary>
    public Value Slice(int from, SyntaxNode place, string text) => Sliced is var (whole, start) ? whole.Slice(start + from, place, text)
        : IsChanged ? Derive(place, text)
        : new(new Unknown(Cause, text, IsInput) { Of = this, IsNeverNull = true, MadeOf = (this, from) }, place);

    private static string InWhole(string index, int from) => index[0] == '^' ? index : (int.Parse(index, CultureInfo.InvariantCulture) + from).ToString(CultureInfo.InvariantCulture);

    /// <summary>How many items the value has, whatever its type calls that, where the author asks for it.</summary>
    public Value Number(SyntaxNode place, Func<string>? text = null)
    {
        if (Sliced is var (whole, from))
            return ((Unknown)whole.Number(place, text).Data!).Shift(-from, place);
        var number = Count(place);
        var named = (Unknown)number.Data!;
        if (!named._isNamed)
            (named.Text, named._isNamed) = (text?.Invoke() ?? place.InOneLine(), true);
        return number;
    }

    /// <summary>How many items the value has, where that is needed for something else. So the place does not say how it is called.</summary>
    public Value Count(SyntaxNode place)
    {
        if (Sliced is var (whole, from))
            return ((Unknown)whole.Count(place).Data!).Shift(-from, place);
        var number = DerivePure("number of items", place, apply: whole => whole is null ? null : whole is string characters ? characters.Length : this, isNullWithIt: true);
        ((Unknown)number.Data!).MarkCount(LeastItems);
        return Part(number);
    }

    /// <summary>How many items the value has at least, where it is a collection.</summary>
    public int LeastItems { get; set; }

    /// <summary>Whether the value is a number of items: not negative, and too small for sums with it to go past the end of their type.</summary>
    public bool IsCount { get; private set; }

    public void MarkCount(int least = 0) => (IsCount, _bounds) = (true, (least, double.PositiveInfinity));

    /// <summary>The least number that the value can be.</summary>
    public double Least => Found is not null ? -1 : _bounds.Least;

    /// <summary>The value is a number that is neither less nor greater than these.</summary>
    public void MarkWithin(double least, double greatest) => _bounds = (least, greatest);

    /// <summary>The greatest number that the value can be.</summary>
    public double Greatest => _bounds.Greatest;

    /// <summary>An item of an array; it is the same one each time until the array may have been changed.</summary>
    /// <param name="index">Its index from the start or the end.</param>
    /// <param name="place">Where it is asked for.</param>
    /// <param name="shown">The index as the author has written it, where that is another one.</param>
    public Value Item(string index, SyntaxNode place, string? shown = null)
    {
        if (Sliced is var (whole, from))
            return whole.Item(InWhole(index, from), place, shown ?? index);
        if (IsChanged)
            return Derive(place, Words());
        var item = Part(AsItem(DerivePure($"[{index}]", place, Words)));
        ((Unknown)item.Data!).Position ??= index;
        return item;

        // A variable that counts says less than where it stands.
        string Words() => place switch
        {
            ElementAccessExpressionSyntax access => $"{access.Expression.InOneLine()}[{shown ?? index}]",
            ExpressionSyntax => place.InOneLine(),
            _ => $"{Text}[{index}]",
        };
    }

    /// <summary>An item that is missing where there are not that many; others are not.</summary>
    public Value ItemOrNothing(string index, int count, SyntaxNode place)
    {
        if (Sliced is var (whole, from))
            return whole.ItemOrNothing(InWhole(index, from), count + from, place);
        var item = Item(index, place);
        ((Unknown)item.Data!).Slot ??= IsChanged ? null : ((Unknown)Count(place).Data!, count);
        return item;
    }

    /// <summary>Whether something is among the items, which then are not none.</summary>
    public Value Contains(string name, Sought sought, SyntaxNode place, Func<string>? text = null) => Sliced is var (whole, from)
        ? whole.Contains(name, sought with { From = sought.From + from }, place, text)
        : Once(("contains " + name, sought.From), place, () => new Unknown(Cause, text?.Invoke() ?? place.InOneLine(), IsInput)
        {
            Of = this,
            IsPart = true,
            Sought = sought,
            Required = [new((Unknown)Count(place).Data!, BinaryOperatorKind.GreaterThan, sought.From, IsTotal: true)],
        });

    /// <summary>The index of something among the items.</summary>
    public Value IndexOf(string name, Sought sought, SyntaxNode place)
    {
        if (Sliced is not null)
            return Derive(place);
        var index = DerivePure("index of " + name, place);
        ((Unknown)index.Data!).Found ??= (Unknown)Contains(name, sought, place, () => place.InOneLine() + " >= 0").Data!;
        return index;
    }

    private Value AsItem(Value item)
    {
        if (IsMadeOfItems)
            ((Unknown)item.Data!).MarkComposed();
        return item;
    }
}
