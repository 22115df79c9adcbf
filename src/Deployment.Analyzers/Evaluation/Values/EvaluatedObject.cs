namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>An object of a class, record or struct that the author has declared.</summary>
internal sealed class EvaluatedObject : Evaluated
{
    private Value[] _fields = [];
    private bool[] _isSet = [];

    public EvaluatedObject(long stamp, INamedTypeSymbol type, TypeLayout layout) => (Stamp, Type, Layout) = (stamp, type, layout);

    public INamedTypeSymbol Type { get; }

    public TypeLayout Layout { get; }

    public bool TryGet(ISymbol member, out Value value) => TryGet(Layout.SlotOf(member), out value);

    public bool TryGet(int slot, out Value value)
    {
        var isSet = slot < _isSet.Length && _isSet[slot];
        value = isSet ? _fields[slot] : default;
        return isSet;
    }

    public void Set(ISymbol member, Value value)
    {
        var slot = Layout.SlotOf(member);
        if (slot >= _fields.Length)
        {
            var length = Math.Max(slot + 1, Layout.Count);
            Array.Resize(ref _fields, length);
            Array.Resize(ref _isSet, length);
        }

        (_fields[slot], _isSet[slot]) = (value, true);
    }

    public EvaluatedObject Copy(long stamp)
    {
        var copy = new EvaluatedObject(stamp, Type, Layout) { _fields = (Value[])_fields.Clone(), _isSet = (bool[])_isSet.Clone() };
        if (Taint is not null)
            copy.MarkTainted(Taint);
        return copy;
    }

    public IEnumerable<Value> Fields => _fields.Where((_, slot) => _isSet[slot]);
}
