using System.Text.RegularExpressions;

namespace Deployment.Analyzers.Differential.Tests.Generation;

/// <summary>
/// A piece of C# with holes. In its text, <c>#int</c> is a hole for an <c>int</c>, <c>#int!</c> one for a variable that can be assigned,
/// <c>$x</c> a name that is unique in the program, and <c>#int[$x:int]</c> a hole in which that name is in scope; <c>@[$x:int]</c> at the
/// end puts it in scope of the statements that follow. A hole marked <c>static</c> does not see the variables around it, one marked
/// <c>function</c> sees no loop around it.
/// </summary>
internal sealed partial class Construct
{
    private readonly IReadOnlyList<object> _parts;

    /// <param name="name">What it shows, as counted in the distribution.</param>
    /// <param name="type">What it can fill.</param>
    /// <param name="text">The text.</param>
    /// <param name="mayThrow">Whether it often ends the program, and is to be rare.</param>
    public Construct(string name, string type, string text, bool mayThrow = false)
    {
        (Name, Type, Text, MayThrow) = (name, type, text, mayThrow);
        Declares = [];
        var declaration = DeclarationMark().Match(text);
        if (declaration.Success)
        {
            Declares = VariablesOf(declaration.Groups[1].Value);
            text = text[..declaration.Index];
        }

        _parts = [.. PartsOf(text)];
        Holes = [.. _parts.OfType<Hole>()];
    }

    public string Name { get; }

    public string Type { get; }

    public string Text { get; }

    public bool MayThrow { get; }

    public IReadOnlyList<Hole> Holes { get; }

    /// <summary>What is in scope of the statements after it.</summary>
    public IReadOnlyList<Variable> Declares { get; }

    /// <summary>Whether nothing of its size is left to choose.</summary>
    public bool IsLeaf => Holes.Count == 0;

    public static Construct Reference(Variable variable) => new("variable", variable.Type, variable.Name);

    /// <summary>Writes it down.</summary>
    /// <param name="nameOf">Makes a name of the construct's own unique.</param>
    /// <param name="fill">Writes what fills the hole of that index.</param>
    public string Render(Func<string, string> nameOf, Func<int, string> fill)
    {
        var hole = 0;
        return string.Concat(_parts.Select(part => part is string text ? FreshName().Replace(text, name => nameOf(name.Value)) : fill(hole++)));
    }

    public override string ToString() => $"{Name}: {Text}";

    private static IEnumerable<object> PartsOf(string text)
    {
        var end = 0;
        foreach (Match match in HoleMark().Matches(text))
        {
            yield return text[end..match.Index];
            var words = match.Groups[2].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var isStatic = words.Contains("static");
            yield return new Hole(match.Groups[1].Value, VariablesOf(match.Groups[2].Value), !isStatic, !isStatic && !words.Contains("function"));
            end = match.Index + match.Length;
        }

        yield return text[end..];
    }

    private static List<Variable> VariablesOf(string scope) =>
    [
        .. from word in scope.Split(' ', StringSplitOptions.RemoveEmptyEntries)
           let parts = word.Split(':')
           where parts.Length == 2
           select new Variable(parts[1], parts[0], 0),
    ];

    [GeneratedRegex(@"#(\w+!?)(?:\[((?:static|function|[$\w]+:\w+!?|\s)+)\])?")]
    private static partial Regex HoleMark();

    [GeneratedRegex(@"@\[([^\]]*)\]$")]
    private static partial Regex DeclarationMark();

    [GeneratedRegex(@"\$[a-z]\w*")]
    private static partial Regex FreshName();
}
