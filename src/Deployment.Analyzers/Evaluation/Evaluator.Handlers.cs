using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>What happens where exceptions are caught, and where they may be.</summary>
internal sealed partial class Evaluator
{
    /// <summary>How many catch clauses stand around the running code.</summary>
    private int _handlers;

    /// <summary>What the running catch clause has caught.</summary>
    private AuthorException? _caught;

    /// <summary>The first call in the running <c>try</c> of which it is not known whether it throws.</summary>
    private Unknown? _doubt;

    /// <summary>A call may throw or not, for a reason that is not known.</summary>
    public void MayThrow(Unknown reason)
    {
        if (_handlers > 0)
            _doubt ??= reason;
    }

    private Completion Try(ITryOperation statement, Frame frame)
    {
        Completion completion;
        var exits = false;
        try
        {
            completion = statement.Catches.IsEmpty ? Execute(statement.Body, frame) : Guarded(statement, frame);
        }
        catch (AuthorException exception) when (!exception.IsExit && HandlerOf(statement, exception.Thrown, frame) is { } handler)
        {
            completion = Handle(handler, exception, frame);
        }
        catch (Exception exception) when (exits = exception is SuspendedException or AuthorException { IsExit: true })
        {
            throw;
        }
        finally
        {
            if (statement.Finally is not null && !exits)
                Execute(statement.Finally, frame);
        }

        return completion;
    }

    /// <summary>Runs a body with handlers. Where it may throw, it is not known what has been done of it, nor whether a handler has run.</summary>
    private Completion Guarded(ITryOperation statement, Frame frame)
    {
        var completion = Completion.Normal;
        var (outerHandlers, outerDoubt) = (_handlers, _doubt);
        (_handlers, _doubt) = (outerHandlers + statement.Catches.Length, null);
        try
        {
            Effects.RunPerhapsInPart(() => _doubt, () => completion = Execute(statement.Body, frame));
            _handlers = outerHandlers;
            if (Effects.IsTrial)
                return AnyOf([() => completion, .. statement.Catches.Select(clause => (Func<Completion>)(() => Handle(clause, frame)))], ReasonOfDoubt(statement.Syntax));
            if (_doubt is { } reason && completion == Completion.Normal && Effects.Unsettle(reason, () => Try(() => HandleAny(statement, frame), test: null)))
                Effects.AnythingMayBeAdded(reason.Cause);
            return completion;
        }
        finally
        {
            (_handlers, _doubt) = (outerHandlers, outerDoubt ?? (outerHandlers > 0 ? _doubt : null));
        }
    }

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
            if ((CatchesAll(clause.ExceptionType) || Holds(IsInstance(exception, clause.ExceptionType, input: null, clause.Syntax)))
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
