using System.Globalization;

namespace Deployment.Cli.Drawing.Svg;

/// <summary>A curve from one point to another, drawn away from both by its handles.</summary>
internal readonly record struct Curve((double X, double Y) Start, (double X, double Y) StartHandle, (double X, double Y) EndHandle, (double X, double Y) End)
{
    /// <summary>As the path of an SVG.</summary>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture,
        "M{0:0.#},{1:0.#} C{2:0.#},{3:0.#} {4:0.#},{5:0.#} {6:0.#},{7:0.#}",
        Start.X,
        Start.Y,
        StartHandle.X,
        StartHandle.Y,
        EndHandle.X,
        EndHandle.Y,
        End.X,
        End.Y);

    /// <summary>The point that lies a part of the way along, from 0 to 1.</summary>
    public (double X, double Y) At(double part)
    {
        var rest = 1 - part;
        var (a, b, c, d) = (rest * rest * rest, 3 * rest * rest * part, 3 * rest * part * part, part * part * part);
        return (
            (a * Start.X) + (b * StartHandle.X) + (c * EndHandle.X) + (d * End.X),
            (a * Start.Y) + (b * StartHandle.Y) + (c * EndHandle.Y) + (d * End.Y));
    }
}
