using Deployment.Plans;

namespace BranchInventory;

internal sealed record Branch(
    string Town,
    string Version,
    int Hosts,
    int VirtualMachines,
    DataSize Data,
    Percentage DailyChange,
    Bandwidth Uplink,
    TimeSpan Latency,
    bool SelfService = false);
