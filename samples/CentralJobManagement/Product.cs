namespace CentralJobManagement;

internal static class Product
{
    /// <summary>All servers work on the same components, so all have the same build.</summary>
    public const string Build = "9.0.0.1715";
}
