using Deployment.Plans.Evaluation;

namespace Deployment.Plans.Tests.Support;

/// <summary>Makes DSL calls as the evaluator makes them: with arguments whose values only a run of the program can tell.</summary>
internal static class AtRunTime
{
    /// <summary>The call, with one argument unknown; <paramref name="place"/> stands for where that argument was written.</summary>
    public static T Unknown<T>(string parameter, object place, Func<T> call) => Call(new CallWithUnknown(parameter, place), call);

    /// <summary>The call, which the program may not make.</summary>
    public static T InDoubt<T>(Func<T> call) => Call(new CallWithUnknown("", "") { IsInDoubt = true }, call);

    /// <summary>Says that code at <paramref name="place"/> may do again what <paramref name="turn"/> does once.</summary>
    public static void Repeated(DeploymentPlan plan, object place, Action turn)
    {
        plan.Growth.BeginRepeat();
        turn();
        plan.Growth.EndRepeat(place);
    }

    private static T Call<T>(DslCall evaluated, Func<T> call)
    {
        evaluated.Enter();
        try
        {
            return call();
        }
        finally
        {
            DslCall.Leave();
        }
    }

    private sealed class CallWithUnknown(string unknown, object place) : DslCall
    {
        public override object? ValueOf(string parameter) => parameter == unknown ? place : null;

        protected override bool IsArgumentUnknown(string parameter) => parameter == unknown;

        protected override object CreateSite() => "the call";
    }
}
