namespace Deployment.Analyzers.CodeFixes.Editing;

/// <summary>Names of new elements and variables, made after those that the author has given.</summary>
internal static class ElementName
{
    /// <summary>A name as machines and accounts have it: small letters, digits and dashes.</summary>
    public static string Slug(string name)
    {
        var slug = new string([.. name.Select(character => char.IsLetterOrDigit(character) ? char.ToLowerInvariant(character) : '-')]);
        return string.Join("-", slug.Split(['-'], StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The name of one site's machine, made from that of another site's: <c>vbr-oslo</c> becomes <c>vbr-recovery</c>.</summary>
    public static string Transfer(string name, string fromSite, string toSite)
    {
        foreach (var (from, to) in new[] { (fromSite, toSite), (Slug(fromSite), Slug(toSite)) })
        {
            if (from.Length > 0 && name.IndexOf(from, StringComparison.Ordinal) is >= 0 and var at)
                return name.Substring(0, at) + to + name.Substring(at + from.Length);
        }

        return "vbr-" + Slug(toSite);
    }

    /// <summary>A variable for an element: <c>vbr-recovery</c> is <c>vbrRecovery</c>.</summary>
    public static string Variable(string name)
    {
        var words = Slug(name).Split(['-'], StringSplitOptions.RemoveEmptyEntries);
        var identifier = string.Concat(words.Select((word, i) => i == 0 ? word : char.ToUpperInvariant(word[0]) + word.Substring(1)));
        return SyntaxFacts.IsValidIdentifier(identifier) && SyntaxFacts.GetKeywordKind(identifier) == SyntaxKind.None ? identifier : "_" + identifier;
    }
}
