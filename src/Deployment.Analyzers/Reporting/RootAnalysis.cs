using Deployment.Analyzers.Evaluation;
using Deployment.Analyzers.Evaluation.Roots;
using Deployment.Plans;
using Deployment.Plans.Rules;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deployment.Analyzers.Reporting;

/// <summary>Evaluates one root in all its worlds and joins what they bring to light.</summary>
/// <param name="callees">What code may call.</param>
/// <param name="rules">The rules that the plans are checked against.</param>
/// <param name="watched">The calls of which it is to be noted what is in scope where they are executed.</param>
/// <param name="budget">What it may cost.</param>
/// <param name="isGivenNothing">Whether the program is evaluated as it runs without arguments, and without variables of the environment.</param>
internal sealed class RootAnalysis(Callees callees, IReadOnlyList<DesignRule> rules, HashSet<SyntaxNode>? watched, Budget budget, bool isGivenNothing = false)
{
    /// <summary>A finding may rest on more calls than anyone would follow.</summary>
    private const int MaxRelated = 10;

    /// <summary>Each of the calls may come through more calls than that, too.</summary>
    private const int MaxCallers = 4;

    /// <summary>So may the ways that a program can go.</summary>
    private const int MaxConditions = 3;

    private readonly List<World> _worlds = [];
    private readonly HashSet<SyntaxNode> _plansCreatedAt = [];
    private readonly HashSet<(SyntaxNode CreatedAt, SyntaxNode Cause)> _plansLeftOut = [];
    private readonly HashSet<(SyntaxNode Cause, Additions Additions)> _addedByTurns = [];
    private readonly InputRead _read = new();
    private Evaluator? _evaluator;
    private SyntaxNode? _openPlan;
    private ImmutableArray<string>? _conditions;

    public IReadOnlyList<World> Worlds => _worlds;

    /// <summary>What is to be reported.</summary>
    public IReadOnlyList<PlanDiagnostic> Diagnostics { get; private set; } = [];

    /// <summary>Whether it has been more than can be spent on it.</summary>
    public bool IsGivenUp => Diagnostics.Any(diagnostic => diagnostic.Rule == Descriptors.PlanTooLargeToEvaluate);

    /// <summary>The calls of <see cref="DeploymentPlan.Create"/> that the evaluation has come across.</summary>
    public IEnumerable<SyntaxNode> PlansCreatedAt => _plansCreatedAt;

    public void Run(PlanRoot root)
    {
        Diagnostics = Analyze(root);
        if (!isGivenNothing && _read.IsAny && (_conditions is not null || _worlds.Exists(world => world.Undecided.Count > 0) || NotClaimed().Any()))
            AddOfBareRun(root);
    }

    /// <summary>What is found in the run that everyone makes first, which is given nothing, where not all is known of the others.</summary>
    private void AddOfBareRun(PlanRoot root)
    {
        var bare = new RootAnalysis(callees, rules, watched: null, budget, isGivenNothing: true);

        // What a program has of its plan only in what it is given is not missed where that is nothing.
        bare._addedByTurns.UnionWith(_addedByTurns);
        bare.Run(root);
        if (bare.IsGivenUp || bare.Worlds.Count == 0)
            return;
        _plansCreatedAt.UnionWith(bare.PlansCreatedAt);
        IReadOnlyList<PlanDiagnostic> known = _conditions is { } conditions ? [GiveUp(root, TooManyWorldsMessage(conditions, bare._read.Absence)), .. bare.Undecided()] : Diagnostics;
        var told = new HashSet<(string, Place)>(known.Select(diagnostic => (diagnostic.Id, diagnostic.Primary)));
        Diagnostics = [.. known, .. bare.Findings().Concat(bare.Failed()).Where(found => !told.Contains((found.Id, found.Primary)))];
    }

    private IReadOnlyList<PlanDiagnostic> Analyze(PlanRoot root)
    {
        try
        {
            EvaluateAll(root);

            // Where the program refuses what it is given, it makes no plan.
            _worlds.RemoveAll(world => world.Exits);
            if (_worlds.Exists(world => world.EndsAt is null))
                _worlds.RemoveAll(world => world.EndsAt is not null);
            _worlds.ForEach(world => world.Check(rules));
        }
        catch (TooManyWorldsException exception)
        {
            // A table that does not compile yet makes all of its rows unknown.
            if (_evaluator!.InvalidCode.Count > 0)
                return [];
            _conditions = exception.Conditions;
            return [GiveUp(root, TooManyWorldsMessage(exception.Conditions, absence: null))];
        }
        catch (Exception exception) when (exception is BudgetExceededException or InsufficientExecutionStackException)
        {
            return [GiveUp(
                root,
                "This plan takes more steps to evaluate than the compiler can spend on it, so its rules are not checked here. Check it with 'dotnet run', "
                + "and look for a loop or a recursion that takes very many turns, does not end, or ends by a value known only at run time.")];
        }
        catch (Exception exception) when (exception is not OperationCanceledException && PlanAnalysis.AreOfProduct(rules))
        {
            // A defect of the product must not cost the author the build.
            return [GiveUp(
                root,
                $"This plan could not be evaluated ({exception.GetType().Name}), so its rules are not checked here. Check it with 'dotnet run', "
                + "and please report the plan.")];
        }

        // A program that fails where it is given nothing cannot do without.
        if (isGivenNothing)
            _worlds.RemoveAll(world => !world.RunsPlan || world.HasFailedCalls);
        var neverRun = NeverRun(root);
        if (_worlds.Exists(world => world.RunsPlan))
            _worlds.RemoveAll(world => world is { RunsPlan: false, HasFailedCalls: false } && !_plansCreatedAt.Overlaps(world.PlansLeftOut.Select(plan => plan.CreatedAt)));

        // Nothing of what joins findings is loaded or compiled for a plan without any.
        return _worlds.TrueForAll(world => world is { Findings.Count: 0, Undecided.Count: 0, Failed.Count: 0 }) && _plansLeftOut.Count == 0 ? neverRun : [.. Findings(), .. Undecided(), .. Failed(), .. neverRun];
    }

    /// <exception cref="TooManyWorldsException">There are too many, however little is decided.</exception>
    private void EvaluateAll(PlanRoot root)
    {
        for (var level = 0; ; level++)
        {
            try
            {
                EvaluateAll(root, Splitting.Levels[level]);
                return;
            }
            catch (TooManyWorldsException) when (level < Splitting.Levels.Length - 1)
            {
                // The next level decides less.
            }
        }
    }

    private void EvaluateAll(PlanRoot root, Splitting splitting) => Decisions.Begin(splitting, decisions =>
    {
        budget.Renew();
        _worlds.Clear();
        _plansLeftOut.Clear();
        EvaluateAll(root, decisions);
    });

    private void EvaluateAll(PlanRoot root, Decisions decisions)
    {
        do
        {
            _evaluator = new Evaluator(callees, budget, decisions, watched is null ? null : new ScopeLog(watched), new ProgramInput(_read, isGivenNothing));
            try
            {
                _evaluator.Run(root);
            }
            finally
            {
                _addedByTurns.UnionWith(_evaluator.Effects.AddedByTurns);
            }

            if (isGivenNothing)
            {
                foreach (var (cause, additions) in _addedByTurns)
                    _evaluator.Effects.MayBeAdded(cause, additions);
            }

            if (root.IsOpen)
                _evaluator.Effects.AnythingMayBeAdded(_openPlan = root.PlanCreatedAt);
            var world = new World(_evaluator, decisions.Answers);
            _worlds.Add(world);
            _plansCreatedAt.UnionWith(world.PlansCreatedAt);
            _plansLeftOut.UnionWith(world.PlansLeftOut);
        }
        while (decisions.MoveNext());
    }

    private static PlanDiagnostic GiveUp(PlanRoot root, string message) =>
        new(Descriptors.PlanTooLargeToEvaluate, Place.OfCall(root.PlanCreatedAt), [], message);

    /// <param name="conditions">What decides which way it goes.</param>
    /// <param name="absence">That the program is given nothing, in words, where it is checked as it runs then.</param>
    private static string TooManyWorldsMessage(ImmutableArray<string> conditions, string? absence)
    {
        var shown = conditions.Take(MaxConditions).Select(condition => Abbreviation.Among(condition, conditions));
        return $"This plan may go more than {Decisions.MaxWorlds} ways, depending on whether {string.Join(", ", shown)}"
            + $"{(conditions.Length > MaxConditions ? $" and {conditions.Length - MaxConditions} more" : "")}: that is more than the compiler looks at, "
            + (absence is null ? "so its rules are not checked here. Check it with 'dotnet run'."
                : $"so its rules are checked here only for the way it goes when {absence}. Check the others with 'dotnet run'.");
    }

    /// <summary>The findings of all worlds, each with the condition that it depends on. Those of one rule at one place are one diagnostic.</summary>
    private IEnumerable<PlanDiagnostic> Findings() =>
        from found in Found
        where found.Condition is not null
        group found by (found.Finding.Rule, found.Finding.Primary) into same
        select new PlanDiagnostic(
            same.Key.Rule,
            same.Key.Primary,
            [.. Related(same.Key.Primary, same.SelectMany(found => found.Finding.Calls)).Take(MaxRelated)],
            MessageOf([.. same]))
        {
            Severity = same.Max(found => found.Finding.Severity),
        };

    /// <summary>The places of calls and of those that led to them, each once.</summary>
    private static IEnumerable<Place> Related(Place primary, IEnumerable<CallChain> calls)
    {
        var places = new HashSet<Place> { primary };
        var seen = new HashSet<SyntaxNode>();
        foreach (var call in calls)
        {
            var depth = 0;
            for (var current = call; current is not null && depth <= MaxCallers; current = current.Caller, depth++)
            {
                if (seen.Add(current.Call) && Place.OfCall(current.Call) is var place && places.Add(place))
                    yield return place;
            }
        }
    }

    /// <summary>What is said of several findings: how many there are wherever there is the first, and which there are under other conditions.</summary>
    private static string MessageOf(IReadOnlyList<Claim> group)
    {
        var first = group.FirstOrDefault(claim => claim.Condition == "") ?? group.FirstOrDefault(claim => claim.Finding.IsOfKnownName) ?? group[0];
        var together = group.Where(claim => claim.HoldsWith(first)).ToList();
        var message = MessageOf(together.ConvertAll(claim => claim.Finding), first.Finding, first.Condition);
        if (together.Count == group.Count)
            return message;
        var told = new HashSet<string>(together.Select(claim => claim.Finding.Subject));
        var others = group.Where(claim => !claim.HoldsWith(first)).ToList();
        var byCondition = others.FindAll(first.MayHoldWith).GroupBy(claim => claim.Condition, claim => claim.Finding.Subject).ToList();
        foreach (var also in byCondition.Take(MaxConditions))
        {
            List<string> names = [.. also.Where(told.Add)];
            message += $" {(names.Count > 0 ? $"Also {Wording.Names(names)}" : $"And {Wording.Count(also.Count(), "more", "more")} here")}{also.Key}.";
        }

        if (byCondition.Count > MaxConditions)
            message += " Also others, under other conditions.";
        return message + Elsewhere(others.FindAll(claim => !claim.MayHoldWith(first)).ConvertAll(claim => claim.Finding), first.Finding, told);
    }

    /// <summary>What is said of findings that there are only where there is not the first.</summary>
    private static string Elsewhere(List<WorldFinding> findings, WorldFinding first, HashSet<string> told)
    {
        if (findings.Count == 0)
            return "";
        var others = findings.Select(finding => finding.Subject).Distinct().Except(told).ToList();
        return others.Count == 0
            ? $" (in some other cases too, with other {(findings.TrueForAll(first.NamesTheSame) ? "figures" : "names")})"
            : $" (in some other cases, {Wording.Names(others)} {(others.Count == 1 ? "has" : "have")} this finding)";
    }

    private static string MessageOf(List<WorldFinding> group, WorldFinding first, string? condition)
    {
        var message = first.Message + condition;
        var subjects = group.Select(finding => finding.Subject).Distinct().ToList();
        if (subjects.Count > 1)
        {
            var inAll = group.Count > subjects.Count ? $", {group.Count} in all" : "";
            return $"{Wording.Count(subjects.Count, first.Kind, first.Kind)} ({Wording.Names(subjects)}) have this finding{inAll}. The first: {message}";
        }

        return group.Count == 1 ? message : $"{message} (and {Wording.Count(group.Count - 1, "more", "more")} here)";
    }

    private IEnumerable<PlanDiagnostic> Undecided()
    {
        // While code is being written, the compiler says what is missing.
        if (_worlds.Exists(world => world.HasInvalidCode))
            return [];
        var rejected = new HashSet<SyntaxNode>(_worlds.SelectMany(world => world.RejectedCalls).Select(call => call.Call.Call));
        rejected.UnionWith(_worlds.Select(world => world.MayEndAt).OfType<SyntaxNode>());
        return from undecided in _worlds.SelectMany(world => world.Undecided).Concat(NotClaimed()).Concat(LeftOut())
               where !rejected.Contains(undecided.Place)
               group undecided.RuleId by undecided.Place into rules
               select new PlanDiagnostic(
                   Descriptors.DecidedAtRunTime,
                   Place.Of(rules.Key),
                   [],
                   UndecidedMessage(rules.Key, [.. rules.Distinct().OrderBy(id => id, StringComparer.Ordinal)]));
    }

    /// <summary>All rules, for plans of which it is not known how they are made every time. One that is made nowhere is checked on its own.</summary>
    private IEnumerable<(SyntaxNode Place, string RuleId)> LeftOut() =>
        from cause in _plansLeftOut.Where(plan => _plansCreatedAt.Contains(plan.CreatedAt)).Select(plan => plan.Cause).Distinct()
        from rule in rules
        select (cause, rule.Id);

    /// <summary>The rules that have thrown, under ids of their own: an error, for what they look after has not been checked.</summary>
    private IEnumerable<PlanDiagnostic> Failed() =>
        from failed in _worlds.SelectMany(world => world.Failed)
        select new PlanDiagnostic(Descriptors.Of(failed.Failure.Rule), Place.OfCall(failed.PlanCreatedAt), [], failed.Failure.Message)
        {
            Severity = DiagnosticSeverity.Error,
        };

    /// <summary>The rules that find something in some worlds of which it is not known whether they are possible, with what decides that.</summary>
    private IEnumerable<(SyntaxNode Place, string RuleId)> NotClaimed() =>
        from found in Found
        where found.Condition != ""
        from cause in CausesOf(found)
        select (cause, found.Finding.Rule.Id);

    /// <summary>
    /// What decides that it is not known if a finding is possible: the guesses that it depends on, or all there are where it depends on no
    /// single one. Where there are none, its conditions do not tell it from a case in which something is guessed, as those in the same words do not.
    /// </summary>
    private IEnumerable<SyntaxNode> CausesOf(Claim found)
    {
        var guesses = found.Worlds
            .Where(world => found.Untold.Contains(world) || _worlds.Exists(other => !found.Worlds.Contains(other) && other.HasInputsOf(world)))
            .SelectMany(world => world.Guesses.Any() ? world.Guesses : world.Decisions, (world, guess) => (world, guess))
            .ToList();
        var deciding = guesses.FindAll(guess => !found.Worlds.Any(other => other.DiffersOnlyIn(guess.guess, guess.world)));
        return (deciding.Count > 0 ? deciding : guesses).Select(guess => guess.guess.Cause);
    }

    /// <summary>What was found, in which worlds, and under which condition.</summary>
    private IReadOnlyList<Claim> Found => field ??= isGivenNothing
        ? [.. from claim in Claims.Of(_worlds) where claim.Condition == "" select claim with { Condition = $" (when {_read.Absence})" }]
        : Claims.Of(_worlds);

    /// <summary>The plans that a whole program makes and does nothing with, whichever way it goes.</summary>
    private IReadOnlyList<PlanDiagnostic> NeverRun(PlanRoot root)
    {
        var unused = new HashSet<SyntaxNode>(_worlds.SelectMany(world => world.PlansCreatedAt));
        foreach (var world in _worlds)
            unused.ExceptWith(world.PlansUsed);
        var entryPoint = callees.Program.EntryPoint;
        if (unused.Count == 0 || entryPoint is null || !SymbolEqualityComparer.Default.Equals(root.Method, entryPoint))
            return [];
        var caught = _worlds.Select(world => world.CaughtCall).FirstOrDefault(call => call is not null);
        return [.. unused.Where(plan => !callees.Program.HasErrors(plan.SyntaxTree)).Select(plan => NeverRun(plan, caught))];
    }

    /// <param name="plan">The call that makes the plan.</param>
    /// <param name="caught">A call that throws, which the program catches: that may be why it does not come to run the plan.</param>
    private static PlanDiagnostic NeverRun(SyntaxNode plan, RejectedCall? caught) => new(
        Descriptors.PlanNeverRun,
        Place.OfCall(plan),
        caught is null ? [] : [Place.OfCall(caught.Call.Call)],
        "The program makes this plan, but neither runs nor checks it, nor hands it on: what is left to run time is never checked, and no report is ever made. "
        + (caught is null ? "End the program with 'return plan.Run(args);'."
            : $"It may be kept from that by an exception that it catches: '{Abbreviation.Of(caught.Call.Call)}' throws: {caught.Message}"));

    private string UndecidedMessage(SyntaxNode place, IReadOnlyList<string> ids)
    {
        var what = WhatIsNotKnown(place);
        return PlanAnalysis.AreOfProduct(rules) && rules.All(rule => ids.Contains(rule.Id))
            ? $"{what}, so no rule can be decided completely here: 'dotnet run' checks all of them."
            : $"{what}, so {Wording.And(ids)} cannot be decided completely here: 'dotnet run' checks {(ids.Count == 1 ? "it" : "them")}.";
    }

    private string WhatIsNotKnown(SyntaxNode place)
    {
        var reason = _worlds.Select(world => world.NotFollowed.TryGetValue(place, out var why) ? $", {why}" : null).FirstOrDefault(why => why is not null);
        var model = callees.Program.ModelOf(place.SyntaxTree);
        return place switch
        {
            _ when place == _openPlan => $"Whoever gets the plan that '{Abbreviation.Of(place)}' makes may add to it, which is not seen from here",
            BlockSyntax or ArrowExpressionClauseSyntax when place.Parent is MethodDeclarationSyntax { Parent: TypeDeclarationSyntax type } method =>
                $"What '{type.Identifier.ValueText}.{method.Identifier.ValueText}' finds in its object depends on who calls it, which is not seen from here",
            MethodDeclarationSyntax { Parent: TypeDeclarationSyntax type } method =>
                $"'{type.Identifier.ValueText}.{method.Identifier.ValueText}' is not evaluated before the program runs, as it is not known what it says however it is asked",
            IdentifierNameSyntax when model.GetSymbolInfo(place).Symbol is IParameterSymbol { ContainingSymbol: var function } && SymbolEqualityComparer.Default.Equals(function, callees.Program.EntryPoint) =>
                $"What the program is given in '{Abbreviation.Of(place)}' is known only when it runs",
            CollectionExpressionSyntax or ImplicitObjectCreationExpressionSyntax when model.GetTypeInfo(place).ConvertedType is { TypeKind: not TypeKind.Error } type =>
                $"The {type.ToMinimalDisplayString(model, NullableFlowState.NotNull, place.SpanStart)} that '{Abbreviation.Of(place)}' makes is not evaluated before the program runs{reason}",
            _ => $"'{Abbreviation.Of(place)}' is not evaluated before the program runs{reason}",
        };
    }
}
