namespace Deployment.Plans;

/// <summary>What a server runs on.</summary>
public enum MachineKind
{
    /// <summary>Hardware of its own.</summary>
    Physical,

    /// <summary>A virtual machine, which can itself be backed up and replicated.</summary>
    Virtual,
}
