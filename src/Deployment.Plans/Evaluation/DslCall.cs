namespace Deployment.Plans.Evaluation;

/// <summary>
/// The DSL call that is being made on behalf of evaluated source code. Whoever evaluates a plan opens one around each call,
/// so that elements and settings learn where they were written and which arguments are not known before run time.
/// A running program opens none.
/// </summary>
internal sealed class DslCall(object site, string[] parameters, object?[] origins, bool[] unknown)
{
    [ThreadStatic]
    private static DslCall? _current;

    public static DslCall? Current => _current;

    /// <summary>The evaluator's own token for the call.</summary>
    public object Site { get; } = site;

    public static void Enter(DslCall call) => _current = call;

    public static void Leave() => _current = null;

    public static bool IsUnknown(string parameter)
    {
        var call = _current;
        return call is not null && call.IndexOf(parameter) is >= 0 and var index && call.UnknownAt(index);
    }

    /// <summary>Whether what the call returns depends on something known only at run time.</summary>
    public bool IsResultUnknown { get; private set; }

    public static void MarkResultUnknown()
    {
        if (_current is { } call)
            call.IsResultUnknown = true;
    }

    /// <summary>The evaluator's own token for where the argument's value was written.</summary>
    public object? ValueOf(string parameter) => IndexOf(parameter) is >= 0 and var index ? origins[index] : null;

    private bool UnknownAt(int index) => unknown[index];

    private int IndexOf(string parameter) => Array.IndexOf(parameters, parameter);
}
