using Deployment.Analyzers.Evaluation;
using Deployment.Plans;

namespace Deployment.Analyzers.CodeFixes;

/// <summary>How elements can be called where a call stands, for every time it is executed.</summary>
internal sealed class NamesInScope(IReadOnlyList<Scope> executions)
{
    /// <summary>An expression that stands for the element in question each time; none where no name in scope leads to it.</summary>
    public string? Of(Func<Scope, Element?> element)
    {
        if (executions.Count == 0 || element(executions[0]) is not { } wanted)
            return null;
        foreach (var (variable, value) in executions[0].Elements)
        {
            if (ReferenceEquals(value, wanted) && IsSoEachTime(variable, "", element))
                return variable.Name;
        }

        foreach (var (variable, value) in executions[0].Elements)
        {
            foreach (var (member, part) in PartsOf(value))
            {
                if (ReferenceEquals(part, wanted) && IsSoEachTime(variable, member, element))
                    return variable.Name + member;
            }
        }

        return null;
    }

    /// <summary>The first of several elements that can be called so each time, by its place among those of that execution.</summary>
    /// <typeparam name="TElement">The type of the elements.</typeparam>
    /// <param name="elements">The elements in question at an execution.</param>
    public (TElement Element, string Name)? OfFirst<TElement>(Func<Scope, IReadOnlyList<TElement>> elements)
        where TElement : Element
    {
        if (executions.Count == 0)
            return null;
        var first = elements(executions[0]);
        for (var i = 0; i < first.Count; i++)
        {
            if (Of(scope => elements(scope).ElementAtOrDefault(i)) is { } name)
                return (first[i], name);
        }

        return null;
    }

    /// <summary>What all of several elements can be called each time; none where one has no name, or their number differs.</summary>
    /// <param name="elements">The elements in question at an execution.</param>
    public IReadOnlyList<string>? OfAll(Func<Scope, IEnumerable<Element>> elements)
    {
        var count = executions.Max(scope => elements(scope).Count());
        var names = Enumerable.Range(0, count).Select(i => Of(scope => elements(scope).ElementAtOrDefault(i))).ToList();
        return names.Contains(null) ? null : [.. names.OfType<string>()];
    }

    private bool IsSoEachTime(ISymbol variable, string member, Func<Scope, Element?> element)
    {
        foreach (var execution in executions)
        {
            var value = execution.Elements.FirstOrDefault(pair => SymbolEqualityComparer.Default.Equals(pair.Variable, variable)).Element;
            if (value is not null && member.Length > 0)
                value = PartsOf(value).FirstOrDefault(part => part.Member == member).Part;
            if (value is null || !ReferenceEquals(value, element(execution)))
                return false;
        }

        return true;
    }

    private static IEnumerable<(string Member, Element Part)> PartsOf(Element element) => element switch
    {
        Job job => [(".Owner", job.Owner), (".Owner.Site", job.Owner.Site)],
        Role role => [(".Machine", role.Machine), (".RegisteredBy", role.RegisteredBy), (".Site", role.Site)],
        Server server => [(".Site", server.Site)],
        VirtualMachines machines => [(".Site", machines.Site)],
        EsxiHost host => [(".Site", host.Site)],
        VCenter vCenter => [(".Site", vCenter.Site)],
        VCenterAccount account => [(".VCenter", account.VCenter)],
        _ => [],
    };
}
