using Deployment.Plans;

namespace CentralJobManagement;

/// <summary>Where headquarters receives the copies of some branches.</summary>
internal sealed record CopyStore(Repository Repository, WanAccelerator Accelerator);
