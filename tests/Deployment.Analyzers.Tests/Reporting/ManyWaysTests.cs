using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>Where a program may go too many ways, those are not followed that only its texts and numbers depend on: what they are is not known then.</summary>
public class ManyWaysTests
{
    private const string SixVariables = """
        var a = Environment.GetEnvironmentVariable("A") ?? "a";
        var b = Environment.GetEnvironmentVariable("B") ?? "b";
        var c = Environment.GetEnvironmentVariable("C") ?? "c";
        var d = Environment.GetEnvironmentVariable("D") is { } e ? e : "d";
        var f = Environment.GetEnvironmentVariable("F");
        f ??= "f";
        var g = Environment.GetEnvironmentVariable("G") switch { null => "g", var h => h };

        """;

    [Theory]
    [InlineData("bool a = false, b = false, c = false; foreach (var arg in args) { if (arg == \"--a\") a = true; else if (arg == \"--b\") b = true; else if (arg == \"--c\") c = true; } if (a) plan.AddSite(\"A\"); if (b) plan.AddSite(\"B\"); if (c) plan.AddSite(\"C\");")]
    [InlineData("var o = new Options(); foreach (var arg in args) { switch (arg) { case \"--a\": o.A = true; break; case \"--b\": o.B = true; break; case \"--c\": o.C = true; break; } } if (o.A) plan.AddSite(\"A\"); if (o.B) plan.AddSite(\"B\"); if (o.C) plan.AddSite(\"C\");")]
    [InlineData("string a = \"\", b = \"\", c = \"\"; for (var i = 0; i < args.Length; i++) { if (args[i] == \"-a\") a = args[++i]; else if (args[i] == \"-b\") b = args[++i]; else if (args[i] == \"-c\") c = args[++i]; else continue; } if (a != \"\") plan.AddSite(\"A\"); if (b != \"\") plan.AddSite(\"B\"); if (c != \"\") plan.AddSite(\"C\");")]
    [InlineData("var n = 0; for (var i = 0; i < 6; i++) if (args.Contains($\"--{i}\")) n++;")]
    [InlineData(SixVariables)]
    public async Task What_holds_whichever_way_it_goes_is_found(string statements) =>
        Assert.Equal(["DPL0001"], await FindingsOf(statements + "plan.AddSite(\"hq\");"));

    [Theory]
    [InlineData("a == \"a\"")]
    [InlineData("d == \"d\"")]
    [InlineData("f is \"f\"")]
    [InlineData("g == \"g\"")]
    [InlineData("Texts() is \"0\"")]
    [InlineData("Count() == 0")]
    [InlineData("Value() == \"\"")]
    [InlineData("Listed().Count == 0")]
    [InlineData("Chosen().A")]
    [InlineData("Field() == 0")]
    public async Task Nothing_is_claimed_of_what_it_works_out(string condition) =>
        Assert.Empty(await FindingsOf($$"""
            {{SixVariables}}
            if ({{condition}})
                plan.AddSite("hq");

            string Texts()
            {
                var n = 0;
                var text = "0";
                while (n++ < args.Length)
                    text += args[n];
                return text;
            }

            int Count()
            {
                var n = 0;
                var isSecond = false;
                foreach (var arg in args)
                {
                    if (isSecond)
                        n++;
                    isSecond = true;
                }

                return n;
            }

            string Value()
            {
                var (value, isNext) = ("", false);
                foreach (var arg in args)
                {
                    if (isNext)
                        value = arg;
                    isNext = arg == "--value";
                }

                return value;
            }

            List<string> Listed()
            {
                var all = new List<string>();
                foreach (var arg in args)
                {
                    if (arg.StartsWith("--"))
                        all.Add(arg);
                }

                return all;
            }

            Options Chosen()
            {
                var options = new Options { A = true };
                if (args.Contains("--without-a"))
                    options.A = false;
                return options;
            }

            int Field()
            {
                if (args.Contains("--field"))
                    Options.Field = 1;
                return Options.Field;
            }
            """));

    [Fact]
    public async Task What_a_plan_depends_on_is_still_decided() =>
        Assert.Equal(["DPL0001"], await FindingsOf(SixVariables + "var name = \"DR\"; if (args.Contains(\"--twice\")) { name = \"hq\"; plan.AddSite(name); }"));

    [Fact]
    public async Task Items_that_are_made_while_plain_code_goes_through_them_are_added()
    {
        var findings = await FindingsOf(SixVariables + """
            var sites = new[] { "A", "B" }.Select(name => plan.AddSite(name).Name);
            var n = 0;
            if (args.Contains("--count"))
            {
                foreach (var site in sites)
                    n++;
            }

            plan.AddSite("b");
            """);

        Assert.Equal(["DPL0001"], findings);
    }

    private static async Task<IEnumerable<string>> FindingsOf(string statements)
    {
        var compilation = PlanCompilation.Create($$"""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Many ways");
            plan.AddSite("HQ");
            {{statements}}
            plan.Run(args);

            class Options
            {
                public static int Field;
                public bool A { get; set; }
                public bool B { get; set; }
                public bool C { get; set; }
            }
            """);
        PlanCompilation.AssertCompiles(compilation);
        return from diagnostic in await compilation.AnalyzeAsync() where diagnostic.Id != "DPL0002" select diagnostic.Id;
    }
}
