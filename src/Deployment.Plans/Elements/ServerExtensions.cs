namespace Deployment.Plans;

/// <summary>What can be said of every machine, be it a backup server or another.</summary>
public static class ServerExtensions
{
    /// <summary>Sets how many processor cores the machine has.</summary>
    /// <returns>The server itself.</returns>
    /// <exception cref="InvalidPlanException">There are fewer than 1.</exception>
    public static TServer WithCores<TServer>(this TServer server, int cores)
        where TServer : Server
    {
        Guard.NotNull(server).Cores = Setting.From(cores, Guard.Positive);
        return server;
    }

    /// <summary>Sets how much memory the machine has, such as <c>64.GB()</c>.</summary>
    /// <returns>The server itself.</returns>
    /// <exception cref="InvalidPlanException">The size is zero or negative.</exception>
    public static TServer WithMemory<TServer>(this TServer server, DataSize memory)
        where TServer : Server
    {
        Guard.NotNull(server).Memory = Setting.From(memory, Guard.Positive);
        return server;
    }

    /// <summary>Says that the machine is a virtual machine.</summary>
    /// <returns>The server itself.</returns>
    public static TServer OnVirtualMachine<TServer>(this TServer server)
        where TServer : Server => On(server, MachineKind.Virtual);

    /// <summary>Says that the machine is a physical one.</summary>
    /// <returns>The server itself.</returns>
    public static TServer OnPhysicalMachine<TServer>(this TServer server)
        where TServer : Server => On(server, MachineKind.Physical);

    private static TServer On<TServer>(TServer server, MachineKind machine)
        where TServer : Server
    {
        Guard.NotNull(server).Machine = Setting.Of(machine);
        return server;
    }
}
