using System.Globalization;
using Deployment.Plans.Evaluation;
using Deployment.Plans.Rules;

namespace Deployment.Plans;

/// <summary>A part of a deployment plan. Elements are made by the <c>Add…</c> method of the element they belong to.</summary>
public abstract class Element
{
    private readonly DeploymentPlan? _plan;
    private readonly string _name;
    private List<AcceptedRisk>? _acceptedRisks;
    private List<Origin>? _openAcceptances;

    /// <param name="plan">The plan; none for the plan itself.</param>
    /// <param name="parent">The element that this one is added to.</param>
    /// <param name="name">The author's name for it.</param>
    /// <param name="namedAfter">The elements whose names make up this one's, where the author gives none.</param>
    private protected Element(DeploymentPlan? plan, Element? parent, string name, params Element[] namedAfter)
    {
        _plan = plan;
        Parent = parent;
        _name = Guard.Text(name, nameof(name));
        IsNameKnown = namedAfter.Length == 0 ? !DslCall.IsUnknown(nameof(name)) : Array.TrueForAll(namedAfter, element => element.IsNameKnown);
        Origin = Origin.OfCall();
        if (parent is not null && NameScope is not null && IsNameKnown)
            parent.Plan.ReserveName(this);
        plan?.Register(this);
        plan?.Growth.Added(GetType());
    }

    /// <summary>The plan that the element is part of.</summary>
    public DeploymentPlan Plan => _plan ?? (DeploymentPlan)this;

    /// <summary>The element that this one was added to; none for the plan itself.</summary>
    public Element? Parent { get; }

    /// <summary>The author's name for the element.</summary>
    public string Name
    {
        get
        {
            if (!IsNameKnown)
                DslCall.MarkResultUnknown();
            return _name;
        }
    }

    /// <summary>Whether the name is the one that a run of the program will give it.</summary>
    internal bool IsNameKnown { get; }

    /// <summary>What the element is, as one would say it: <c>backup server</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>The kind of several such elements: <c>backup servers</c>.</summary>
    public virtual string KindPlural => Kind + "s";

    /// <summary>Kind and name: <c>backup server 'vbr-oslo'</c>.</summary>
    public string Title => $"{Kind} '{Name}'";

    /// <summary>The names from the site down to the element: <c>Oslo / vbr-oslo</c>.</summary>
    public string Path => Parent is null or DeploymentPlan ? Name : $"{Parent.Path} / {Name}";

    /// <summary>The call that added the element.</summary>
    public Origin Origin { get; }

    /// <summary>The risks that the author has accepted for this element, with the reasons given.</summary>
    public IReadOnlyList<AcceptedRisk> AcceptedRisks => (IReadOnlyList<AcceptedRisk>?)_acceptedRisks ?? [];

    /// <summary>Where a risk is accepted of which only a run of the program can tell which one it is. Empty in a running program.</summary>
    internal IReadOnlyList<Origin> OpenAcceptances => (IReadOnlyList<Origin>?)_openAcceptances ?? [];

    /// <summary>Elements added to the same parent need different names when they have the same scope; without one, names may repeat.</summary>
    internal virtual string? NameScope => Kind;

    /// <summary>The same as <see cref="Path"/>.</summary>
    public override string ToString() => Path;

    internal void AcceptRisk(string ruleId, string because)
    {
        Guard.Text(ruleId, nameof(ruleId), "take the id from the finding, such as \"DPL1001\"");
        Guard.Text(because, nameof(because), "say why the risk is taken");
        if (DslCall.IsUnknown(nameof(ruleId)))
        {
            (_openAcceptances ??= []).Add(Origin.OfArgument(nameof(ruleId)));
            return;
        }

        if (RuleCatalog.IsOfNoRisk(ruleId))
        {
            throw new InvalidPlanException(
                $"'{ruleId}' is no risk that can be accepted: it tells what of a plan cannot be built or checked. Mend what it names, or set its severity in .editorconfig.",
                nameof(ruleId));
        }

        if (!RuleCatalog.MayContain(ruleId))
        {
            throw new InvalidPlanException(
                $"'{ruleId}' is not a rule: take the id from the finding, such as \"DPL1001\".", nameof(ruleId));
        }

        (_acceptedRisks ??= []).Add(new AcceptedRisk(ruleId.ToUpper(CultureInfo.InvariantCulture), because));
    }

    internal AcceptedRisk? AcceptanceOf(string ruleId)
    {
        foreach (var risk in AcceptedRisks)
        {
            if (RuleCatalog.AreSameId(risk.RuleId, ruleId))
                return risk;
        }

        return null;
    }
}
