using Deployment.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis.CSharp;

namespace Deployment.Analyzers.Evaluation;

/// <summary>Which entry of a dictionary is found by a key that the program is given.</summary>
internal sealed partial class Evaluator
{
    /// <summary>More entries lead to more worlds than they are worth.</summary>
    private const int MaxKeys = 8;

    /// <summary>Stands for a key that a dictionary does not have.</summary>
    private static readonly Value OtherKey = new(new object());

    /// <summary>The key of the entry that is found in this world, or one that finds none; the key as it is where that is not decided.</summary>
    public Value DecidedKey(EvaluatedDictionary dictionary, Value key, SyntaxNode place)
    {
        if (key.Data is not Unknown { IsInput: true, Among.IsEmpty: true } given || !decisions.DecidesKeys || dictionary.Items.Count > MaxKeys
            || !(dictionary.Equality.IsOrdinal || dictionary.Equality.IgnoresCase) || dictionary.Items.Keys.Any(known => known.Data is not string))
        {
            return key;
        }

        // No key is null, and an item that is there is taken not to be.
        if (!given.IsNeverNull && (given.Position is null || given.Slot is not null) && Holds(given.IsNull(place)))
            return Value.Null;
        foreach (var known in dictionary.Items.Keys)
        {
            var text = (string)known.Data!;
            var quoted = SymbolDisplay.FormatLiteral(text, quote: true);
            var isFound = dictionary.Equality.IsOrdinal
                ? given.Compare(BinaryOperatorKind.Equals, text, isTotal: true, place, () => $"{given.Text} == {quoted}")
                : given.CompareWithoutCase(text, place, () => $"{given.Text} == {quoted} (ignoring case)");
            if (Holds(isFound))
                return known;
        }

        return OtherKey;
    }
}
