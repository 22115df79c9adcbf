using System.Reflection;

namespace Deployment.Plans.Data;

/// <summary>Reads what the compiler writes down of a reference type's <c>?</c>.</summary>
internal static class Nullability
{
    private const string OfOne = "System.Runtime.CompilerServices.NullableAttribute";
    private const string OfAllAround = "System.Runtime.CompilerServices.NullableContextAttribute";
    private const byte NotNull = 1;

    /// <summary>Whether a parameter is declared not to be null. Code without such declarations excludes nothing.</summary>
    public static bool ExcludesNull(ParameterInfo parameter)
    {
        var state = StateIn(parameter.CustomAttributes, OfOne) ?? StateIn(parameter.Member.CustomAttributes, OfAllAround);
        for (var type = parameter.Member.DeclaringType; state is null && type is not null; type = type.DeclaringType)
            state = StateIn(type.CustomAttributes, OfAllAround);
        return (state ?? StateIn(parameter.Member.Module.CustomAttributes, OfAllAround)) == NotNull;
    }

    private static byte? StateIn(IEnumerable<CustomAttributeData> attributes, string name) =>
        attributes.FirstOrDefault(attribute => attribute.AttributeType.FullName == name)?.ConstructorArguments is [{ Value: byte state }] ? state : null;
}
