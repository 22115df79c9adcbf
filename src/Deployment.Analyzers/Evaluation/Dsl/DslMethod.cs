using System.Reflection;
using Deployment.Plans;

namespace Deployment.Analyzers.Evaluation;

/// <summary>A method or property getter of the DSL, resolved once and called by reflection.</summary>
internal sealed class DslMethod
{
    private readonly MethodInfo _method;
    private readonly bool _isGeneric;
    private readonly bool _isOfGenericType;
    private readonly Type _firstParameter;
    private readonly Dictionary<Type, MethodInfo> _constructed = [];
    private readonly Dictionary<Type, DslMethod> _ofReceivers = [];

    public DslMethod(MethodInfo method)
    {
        _method = method;
        var parameters = method.GetParameters();
        Type[] types = [.. parameters.Select(parameter => ConstraintOf(parameter.ParameterType))];
        _firstParameter = types.FirstOrDefault() ?? typeof(object);
        Parameters = [.. parameters.Select(parameter => string.Intern(parameter.Name))];
        Call = new EvaluatedCall(Parameters, types);
        IsStatic = method.IsStatic;
        OutParameters = [.. Enumerable.Range(0, types.Length).Where(i => types[i].IsByRef)];
        _isGeneric = method.IsGenericMethodDefinition;
        _isOfGenericType = method.DeclaringType.IsGenericTypeDefinition;
        IsFactory = method.IsStatic && method.ReturnType == typeof(DeploymentPlan);
        IsGetter = method.IsSpecialName && method.Name.StartsWith("get_", StringComparison.Ordinal);
        ReadsRows = method.DeclaringType == typeof(PlanData);
        IsQuery = !method.IsStatic && !IsGetter && typeof(Element).IsAssignableFrom(method.DeclaringType) && !typeof(Element).IsAssignableFrom(method.ReturnType);
        DerivesFromPlan = IsQuery && method.ReturnType != typeof(string);
        ReturnsElement = ReturnsItsElement(method);
        IsSetting = !Accepts && ReturnsElement && types.Skip(method.IsStatic ? 1 : 0).All(type => type.IsValueType || type == typeof(string));
        IsAddition = !method.IsStatic && !IsGetter && !ReturnsElement && typeof(Element).IsAssignableFrom(method.ReturnType);
        ConcernsPlan = typeof(Element).IsAssignableFrom(method.DeclaringType) || types.Any(typeof(Element).IsAssignableFrom);
    }

    public string[] Parameters { get; }

    /// <summary>The current call of the method.</summary>
    public EvaluatedCall Call { get; }

    /// <summary>The positions of those that the method leaves something in.</summary>
    public int[] OutParameters { get; }

    public bool IsStatic { get; }

    public bool IsGetter { get; }

    /// <summary>Whether the method makes a plan.</summary>
    public bool IsFactory { get; }

    /// <summary>Whether the method makes objects of the author's own types, of the rows of a file: those only the evaluator can make.</summary>
    public bool ReadsRows { get; }

    /// <summary>Whether the method changes nothing and gives something that is not of the plan itself, such as a report on it, or its name.</summary>
    public bool IsQuery { get; }

    /// <summary>Whether the method gives what follows from the whole plan: its data flows, or what rules find in it.</summary>
    public bool DerivesFromPlan { get; }

    /// <summary>Whether the method gives the element that it is called on.</summary>
    public bool ReturnsElement { get; }

    /// <summary>Whether the method states a fact of an element, such as how many cores it has.</summary>
    public bool IsSetting { get; }

    /// <summary>Whether the method adds an element to a plan, and gives it.</summary>
    public bool IsAddition { get; }

    /// <summary>Whether the method accepts a risk for an element.</summary>
    public bool Accepts => _method.Name == nameof(ElementExtensions.Accept);

    /// <summary>Whether the method can read or change a plan; others, such as <c>10.Mbps()</c>, only calculate.</summary>
    public bool ConcernsPlan { get; }

    /// <summary>The method as the object's own type has it: a member of <see cref="Setting{T}"/> is one of <c>Setting&lt;int&gt;</c>.</summary>
    public DslMethod Of(object? receiver)
    {
        if (receiver is null || !_isOfGenericType)
            return this;
        var type = receiver.GetType();
        if (!_ofReceivers.TryGetValue(type, out var method))
            _ofReceivers.Add(type, method = new DslMethod(Array.Find(type.GetMethods(), candidate => candidate.MetadataToken == _method.MetadataToken)));
        return method;
    }

    /// <summary>Whether the method can be called on, or for, the element.</summary>
    public bool IsFor(Element element) => (IsStatic ? _firstParameter : _method.DeclaringType).IsInstanceOfType(element);

    /// <summary>Calls the real method with the arguments of the current call.</summary>
    public object? Invoke(object? receiver) => (_isGeneric ? Construct() : _method).Invoke(receiver, Call.Arguments);

    /// <summary>The DSL's generic methods take the type of the element that they say something of and return.</summary>
    private MethodInfo Construct()
    {
        var type = Call.Arguments[0]?.GetType() ?? _firstParameter;
        if (!_constructed.TryGetValue(type, out var method))
            _constructed.Add(type, method = _method.MakeGenericMethod(type));
        return method;
    }

    private static bool ReturnsItsElement(MethodInfo method) => typeof(Element).IsAssignableFrom(ConstraintOf(method.ReturnType))
        && method.ReturnType == (method.IsStatic ? method.GetParameters().FirstOrDefault()?.ParameterType : method.DeclaringType);

    private static Type ConstraintOf(Type type) =>
        type.IsGenericParameter && type.GetGenericParameterConstraints() is [var constraint, ..] ? constraint : type;
}
