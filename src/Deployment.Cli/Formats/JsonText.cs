using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Deployment.Cli.Formats;

/// <summary>How JSON looks, whichever machine writes it.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",

        // Quotation marks and dashes stay readable; nothing of it is put into a web page as it stands.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(JsonObject value) => value.ToJsonString(Indented) + "\n";

    public static JsonArray Array(IEnumerable<JsonNode> items) => new([.. items]);
}
