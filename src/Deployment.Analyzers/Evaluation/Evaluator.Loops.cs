using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

internal sealed partial class Evaluator
{
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
        while (true)
        {
            var condition = loop.Condition is null ? new(true) : Evaluate(loop.Condition, frame);
            if (condition.Data is Unknown unknown)
                return Repeat(unknown, loop, () => Execute(loop.Body, frame) is var turn && turn is Completion.Return or Completion.GoTo ? turn : Block(loop.AtLoopBottom, frame));
            if (!condition.IsTrue)
                return Completion.Normal;

            var decided = decisions.Count;
            var completion = Execute(loop.Body, frame);
            var isGuess = loop.Condition is null && decisions.Count > decided;
            if (completion is not (Completion.Normal or Completion.Continue))
                return LeaveEndless(loop, completion, isGuess);
            Block(loop.AtLoopBottom, frame);
            if (isGuess)
                return EndGuessing(loop, () => Execute(loop.Body, frame));
        }
    }

    private Completion While(IWhileLoopOperation loop, Frame frame)
    {
        var mustTest = loop.ConditionIsTop;
        while (true)
        {
            if (mustTest)
            {
                var condition = loop.Condition is null ? new(true) : Evaluate(loop.Condition, frame);
                if (condition.Data is Unknown unknown)
                    return Repeat(unknown, loop, () => Execute(loop.Body, frame));
                if (Holds(condition) == loop.ConditionIsUntil)
                    return Completion.Normal;
            }

            mustTest = true;
            var decided = decisions.Count;
            var completion = Execute(loop.Body, frame);
            var isGuess = loop.Condition is { ConstantValue.HasValue: true } && decisions.Count > decided;
            if (completion is not (Completion.Normal or Completion.Continue))
                return LeaveEndless(loop, completion, isGuess);
            if (isGuess)
                return EndGuessing(loop, () => Execute(loop.Body, frame));
        }
    }

    private Completion ForEach(IForEachLoopOperation loop, Frame frame)
    {
        var collection = Evaluate(loop.Collection, frame);
        if (ItemsOf(collection) is not { } items)
        {
            // That a list is changed in a way that is not known says nothing of what it was changed with.
            var reason = collection.Data as Unknown ?? (Unknown)ReasonOf(collection, loop.Collection.Syntax).Derive(loop.Collection.Syntax).Data!;
            return Repeat(reason, loop, () => Turn(loop, reason.Derive(loop.LoopControlVariable.Syntax, LoopVariableName(loop)), frame));
        }

        foreach (var item in items)
        {
            var completion = Turn(loop, item, frame);
            if (completion is not (Completion.Normal or Completion.Continue))
                return LeaveLoop(completion);
        }

        return Completion.Normal;
    }

    private Completion Turn(IForEachLoopOperation loop, Value item, Frame frame)
    {
        switch (loop.LoopControlVariable)
        {
            case IVariableDeclaratorOperation declarator:
                Declare(declarator.Symbol, item, frame);
                break;
            case var target:
                Deconstruct(target, item, frame);
                break;
        }

        return Execute(loop.Body, frame);
    }

    /// <summary>
    /// A loop whose number of turns is not known: in one world it has none, in the other its body is run once for what each turn
    /// does, and in both the plan may have more of that.
    /// </summary>
    private Completion Repeat(Unknown reason, ILoopOperation loop, Func<Completion> turn)
    {
        if (!decisions.DecideLoop(reason))
        {
            Effects.MayBeAdded(reason.Cause, decisions.AddedByTurnsAt(loop.Syntax));
            return Completion.Normal;
        }

        var completion = Completion.Normal;
        RepeatUnknownTimes(reason, loop.Syntax, () => completion = turn());
        return LeaveLoop(completion);
    }

    /// <summary>An endless loop that is left on a condition that is not known: how many turns it has is not known either.</summary>
    private Completion EndGuessing(ILoopOperation loop, Func<Completion> turn)
    {
        var completion = Completion.Normal;
        RepeatUnknownTimes(decisions.LastAsked!, loop.Syntax, () => completion = turn());
        return LeaveLoop(completion);
    }

    /// <summary>An endless loop that is left in its first turn on a condition that is not known might have had more turns.</summary>
    private Completion LeaveEndless(ILoopOperation loop, Completion completion, bool isGuess)
    {
        if (isGuess)
            Effects.MayBeAdded(decisions.LastAsked!.Cause, decisions.AddedByTurnsAt(loop.Syntax));
        return LeaveLoop(completion);
    }

    /// <summary>Runs code that the place stands for, and that runs an unknown number of times.</summary>
    private void RepeatUnknownTimes(Unknown reason, SyntaxNode place, Action once) =>
        Effects.RepeatUnknownTimes(reason, decisions.AddedByTurnsAt(place), once);

    private static Completion LeaveLoop(Completion completion) => completion is Completion.Return or Completion.GoTo ? completion : Completion.Normal;

    private static string LoopVariableName(IForEachLoopOperation loop) =>
        loop.Locals.Length == 1 ? loop.Locals[0].Name : Unknown.Abbreviate(loop.LoopControlVariable.Syntax);
}
