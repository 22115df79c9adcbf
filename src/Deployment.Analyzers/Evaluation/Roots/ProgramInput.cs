using Deployment.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deployment.Analyzers.Evaluation.Roots;

/// <summary>What the program is given when it runs: the arguments of its command line, and the variables of its environment.</summary>
/// <param name="read">Learns what is asked for.</param>
/// <param name="isNothing">Whether it is evaluated as it runs where it is given none of either.</param>
internal sealed class ProgramInput(InputRead read, bool isNothing)
{
    private readonly Dictionary<string, Value> _values = [];
    private readonly Dictionary<ISymbol, Unknown> _ofMachine = new(SymbolEqualityComparer.Default);
    private bool _areChanged;

    /// <summary>What is asked for of it.</summary>
    public InputRead Read => read;

    /// <summary>The arguments.</summary>
    /// <param name="place">Where they are asked for first.</param>
    /// <param name="type">The type of their parameter.</param>
    public Value ArgumentsAt(SyntaxNode place, ITypeSymbol type)
    {
        if (isNothing)
            return new(new EvaluatedList(stamp: 0, [], ListKind.Array) { MadeAs = type }, place);
        var arguments = new Unknown(place, isInput: true);
        arguments.MarkNeverNull();
        arguments.MarkHoldsNoNulls();
        return new(arguments, place);
    }

    /// <summary>A variable's value: not known, but the same one each time.</summary>
    public Value ValueOf(string name, SyntaxNode place)
    {
        read.Add(name);
        if (!_values.TryGetValue(name, out var variable))
            _values.Add(name, variable = isNothing && !_areChanged ? Value.Null : new(new Unknown(place, TextOfQuestion(place, name), isInput: !_areChanged)));
        return new(variable.Data, place);
    }

    /// <summary>What only the machine or the day tells: not known, but the same each time.</summary>
    public Value OfMachine(ISymbol member, SyntaxNode place)
    {
        if (!_ofMachine.TryGetValue(member, out var value))
            _ofMachine.Add(member, value = new Unknown(place, ForeignCode.IsInput(member)));
        return new(value, place);
    }

    /// <summary>They are what the program makes of them from here on.</summary>
    public void Change(SyntaxNode place)
    {
        _areChanged = true;
        foreach (var name in _values.Keys.ToList())
            _values[name] = new Unknown(place).Changed(place);
    }

    /// <summary>A question for something, with its name where the author has a variable for that.</summary>
    private static string TextOfQuestion(SyntaxNode place, string name) => place is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var asked }] }
        ? place.InOneLineWith([(asked, name)])
        : place.InOneLine();
}
