using Deployment.Analyzers.Evaluation;

namespace Deployment.Analyzers.Reporting;

/// <summary>
/// Says under which conditions something holds that does not hold whichever way the program goes. A condition must be one on what
/// the program is given: what merely cannot be followed may have one outcome only, and then nothing is claimed.
/// </summary>
/// <param name="worlds">All the ways.</param>
internal sealed class Conditions(IReadOnlyList<World> worlds)
{
    /// <summary>More than anyone would follow, of conditions as of alternatives.</summary>
    private const int MaxShown = 3;

    /// <summary>The same for alternatives of several conditions each.</summary>
    private const int MaxCompoundShown = 2;

    private readonly IReadOnlyList<Decision> _inputs = [.. worlds.SelectMany(world => world.Inputs).Select(input => input.Answer ? input : input.Reversed()).Distinct()];

    private readonly IReadOnlyCollection<string> _words = [.. worlds.SelectMany(world => world.Inputs).Select(decision => decision.Words).Distinct()];

    private readonly Dictionary<SyntaxNode, IReadOnlyList<Way>> _waysToPlans = [];

    private IReadOnlyList<Way> All => field ??= WaysOf(worlds);

    /// <summary>The condition, as the end of a message.</summary>
    /// <param name="found">The worlds in which something holds.</param>
    /// <param name="plan">The call that makes the plan that it is said of.</param>
    /// <returns>Empty if there is no condition, and null if nothing can be claimed; and those of the worlds that it does not tell of.</returns>
    public (string? Words, IReadOnlyCollection<World> Untold) Of(HashSet<World> found, SyntaxNode? plan)
    {
        var ways = plan is null ? All : WaysTo(plan);
        var holding = new HashSet<Way>(ways.Where(way => way.Worlds.All(found.Contains)));
        if (ways.Count == holding.Count)
            return ("", []);

        var alternatives = new List<List<Decision>>();
        foreach (var way in ways)
        {
            if (holding.Contains(way) && AreTold(way.Inputs) && !alternatives.Exists(alternative => alternative.TrueForAll(way.Includes))
                && Deciding(way) is var deciding && !deciding.Exists(way.MayExclude) && !deciding.Exists(answer => RestsOnAssumption(way, answer)))
            {
                alternatives.Add(deciding);
            }
        }

        foreach (var alternative in alternatives.ToList())
        {
            if (IsCovered(alternative))
                alternatives.Remove(alternative);
        }

        if (alternatives.Count == 0)
            return (null, found);
        var untold = holding.Where(way => !alternatives.Exists(alternative => alternative.TrueForAll(way.Includes))).SelectMany(way => way.Worlds);
        return ($" (when {AnyOf(alternatives.ConvertAll(WithoutPresupposed))})", [.. untold]);

        // Whether there is only a plan on a way if something is so that cannot be followed, and may well follow from the answer.
        bool RestsOnAssumption(Way way, Decision answer) => way.Assumptions.Any(assumed =>
            assumed.Cause == answer.Cause && !ways.Any(other => other.Worlds.Any(world => world.Decisions.Contains(assumed.Reversed()))));

        // Whether the answers tell the ways on which something holds from all others.
        bool AreTold(IReadOnlyList<Decision> answers) => ways.All(way => holding.Contains(way) || answers.Any(way.Excludes));

        // Those of a way's answers without which something would not hold for certain. One that may be impossible is done without if it can be.
        List<Decision> Deciding(Way way)
        {
            List<Decision> deciding = [.. way.Inputs];
            foreach (var input in way.Inputs.OrderByDescending(way.MayExclude))
            {
                var others = deciding.FindAll(other => other != input);
                if (AreTold(others))
                    deciding = others;
            }

            return deciding;
        }

        // Whether each way that an alternative tells is told by another one too.
        bool IsCovered(List<Decision> alternative) => holding.All(way =>
            !alternative.TrueForAll(way.Includes) || alternatives.Exists(other => other != alternative && other.TrueForAll(way.Includes)));
    }

    /// <summary>The ways that lead to a plan, or may. Where it is made but not run, as the program refuses what it is given, it is none.</summary>
    private IReadOnlyList<Way> WaysTo(SyntaxNode plan)
    {
        if (!_waysToPlans.TryGetValue(plan, out var ways))
        {
            var isRun = worlds.Any(world => world.PlansRun.Contains(plan));
            _waysToPlans.Add(plan, ways = WaysOf(worlds.Where(world => (isRun ? world.PlansRun : world.PlansCreatedAt).Contains(plan) || world.LeavesOut(plan))));
        }

        return ways;
    }

    private IReadOnlyList<Way> WaysOf(IEnumerable<World> leading) =>
        [.. leading.GroupBy(world => string.Join("\n", world.Inputs.Select(Words))).Select(same => new Way([.. same], _inputs))];

    private static List<Decision> WithoutPresupposed(List<Decision> conditions) => conditions.FindAll(condition => !conditions.Exists(condition.IsPresupposedBy));

    /// <summary>What all alternatives have in common is said once, if one condition each is left then.</summary>
    private string AnyOf(List<List<Decision>> alternatives)
    {
        if (alternatives is [var only])
            return Shown(only);
        var common = alternatives[0].FindAll(condition => alternatives.TrueForAll(alternative => alternative.Contains(condition)));
        var left = alternatives.ConvertAll(alternative => alternative.FindAll(condition => !common.Contains(condition)));
        if (!left.TrueForAll(alternative => alternative.Count == 1))
            return string.Join(", or when ", alternatives.Take(MaxCompoundShown).Select(Shown)) + (alternatives.Count > MaxCompoundShown ? ", or when …" : "");
        var either = Joined([.. left.Take(MaxShown).Select(alternative => alternative[0])], " or ") + (left.Count > MaxShown ? " or …" : "");
        return common.Count == 0 ? either : $"{Shown(common)}, and {either}";
    }

    /// <summary>Of many conditions, those that were asked for last say most.</summary>
    private string Shown(List<Decision> conditions) =>
        (conditions.Count > MaxShown ? "… and " : "") + Joined([.. conditions.Skip(conditions.Count - MaxShown)], " and ");

    /// <summary>A value is named once for all that is said of it in a row.</summary>
    private string Joined(List<Decision> conditions, string conjunction) => string.Join(
        conjunction,
        conditions.Select((condition, i) => i > 0 && IsOfSame(conditions[i - 1], condition) ? Predicate(condition) : Abbreviated(condition)));

    /// <summary>Whether two conditions are on one value: the same said twice is said of two.</summary>
    private static bool IsOfSame(Decision one, Decision other) => one.Subject == other.Subject && one.Occurrence == 0 && other.Occurrence == 0;

    private string Abbreviated(Decision decision) =>
        Abbreviation.Among(decision.Words, _words) + (decision.Occurrence > 0 ? " another time" : "");

    private static string Predicate(Decision decision) => Abbreviation.Of(decision.Words.Substring(decision.Subject.Length + 1));

    private static string Words(Decision decision) => $"{decision.Words} {decision.Occurrence}";
}
