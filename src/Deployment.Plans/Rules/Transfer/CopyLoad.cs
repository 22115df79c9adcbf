using System.Globalization;
using Deployment.Plans.DataFlows;

namespace Deployment.Plans.Rules.Transfer;

/// <summary>What a copy has to carry over a link in each of its intervals, and how that comes about.</summary>
/// <remarks>
/// Derived: the reductions and the interval are figures of the guide's other chapters, the formula is not. What changes more than
/// once between two runs is copied once, so never more than a day's change is reckoned with; a backup that runs more often than
/// once a day has its share of it.
/// </remarks>
internal sealed class CopyLoad
{
    /// <summary>Compression and deduplication, reckoned with caution.</summary>
    private const int ReductionOfDirectCopy = 2;

    /// <summary>What a pair of WAN accelerators makes of it, as is typical.</summary>
    private const int ReductionOfAcceleratedCopy = 10;

    private const int PartsShown = 3;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly IReadOnlyList<BackupJob> _jobs;
    private readonly int _reduction;

    private CopyLoad(CopyFlow flow, Route route, IReadOnlyList<BackupJob> jobs)
    {
        (Flow, Route, Window, _jobs) = (flow, route, flow.CopyJob.Interval.Value, jobs);
        Crossings = CrossingsOf(route, flow.Source.Site);
        _reduction = flow.IsDirect ? ReductionOfDirectCopy : ReductionOfAcceleratedCopy;
        var changed = 0.0;
        foreach (var job in jobs)
        {
            MayBeMore |= SpanOf(job) > Day;
            foreach (var group in job.VirtualMachines)
                changed += group.Size.Value.Bytes * group.DailyChange.Value.Fraction * HoursOf(job) / Day.TotalHours;
        }

        Volume = DataSize.FromBytes((long)Math.Round(changed / _reduction));
    }

    public CopyFlow Flow { get; }

    public Route Route { get; }

    /// <summary>The links on the way, each with the site that it is crossed from.</summary>
    public IReadOnlyList<(Link Link, Site From)> Crossings { get; }

    /// <summary>The copy's interval.</summary>
    public TimeSpan Window { get; }

    /// <summary>What has to be carried in that time.</summary>
    public DataSize Volume { get; }

    /// <summary>How the volume comes about, such as <c>2 TB × 5 % / 10 = 10 GB</c>.</summary>
    public string Sum
    {
        get
        {
            var parts = _jobs.SelectMany(job => job.VirtualMachines.Select(group => Text(group, HoursOf(job)))).Take(PartsShown + 1).ToList();
            var sum = string.Join(" + ", parts.Take(PartsShown)) + (parts.Count > PartsShown ? " + …" : "");
            return $"{(parts.Count > 1 ? $"({sum})" : sum)} / {_reduction} = {Volume}";
        }
    }

    /// <summary>Whether more may have to be carried, as a run makes up for several days: what changes on these need not be the same.</summary>
    public bool MayBeMore { get; }

    /// <summary>Whether a longer interval makes the load smaller. Beyond a day it would only seem so, as more changes in that time.</summary>
    public bool IsEasedByTime => Window < Day;

    public double BitsPerSecond => Volume.Bytes * 8.0 / Window.TotalSeconds;

    /// <summary>The load of a copy; none where a figure that it takes is not set or not known, or where there is no telling the way.</summary>
    public static CopyLoad? Of(CopyFlow flow, RuleContext context)
    {
        if (flow.Route is not { } route || !(flow.IsDirect || flow.IsAccelerated) || !flow.CopyJob.Interval.IsSet)
            return null;
        var jobs = flow.CopyJob.Sources.Where(job => ReferenceEquals(job.Target, flow.Source)).Distinct().ToList();
        if (!jobs.Exists(job => job.VirtualMachines.Count > 0)
            || jobs.Exists(job => job.VirtualMachines.Any(group => group is not { Size.IsSet: true, DailyChange.IsSet: true })))
        {
            return null;
        }

        var isKnown = context.Knows(flow.CopyJob.Interval)
            && jobs.TrueForAll(job => job.VirtualMachines.All(group => context.Knows(group.Size) && context.Knows(group.DailyChange)))
            && jobs.TrueForAll(job => context.Knows(job.Interval));
        return isKnown ? new(flow, route, jobs) : null;
    }

    private static (Link Link, Site From)[] CrossingsOf(Route route, Site site)
    {
        var crossings = new (Link Link, Site From)[route.Links.Count];
        for (var i = 0; i < crossings.Length; i++)
        {
            crossings[i] = (route.Links[i], site);
            site = route.Links[i].OtherEnd(site);
        }

        return crossings;
    }

    /// <summary>What a run of the copy has to make up for.</summary>
    private TimeSpan SpanOf(BackupJob job)
    {
        var interval = job.Interval.Or(Day);
        return interval > Window ? interval : Window;
    }

    /// <summary>Of how many hours the changes are carried: of a day at most.</summary>
    private double HoursOf(BackupJob job) => Math.Min(SpanOf(job).TotalHours, Day.TotalHours);

    private static string Text(VirtualMachines group, double hours)
    {
        var ofDay = hours < Day.TotalHours ? string.Format(CultureInfo.InvariantCulture, " × {0:0.##}/24 hours", hours) : "";
        return $"{group.Size.Value} × {group.DailyChange.Value}{ofDay}";
    }
}
