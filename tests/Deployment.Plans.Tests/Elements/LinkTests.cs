using Deployment.Plans.Tests.Support;

namespace Deployment.Plans.Tests.Elements;

public class LinkTests
{
    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _oslo;
    private readonly Site _bergen;

    public LinkTests() => (_oslo, _bergen) = (_plan.AddSite("Oslo"), _plan.AddSite("Bergen"));

    [Fact]
    public void A_link_knows_its_ends_and_kind()
    {
        var wan = _plan.AddWanLink(_oslo, _bergen);
        var lan = _plan.AddLanLink(_bergen, _plan.AddSite("Bergen annex"));
        Assert.Equal((_oslo, _bergen, true, "Oslo–Bergen"), (wan.From, wan.To, wan.IsWan, wan.Name));
        Assert.False(lan.IsWan);
        Assert.Equal([wan, lan], _plan.Links);
    }

    [Fact]
    public void A_site_is_not_linked_to_itself()
    {
        const string message = "Site 'Oslo' is linked to itself: a link joins two different sites.";
        Assert.Equal((message, "to"), Rejection.WithParameterOf(() => _plan.AddWanLink(_oslo, _oslo)));
        Assert.Equal((message, "to"), Rejection.WithParameterOf(() => _plan.AddLanLink(_oslo, _oslo)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Two_sites_are_linked_once_whichever_way_round_and_of_whatever_kind(bool reversed)
    {
        _plan.AddWanLink(_oslo, _bergen);
        var (from, to) = reversed ? (_bergen, _oslo) : (_oslo, _bergen);
        var message = $"Sites '{from.Name}' and '{to.Name}' are already linked: declare the link once, with the bandwidth of all its lines.";
        Assert.Equal((message, "to"), Rejection.WithParameterOf(() => _plan.AddWanLink(from, to)));
        Assert.Equal((message, "to"), Rejection.WithParameterOf(() => _plan.AddLanLink(from, to)));
        Assert.Single(_plan.Links);
    }

    [Fact]
    public void Both_ends_are_sites_of_the_plan()
    {
        var foreign = DeploymentPlan.Create("Other").AddSite("Paris");
        const string message = "Site 'Paris' belongs to plan 'Other', not to 'Plan': use elements of one plan only.";
        Assert.Equal((message, "to"), Rejection.WithParameterOf(() => _plan.AddWanLink(_oslo, foreign)));
        Assert.Equal((message, "from"), Rejection.WithParameterOf(() => _plan.AddLanLink(foreign, _oslo)));
    }

    [Theory]
    [InlineData(0, "0 bit/s")]
    [InlineData(-1, "-1 Mbit/s")]
    public void Bandwidth_is_more_than_nothing(int mbps, string shown)
    {
        var message = $"'bandwidth' is {shown}: it must be more than nothing, such as 10 Mbit/s.";
        Assert.Equal((message, "bandwidth"), Rejection.WithParameterOf(() => _plan.AddWanLink(_oslo, _bergen).WithBandwidth(mbps.Mbps())));
        Assert.Equal(
            (message, "bandwidth"),
            Rejection.WithParameterOf(() => _plan.AddLanLink(_bergen, _plan.AddSite("Annex")).WithBandwidth(mbps.Mbps())));
    }

    [Fact]
    public void Latency_is_not_negative()
    {
        var link = _plan.AddWanLink(_oslo, _bergen);
        Assert.Equal(
            ("'latency' is negative: give zero or more, such as 40 ms.", "latency"),
            Rejection.WithParameterOf(() => link.WithLatency((-1).Milliseconds())));
        Assert.Equal(TimeSpan.Zero, link.WithLatency(TimeSpan.Zero).Latency.Value);
    }

    [Fact]
    public void What_is_set_is_given_back()
    {
        var link = _plan.AddWanLink(_oslo, _bergen);
        Assert.False(link.Bandwidth.IsSet);
        Assert.Same(link, link.WithBandwidth(10.Mbps()));
        Assert.Same(link, link.WithLatency(40.Milliseconds()));
        Assert.Equal((10.Mbps(), 40.Milliseconds()), (link.Bandwidth.Value, link.Latency.Value));
        var lan = _plan.AddLanLink(_oslo, _plan.AddSite("Annex"));
        Assert.Same(lan, lan.WithBandwidth(10.Gbps()));
        Assert.Equal(10.Gbps(), lan.Bandwidth.Value);
    }
}
