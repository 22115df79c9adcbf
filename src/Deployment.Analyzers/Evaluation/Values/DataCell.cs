using Microsoft.CodeAnalysis.Text;

namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A cell of a table that the project has beside its source.</summary>
/// <param name="File">The file that has the table.</param>
/// <param name="Span">Where the cell is in it.</param>
internal sealed record DataCell(AdditionalText File, TextSpan Span);
