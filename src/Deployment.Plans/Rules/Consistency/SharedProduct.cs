namespace Deployment.Plans.Rules.Consistency;

/// <summary>The product that backup servers which share a machine run, as far as it decides what they may share.</summary>
internal static class SharedProduct
{
    /// <summary>The first product whose documentation speaks against sharing.</summary>
    /// <remarks>
    /// Source: user guide of product 13. It forbids a backup server as a managed server of another, does not support that two servers share
    /// Linux-based components, and recommends that they share no others.
    /// </remarks>
    private const int FirstMajorWithoutSharing = 13;

    /// <summary>The newest of the known builds; none where no build is set, or only ones known at run time.</summary>
    public static ProductVersion? NewestOf(params IEnumerable<BackupServer> servers)
    {
        ProductVersion? newest = null;
        foreach (var server in servers)
        {
            if (server.Version.IsKnown && !(newest >= server.Version.Value))
                newest = server.Version.Value;
        }

        return newest;
    }

    /// <summary>Whether the product no longer supports it, or not everywhere.</summary>
    public static bool ForbidsSharing(this ProductVersion version) => version.Major >= FirstMajorWithoutSharing;
}
