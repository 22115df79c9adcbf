using System.Runtime.CompilerServices;
using Deployment.Plans.Evaluation;

namespace Deployment.Plans;

/// <summary>The checks every DSL call makes of its arguments. Each message says what is wrong and what to do.</summary>
internal static class Guard
{
    public static T NotNull<T>(T? argument, [CallerArgumentExpression(nameof(argument))] string parameter = "")
        where T : class
    {
        if (DslCall.IsUnknown(parameter))
            throw new UnknownArgumentException(parameter);
        return argument ?? throw new InvalidPlanException($"'{parameter}' is null: pass an element of the plan.", parameter);
    }

    public static T[] NotEmpty<T>(T[]? argument, string what, [CallerArgumentExpression(nameof(argument))] string parameter = "")
    {
        if (DslCall.IsUnknown(parameter))
            throw new UnknownArgumentException(parameter);
        return argument is { Length: > 0 }
            ? argument
            : throw new InvalidPlanException($"No {what} is given: name at least one.", parameter);
    }

    /// <summary>The element, after making sure that it belongs to the same plan as <paramref name="other"/>.</summary>
    public static T SamePlan<T>(Element other, T? argument, [CallerArgumentExpression(nameof(argument))] string parameter = "")
        where T : Element
    {
        var element = NotNull(argument, parameter);
        return ReferenceEquals(element.Plan, other.Plan)
            ? element
            : throw new InvalidPlanException(
                $"{Wording.Capitalize(element.Title)} belongs to plan '{element.Plan.Name}', not to '{other.Plan.Name}': use elements of one plan only.", parameter);
    }

    /// <summary>Makes sure that an element which may be left out belongs, where it is given, to the same plan as <paramref name="other"/>.</summary>
    public static void SamePlanIfGiven<T>(Element other, T? argument, [CallerArgumentExpression(nameof(argument))] string parameter = "")
        where T : Element
    {
        if (argument is not null || DslCall.IsUnknown(parameter))
            SamePlan(other, argument, parameter);
    }

    public static RestoreKind[] Kinds(RestoreKind[]? kinds)
    {
        foreach (var kind in NotEmpty(kinds, "kind of restore"))
        {
            if (kind is < RestoreKind.EntireVm or > RestoreKind.Oracle)
                throw new InvalidPlanException($"{(int)kind} is no kind of restore: use a named one, such as RestoreKind.GuestFiles.", nameof(kinds));
        }

        return kinds!;
    }

    public static string Text(string? argument, string parameter, string remedy = "give one that people will recognise")
    {
        if (DslCall.IsUnknown(parameter))
            return argument ?? "";
        if (string.IsNullOrWhiteSpace(argument))
            throw new InvalidPlanException($"'{parameter}' is empty: {remedy}.", parameter);
        return IndexOfUndisplayable(argument!) is { } index
            ? throw new InvalidPlanException(
                $"'{argument!.Remove(index, 1).Insert(index, "\uFFFD")}' contains U+{(int)argument[index]:X4}, which cannot be displayed, where \uFFFD stands: "
                + "remove it or write a space instead.",
                parameter)
            : argument!;
    }

    public static ProductVersion Version(string? argument, string parameter) => ProductVersion.TryParse(argument, out var version)
        ? version
        : throw new InvalidPlanException(
            $"'{argument}' is not a product build: write four whole numbers with dots, such as \"12.3.2.4165\".", parameter);

    public static int Positive(int argument, string parameter) => argument > 0
        ? argument
        : throw new InvalidPlanException($"'{parameter}' is {argument}: it must be at least 1.", parameter);

    public static DataSize Positive(DataSize argument, string parameter) => argument.Bytes > 0
        ? argument
        : throw new InvalidPlanException($"'{parameter}' is {argument}: it must be more than nothing, such as 500 GB.", parameter);

    public static Bandwidth Positive(Bandwidth argument, string parameter) => argument.BitsPerSecond > 0
        ? argument
        : throw new InvalidPlanException($"'{parameter}' is {argument}: it must be more than nothing, such as 10 Mbit/s.", parameter);

    public static TimeSpan Positive(TimeSpan argument, string parameter) => argument > TimeSpan.Zero
        ? argument
        : throw new InvalidPlanException($"'{parameter}' is {(argument == TimeSpan.Zero ? "zero" : "negative")}: it must be longer than nothing, such as 24 hours.", parameter);

    public static TimeSpan NotNegative(TimeSpan argument, string parameter) => argument >= TimeSpan.Zero
        ? argument
        : throw new InvalidPlanException($"'{parameter}' is negative: give zero or more, such as 40 ms.", parameter);

    public static Percentage Share(Percentage argument, string parameter) => argument.Fraction is >= 0 and <= 1
        ? argument
        : throw new InvalidPlanException($"'{parameter}' is {argument}: it must lie between 0 and 100 %.", parameter);

    /// <summary>Where a text has a character that reports and drawings cannot hold, such as what Excel writes for a line break in a cell.</summary>
    private static int? IndexOfUndisplayable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
                i++;
            else if ((char.IsControl(text[i]) && text[i] is not ('\t' or '\r' or '\n')) || char.IsSurrogate(text[i]) || text[i] >= '\uFFFE')
                return i;
        }

        return null;
    }
}
