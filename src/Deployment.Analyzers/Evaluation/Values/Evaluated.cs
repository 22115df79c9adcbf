using Deployment.Plans;

namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>An object that evaluated code can change, and that may have been changed by code that could not be followed.</summary>
internal abstract class Evaluated
{
    private Parts? _parts;
    private int _changes;

    /// <summary>When it was created, to tell what a loop with an unknown number of turns has found and what it has made.</summary>
    public long Stamp { get; protected init; }

    /// <summary>The type that a collection is made as; none where that is not known.</summary>
    public ITypeSymbol? MadeAs { get; set; }

    /// <summary>Whether it is a struct, of which each variable has its own.</summary>
    public bool IsValue { get; protected init; }

    /// <summary>How often it may have been changed.</summary>
    public virtual int Changes => Viewed?.Changes ?? _changes;

    /// <summary>Why the content is no longer known; none while it is.</summary>
    public Unknown? Taint { get => field ?? Viewed?.Taint; private set; }

    /// <summary>What it is only a view of, so that it holds what that does.</summary>
    protected Evaluated? Viewed { get; init; }

    /// <summary>The last call that may have changed it.</summary>
    public SyntaxNode? LastChange { get => Viewed?.LastChange ?? field; set; }

    public void CountChange() => _changes++;

    /// <summary>What it holds is what the program has made of it from here on, and not just anything, as what the program is given may be.</summary>
    public void MarkTainted(Unknown reason) => Taint ??= reason.IsInput ? (Unknown)reason.Changed(reason.Cause, reason.Text, []).Data! : reason;

    /// <summary>What it may hold besides what it is known to.</summary>
    private HashSet<object>? Added { get; set; }

    /// <summary>Something is put into it, or what it replaces, in a way that is not known.</summary>
    public void PutSomewhere(IEnumerable<Value> values, Unknown reason)
    {
        (Added ??= []).UnionWith(values.Select(value => value.Data).Where(MayBeShared)!);
        MarkTainted(reason);
    }

    /// <summary>Its content, for values that may be any part of it.</summary>
    public Value AnyPart => new(_parts ??= new Parts(this));

    /// <summary>Something of its content, though it is not known what.</summary>
    public Value PartOf(Unknown reason, SyntaxNode place) => reason.DeriveAmong([AnyPart], place);

    /// <summary>Whether a value is, or holds, something that can be changed through it.</summary>
    public static bool MayBeShared(object? value) => value is Evaluated or EvaluatedDelegate or EvaluatedTuple or EvaluatedTask or Element or Parts or Unknown { Among.Length: > 0 };

    /// <summary>What a value is known to hold, or to have held.</summary>
    public static IEnumerable<Value> PartsOf(object value)
    {
        IEnumerable<Value> parts = value switch
        {
            EvaluatedObject { Base: { } inherited } self => self.Members.Select(member => member.Value).Concat(PartsOf(inherited)),
            EvaluatedObject self => self.Members.Select(member => member.Value),
            EvaluatedList list => list.Items,
            EvaluatedDictionary dictionary => dictionary.Items.SelectMany(item => new[] { item.Key, item.Value }),
            EvaluatedSet set => set.Items,
            EvaluatedLookup lookup => lookup,
            EvaluatedGrid grid => grid.Items,
            EvaluatedTuple tuple => tuple.Items,
            EvaluatedTask task => [task.Result],
            EvaluatedLazy { Made: { } made } => [made],
            EvaluatedDelegate { Receiver: var receiver } => [receiver],
            Unknown unknown => unknown.Among,
            Parts { Whole: var whole } => PartsOf(whole),
            _ => [],
        };
        return value is Evaluated { Added: { } added } ? parts.Concat(added.Select(data => new Value(data))) : parts;
    }
}
