using System.Collections;
using System.Reflection;
using Deployment.Analyzers.Evaluation.Library;
using Deployment.Analyzers.Evaluation.Values;
using Deployment.Plans;
using Deployment.Plans.Evaluation;

namespace Deployment.Analyzers.Evaluation;

internal sealed partial class Evaluator
{
    /// <summary>How often plans have been changed.</summary>
    private int _changesOfPlans;

    /// <summary>What has been stated of an element of which it is not known at all which one it is.</summary>
    private readonly HashSet<DslMethod> _openSettings = [];

    private PlanLists PlanLists => field ??= new PlanLists(Effects);

    /// <summary>
    /// Calls the real method of the DSL. An argument that is not known is handed over as such; where the method cannot do
    /// without it, the call is left out and the plan may be missing something from there.
    /// </summary>
    private Value CallDsl(DslMethod member, Value receiver, Value[] arguments, SyntaxNode place, Frame caller, bool isInDoubt = false)
    {
        if (member.ConcernsPlan && !member.IsGetter)
            Effects.MakeDifference();
        var element = member.IsStatic && arguments.Length > 0 ? arguments[0] : receiver;
        if (member.IsSetting || member.Accepts)
            isInDoubt |= IsStatedInDoubt(member, element, arguments, place, caller);
        if (receiver.Data is Unknown unknown)
            return LeaveOut(member, element, unknown, place);
        if (receiver.Data is null && !member.IsStatic)
            throw Throws<NullReferenceException>(place);

        if (member.DerivesFromPlan)
        {
            // It takes as long as the plan is large, and is not to be had of one of which anything is left open.
            Effects.HandOut(receiver.Data);
            return Unknown.At(place);
        }

        if (member.ConcernsPlan && !member.IsGetter && !isInDoubt && (Effects.IsTrial || Effects.IsUncounted))
            return LeaveOut(member, element, new Unknown(place), place);
        if (member.ConcernsPlan && !member.IsGetter && element.Data is Element { Plan: var changed } && Effects.IsRun(changed))
        {
            NotFollowed[place] = "for the plan has been run before";
            return LeaveOut(member, element, new Unknown(place), place);
        }

        member = member.Of(receiver.Data);
        var call = member.Call;
        var firstUnknown = call.Prepare(arguments, place, caller.Calls, isInDoubt);
        if (firstUnknown is not null && !member.IsGetter)
            MayThrow(firstUnknown, place, member.ReadsRows ? [] : ThrownTypes.OfDsl);
        if (firstUnknown is not null && !member.ConcernsPlan)
        {
            foreach (var parameter in member.OutParameters)
                arguments[parameter] = firstUnknown.Derive(place, place.Variable(0) ?? place.InOneLine());
            return firstUnknown.Derive(place);
        }

        call.Enter();
        try
        {
            var result = member.Invoke(receiver.Data);
            if (member.ConcernsPlan && !member.IsGetter)
                _changesOfPlans++;
            foreach (var parameter in member.OutParameters)
                arguments[parameter] = FromDsl(member, call.Arguments[parameter], place);
            if (Scopes is not null && Scopes.Watches(place))
                Scopes.Add((CallChain)call.Site, caller);
            if (result is DeploymentPlan plan && member.IsFactory)
                Effects.Created(plan);
            if (member.IsQuery)
                Effects.HandOut(receiver.Data);
            var value = FromDsl(member, result, place);
            return member is { IsStatic: true, ConcernsPlan: false } && arguments is [var amount] && IsWrittenElsewhere(amount, place) ? value.At(amount.Origin) : value;
        }
        catch (TargetInvocationException exception) when (exception.InnerException is UnknownArgumentException)
        {
            return LeaveOut(member, element, firstUnknown!, place);
        }
        catch (TargetInvocationException exception)
        {
            Reject(exception.InnerException!, member, arguments, place);
            return ResultOf(member, element, new Unknown(place), place);
        }
        catch (Exception exception) when (exception is ArgumentException or TargetException)
        {
            return LeaveOut(member, element, firstUnknown ?? new Unknown(place), place);
        }
        finally
        {
            DslCall.Leave();
        }
    }

    /// <summary>Whether it is not known if a fact is stated of an element there is, or a risk accepted for it.</summary>
    private bool IsStatedInDoubt(DslMethod member, Value element, Value[] arguments, SyntaxNode place, Frame caller)
    {
        if (element.Data is Unknown { IsNewElement: false } any)
            StateOfAny(member, any, arguments, place, caller);
        if (element.Data is not Element known || !(MayNotRunFor(known) || _openSettings.Contains(member) || Effects.IsUncounted))
            return false;
        NotFollowed[place] = "for it is not known whether it runs then";
        return true;
    }

    /// <summary>
    /// The fact is stated of one of several elements, and may be of each; so may a risk be accepted for each. Of which one, where that is
    /// not known at all, it may be of any there is, or will be.
    /// </summary>
    private void StateOfAny(DslMethod member, Unknown any, Value[] arguments, SyntaxNode place, Frame caller)
    {
        var elements = Within(any.Among).OfType<Element>().Where(member.IsFor).ToList();
        if (elements.Count == 0 && _openSettings.Add(member))
            elements.AddRange(Effects.Plans.SelectMany(plan => plan.Elements).Where(member.IsFor));
        foreach (var element in elements)
            StateInDoubt(member, element, arguments, place, caller);
    }

    private void StateInDoubt(DslMethod member, Element element, Value[] arguments, SyntaxNode place, Frame caller) =>
        CallDsl(member, member.IsStatic ? default : new(element), member.IsStatic ? [new(element), .. arguments.Skip(1)] : arguments, place, caller, isInDoubt: member.IsSetting);

    /// <summary>Code that is not followed, and knows the DSL, may state whatever it likes of an element that it is handed, and of those that were added to that.</summary>
    private void MayStateAnything(Element handed, SyntaxNode place, Frame caller)
    {
        var elements = handed.Plan.Elements;
        for (var i = elements.Count - 1; i >= 0; i--)
        {
            Budget.Spend();
            var element = elements[i];
            if (!IsWithin(element, handed))
                continue;
            foreach (var setting in callees.Dsl.Settings.Where(setting => setting.IsFor(element)))
                StateInDoubt(setting, element, [.. setting.Parameters.Select(_ => Unknown.At(place))], place, caller);
            if (element == handed)
                return;
        }
    }

    /// <summary>Anything may yet be said of an element in the statement that adds it, as long as that does not compile.</summary>
    private void LeaveUnfinished(Element element, SyntaxNode statement, Frame caller)
    {
        if (!ValueOrigin.IsWithin(statement, (element.Origin.Call as CallChain)?.Call))
            return;
        Effects.AnythingMayBeAdded(statement);
        MayStateAnything(element, statement, caller);
    }

    private static bool IsWithin(Element element, Element outer)
    {
        Element? current = element;
        while (current is not null && current != outer)
            current = current.Parent;
        return current is not null;
    }

    private Value FromDsl(DslMethod member, object? result, SyntaxNode place)
    {
        if ((member.Call.IsResultUnknown && result is not Element) || (result is ISetting setting && IsUnknown(setting)))
            return Unknown.At(place);
        var mayGrow = member.ConcernsPlan && Effects.MayAnyPlanGrow;
        if (result is IList { IsFixedSize: false } list)
            return new(mayGrow ? PlanLists.GrowingListOf(list, place) : PlanLists.ListOf(list, place), place);
        var value = ClrValues.FromClr(result, Effects, place);
        return mayGrow && value.Data is EvaluatedList ? Unknown.At(place) : value;
    }

    /// <summary>A setting that is not set may yet have been, by code that cannot be followed.</summary>
    private bool IsUnknown(ISetting setting) => setting.IsUnknown || (!setting.IsSet && Effects.MayAnyPlanGrow);

    private Value LeaveOut(DslMethod member, Value element, Unknown reason, SyntaxNode place)
    {
        if (member.IsFactory)
            Effects.LeavePlanOut(place);
        if (member.ConcernsPlan && !member.IsGetter)
            Effects.AnythingMayBeAdded(reason.Cause);
        return ResultOf(member, element, reason, place);
    }

    /// <summary>What a call gives that is left out: the element it is called on, if it gives that, or one that there is not yet.</summary>
    private static Value ResultOf(DslMethod member, Value element, Unknown reason, SyntaxNode place)
    {
        if (member.ReturnsElement && element.Data is not null)
            return element.At(place);
        var result = reason.Derive(place);
        if (member.IsAddition)
            ((Unknown)result.Data!).MarkNewElement();
        return result;
    }

    /// <summary>The call throws. Its plan is checked on without what the call would have added.</summary>
    private void Reject(Exception exception, DslMethod member, Value[] arguments, SyntaxNode place)
    {
        Budget.SpendOnException();
        var parameter = exception is ArgumentException { ParamName: { } name } ? Array.IndexOf(member.Parameters, name)
            : exception is FormatException && arguments.Length == 1 ? 0 : -1;
        var value = parameter >= 0 && IsWritten(arguments[parameter].Data) ? arguments[parameter].Origin : default;
        Reject(exception, [new(exception.Message, value, (CallChain)member.Call.Site)], place);
    }

    /// <summary>A call throws, for one reason or several.</summary>
    private Value Reject(Exception exception, IReadOnlyList<RejectedCall> rejected, SyntaxNode place)
    {
        if (_handlers > 0)
        {
            if (!Effects.IsTrial)
                CaughtCall ??= rejected[0];
            throw new AuthorException(NewException(exception) is { } thrown ? new(thrown, place) : Unknown.At(place), place, rejected[0]);
        }

        // Of a call that is still being written, the compiler says enough, and one after code that does not compile yet may lack what that is to do.
        if (!place.ContainsDiagnostics && InvalidCode.Count == 0)
            RejectedCalls.AddRange(rejected);
        Effects.AnythingMayBeAdded(place);
        return Unknown.At(place);
    }

    /// <summary>Whether a number that is given a unit at a place, or a text that is read there, stands somewhere else, such as in a table of them.</summary>
    private static bool IsWrittenElsewhere(Value amount, SyntaxNode place) =>
        (amount.Data is string || Numbers.IsNumber(amount.Data)) && amount.Origin.Token is not null && !ValueOrigin.IsWithin(place, amount.Origin);

    /// <summary>Whether a value is one that stands in the source, and not an element that was made somewhere.</summary>
    private static bool IsWritten(object? data) => data is string or bool || Numbers.IsNumber(data) || data is TimeSpan or Bandwidth or DataSize or Percentage;
}
