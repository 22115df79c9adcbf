using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Members of <see cref="Regex"/>, of <see cref="Match"/> and its groups, on short texts that are known.</summary>
internal static class RegexMembers
{
    private const string Namespace = "System.Text.RegularExpressions.";

    private const int MaxPattern = 500;

    private const int MaxText = 4_000;

    /// <summary>The options that do not depend on the machine.</summary>
    private const RegexOptions Known = RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.Compiled
        | RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant;

    /// <summary>How often a search is tried: a busy machine may keep it waiting once.</summary>
    private const int MaxAttempts = 2;

    /// <summary>How long a search may take here, however long the program would wait for it: much longer than any does that does not try the same over and over, and no longer than whoever cancels would notice.</summary>
    private static readonly TimeSpan MaxTime = TimeSpan.FromMilliseconds(20);

    /// <summary>The option to ignore case, inside of a pattern.</summary>
    private static readonly Regex OptionInPattern = new(@"\(\?[a-z]*i", RegexOptions.CultureInvariant);

    /// <summary>What stands for a letter that the pattern does not show.</summary>
    private static readonly Regex EscapedLetter = new(@"\\[uxcpP]", RegexOptions.CultureInvariant);

    /// <summary>What the constructor makes; none where that is not known.</summary>
    public static Value? Create(LibraryCall call) => Made(call) is { } regex ? call.Result(regex) : null;

    /// <summary>What a method or property gives that the author has the compiler write, by its attribute; none for any other, or where that is not known.</summary>
    public static Regex? GeneratedBy(IMethodSymbol method)
    {
        if (method.ReturnType.Name != nameof(Regex))
            return null;
        var attribute = (method.AssociatedSymbol ?? method).GetAttributes()
            .FirstOrDefault(candidate => candidate.AttributeClass?.ToDisplayString() == Namespace + "GeneratedRegexAttribute");
        if (attribute?.ConstructorArguments is not [{ Value: string pattern }, .. var rest] || rest.Length > 1)
            return null;
        try
        {
            return Made(pattern, rest is [{ Value: int options }] ? (RegexOptions)options : RegexOptions.None);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>What a member of <see cref="Regex"/> gives; none where that is not known.</summary>
    public static Value? Call(LibraryCall call)
    {
        if (call is { Method.Name: nameof(Regex.Escape), Arguments: [{ Data: string { Length: <= MaxText } plain }] })
            return call.Result(Regex.Escape(plain));
        if (Argument(call, "input") is not string { Length: <= MaxText } text || !call.Method.Parameters.All(parameter => IsKnown(parameter.Name))
            || (call.Receiver.Data as Regex ?? Made(call)) is not { } regex || !IsSame(regex, text))
        {
            return null;
        }

        call.Evaluator.Budget.Reserve(text.Length);
        switch (call.Method.Name)
        {
            case nameof(Regex.IsMatch):
                return Searched(call, () => regex.Match(text)) is { } first ? call.Result(first.Success) : null;
            case nameof(Regex.Match):
                return Searched(call, () => regex.Match(text)) is { } match ? call.Result(match) : null;
            case nameof(Regex.Matches):
                return All(call, regex, text) is { } all ? call.NewList(all.Select(found => call.Result(found)), ListKind.ReadOnly) : null;
            case "Count":
                return All(call, regex, text) is { } counted ? call.Result(counted.Count) : null;
            case nameof(Regex.Split):
                return All(call, regex, text) is { } separators ? call.NewList(Split(call, text, separators).Select(part => call.Result(part)), ListKind.Array) : null;
            case nameof(Regex.Replace) when Argument(call, "replacement") is string { Length: <= MaxPattern } replacement:
                return All(call, regex, text) is { } replaced ? Replaced(call, text, replaced, match => call.Result(match.Result(replacement))) : null;
            case nameof(Regex.Replace) when Argument(call, "evaluator") is EvaluatedDelegate evaluator:
                return All(call, regex, text) is { } handed ? Replaced(call, text, handed, match => call.Invoke(new(evaluator), call.Result(match))) : null;
            default:
                return null;
        }
    }

    /// <summary>What a member of a match gives; none where that is not known.</summary>
    public static Value? Call(LibraryCall call, Match match) =>
        call is { Method.Name: nameof(Match.NextMatch), Arguments: [] } && Searched(call, match.NextMatch) is { } next ? call.Result(next) : null;

    /// <summary>A property of a match or of one of its groups; none for one that is not known.</summary>
    public static object? Property(object? found, string name) => (found, name) switch
    {
        (Group group, nameof(Group.Success)) => group.Success,
        (Match match, nameof(Match.Groups)) => match.Groups,
        (Capture capture, nameof(Capture.Value) or "ValueSpan") => capture.Value,
        (Capture capture, nameof(Capture.Index)) => capture.Index,
        (Capture capture, nameof(Capture.Length)) => capture.Length,
        (GroupCollection groups, nameof(GroupCollection.Count)) => groups.Count,
        _ => null,
    };

    /// <summary>The name of the type of a regular expression, or of what it finds; none for anything else.</summary>
    public static string? TypeNameOf(object data) => data switch
    {
        Match => Namespace + nameof(Match),
        Group => Namespace + nameof(Group),
        Regex => Namespace + nameof(Regex),
        _ => null,
    };

    private static bool IsKnown(string parameter) => parameter is "input" or "pattern" or "options" or "matchTimeout" or "replacement" or "evaluator";

    private static object? Argument(LibraryCall call, string name) =>
        call.Method.Parameters.FirstOrDefault(parameter => parameter.Name == name) is { } found ? call.Arguments[found.Ordinal].Data : null;

    /// <summary>The expression that a call is told by its pattern.</summary>
    private static Regex? Made(LibraryCall call)
    {
        if (Argument(call, "pattern") is not string pattern || (Argument(call, "options") ?? 0) is not int options || !WaitsLongEnough(Argument(call, "matchTimeout")))
            return null;
        call.Evaluator.Budget.Reserve(pattern.Length);
        try
        {
            return Made(pattern, (RegexOptions)options);
        }
        catch (ArgumentException)
        {
            throw call.Evaluator.Throws(Namespace + "RegexParseException", call.Place);
        }
    }

    private static Regex? Made(string pattern, RegexOptions options) => pattern.Length <= MaxPattern && (options & ~Known) == 0
        ? new(pattern, (options & ~RegexOptions.Compiled) | RegexOptions.CultureInvariant, MaxTime)
        : null;

    /// <summary>Whether what is found here in that time the program finds in its own, on any machine.</summary>
    private static bool WaitsLongEnough(object? time) => time is null || (time is TimeSpan limit && limit >= TimeSpan.FromSeconds(1));

    /// <summary>Whether an expression finds the same in a text on every platform. Which letters are the same but for their case is certain of those of ASCII.</summary>
    private static bool IsSame(Regex regex, string text)
    {
        var pattern = regex.ToString();
        return ((regex.Options & RegexOptions.IgnoreCase) == 0 && !OptionInPattern.IsMatch(pattern))
            || (IsAscii(text) && IsAscii(pattern) && !EscapedLetter.IsMatch(pattern));

        static bool IsAscii(string text) => text.All(character => character < 0x80);
    }

    /// <summary>What a search gives; none where it takes too long. It costs as much as the evaluation of other code does in that time.</summary>
    private static T? Searched<T>(LibraryCall call, Func<T> search)
        where T : class
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var watch = Stopwatch.StartNew();
            try
            {
                return search();
            }
            catch (RegexMatchTimeoutException)
            {
                // It may have been the machine that took so long.
            }
            finally
            {
                call.Evaluator.Budget.SpendOnTime(watch.Elapsed);
            }
        }

        return null;
    }

    private static List<Match>? All(LibraryCall call, Regex regex, string text) => Searched(call, () =>
    {
        var watch = Stopwatch.StartNew();
        var all = new List<Match>();
        foreach (Match match in regex.Matches(text))
        {
            if (watch.Elapsed > MaxTime)
                throw new RegexMatchTimeoutException();
            all.Add(match);
        }

        return all;
    });

    /// <summary>The parts of a text between others, and what groups have found in those.</summary>
    private static IEnumerable<string> Split(LibraryCall call, string text, List<Match> separators)
    {
        var start = 0;
        foreach (var separator in separators)
        {
            yield return text.Substring(start, separator.Index - start);
            start = separator.Index + separator.Length;
            foreach (var group in separator.Groups.Cast<Group>().Skip(1).Where(group => group.Success))
            {
                call.Evaluator.Budget.Reserve(group.Length);
                yield return group.Value;
            }
        }

        yield return text.Substring(start);
    }

    private static Value Replaced(LibraryCall call, string text, List<Match> matches, Func<Match, Value> replace)
    {
        var result = new StringBuilder();
        var start = 0;
        Unknown? unknown = null;
        foreach (var match in matches)
        {
            var replacement = replace(match);
            if (replacement.Data is not (null or string))
                unknown ??= replacement.Data as Unknown ?? new Unknown(call.Place);
            result.Append(text, start, match.Index - start).Append(replacement.Data as string);
            call.Evaluator.Budget.Reserve(result.Length);
            start = match.Index + match.Length;
        }

        result.Append(text, start, text.Length - start);
        return unknown?.Derive(call.Place) ?? call.Result(result.ToString());
    }
}
