using System.Text;
using Deployment.Analyzers.Evaluation.Values;
using Deployment.Plans;
using Deployment.Plans.Data;
using Microsoft.CodeAnalysis.Text;

namespace Deployment.Analyzers.Evaluation;

internal sealed partial class Evaluator
{
    private const char UnknownLetter = '\uFFFD';

    /// <summary>The calls that are not followed for a reason that can be told, and what is to be said of it.</summary>
    public Dictionary<SyntaxNode, string> NotFollowed { get; } = [];

    /// <summary>Reads a table as <see cref="PlanData.ReadCsv"/> does, and makes the author's objects of its rows.</summary>
    private Value ReadRows(IMethodSymbol method, Value[] arguments, SyntaxNode place, Frame caller)
    {
        if (arguments[0].Data is Unknown unknown)
            return unknown.Derive(place);
        if (method.TypeArguments is not [INamedTypeSymbol type] || !Program.DefinedHere(type))
            return Unknown.At(place);

        var call = new CallChain(place, caller.Calls);
        try
        {
            var path = PlanData.CheckPath(arguments[0].Data as string);
            return Program.Settings.Data.Find(path) is { } file ? ReadRows(type, file, path, call, caller) : LeaveToRun(path, place);
        }
        catch (InvalidPlanException exception)
        {
            return Reject(exception, [new(exception.Message, exception.ParamName == "path" ? arguments[0].Origin : default, call)], place);
        }
    }

    private Value ReadRows(INamedTypeSymbol type, AdditionalText file, string path, CallChain call, Frame caller)
    {
        if (file.GetText() is not { } text)
            return LeaveToRun(path, call.Call);
        if (!IsUnicode(text))
            throw PlanData.NotUnicode(path);
        Budget.Reserve(text.Length);

        var constructor = RowConstructorOf(type);
        var table = Program.Settings.Data.TableIn(file, text.ToString());
        var rows = new RowType(type.MetadataName, [.. constructor.Parameters.Select(ParameterOf)]).Read(table, Budget.Spend, out var problems);
        if (problems.Count > 0)
        {
            var first = new InvalidPlanException(problems[0].Message, nameof(path));
            return Reject(first, [.. problems.Select(problem => new RejectedCall(problem.Message, CellAt(file, problem.Start, problem.Length), call))], call.Call);
        }

        var items = new List<Value>(rows.Count);
        foreach (var row in rows)
        {
            var arguments = new Value[row.Length];
            for (var i = 0; i < row.Length; i++)
            {
                arguments[i] = row[i].Cell is { } cell
                    ? new(row[i].Value, CellAt(file, cell.Start, cell.Length))
                    : Omitted(constructor.Parameters[i], call.Call);
            }

            items.Add(new(Construct(type, constructor, arguments, call.Call, caller), call.Call));
        }

        return new(new EvaluatedList(Effects.Now(), items, ListKind.Array), call.Call);
    }

    private Value LeaveToRun(string path, SyntaxNode place)
    {
        NotFollowed[place] = $"for '{path}' is not among the AdditionalFiles of the project";
        return Unknown.At(place, isInput: true);
    }

    /// <summary>What is in memory only has no encoding. What is in another is read as a code page, or with the sign for letters that cannot be told.</summary>
    private static bool IsUnicode(SourceText text) =>
        text.Encoding is null or UTF8Encoding or UnicodeEncoding or UTF32Encoding && !text.ToString().Contains(UnknownLetter);

    private static DataCell CellAt(AdditionalText file, int start, int length) => new(file, new TextSpan(start, length));

    private static IMethodSymbol RowConstructorOf(INamedTypeSymbol type)
    {
        IMethodSymbol[] candidates =
        [
            .. type.InstanceConstructors.Where(constructor => constructor is { DeclaredAccessibility: Accessibility.Public, Parameters.IsEmpty: false }),
        ];
        return !type.IsAbstract && candidates is [var only] ? only : throw RowType.NoConstructor(type.MetadataName);
    }

    private RowParameter ParameterOf(IParameterSymbol parameter)
    {
        var type = parameter.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] }
            ? underlying
            : parameter.Type;
        return new(
            parameter.Name,
            type.MetadataName,
            type switch
            {
                INamedTypeSymbol { TypeKind: TypeKind.Enum } => CellType.OfEnum(
                    type.Name, [.. type.GetMembers().OfType<IFieldSymbol>().Where(member => member.HasConstantValue).Select(member => (member.Name, member.ConstantValue!))]),
                INamedTypeSymbol named => CellType.Of(Program.NameOf(named)),
                _ => null,
            },
            type.IsValueType ? !ReferenceEquals(type, parameter.Type) : parameter.NullableAnnotation != NullableAnnotation.NotAnnotated,
            parameter.HasExplicitDefaultValue);
    }
}
