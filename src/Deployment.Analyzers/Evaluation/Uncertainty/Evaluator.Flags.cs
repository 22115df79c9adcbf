using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>Assignments that give a variable one truth value where a condition has it, and else leave it as it is.</summary>
internal sealed partial class Evaluator
{
    /// <summary>What <c>x |= c</c> or <c>x &amp;= c</c> makes of x, where it is not known how often it runs; none where it does something else, or c is known.</summary>
    private Value? FlagSetBy(ICompoundAssignmentOperation assignment, Value before, Value condition)
    {
        if (!Effects.IsInDoubt || !condition.IsUnknown || assignment.Type?.SpecialType != SpecialType.System_Boolean)
            return null;
        return assignment.OperatorKind switch
        {
            BinaryOperatorKind.Or => SetWhere(condition, true, before, assignment),
            BinaryOperatorKind.And => SetWhere(condition, false, before, assignment),
            _ => null,
        };
    }

    /// <summary>
    /// What <c>x = x || c</c> or <c>x = c &amp;&amp; x</c> makes of x, where it is not known how often it runs; none where it does something else, or
    /// asking for c does more than to find out.
    /// </summary>
    private Value? FlagSetBy(ISimpleAssignmentOperation assignment, Frame frame)
    {
        if (!Effects.IsInDoubt
            || assignment.Value is not IBinaryOperation { OperatorMethod: null, OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.ConditionalAnd } both
            || !callees.Plain.Includes(both))
        {
            return null;
        }

        var isFirst = AreSameVariable(assignment.Target, both.LeftOperand);
        if (!isFirst && !AreSameVariable(assignment.Target, both.RightOperand))
            return null;
        var flag = both.OperatorKind == BinaryOperatorKind.ConditionalOr;
        var left = Evaluate(both.LeftOperand, frame);
        if (left.Data is bool decided && decided == flag)
            return left;
        var right = Evaluate(both.RightOperand, frame);
        return isFirst ? SetWhere(right, flag, left, assignment) : SetWhere(left, flag, right, assignment);
    }

    private Value SetWhere(Value condition, bool flag, Value before, IOperation assignment)
    {
        var set = new Value(flag, assignment.Syntax);
        if (IsOpen(assignment, condition, out var holds))
            return ReasonOfDoubt(assignment.Syntax).OneOf([set, before], assignment.Syntax);
        return holds == flag ? set : before;
    }

    /// <summary>Whether two expressions stand for one variable, field or property, of the same object.</summary>
    private static bool AreSameVariable(IOperation? one, IOperation? other) => (one, other) switch
    {
        (ILocalReferenceOperation { Local: var local }, ILocalReferenceOperation { Local: var another }) => SymbolEqualityComparer.Default.Equals(local, another),
        (IParameterReferenceOperation { Parameter: var parameter }, IParameterReferenceOperation { Parameter: var another }) => SymbolEqualityComparer.Default.Equals(parameter, another),
        (IPropertyReferenceOperation { Arguments.IsEmpty: false }, _) => false,
        (IMemberReferenceOperation member, IMemberReferenceOperation another) =>
            SymbolEqualityComparer.Default.Equals(member.Member, another.Member) && AreSameVariable(member.Instance, another.Instance),
        (IInstanceReferenceOperation { ReferenceKind: var kind }, IInstanceReferenceOperation { ReferenceKind: var another }) => kind == another,
        (null, null) => true,
        _ => false,
    };
}
