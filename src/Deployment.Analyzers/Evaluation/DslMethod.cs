using System.Reflection;
using Deployment.Plans;

namespace Deployment.Analyzers.Evaluation;

/// <summary>A method or property getter of the DSL, resolved once and called by reflection.</summary>
internal sealed class DslMethod
{
    private readonly MethodInfo _method;
    private readonly ParameterInfo[] _parameters;
    private readonly Dictionary<Type, MethodInfo> _constructed = [];

    public DslMethod(MethodInfo method)
    {
        _method = method;
        _parameters = method.GetParameters();
        Parameters = [.. _parameters.Select(parameter => parameter.Name)];
        IsFactory = method.IsStatic && method.ReturnType == typeof(DeploymentPlan);
        IsGetter = method.IsSpecialName && method.Name.StartsWith("get_", StringComparison.Ordinal);
        ConcernsPlan = typeof(Element).IsAssignableFrom(method.DeclaringType)
            || _parameters.Any(parameter => typeof(Element).IsAssignableFrom(ConstraintOf(parameter.ParameterType)));
    }

    public string[] Parameters { get; }

    public bool IsStatic => _method.IsStatic;

    public bool IsGetter { get; }

    /// <summary>Whether the method makes a plan.</summary>
    public bool IsFactory { get; }

    /// <summary>Whether the method can read or change a plan; others, such as <c>10.Mbps()</c>, only calculate.</summary>
    public bool ConcernsPlan { get; }

    public Type ParameterType(int index) => ConstraintOf(_parameters[index].ParameterType);

    public object? Invoke(object? receiver, object?[] arguments, IMethodSymbol symbol)
    {
        var method = _method.IsGenericMethodDefinition ? Construct(arguments) : _method;
        return method.Invoke(method.IsStatic ? null : receiver, arguments);
    }

    /// <summary>The DSL's generic methods take the type of the element that they say something of and return.</summary>
    private MethodInfo Construct(object?[] arguments)
    {
        var type = arguments[0]?.GetType() ?? ParameterType(0);
        if (!_constructed.TryGetValue(type, out var method))
            _constructed.Add(type, method = _method.MakeGenericMethod(type));
        return method;
    }

    private static Type ConstraintOf(Type type) =>
        type.IsGenericParameter && type.GetGenericParameterConstraints() is [var constraint, ..] ? constraint : type;
}
