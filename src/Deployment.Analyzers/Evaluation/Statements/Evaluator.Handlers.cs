using Deployment.Analyzers.Evaluation.Library;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>What happens where exceptions are caught, and where they may be.</summary>
internal sealed partial class Evaluator
{
    /// <summary>How many catch clauses stand around the running code, and how many tasks that keep what it throws.</summary>
    private int _handlers;

    /// <summary>What the running catch clause has caught.</summary>
    private AuthorException? _caught;

    /// <summary>The innermost body with handlers that runs.</summary>
    private TryBody? _tryBody;

    /// <summary>Whether something in a <c>try</c> that runs more than once has thrown: each time, or never.</summary>
    private readonly Dictionary<(SyntaxNode Body, SyntaxNode Place), bool> _areThrown = [];

    /// <summary>Something may throw or not, for a reason that is not known.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="place">What may throw.</param>
    /// <param name="types">The full names of the types of which the exception may be; none where it may be of any.</param>
    public void MayThrow(Unknown reason, SyntaxNode place, params ImmutableArray<string> types)
    {
        if (_tryBody is not null)
            ComeTo(new(reason, place, types, Where: null, _changesOfPlans));
    }

    /// <summary>A collection that is not known may not have an item.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="index">How many others it must have to have it.</param>
    /// <param name="place">What asks for the item.</param>
    /// <param name="types">The full names of the types of which the exception may be; none where it may be of any.</param>
    public void MayLack(Unknown collection, int index, SyntaxNode place, ImmutableArray<string> types)
    {
        var missing = collection.IsInput ? new Comparison((Unknown)collection.Count(place).Data!, BinaryOperatorKind.LessThanOrEqual, index, IsTotal: true) : null;
        if (missing is not null)
            Presume(missing, holds: false);
        if (_tryBody is not null)
        {
            ComeTo(collection.IsNeverNull
                ? new(collection, place, types, missing, _changesOfPlans)
                : new(collection, place, types.IsEmpty ? [] : types.AddRange(ThrownTypes.OfNothing), Where: null, _changesOfPlans));
        }
    }

    private void ComeTo(Doubt doubt)
    {
        if (_handlers == 0 || _tryBody is not { } body || !body.ComeTo(doubt, Effects.IsTrial))
            return;
        if (!decisions.KnownDoubts.Contains(body.Place) || body.IsDecidedEnough)
            return;
        if (IsThrown(body))
            throw body.Thrown(isAtPlace: true);
        body.Pass();
    }

    /// <summary>Decides whether a body with handlers throws for what it has come to doubt.</summary>
    private bool IsThrown(TryBody body)
    {
        var doubt = body.Doubt!;
        if (!_areThrown.TryGetValue((body.Place, doubt.Place), out var isThrown))
            _areThrown.Add((body.Place, doubt.Place), isThrown = Holds(new(doubt.Throws, doubt.Place)));
        body.IsThrown = isThrown;
        return isThrown;
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

    /// <summary>It is asked for what code has made that may have thrown instead.</summary>
    /// <exception cref="LateDoubtException">It makes a difference whether it has.</exception>
    public void AskFor(TryBody? doubtful, bool isCaught)
    {
        if (doubtful is null || !isCaught)
            return;
        if (!Effects.IsTrial && !decisions.KnownDoubts.Contains(doubtful.Place))
            throw new LateDoubtException(doubtful.Place);
        foreach (var doubt in doubtful.Doubts)
            ComeTo(doubt with { ChangesBefore = _changesOfPlans });
    }

    /// <summary>It is asked for what code has made, which throws now what that code has.</summary>
    public void AskFor(TryBody? doubtful) => AskFor(doubtful, isCaught: _handlers > 0);

    private Completion Try(ITryOperation statement, Frame frame) => statement.Finally is { } final
        ? Finally(() => Handled(statement, frame), () => Execute(final, frame))
        : Handled(statement, frame);

    /// <summary>Tidies up after code, however it has ended, but not where the evaluation itself ends.</summary>
    private static Completion Finally(Func<Completion> code, Action final)
    {
        // Filters further out see an exception before this code tidies up, as in the program.
        var isGivenUp = false;
        try
        {
            return code();
        }
        catch (Exception exception) when (isGivenUp = !AuthorException.IsOfProgram(exception))
        {
            throw;
        }
        finally
        {
            if (!isGivenUp)
                final();
        }
    }

    private Completion Handled(ITryOperation statement, Frame frame)
    {
        if (statement.Catches.IsEmpty)
            return Execute(statement.Body, frame);
        try
        {
            return Guarded(statement, frame);
        }
        catch (AuthorException exception) when (HandlerOf(statement, exception, frame) is { } handler)
        {
            return handler();
        }
    }

    /// <summary>
    /// Runs a body with handlers. Where it may throw, it is not known what has been done of it, nor whether a handler has run; if
    /// the program would go on elsewhere then, that is decided.
    /// </summary>
    private Completion Guarded(ITryOperation statement, Frame frame)
    {
        var completion = Completion.Normal;
        AuthorException? thrownLater = null;
        var rejected = RejectedCalls.Count;
        var (outerHandlers, outer, body) = (_handlers, _tryBody, new TryBody(statement.Syntax, _tryBody));
        (_handlers, _tryBody) = (outerHandlers + statement.Catches.Length, body);
        try
        {
            Effects.RunPerhapsInPart(() => body.MayBeDoneInPart ? body.Doubt!.Reason : null, () =>
            {
                try
                {
                    completion = Execute(statement.Body, frame);
                    DecideLate(statement, body, completion);
                }
                catch (AuthorException exception) when (body is { Doubt: not null, IsThrown: null })
                {
                    DecideBefore(body, rejected);
                    if (body.IsThrown == false)
                        throw;
                    thrownLater = exception;
                }
            });
        }
        finally
        {
            (_handlers, _tryBody) = (outerHandlers, outer);
        }

        var ended = _waysEnded;
        if (Effects.IsTrial)
            completion = AnyOf([() => thrownLater is null ? completion : HandledLater(statement, thrownLater, frame), .. statement.Catches.Select(clause => (Func<Completion>)(() => Handle(clause, frame)))], ReasonOfDoubt(statement.Syntax));
        else if (body is { Doubt.Reason: { } reason, IsThrown: null } && InDoubt(() => Unsettle(reason, () => HandleAny(statement, frame)).Adds))
            LeaveHandlersOpen(body, reason);
        if (body.IsThrown is null && outer is not null)
            PassOn(body, statement, frame, isThrownByHandlers: _waysEnded > ended);
        return completion;
    }

    /// <summary>What a body may throw and none of its handlers is sure to catch, or what these may throw for it, what is around it may come to doubt too.</summary>
    /// <exception cref="LateDoubtException">That is to be decided, and it makes a difference for it what the handlers catch.</exception>
    private void PassOn(TryBody body, ITryOperation statement, Frame frame, bool isThrownByHandlers)
    {
        var isDecidable = !Effects.IsTrial && !decisions.KnownDoubts.Contains(body.Place);
        foreach (var doubt in body.Doubts)
        {
            List<bool?> catches = [.. statement.Catches.Select(clause => Catches(clause, doubt))];
            if (!isThrownByHandlers && catches.Contains(true))
                continue;
            if (isDecidable && (isThrownByHandlers || (catches.Exists(isCaught => isCaught != false) && IsDecidedAround())))
                throw new LateDoubtException(body.Place);
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

    /// <summary>Of handlers that add to plans, it is not known whether they run.</summary>
    /// <exception cref="LateDoubtException">That had better be decided.</exception>
    private void LeaveHandlersOpen(TryBody body, Unknown reason)
    {
        if (!decisions.KnownDoubts.Contains(body.Place))
            throw new LateDoubtException(body.Place);
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
        if (!decisions.KnownDoubts.Contains(body.Place))
            throw new LateDoubtException(body.Place);
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
        if (!decisions.KnownDoubts.Contains(body.Place))
            throw new LateDoubtException(body.Place);
        if (!IsThrown(body))
            return;
        RejectedCalls.RemoveRange(rejected, RejectedCalls.Count - rejected);
        throw body.Thrown(isAtPlace: false);
    }

    /// <summary>What follows an exception that a body has ended by.</summary>
    private Completion HandledLater(ITryOperation statement, AuthorException exception, Frame frame) =>
        HandlerOf(statement, exception, frame) is { } handler ? handler() : throw exception;

    /// <summary>Whether the program goes on at the same place after the body, which has ended, as after each of the handlers.</summary>
    private static bool EndAlike(ITryOperation statement, Completion completion) => completion switch
    {
        Completion.Normal => statement.Catches.All(clause => !clause.Handler.IsLeft()),
        Completion.Return => statement.Catches.All(clause => clause.Handler.Operations is [.., IReturnOperation or IExpressionStatementOperation { Operation: IThrowOperation } or IThrowOperation]),
        _ => false,
    };

    private void HandleAny(ITryOperation statement, Frame frame) => AnyOf(statement.Catches.Select(clause => (Func<Completion>)(() => Handle(clause, frame))), ReasonOfDoubt(statement.Syntax));

    /// <summary>Runs a handler for an exception that is not known.</summary>
    private Completion Handle(ICatchClauseOperation clause, Frame frame)
    {
        var thrown = Unknown.At(clause.Syntax);
        if (clause.ExceptionDeclarationOrExpression is IVariableDeclaratorOperation variable)
            Declare(variable.Symbol, thrown, frame);
        if (clause.Filter is not null)
            LetsPass(clause.Filter, frame);
        return Handle(clause, new AuthorException(thrown, clause.Syntax), frame);
    }

    private Completion Handle(ICatchClauseOperation clause, AuthorException caught, Frame frame)
    {
        var outer = _caught;
        _caught = caught;
        try
        {
            return Execute(clause.Handler, frame);
        }
        finally
        {
            _caught = outer;
        }
    }

    /// <summary>What is done where a body has thrown; none where nothing of the statement catches it.</summary>
    private Func<Completion>? HandlerOf(ITryOperation statement, AuthorException exception, Frame frame)
    {
        if (exception.IsExit)
            return null;
        try
        {
            return ClauseFor(statement, exception.Thrown, frame) is { } clause ? () => Handle(clause, exception, frame) : null;
        }
        catch (Exception end) when (!AuthorException.IsOfProgram(end))
        {
            // This runs in a filter, and what a filter throws is lost.
            return () => throw end;
        }
    }

    private ICatchClauseOperation? ClauseFor(ITryOperation statement, Value exception, Frame frame)
    {
        foreach (var clause in statement.Catches)
        {
            if (clause.ExceptionDeclarationOrExpression is IVariableDeclaratorOperation variable)
                Declare(variable.Symbol, exception, frame);
            var type = Substitute(clause.ExceptionType, frame)!;
            if ((CatchesAll(type) || Holds(IsInstance(exception, type, input: null, clause.Syntax)))
                && (clause.Filter is null || LetsPass(clause.Filter, frame)))
            {
                return clause;
            }
        }

        return null;
    }

    /// <summary>Whether a filter holds. What it throws is caught, and it does not hold then.</summary>
    private bool LetsPass(IOperation filter, Frame frame)
    {
        _handlers++;
        try
        {
            return Holds(Evaluate(filter, frame));
        }
        catch (AuthorException)
        {
            return false;
        }
        finally
        {
            _handlers--;
        }
    }

    private static bool CatchesAll(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Object || type is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
