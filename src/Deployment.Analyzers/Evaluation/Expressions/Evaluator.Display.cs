using System.Text;
using Deployment.Analyzers.Evaluation.Library;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

internal sealed partial class Evaluator
{
    /// <summary>What a value shows itself as in a format; an object that takes none ignores it.</summary>
    public Value TextOf(Value value, ITypeSymbol? type, string? format, SyntaxNode place, Frame frame)
    {
        if (value.Data is EvaluatedObject { Type: var formatted } && FormatterOf(formatted) is { } formatter)
            return OrEmpty(Call(formatter, value, [new(string.IsNullOrEmpty(format) ? null : format, place), new(null, place)], place, frame));
        if (string.IsNullOrEmpty(format))
            return TextOf(value, type, place, frame);
        switch (value.Data)
        {
            case EvaluatedEnum member:
                return FormattedMember(member.Type, member.Number, format, place);
            case not null and not char when Numbers.IsNumber(value.Data) && Substitute(type, frame) is { } substituted and (ITypeParameterSymbol or { TypeKind: TypeKind.Enum } or INamedTypeSymbol { IsGenericType: true }):
                return EnumTypeOf(substituted) is { } enumeration ? FormattedMember(enumeration, value.Data!, format, place)
                    : substituted is ITypeParameterSymbol ? Unknown.At(place)
                    : Formatted(value, format, place);
            case not null and not char when Numbers.IsNumber(value.Data) || PureMembers.IsValue(value.Data):
                return Formatted(value, format, place);
            default:
                return TextOf(value, type, place, frame);
        }
    }

    /// <summary>Whether the program has chosen a culture, which is not looked into: how it shows and reads fractions is not known then.</summary>
    public bool HasOwnCulture { get; private set; }

    private Value Formatted(Value value, string? format, SyntaxNode place)
    {
        if (HasOwnCulture && (value.Data is double or float or decimal || !(string.IsNullOrEmpty(format) || format![0] is 'D' or 'd' or 'X' or 'x')))
            return Unknown.At(place);
        try
        {
            return value.Data is IFormattable formattable && Formats.Format(Budget, formattable, format) is { } text ? new(text, place) : Unknown.At(place);
        }
        catch (FormatException)
        {
            throw Throws<FormatException>(place);
        }
    }

    private Value FormattedMember(INamedTypeSymbol enumeration, object number, string? format, SyntaxNode place) =>
        !Enumerations.IsFormat(format) ? throw Throws<FormatException>(place)
        : Enumerations.Format(enumeration, number, format) is { } text ? new(text, place)
        : Unknown.At(place);

    /// <summary>The author's own implementation of <see cref="IFormattable"/>.</summary>
    private IMethodSymbol? FormatterOf(INamedTypeSymbol type) =>
        type.AllInterfaces.FirstOrDefault(contract => contract is { Name: nameof(IFormattable), ContainingNamespace.Name: "System" }) is { } formattable
            ? type.FindImplementationForInterfaceMember(formattable.GetMembers(nameof(ToString))[0]) as IMethodSymbol
            : null;

    /// <summary>What an object shows itself as by a <c>ToString</c> that the author has not written.</summary>
    public Value TextOf(EvaluatedObject self, IMethodSymbol toString, SyntaxNode place, Frame frame)
    {
        if (self.Taint is { } taint)
            return taint.Derive(place);
        var declaring = toString.ContainingType;
        if (!declaring.IsRecord && !self.Type.IsAnonymousType)
            return declaring.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType && HasPlainName(self.Type) ? new(FullNameOf(self.Type), place) : Unknown.At(place);
        Budget.EnterNested();
        try
        {
            return declaring.IsRecord ? TextOfRecord(self, declaring, place, frame) : TextOfAnonymous(self, place, frame);
        }
        finally
        {
            Budget.LeaveNested();
        }
    }

    /// <summary>Whether the type has a name that the compiler has not made up.</summary>
    private static bool HasPlainName(INamedTypeSymbol type) => type is { IsGenericType: false, IsFileLocal: false };

    private static IMethodSymbol ToStringOf(INamedTypeSymbol type) => Library.DefaultEquality.MemberOf(type, nameof(ToString));

    private static string FullNameOf(INamedTypeSymbol type) => type.ContainingType is { } outer ? FullNameOf(outer) + "+" + type.Name
        : type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}.{type.Name}"
        : type.Name;

    /// <summary>An anonymous object as it shows itself: <c>{ Name = Oslo, Hosts = 2 }</c>.</summary>
    private Value TextOfAnonymous(EvaluatedObject self, SyntaxNode place, Frame frame)
    {
        var members = Shown(self.Type.GetMembers().OfType<IPropertySymbol>(), self, place, frame);
        return members.Data is not string text ? members : new(text.Length == 0 ? "{ }" : $"{{ {text} }}", place);
    }

    /// <summary>A record as it shows itself: <c>Town { Name = Oslo, Hosts = 2 }</c>, under its own name or that of a base record.</summary>
    private Value TextOfRecord(EvaluatedObject self, INamedTypeSymbol named, SyntaxNode place, Frame frame)
    {
        var text = new EvaluatedStringBuilder(Effects.Now(), named.Name + " { ");
        var hasPrinted = PrintMembers(self, self.Type, text, place, frame);
        return text.Taint is { } taint ? taint.Derive(place)
            : hasPrinted.Data is bool isAny ? new(text.Text.Append(isAny ? " }" : "}").ToString(), place)
            : ReasonOf(hasPrinted, place).Derive(place);
    }

    /// <summary>What <c>PrintMembers</c> does: it prints the members of the base record and then those of this one, unless the author has written it.</summary>
    public Value PrintMembers(EvaluatedObject self, INamedTypeSymbol type, EvaluatedStringBuilder text, SyntaxNode place, Frame frame)
    {
        if (type.GetMembers(nameof(PrintMembers)).OfType<IMethodSymbol>().FirstOrDefault(method => !method.IsImplicitlyDeclared) is { } own)
            return Call(own, new(self), [new(text, place)], place, frame);
        var inherited = type.BaseType is { IsRecord: true } ancestor ? PrintMembers(self, ancestor, text, place, frame) : new(false, place);
        var shown = Shown(type.GetMembers().Where(IsPrinted), self, place, frame);
        if (inherited.Data is not bool hasPrinted || shown.Data is not string members)
        {
            Taint(text, ReasonOf(inherited.IsUnknown ? inherited : shown, place));
            return text.Taint!.Derive(place);
        }

        Effects.Changing(text);
        text.Text.Append(hasPrinted && members.Length > 0 ? ", " : "").Append(members);
        return new(hasPrinted || members.Length > 0, place);
    }

    private static bool IsPrinted(ISymbol member) => member is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsOverride: false }
        && member is IFieldSymbol or IPropertySymbol { IsIndexer: false, GetMethod: not null };

    private Value Shown(IEnumerable<ISymbol> members, EvaluatedObject self, SyntaxNode place, Frame frame)
    {
        var text = new StringBuilder();
        foreach (var member in members)
        {
            var (value, type) = member is IPropertySymbol property
                ? (PropertyOf(new(self), Implementation(property, self.Type), place, frame), property.Type)
                : (Member(self, member, ((IFieldSymbol)member).Type, place), ((IFieldSymbol)member).Type);
            var shown = TextOf(value, type, place, frame);
            if (shown.Data is not string known)
                return shown;
            Budget.CheckSize(text.Length + (long)known.Length);
            text.Append(text.Length == 0 ? "" : ", ").Append(member.Name).Append(" = ").Append(known);
        }

        Budget.Reserve(text.Length);
        return new(text.ToString(), place);
    }
}
