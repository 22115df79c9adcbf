using System.Text;
using Deployment.Plans.Tests.Support;

namespace Deployment.Plans.Tests.Data;

/// <summary>Rows of a table, and what is said of a table that cannot be read.</summary>
public sealed class PlanDataTests : IDisposable
{
    private readonly string _file = Path.Combine(AppContext.BaseDirectory, Path.GetRandomFileName() + ".csv");

    private string Name => Path.GetFileName(_file);

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Rows_come_in_their_order_with_columns_in_any()
    {
        Write("Uplink,Hosts,Town\r\n10 Mbit/s,2,Oslo\r\n4 Mbit/s,4,Bergen\r\n");

        Assert.Equal([new Branch("Oslo", 2, 10.Mbps()), new("Bergen", 4, 4.Mbps())], PlanData.ReadCsv<Branch>(Name));
    }

    [Theory]
    [InlineData("\uFEFFtown,HOSTS,Up-link\nOslo,2,10 Mbit/s")]
    [InlineData("Town , Hosts , Up link\n\n  Oslo ,\t2, 10 Mbit/s  \n\n,,\n")]
    [InlineData("\"Town\",\"Hosts\",\"Uplink\"\r\"Oslo\", \"2\" ,\"10 Mbit/s\"\r")]
    [InlineData("Address,Town,Hosts,Uplink\n\"Gate 1, \"\"B\"\",\n0154 Oslo\",Oslo,2,10Mbps\n")]
    public void The_same_table_can_be_written_in_many_ways(string text)
    {
        Write(text);

        Assert.Equal([new Branch("Oslo", 2, 10.Mbps())], PlanData.ReadCsv<Branch>(Name));
    }

    [Fact]
    public void A_text_may_have_quotes_commas_and_line_breaks_and_none_of_the_space_around_it()
    {
        Write("Text\n\"a \"\"b\"\", c\r\nd \"\n 5\" disk \n\"\"\n");

        Assert.Equal(["a \"b\", c\r\nd ", "5\" disk", ""], PlanData.ReadCsv<Line>(Name).Select(line => line.Text));
    }

    [Theory]
    [InlineData("Town,Hosts,Uplink\nOslo,2,\"1,5 Gbit/s\"", "(2,8): '1,5 Gbit/s' is not a bandwidth: decimals follow a point, and nothing stands between thousands.")]
    [InlineData("Town,Hosts,Uplink\nOslo,\"2,000\",1 Gbit/s", "(2,6): '2,000' is not a whole number that fits into int: decimals follow a point, and nothing stands between thousands.")]
    [InlineData("Town,Hosts,Uplink\nOslo,2,-1 Gbit/s", "(2,8): '-1 Gbit/s' is not a bandwidth: it is negative.")]
    [InlineData("Town,Hosts,Uplink\nOslo,2,99999999999 Gbit/s", "(2,8): '99999999999 Gbit/s' is not a bandwidth: a number in it is too large.")]
    [InlineData("Town,Hosts,Uplink\nOslo,2,fast", "(2,8): 'fast' is not a bandwidth: write one such as 10 Mbit/s.")]
    [InlineData("Town,Hosts,Uplink\r\n\r\nOslo,\"two\",1 Gbit/s", "(3,6): 'two' is not a whole number that fits into int: write one such as 12.")]
    [InlineData("Town,Hosts,Uplink\n\"a\nb\",3000000000,1 Gbit/s", "(3,4): '3000000000' is not a whole number that fits into int: a number in it is too large.")]
    [InlineData("Town,Hosts,Uplink\n,2,1 Gbit/s", "(2,1): 'Town' is missing, which 'Branch' must have: fill it in.")]
    [InlineData("Town,Hosts,Uplink\nOslo,\"\",1 Gbit/s", "(2,6): 'Hosts' is missing, which 'Branch' must have: fill it in.")]
    [InlineData("Town,Hosts,Uplink\nOslo,2", "(2,6): This line has 2 cells, and the first line 3 columns: add what is missing.")]
    [InlineData("Town,Hosts,Uplink\nOslo,2,1,5 Gbit/s", "(2,10): This line has 4 cells, and the first line 3 columns: put what has a comma in it in quotes.")]
    [InlineData("Town,Uplink\nOslo,1 Gbit/s", "(1,1): There is no column for 'Hosts' of 'Branch': add one, or give the parameter a default value.")]
    [InlineData("Hsots,Town,Uplink\n1,Oslo,1 Gbit/s", "(1,1): There is no column for 'Hosts' of 'Branch': did you mean it by 'Hsots'? Rename that column, or give the parameter a default value.")]
    [InlineData("Town,Up-lnk,Hosts\nOslo,1 Gbit/s,1", "(1,6): There is no column for 'UpLink' of 'Branch': did you mean it by 'Up-lnk'? Rename that column, or give the parameter a default value.")]
    [InlineData("Town,Towns,Uplink\nOslo,x,1 Gbit/s", "(1,1): There is no column for 'Hosts' of 'Branch': add one, or give the parameter a default value.")]
    [InlineData("Town,Hosts,Uplink,hosts\nOslo,1,1 Gbit/s,1", "(1,19): There are two columns for 'Hosts': rename or remove one.")]
    [InlineData("Town,Hosts,Uplink\n\"Oslo,2,1 Gbit/s", "(2,1): This quote is never closed: close it, and write each quote inside of it twice.")]
    [InlineData("Town,Hosts,Uplink\n\"Os\"lo,2,1 Gbit/s", "(2,5): The cell goes on after its closing quote: put all of it in quotes, and write each quote inside of it twice.")]
    public void What_is_wrong_is_told_with_line_and_column(string text, string message)
    {
        Write(text);

        Assert.Equal(Name + message, Rejection.Of(() => PlanData.ReadCsv<Branch>(Name)));
    }

    [Theory]
    [InlineData("\n", "The file has no content: its first line names the columns that 'Branch' has.")]
    [InlineData("Town;Hosts;Uplink\nOslo;2;1 Gbit/s\n", "The columns are separated by semicolons: separate them by commas.")]
    [InlineData("Town\tHosts\tUplink\nOslo\t2\t1 Gbit/s\n", "The columns are separated by tabs: separate them by commas.")]
    public void A_file_without_content_or_with_other_separators_is_told_as_such_once(string text, string message)
    {
        Write(text);

        Assert.Equal($"{Name}(1,1): {message}", Rejection.Of(() => PlanData.ReadCsv<Branch>(Name)));
    }

    [Fact]
    public void A_truth_value_is_one_of_four_words()
    {
        Write("Truth\n1\n");

        Assert.Equal($"{Name}(2,1): '1' is not a truth value: write yes or no, or true or false.", Rejection.Of(() => PlanData.ReadCsv<Flag>(Name)));
    }

    [Fact]
    public void Several_mistakes_are_told_at_once_but_not_more_than_can_be_read()
    {
        Write("Town,Hosts,Uplink\n" + string.Concat(Enumerable.Repeat("Oslo,two,fast\n", 30)));

        var lines = Rejection.Of(() => PlanData.ReadCsv<Branch>(Name)).Split('\n');

        Assert.Equal(11, lines.Length);
        Assert.StartsWith($"{Name}(2,6): ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"{Name}(2,10): ", lines[1], StringComparison.Ordinal);
        Assert.Equal("… and 50 more.", lines[10]);
    }

    [Theory]
    [InlineData("yes", "true", "1.5 Gbit/s", "500GB", "5%", "40 ms", "12.3.2.4165", "Exchange")]
    [InlineData("TRUE", "Yes", "1500 Mbps", "0.5 TB", "5.0 %", "0.04 s", "12.3.2.4165", "exchange")]
    public void Quantities_are_read_as_people_write_them(string a, string b, string uplink, string size, string share, string wait, string build, string kind)
    {
        Write($"A,B,Uplink,Size,Share,Wait,Build,Kind\n{a},{b},{uplink},{size},{share},{wait},{build},{kind}\n");

        var expected = new Quantities(true, true, 1.5.Gbps(), 500.GB(), 5.Percent(), 40.Milliseconds(), 12, RestoreKind.Exchange);
        Assert.Equal(expected, Assert.Single(PlanData.ReadCsv<QuantityRow>(Name)).Quantities);
    }

    [Theory]
    [InlineData("Uplink", "10")]
    [InlineData("Uplink", "10 MB/s")]
    [InlineData("Uplink", "10 MBps")]
    [InlineData("Uplink", "-1 Mbit/s")]
    [InlineData("Uplink", "1,5 Mbit/s")]
    [InlineData("Uplink", "99999999999999999999 Gbit/s")]
    [InlineData("Size", "10 Gb")]
    [InlineData("Size", "10 GiB")]
    [InlineData("Share", "0.05")]
    [InlineData("Wait", "40")]
    [InlineData("Wait", "soon")]
    [InlineData("Build", "12.3")]
    [InlineData("Kind", "1")]
    [InlineData("Kind", "Disk")]
    [InlineData("A", "1")]
    public void What_might_mean_something_else_is_not_read(string column, string text)
    {
        var sound = new Dictionary<string, string>
        {
            ["A"] = "yes",
            ["B"] = "no",
            ["Uplink"] = "1 Mbit/s",
            ["Size"] = "1 GB",
            ["Share"] = "5 %",
            ["Wait"] = "1 h",
            ["Build"] = "12.3.2.4165",
            ["Kind"] = "Exchange",
        };
        Write($"{string.Join(',', sound.Keys)}\n{string.Join(',', sound.Values)}\n");
        Assert.Single(PlanData.ReadCsv<QuantityRow>(Name));

        sound[column] = $"\"{text}\"";
        Write($"{string.Join(',', sound.Keys)}\n{string.Join(',', sound.Values)}\n");
        Assert.Contains($"'{text}' is not a", Rejection.Of(() => PlanData.ReadCsv<QuantityRow>(Name)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_without_the_one_constructor_cannot_be_rows()
    {
        Write("Text\na\n");

        Assert.StartsWith("Rows cannot be read as 'String': ", Rejection.Of(() => PlanData.ReadCsv<string>(Name)), StringComparison.Ordinal);
        Assert.StartsWith("Rows cannot be read as 'Object': ", Rejection.Of(() => PlanData.ReadCsv<object>(Name)), StringComparison.Ordinal);
        Assert.StartsWith("'Date' of 'Opening' is of type 'DateTime', ", Rejection.Of(() => PlanData.ReadCsv<Opening>(Name)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_tells_the_encoding(string encoding)
    {
        File.WriteAllText(_file, "Text\nTromsø\n", Encoding.GetEncoding(encoding));

        Assert.Equal([new Line("Tromsø")], PlanData.ReadCsv<Line>(Name));
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_not_guessed_at()
    {
        File.WriteAllBytes(_file, Encoding.Latin1.GetBytes("Text\nTromsø\n"));

        Assert.Equal(
            $"'{Name}' is not encoded as UTF-8, so its letters cannot be told: save it as such; Excel calls that CSV UTF-8.",
            Rejection.Of(() => PlanData.ReadCsv<Line>(Name)));
    }

    [Theory]
    [InlineData('/')]
    [InlineData('\\')]
    public void A_path_may_be_written_with_slashes_of_either_kind(char slash)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, Path.GetRandomFileName()));
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "towns.csv"), "Text\nOslo\n");

            Assert.Equal([new Line("Oslo")], PlanData.ReadCsv<Line>($"{folder.Name}{slash}towns.csv"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_file_that_is_not_beside_the_program_is_told_with_where_it_should_be()
    {
        var exception = Assert.Throws<FileNotFoundException>(() => PlanData.ReadCsv<Branch>("nowhere.csv"));

        Assert.Contains($"'nowhere.csv' is not in '{AppContext.BaseDirectory}', beside the program", exception.Message, StringComparison.Ordinal);
        Assert.Equal(Path.Combine(AppContext.BaseDirectory, "nowhere.csv"), exception.FileName);
        Assert.Equal(("'path' is empty: name a file, such as \"branches.csv\".", "path"), Rejection.WithParameterOf(() => PlanData.ReadCsv<Branch>(" ")));
    }

    private void Write(string text) => File.WriteAllText(_file, text);

    private sealed record Branch(string Town, int Hosts, Bandwidth UpLink);

    private sealed record Line(string Text);

    private sealed record Flag(bool Truth);

    private sealed record Opening(DateTime Date);

    private sealed record Quantities(bool A, bool B, Bandwidth Uplink, DataSize Size, Percentage Share, TimeSpan Wait, int Major, RestoreKind Kind);

    private sealed record QuantityRow(bool A, bool B, Bandwidth Uplink, DataSize Size, Percentage Share, TimeSpan Wait, ProductVersion Build, RestoreKind Kind)
    {
        public Quantities Quantities => new(A, B, Uplink, Size, Share, Wait, Build.Major, Kind);
    }
}
