namespace Deployment.Plans.Evaluation;

/// <summary>
/// The DSL call that is being made on behalf of evaluated source code. Whoever evaluates a plan opens one around each call,
/// so that elements and settings learn where they were written and which arguments are not known before run time.
/// A running program opens none.
/// </summary>
internal abstract class DslCall
{
    [ThreadStatic]
    private static DslCall? _current;

    private object? _site;

    public static DslCall? Current => _current;

    /// <summary>The evaluator's own token for the call, made for the first who asks.</summary>
    public object Site => _site ??= CreateSite();

    /// <summary>Whether what the call returns depends on something known only at run time.</summary>
    public bool IsResultUnknown { get; private set; }

    /// <summary>Whether it is not known that the program makes the call, or for this element.</summary>
    public bool IsInDoubt { get; set; }

    /// <summary>Whether a call is made of which that is not known.</summary>
    public static bool IsDoubtful => _current is { IsInDoubt: true };

    public static bool IsUnknown(string parameter) => _current?.IsArgumentUnknown(parameter) ?? false;

    public static void MarkResultUnknown()
    {
        if (_current is { } call)
            call.IsResultUnknown = true;
    }

    public void Enter()
    {
        _site = null;
        IsResultUnknown = false;
        _current = this;
    }

    public static void Leave() => _current = null;

    /// <summary>The evaluator's own token for where the argument's value was written.</summary>
    public abstract object? ValueOf(string parameter);

    protected abstract bool IsArgumentUnknown(string parameter);

    protected abstract object CreateSite();
}
