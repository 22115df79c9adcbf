using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>What happens where exceptions are caught, and where they may be.</summary>
internal sealed partial class Evaluator
{
    /// <summary>How many catch clauses stand around the running code, and how many tasks that keep what it throws.</summary>
    private int _handlers;

    /// <summary>What the running catch clause has caught.</summary>
    private AuthorException? _caught;

    private Completion Try(ITryOperation statement, Frame frame) => statement.Finally is { } final
        ? Finally(() => Handled(statement, frame), () => Execute(final, frame))
        : Handled(statement, frame);

    /// <summary>Tidies up after code, however it has ended, but not where the evaluation itself ends.</summary>
    private Completion Finally(Func<Completion> code, Action final)
    {
        // Filters further out see an exception before this code tidies up, as in the program.
        var (isGivenUp, isThrown) = (false, false);
        try
        {
            return code();
        }
        catch (Exception exception) when (isGivenUp = !(isThrown = AuthorException.IsOfProgram(exception)))
        {
            throw;
        }
        finally
        {
            if (isThrown)
                DecideIfReplaced(final);
            else if (!isGivenUp)
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
