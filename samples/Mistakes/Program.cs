// One mistake a file: open any of them and look for the squiggle. Here each is run, and its findings are printed.

using Deployment.Plans;
using Mistakes;

DeploymentPlan[] plans =
[
    CentralVCenterOverWan.Create(),
    IndividualHostsWithSharedStorage.Create(),
    NoBackupServerAtDrSite.Create(),
    SelfServiceRestoreAcrossWan.Create(),
    MismatchedVersions.Create(),
    CombinedRolesUndersized.Create(),
    WanAcceleratorUndersized.Create(),
    TooManyTasksForCores.Create(),
    TooManyJobs.Create(),
];

var exitCode = 0;
foreach (var plan in plans)
{
    exitCode = Math.Max(exitCode, plan.Run(args));
    Console.WriteLine();
}

return exitCode;
