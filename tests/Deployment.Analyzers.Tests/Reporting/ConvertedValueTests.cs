using Verify = Deployment.Analyzers.Tests.Verifiers.CSharpAnalyzerVerifier<Deployment.Analyzers.DeploymentPlanAnalyzer>;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>A value that is made of a text or number is written where that is.</summary>
public class ConvertedValueTests
{
    [Fact]
    public Task A_finding_about_a_part_of_a_text_is_at_the_text() => Verify.VerifyAnalyzerAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Contoso");
        var hq = plan.AddSite("HQ");
        var em = hq.AddEnterpriseManager("em");
        foreach (var row in new[] { "v1;12.3.2.4165", {|DPL4001:"v2;12.1.0.2131"|}, "v3; 12.3.2.4165" })
        {
            var f = row.Split(';');
            em.Manages(hq.AddBackupServer(f[0]).WithVersion(f[1].Trim()));
        }

        plan.Run(args);
        """);

    [Fact]
    public Task A_finding_about_a_number_is_at_the_text_that_it_was_read_from() => Verify.VerifyAnalyzerAsync(
        """
        using Deployment.Plans;
        using System.Globalization;

        var plan = DeploymentPlan.Create("Contoso");
        foreach (var row in new[] { "Oslo;64", {|DPL6001:"Bergen;4"|} })
        {
            var f = row.Split(';');
            var vbr = plan.AddSite(f[0]).AddBackupServer("vbr").WithVersion("12.3.2.4165").WithMemory(Size(f[1]));
            vbr.AddRepository("Local", on: vbr);
        }

        plan.Run(args);

        static DataSize Size(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).GB();
        """);

    [Theory]
    [InlineData("var text = {|DPL0001:\"x;0\"|}; hq.AddServer(\"s\").WithCores(int.Parse(text.Split(';')[1]));")]
    [InlineData("const string Text = {|DPL0001:\"x;0\"|}; const char Mark = ';'; hq.AddServer(\"s\").WithCores(int.Parse(Text.Split(Mark)[1]));")]
    [InlineData("var text = {|DPL0001:\"0\"|}; if (int.TryParse(text, out var cores)) hq.AddServer(\"s\").WithCores(cores);")]
    [InlineData("var text = {|DPL0001:\"0\"|}; hq.AddServer(\"s\").WithCores(Convert.ToInt32(text));")]
    [InlineData("var text = {|DPL0001:\"c0\"|}; hq.AddServer(\"s\").WithCores(int.Parse(text[1..]));")]
    [InlineData("var text = {|DPL0001:\"c0\"|}; hq.AddServer(\"s\").WithCores(int.Parse(text.Substring(1)));")]
    [InlineData("var text = {|DPL0001:\"c:0\"|}; var at = text.IndexOf(':'); hq.AddServer(\"s\").WithCores(int.Parse(text.Substring(at + 1, 1)));")]
    [InlineData("var text = {|DPL0001:\"0 cores\"|}; hq.AddServer(\"s\").WithCores(int.Parse(text.Replace(\" cores\", \"\")));")]
    [InlineData("var text = {|DPL0001:\"c0\"|}; hq.AddServer(\"s\").WithCores(int.Parse(text.AsSpan(1)));")]
    [InlineData("foreach (var cores in {|DPL0001:\"0;4\"|}.Split(';').Select(int.Parse)) hq.AddServer($\"s{cores}\").WithCores(cores);")]
    [InlineData("hq.AddServer(\"s\").WithCores(int.Parse({|DPL0001:\"0\"|}));")]
    [InlineData("var cores = 0; const int Least = -1; hq.AddServer(\"s\").WithCores({|DPL0001:Math.Max(cores, Least)|});")]
    [InlineData("var cores = 4; hq.AddServer(\"s\").WithCores({|DPL0001:Math.Min(cores, 0)|});")]
    [InlineData("int number = {|DPL0001:12|}; hq.AddBackupServer(\"s\").WithVersion(number.ToString());")]
    [InlineData("var version = {|DPL0001:new Version(12, 1)|}; hq.AddBackupServer(\"s\").WithVersion(version.ToString());")]
    [InlineData("Version[] versions = [{|DPL0001:new(12, 1)|}]; foreach (var version in versions) hq.AddBackupServer(\"s\").WithVersion(version.ToString());")]
    [InlineData("var text = {|DPL0001:\"s;0 GB\"|}; hq.AddServer(\"s\").WithMemory(DataSize.Parse(text.Split(';')[1]));")]
    [InlineData("var text = {|DPL0001:\"s;8 Gb\"|}; hq.AddServer(\"s\").WithMemory(DataSize.Parse(text.Split(';')[1]));")]
    [InlineData("var text = {|DPL0001:\"12.1\"|}; hq.AddBackupServer(\"s\").WithVersion(new Version(text).ToString());")]
    public Task A_value_is_written_where_the_text_or_number_is_that_it_is_made_of(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("const string Table = \"\"\"\n    x;0\n    \"\"\"; foreach (var line in Table.Split('\\n')) { var f = line.Split(';'); hq.AddServer(f[0]).WithCores({|DPL0001:int.Parse(f[1])|}); }")]
    [InlineData("foreach (var line in \"\"\"\n    x;12.1\n    \"\"\".Split('\\n')) { var f = line.Split(';'); hq.AddBackupServer(f[0]).WithVersion({|DPL0001:f[1]|}); }")]
    [InlineData("var cores = -1; cores++; hq.AddServer(\"s\").WithCores({|DPL0001:cores|});")]
    [InlineData("var cores = -2; cores += 2; hq.AddServer(\"s\").WithCores(cores: {|DPL0001:cores|});")]
    [InlineData("var (a, b) = (2, -2); var cores = a + b; hq.AddServer(\"s\").WithCores({|DPL0001:cores|});")]
    [InlineData("var (a, b) = (2, -2); hq.AddServer(\"s\").WithCores({|DPL0001:Sum()|}); int Sum() => a + b;")]
    [InlineData("var cores = -1; cores++; ServerExtensions.WithCores(hq.AddServer(\"s\"), {|DPL0001:cores|});")]
    public Task A_value_that_is_written_nowhere_is_at_the_argument(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("var (a, b) = (2, -2); Add({|DPL0001:a + b|}); void Add(int cores) => hq.AddServer(\"s\").WithCores(cores);")]
    [InlineData("var (a, b) = (2, -2); int[] all = [{|DPL0001:a + b|}]; foreach (var cores in all) hq.AddServer(\"s\").WithCores(cores);")]
    [InlineData("var (a, b) = (2, -2); var row = new { Cores = {|DPL0001:a + b|} }; hq.AddServer(\"s\").WithCores(row.Cores);")]
    [InlineData("const int Four = 4; int cores = {|DPL0001:Four - 4|}; hq.AddServer(\"s\").WithCores(cores);")]
    public Task A_sum_in_the_place_of_a_value_is_written_there(string statements) => VerifyAsync(statements);

    private static Task VerifyAsync(string statements) => Verify.VerifyAnalyzerAsync(
        $$"""
        using System;
        using System.Linq;
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Contoso");
        var hq = plan.AddSite("HQ");
        {{statements}}
        plan.Run(args);
        """);
}
