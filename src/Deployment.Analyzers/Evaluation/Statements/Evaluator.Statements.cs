using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

internal sealed partial class Evaluator
{
    /// <summary>The first value that each variable of the function with which the evaluation begins has been declared with, in the author's words.</summary>
    private readonly Dictionary<string, string> _held = [];

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
            case OperationKind.Conditional or OperationKind.Loop or OperationKind.Switch:
                return IsSpared(statement) ? SpareBranching(statement, frame) : Branching(statement, frame);
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
                return Locked((ILockOperation)statement, frame);
            case OperationKind.Labeled:
                return ((ILabeledOperation)statement).Operation is { } labeled ? Execute(labeled, frame) : Completion.Normal;
            case OperationKind.LocalFunction or OperationKind.Empty:
                return Completion.Normal;
            default:
                Evaluate(statement, frame);
                return Completion.Normal;
        }
    }

    private Completion Locked(ILockOperation statement, Frame frame)
    {
        EnterLock(statement, frame);
        return Execute(statement.Body, frame);
    }

    private void EnterLock(ILockOperation statement, Frame frame)
    {
        var gate = Evaluate(statement.LockedValue, frame);
        if (gate.Data is null)
            throw Throws<ArgumentNullException>(statement.LockedValue.Syntax);
        if (gate.Data is Unknown unknown)
            MayThrow(unknown, statement.LockedValue.Syntax);
    }

    private Completion Branching(IOperation statement, Frame frame) => statement switch
    {
        IConditionalOperation conditional => IsIdle(conditional, frame) ? Completion.Normal : If(conditional, frame),
        ISwitchOperation @switch => Switch(@switch, frame),
        var loop => Loop((ILoopOperation)loop, frame),
    };

    private Completion Return(IReturnOperation statement, Frame frame)
    {
        if (statement.ReturnedValue is not { } result)
            frame.Result = default;
        else if (frame.ReturnsByReference)
            frame.Result = (frame.Reference = Refer(result, frame)).Value;
        else
            frame.Return(Copied(Evaluate(result, frame)), Effects.IsTrial ? ReasonOfDoubt(statement.Syntax) : null);
        return Completion.Return;
    }

    private Completion Block(ImmutableArray<IOperation> statements, Frame frame, int first = 0)
    {
        if (first == 0)
            frame.Renewed(statements);
        for (var i = first; i < statements.Length; i++)
        {
            if (statements[i] is IUsingDeclarationOperation declaration)
                return BlockWith(declaration, statements, i + 1, frame);

            var completion = Execute(statements[i], frame);
            if (completion == Completion.GoTo && IndexOf(frame.Target!, statements) is >= 0 and var target)
                i = Jump(statements, i, target, frame);
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

    /// <summary>Goes to a statement of the same block. Where that is further up, the variables of the block are still the same.</summary>
    /// <returns>The position of the statement before it.</returns>
    private static int Jump(ImmutableArray<IOperation> statements, int from, int to, Frame frame)
    {
        if (to <= from)
            frame.Keep(statements);
        return to - 1;
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
                Declare(declarator.Symbol, initializer is null ? Unassigned(declarator.Symbol, declarator.Syntax) : Evaluate(initializer.Value, frame), frame);
        }
    }

    /// <summary>A variable without a value. What reads it does not compile; but parts of a value that is none itself can be assigned.</summary>
    private Value Unassigned(ILocalSymbol variable, SyntaxNode place) =>
        variable.Type.IsReferenceType ? Unknown.At(place) : NewDefault(variable.Type, place);

    private void Declare(ISymbol variable, Value value, Frame frame)
    {
        if (value.Data is Unknown unknown && frame.Calls is null && variable is ILocalSymbol local)
            Hold(unknown, local);
        value = value.Data is EvaluatedObject { IsBox: true } ? Converted(value, Substitute(TypeOf(variable), frame)) : Copied(value);
        if (frame.IsKept(variable))
            AssignCell(variable, value, frame);
        else
            frame.Declare(variable, new Cell(value, Effects.Now()));
    }

    /// <summary>A value is called by a variable that is declared once, and by no name that another value is called by.</summary>
    private void Hold(Unknown value, ILocalSymbol variable)
    {
        if (!_held.TryGetValue(variable.Name, out var held))
            _held.Add(variable.Name, held = value.Text);
        if (held == value.Text && !variable.IsInLoop())
            value.Variable = variable.Name;
    }

    private Completion If(IConditionalOperation statement, Frame frame)
    {
        var condition = Evaluate(statement.Condition, frame);
        return IsOpen(statement, condition, out var holds) ? AnyBranch(statement, frame) : Branch(statement, holds, frame);
    }

    private Completion AnyBranch(IConditionalOperation statement, Frame frame) =>
        AnyOf([() => Branch(statement, true, frame), () => Branch(statement, false, frame)], ReasonOfDoubt(statement.Syntax));

    private Completion Branch(IConditionalOperation statement, bool holds, Frame frame)
    {
        if (holds)
            return Execute(statement.WhenTrue, frame);
        return statement.WhenFalse is null ? Completion.Normal : Execute(statement.WhenFalse, frame);
    }

    private static Completion Branch(IBranchOperation statement, Frame frame)
    {
        // One that names the loop which it leaves or goes on with is a jump to the end of that, or of its turn.
        if (statement.BranchKind != BranchKind.GoTo && !statement.Syntax.ChildNodes().Any())
            return statement.BranchKind == BranchKind.Break ? Completion.Break : Completion.Continue;
        frame.Target = statement.Target;
        return Completion.GoTo;
    }

    private Completion Switch(ISwitchOperation statement, Frame frame)
    {
        // Its sections share their variables, and one may assign what another declares; but each time they are new ones.
        foreach (var local in statement.Locals)
        {
            if (local is { IsConst: false, IsRef: false })
                Declare(local, Unassigned(local, statement.Syntax), frame);
        }

        var value = Evaluate(statement.Value, frame);
        return IsOpen(statement, () => Matching(() => SectionFor(statement, value, frame)), out var taken)
            ? AnyOf([.. statement.Cases.Select(section => (Func<Completion>)(() => Sections(statement, section, frame))), () => Completion.Normal], ReasonOfDoubt(statement.Syntax))
            : taken is { } section ? Sections(statement, section, frame) : Completion.Normal;
    }

    private ISwitchCaseOperation? SectionFor(ISwitchOperation statement, Value value, Frame frame)
    {
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
                return LeaveSwitch(completion, statement, frame);
        }
    }

    private static Completion LeaveSwitch(Completion completion, ISwitchOperation statement, Frame frame) =>
        completion == Completion.Break || (completion == Completion.GoTo && IsTarget(statement.ExitLabel, frame)) ? Completion.Normal : completion;

    private static bool IsTarget(ILabelSymbol label, Frame frame) => SymbolEqualityComparer.Default.Equals(frame.Target, label);

    private static ISwitchCaseOperation? SectionOf(ISwitchOperation statement, ILabelSymbol label) =>
        statement.Cases.FirstOrDefault(section => section.Clauses.Any(clause => SymbolEqualityComparer.Default.Equals(clause.Label, label)));

    private Value Matches(ICaseClauseOperation clause, Value value, Frame frame) => clause switch
    {
        ISingleValueCaseClauseOperation single => Calculate(BinaryOperatorKind.Equals, value, Evaluate(single.Value, frame), single.Syntax, isTotal: HasOpposite(single.Value.Type)),
        IPatternCaseClauseOperation pattern => And(
            Matches(pattern.Pattern, value, frame),
            () => pattern.Guard is null ? new(true) : Evaluate(pattern.Guard, frame),
            clause.Syntax),
        IRelationalCaseClauseOperation relational => Calculate(relational.Relation, value, Evaluate(relational.Value, frame), relational.Syntax),
        _ => Unknown.At(clause.Syntax),
    };
}
