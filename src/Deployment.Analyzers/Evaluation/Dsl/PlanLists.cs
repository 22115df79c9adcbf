using System.Collections;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>The lists of elements that plans have, as the author's code sees them. They only grow.</summary>
internal sealed class PlanLists(Effects effects)
{
    private readonly Dictionary<object, EvaluatedList> _known = [];
    private readonly Dictionary<object, (Unknown List, int Count, int Growths)> _growing = [];

    /// <summary>A list with all that is in it: what was taken from it before need not be taken again.</summary>
    public EvaluatedList ListOf(IList list, SyntaxNode place)
    {
        if (!_known.TryGetValue(list, out var taken) || taken.Taint is not null)
            _known[list] = taken = new EvaluatedList(effects.Now(), new(list.Count));
        for (var i = taken.Items.Count; i < list.Count; i++)
            taken.Items.Add(ClrValues.FromClr(list[i], effects, place));
        return taken;
    }

    /// <summary>A list that may have more than is known: the same one as before, if nothing can have been added since.</summary>
    public Unknown GrowingListOf(IList list, SyntaxNode place)
    {
        if (!_growing.TryGetValue(list, out var growing) || (growing.Count, growing.Growths) != (list.Count, effects.Growths))
            _growing[list] = growing = (new Unknown(effects.CauseOfGrowth ?? place, place.InOneLine()) { LeastItems = list.Count }, list.Count, effects.Growths);
        return growing.List;
    }
}
