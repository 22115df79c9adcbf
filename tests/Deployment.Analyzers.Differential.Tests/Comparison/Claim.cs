using System.Text.RegularExpressions;

namespace Deployment.Analyzers.Differential.Tests.Comparison;

/// <summary>What the analyzer reports of a program.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Message">The message.</param>
internal sealed partial record Claim(string Id, string Message)
{
    private const string LeftOpen = "DPL0002";
    private const string GivenUp = "DPL0003";

    /// <summary>Whether it says what is left to the run, and finds nothing.</summary>
    public bool IsAboutRun => Id is LeftOpen or GivenUp;

    /// <summary>Whether nothing is said of cases in which it does not hold.</summary>
    public bool IsUnconditional => !Message.Contains("(when", StringComparison.Ordinal);

    /// <summary>Whether it is a rule that is left to the run.</summary>
    public bool Leaves(string id) => IsAboutRun && (Message.Contains(id, StringComparison.Ordinal) || Message.Contains("no rule", StringComparison.Ordinal) || Message.Contains("its rules", StringComparison.Ordinal));

    /// <summary>Whether it holds where the program is given something; none where its condition is not one on variables of the environment alone.</summary>
    public bool? HoldsIn(IReadOnlyDictionary<string, string?> environment)
    {
        if (IsUnconditional)
            return true;
        var condition = ConditionOf().Match(Message);
        if (!condition.Success)
            return null;
        if (condition.Groups[1].Value.EndsWith("is not set", StringComparison.Ordinal) || condition.Groups[1].Value.StartsWith("none of the environment", StringComparison.Ordinal))
            return environment.Values.All(value => value is null);
        var parts = condition.Groups[1].Value.Split(" and ").Select(part => PartOf().Match(part)).ToList();
        return parts.TrueForAll(part => part.Success) ? parts.TrueForAll(part => Holds(part, environment)) : null;
    }

    private static bool Holds(Match part, IReadOnlyDictionary<string, string?> environment)
    {
        var value = environment.GetValueOrDefault(part.Groups[1].Value);
        return part.Groups[2].Value switch
        {
            "is null" => value is null,
            "is not null" => value is not null,
            "== \"1\" is true" => value == "1",
            _ => value != "1",
        };
    }

    [GeneratedRegex(@"\(when (.*?)\)(?=$| Also | \(in )")]
    private static partial Regex ConditionOf();

    [GeneratedRegex(@"^Environment\.GetEnvironmentVariable\(""(\w)""\) (is null|is not null|== ""1"" is true|== ""1"" is false)$")]
    private static partial Regex PartOf();
}
