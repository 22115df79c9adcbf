using Deployment.Plans;

namespace IndependentSites;

internal sealed record Branch(string Town, string Version, int Hosts, Bandwidth Uplink);
