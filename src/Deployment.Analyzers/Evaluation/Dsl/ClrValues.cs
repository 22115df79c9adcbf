using System.Collections;
using System.Globalization;
using Deployment.Analyzers.Evaluation.Values;
using Deployment.Plans;

namespace Deployment.Analyzers.Evaluation;

/// <summary>Hands evaluated values to real methods, and takes back what they return.</summary>
internal static class ClrValues
{
    /// <summary>Converts a value to what a parameter takes.</summary>
    /// <returns>Why it cannot be done; none if it was.</returns>
    public static Unknown? TryConvert(Value value, Type type, SyntaxNode place, out object? converted)
    {
        converted = value.Data;
        switch (value.Data)
        {
            case null when type.IsValueType && Nullable.GetUnderlyingType(type) is null:
                converted = Activator.CreateInstance(type);
                return new Unknown(value.Origin.Syntax ?? place);
            case null:
                return null;
            case Unknown unknown:
                converted = type == typeof(string) ? unknown.Hole() : type.IsValueType ? Activator.CreateInstance(type) : null;
                return unknown;
            case EvaluatedList list when type.IsArray:
                return TryConvertArray(list, type.GetElementType(), place, out converted);
            case var data when type.IsInstanceOfType(data):
                return null;
            case var number when type.IsEnum && Numbers.IsNumber(number):
                converted = Enum.ToObject(type, number);
                return null;
            case var number when Numbers.IsNumber(number) && type.IsPrimitive:
                converted = Convert.ChangeType(number, type, CultureInfo.InvariantCulture);
                return null;
            default:
                converted = type.IsValueType ? Activator.CreateInstance(type) : null;
                return new Unknown(value.Origin.Syntax ?? place);
        }
    }

    public static Value FromClr(object? data, Effects effects, SyntaxNode place) => data switch
    {
        null or string or Element => new(data, place),
        Enum member => new(Convert.ChangeType(member, member.GetTypeCode(), CultureInfo.InvariantCulture), place),
        IEnumerable items => FromItems(items, effects, place),
        _ => new(data, place),
    };

    private static Value FromItems(IEnumerable items, Effects effects, SyntaxNode place)
    {
        var values = new List<Value>();
        foreach (var item in items)
            values.Add(FromClr(item, effects, place));
        return new(new EvaluatedList(effects.Now(), values), place);
    }

    private static Unknown? TryConvertArray(EvaluatedList list, Type elementType, SyntaxNode place, out object? converted)
    {
        converted = null;
        if (list.Taint is { } taint)
            return taint;
        var array = Array.CreateInstance(elementType, list.Items.Count);
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (TryConvert(list.Items[i], elementType, place, out var item) is { } unknown)
                return unknown;
            if (array is object?[] references)
                references[i] = item;
            else
                array.SetValue(item, i);
        }

        converted = array;
        return null;
    }
}
