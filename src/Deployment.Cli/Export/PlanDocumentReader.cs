using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Deployment.Cli.Export;

/// <summary>Reads an exported plan, and says of any other file in which line it is none.</summary>
internal sealed class PlanDocumentReader
{
    private const string Remedy = "Name a file written by 'export'.";

    private readonly string _file;
    private readonly byte[] _json;

    private PlanDocumentReader(string file, byte[] json) => (_file, _json) = (file, json);

    /// <exception cref="UnreadablePlanException">There is no such file, or it is no exported plan of this version.</exception>
    public static JsonObject Read(string file)
    {
        try
        {
            // Shells that redirect standard output may write another encoding than the program's, with a mark that tells which.
            return new PlanDocumentReader(file, Encoding.UTF8.GetBytes(File.ReadAllText(file))).ReadPlan();
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadablePlanException($"'{file}' does not exist. {Remedy}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnreadablePlanException($"'{file}' cannot be read: {exception.Reason()}");
        }
    }

    private JsonObject ReadPlan()
    {
        var reader = new Utf8JsonReader(_json);
        try
        {
            reader.Read();
            CheckBeginning(reader);
            var plan = ReadObject(ref reader);
            reader.Read();
            return plan.ContainsKey("formatVersion") ? plan : throw Foreign(1, "It has no \"formatVersion\".");
        }
        catch (JsonException exception)
        {
            var message = exception.Message;
            var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
            throw Foreign((exception.LineNumber ?? 0) + 1, end < 0 ? message : message.Substring(0, end));
        }
        catch (InvalidOperationException exception)
        {
            // Of escapes that stand for no character.
            throw Foreign(LineOf(reader.TokenStartIndex), exception.Message);
        }
    }

    /// <summary>Looks ahead, with a copy of the reader: another program's JSON is best called that, and not by what else is strange in it.</summary>
    private void CheckBeginning(Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject
            || !reader.Read() || reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("$schema")
            || !reader.Read() || reader.TokenType != JsonTokenType.String || !reader.ValueTextEquals(PlanDocument.SchemaId))
        {
            throw Foreign(LineOf(reader.TokenStartIndex), $"An exported plan begins with \"$schema\": \"{PlanDocument.SchemaId}\".");
        }
    }

    private JsonObject ReadObject(ref Utf8JsonReader reader)
    {
        var node = new JsonObject();
        var isPlan = reader.CurrentDepth == 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            if (node.ContainsKey(name))
                throw Foreign(LineOf(reader.TokenStartIndex), $"\"{name}\" appears twice.");
            reader.Read();
            if (isPlan && name == "formatVersion")
                CheckVersion(ref reader);
            node.Add(name, ReadValue(ref reader, name));
        }

        return node;
    }

    private void CheckVersion(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out var version) || version != PlanDocument.FormatVersion)
        {
            throw new UnreadablePlanException(
                $"'{_file}', line {LineOf(reader.TokenStartIndex)}: the plan is not in format version {PlanDocument.FormatVersion}, the only one that this program reads. "
                + "Export it again with the version of Deployment.Plans that this program uses.");
        }
    }

    private JsonNode ReadValue(ref Utf8JsonReader reader, string name) => reader.TokenType switch
    {
        JsonTokenType.StartArray => ReadArray(ref reader, name),
        JsonTokenType.String => JsonValue.Create(reader.GetString()!),
        JsonTokenType.Number when reader.TryGetInt64(out var number) => JsonValue.Create(number),
        JsonTokenType.True => JsonValue.Create(true),
        _ => throw Foreign(LineOf(reader.TokenStartIndex), $"\"{name}\" has a value that it cannot have in a plan."),
    };

    /// <summary>An array has texts, or elements with different names, or entries without a name.</summary>
    private JsonArray ReadArray(ref Utf8JsonReader reader, string name)
    {
        var items = new JsonArray();
        var names = new HashSet<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = reader.TokenStartIndex;
            JsonNode item = reader.TokenType switch
            {
                JsonTokenType.String => JsonValue.Create(reader.GetString()!),
                JsonTokenType.StartObject => ReadObject(ref reader),
                _ => throw Foreign(LineOf(start), $"\"{name}\" lists something that it cannot list in a plan."),
            };
            if (items.Count > 0 && (item is JsonObject != items[0] is JsonObject || item.IsElement() != items[0].IsElement()))
                throw Foreign(LineOf(start), $"\"{name}\" mixes entries of different kinds.");
            if (item.IsElement() && !names.Add((string)item["name"]!))
                throw Foreign(LineOf(start), $"\"{name}\" has two elements named '{item["name"]}'.");
            items.Add(item);
        }

        return items;
    }

    private long LineOf(long position) => 1 + _json.Take((int)position).LongCount(character => character == (byte)'\n');

    private UnreadablePlanException Foreign(long line, string reason) => new($"'{_file}', line {line}: this is not an exported plan. {reason} {Remedy}");
}
