using Deployment.Analyzers.Evaluation.Values;
using Deployment.Plans.Evaluation;

namespace Deployment.Analyzers.Evaluation;

/// <summary>
/// A call of one method of the DSL. It is used again for the next call of the same method, since the DSL never calls back.
/// </summary>
internal sealed class EvaluatedCall(string[] parameters, Type[] parameterTypes) : DslCall
{
    private readonly object?[] _origins = new object?[parameters.Length];
    private readonly bool[] _isUnknown = new bool[parameters.Length];
    private bool _hasUnknown;
    private SyntaxNode? _place;
    private CallChain? _caller;

    /// <summary>What the real method is called with.</summary>
    public object?[] Arguments { get; } = new object?[parameters.Length];

    /// <summary>Makes the call ready.</summary>
    /// <param name="arguments">What the author passes.</param>
    /// <param name="place">Where.</param>
    /// <param name="caller">The calls that led there.</param>
    /// <param name="isInDoubt">Whether it is not known that the call is made, or for this element.</param>
    /// <returns>The first argument that is not known.</returns>
    public Unknown? Prepare(Value[] arguments, SyntaxNode place, CallChain? caller, bool isInDoubt)
    {
        (_place, _caller, IsInDoubt) = (place, caller, isInDoubt);
        Unknown? firstUnknown = null;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (parameterTypes[i].IsByRef)
            {
                (Arguments[i], _isUnknown[i]) = (null, false);
                continue;
            }

            var reason = ClrValues.TryConvert(arguments[i], parameterTypes[i], place, out Arguments[i]);
            _isUnknown[i] = reason is not null;
            _origins[i] = reason is null ? OriginOf(arguments[i]).Token : reason.Cause;
            firstUnknown ??= reason;
        }

        _hasUnknown = firstUnknown is not null;
        return firstUnknown;
    }

    public override object? ValueOf(string parameter) => IndexOf(parameter) is >= 0 and var index ? _origins[index] : null;

    protected override bool IsArgumentUnknown(string parameter) => _hasUnknown && IndexOf(parameter) is >= 0 and var index && _isUnknown[index];

    protected override object CreateSite() => new CallChain(_place!, _caller);

    private static ValueOrigin OriginOf(Value argument) =>
        argument.Data is EvaluatedList { Items: [var only] } ? only.Origin : argument.Origin;

    private int IndexOf(string parameter)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i] == parameter)
                return i;
        }

        return -1;
    }
}
