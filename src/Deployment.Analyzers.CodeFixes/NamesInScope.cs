using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Analyzers.Evaluation;
using Deployment.Plans;

namespace Deployment.Analyzers.CodeFixes;

/// <summary>How elements can be called where a call stands, for every time it is executed.</summary>
/// <param name="compilation">What the call stands in.</param>
/// <param name="executions">The executions of the call, at least one.</param>
/// <param name="variables">The variables that are declared for what has no name.</param>
internal sealed class NamesInScope(Compilation compilation, IReadOnlyList<Scope> executions, NewVariables variables)
{
    private readonly SyntaxNode _call = executions[0].Call.Call;

    private SemanticModel Model => field ??= compilation.GetSemanticModel(_call.SyntaxTree);

    /// <summary>An expression that stands for the element in question each time; none where no name in scope leads to it.</summary>
    public string? Of(Func<Scope, Element?> element)
    {
        if (element(executions[0]) is not { } wanted)
            return null;
        foreach (var (variable, value) in executions[0].Elements)
        {
            if (ReferenceEquals(value, wanted) && IsSoEachTime(variable, "", element) && IsInScope(variable))
                return Written(variable);
        }

        foreach (var (variable, value) in executions[0].Elements)
        {
            foreach (var (member, part) in PartsOf(value))
            {
                if (ReferenceEquals(part, wanted) && IsSoEachTime(variable, member, element) && IsInScope(variable))
                    return Written(variable) + member;
            }
        }

        return null;
    }

    /// <summary>An expression that stands for the element behind the statement of the call, which may be what names it.</summary>
    public string? BehindStatement(Func<Scope, Element?> element) => Of(element) ?? (
        executions.Count == 1
        && Chain.Call((element(executions[0])?.Origin.Call as CallChain)?.Call) is { } creation
        && Statements.Containing(creation) is { } statement
        && statement == Statements.Containing(_call)
            ? Statements.KeptAs(statement, creation)
            : null);

    /// <summary>The first of several elements that can be called so each time, by its place among those of that execution.</summary>
    /// <typeparam name="TElement">The type of the elements.</typeparam>
    /// <param name="elements">The elements in question at an execution.</param>
    public (TElement Element, string Name)? OfFirst<TElement>(Func<Scope, IReadOnlyList<TElement>> elements)
        where TElement : Element
    {
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

    /// <summary>
    /// A variable for a machine that has none, declared where it is made; none where it is not made in the same list of statements as
    /// the call, or what is done there might change.
    /// </summary>
    /// <param name="machine">The machine in question at an execution.</param>
    public Extraction? Declare(Func<Scope, Server?> machine)
    {
        if (machine(executions[0]) is not { } first
            || Chain.Call((first.Origin.Call as CallChain)?.Call) is not { } creation
            || Statements.BlockAround(creation) is not { } block
            || block != Statements.BlockAround(_call))
        {
            return null;
        }

        var isOne = executions.All(scope => machine(scope)?.Name == first.Name) && !Statements.MayRunAgain(creation);
        return Extraction.Of(Chain.OnSame(creation, Model), ElementName.Variable(isOne ? first.Name : first.Kind), variables, Model);
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

    /// <summary>
    /// Whether a variable that there is when the call is executed can also be named there; that of an earlier loop cannot. One that the
    /// statement assigns may stand for something else behind it.
    /// </summary>
    private bool IsInScope(ISymbol variable) =>
        (variable is not ILocalSymbol || variable.Locations[0].SourceSpan.End <= _call.SpanStart)
        && !Statements.Assigns(Statements.Containing(_call), variable.Name)
        && Model.LookupSymbols(_call.SpanStart, name: variable.Name).Contains(variable, SymbolEqualityComparer.Default);

    private static string Written(ISymbol variable) => SyntaxFacts.GetKeywordKind(variable.Name) == SyntaxKind.None ? variable.Name : "@" + variable.Name;

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
