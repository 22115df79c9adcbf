using Deployment.Plans;

namespace CentralJobManagement;

internal sealed record Branch(string Town, int Hosts, int VirtualMachines, DataSize Data, Bandwidth Uplink);
