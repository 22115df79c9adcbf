using Deployment.Plans.DataFlows;

namespace Deployment.Plans.Rules.Transfer;

/// <summary>What a copy job is to send through WAN accelerators, and does not send through a pair of them.</summary>
/// <remarks>
/// A job takes one pair, whose source end stands on one site, or in one of the buildings of a campus: a job that copies from several
/// has to be split.
/// </remarks>
internal sealed class CopiesWithoutPair
{
    private readonly Topology _topology;

    /// <param name="flows">The flows without a pair, at least one.</param>
    /// <param name="ofJob">All flows of the job.</param>
    /// <param name="topology">The sites' links.</param>
    public CopiesWithoutPair(IReadOnlyList<CopyFlow> flows, IEnumerable<CopyFlow> ofJob, Topology topology)
    {
        (Flows, _topology) = (flows, topology);
        var (first, all) = (flows[0], ofJob.ToList());
        IReadOnlyList<Element> ofFirst = [first.CopyJob, first.Source, first.Target];
        var isToBeSplit = SitesOf(all).Count > 1;
        Subjects = isToBeSplit ? [.. ofFirst.Concat(all.Select(flow => flow.Source)).Distinct()] : ofFirst;
        Split = isToBeSplit ? HowToSplit() : null;
    }

    public IReadOnlyList<CopyFlow> Flows { get; }

    /// <summary>The job, and source and target of the first flow; after them the other sources, where the job has to be split.</summary>
    public IReadOnlyList<Element> Subjects { get; }

    /// <summary>How the job is to be split; none where one pair serves all that it copies.</summary>
    public string? Split { get; }

    private string HowToSplit()
    {
        var sites = SitesOf(Flows).Select(site => site.Name).ToList();
        return $"A job takes one pair, so split this one: copy from {(sites.Count == 1 ? "" : "each of ")}{Wording.Names(sites)} with a job of its own, "
            + $"through a pair with one there and one at '{Flows[0].Target.Site.Name}'.";
    }

    /// <summary>Where the flows come from, one site for each campus.</summary>
    private List<Site> SitesOf(IEnumerable<CopyFlow> flows) =>
        [.. flows.Select(flow => flow.Source.Site).GroupBy(_topology.Campus).Select(ofCampus => ofCampus.First())];
}
