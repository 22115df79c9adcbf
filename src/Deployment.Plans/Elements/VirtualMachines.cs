using Deployment.Plans.Evaluation;

namespace Deployment.Plans;

/// <summary>A group of virtual machines that are planned alike.</summary>
public sealed class VirtualMachines : Element
{
    private readonly List<EsxiHost> _hosts = [];
    private readonly List<Job> _jobs = [];

    internal VirtualMachines(Site site, string name, Setting<int> count)
        : base(site.Plan, site, name) => (Site, Count) = (site, count);

    /// <inheritdoc/>
    public override string Kind => "VM group";

    /// <summary>Where they run.</summary>
    public Site Site { get; }

    /// <summary>How many there are.</summary>
    public Setting<int> Count { get; }

    /// <summary>How large they are, all together.</summary>
    public Setting<DataSize> Size { get; private set; }

    /// <summary>How much of their data changes in a day.</summary>
    public Setting<Percentage> DailyChange { get; private set; }

    /// <summary>The hosts they run on, where the plan says so.</summary>
    public IReadOnlyList<EsxiHost> Hosts => _hosts;

    /// <summary>The jobs that protect them.</summary>
    public IReadOnlyList<Job> Jobs => _jobs;

    /// <summary>Whether no restore of them may cross a WAN.</summary>
    public bool RestoresMustStayLocal
    {
        get
        {
            if (LocalRestore.IsUnknown)
                DslCall.MarkResultUnknown();
            return LocalRestore.IsKnown;
        }
    }

    /// <summary>Where <see cref="MustRestoreLocally"/> was called.</summary>
    public Origin LocalRestoreOrigin => LocalRestore.Origin;

    /// <summary>Set where no restore of them may cross a WAN.</summary>
    internal Setting<bool> LocalRestore { get; private set; }

    /// <summary>Sets how large they are, all together, such as <c>2.TB()</c>.</summary>
    /// <returns>The group itself.</returns>
    /// <exception cref="InvalidPlanException">The size is zero or negative.</exception>
    public VirtualMachines WithSize(DataSize size)
    {
        Size = Setting.From(size, Guard.Positive);
        return this;
    }

    /// <summary>Sets how much of their data changes in a day, such as <c>5.Percent()</c>.</summary>
    /// <remarks>The best-practice guide reckons with 2 to 5 %, more for databases.</remarks>
    /// <returns>The group itself.</returns>
    /// <exception cref="InvalidPlanException">The share is not between 0 and 100 %.</exception>
    public VirtualMachines WithDailyChange(Percentage dailyChange)
    {
        DailyChange = Setting.From(dailyChange, Guard.Share);
        return this;
    }

    /// <summary>Says which hosts of the same site they run on.</summary>
    /// <returns>The group itself.</returns>
    /// <exception cref="InvalidPlanException">No host is given, or one stands on another site.</exception>
    public VirtualMachines RunOn(params EsxiHost[] hosts)
    {
        foreach (var host in Guard.NotEmpty(hosts, "host"))
        {
            if (!ReferenceEquals(Guard.SamePlan(this, host, nameof(hosts)).Site, Site))
            {
                throw new InvalidPlanException(
                    $"Host '{host.Name}' stands at '{host.Site.Name}', but the VMs '{Name}' run at '{Site.Name}': name hosts of one site.", nameof(hosts));
            }

            _hosts.Add(host);
            Plan.Growth.Added(GetType());
        }

        return this;
    }

    /// <summary>States the need that restores of these machines do not cross a WAN.</summary>
    /// <remarks>Source: best-practice guide, chapter "Data Flow", lines 129–132.</remarks>
    /// <returns>The group itself.</returns>
    public VirtualMachines MustRestoreLocally()
    {
        LocalRestore = Setting.Of(true);
        return this;
    }

    internal void Add(Job job) => _jobs.Add(job);
}
