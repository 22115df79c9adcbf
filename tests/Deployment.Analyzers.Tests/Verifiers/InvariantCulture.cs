using System.Globalization;
using System.Runtime.CompilerServices;

namespace Deployment.Analyzers.Tests.Verifiers;

/// <summary>Programs are really run in no particular culture, as they are evaluated, whatever the machine is set to.</summary>
internal static class InvariantCulture
{
    [ModuleInitializer]
    public static void Set() => CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
}
