using Deployment.Analyzers.Evaluation.Library;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>What may throw for something that is not known, and what is decided of that.</summary>
internal sealed partial class Evaluator
{
    /// <summary>For how many values it is decided of one expression whether it throws: each makes twice as many worlds.</summary>
    private const int MaxDecidedOfOne = 3;

    /// <summary>The innermost body with handlers that runs.</summary>
    private TryBody? _tryBody;

    /// <summary>Whether something in a <c>try</c> that runs more than once has thrown: each time that it is given the same, or never.</summary>
    private readonly Dictionary<(SyntaxNode Body, (SyntaxNode Place, Unknown? Throws) Doubt), bool> _areThrown = [];

    /// <summary>Something may throw or not, for a reason that is not known.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="place">What may throw.</param>
    /// <param name="types">The full names of the types of which the exception may be; none where it may be of any.</param>
    public void MayThrow(Unknown reason, SyntaxNode place, params ImmutableArray<string> types)
    {
        if (_tryBody is not null)
            ComeTo(new(reason, place, types, _changesOfPlans));
    }

    /// <summary>A method may not like what it is given, which is not known.</summary>
    public void MayThrow(Unknown given, SyntaxNode place, IMethodSymbol method)
    {
        if (_tryBody is not null)
            ComeTo(new(given, place, ThrownTypes.Of(method), _changesOfPlans) { Operation = ThrownTypes.Reads(method) ? method : null });
    }

    /// <summary>A collection that is not known may not have an item.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="index">How many others it must have to have it.</param>
    /// <param name="place">What asks for the item.</param>
    /// <param name="types">The full names of the types of which the exception may be; none where it may be of any.</param>
    /// <param name="item">The item as the author would write it, where that is not what is written at the place.</param>
    public void MayLack(Unknown collection, int index, SyntaxNode place, ImmutableArray<string> types, string? item = null)
    {
        var missing = collection.IsInput ? new Comparison((Unknown)collection.Count(place).Data!, BinaryOperatorKind.LessThanOrEqual, index, IsTotal: true) : null;
        if (missing is not null)
            Presume(missing, holds: false);
        if (_tryBody is null)
            return;
        var mayBeNull = !collection.IsNeverNull;
        ComeTo(new(collection, place, mayBeNull && !types.IsEmpty ? types.AddRange(ThrownTypes.OfNothing) : types, _changesOfPlans)
        {
            Where = mayBeNull ? null : missing,
            Item = item,
            Operation = index,
        });
    }

    private void ComeTo(Doubt doubt)
    {
        if (_handlers == 0 || _tryBody is not { } body || !body.ComeTo(doubt, Effects.IsTrial))
            return;
        if (!decisions.KnownDoubts.Contains(body.Place) || body.IsDecidedEnough || IsDecidedOften(doubt))
            return;
        if (IsThrown(body))
            throw body.Thrown(isAtPlace: true);
        body.Pass();
    }

    /// <summary>Decides whether a body with handlers throws for what it has come to doubt.</summary>
    private bool IsThrown(TryBody body)
    {
        var doubt = body.Doubt!;
        if (!_areThrown.TryGetValue((body.Place, doubt.Key), out var isThrown))
            _areThrown.Add((body.Place, doubt.Key), isThrown = Holds(new(doubt.Throws, doubt.Place)));
        body.IsThrown = isThrown;
        return isThrown;
    }

    /// <summary>Makes sure that it is decided where it stands whether something in a body throws.</summary>
    /// <exception cref="LateDoubtException">It has not been, so the evaluation begins anew.</exception>
    private void CheckDecided(TryBody body)
    {
        if (!decisions.KnownDoubts.Contains(body.Place))
            throw new LateDoubtException(body.Place);
    }

    /// <summary>Whether it has been decided of an expression often enough, given something else, whether it throws.</summary>
    private bool IsDecidedOften(Doubt doubt) =>
        _areThrown.Keys.Count(known => known.Doubt.Place == doubt.Place) >= MaxDecidedOfOne && !_areThrown.Keys.Any(known => known.Doubt == doubt.Key);

    /// <summary>Tidies up after an exception, in the place of which another one may be thrown.</summary>
    /// <exception cref="LateDoubtException">That is to be decided.</exception>
    private void DecideIfReplaced(Action final)
    {
        var doubt = _tryBody?.Doubt;
        final();
        if (!Effects.IsTrial && _tryBody is { IsThrown: null } body && body.Doubt != doubt)
            CheckDecided(body);
    }

    /// <summary>Runs code whose exception is kept with what it makes, until someone asks for that.</summary>
    /// <param name="place">What runs it.</param>
    /// <param name="code">The code.</param>
    /// <returns>The code, where it is not known whether it has thrown.</returns>
    public TryBody? Keep(SyntaxNode place, Action code)
    {
        var (outer, body) = (_tryBody, new TryBody(place, outer: null));
        (_handlers, _tryBody) = (_handlers + 1, body);
        try
        {
            Effects.RunPerhapsInPart(() => body.MayBeDoneInPart ? body.Doubt!.Reason : null, code);
        }
        finally
        {
            (_handlers, _tryBody) = (_handlers - 1, outer);
        }

        return body.Doubt is null ? null : body;
    }

    /// <summary>It is asked for what code has made, which throws now what that code has.</summary>
    /// <exception cref="LateDoubtException">It makes a difference whether it has.</exception>
    public void AskFor(TryBody? doubtful)
    {
        if (_handlers > 0)
            AskWhetherFailed(doubtful);
    }

    /// <summary>It is asked whether code has made something or has thrown.</summary>
    /// <exception cref="LateDoubtException">That is to be decided.</exception>
    private void AskWhetherFailed(TryBody? doubtful)
    {
        if (doubtful is null)
            return;
        if (!Effects.IsTrial)
            CheckDecided(doubtful);
        foreach (var doubt in doubtful.Doubts)
            ComeTo(doubt with { ChangesBefore = _changesOfPlans });
    }

    /// <summary>Of handlers that add to plans, it is not known whether they run.</summary>
    /// <exception cref="LateDoubtException">That had better be decided.</exception>
    private void LeaveHandlersOpen(TryBody body, Unknown reason)
    {
        CheckDecided(body);
        Effects.AnythingMayBeAdded(reason.Cause);
    }

    /// <summary>Decides at the end of a body with handlers whether it has thrown, where that makes a difference for what comes then.</summary>
    /// <exception cref="AuthorException">It has.</exception>
    /// <exception cref="LateDoubtException">It makes a difference for what the body itself has done.</exception>
    private void DecideLate(ITryOperation statement, TryBody body, Completion completion)
    {
        if (Effects.IsTrial || body is not { Doubt: { } doubt, IsThrown: null })
            return;
        var isChanged = _changesOfPlans > doubt.ChangesBefore;
        if (!isChanged && EndAlike(statement, completion))
            return;

        // What came up while code was only tried is not decided where it stands even then.
        CheckDecided(body);
        if (!isChanged && IsThrown(body))
            throw body.Thrown(isAtPlace: false);
    }

    /// <summary>Decides whether a body that ends by an exception has thrown another one before that.</summary>
    /// <param name="body">The body.</param>
    /// <param name="rejected">How many calls had been rejected before it.</param>
    /// <exception cref="AuthorException">It has.</exception>
    /// <exception cref="LateDoubtException">It has come that far, and had better be decided where it may have.</exception>
    private void DecideBefore(TryBody body, int rejected)
    {
        if (Effects.IsTrial)
            return;
        CheckDecided(body);
        if (!IsThrown(body))
            return;
        RejectedCalls.RemoveRange(rejected, RejectedCalls.Count - rejected);
        throw body.Thrown(isAtPlace: false);
    }

    /// <summary>What a body may throw and none of its handlers is sure to catch, or what these may throw for it, what is around it may come to doubt too.</summary>
    /// <exception cref="LateDoubtException">That is to be decided, and it makes a difference for it what the handlers catch.</exception>
    private void PassOn(TryBody body, ITryOperation statement, Frame frame, bool isThrownByHandlers)
    {
        foreach (var doubt in body.Doubts)
        {
            List<bool?> catches = [.. statement.Catches.Select(clause => Catches(clause, doubt))];
            if (!isThrownByHandlers && catches.Contains(true))
                continue;
            if (!Effects.IsTrial && (isThrownByHandlers || (catches.Exists(isCaught => isCaught != false) && IsDecidedAround())))
                CheckDecided(body);
            ComeTo(doubt with { ChangesBefore = _changesOfPlans, Types = isThrownByHandlers ? [] : doubt.Types });
        }

        bool IsDecidedAround()
        {
            var around = _tryBody;
            while (around is not null && !decisions.KnownDoubts.Contains(around.Place))
                around = around.Outer;
            return around is not null;
        }

        bool? Catches(ICatchClauseOperation clause, Doubt doubt)
        {
            var type = Substitute(clause.ExceptionType, frame)!;
            var isOfType = CatchesAll(type) ? true : IsException((Unknown)doubt.Thrown.Data!, type);
            return clause.Filter is not null && isOfType == true ? null : isOfType;
        }
    }
}
