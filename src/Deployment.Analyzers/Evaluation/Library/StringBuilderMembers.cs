using System.Text;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Members of <see cref="StringBuilder"/>. Each change gives the builder back.</summary>
internal static class StringBuilderMembers
{
    public static Value? Call(LibraryCall call, EvaluatedStringBuilder builder)
    {
        if (call.Method.Name is "Append" or "AppendLine" or "AppendFormat" or "AppendJoin" or "Insert" or "Remove" or "Replace" or "Clear")
        {
            call.Evaluator.Effects.Changing(builder);
            if (Evaluator.FirstUnknown(default, call.Arguments) is { } unknown)
                return Forget(call, builder, unknown);
            return Change(call, builder) ?? Forget(call, builder, new Unknown(call.Place));
        }

        if (builder.Taint is { } taint)
            return call.GiveUp(taint);
        call.Evaluator.Budget.Reserve(builder.Text.Length);
        return (call.Method.Name, call.Arguments) switch
        {
            ("ToString", []) => call.Result(builder.Text.ToString()),
            ("ToString", [{ Data: int start }, { Data: int length }]) => Checked(call, () => call.Result(builder.Text.ToString(start, length))),
            ("Equals", [{ Data: EvaluatedStringBuilder { Taint: null } other }]) => call.Result(builder.Text.Equals(other.Text)),
            _ => CollectionMembers.GiveUp(call),
        };
    }

    /// <summary>Cuts the text, or fills it up.</summary>
    public static void SetLength(Evaluator evaluator, EvaluatedStringBuilder builder, Value length, SyntaxNode place)
    {
        evaluator.Effects.Changing(builder);
        if (length.Data is not int count)
        {
            builder.MarkTainted(length.Data as Unknown ?? new Unknown(place));
            return;
        }

        if (count < 0)
            throw evaluator.Throws<ArgumentOutOfRangeException>(place);
        evaluator.Budget.Reserve(count);
        builder.Text.Length = count;
    }

    private static Value Forget(LibraryCall call, EvaluatedStringBuilder builder, Unknown reason)
    {
        builder.MarkTainted(reason);
        call.GiveUp(reason);
        return call.Receiver;
    }

    private static Value? Change(LibraryCall call, EvaluatedStringBuilder builder)
    {
        var text = builder.Text;
        call.Evaluator.Budget.Spend();
        switch (call.Method.Name, call.Arguments)
        {
            case ("Append", [{ Data: char character }, { Data: int count }]):
                Budget.CheckSize(text.Length + (long)Math.Max(0, count));
                return Checked(call, () => text.Append(character, count));
            case ("Append", [{ Data: string part }, { Data: int start }, { Data: int count }]):
                return Checked(call, () => text.Append(part, start, count));
            case ("Append", [var value]):
                return Insert(call, text, text.Length, TextOf(call, value), 1);
            case ("AppendFormat", var arguments):
                return CompositeText.Format(call, arguments) is { } formatted ? Insert(call, text, text.Length, formatted, 1) : null;
            case ("AppendJoin", _):
                return StringJoin.Join(call) is { } joined ? Insert(call, text, text.Length, joined, 1) : null;
            case ("Insert", [{ Data: int index }, var value]):
                return Insert(call, text, index, TextOf(call, value), 1);
            case ("Insert", [{ Data: int index }, { Data: string } value, { Data: int count }]):
                return Insert(call, text, index, value, count);
            case ("Remove", [{ Data: int start }, { Data: int length }]):
                call.Evaluator.Budget.Reserve(text.Length);
                return Checked(call, () => text.Remove(start, length));
            case ("Replace", [{ Data: char old }, { Data: char replacement }]):
                call.Evaluator.Budget.Reserve(text.Length);
                return Checked(call, () => text.Replace(old, replacement));
            case ("Replace", [{ Data: string old }, { Data: null or string } replacement]):
                call.Evaluator.Budget.Reserve(StringMembers.LengthAfterReplace(text.ToString(), old, (string?)replacement.Data));
                return Checked(call, () => text.Replace(old, (string?)replacement.Data));
            case ("Clear", []):
                text.Clear();
                return call.Receiver;
            default:
                // How a line ends depends on the machine.
                return null;
        }
    }

    private static Value? Insert(LibraryCall call, StringBuilder text, int index, Value inserted, int count)
    {
        if (inserted.Data is Unknown unknown)
            return Forget(call, (EvaluatedStringBuilder)call.Receiver.Data!, unknown);
        var part = (string)inserted.Data!;
        Budget.CheckSize(text.Length + (part.Length * (long)Math.Max(0, count)));
        if (index < text.Length)
            call.Evaluator.Budget.Reserve(text.Length);
        call.Evaluator.Budget.Reserve(part.Length);
        return Checked(call, () => index == text.Length && count == 1 ? text.Append(part) : text.Insert(index, part, count));
    }

    private static Value TextOf(LibraryCall call, Value value) => value.Data switch
    {
        EvaluatedList { Taint: null } characters when call.Method.Parameters[call.Method.Parameters.Length - 1].Type.SpecialType != SpecialType.System_Object && characters.Items.TrueForAll(item => item.Data is char) => call.Result(string.Concat(characters.Items)),
        EvaluatedStringBuilder { Taint: { } taint } => taint.Derive(call.Place),
        EvaluatedStringBuilder other => call.Result(other.Text.ToString()),
        _ => call.Evaluator.TextOf(value, type: null, call.Place, call.Caller),
    };

    private static Value Checked(LibraryCall call, Func<object> change)
    {
        try
        {
            return change() is Value result ? result : call.Receiver;
        }
        catch (ArgumentException exception)
        {
            throw call.Evaluator.Throws(exception.GetType().FullName, call.Place);
        }
    }
}
