using Deployment.Cli.Rendering;

namespace Deployment.Cli.Tests;

public sealed class ProgressDisplayTests
{
    [Fact]
    public void Work_that_takes_long_is_told_and_the_line_goes_with_its_end()
    {
        using var terminal = new Terminal();
        var progress = new ProgressDisplay(terminal, patience: TimeSpan.FromMilliseconds(1));

        var result = progress.During("Checking the plan", () =>
        {
            terminal.WaitForText();
            return 7;
        });

        Assert.Equal(7, result);
        Assert.Matches("\rChecking the plan … (less than a second|[0-9]+ seconds?)", terminal.Text);
        Assert.Matches("\r +\r$", terminal.Text);
    }

    [Fact]
    public void The_line_goes_where_the_work_fails()
    {
        using var terminal = new Terminal();
        var progress = new ProgressDisplay(terminal, patience: TimeSpan.FromMilliseconds(1));

        Assert.Throws<InvalidOperationException>(() => progress.During<int>("Checking the plan", () =>
        {
            terminal.WaitForText();
            throw new InvalidOperationException();
        }));
        Assert.Matches("\r +\r$", terminal.Text);
    }

    [Fact]
    public void Work_that_is_done_soon_leaves_no_trace()
    {
        using var terminal = new Terminal();

        Assert.Equal(7, new ProgressDisplay(terminal, patience: TimeSpan.FromHours(1)).During("Checking the plan", () => 7));
        Assert.Equal("", terminal.Text);
    }

    [Fact]
    public void Where_nobody_looks_the_work_is_done_all_the_same() =>
        Assert.Equal(7, new ProgressDisplay(terminal: null, patience: TimeSpan.Zero).During("Checking the plan", () => 7));

    /// <summary>A terminal that can be waited for.</summary>
    private sealed class Terminal : StringWriter
    {
        private readonly ManualResetEventSlim _written = new();

        public string Text => ToString();

        public override void Write(string? value)
        {
            base.Write(value);
            _written.Set();
        }

        public void WaitForText() => Assert.True(_written.Wait(TimeSpan.FromMinutes(1)));

        protected override void Dispose(bool disposing)
        {
            _written.Dispose();
            base.Dispose(disposing);
        }
    }
}
