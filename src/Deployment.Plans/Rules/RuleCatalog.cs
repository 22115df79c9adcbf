using Deployment.Plans.DataFlows;
using Deployment.Plans.Rules.Consistency;
using Deployment.Plans.Rules.DisasterRecovery;
using Deployment.Plans.Rules.Discovery;
using Deployment.Plans.Rules.Plan;
using Deployment.Plans.Rules.Restore;
using Deployment.Plans.Rules.Sizing;
using Deployment.Plans.Rules.Transfer;

namespace Deployment.Plans.Rules;

/// <summary>The rules of the product.</summary>
public static class RuleCatalog
{
    /// <summary>The plan cannot be built: a call of the DSL throws <see cref="InvalidPlanException"/>.</summary>
    internal const string InvalidPlan = "DPL0001";

    /// <summary>Rules were left undecided by what is known only at run time.</summary>
    internal const string DecidedAtRunTime = "DPL0002";

    /// <summary>The plan takes more to evaluate than the editor can give.</summary>
    internal const string PlanTooLargeToEvaluate = "DPL0003";

    /// <summary>A program makes a plan, and neither runs it nor hands it on.</summary>
    internal const string PlanNeverRun = "DPL0006";

    /// <summary>The design rules, in the order of their ids.</summary>
    public static IReadOnlyList<DesignRule> Rules { get; } =
    [
        new NoRoute(),
        new LinkWithoutBandwidth(),
        new CentralVCenterOverWan(),
        new IndividualHostsWithSharedStorage(),
        new AccountScopeMissesSite(),
        new HostRegisteredTwice(),
        new BranchHostNotRegisteredLocally(),
        new NoBackupServerAtDrSite(),
        new FailoverDependsOnSourceSite(),
        new PhysicalServerCannotBeReplicated(),
        new ReplicationWithoutProxyAtBothEnds(),
        new ReplicaMetadataAwayFromSource(),
        new TooManyReplicaRestorePoints(),
        new SelfServiceRestoreAcrossWan(),
        new FileRestoreMountsAcrossWan(),
        new NoBackupServerBesideRepository(),
        new RestoreMustStayLocal(),
        new CopiesCannotBeImported(),
        new MountServerAway(),
        new MismatchedVersions(),
        new EnterpriseManagerOlderThanServer(),
        new ServerMissingFromEnterpriseManager(),
        new ComponentOwnedTwice(),
        new BackupServerAsManagedServer(),
        new CopyWithoutAcceleratorPair(),
        new AccelerationDoesNotFitLink(),
        new JobDependsOnWan(),
        new PrimaryBackupCrossesWan(),
        new CopyDoesNotFitItsWindow(),
        new AcceleratorOverSubscribed(),
        new NoOffSiteCopy(),
        new CombinedRolesUndersized(),
        new WanAcceleratorUndersized(),
        new TooManyTasksForCores(),
        new TooManyJobs(),
    ];

    /// <summary>What the ids of the product's rules begin with.</summary>
    private const string Prefix = "DPL";

    internal static string HelpPageOf(string ruleId) => !IsOfProduct(ruleId) ? "" :
        $"https://github.com/deployment-analyzers/Deployment.Analyzers/blob/main/docs/rules/{ruleId}.md";

    /// <summary>Whether two ids are one: their case makes no difference.</summary>
    internal static bool AreSameId(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the id is that of what tells that a plan cannot be built, or not be checked while it is written.</summary>
    internal static bool IsOfNoRisk(string ruleId) => ruleId.ToUpperInvariant() is InvalidPlan or DecidedAtRunTime or PlanTooLargeToEvaluate;

    /// <summary>Whether there is a rule of that id, or may be, as one of a company's own.</summary>
    internal static bool MayContain(string ruleId) => IsOfProduct(ruleId) ? Contains(ruleId) : IsCustom(ruleId);

    /// <summary>Checks that an id can be that of a rule of a company's own.</summary>
    internal static void CheckCustomId(string ruleId, string parameter)
    {
        if (IsOfProduct(ruleId) || !IsCustom(ruleId))
        {
            throw new InvalidPlanException(
                $"'{ruleId}' cannot be the id of a rule: take letters of your own and a number, such as \"CON0001\"; {Prefix} is the product's.", parameter);
        }
    }

    private static bool Contains(string ruleId) =>
        Rules.Select(rule => rule.Id).Append(PlanNeverRun).Contains(ruleId, StringComparer.OrdinalIgnoreCase);

    private static bool IsCustom(string ruleId)
    {
        var letters = ruleId.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return letters.Length > 0 && letters.Length < ruleId.Length && letters.All(char.IsLetter);
    }

    private static bool IsOfProduct(string ruleId) => ruleId.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Checks rules against the plan.</summary>
    internal static PlanReport Check(DeploymentPlan plan, IReadOnlyList<DesignRule> rules, Action? onStep)
    {
        Exception? end = null;
        Action? step = onStep is null ? null : Step;
        var flows = new FlowMap(plan, step);
        var findings = new List<Finding>();
        var accepted = new List<AcceptedFinding>();
        var failed = new List<FailedRule>();
        var undecided = new List<UndecidedRule>();
        foreach (var rule in rules)
        {
            var context = new RuleContext(plan, flows);
            try
            {
                Check(rule, context);
            }
            catch (Exception exception) when (exception is not OperationCanceledException && exception != end && !IsOfProduct(rule.Id))
            {
                failed.Add(new FailedRule(rule, exception));
            }

            if (context.UndecidedPlaces.Count > 0)
                undecided.Add(new UndecidedRule(rule, context.UndecidedPlaces));
        }

        return new PlanReport(plan, findings, accepted, failed, undecided);

        void Check(DesignRule rule, RuleContext context)
        {
            var isSilenced = SingleSite.Silences(rule, plan);
            foreach (var finding in rule.Check(context))
            {
                step?.Invoke();
                if (isSilenced)
                    context.KnowsAll(typeof(BackupServer));
                else if (AcceptanceOf(finding) is { } acceptance)
                    accepted.Add(new AcceptedFinding(finding, acceptance));
                else if (MayBeAccepted(finding) is { } unknown)
                    context.LeaveUndecided(unknown);
                else
                    findings.Add(finding);
            }
        }

        // A rule takes steps too, by the flows that it reads.
        void Step()
        {
            try
            {
                onStep();
            }
            catch (Exception exception)
            {
                end = exception;
                throw;
            }
        }
    }

    private static AcceptedRisk? AcceptanceOf(Finding finding)
    {
        for (var i = 0; i < finding.Subjects.Count; i++)
        {
            if (finding.Subjects[i].AcceptanceOf(finding.Rule.Id) is { } acceptance)
                return acceptance;
        }

        return finding.Subject.Plan.AcceptanceOf(finding.Rule.Id);
    }

    /// <summary>Where a risk is accepted that may be that of the finding; none where there is no such place.</summary>
    private static Origin? MayBeAccepted(Finding finding)
    {
        for (var i = 0; i < finding.Subjects.Count; i++)
        {
            if (finding.Subjects[i].OpenAcceptances is [var open, ..])
                return open;
        }

        return finding.Subject.Plan.OpenAcceptances is [var ofPlan, ..] ? ofPlan : null;
    }
}
