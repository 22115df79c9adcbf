namespace Deployment.Plans.Data;

/// <summary>A parameter of the constructor that makes an object of each row of a table.</summary>
/// <param name="Name">Its name, by which its column is found.</param>
/// <param name="TypeName">What its type is called, to speak of it.</param>
/// <param name="Type">What its cells are read as; none where its type is one that no cell can be.</param>
/// <param name="MayBeNull">Whether null is a value of it, for cells without content.</param>
/// <param name="HasDefault">Whether it need not be given at all.</param>
internal sealed record RowParameter(string Name, string TypeName, CellType? Type, bool MayBeNull, bool HasDefault);
