using Deployment.Plans;

namespace GoldenPlans;

/// <summary>A branch office as the plans' tables list it.</summary>
public sealed record Branch(string Name, int Hosts, Bandwidth Uplink);
