using System.Reflection;
using Deployment.Analyzers.Evaluation.Values;
using Deployment.Plans;
using Deployment.Plans.Evaluation;

namespace Deployment.Analyzers.Evaluation;

internal sealed partial class Evaluator
{
    /// <summary>
    /// Calls the real method of the DSL. An argument that is not known is handed over as such; where the method cannot do
    /// without it, the call is left out and the plan may be missing something from there.
    /// </summary>
    private Value CallDsl(DslMethod member, IMethodSymbol method, Value receiver, Value[] arguments, SyntaxNode place, Frame caller)
    {
        if (receiver.Data is Unknown unknown)
            return LeaveOut(member, unknown, place);
        if (receiver.Data is null && !member.IsStatic)
            return Unknown.At(place);

        var call = Prepare(member, arguments, new CallChain(place, caller.Calls), out var clrArguments, out var firstUnknown);
        if (firstUnknown is not null && !member.ConcernsPlan)
            return firstUnknown.Derive(place);

        DslCall.Enter(call);
        try
        {
            var result = member.Invoke(receiver.Data, clrArguments, method);
            if (result is DeploymentPlan plan && member.IsFactory)
                Effects.Created(plan);
            return FromDsl(member, result, call, arguments, place);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is UnknownArgumentException)
        {
            return LeaveOut(member, firstUnknown!, place);
        }
        catch (TargetInvocationException exception)
        {
            return Reject(exception.InnerException!, member, arguments, (CallChain)call.Site, place);
        }
        catch (ArgumentException)
        {
            return LeaveOut(member, firstUnknown ?? (Unknown)Unknown.At(place).Data!, place);
        }
        finally
        {
            DslCall.Leave();
        }
    }

    private static DslCall Prepare(DslMethod member, Value[] arguments, CallChain site, out object?[] clrArguments, out Unknown? firstUnknown)
    {
        clrArguments = new object?[arguments.Length];
        var origins = new object?[arguments.Length];
        var unknown = new bool[arguments.Length];
        firstUnknown = null;
        for (var i = 0; i < arguments.Length; i++)
        {
            origins[i] = OriginOf(arguments[i]);
            if (ClrValues.TryConvert(arguments[i], member.ParameterType(i), out clrArguments[i]) is { } reason)
            {
                unknown[i] = true;
                origins[i] = reason.Cause;
                firstUnknown ??= reason;
            }
        }

        return new DslCall(site, member.Parameters, origins, unknown);
    }

    private static SyntaxNode? OriginOf(Value argument) =>
        argument.Data is EvaluatedList { Items: [var only] } ? only.Origin : argument.Origin;

    private Value FromDsl(DslMethod member, object? result, DslCall call, Value[] arguments, SyntaxNode place)
    {
        if ((call.IsResultUnknown && result is not Deployment.Plans.Element) || result is ISetting { IsUnknown: true })
            return Unknown.At(place);
        var value = ClrValues.FromClr(result, Effects, place);
        if (value.Data is EvaluatedList && member.ConcernsPlan && Effects.Plans.Any(plan => plan.Growth.IsPossible))
            return Unknown.At(place);
        return value;
    }

    private Value LeaveOut(DslMethod member, Unknown reason, SyntaxNode place)
    {
        if (member.ConcernsPlan && !member.IsGetter)
            Effects.AnythingMayBeAdded(reason.Cause);
        return reason.Derive(place);
    }

    /// <summary>The call throws. Its plan is checked on without what the call would have added.</summary>
    private Value Reject(Exception exception, DslMethod member, Value[] arguments, CallChain site, SyntaxNode place)
    {
        var parameter = exception is ArgumentException { ParamName: { } name } ? Array.IndexOf(member.Parameters, name) : -1;
        var value = parameter >= 0 && IsWritten(arguments[parameter].Data) ? arguments[parameter].Origin : null;
        RejectedCalls.Add(new RejectedCall(exception.Message, value, site));
        Effects.AnythingMayBeAdded(place);
        return Unknown.At(place);
    }

    /// <summary>Whether a value is one that stands in the source, and not an element that was made somewhere.</summary>
    private static bool IsWritten(object? data) => data is string or bool || Numbers.IsNumber(data) || data is TimeSpan or Bandwidth or DataSize or Percentage;
}
