using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>The evaluated code throws.</summary>
internal sealed class AuthorException(Value exception, SyntaxNode place, RejectedCall? rejected = null) : Exception
{
    private CallChain? _call;

    public Value Thrown { get; } = exception;

    /// <summary>The call of the DSL that throws, if it is one.</summary>
    public RejectedCall? Rejected { get; } = rejected;

    /// <summary>Where it is thrown, with the calls that led there as far as it has come.</summary>
    public CallChain Call => _call ?? new(place, null);

    /// <summary>Why it is thrown, where neither its message nor the place says so.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it is no exception, but the end of the program: no code of the author's catches it.</summary>
    public bool IsExit { get; init; }

    /// <summary>Whether it is thrown only if a code runs at all that runs an unknown number of times.</summary>
    public bool IsUncertain { get; private set; }

    /// <summary>Whether an exception ends code of the program, which then tidies up after itself, and not its evaluation.</summary>
    public static bool IsOfProgram(Exception exception) => exception is AuthorException { IsExit: false } or UncertainItemsException;

    /// <summary>It is thrown again from within a catch clause.</summary>
    public AuthorException Again() => Wrapped(Thrown);

    /// <summary>It goes on as another exception, which tells of it.</summary>
    public AuthorException Wrapped(Value outer) => new(outer, place, Rejected) { _call = _call, IsUncertain = IsUncertain, Reason = Reason };

    /// <summary>Passes a function on its way.</summary>
    /// <returns>That it is not caught there.</returns>
    public bool IsCaughtNotBy(CallChain? calls)
    {
        _call ??= new(place, calls);
        return false;
    }

    /// <summary>Passes code on its way that runs an unknown number of times.</summary>
    /// <returns>That it is not caught there.</returns>
    public bool IsCaughtNotByUncertain()
    {
        IsUncertain = true;
        return false;
    }
}
