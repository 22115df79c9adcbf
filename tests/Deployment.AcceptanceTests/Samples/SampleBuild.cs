namespace Deployment.AcceptanceTests.Samples;

/// <summary>A build of a sample: the command, and what the compiler has logged.</summary>
internal sealed record SampleBuild(CommandResult Command, ErrorLog Log);
