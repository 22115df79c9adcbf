using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>The lists that a plan has of its elements show what is in them when they are looked at, and not when they were asked for.</summary>
public class PlanListTests
{
    [Theory]
    [InlineData("var sites = plan.Sites; plan.AddSite(\"A\"); Say(sites.Count); Say(sites[0].Name); Say(sites.Last().Name);")]
    [InlineData("var named = plan.Sites.Where(site => site.Name.Length == 1); plan.AddSite(\"A\"); Say(named.Count()); plan.AddSite(\"B\"); Say(string.Join(\",\", named.Select(site => site.Name)));")]
    [InlineData("var jobs = plan.AddSite(\"A\").AddBackupServer(\"vbr\").Jobs.OfType<BackupJob>(); Say(jobs.Any()); plan.BackupServers[0].AddBackupJob(\"j\"); Say(jobs.Any()); Say(jobs.First().Name);")]
    [InlineData("IReadOnlyList<Site> sites = plan.Sites; var copy = sites.ToList(); plan.AddSite(\"A\"); Say(copy.Count); Say(sites.Count); foreach (var site in copy) plan.AddSite(site.Name + \"2\"); foreach (var site in sites.ToList()) Say(site.Name);")]
    [InlineData("var design = new Design(plan); design.Sites.GetEnumerator(); plan.AddSite(\"A\"); Say(design.Count); Say(design.Short.Count());", "class Design(DeploymentPlan plan) { public IReadOnlyList<Site> Sites { get; } = plan.Sites; public IEnumerable<Site> Short { get; } = plan.Sites.Where(site => site.Name.Length < 2); public int Count => Sites.Count; }")]
    [InlineData("for (var i = 0; i < plan.Sites.Count && i < 5; i++) plan.AddSite($\"S{i}\"); plan.AddSite(\"A\"); var sites = plan.Sites; for (var i = 0; i < sites.Count && i < 3; i++) plan.AddSite($\"T{i}\"); Say(sites.Count);")]
    [InlineData("var n = 0; var sites = plan.Sites; try { plan.AddSite(\"A\"); foreach (var site in sites) { n++; plan.AddSite(site.Name + \" DR\"); } } catch (InvalidOperationException) { Say(n); }")]
    [InlineData("var n = 0; plan.AddSite(\"A\"); foreach (var site in plan.Sites) { n++; if (n == 1) site.AddServer(\"s\"); } Say(n);")]
    public void They_grow_with_the_plan(string statements, string declarations = "") => Differential.AssertSame(statements, declarations);

    [Fact]
    public async Task To_add_to_one_while_a_loop_goes_through_it_is_an_error()
    {
        var compilation = PlanCompilation.Create("""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Contoso");
            plan.AddSite("HQ");
            foreach (var site in plan.Sites)
                plan.AddSite(site.Name + " DR");
            return plan.Run(args);
            """);

        Assert.Equal(
            "(5,27): error DPL0001: InvalidOperationException is thrown here and not caught: 'plan.Sites' gets another item while the loop goes through it. Let the loop go through a copy, such as plan.Sites.ToList().",
            Assert.Single(await compilation.AnalyzeAsync()).ToString().Replace("Plan0.cs", "", StringComparison.Ordinal));
    }

    /// <summary>What may have been added since, is in them too.</summary>
    [Theory]
    [InlineData("var sites = plan.Sites; foreach (var name in Environment.GetCommandLineArgs()) plan.AddSite(name);", "sites.Count == 0")]
    [InlineData("var sites = plan.Sites.Where(site => site.Name != \"A\"); foreach (var name in Environment.GetCommandLineArgs()) plan.AddSite(name);", "sites.Count() <= 1")]
    [InlineData("var sites = plan.Sites; var all = sites.Count; foreach (var name in Environment.GetCommandLineArgs()) { plan.AddSite(name); all = sites.Count; }", "all is 0 or 1")]
    public async Task What_may_be_added_may_be_in_them(string statements, string condition)
    {
        var compilation = PlanCompilation.Create($$"""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Contoso");
            {{statements}}
            if ({{condition}})
                plan.AddSite(null!);
            return plan.Run(args);
            """);

        Assert.DoesNotContain(await compilation.AnalyzeAsync(), finding => finding.Id == "DPL0001" && !finding.GetMessage(null).Contains("(when", StringComparison.Ordinal));
    }
}
