using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

internal sealed partial class Evaluator
{
    /// <summary>After so many turns it is worth asking the compiler whether a loop means what it says.</summary>
    private const int TurnsWithoutDoubt = 1_000;

    private Completion Loop(ILoopOperation loop, Frame frame) => loop switch
    {
        IForEachLoopOperation forEach => ForEach(forEach, frame),
        IForLoopOperation @for => For(@for, frame),
        IWhileLoopOperation @while => While(@while, frame),
        _ => Completion.Normal,
    };

    private Completion For(IForLoopOperation loop, Frame frame)
    {
        Block(loop.Before, frame);
        return WhileHolds(loop, loop.Condition, testsFirst: true, isUntil: false, loop.AtLoopBottom, frame);
    }

    private Completion While(IWhileLoopOperation loop, Frame frame) =>
        WhileHolds(loop, loop.Condition, loop.ConditionIsTop, loop.ConditionIsUntil, [], frame);

    /// <summary>
    /// A loop with a condition. Once that rests on what is not known, or an endless loop on when it is left, what is to come is
    /// an unknown number of turns.
    /// </summary>
    private Completion WhileHolds(
        ILoopOperation loop, IOperation? condition, bool testsFirst, bool isUntil, ImmutableArray<IOperation> bottom, Frame frame)
    {
        var isEndless = condition is null or { ConstantValue.HasValue: true };
        for (var turns = 0; ; turns++)
        {
            // A head that does not compile, such as one without its ++ yet, says nothing of the number of turns.
            if (turns is 0 or TurnsWithoutDoubt && Program.Statements.IsHeadBroken(loop, looksClosely: turns > 0))
            {
                InvalidCode.Add(loop.Syntax);
                return Repeat(new Unknown(loop.Syntax), loop, Turn, condition is null ? null : () => Evaluate(condition, frame));
            }

            var decided = decisions.Count;
            if (condition is not null && (testsFirst || turns > 0))
            {
                var tested = Evaluate(condition, frame);
                if (IsTurnOpen(loop, tested, isFirst: turns == 0))
                    return AnyOf([Turn], ReasonOfDoubt(loop.Syntax));
                var isLeft = GoesOn(tested, isFirst: turns == 0) == isUntil;
                var isGuess = tested.IsUnknown || decisions.Count > decided;
                var reason = tested.Data as Unknown ?? decisions.LastAsked;
                if (isLeft)
                    return Leave(loop, Completion.Normal, isGuess ? reason : null);

                // A first turn that rests on a guess is a known one yet.
                if (isGuess && (tested.IsUnknown || turns > 0))
                    return Repeat(reason!, loop, () => CountedTurn((tested.Data as Unknown)?.CountedInIt), () => Evaluate(condition, frame));
            }

            var completion = Turn();
            var isLeftOnGuess = isEndless && decisions.Count > decided;
            if (completion is not Completion.Normal)
                return Leave(loop, completion, isLeftOnGuess ? decisions.LastAsked : null);
            if (isLeftOnGuess)
                return Repeat(decisions.LastAsked!, loop, Turn);
            if (IsTriedTooLong)
                return RepeatOnAndOn(loop, Turn);
        }

        // Any turn of a loop that counts from 0 up to a number of items is for any of these.
        Completion CountedTurn(Unknown? counted)
        {
            var index = condition is IBinaryOperation { LeftOperand: ILocalReferenceOperation { Local: var counter } } ? frame.Find(counter)?.Value.Data as Unknown : null;
            index?.IndexIn = counted;
            var completion = Turn();
            if (index is not null && counted is not null && IsLeft(completion))
                ((Unknown)counted.AnyItem(index, loop.Syntax).Data!).MarkLastItem();
            return completion;
        }

        Completion Turn()
        {
            var completion = Turned(Execute(loop.Body, frame), loop, frame);
            return completion is Completion.Normal or Completion.Continue ? Block(bottom, frame) : completion;
        }
    }

    /// <summary>Whether it is left open if a loop goes on.</summary>
    private bool IsTurnOpen(ILoopOperation loop, Value tested, bool isFirst) => tested.IsUnknown && IsLeftOpen(loop) && IsUndecided(() => GoesOn(tested, isFirst), out _);

    /// <summary>Whether it is left open if a loop whose number of turns is not known has any.</summary>
    private bool IsTurnOpen(ILoopOperation loop, UncertainItemsException end) => IsLeftOpen(loop) && IsUndecided(() => HasMore(end), out _);

    /// <summary>Whether the condition of a loop holds. One that counts up to a number of items has a first turn where there are any.</summary>
    private bool GoesOn(Value tested, bool isFirst) => isFirst && tested.Data is Unknown { CountedInIt: { } counted }
        ? decisions.DecideLoop(counted, isInput: counted is { IsInput: true, Among.IsEmpty: true })
        : Holds(tested);

    private Completion ForEach(IForEachLoopOperation loop, Frame frame)
    {
        var end = default(UncertainItemsException);
        foreach (var item in CertainItemsOf(loop, frame, uncertain => end = uncertain))
        {
            Bind(loop, item, frame);
            var completion = Turned(Execute(loop.Body, frame), loop, frame);
            if (IsLeft(completion))
                return LeaveLoop(completion);
        }

        if (end is null)
            return Completion.Normal;
        if (IsIdle(loop, Turn))
            return Completion.Normal;
        if (IsTurnOpen(loop, end))
            return AnyOf([Turn], ReasonOfDoubt(loop.Syntax));
        return HasMore(end) ? Repeat(end.Reason, loop, Turn) : Leave(loop, Completion.Normal, end.Reason);

        Completion Turn()
        {
            var item = ItemOf(end.Item, loop);
            Bind(loop, item, frame);
            var completion = Turned(Execute(loop.Body, frame), loop, frame);
            if (IsLeft(completion))
                ((Unknown)item.Data!).MarkLastItem();
            return completion;
        }
    }

    private static bool IsLeft(Completion completion) => completion is not (Completion.Normal or Completion.Continue);

    /// <summary>How a turn of a loop has ended: a jump may lead to its end, or to that of the loop.</summary>
    private static Completion Turned(Completion completion, ILoopOperation loop, Frame frame) =>
        completion != Completion.GoTo ? completion
        : IsTarget(loop.ContinueLabel, frame) ? Completion.Continue
        : IsTarget(loop.ExitLabel, frame) ? Completion.Break
        : completion;

    private void Bind(IForEachLoopOperation loop, Value item, Frame frame)
    {
        switch (loop.LoopControlVariable)
        {
            case IVariableDeclaratorOperation declarator when item.Data is Cell variable:
                frame.Declare(declarator.Symbol, variable);
                break;
            case IVariableDeclaratorOperation declarator:
                Declare(declarator.Symbol, item, frame);
                break;
            case var target:
                Deconstruct(target, item, Program.Statements.EnumerationOf(loop).ElementType, loop.Syntax, frame);
                break;
        }
    }

    /// <summary>
    /// An unknown number of turns: one is run for what each of them does. In the other world there is none, and in both the plan
    /// may have more of what a turn adds.
    /// </summary>
    private Completion Repeat(Unknown reason, ILoopOperation loop, Func<Completion> turn, Action? test = null) =>
        LeaveLoop(RepeatUnknownTimes(reason, loop.Syntax, turn, test));

    /// <summary>Goes on with a loop in a trial that has taken too long: by an unknown turn, and one more for what that leaves.</summary>
    private Completion RepeatOnAndOn(ILoopOperation loop, Func<Completion> turn)
    {
        var reason = ReasonOfDoubt(loop.Syntax);
        Repeat(reason, loop, turn);
        return Repeat(reason, loop, turn);
    }

    /// <summary>Leaves a loop. One that is left on a condition that is not known might have had more turns.</summary>
    private Completion Leave(ILoopOperation loop, Completion completion, Unknown? guess)
    {
        if (guess is not null)
            Effects.MayBeAdded(guess.Cause, decisions.AddedByTurnsAt(loop.Syntax));
        return LeaveLoop(completion);
    }

    private static Completion LeaveLoop(Completion completion) => completion is Completion.Return or Completion.GoTo ? completion : Completion.Normal;

    /// <summary>Any item of what a loop goes through.</summary>
    private static Value ItemOf(Unknown looped, IForEachLoopOperation loop) => looped.AnyItem(
        loop.LoopControlVariable.Syntax,
        loop.Locals.Length == 1 ? loop.Locals[0].Name : loop.LoopControlVariable.Syntax.InOneLine());
}
