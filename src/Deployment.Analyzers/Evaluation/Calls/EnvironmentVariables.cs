using Deployment.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deployment.Analyzers.Evaluation;

/// <summary>The variables of the environment that the program is given when it runs.</summary>
internal sealed class EnvironmentVariables
{
    private readonly Dictionary<string, Value> _values = [];
    private bool _areChanged;

    /// <summary>A variable's value: not known, but the same one each time.</summary>
    public Value ValueOf(string name, SyntaxNode place)
    {
        if (!_values.TryGetValue(name, out var variable))
            _values.Add(name, variable = new(new Unknown(place, TextOfQuestion(place, name), isInput: !_areChanged)));
        return new(variable.Data, place);
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
