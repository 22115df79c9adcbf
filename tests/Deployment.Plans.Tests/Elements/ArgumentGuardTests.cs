using System.Reflection;
using System.Runtime.CompilerServices;

namespace Deployment.Plans.Tests.Elements;

/// <summary>Walks every public method of the DSL that takes an element or a text, and passes it what a plan cannot hold.</summary>
public class ArgumentGuardTests
{
    private static readonly IReadOnlyList<MethodInfo> Methods = [.. DslMethods()];

    [Fact]
    public void The_walk_finds_the_methods_of_the_DSL()
    {
        string[] some = ["AddSite", "AddWanLink", "Manages", "Protects", "Copies", "Via", "AddProxy", "WithVersion", "LimitedTo", "Accept", "Every"];
        Assert.Empty(some.Except(Methods.Select(method => method.Name)));
    }

    [Fact]
    public void Every_method_takes_the_arguments_it_is_meant_for() =>
        Assert.Empty(Methods.Where(method => Outcome(method, (_, argument) => argument) is not null).Select(Describe));

    [Fact]
    public void Every_method_refuses_null_for_what_it_needs()
    {
        var wrong =
            from method in Methods
            from parameter in method.GetParameters().Where(parameter => !parameter.ParameterType.IsValueType && !parameter.HasDefaultValue)
            let outcome = Outcome(method, (other, argument) => other == parameter ? null : argument)
            where outcome is not InvalidPlanException
            select $"{Describe(method)}, {parameter.Name}: {outcome?.GetType().Name ?? "accepted"}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_method_that_takes_several_elements_refuses_null_among_them()
    {
        var wrong =
            from method in Methods
            from parameter in method.GetParameters().Where(parameter => ElementTypeOf(parameter) is not null && parameter.ParameterType.IsArray)
            let withNull = Array.CreateInstance(parameter.ParameterType.GetElementType()!, 1)
            let outcome = Outcome(method, (other, argument) => other == parameter ? withNull : argument)
            where outcome is not InvalidPlanException
            select $"{Describe(method)}, {parameter.Name}: {outcome?.GetType().Name ?? "accepted"}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_method_refuses_elements_of_another_plan()
    {
        var wrong =
            from method in Methods
            from parameter in method.GetParameters().Where(parameter => ElementTypeOf(parameter) is not null && !IsReceiver(parameter))
            let outcome = Outcome(method, (other, argument) => other == parameter ? ArgumentFor(parameter, new SamplePlan("Other")) : argument)
            where outcome is not InvalidPlanException
            select $"{Describe(method)}, {parameter.Name}: {outcome?.GetType().Name ?? "accepted"}";
        Assert.Empty(wrong);
    }

    private static IEnumerable<MethodInfo> DslMethods()
    {
        const BindingFlags declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return
            from type in typeof(Element).Assembly.GetExportedTypes()
            where type.IsSubclassOf(typeof(Element)) || type.IsDefined(typeof(ExtensionAttribute))
            from method in type.GetMethods(declared)
            where !method.IsSpecialName && method.GetParameters().Any(IsElementOrText)
            select method.IsGenericMethodDefinition
                ? method.MakeGenericMethod(ConcreteType(method.GetGenericArguments()[0].BaseType!))
                : method;
    }

    /// <summary>What the method throws when its usual arguments, changed by <paramref name="change"/>, are passed; none if it accepts them.</summary>
    private static Exception? Outcome(MethodInfo method, Func<ParameterInfo, object?, object?> change)
    {
        var sample = new SamplePlan("Sample");
        var receiver = method.IsStatic ? null : sample.ElementOf(method.DeclaringType!);
        var arguments = method.GetParameters().Select(parameter => change(parameter, ArgumentFor(parameter, sample))).ToArray();
        try
        {
            method.Invoke(receiver, arguments);
            return null;
        }
        catch (TargetInvocationException exception)
        {
            return exception.InnerException;
        }
    }

    private static object ArgumentFor(ParameterInfo parameter, SamplePlan sample)
    {
        if (ElementTypeOf(parameter) is { } elementType)
        {
            var element = parameter is { Name: "to" or "target" } ? sample.SecondOf(elementType) : sample.ElementOf(elementType);
            if (!parameter.ParameterType.IsArray)
                return element;
            var elements = Array.CreateInstance(elementType, 1);
            elements.SetValue(element, 0);
            return elements;
        }

        return parameter switch
        {
            { Name: "version" } => "12.3.2.4165",
            { Name: "ruleId" } => "DPL1001",
            { ParameterType: var type } when type == typeof(string) => "a new name",
            { ParameterType: var type } when type == typeof(int) => 1,
            { ParameterType: var type } when type == typeof(TimeSpan) => 1.Hours(),
            { ParameterType: var type } when type == typeof(DataSize) => 1.GB(),
            { ParameterType: var type } when type == typeof(RestoreKind[]) => new[] { RestoreKind.GuestFiles },
            _ => throw new NotSupportedException($"The sample has nothing for '{parameter}'."),
        };
    }

    private static bool IsElementOrText(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string) || ElementTypeOf(parameter) is not null;

    private static bool IsReceiver(ParameterInfo parameter) => parameter.Position == 0 && parameter.Member.IsDefined(typeof(ExtensionAttribute));

    private static Type? ElementTypeOf(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        type = type.IsArray ? type.GetElementType()! : type;
        type = type.IsGenericParameter ? type.BaseType! : type;
        return type.IsAssignableTo(typeof(Element)) ? type : null;
    }

    private static Type ConcreteType(Type type) => type == typeof(Job) ? typeof(BackupJob) : type == typeof(Element) ? typeof(Site) : type;

    private static string Describe(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";
}
