using System.Collections;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>The lists of elements that plans have, as the author's code sees them: they only grow, and show what is in them by then.</summary>
internal sealed class PlanLists
{
    private readonly Effects _effects;
    private readonly Dictionary<object, EvaluatedList> _known = [];
    private readonly Dictionary<object, (Unknown List, int Count, int Growths)> _growing = [];

    public PlanLists(Effects effects)
    {
        _effects = effects;
        effects.Growing += Forget;
    }

    /// <summary>A list of which all that is in it is known.</summary>
    public EvaluatedList ListOf(IList list, SyntaxNode place)
    {
        if (!_known.TryGetValue(list, out var known) || known.Taint is not null)
            _known[list] = known = new EvaluatedList(_effects.Now(), Grow);
        return known;

        void Grow(List<Value> taken)
        {
            for (var i = taken.Count; i < list.Count; i++)
                taken.Add(ClrValues.FromClr(list[i], _effects, place));
        }
    }

    /// <summary>A list that may have more than is known: the same one as before, if nothing can have been added since.</summary>
    public Unknown GrowingListOf(IList list, SyntaxNode place)
    {
        if (!_growing.TryGetValue(list, out var growing) || (growing.Count, growing.Growths) != (list.Count, _effects.Growths))
            _growing[list] = growing = (new Unknown(_effects.CauseOfGrowth ?? place, place.InOneLine()) { LeastItems = list.Count }, list.Count, _effects.Growths);
        return growing.List;
    }

    /// <summary>More may come to the plans than is known, and so to their lists.</summary>
    private void Forget(SyntaxNode cause)
    {
        foreach (var known in _known.Values)
            known.MarkTainted(new Unknown(cause));
        _known.Clear();
    }
}
