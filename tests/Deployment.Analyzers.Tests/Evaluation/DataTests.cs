using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>Rows of a table are to the evaluator what they are to the program.</summary>
public class DataTests
{
    [Fact]
    public void Cells_become_what_the_parameters_take() => Differential.AssertSameOverTable(
        "Text,Truth,Small,Whole,Long,Number,Money,Uplink,Size,Share,Wait,Clock,Build,Kind\n"
        + "\"Oslo, \"\"Sentrum\"\"\n2\",yes,200,-3,9000000000,2.5,10.10,1.5 Gbit/s,2TB,2.5 %,15 min,01:02:03,12.3.2.4165,guestfiles\n",
        """
        var row = PlanData.ReadCsv<Row>("differential.csv")[0];
        Say(row.Text);
        Say(row.Text.Length);
        Say(row.Truth);
        Say(row.Small + 1);
        Say(row.Whole * 2);
        Say(row.Long + 1);
        Say(row.Number);
        Say(row.Money);
        Say(row.Uplink);
        Say(row.Size + 1.GB());
        Say(row.Share);
        Say(row.Wait);
        Say(row.Clock.TotalSeconds);
        Say(row.Build);
        Say(row.Build.Major);
        Say(row.Kind == RestoreKind.GuestFiles);
        """,
        """
        record Row(string Text, bool Truth, byte Small, int Whole, long Long, double Number, decimal Money, Bandwidth Uplink, DataSize Size, Percentage Share,
            TimeSpan Wait, TimeSpan Clock, ProductVersion Build, RestoreKind Kind);
        """);

    [Fact]
    public void Cells_without_content_are_null_or_the_default() => Differential.AssertSameOverTable(
        "Name,Note,Hosts,Kind,Cores\nOslo,,,,\nBergen,\"\",4,Exchange,8\n",
        """
        foreach (var row in PlanData.ReadCsv<Row>("differential.csv"))
        {
            Say(row.Note is null);
            Say(row.Hosts ?? -1);
            Say(row.Kind is null);
            Say(row.Kind == RestoreKind.Exchange);
            Say(row.Cores);
            Say(row.Owner);
        }
        """,
        """
        #nullable enable
        record Row(string Name, string? Note, int? Hosts, RestoreKind? Kind, int Cores = 16, string Owner = "nobody");
        """);

    [Fact]
    public void Rows_are_objects_of_the_authors() => Differential.AssertSameOverTable(
        "Name,Hosts\nOslo,2\nBergen,4\n",
        """
        var rows = PlanData.ReadCsv<Row>("differential.csv");
        rows[0].Hosts++;
        Say(rows.Count);
        Say(rows.Sum(row => row.Hosts));
        Say(rows[0].Title);
        Say(PlanData.ReadCsv<Row>("differential.csv")[0].Hosts);
        Say(string.Join(", ", Read<Pair>().OrderBy(pair => pair.Name).Select(pair => (pair with { Name = "x" + pair.Hosts }).Name)));
        Say(Read<Pair>()[1] == new Pair("Bergen", 4));
        IReadOnlyList<T> Read<T>() => PlanData.ReadCsv<T>("differential.csv");
        """,
        """
        class Row
        {
            private readonly string _name;
            public Row(string name, int hosts) { _name = name; Hosts = hosts; }
            public int Hosts { get; set; }
            public string Title => $"{_name} ({Hosts})";
        }

        readonly record struct Pair(string Name, int Hosts);
        """);

    [Fact]
    public void What_the_authors_constructor_throws_is_thrown() => Differential.AssertSameOverTable(
        "Name,Hosts\nOslo,2\nBergen,0\n",
        """
        try
        {
            PlanData.ReadCsv<Row>("differential.csv");
            Say("read");
        }
        catch (NotSupportedException exception)
        {
            Say(exception.Message);
        }
        """,
        """
        record Row(string Name, int Hosts)
        {
            public int Checked { get; } = Hosts > 0 ? Hosts : throw new NotSupportedException(Name + " has none");
        }
        """);

    [Fact]
    public void A_table_that_cannot_be_read_can_be_caught() => Differential.AssertSameOverTable(
        "Name,Hosts\nOslo,two\n",
        """
        try
        {
            PlanData.ReadCsv<Row>("differential.csv");
            Say("read");
        }
        catch (InvalidPlanException)
        {
            Say("caught");
        }
        """,
        "record Row(string Name, int Hosts);");
}
