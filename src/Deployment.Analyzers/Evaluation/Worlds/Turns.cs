using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>
/// Tells whether answers that were given in turns of several loops over one collection may be given together. What was answered in one turn is
/// taken to have been answered in all turns of its loop, unless the loop was left when it had found what it looks for: then there is such an item.
/// </summary>
internal static class Turns
{
    public static bool Agree(IEnumerable<Decision> answers)
    {
        var turns = answers.Select(answer => (Answer: answer, Item: answer.Turn)).Where(turn => turn.Item is not null).ToLookup(turn => turn.Item!, turn => turn.Answer);
        return turns.GroupBy(turn => turn.Key.Of).All(ofOne => ofOne.Count() == 1 || Agree([.. ofOne]));
    }

    /// <summary>Whether what some loops say of all items holds for those that others have found, or else for some item at all.</summary>
    private static bool Agree(IReadOnlyCollection<IGrouping<Unknown, Decision>> loops)
    {
        var found = loops.Select(loop => (Loop: loop, Item: FoundBy(loop))).ToList();
        var general = found.Where(one => one.Item is null).Select(one => one.Loop).ToList();
        return general.Count == 0 || (found.Exists(one => one.Item is not null)
            ? found.TrueForAll(one => one.Item is null || general.TrueForAll(loop => Hold(loop, one.Item)))
            : Candidates(general).Any(item => general.TrueForAll(loop => Hold(loop, item))));
    }

    /// <summary>The text or number with which a loop was left.</summary>
    private static object? FoundBy(IGrouping<Unknown, Decision> loop) => loop.Key.IsLastItem
        ? PossibleItems.Equalities(loop).FirstOrDefault(equality => ReferenceEquals(equality.Compared, loop.Key))?.Constant
        : null;

    private static bool Hold(IGrouping<Unknown, Decision> loop, object item) => loop.All(answer => Possibility.HoldsFor(answer, loop.Key, item) == answer.Answer);

    private static IEnumerable<object> Candidates(IReadOnlyCollection<IGrouping<Unknown, Decision>> loops) =>
        loops.SelectMany(loop => Possibility.Candidates(loop.Key, [.. loops.SelectMany(answers => answers)]));
}
