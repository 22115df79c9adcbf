namespace Deployment.Plans;

/// <summary>What can be said of every job.</summary>
public static class JobExtensions
{
    /// <summary>Sets how long from one run to the next, such as <c>24.Hours()</c>.</summary>
    /// <returns>The job itself.</returns>
    /// <exception cref="InvalidPlanException">The interval is zero or negative.</exception>
    public static TJob Every<TJob>(this TJob job, TimeSpan interval)
        where TJob : Job
    {
        Guard.NotNull(job).Interval = Setting.From(interval, Guard.Positive);
        return job;
    }
}
