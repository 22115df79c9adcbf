using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Members of <see cref="StringReader"/>.</summary>
internal static class ReaderMembers
{
    public static Value Call(LibraryCall call, EvaluatedStringReader reader)
    {
        if (reader.Taint is { } taint)
            return call.GiveUp(taint);
        call.Evaluator.Effects.Changing(reader);
        if (call.Arguments.Length > 0)
            return CollectionMembers.GiveUp(call);
        try
        {
            return call.Method.Name switch
            {
                "Read" => call.Result(reader.Text.Read()),
                "Peek" => call.Result(reader.Text.Peek()),
                "ReadLine" => Read(call, reader.Text.ReadLine()),
                "ReadToEnd" => Read(call, reader.Text.ReadToEnd()),
                "ReadLineAsync" => EvaluatedTask.Completed(Read(call, reader.Text.ReadLine()), call.Place),
                "ReadToEndAsync" => EvaluatedTask.Completed(Read(call, reader.Text.ReadToEnd()), call.Place),
                "Dispose" or "Close" => Close(reader),
                _ => CollectionMembers.GiveUp(call),
            };
        }
        catch (ObjectDisposedException)
        {
            throw call.Throws<ObjectDisposedException>();
        }
    }

    public static Value Close(EvaluatedStringReader reader)
    {
        reader.Text.Dispose();
        return Value.Null;
    }

    private static Value Read(LibraryCall call, string? text)
    {
        call.Evaluator.Budget.Reserve(text?.Length ?? 0);
        return call.Result(text);
    }
}
