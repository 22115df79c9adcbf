namespace Deployment.Plans.Tests.Units;

public class TimeTests
{
    [Fact]
    public void Times_are_spoken()
    {
        Assert.Equal(TimeSpan.FromMilliseconds(40), 40.Milliseconds());
        Assert.Equal(TimeSpan.FromMinutes(15), 15.Minutes());
        Assert.Equal(TimeSpan.FromHours(24), 24.Hours());
        Assert.Equal(TimeSpan.FromDays(7), 7.Days());
    }
}
