using Deployment.Cli.Findings;

namespace Deployment.Cli.Formats;

/// <summary>A way to write down what checking a plan brought to light.</summary>
internal interface ILintFormat
{
    void Write(LintResult result);
}
