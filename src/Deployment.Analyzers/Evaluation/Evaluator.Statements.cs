using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

internal sealed partial class Evaluator
{
    /// <summary>Runs a statement.</summary>
    private Completion Execute(IOperation statement, Frame frame)
    {
        Budget.Spend();
        switch (statement.Kind)
        {
            case OperationKind.Block:
                return Block(((IBlockOperation)statement).Operations, frame);
            case OperationKind.ExpressionStatement:
                Evaluate(((IExpressionStatementOperation)statement).Operation, frame);
                return Completion.Normal;
            case OperationKind.VariableDeclarationGroup:
                foreach (var declaration in ((IVariableDeclarationGroupOperation)statement).Declarations)
                    Declare(declaration, frame);
                return Completion.Normal;
            case OperationKind.Conditional:
                return If((IConditionalOperation)statement, frame);
            case OperationKind.Loop:
                return Loop((ILoopOperation)statement, frame);
            case OperationKind.Switch:
                return Switch((ISwitchOperation)statement, frame);
            case OperationKind.Return:
                return Return((IReturnOperation)statement, frame);
            case OperationKind.YieldBreak:
                return Completion.Return;
            case OperationKind.Branch:
                return Branch((IBranchOperation)statement, frame);
            case OperationKind.Try:
                return Try((ITryOperation)statement, frame);
            case OperationKind.Using:
                return Using((IUsingOperation)statement, frame);
            case OperationKind.Lock:
                return Execute(((ILockOperation)statement).Body, frame);
            case OperationKind.Labeled:
                return ((ILabeledOperation)statement).Operation is { } labeled ? Execute(labeled, frame) : Completion.Normal;
            case OperationKind.LocalFunction or OperationKind.Empty:
                return Completion.Normal;
            default:
                Evaluate(statement, frame);
                return Completion.Normal;
        }
    }

    private Completion Return(IReturnOperation statement, Frame frame)
    {
        if (statement.ReturnedValue is not { } result)
            frame.Result = default;
        else if (frame.ReturnsByReference)
            frame.Result = (frame.Reference = Refer(result, frame)).Value;
        else
            frame.Result = Evaluate(result, frame);
        return Completion.Return;
    }

    private Completion Block(ImmutableArray<IOperation> statements, Frame frame, int first = 0)
    {
        for (var i = first; i < statements.Length; i++)
        {
            if (statements[i] is IUsingDeclarationOperation declaration)
                return BlockWith(declaration, statements, i + 1, frame);

            var completion = Execute(statements[i], frame);
            if (completion == Completion.GoTo && IndexOf(frame.Target!, statements) is >= 0 and var target)
                i = target - 1;
            else if (completion != Completion.Normal)
                return completion;
        }

        return Completion.Normal;
    }

    /// <summary>The rest of a block, at whose end what a declaration has acquired is disposed of.</summary>
    private Completion BlockWith(IUsingDeclarationOperation declaration, ImmutableArray<IOperation> statements, int first, Frame frame)
    {
        Execute(declaration.DeclarationGroup, frame);
        return Disposing(DeclaredBy(declaration.DeclarationGroup, frame), () => Block(statements, frame, first), declaration.Syntax, frame);
    }

    private static int IndexOf(ILabelSymbol label, ImmutableArray<IOperation> statements)
    {
        for (var i = 0; i < statements.Length; i++)
        {
            if (statements[i] is ILabeledOperation labeled && SymbolEqualityComparer.Default.Equals(labeled.Label, label))
                return i;
        }

        return -1;
    }

    private void Declare(IVariableDeclarationOperation declaration, Frame frame)
    {
        foreach (var declarator in declaration.Declarators)
        {
            var initializer = declarator.Initializer ?? declaration.Initializer;
            if (declarator.Symbol.IsRef && initializer is not null)
                frame.Declare(declarator.Symbol, Refer(initializer.Value, frame));
            else
                Declare(declarator.Symbol, initializer is null ? NewDefault(declarator.Symbol.Type, declarator.Syntax) : Evaluate(initializer.Value, frame), frame);
        }
    }

    private void Declare(ISymbol variable, Value value, Frame frame) =>
        frame.Declare(variable, new Cell(Copied(value), Effects.Now()));

    private Completion If(IConditionalOperation statement, Frame frame)
    {
        var condition = Evaluate(statement.Condition, frame);
        var decided = decisions.Count;
        var holds = Holds(condition);
        return Effects.IsTrial && decisions.Count > decided ? Either(statement, frame) : Branch(statement, holds, frame);
    }

    /// <summary>In a trial, a turn may take either branch.</summary>
    private Completion Either(IConditionalOperation statement, Frame frame)
    {
        var completion = Completion.Return;
        foreach (var holds in (bool[])[true, false])
        {
            try
            {
                if (Branch(statement, holds, frame) is var end && completion != Completion.Normal)
                    completion = end;
            }
            catch (AuthorException)
            {
                // The turns that take this branch end in it.
            }
        }

        return completion;
    }

    private Completion Branch(IConditionalOperation statement, bool holds, Frame frame)
    {
        if (holds)
            return Execute(statement.WhenTrue, frame);
        return statement.WhenFalse is null ? Completion.Normal : Execute(statement.WhenFalse, frame);
    }

    private static Completion Branch(IBranchOperation statement, Frame frame)
    {
        switch (statement.BranchKind)
        {
            case BranchKind.Break:
                return Completion.Break;
            case BranchKind.Continue:
                return Completion.Continue;
            default:
                frame.Target = statement.Target;
                return Completion.GoTo;
        }
    }

    /// <summary>How many catch clauses stand around the running code.</summary>
    private int _handlers;

    /// <summary>What the running catch clause has caught.</summary>
    private AuthorException? _caught;

    private Completion Try(ITryOperation statement, Frame frame)
    {
        Completion completion;
        var exits = false;
        try
        {
            _handlers += statement.Catches.Length;
            try
            {
                completion = Execute(statement.Body, frame);
            }
            finally
            {
                _handlers -= statement.Catches.Length;
            }
        }
        catch (AuthorException exception) when (!exception.IsExit && HandlerOf(statement, exception.Thrown, frame) is { } handler)
        {
            var outer = _caught;
            _caught = exception;
            try
            {
                completion = Execute(handler.Handler, frame);
            }
            finally
            {
                _caught = outer;
            }
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

    private Completion Switch(ISwitchOperation statement, Frame frame) =>
        SectionFor(statement, frame) is { } section ? Sections(statement, section, frame) : Completion.Normal;

    private ISwitchCaseOperation? SectionFor(ISwitchOperation statement, Frame frame)
    {
        var value = Evaluate(statement.Value, frame);
        ISwitchCaseOperation? fallback = null;
        foreach (var section in statement.Cases)
        {
            foreach (var clause in section.Clauses)
            {
                if (clause.CaseKind == CaseKind.Default)
                    fallback = section;
                else if (Holds(Matches(clause, value, frame)))
                    return section;
            }
        }

        return fallback;
    }

    /// <summary>Runs a section, and those that <c>goto case</c> leads to.</summary>
    private Completion Sections(ISwitchOperation statement, ISwitchCaseOperation section, Frame frame)
    {
        while (true)
        {
            var completion = Block(section.Body, frame);
            if (completion == Completion.GoTo && SectionOf(statement, frame.Target!) is { } next)
                section = next;
            else
                return completion == Completion.Break ? Completion.Normal : completion;
        }
    }

    private static ISwitchCaseOperation? SectionOf(ISwitchOperation statement, ILabelSymbol label) =>
        statement.Cases.FirstOrDefault(section => section.Clauses.Any(clause => SymbolEqualityComparer.Default.Equals(clause.Label, label)));

    private Value Matches(ICaseClauseOperation clause, Value value, Frame frame) => clause switch
    {
        ISingleValueCaseClauseOperation single => Calculate(BinaryOperatorKind.Equals, value, Evaluate(single.Value, frame), single.Syntax, isTotal: HasOpposite(single.Value.Type)),
        IPatternCaseClauseOperation pattern => And(
            Matches(pattern.Pattern, value, frame),
            () => pattern.Guard is null ? new(true) : Evaluate(pattern.Guard, frame)),
        IRelationalCaseClauseOperation relational => Calculate(relational.Relation, value, Evaluate(relational.Value, frame), relational.Syntax),
        _ => Unknown.At(clause.Syntax),
    };
}
