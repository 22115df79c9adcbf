namespace Deployment.Plans.DataFlows;

/// <summary>How many hosts a server sees, and how many of them stand on sites remote from it.</summary>
/// <param name="Hosts">All of them.</param>
/// <param name="RemoteHosts">Those on remote sites.</param>
/// <param name="RemoteSites">On how many sites the remote ones stand.</param>
public readonly record struct HostCount(int Hosts, int RemoteHosts, int RemoteSites);
