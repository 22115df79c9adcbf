namespace Deployment.Analyzers.Reporting;

/// <summary>Tells of what has been found where that holds.</summary>
internal static class Claims
{
    /// <summary>What is claimed of all that has been found on some of the ways that a program may go.</summary>
    /// <param name="all">All the ways.</param>
    public static IReadOnlyList<Claim> Of(IReadOnlyList<World> all)
    {
        if (all is [var only])
            return Of(only);
        var conditions = new Conditions(all);
        var claims =
            from same in all
                .SelectMany(world => world.Findings, (world, found) => (world, found))
                .GroupBy(pair => pair.found.Finding, SameFinding.Instance)
            let worlds = new HashSet<World>(same.Select(pair => pair.world))
            let plan = same.First().found.PlanCreatedAt
            let condition = conditions.Of(worlds, plan)
            select (Claim: new Claim(same.Key, worlds, condition.Words) { Untold = condition.Untold }, Plan: plan);
        return
        [
            .. from same in claims.GroupBy(claim => claim.Claim.Finding, SameFault.Instance)
               from claim in WithOtherFigures([.. same.Select(claim => claim.Claim)], all, worlds => conditions.Of(worlds, same.First().Plan).Words) ?? same.Select(claim => claim.Claim)
               select claim,
        ];
    }

    /// <summary>A finding that there is whichever way the program goes, though with other figures on some, is told as on the last, which comes after the fewest conditions that hold.</summary>
    /// <returns>None where the finding is not on all ways, or is the same on all.</returns>
    private static IEnumerable<Claim>? WithOtherFigures(List<Claim> claims, IReadOnlyList<World> all, Func<HashSet<World>, string?> conditionOf)
    {
        if (claims.Count == 1 || claims.Exists(claim => claim.Condition == "" || claim.Finding.Source is null) || claims.Find(claim => claim.Worlds.Contains(all[all.Count - 1])) is not { } last)
            return null;
        var worlds = new HashSet<World>(claims.SelectMany(claim => claim.Worlds));

        // Where a way has two of them, one does not stand for the other.
        var areApart = worlds.Count == claims.Sum(claim => claim.Worlds.Count);
        return areApart && claims.TrueForAll(claim => claim.Finding.NamesTheSame(last.Finding)) && conditionOf(worlds) == "" ? [last with { Worlds = worlds, Condition = " (in some cases with other figures)" }] : null;
    }

    /// <summary>Most programs go one way, and a large plan may have many findings.</summary>
    private static List<Claim> Of(World only)
    {
        HashSet<World> worlds = [only];
        var different = new HashSet<WorldFinding>(SameFinding.Instance);
        var claims = new List<Claim>(only.Findings.Count);
        foreach (var (_, finding) in only.Findings)
        {
            if (different.Add(finding))
                claims.Add(new(finding, worlds, ""));
        }

        return claims;
    }
}
