using Deployment.Plans.Rules;

namespace Contoso.DeploymentRules;

/// <summary>What Contoso asks of every deployment, beyond the vendor's guide.</summary>
public static class ContosoRules
{
    /// <summary>The rules.</summary>
    public static DesignRule[] All => [new RepositoryTooSmall()];
}
