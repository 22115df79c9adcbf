using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>One place at which a property is read.</summary>
internal sealed class PropertySite(IPropertySymbol property, Callee? getter)
{
    private ObjectLayout? _layout;
    private int? _slot;

    public IPropertySymbol Property { get; } = property;

    /// <summary>The getter, if it is one of the DSL or has a body in this compilation.</summary>
    public Callee? Getter { get; } = getter;

    /// <summary>Whether the getter runs on a copy, as on a struct that cannot be changed.</summary>
    public bool CopiesReceiver { get; init; }

    /// <summary>Whether the property of a derived or implementing type may be read instead.</summary>
    public bool IsOverridable { get; } = property.IsVirtual || property.IsAbstract || property.IsOverride;

    /// <summary>Where objects of a type keep the value of the property; none while no object of the type has ever held it.</summary>
    public int? SlotIn(ObjectLayout layout)
    {
        if (!ReferenceEquals(layout, _layout))
        {
            _slot = layout.FindSlot(Property);
            _layout = _slot is null ? null : layout;
        }

        return _slot;
    }
}
