using Deployment.Plans.Rules.Sizing;

namespace Deployment.Cli.Rendering;

/// <summary>How what a machine lacks is named.</summary>
internal static class MachineRolesExtensions
{
    /// <summary>Such as <c>too few cores</c>; empty where it lacks nothing.</summary>
    public static string Shortage(this MachineRoles roles) => (roles.HasTooFewCores, roles.HasTooLittleMemory) switch
    {
        (true, true) => "too small",
        (true, false) => "too few cores",
        (false, true) => "too little memory",
        _ => "",
    };
}
