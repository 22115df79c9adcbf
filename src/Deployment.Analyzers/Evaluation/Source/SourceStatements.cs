using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deployment.Analyzers.Evaluation;

/// <summary>What the compiler knows of single statements, looked up once.</summary>
internal sealed class SourceStatements(SourceProgram program, CancellationToken cancellationToken)
{
    private readonly Dictionary<ILoopOperation, bool> _brokenHeads = [];
    private readonly Dictionary<IOperation, ForEachStatementInfo> _enumerations = [];
    private readonly Dictionary<SyntaxNode, DeconstructionInfo> _deconstructions = [];
    private readonly Dictionary<IOperation, bool> _areYielding = [];
    private readonly Dictionary<ILoopOperation, bool> _areLeftEarly = [];

    /// <summary>Whether the compiler has an error in a loop outside of its body, or the body is still to be written.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="looksClosely">Whether also names and types are looked at, and not only the grammar.</param>
    public bool IsHeadBroken(ILoopOperation loop, bool looksClosely)
    {
        var (syntax, body) = (loop.Syntax, loop.Body.Syntax.Span);
        if (!looksClosely)
            return IsBodyMissing(loop) || (syntax.ContainsDiagnostics && IsBroken(syntax.GetDiagnostics()));
        if (!_brokenHeads.TryGetValue(loop, out var isBroken))
            _brokenHeads.Add(loop, isBroken = IsBodyMissing(loop) || IsBroken(program.ModelOf(syntax.SyntaxTree).GetDiagnostics(syntax.Span, cancellationToken)));
        return isBroken;

        bool IsBroken(IEnumerable<Diagnostic> errors) => errors.Any(error => error.Severity == DiagnosticSeverity.Error && !body.Contains(error.Location.SourceSpan));
    }

    /// <summary>Whether the body is still to be written. A declaration that follows is taken for it then, and refused.</summary>
    public static bool IsBodyMissing(ILoopOperation loop) => loop.Body.Syntax is { IsMissing: true } or LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax;

    /// <summary>Which members the compiler has chosen to go through a collection.</summary>
    public ForEachStatementInfo EnumerationOf(IForEachLoopOperation loop)
    {
        if (!_enumerations.TryGetValue(loop, out var info))
        {
            info = loop.Syntax is CommonForEachStatementSyntax syntax ? program.ModelOf(syntax.SyntaxTree).GetForEachStatementInfo(syntax) : default;
            _enumerations.Add(loop, info);
        }

        return info;
    }

    /// <summary>Whether a loop may be left before it has gone through all that it goes through.</summary>
    public bool IsLeftEarly(ILoopOperation loop)
    {
        if (!_areLeftEarly.TryGetValue(loop, out var isLeft))
            _areLeftEarly.Add(loop, isLeft = loop.Body.IsLeft(goingOnWith: loop) || loop.Body.DescendantsAndSelf().Any(operation => operation is IThrowOperation));
        return isLeft;
    }

    /// <summary>Which methods the compiler has chosen to take a value apart.</summary>
    public DeconstructionInfo DeconstructionAt(SyntaxNode place)
    {
        if (!_deconstructions.TryGetValue(place, out var info))
        {
            info = place switch
            {
                AssignmentExpressionSyntax assignment => program.ModelOf(place.SyntaxTree).GetDeconstructionInfo(assignment),
                ForEachVariableStatementSyntax loop => program.ModelOf(place.SyntaxTree).GetDeconstructionInfo(loop),
                _ => default,
            };
            _deconstructions.Add(place, info);
        }

        return info;
    }

    /// <summary>Whether a statement of an iterator gives items, itself or in a part of it.</summary>
    public bool IsYielding(IOperation statement)
    {
        if (!_areYielding.TryGetValue(statement, out var isYielding))
        {
            // The end of an iterator is an implicit statement with the syntax of the whole.
            isYielding = statement is not (IReturnOperation { Kind: OperationKind.YieldBreak } or IReturnOperation { ReturnedValue: null }) && statement.Syntax
                .DescendantNodesAndSelf(node => node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax))
                .Any(node => node is YieldStatementSyntax { Expression: not null });
            _areYielding.Add(statement, isYielding);
        }

        return isYielding;
    }
}
