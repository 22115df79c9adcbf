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
    public void MayThrow(Unknown reason, SyntaxNode place)
    {
        if (_handlers == 0 || _tryBody is not { } body || !body.MayComeToDoubt(place))
            return;
        body.ComeToDoubt(reason, place, _changesOfPlans);
        if (Effects.IsTrial || !decisions.KnownDoubts.Contains(body.Place) || body.IsDecidedEnough)
            return;
        body.IsThrown = IsThrown(body);
        if (body.IsThrown == true)
            throw new AuthorException(Unknown.At(place), place) { DoubtfulBody = body };
        body.Pass();
    }

    private bool IsThrown(TryBody body)
    {
        if (!_areThrown.TryGetValue((body.Place, body.DoubtfulPlace!), out var isThrown))
            _areThrown.Add((body.Place, body.DoubtfulPlace!), isThrown = Holds(body.Doubt!.Throws(body.DoubtfulPlace!)));
        return isThrown;
    }

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
        Completion completion;
        Unknown? thrownFor;
        try
        {
            completion = Guarded(statement, frame, out thrownFor);
        }
        catch (AuthorException exception) when (exception is { IsExit: false, DoubtfulBody: null } && HandlerOf(statement, exception.Thrown, frame) is { } handler)
        {
            return Handle(handler, exception, frame);
        }

        return thrownFor is null ? completion : HandleOneOf(statement.Catches, thrownFor, frame);
    }

    /// <summary>
    /// Runs a body with handlers. Where it may throw, it is not known what has been done of it, nor whether a handler has run; if
    /// the program would go on elsewhere then, that is decided.
    /// </summary>
    /// <param name="statement">The statement.</param>
    /// <param name="frame">The variables.</param>
    /// <param name="thrownFor">Why the body has thrown in this world; none where it has not, or may have.</param>
    private Completion Guarded(ITryOperation statement, Frame frame, out Unknown? thrownFor)
    {
        var completion = Completion.Normal;
        AuthorException? thrownLater = null;
        var rejected = RejectedCalls.Count;
        var (outerHandlers, outer, body) = (_handlers, _tryBody, new TryBody(statement.Syntax));
        (_handlers, _tryBody) = (outerHandlers + statement.Catches.Length, body);
        try
        {
            Effects.RunPerhapsInPart(() => body.IsThrown == false ? null : body.Doubt, () =>
            {
                try
                {
                    completion = Execute(statement.Body, frame);
                    DecideLate(statement, body, completion);
                }
                catch (AuthorException exception) when (exception.DoubtfulBody is null && body is { Doubt: not null, IsThrown: null })
                {
                    DecideBefore(body, rejected);
                    if (body.IsThrown == false)
                        throw;
                    thrownLater = exception;
                }
            });
        }
        catch (AuthorException exception) when (exception.DoubtfulBody == body)
        {
            // It is one of the handlers that catches it.
        }
        finally
        {
            (_handlers, _tryBody) = (outerHandlers, outer);
        }

        thrownFor = body.IsThrown == true ? body.Doubt : null;
        if (Effects.IsTrial)
            completion = AnyOf([() => thrownLater is null ? completion : HandledLater(statement, thrownLater, frame), .. statement.Catches.Select(clause => (Func<Completion>)(() => Handle(clause, frame)))], ReasonOfDoubt(statement.Syntax));
        else if (body is { Doubt: { } reason, IsThrown: null } && InDoubt(() => Unsettle(reason, () => HandleAny(statement, frame)).Adds))
            Effects.AnythingMayBeAdded(reason.Cause);
        if (body is { Doubt: { } passedOn, IsThrown: not false })
            MayThrow(passedOn, body.DoubtfulPlace!);
        return completion;
    }

    /// <summary>Decides at the end of a body with handlers whether it has thrown, where that makes a difference for what comes then.</summary>
    /// <exception cref="LateDoubtException">It makes a difference for what the body itself has done.</exception>
    private void DecideLate(ITryOperation statement, TryBody body, Completion completion)
    {
        if (Effects.IsTrial || body is not { Doubt: not null, IsThrown: null })
            return;
        var isChanged = _changesOfPlans > body.ChangesBefore;
        if (!isChanged && EndAlike(statement, completion))
            return;

        // What came up while code was only tried is not decided where it stands even then.
        if (!decisions.KnownDoubts.Contains(body.Place))
            throw new LateDoubtException(body.Place);
        if (!isChanged || !body.IsDecidedEnough)
            body.IsThrown = IsThrown(body);
    }

    /// <summary>Decides whether a body that ends by an exception has thrown another one before that.</summary>
    /// <param name="body">The body.</param>
    /// <param name="rejected">How many calls had been rejected before it.</param>
    /// <exception cref="LateDoubtException">It has come that far, and had better be decided where it may have.</exception>
    private void DecideBefore(TryBody body, int rejected)
    {
        if (Effects.IsTrial)
            return;
        if (!decisions.KnownDoubts.Contains(body.Place))
            throw new LateDoubtException(body.Place);
        body.IsThrown = IsThrown(body);
        if (body.IsThrown == true)
            RejectedCalls.RemoveRange(rejected, RejectedCalls.Count - rejected);
    }

    /// <summary>What follows an exception that a body has ended by.</summary>
    private Completion HandledLater(ITryOperation statement, AuthorException exception, Frame frame) =>
        !exception.IsExit && HandlerOf(statement, exception.Thrown, frame) is { } handler ? Handle(handler, exception, frame) : throw exception;

    /// <summary>Whether the program goes on at the same place after the body, which has ended, as after each of the handlers.</summary>
    private static bool EndAlike(ITryOperation statement, Completion completion) => completion switch
    {
        Completion.Normal => statement.Catches.All(clause => !clause.Handler.IsLeft()),
        Completion.Return => statement.Catches.All(clause => clause.Handler.Operations is [.., IReturnOperation or IExpressionStatementOperation { Operation: IThrowOperation } or IThrowOperation]),
        _ => false,
    };

    /// <summary>Runs one of the handlers, for an exception that is not known.</summary>
    private Completion HandleOneOf(ImmutableArray<ICatchClauseOperation> clauses, Unknown reason, Frame frame) =>
        Handle(clauses.Take(clauses.Length - 1).FirstOrDefault(clause => Holds(reason.Changed(clause.Syntax))) ?? clauses[clauses.Length - 1], frame);

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

    private ICatchClauseOperation? HandlerOf(ITryOperation statement, Value exception, Frame frame)
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
