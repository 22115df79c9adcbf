using System.Diagnostics;
using Deployment.Plans;

namespace Deployment.Cli.Rendering;

/// <summary>A line on a terminal that tells for how long something has been going on, and goes with its end.</summary>
internal sealed class ProgressLine : IDisposable
{
    private readonly object _gate = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly TextWriter _terminal;
    private readonly Timer _timer;
    private int _width;
    private bool _isDone;

    public ProgressLine(TextWriter terminal, string doing, TimeSpan interval)
    {
        _terminal = terminal;
        _timer = new Timer(_ => Show($"{doing} … {Wording.Duration(_clock.Elapsed)}"), null, interval, interval);
    }

    public void Dispose()
    {
        _timer.Dispose();
        lock (_gate)
        {
            // A tick may be on its way yet.
            _isDone = true;
            if (_width > 0)
                Overwrite("");
        }
    }

    private void Show(string text)
    {
        lock (_gate)
        {
            if (!_isDone)
                Overwrite(text);
        }
    }

    private void Overwrite(string text)
    {
        _terminal.Write($"\r{text.PadRight(_width)}\r{text}");
        _terminal.Flush();
        _width = Math.Max(_width, text.Length);
    }
}
