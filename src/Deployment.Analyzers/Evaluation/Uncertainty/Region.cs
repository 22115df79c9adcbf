using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>What is changed while code runs of which it is not known how often, or how far, it does.</summary>
/// <param name="start">When it began: what has been made since is not looked at.</param>
/// <param name="additions">What the code adds to plans.</param>
internal sealed class Region(long start, Additions additions)
{
    /// <summary>Of an object that changes more often, only what it has held first and last is remembered.</summary>
    private const int MaxChanges = 100;

    private readonly List<AssignedVariable> _variables = [];
    private readonly Dictionary<Cell, AssignedVariable> _cells = [];
    private readonly Dictionary<(EvaluatedObject Object, int Slot), AssignedVariable> _fields = [];
    private readonly Dictionary<Evaluated, (HashSet<object> Held, int Changes)> _objects = [];

    public Additions Additions { get; } = additions;

    public long Start { get; } = start;

    public int Count => _objects.Count + Variables.Count();

    /// <summary>What has been assigned, in the order in which it was first.</summary>
    public IEnumerable<AssignedVariable> Variables => _variables.SelectMany(variable => variable.Parts);

    /// <summary>An object gets another content than it has held, which it may have again.</summary>
    public void Change(Evaluated changed)
    {
        var (held, changes) = _objects.TryGetValue(changed, out var known) ? known : ([], 0);
        if (changes == MaxChanges)
            return;
        _objects[changed] = (held, changes + 1);
        held.UnionWith(Evaluated.PartsOf(changed).Select(part => part.Data).Where(Evaluated.MayBeShared)!);
    }

    /// <summary>A variable gets another value than it has held.</summary>
    public void Assign(Cell cell, string name)
    {
        if (!_cells.TryGetValue(cell, out var variable))
            _cells.Add(cell, variable = New(cell, name, () => cell.Value, value => cell.Value = value));
        variable.See();
    }

    /// <summary>A field of an object gets another value than it has held.</summary>
    public void Assign(EvaluatedObject changed, ISymbol field)
    {
        var slot = changed.Layout.SlotOf(field);
        if (!_fields.TryGetValue((changed, slot), out var variable))
            _fields.Add((changed, slot), variable = New((changed, slot), field.Name, () => changed.ValueAt(slot), value => changed.Set(field, value)));
        variable.See();
    }

    private AssignedVariable New(object key, string name, Func<Value> read, Action<Value> write)
    {
        var variable = new AssignedVariable(key, name, read(), read, write);
        _variables.Add(variable);
        return variable;
    }

    /// <summary>What has been changed is not known from here on.</summary>
    /// <param name="reason">Why it is not.</param>
    /// <param name="hasRun">Whether the code has run as it does in this world, and not perhaps, or in part.</param>
    public void Forget(Unknown reason, bool hasRun)
    {
        // A reference to a field or an element is a variable, and assigning it assigns that too.
        for (var i = 0; i < _variables.Count; i++)
            _variables[i].Forget(reason, hasRun);
        foreach (var changed in _objects)
            changed.Key.PutSomewhere(changed.Value.Held.Select(data => new Value(data)), (Unknown)reason.Changed(reason.Cause).Data!);
    }
}
