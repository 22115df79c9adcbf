using Deployment.AcceptanceTests.Samples;

namespace Deployment.AcceptanceTests;

/// <summary>What the guide warns of: every branch's server registers the central vCenter in place of the branch's own hosts.</summary>
internal static class CentralVCenter
{
    public const string Registration = "Manages(vCenter)";

    public static void RegisterInEachBranch(Sample sample)
    {
        const string Host = "site.AddHost($\"esx-{branch.Town}-{i}\").ManagedBy(vCenter)";
        sample.Replace("Program.cs", $"vbr.Manages({Host});", $"{Host};\n    vbr.{Registration};");
    }
}
