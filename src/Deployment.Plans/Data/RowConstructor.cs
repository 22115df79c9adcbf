using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Deployment.Plans.Data;

/// <summary>Makes the author's objects of rows, in a running program.</summary>
internal sealed class RowConstructor
{
    private readonly ConstructorInfo _constructor;
    private readonly ParameterInfo[] _parameters;

    private RowConstructor(ConstructorInfo constructor) => (_constructor, _parameters) = (constructor, constructor.GetParameters());

    public RowType Type => new(_constructor.DeclaringType.Name, [.. _parameters.Select(ParameterOf)]);

    /// <exception cref="InvalidPlanException">There is not just one constructor that can be meant.</exception>
    public static RowConstructor Of(Type type) => !type.IsAbstract && type.GetConstructors().Where(constructor => constructor.GetParameters().Length > 0).ToList() is [var only]
        ? new(only)
        : throw RowType.NoConstructor(type.Name);

    public object Create(RowValue[] row)
    {
        try
        {
            return _constructor.Invoke([.. row.Select(ArgumentOf)]);
        }
        catch (TargetInvocationException exception)
        {
            // The author's own exception is the one to be caught or seen.
            ExceptionDispatchInfo.Capture(exception.InnerException).Throw();
            throw;
        }
    }

    private object? ArgumentOf(RowValue value, int position)
    {
        var type = Underlying(_parameters[position]);
        return value.Cell is null ? _parameters[position].DefaultValue
            : type.IsEnum && value.Value is not null ? Enum.ToObject(type, value.Value)
            : value.Value;
    }

    private static Type Underlying(ParameterInfo parameter) => Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;

    private static RowParameter ParameterOf(ParameterInfo parameter)
    {
        var type = Underlying(parameter);
        return new(
            parameter.Name,
            type.Name,
            type.IsEnum ? CellType.OfEnum(type.Name, [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(member => (member.Name, member.GetRawConstantValue()))])
                : CellType.Of(type.FullName ?? type.Name),
            type.IsValueType ? type != parameter.ParameterType : !Nullability.ExcludesNull(parameter),
            parameter.HasDefaultValue);
    }
}
