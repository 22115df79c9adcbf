namespace Deployment.Plans.Data;

/// <summary>Finds what a word was meant to be.</summary>
internal static class Spelling
{
    /// <summary>One slip in that many letters is taken for one; more are another word.</summary>
    private const int LettersPerSlip = 3;

    /// <summary>Whether two words are the same but for slips: letters left out, put in, mistaken or swapped. Case is none.</summary>
    public static bool IsLike(string word, string other) =>
        Distance(word.ToUpperInvariant(), other.ToUpperInvariant()) * LettersPerSlip <= Math.Min(word.Length, other.Length);

    private static int Distance(string word, string other)
    {
        var slips = new int[word.Length + 1, other.Length + 1];
        for (var i = 0; i <= word.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
                slips[i, j] = i == 0 || j == 0 ? i + j : Least(i, j);
        }

        return slips[word.Length, other.Length];

        int Least(int i, int j)
        {
            var least = Math.Min(slips[i - 1, j], slips[i, j - 1]) + 1;
            least = Math.Min(least, slips[i - 1, j - 1] + (word[i - 1] == other[j - 1] ? 0 : 1));
            return i > 1 && j > 1 && word[i - 1] == other[j - 2] && word[i - 2] == other[j - 1] ? Math.Min(least, slips[i - 2, j - 2] + 1) : least;
        }
    }
}
