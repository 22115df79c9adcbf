namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>Where objects of one declared type keep their fields and automatic properties.</summary>
internal sealed class TypeLayout
{
    private readonly Dictionary<ISymbol, int> _slots = new(SymbolEqualityComparer.Default);

    public int Count => _slots.Count;

    public int SlotOf(ISymbol member)
    {
        if (!_slots.TryGetValue(member.OriginalDefinition, out var slot))
            _slots.Add(member.OriginalDefinition, slot = _slots.Count);
        return slot;
    }
}
