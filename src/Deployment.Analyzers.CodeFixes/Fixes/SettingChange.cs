using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Analyzers.Evaluation;
using Deployment.Plans;

namespace Deployment.Analyzers.CodeFixes.Fixes;

/// <summary>
/// Gives one setting of some elements another amount and leaves everything else as it is: where the amount is written, if it is for
/// nothing else, or in the calls that set it.
/// </summary>
/// <param name="Title">What that does.</param>
/// <param name="Kind">The kind of change.</param>
/// <param name="Elements">The elements.</param>
/// <param name="Setting">The name of the setting.</param>
internal sealed record SettingChange(string Title, string Kind, IReadOnlyCollection<Element> Elements, string Setting)
{
    /// <param name="amounts">What is set now, for each of the elements.</param>
    /// <param name="number">The new amount.</param>
    public IEnumerable<PlanFix> To(IEnumerable<Setting<int>> amounts, int number) =>
        To([.. amounts], (written, amount) => WrittenAmount.Instead(written, amount, number), WrittenAmount.Of(number));

    /// <inheritdoc cref="To(IEnumerable{Setting{int}}, int)"/>
    public IEnumerable<PlanFix> To(IEnumerable<Setting<DataSize>> amounts, DataSize size) =>
        To([.. amounts], (written, amount) => WrittenAmount.Instead(written, amount, size), WrittenAmount.Of(size));

    private IEnumerable<PlanFix> To<T>(IReadOnlyList<Setting<T>> amounts, Func<ExpressionSyntax, T, string?> instead, string newAmount)
    {
        if (amounts[0].Origin.Value is ExpressionSyntax written
            && amounts.All(amount => ReferenceEquals(amount.Origin.Value, written) && amount.IsKnown)
            && amounts.Select(amount => instead(written, amount.Value)).Distinct().ToList() is [{ } text])
        {
            yield return With([SourceEdit.Replace(written, text)]);
        }

        var calls = amounts.Select(amount => Chain.Call((amount.Origin.Call as CallChain)?.Call)).Distinct().ToList();
        if (calls.TrueForAll(call => call?.ArgumentList.Arguments is [{ Expression: var argument }] && IsOfName(argument) && !Statements.MayRunAgain(call)))
            yield return With([.. calls.Select(call => SourceEdit.Replace(call!.ArgumentList.Arguments[0].Expression, newAmount))]);
    }

    private PlanFix With(IReadOnlyList<SourceEdit> edits) => new(Title, Kind, edits) { Sets = [.. Elements.Select(element => PlanSetting.Of(element, Setting))] };

    /// <summary>Whether an amount is what has a name, or so many of a unit.</summary>
    private static bool IsOfName(ExpressionSyntax amount) => amount.IsName()
        || (amount is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var number, Name: var unit }, ArgumentList.Arguments.Count: 0 }
            && number.IsName() && unit.Identifier.ValueText is nameof(UnitExtensions.MB) or nameof(UnitExtensions.GB) or nameof(UnitExtensions.TB));
}
