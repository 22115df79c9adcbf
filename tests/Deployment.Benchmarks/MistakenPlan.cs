using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace Deployment.Benchmarks;

/// <summary>All the mistakes of samples/Mistakes in one plan, made over and over on new sites.</summary>
internal static partial class MistakenPlan
{
    private const string Folder = "Mistakes/";

    private static readonly ImmutableArray<(string Name, string Source)> Mistakes =
    [
        .. from name in typeof(MistakenPlan).Assembly.GetManifestResourceNames()
           where name.StartsWith(Folder, StringComparison.Ordinal) && name != Folder + "Program"
           orderby name
           let mistake = name[Folder.Length..]
           select (mistake, Repeatable(mistake, BranchPlan.Resource(name))),
    ];

    /// <summary>A plan with at least so many sites.</summary>
    public static CSharpCompilation WithSites(int sites)
    {
        var sitesOfOnce = Mistakes.Sum(mistake => Site().Count(mistake.Source));
        var program = $$"""
            using Deployment.Plans;
            using Mistakes;

            var plan = DeploymentPlan.Create("All mistakes");
            for (var number = 1; number <= {{(sites + sitesOfOnce - 1) / sitesOfOnce}}; number++)
            {
            {{string.Concat(Mistakes.Select(mistake => $"    {mistake.Name}.AddTo(plan, number);\n"))}}
            }

            return plan.Run(args);
            """;
        return BranchPlan.Compile([.. Mistakes.Select(mistake => (mistake.Source, $"{mistake.Name}.cs")), (program, "Program.cs")]);
    }

    /// <summary>What makes the mistake in a plan of its own then makes it in a plan that has it already.</summary>
    private static string Repeatable(string name, string source)
    {
        var repeatable = source.Replace("DeploymentPlan Create()", "void AddTo(DeploymentPlan plan, int number)", StringComparison.Ordinal);
        repeatable = OwnPlan().Replace(repeatable, "");
        return Site().Replace(repeatable, string.Create(CultureInfo.InvariantCulture, $"AddSite($\"$1 {{number}} of {name}\")"));
    }

    [GeneratedRegex("""AddSite\(\$?"([^"]*)"\)""")]
    private static partial Regex Site();

    [GeneratedRegex(@"var plan = DeploymentPlan\.Create\(.*\);|return plan;")]
    private static partial Regex OwnPlan();
}
