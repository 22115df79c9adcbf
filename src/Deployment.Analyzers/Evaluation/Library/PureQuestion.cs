using System.Globalization;
using System.Text;
using Deployment.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>A pure member asked of a value that is not known: asked again with the same arguments, it is the same question.</summary>
internal sealed class PureQuestion
{
    private readonly LibraryCall _call;
    private readonly Unknown _asked;

    /// <summary>What functions of the call use, as it is when the question is asked.</summary>
    private readonly List<(Cell Variable, object? Data)> _used = [];

    /// <summary>The collections among that, and how often each has been changed by then.</summary>
    private readonly List<(Evaluated Collection, int Changes)> _lookedAt = [];

    /// <summary>Where constants are used by another name.</summary>
    private readonly List<(SyntaxNode Part, object? Known)> _constants = [];

    public PureQuestion(LibraryCall call, Unknown unknown)
    {
        (_call, _asked) = (call, unknown);
        if (call.Receiver.Data is not null && !ReferenceEquals(call.Receiver.Data, unknown))
            return;
        var keys = call.Arguments.Select(argument => ReferenceEquals(argument.Data, unknown) ? "" : KeyOf(argument.Data)).ToList();
        if (keys.TrueForAll(key => key is not null))
            Key = $"{call.Method.ToDisplayString()} {string.Join(", ", keys)}";
    }

    /// <summary>What tells the question from others; none where two that look the same may not be.</summary>
    public string? Key { get; }

    /// <summary>Whether what the functions of the call use is still as it was when the question was asked.</summary>
    public bool IsAsAsked => _used.TrueForAll(used => Equals(used.Variable.Value.Data, used.Data)) && _lookedAt.TrueForAll(looked => looked.Collection.Changes == looked.Changes && looked.Collection.Taint is null);

    /// <summary>The call as the author has written it, with the constants that it is given.</summary>
    public string Words
    {
        get
        {
            if (_call.Place is InvocationExpressionSyntax { ArgumentList.Arguments: var written } && written.All(argument => argument.NameColon is null) && written.Count >= _call.Arguments.Length - 1)
                _constants.AddRange(Enumerable.Reverse(written).Zip(Enumerable.Reverse(_call.Arguments), (argument, value) => ((SyntaxNode)argument.Expression, value.Data)));
            if (_call is { Place: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }, Receiver.Data: string text })
                _constants.Add((access.Expression, text));
            var words = _call.Place.InOneLineWith(_constants);
            return AskedWithin(_call.Place) is { } asked ? words.Replace(asked.InOneLine(), _asked.Text) : words;
        }
    }

    /// <summary>The expression that the value is asked of, where it stands in the call and is given constants by other names itself.</summary>
    private ExpressionSyntax? AskedWithin(SyntaxNode place) => (place as InvocationExpressionSyntax)?.ArgumentList.Arguments
        .Select(argument => argument.Expression)
        .FirstOrDefault(expression => expression == _asked.Cause && expression.InOneLine() != _asked.Text);

    private string? KeyOf(object? argument) => argument switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool => argument.ToString(),
        StringComparer when ReferenceEquals(argument, StringComparer.Ordinal) => "ordinal",
        StringComparer when ReferenceEquals(argument, StringComparer.OrdinalIgnoreCase) => "ordinal without case",
        EvaluatedDelegate { Body: { } body, Captured: { } captured } => KeyOf(body, captured),
        EvaluatedList { Taint: null, Items: var items } list when items.Count <= UnknownCollections.MaxItems => KeyOf(list, items),
        EvaluatedSet { Taint: null, Items: var items, Equality: { IsOrdinal: true } or { IgnoresCase: true } } set when items.Count <= UnknownCollections.MaxItems =>
            KeyOf(set, items) is { } key ? $"{(set.Equality.IsOrdinal ? "" : "without case ")}{key}" : null,
        _ => Numbers.IsNumber(argument) ? string.Format(CultureInfo.InvariantCulture, "{0}", argument) : null,
    };

    private string? KeyOf(Evaluated collection, IEnumerable<Value> items)
    {
        _lookedAt.Add((collection, collection.Changes));
        var keys = items.Select(item => item.Data is string || Numbers.IsNumber(item.Data) ? KeyOf(item.Data) : null).ToList();
        return keys.Contains(null) ? null : $"[{string.Join(", ", keys)}]";
    }

    /// <summary>What a lambda does, with the constants that it uses; none where it may do something else the next time.</summary>
    private string? KeyOf(IBlockOperation body, Frame captured)
    {
        var key = new StringBuilder(body.Syntax.InOneLine());
        foreach (var part in body.Descendants())
        {
            ISymbol? variable = part switch
            {
                ILocalReferenceOperation local => local.Local,
                IParameterReferenceOperation parameter => parameter.Parameter,
                _ => null,
            };
            if (variable is not null && captured.Find(variable) is { } cell)
            {
                if (cell.Value.Data is EvaluatedDelegate || KeyOf(cell.Value.Data) is not { } value)
                    return null;
                key.Append(' ').Append(value);
                _used.Add((cell, cell.Value.Data));
                _constants.Add((part.Syntax, cell.Value.Data));
            }
            else if (part is IInstanceReferenceOperation or IAssignmentOperation or IIncrementOrDecrementOperation || UsesSource(part))
            {
                return null;
            }
        }

        return key.ToString();
    }

    /// <summary>Whether an operation runs, or reads, something of the author's.</summary>
    private static bool UsesSource(IOperation operation)
    {
        ISymbol? member = operation switch
        {
            IInvocationOperation invocation => invocation.TargetMethod,
            IMemberReferenceOperation { Member: not IFieldSymbol { IsConst: true } } reference => reference.Member,
            _ => null,
        };
        return member is not null && member.Locations.Any(location => location.IsInSource);
    }
}
