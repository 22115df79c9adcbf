using System.Text;
using Deployment.Plans.Data;

namespace Deployment.Plans;

/// <summary>What a plan reads from files, such as an inventory of branches.</summary>
public static class PlanData
{
    /// <summary>How many problems of a file an exception lists.</summary>
    private const int MaxListed = 10;

    /// <summary>Reads a table of comma-separated values. Its first line names the columns.</summary>
    /// <typeparam name="T">
    /// What a row is: a type with one public constructor that takes parameters, such as a record. Each parameter is given by the column of
    /// its name, compared without case, spaces and punctuation; columns that no parameter asks for are left alone. A parameter is a text,
    /// a number, a bool, an enumeration, a <see cref="Bandwidth"/>, <see cref="DataSize"/>, <see cref="Percentage"/>, <see cref="TimeSpan"/>
    /// or <see cref="ProductVersion"/>. One that has a default value or may be null need not have a value in every row.
    /// </typeparam>
    /// <param name="path">
    /// The file, from the folder of the project. The program looks for it beside itself, where a build copies it.
    /// </param>
    /// <returns>The rows, in their order.</returns>
    /// <exception cref="InvalidPlanException">The table cannot be read as such rows: the message says in which line and column.</exception>
    /// <exception cref="FileNotFoundException">There is no such file beside the program.</exception>
    /// <example>
    /// <code>
    /// foreach (var branch in PlanData.ReadCsv&lt;Branch&gt;("branches.csv"))
    ///     plan.AddSite(branch.Town);
    ///
    /// record Branch(string Town, string Version, int Hosts, Bandwidth Uplink);
    /// </code>
    /// </example>
    public static IReadOnlyList<T> ReadCsv<T>(string path)
    {
        var constructor = RowConstructor.Of(typeof(T));
        var table = CsvTable.Parse(TextOf(CheckPath(path)));
        var rows = constructor.Type.Read(table, onStep: null, out var problems);
        if (problems.Count > 0)
            throw new InvalidPlanException(Describe(problems, table, path), nameof(path));
        return [.. rows.Select(row => (T)constructor.Create(row))];
    }

    internal static string CheckPath(string? path) => Guard.Text(path, nameof(path), "name a file, such as \"branches.csv\"");

    internal static InvalidPlanException NotUnicode(string path) =>
        new($"'{path}' is not encoded as UTF-8, so its letters cannot be told: save it as such; Excel calls that CSV UTF-8.", nameof(path));

    private static string TextOf(string path)
    {
        // Written on Windows, a path is to be found on Linux too.
        var file = Path.Combine(AppContext.BaseDirectory, path.Replace('\\', Path.DirectorySeparatorChar));
        if (!File.Exists(file))
        {
            throw new FileNotFoundException(
                $"'{path}' is not in '{AppContext.BaseDirectory}', beside the program: put it beside the project file, from where the build copies it, or have it copied with CopyToOutputDirectory.",
                file);
        }

        try
        {
            return File.ReadAllText(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        }
        catch (DecoderFallbackException)
        {
            throw NotUnicode(path);
        }
    }

    private static string Describe(IReadOnlyList<CsvProblem> problems, CsvTable table, string path)
    {
        var lines = problems.Take(MaxListed).Select(problem =>
        {
            var (line, column) = table.PositionOf(problem.Start);
            return FormattableString.Invariant($"{path}({line},{column}): {problem.Message}");
        });
        return string.Join("\n", problems.Count > MaxListed ? lines.Append($"… and {problems.Count - MaxListed} more.") : lines);
    }
}
