namespace Deployment.Plans.Rules.Sizing;

/// <summary>What one role takes of its machine.</summary>
/// <param name="Role">What it is called in a sum.</param>
/// <param name="Cores">How many cores it takes.</param>
/// <param name="Memory">How much memory it takes, an operating system included.</param>
internal readonly record struct RoleDemand(string Role, int Cores, DataSize Memory);
