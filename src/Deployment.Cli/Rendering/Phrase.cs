using Spectre.Console;

namespace Deployment.Cli.Rendering;

/// <summary>Text in one style. It is printed as it stands: square brackets in an author's names are no markup.</summary>
internal readonly record struct Phrase(string Text, Style? Style = null);
