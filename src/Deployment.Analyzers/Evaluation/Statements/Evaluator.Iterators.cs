using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>Runs the statements of iterators while their items are asked for, as C# does.</summary>
internal sealed partial class Evaluator
{
    /// <summary>Around the running code, how often items are asked for by code that may stop before their end.</summary>
    private int _mayStop;

    /// <summary>Calls an iterator: nothing runs before its items are asked for, and all of it anew each time they are.</summary>
    private Value Iterator(Callee callee, IBlockOperation body, Value[] arguments, Frame frame, SyntaxNode place)
    {
        return callee.Method.ReturnType.OriginalDefinition.MetadataName is "IEnumerator" or "IEnumerator`1" or "IAsyncEnumerator`1"
            ? new(new EvaluatedEnumerator(Effects.Now(), Items(), place), place)
            : new(new EvaluatedSequence(Items()), place);

        IEnumerable<Value> Items()
        {
            var run = new Frame(frame.Method, frame.Parent, frame.Calls) { This = Copied(frame.This) };
            Bind(callee, Array.ConvertAll(arguments, Copied), run);
            var iteration = new Iteration { RunAll = RunAll };
            foreach (var item in Steps(body, run, iteration))
                yield return item;
            if (iteration.Uncertain is { } reason)
                throw new UncertainItemsException(reason, iteration.HasMore, held: iteration.Held);
        }

        void RunAll()
        {
            foreach (var _ in CertainItemsOf(new(new EvaluatedSequence(Items())), place, _ => { }))
            {
                // Only what it does counts.
            }
        }
    }

    /// <summary>Goes through items for code that may stop before their end.</summary>
    public IEnumerable<Value> Stoppable(IEnumerable<Value> items)
    {
        using var steps = items.GetEnumerator();
        while (MoveNext())
            yield return steps.Current;

        bool MoveNext()
        {
            _mayStop++;
            try
            {
                return steps.MoveNext();
            }
            finally
            {
                _mayStop--;
            }
        }
    }

    /// <summary>Runs a statement up to each item that it yields. How it ends is told by the iteration.</summary>
    private IEnumerable<Value> Steps(IOperation statement, Frame frame, Iteration iteration)
    {
        if (!Program.Statements.IsYielding(statement))
        {
            iteration.Completion = Execute(statement, frame);
            return [];
        }

        Budget.Spend();
        switch (statement)
        {
            case IReturnOperation yield:
                return Yield(Copied(Evaluate(yield.ReturnedValue!, frame)), iteration);
            case IBlockOperation block:
                return Steps(block.Operations, 0, frame, iteration);
            case IConditionalOperation conditional:
                var branch = Holds(Evaluate(conditional.Condition, frame)) ? conditional.WhenTrue : conditional.WhenFalse;
                iteration.Completion = Completion.Normal;
                return branch is null ? [] : Steps(branch, frame, iteration);
            case IForEachLoopOperation forEach:
                return Steps(forEach, frame, iteration);
            case IForLoopOperation @for:
                Block(@for.Before, frame);
                return Steps(@for, @for.Condition, testsFirst: true, isUntil: false, @for.AtLoopBottom, frame, iteration);
            case IWhileLoopOperation @while:
                return Steps(@while, @while.Condition, @while.ConditionIsTop, @while.ConditionIsUntil, [], frame, iteration);
            case ISwitchOperation @switch:
                return Steps(@switch, frame, iteration);
            case ITryOperation { Finally: { } final } @try:
                return Finally(Steps(@try.Body, frame, iteration), () => Execute(final, frame));
            case IUsingOperation @using:
                var resources = Acquire(@using, frame);
                return Finally(Steps(@using.Body, frame, iteration), () => Dispose(resources, @using.Syntax, frame));
            case ILockOperation @lock:
                EnterLock(@lock, frame);
                return Steps(@lock.Body, frame, iteration);
            case ILabeledOperation { Operation: { } labeled }:
                return Steps(labeled, frame, iteration);
            default:
                throw new UncertainItemsException(new Unknown(statement.Syntax), hasMore: null);
        }
    }

    private static IEnumerable<Value> Yield(Value value, Iteration iteration)
    {
        if (iteration.Uncertain is null)
            yield return value;
        else
            iteration.Held.Add(value);
        iteration.Completion = Completion.Normal;
    }

    private IEnumerable<Value> Steps(ImmutableArray<IOperation> statements, int first, Frame frame, Iteration iteration)
    {
        if (first == 0)
            frame.Renewed(statements);
        for (var i = first; i < statements.Length; i++)
        {
            var steps = statements[i] is IUsingDeclarationOperation { DeclarationGroup: var declared }
                ? Declaring(declared, i)
                : Steps(statements[i], frame, iteration);
            foreach (var item in steps)
                yield return item;
            if (statements[i] is IUsingDeclarationOperation)
                yield break;
            if (iteration.Completion == Completion.GoTo && IndexOf(frame.Target!, statements) is >= 0 and var target)
                i = Jump(statements, i, target, frame);
            else if (iteration.Completion != Completion.Normal)
                yield break;
        }

        iteration.Completion = Completion.Normal;

        IEnumerable<Value> Declaring(IVariableDeclarationGroupOperation resources, int at)
        {
            Execute(resources, frame);
            var declared = DeclaredBy(resources, frame);
            return Finally(Steps(statements, at + 1, frame, iteration), () => Dispose(declared, resources.Syntax, frame));
        }
    }

    private IEnumerable<Value> Steps(IForEachLoopOperation loop, Frame frame, Iteration iteration)
    {
        var end = default(UncertainItemsException);
        using var items = CertainItemsOf(loop, frame, uncertain => end = uncertain).GetEnumerator();
        while (items.MoveNext())
        {
            Bind(loop, items.Current, frame);
            foreach (var item in Steps(loop.Body, frame, iteration))
                yield return item;
            iteration.Completion = Turned(iteration.Completion, loop, frame);
            if (iteration.Completion is not (Completion.Normal or Completion.Continue))
            {
                iteration.Completion = LeaveLoop(iteration.Completion);
                yield break;
            }
        }

        iteration.Completion = end is null ? Completion.Normal : Uncertain(iteration, end.Reason, loop, HasMore(end), () =>
        {
            Bind(loop, ItemOf(end.Item, loop), frame);
            return Turned(Drain(Steps(loop.Body, frame, iteration), iteration), loop, frame);
        });
    }

    private IEnumerable<Value> Steps(
        ILoopOperation loop, IOperation? condition, bool testsFirst, bool isUntil, ImmutableArray<IOperation> bottom, Frame frame, Iteration iteration)
    {
        var isEndless = condition is null or { ConstantValue.HasValue: true };
        for (var turns = 0; ; turns++)
        {
            var decided = decisions.Count;
            if (condition is not null && (testsFirst || turns > 0))
            {
                var tested = Evaluate(condition, frame);
                var isLeft = Holds(tested) == isUntil;
                if (tested.IsUnknown || decisions.Count > decided)
                {
                    iteration.Completion = Uncertain(iteration, tested.Data as Unknown ?? decisions.LastAsked!, loop, !isLeft, Turn);
                    yield break;
                }

                if (isLeft)
                    break;
            }

            foreach (var item in Steps(loop.Body, frame, iteration))
                yield return item;
            iteration.Completion = Turned(iteration.Completion, loop, frame);
            var isGuess = isEndless && decisions.Count > decided;
            if (iteration.Completion is not (Completion.Normal or Completion.Continue))
            {
                if (isGuess)
                    iteration.Uncertain ??= decisions.LastAsked;
                iteration.Completion = Leave(loop, iteration.Completion, isGuess ? decisions.LastAsked : null);
                yield break;
            }

            Block(bottom, frame);
            if (isGuess || IsTriedTooLong)
            {
                iteration.Completion = Uncertain(iteration, isGuess ? decisions.LastAsked! : ReasonOfDoubt(loop.Syntax), loop, hasMore: true, Turn);
                yield break;
            }
        }

        iteration.Completion = Completion.Normal;

        Completion Turn()
        {
            var completion = Turned(Drain(Steps(loop.Body, frame, iteration), iteration), loop, frame);
            return completion is Completion.Normal or Completion.Continue ? Block(bottom, frame) : completion;
        }
    }

    private IEnumerable<Value> Steps(ISwitchOperation statement, Frame frame, Iteration iteration)
    {
        iteration.Completion = Completion.Normal;
        for (var section = SectionFor(statement, Evaluate(statement.Value, frame), frame); section is not null;)
        {
            foreach (var item in Steps(section.Body, 0, frame, iteration))
                yield return item;
            section = iteration.Completion == Completion.GoTo ? SectionOf(statement, frame.Target!) : null;
        }

        iteration.Completion = LeaveSwitch(iteration.Completion, statement, frame);
    }

    /// <summary>Tidies up after items that have been gone through, to their end or not, but not where the evaluation itself ends.</summary>
    private static IEnumerable<Value> Finally(IEnumerable<Value> steps, Action final)
    {
        var isGivenUp = false;
        try
        {
            using var items = steps.GetEnumerator();
            while (MoveNext(items))
                yield return items.Current;
        }
        finally
        {
            if (!isGivenUp)
                final();
        }

        bool MoveNext(IEnumerator<Value> items)
        {
            try
            {
                return items.MoveNext();
            }
            catch (Exception exception) when (!AuthorException.IsOfProgram(exception))
            {
                isGivenUp = true;
                throw;
            }
        }
    }

    /// <summary>
    /// A loop in an iterator whose turns are not known: one is run for what it does, and nothing is known of the items from here on. Where
    /// nobody may ask for those, the iterator may have come to its end or not.
    /// </summary>
    private Completion Uncertain(Iteration iteration, Unknown reason, ILoopOperation loop, bool hasMore, Func<Completion> turn)
    {
        if (hasMore && iteration.RunAll is { } runAll && _mayStop > 0 && !Effects.IsTrial)
        {
            LeaveOpen(reason, runAll);
            throw new UncertainItemsException(reason, hasMore, held: iteration.Held);
        }

        iteration.Uncertain ??= reason;
        iteration.HasMore |= hasMore;
        return hasMore ? Repeat(reason, loop, turn) : Leave(loop, Completion.Normal, reason);
    }

    private static Completion Drain(IEnumerable<Value> steps, Iteration iteration)
    {
        foreach (var _ in steps)
        {
            // Only what the steps do counts.
        }

        return iteration.Completion;
    }

    /// <summary>The items of a collection as far as they are known.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="place">The syntax of the collection.</param>
    /// <param name="end">Learns of what is not known.</param>
    private IEnumerable<Value> CertainItemsOf(Value collection, SyntaxNode place, Action<UncertainItemsException> end)
    {
        if (collection.Data is null)
            throw Throws<NullReferenceException>(place);
        if (ItemsOf(collection) is not { } known)
        {
            // That a list is changed in a way that is not known says nothing of what it was changed with.
            var reason = ReasonOf(collection, place);
            end(collection.Data is Evaluated evaluated
                ? new UncertainItemsException((Unknown)evaluated.PartOf(reason, place).Data!, hasMore: null, isCompared: true)
                : new UncertainItemsException(reason, hasMore: null));
            yield break;
        }

        var watched = collection.Data is EvaluatedList { IsVersioned: true } list ? list : null;
        var (count, changes) = (watched?.Items.Count, watched?.Changes);
        using var items = known.GetEnumerator();
        while (MoveNext(items, End))
        {
            yield return items.Current;
            if (watched?.Items.Count != count)
                throw Changed(watched!, place);

            // Whether that counts as a change depends on what it was.
            if (watched?.Changes != changes)
            {
                End(new UncertainItemsException(new Unknown(place), hasMore: null) { MayThrow = true });
                yield break;
            }
        }

        void End(UncertainItemsException uncertain)
        {
            if (uncertain.MayThrow)
                MayThrow(uncertain.Reason, place);
            end(uncertain);
        }
    }

    private static bool MoveNext(IEnumerator<Value> items, Action<UncertainItemsException> end)
    {
        try
        {
            return items.MoveNext();
        }
        catch (UncertainItemsException exception)
        {
            end(exception);
            return false;
        }
    }

    private bool HasMore(UncertainItemsException end) => end.HasMore ?? decisions.DecideLoop(end.Reason, end.IsInput);

    /// <summary>Evaluates what makes a collection; it is not known where its items are not.</summary>
    private static Value Collected<TOperation>(TOperation operation, Frame frame, Func<TOperation, Frame, Value> evaluate)
        where TOperation : IOperation
    {
        try
        {
            return evaluate(operation, frame);
        }
        catch (UncertainItemsException exception)
        {
            return exception.ResultAt(operation.Syntax);
        }
    }
}
