using Deployment.Plans.DataFlows;
using Deployment.Plans.Evaluation;
using Deployment.Plans.Rules;

namespace Deployment.Plans;

/// <summary>
/// A backup deployment over one or more sites: what stands where, how the sites are linked, what is backed up, copied,
/// replicated and restored. It is both what the author writes and what the rules read.
/// </summary>
/// <example>
/// <code>
/// var plan = DeploymentPlan.Create("Contoso branches");
/// var hq = plan.AddSite("HQ");
/// var vbr = hq.AddBackupServer("vbr-hq").WithVersion("12.3.2.4165");
/// return plan.Run(args);
/// </code>
/// </example>
public sealed class DeploymentPlan : Element
{
    private readonly HashSet<Element> _named = new(NameComparer.Instance);
    private readonly Dictionary<(Site, Site), Link> _linksByEnds = [];
    private readonly List<Element> _elements = [];
    private readonly List<Site> _sites = [];
    private readonly List<Link> _links = [];
    private readonly List<BackupServer> _backupServers = [];
    private readonly List<EnterpriseManager> _enterpriseManagers = [];
    private readonly List<Job> _jobs = [];
    private readonly List<ReplicationJob> _replicationJobs = [];
    private readonly List<DesignRule> _rules = [];

    private DeploymentPlan(string name)
        : base(null, null, name)
    {
    }

    /// <inheritdoc/>
    public override string Kind => "plan";

    /// <summary>The sites, in the order they were added.</summary>
    public IReadOnlyList<Site> Sites => _sites;

    /// <summary>The links between sites, in the order they were added.</summary>
    public IReadOnlyList<Link> Links => _links;

    /// <summary>The backup servers of all sites, in the order they were added.</summary>
    public IReadOnlyList<BackupServer> BackupServers => _backupServers;

    /// <summary>The Enterprise Managers of all sites, in the order they were added.</summary>
    public IReadOnlyList<EnterpriseManager> EnterpriseManagers => _enterpriseManagers;

    /// <summary>The replication jobs of all backup servers, in the order they were added.</summary>
    public IReadOnlyList<ReplicationJob> ReplicationJobs => _replicationJobs;

    /// <summary>The jobs of every kind of all backup servers, in the order they were added.</summary>
    internal IReadOnlyList<Job> Jobs => _jobs;

    /// <summary>The rules that the plan is checked against: those of the product, and after them those that were added.</summary>
    public IReadOnlyList<DesignRule> Rules => [.. RuleCatalog.Rules, .. _rules];

    /// <summary>Every element but the plan itself, in the order they were added.</summary>
    internal IReadOnlyList<Element> Elements => _elements;

    /// <summary>What code that could not be followed may still add. Empty in a running program.</summary>
    internal PlanGrowth Growth { get; } = new();

    /// <summary>Starts a plan.</summary>
    /// <param name="name">What the plan is for; it heads every report.</param>
    /// <exception cref="InvalidPlanException">The name is empty.</exception>
    public static DeploymentPlan Create(string name) => new(name);

    /// <summary>Adds a site: a place whose machines reach one another without crossing a link.</summary>
    /// <exception cref="InvalidPlanException">The plan has a site of that name, or the name is empty.</exception>
    public Site AddSite(string name)
    {
        var site = new Site(this, name);
        _sites.Add(site);
        return site;
    }

    /// <summary>Links two sites over a wide area network: a link to plan traffic for.</summary>
    /// <exception cref="InvalidPlanException">Both ends are the same site, the two are already linked, or one belongs to another plan.</exception>
    public WanLink AddWanLink(Site from, Site to) => Add(new WanLink(this, CheckEnds(from, to), to));

    /// <summary>Links two sites over a local network, such as two buildings on one campus: for the rules, neither is remote from the other.</summary>
    /// <exception cref="InvalidPlanException">Both ends are the same site, the two are already linked, or one belongs to another plan.</exception>
    public LanLink AddLanLink(Site from, Site to) => Add(new LanLink(this, CheckEnds(from, to), to));

    /// <summary>Adds rules of a company's own, which the plan is checked against as well.</summary>
    /// <remarks>This is for the running program. The editor and the build learn of the rules by an analyzer, which derives from <c>DesignRuleAnalyzer</c>.</remarks>
    /// <returns>The plan itself.</returns>
    /// <exception cref="InvalidPlanException">The plan has a rule of that id, or the id begins with <c>DPL</c> as those of the product do, or is not made of letters and then digits.</exception>
    public DeploymentPlan AddRules(params DesignRule[] rules)
    {
        if (DslCall.IsUnknown(nameof(rules)))
            return this;
        foreach (var rule in Guard.NotNull(rules))
        {
            RuleCatalog.CheckCustomId(Guard.NotNull(rule).Id, nameof(rules));
            if (_rules.Exists(known => RuleCatalog.AreSameId(known.Id, rule.Id)))
                throw new InvalidPlanException($"The plan already has a rule '{rule.Id}': add each rule once.", nameof(rules));
            _rules.Add(rule);
        }

        return this;
    }

    /// <summary>Derives the data streams that the plan will cause, and checks every rule against the plan and them.</summary>
    /// <remarks>Where a rule of a company's own throws, the others are checked all the same, and <see cref="PlanReport.Failed"/> names it.</remarks>
    public PlanReport Check() => Check(Rules, onStep: null);

    /// <summary>The data streams that the plan, as it is now, will cause.</summary>
    public FlowMap DataFlows()
    {
        var flows = new FlowMap(this, onStep: null);
        flows.DeriveAll();
        return flows;
    }

    /// <summary>Checks the plan for someone who may have to give up on it.</summary>
    /// <param name="rules">The rules to check.</param>
    /// <param name="onStep">Called at every step whose number grows with the plan; what it throws ends the check.</param>
    internal PlanReport Check(IReadOnlyList<DesignRule> rules, Action? onStep) => RuleCatalog.Check(this, rules, onStep);

    internal void Add(BackupServer server) => _backupServers.Add(server);

    internal void Add(EnterpriseManager manager) => _enterpriseManagers.Add(manager);

    internal void Add(Job job)
    {
        _jobs.Add(job);
        if (job is ReplicationJob replication)
            _replicationJobs.Add(replication);
    }

    internal void Register(Element element) => _elements.Add(element);

    internal void ReserveName(Element element)
    {
        if (!_named.Add(element))
        {
            var (parent, scope) = (element.Parent!, element.NameScope);
            var place = parent is DeploymentPlan ? "The plan" : $"{Wording.Capitalize(parent.Title)}";
            throw new InvalidPlanException(
                $"{place} already has a {scope} named '{element.Name}': names are compared without case, give this one another.", "name");
        }
    }

    private TLink Add<TLink>(TLink link)
        where TLink : Link
    {
        _links.Add(link);
        _linksByEnds.Add((link.From, link.To), link);
        return link;
    }

    private Site CheckEnds(Site from, Site to)
    {
        Guard.SamePlan(this, from);
        Guard.SamePlan(this, to);
        if (ReferenceEquals(from, to))
            throw new InvalidPlanException($"Site '{from.Name}' is linked to itself: a link joins two different sites.", nameof(to));
        if (_linksByEnds.ContainsKey((from, to)) || _linksByEnds.ContainsKey((to, from)))
        {
            throw new InvalidPlanException(
                $"Sites '{from.Name}' and '{to.Name}' are already linked: declare the link once, with the bandwidth of all its lines.", nameof(to));
        }

        return from;
    }
}
