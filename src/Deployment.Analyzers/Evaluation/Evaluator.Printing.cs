using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>How objects show themselves.</summary>
internal sealed partial class Evaluator
{
    /// <summary>The author's method of that name that takes the place of the one that every object has.</summary>
    private static IMethodSymbol? OverrideOf(INamedTypeSymbol type, string parameterless)
    {
        foreach (var current in type.AncestorsAndSelf().TakeWhile(ancestor => ancestor.SpecialType == SpecialType.None))
        {
            foreach (var method in current.GetMembers(parameterless).OfType<IMethodSymbol>())
            {
                // Each record has one of its own, unless it inherits one that is sealed.
                if (method is { IsOverride: true, IsImplicitlyDeclared: false, Parameters.IsEmpty: true }
                    && (method.IsSealed || !type.IsRecord || SymbolEqualityComparer.Default.Equals(current, type)))
                {
                    return method;
                }
            }
        }

        return null;
    }

    /// <summary>An object that does not say itself how it is shown: a record by what it holds, anything else by the name of its type.</summary>
    private Value Printed(EvaluatedObject self, SyntaxNode place, Frame frame)
    {
        var type = self.Type;
        if (type.IsRecord || type.IsAnonymousType)
            return PrintedByContent(self, place, frame);
        var isPlain = !type.IsGenericType && type.ContainingType is null && !type.IsFileLocal
            && type.AncestorsAndSelf().All(ancestor => Program.DefinedHere(ancestor) || ancestor.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType);
        return isPlain ? new(SourceProgram.FindName(type), place) : Unknown.At(place);
    }

    private Value PrintedByContent(EvaluatedObject self, SyntaxNode place, Frame frame)
    {
        var ancestors = self.Type.AncestorsAndSelf().Where(type => type.SpecialType == SpecialType.None && type.ContainingNamespace is not null)
            .TakeWhile(type => type.IsRecord || type.IsAnonymousType).Reverse().ToList();
        if (ancestors.Any(type => PrintsItself(type) || (type.IsRecord && type.DeclaringSyntaxReferences.Length > 1)))
            return Unknown.At(place);
        Budget.EnterNested();
        try
        {
            var parts = new List<string>();
            foreach (var member in ancestors.SelectMany(PrintedMembers))
            {
                var text = member is IPropertySymbol property
                    ? TextOf(PropertyOf(new(self), Implementation(property, self.Type), place, frame), property.Type, place, frame)
                    : TextOf(Member(self, member, ((IFieldSymbol)member).Type, place), ((IFieldSymbol)member).Type, place, frame);
                if (text.Data is not string known)
                    return ReasonOf(text, place).Derive(place);
                parts.Add($"{member.Name} = {known}");
            }

            var content = string.Join(", ", parts);
            var name = self.Type.IsAnonymousType ? "" : self.Type.Name + " ";
            Budget.Reserve(content.Length);
            return new(content.Length == 0 ? name + "{ }" : $"{name}{{ {content} }}", place);
        }
        finally
        {
            Budget.LeaveNested();
        }
    }

    private static bool PrintsItself(INamedTypeSymbol type) => type.GetMembers("PrintMembers").Any(member => !member.IsImplicitlyDeclared);

    /// <summary>The public fields and properties of a record's own, in the order they are written.</summary>
    private static IEnumerable<ISymbol> PrintedMembers(INamedTypeSymbol type)
    {
        var members = type.GetMembers().Where(member => member is { IsStatic: false, IsOverride: false, DeclaredAccessibility: Accessibility.Public }
            and (IFieldSymbol { IsImplicitlyDeclared: false } or IPropertySymbol { IsIndexer: false, GetMethod: not null }));
        return type.IsAnonymousType ? members : members.Where(member => !member.DeclaringSyntaxReferences.IsEmpty)
            .OrderBy(member => member.DeclaringSyntaxReferences[0].Span.Start);
    }
}
